"""What latentio writes is what [soundfiler] reads, in every Pd that can read it."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from bridge.patches.headless import console_faults, run_patch, word
from bridge.patches.pd import Patch
from latentio import Latents, write
from latentio.hosts import write_for_pd

pytestmark = pytest.mark.pd


def song(n_dims: int) -> Latents:
    data = np.random.default_rng(n_dims).standard_normal((37, n_dims)) * 30
    return Latents(data, 44100, 2048)


def through_soundfiler(folder: Path, program: Path, wav: Path, n_dims: int) -> tuple:
    """Read a WAV into arrays and write them again; return the values and the console."""
    arrays = [f"a{dim}" for dim in range(n_dims)]
    patch = Patch(700, 700)
    order = patch.obj(0, 1, "t b b b")
    patch.chain(patch.obj(0, 0, "loadbang"), order)
    soundfiler = patch.obj(0, 8, "soundfiler")
    names = " ".join(arrays)
    patch.cord(order, 0, patch.msg(0, 3, "; pd quit"))
    copy = patch.msg(0, 5, f"write -wave -bytes 4 {word(folder / 'copy.wav')} {names}")
    patch.cord(order, 1, copy)
    patch.chain(copy, soundfiler)
    read = patch.msg(0, 6, f"read -resize {word(wav)} {names}")
    patch.cord(order, 2, read)
    patch.chain(read, soundfiler)
    for row, array in enumerate(arrays):
        patch.obj(60, row, f"array define {array}")
    console = run_patch(program, patch.write(folder / "soundfiler.pd"))
    values, _ = soundfile.read(folder / "copy.wav", dtype="float32", always_2d=True)
    return values, console_faults(console)


@pytest.mark.parametrize("n_dims", [1, 4, 8, 63, 64])
def test_the_float64_master_reads_exactly_from_pd_055_on(
    tmp_path: Path, pd_program: Path, n_dims: int, request: pytest.FixtureRequest
) -> None:
    z = song(n_dims)
    write(tmp_path / "song.wav", z)
    values, faults = through_soundfiler(tmp_path, pd_program, tmp_path / "song.wav", n_dims)
    if "0.53.1" in request.node.name:
        # The reason for `--for pd`: this Pd knows no 64-bit samples, and says so.
        assert any("unsupported sample format" in fault for fault in faults)
    else:
        assert faults == []
        assert (values == z.data.astype(np.float32)).all()


@pytest.mark.parametrize("n_dims", [1, 4, 8, 64, 65, 128])
def test_for_pd_reads_exactly_in_every_pd(tmp_path: Path, pd_program: Path, n_dims: int) -> None:
    z = song(n_dims)
    parts = write_for_pd(tmp_path / "my song.wav", z)
    assert len(parts) == -(-n_dims // 64)
    first = 0
    for part in parts:
        n_part = min(64, n_dims - first)
        values, faults = through_soundfiler(tmp_path, pd_program, part, n_part)
        assert faults == []
        assert (values == z.data[:, first : first + n_part].astype(np.float32)).all()
        first += n_part
