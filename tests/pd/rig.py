"""Play patches in real Pd, faster than real time, and look at every sample."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import soundfile as sf

from bridge.patches.headless import LIBRARY, console_faults, recorded_chunks, recorder, run_patch
from bridge.patches.pd import Patch


def write_song(path, n_frames, n_dims, *, model_sr=None, ratio=None, seed=1, subtype="FLOAT"):
    """Write a song of distinct values beyond +-1, none of them zero; return them."""
    rng = np.random.default_rng(seed)
    data = (rng.normal(0, 3, (n_frames, n_dims)) + 20 * seed).astype(np.float32)
    sf.write(path, data, 22, subtype=subtype)
    if ratio is not None:
        Path(f"{path}.txt").write_text(
            f"model_sr {model_sr};\nratio {ratio};\nframes {n_frames};\ndims {n_dims};\n"
            "first_dim 0;\n"
        )
    return data


def held(values, length, n_samples):
    """Return what a looping player must play from frame 0 on: frame k from floor(k * length)."""
    length = Fraction(length)
    n_frames = int(n_samples / length) + 2
    starts = np.arange(n_frames + 1) * length.numerator // length.denominator
    frames = np.resize(values, (n_frames, *values.shape[1:]))
    return np.repeat(frames, np.diff(starts), axis=0)[:n_samples]


class Rig:
    """A patch under construction: players, messages at exact times, recorded signals."""

    def __init__(self, folder: Path, program: Path):
        self.folder = folder
        self.program = program
        self.patch = Patch(900, 900)
        self._load = self.patch.obj(0, 0, "loadbang")
        order = self.patch.obj(0, 1, "t b b")
        self.patch.chain(self._load, order)
        self.patch.cord(order, 1, self.patch.msg(20, 2, "; pd dsp 1; recorder-begin bang"))
        self._begin = order
        self._recorded = []
        self._row = 5

    def add(self, text, *, n_dims=0, block=None, nested=0):
        """Add a player; return its box. `block` puts it in a subpatch of that block size."""
        self._row += 2
        if block is None and not nested:
            return self.patch.obj(0, self._row, text)
        content = None
        for _ in range(max(1, nested)):
            inside = Patch(400, 400)
            inlet = inside.obj(0, 0, "inlet")
            if content is None:
                core = inside.obj(0, 2, text)
                if block is not None:
                    inside.obj(40, 0, f"block~ {block}")
            else:
                core = inside.sub(0, 2, "deeper", content)
            inside.chain(inlet, core)
            for number in range(n_dims):
                inside.cord(core, number, inside.obj(9 * number, 4, "outlet~"), 0)
            inside.cord(core, n_dims, inside.obj(9 * n_dims, 4, "outlet"), 0)
            content = inside
        return self.patch.sub(0, self._row, "outer", content)

    def at(self, time, message, *targets, unit="1 samp"):
        """Send a message to boxes, `time` samples after the start, in the given order."""
        self._row += 2
        delay = self.patch.obj(0, self._row, f"delay {time} {unit}")
        box = self.patch.msg(0, self._row + 1, message)
        self.patch.cord(self._begin, 0, delay)
        self.patch.chain(delay, box)
        for target in targets:
            self.patch.cord(box, 0, target)

    def status(self, box, outlet, name="status"):
        self._row += 1
        self.patch.cord(box, outlet, self.patch.obj(0, self._row, f"print {name}"))

    def record(self, box, outlet):
        self._recorded.append((box, outlet))

    def play(self, **settings):
        """Run it; return the recording (float32) and the console's lines: see `chunks`."""
        chunks, lines = self.chunks(**settings)
        return np.concatenate(list(chunks)), lines

    def chunks(self, *, until, unit="1 samp", device_sr=44100, faults=(), search=(), timeout_s=60):
        """Run it; return the recording in pieces that are read one by one, and the lines."""
        self.at(until, "; recorder-end bang", unit=unit)
        n_channels = max(1, len(self._recorded))
        box = self.patch.sub(20, 4, "recorder", recorder(n_channels))
        for channel, (source, outlet) in enumerate(self._recorded):
            self.patch.cord(source, outlet, box, channel)
        console = run_patch(
            self.program,
            self.patch.write(self.folder / "rig.pd"),
            device_sr=device_sr,
            search=(LIBRARY, *search),
            timeout_s=timeout_s,
        )
        found = [line for line in console_faults(console) if not any(f in line for f in faults)]
        assert not found, found
        # The recorder ends Pd at the end of its chunk; what is said after `until` does not count.
        lines = console.splitlines()
        last = next(n for n, line in enumerate(lines) if line.startswith("recorded: "))
        return self._read_and_remove(console), lines[:last]

    def _read_and_remove(self, console):
        yield from recorded_chunks(self.folder, console)
        for path in self.folder.glob("recorded-*.wav"):
            path.unlink()


def said(lines, name="status"):
    """Return what one [print] wrote, without the positions."""
    start = f"{name}: "
    texts = [line.removeprefix(start) for line in lines if line.startswith(start)]
    return [text for text in texts if not text.startswith("position")]
