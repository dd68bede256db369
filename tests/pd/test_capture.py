"""What a Python program hands to its decoder is what Pd has in its arrays, to the bit."""

import shlex
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from bridge.compose.capture import capture
from bridge.patches.headless import console_faults, run_patch, word
from bridge.patches.pd import Patch
from latentio import read
from latentio.hosts import write_for_max, write_for_pd
from tests.models.torchscript_zoo import CausalStack, save

PROGRAM = Path(__file__).parent.parent / "compose" / "programs" / "generate.py"
N_DIMS = 8


@pytest.fixture(scope="module")
def generated(tmp_path_factory) -> tuple[np.ndarray, Path]:
    """Capture a diffusion; return what it handed over [1, dim, time], and the file."""
    folder = tmp_path_factory.mktemp("generated")
    model = save(CausalStack(N_DIMS), folder / "model.ts")
    command = [sys.executable, PROGRAM, "--model_path", model, "--seed", "3"]
    command += ["--out", folder, "--truth", folder]
    done = capture([str(part) for part in command], folder / "latents")
    assert (done.exit_code, done.notices) == (0, ())
    handed_over = np.load(folder / "0.npy")
    assert handed_over.dtype == np.float32
    return handed_over, done.files[0]


@pytest.mark.pd
def test_pd_reads_what_the_program_decoded(
    tmp_path: Path, pd_program: Path, generated: tuple[np.ndarray, Path]
) -> None:
    handed_over, latents = generated
    (wav,) = write_for_pd(tmp_path / "generated.wav", read(latents))
    arrays = [f"a{dim}" for dim in range(N_DIMS)]
    patch = Patch(700, 700)
    order = patch.obj(0, 1, "t b b b")
    patch.chain(patch.obj(0, 0, "loadbang"), order)
    soundfiler = patch.obj(0, 8, "soundfiler")
    patch.cord(order, 0, patch.msg(0, 3, "; pd quit"))
    write = patch.msg(0, 5, f"write -wave -bytes 4 {word(tmp_path / 'out.wav')} {' '.join(arrays)}")
    read_ = patch.msg(0, 6, f"read -resize {word(wav)} {' '.join(arrays)}")
    for outlet, message in ((1, write), (2, read_)):
        patch.cord(order, outlet, message)
        patch.chain(message, soundfiler)
    patch.cord(soundfiler, 0, patch.obj(0, 9, "print frames"))
    for row, array in enumerate(arrays):
        patch.obj(60, row, f"array define {array}")
    console = run_patch(pd_program, patch.write(tmp_path / "read.pd"))
    assert console_faults(console) == []
    assert f"frames: {handed_over.shape[2]}" in console
    samples = data_of(tmp_path / "out.wav").reshape(-1, N_DIMS)
    assert samples.tobytes() == np.ascontiguousarray(handed_over[0].T).tobytes()
    assert "model_sr 44100;\nratio 16;" in Path(f"{wav}.txt").read_text()


@pytest.mark.parametrize("name", ["generated.wav", "my song.npy"])
def test_max_reads_what_the_program_decoded(
    tmp_path: Path, generated: tuple[np.ndarray, Path], name: str
) -> None:
    handed_over, latents = generated
    messages = write_for_max(tmp_path / name, read(latents))
    assert_raw(tmp_path, messages[0], handed_over)


def test_the_message_that_the_command_prints_reads_it_as_well(
    tmp_path: Path, generated: tuple[np.ndarray, Path]
) -> None:
    handed_over, latents = generated
    command = [sys.executable, "-m", "latentio.cli", "convert", latents, tmp_path / "g.wav"]
    done = subprocess.run(
        [*map(str, command), "--for", "max"],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    (message,) = [line for line in done.stdout.splitlines() if "readraw" in line]
    assert_raw(tmp_path, message[message.index("readraw") :], handed_over)


def assert_raw(folder: Path, message: str, handed_over: np.ndarray) -> None:
    """Read a file's bytes as Max does by the message; compare all values."""
    verb, name, rate, channels, kind, offset, frames, little = shlex.split(message)
    assert (verb, kind, little) == ("readraw", "float32", "1")
    assert float(rate) == 44100 / 16
    assert (int(channels), int(frames)) == (N_DIMS, handed_over.shape[2])
    raw = (folder / name).read_bytes()[int(offset) :][: int(channels) * int(frames) * 4]
    assert raw == np.ascontiguousarray(handed_over[0].T, "<f4").tobytes()


def data_of(wav: Path) -> np.ndarray:
    """Return the floats of a WAV file's data chunk, without a sound library."""
    content = wav.read_bytes()
    assert content[:4] == b"RIFF"
    place = 12
    while content[place : place + 4] != b"data":
        place += 8 + int.from_bytes(content[place + 4 : place + 8], "little")
    n_bytes = int.from_bytes(content[place + 4 : place + 8], "little")
    return np.frombuffer(content[place + 8 : place + 8 + n_bytes], "<f4")
