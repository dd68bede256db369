"""What a soak excuses and what not, without a soak."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.server.sentinel import Sentinel, Trouble
from tests.server.soakclients import Fault, Log
from tests.server.soakreport import GAP_MS, Report, grouped, has_grown
from tests.server.soakrig import Growth, Look

MISSING = Growth(50.0, 50.2, "slot", 3)


def report(
    *, jack: float | None = None, gap_ms: float = 0.0, others: float = 0.0, n: int = 1
) -> Report:
    """Return one with blocks missing, and something else at the same moment."""
    looks = [Look(float(t), 60.0, 300.0, 7, 50, 20, 0.5 * t, others * t) for t in range(100)]
    made = Report(100.0, 0.0, Log(), looks=looks)
    made.missing += [MISSING._replace(begin_s=50.0 + k, end_s=50.2 + k) for k in range(n)]
    for growth in made.missing:
        made.sleeper.append(Trouble(growth.begin_s, "gap", gap_ms))
    if jack is not None:
        made.jack.append(Trouble(jack, "skipped", 12.0))
    return made


def test_a_missing_block_that_no_sentinel_knows_of_is_not_excused() -> None:
    for made in (report(), report(jack=48.5), report(jack=51.5), report(gap_ms=GAP_MS - 1)):
        assert made.guilty() == [MISSING]
        assert not made.excused()


def test_what_a_sentinel_shows_at_the_same_moment_excuses() -> None:
    for made in (report(jack=49.8), report(jack=50.6), report(gap_ms=GAP_MS + 1)):
        assert made.excused() == [MISSING]
        assert not made.guilty()


def test_processors_that_others_take_excuse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert report(others=0.4).guilty() == [MISSING]
    assert report(others=0.6).excused() == [MISSING]


def test_where_too_much_is_excused_nothing_can_be_told() -> None:
    assert not report(gap_ms=GAP_MS + 1, n=2).is_too_noisy
    assert report(gap_ms=GAP_MS + 1, n=3).is_too_noisy
    assert not report(n=30).is_too_noisy


def test_memory_that_grows_is_told_from_memory_that_has_grown_once() -> None:
    assert has_grown([60 + 0.1 * t for t in range(600)])
    assert not has_grown([60.0] * 60 + [63.0] * 540)
    assert not has_grown([60 + t % 3 for t in range(600)])


def test_silence_is_grouped_by_voice_and_moment() -> None:
    troubles = [Trouble(1.0 + 0.01 * n, "silent", n % 2) for n in range(4)]
    assert {(g.name, g.n) for g in grouped(troubles, ["a", "b"])} == {("a", 2), ("b", 2)}


def test_a_report_is_written(tmp_path: Path) -> None:
    made = report(jack=50.0)
    made.log.faults.append(Fault(10.0, "nan", "slot", 1.5, 0.5))
    made.write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"soak.json", "soak.png", "server.txt"}
    assert "missing blocks of healthy voices: 3" in made.text()


def test_a_sleeper_that_is_kept_from_running_says_so() -> None:
    import os
    import signal

    with Sentinel("sleeper") as sleeper:
        time.sleep(0.3)
        os.kill(sleeper.pid, signal.SIGSTOP)
        time.sleep(0.3)
        os.kill(sleeper.pid, signal.SIGCONT)
        time.sleep(0.6)
        assert max(trouble.size for trouble in sleeper.troubles) > 250
