"""What came of a soak: what a sentinel excuses and what not, in numbers, as JSON and as a picture.

What is excused by whom:

* a missing block of a healthy voice, or a silent period of its output, if within `WINDOW_S` of it
  the JACK sentinel was called late or not at all: the machine kept JACK's clients from running;
* the same, if within `WINDOW_S` the sleeper, which is a decoder without a model, got no processor
  for `GAP_MS`: then a decoder was not let run, either. Decoders have ordinary priority by design.
* the same, if then processes that are neither the server's nor the test's, or the host of a
  virtual machine, took `MAX_OTHERS` of all processors: who computes is late then, and only that.

Nothing else is excused, and nothing at all if more than `MAX_EXCUSED` of all seconds need it:
then the machine is too noisy to tell.
"""

from __future__ import annotations

import bisect
import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np

from tests.server.sentinel import Trouble
from tests.server.soakclients import Log
from tests.server.soakrig import LEAD, SR, Growth, Look

WINDOW_S = 1.0
# Half of what decoders are ahead: with their own work no more is left to them.
GAP_MS = 1000 * LEAD / SR / 2
MAX_OTHERS = 0.25
MAX_EXCUSED = 0.02
MAX_GROWTH = 0.05
MAX_GROWTH_MB = 5.0


@dataclass
class Report:
    """One soak; `failures` are lines that nothing excuses."""

    seconds: float
    began_s: float
    log: Log
    missing: list[Growth] = field(default_factory=list)
    silent: list[Growth] = field(default_factory=list)
    stalls: list[Growth] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    jack: list[Trouble] = field(default_factory=list)
    sleeper: list[Trouble] = field(default_factory=list)
    n_flooded: int = 0
    slowest_answer_s: float = 0.0
    load_average: float = 0.0
    said: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def excusing(self) -> list[float]:
        """Return the moments at which a sentinel was kept from running."""
        gaps = [t.t_s for t in self.sleeper if t.size >= GAP_MS]
        return sorted([*(t.t_s for t in self.jack), *gaps, *self.crowded()])

    def crowded(self) -> list[float]:
        """Return the moments at which others took the processors, every half second of them."""
        found: list[float] = []
        for (begin_s, end_s), share in self.others():
            if share > MAX_OTHERS:
                found += np.arange(begin_s, end_s, WINDOW_S).tolist()
        return found

    def others(self) -> list[tuple[tuple[float, float], float]]:
        """Return begin and end of each second, and the part of all processors that others took."""
        n_cpus = os.cpu_count() or 1
        return [
            ((a.t_s, b.t_s), (b.others_s - a.others_s) / (b.t_s - a.t_s) / n_cpus)
            for a, b in pairwise(self.looks)
        ]

    def excused(self) -> list[Growth]:
        """Return what is excused."""
        moments = self.excusing()
        return [g for g in (*self.missing, *self.silent) if is_excused(g, moments)]

    def guilty(self) -> list[Growth]:
        """Return what is not."""
        moments = self.excusing()
        return [g for g in (*self.missing, *self.silent) if not is_excused(g, moments)]

    @property
    def is_too_noisy(self) -> bool:
        """Whether more had to be excused than lets anything be told."""
        return len({int(g.end_s) for g in self.excused()}) > max(2, MAX_EXCUSED * self.seconds)

    def numbers(self) -> dict[str, object]:
        """Return all that is worth to be known."""
        if not self.looks:
            return {"failures": self.failures or ["it ended before anything was seen"]}
        first, last = self.looks[0], self.looks[-1]
        own = [look.own_mb for look in self.looks]
        begin, end = growth(own)
        excused, guilty = self.excused(), self.guilty()
        times = [fault.back_s for fault in self.log.faults if fault.back_s]
        return {
            "seconds": round(self.seconds),
            "load average": self.load_average,
            "faults": dict(Counter(f.kind for f in self.log.faults)),
            "back after s, median and longest": [_round(np.median(times)), _round(max(times))]
            if times
            else [],
            "left alone and asked for again": sum(f.gave_up_s > 0 for f in self.log.faults),
            "missing blocks of healthy voices": sum(g.n for g in self.missing),
            "silent periods of healthy voices": sum(g.n for g in self.silent),
            "of both, excused": sum(g.n for g in excused),
            "of both, not excused": sum(g.n for g in guilty),
            "seconds with something excused": len({int(g.end_s) for g in excused}),
            "stalls of the server": sum(g.n for g in self.stalls),
            "seconds in which the JACK sentinel was late": _seconds(self.jack),
            "seconds in which the sleeper was late by 20 ms": _seconds(self.sleeper),
            f"seconds in which the sleeper was late by {GAP_MS:.0f} ms": _seconds(
                t for t in self.sleeper if t.size >= GAP_MS
            ),
            "own memory in MB, second fifth and last": [_round(begin), _round(end)],
            "of that the audio process, second fifth and last": [
                _round(mb) for mb in growth([look.audio_mb for look in self.looks])
            ],
            "resident memory in MB, most": _round(max(look.resident_mb for look in self.looks)),
            "decoders, median and most": [
                int(np.median([look.n_decoders for look in self.looks])),
                max(look.n_decoders for look in self.looks),
            ],
            "processors that the server took, that others took": [
                _round((last.cpu_s - first.cpu_s) / (last.t_s - first.t_s)),
                _round((last.others_s - first.others_s) / (last.t_s - first.t_s)),
            ],
            "seconds in which others took more than a quarter": sum(
                share > MAX_OTHERS for _, share in self.others()
            ),
            "packets of the flood": self.n_flooded,
            "requests": sum(self.log.asked.values()),
            "refused": sum(self.log.refused.values()),
            "slowest answer to the watch in s": _round(self.slowest_answer_s),
            "failures": self.failures,
        }

    def text(self) -> str:
        """Return the numbers in lines."""
        return "\n".join(f"  {key}: {value}" for key, value in self.numbers().items())

    def write(self, folder: Path) -> None:
        """Write soak.json, soak.png and what the server said."""
        folder.mkdir(parents=True, exist_ok=True)
        told = self.numbers() | {
            "each fault": [
                asdict(fault) | {"t_s": self._s(fault.t_s)} for fault in self.log.faults
            ],
            "missing": [(self._s(g.end_s), g.name, g.n) for g in self.missing],
            "silent": [(self._s(g.end_s), g.name, g.n) for g in self.silent],
            "asked shortly before what is not excused": self._before(),
            "asked": self.log.asked,
            "refused for": dict(self.log.refused.most_common(100)),
            "looks": [(self._s(look.t_s), *look[1:]) for look in self.looks],
        }
        (folder / "soak.json").write_text(json.dumps(told, indent=1), "utf-8")
        (folder / "server.txt").write_text("\n".join(self.said), "utf-8")
        self._draw(folder / "soak.png")

    def _before(self) -> list[list[object]]:
        moments = [g.begin_s for g in self.guilty()]
        return [
            [self._s(a.begin_s), round(a.end_s - a.begin_s, 3), a.is_done, *a.words]
            for a in list(self.log.last)
            if any(a.begin_s - 0.5 < t_s < a.end_s + 1.5 for t_s in moments)
        ]

    def _s(self, t_s: float) -> float:
        return round(t_s - self.began_s, 2)

    def _draw(self, path: Path) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        figure = Figure(figsize=(12, 9), layout="constrained")
        FigureCanvasAgg(figure)
        memory, processes, noise = figure.subplots(3, 1, sharex=True)
        times = [self._s(look.t_s) for look in self.looks]
        memory.plot(times, [look.own_mb for look in self.looks], label="own")
        memory.plot(times, [look.resident_mb for look in self.looks], label="resident")
        memory.set_ylabel("control and audio, MB")
        memory.set_ylim(bottom=0)
        memory.legend(loc="lower right")
        processes.plot(times, [look.n_decoders for look in self.looks], label="decoders")
        processes.plot(times, [look.n_files for look in self.looks], label="open files")
        processes.plot(times, [look.n_threads for look in self.looks], label="threads")
        for fault in self.log.faults:
            processes.axvspan(
                self._s(fault.t_s), self._s(fault.t_s + fault.back_s), alpha=0.15, color="red"
            )
            processes.text(self._s(fault.t_s), 1, fault.kind, rotation=90, fontsize=6)
        processes.set_ylabel("number")
        processes.legend(loc="upper right")
        for label, found, colour in (
            ("sleeper's gap, ms", [(t.t_s, t.size) for t in self.sleeper], "silver"),
            ("JACK sentinel late, ms", [(t.t_s, t.size) for t in self.jack], "orange"),
            ("blocks excused", [(g.end_s, g.n) for g in self.excused()], "green"),
            ("blocks not excused", [(g.end_s, g.n) for g in self.guilty()], "red"),
        ):
            at = [self._s(t_s) for t_s, _ in found]
            noise.plot(at, [size for _, size in found], ".", label=label, color=colour)
        noise.plot(
            [self._s(end_s) for (_, end_s), _ in self.others()],
            [100 * share for _, share in self.others()],
            label="processors taken by others, %",
            color="lightblue",
        )
        noise.axhline(GAP_MS, color="silver", linewidth=0.5)
        noise.set_yscale("symlog")
        noise.legend(loc="upper right")
        noise.set_xlabel("s")
        figure.savefig(path, dpi=80)


def is_excused(growth: Growth, moments: Sequence[float]) -> bool:
    """Return whether any of some moments, which are sorted, was when blocks were missing."""
    first = bisect.bisect_left(moments, growth.begin_s - WINDOW_S)
    return first < len(moments) and moments[first] <= growth.end_s + WINDOW_S


def growth(values: Sequence[float]) -> tuple[float, float]:
    """Return the median of the second fifth, and of the last."""
    fifth = max(1, len(values) // 5)
    return float(np.median(values[fifth : 2 * fifth])), float(np.median(values[-fifth:]))


def has_grown(values: Sequence[float]) -> bool:
    """Return whether memory has grown by more than noise."""
    begin, end = growth(values)
    return end - begin > max(MAX_GROWTH_MB, MAX_GROWTH * begin)


def grouped(troubles: Iterable[Trouble], names: Sequence[str]) -> list[Growth]:
    """Return silent periods, those of one voice within a tenth of a second as one."""
    counts = Counter((round(t.t_s, 1), names[int(t.size)]) for t in troubles)
    return [Growth(t_s - 0.05, t_s + 0.05, name, n) for (t_s, name), n in sorted(counts.items())]


def _seconds(troubles: Iterable[Trouble]) -> int:
    return len({int(t.t_s) for t in troubles})


def _round(value: float) -> float:
    return round(float(value), 2)
