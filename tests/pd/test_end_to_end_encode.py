"""Sound of Pd is encoded in the server, and the latents come back into the patch."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest
import soundfile

from bridge.models.load import load
from bridge.patches.pd import Patch
from latentio import files
from tests.jackrig import JackServer, jack_server
from tests.pd.jackpatch import (
    PD_NAME,
    PERIOD,
    RATIO,
    SETTLE_S,
    SR,
    WAY,
    join,
    pd_and_server,
    write_patches,
)

pytestmark = [pytest.mark.pd, pytest.mark.jack]

DIMS, SECONDS, TRIES, LIMIT = 8, 2.5, 3, 1e-5


def write_ears(folder: Path) -> None:
    """Write what encodes noise, and shows its frames as lists, and as signals of another object."""
    p = Patch(900, 400)
    ears, frames = (
        p.obj(0, 4, "latent.encode~ factory encode 0 ears"),
        p.obj(0, 12, "latent.frames8~ ears"),
    )
    values = p.obj(0, 6, " ".join(["unpack", *"f" * DIMS]))
    p.chain(p.obj(0, 0, "inlet"), ears, values)
    p.chain(p.obj(20, 0, "noise~"), p.obj(20, 1, "*~ 0.4"), ears)
    p.cord(ears, 1, p.obj(60, 6, "outlet"))
    for dim in range(DIMS):
        held = p.obj(9 * dim, 8, "sig~")
        p.cord(values, dim, held)
        p.cord(held, 0, p.obj(9 * dim, 9, f"s~ heard-{dim + 1}"))
        p.cord(frames, dim, p.obj(9 * dim, 14, f"s~ heard-{dim + 1 + DIMS}"))
    p.write(folder / "ears.pd")


class Encoded:
    """What came of it: `wanted` is made of the same sound offline, from the same sample on."""

    positions: list[int]
    by_lists: np.ndarray
    by_signals: np.ndarray
    wanted: np.ndarray
    is_clean: bool


def encode(jackd: JackServer, program: Path, folder: Path) -> Encoded:
    """Let the server encode noise out of Pd."""
    found = Encoded()

    def objects(port: int) -> dict[str, str]:
        write_ears(folder)
        write_patches(folder, port)
        return {**WAY, "ears": "ears"}

    with pd_and_server(program, folder, objects) as (pd, server, _):
        ask, name = server.client.request, server.status("device_name")
        join([(f"{PD_NAME}:output_1", f"{name}:input_1")])
        # The last sample of each window, as it is: by that its place in the sound is known.
        ask(
            "/voice/new", "mark", f"identity:1:{RATIO}:{SR}", "method", "encode", "clock", "samples"
        )
        ask("/voice/record/start", "mark")
        pd.tell("ears", "hear 1 1", "frames 1")
        with jackd.recording([f"{PD_NAME}:output_1"], folder / "jack.npy", 60) as recorder:
            pd.tell("take", f"open -bytes 4 {folder}/pd.wav", "start")
            pd.tell("way", "connect")
            pd.wait(lambda: any(line.startswith("done hear ") for line in pd.said("ears")))
            began = {"mark": int(ask("/voice/hear", "mark", 1).results[-1])}
            told = next(line for line in pd.said("ears") if line.startswith("done hear "))
            began["ears"] = int(told.split()[-1])
            time.sleep(SECONDS + SETTLE_S)
            pd.tell("take", "stop")
            infos = {voice: server.client.info("/voice/info", voice) for voice in began}
            is_late = server.status("stalls") or server.status("missing_blocks")
            ask("/voice/record/stop", "mark", "mark")
            ask("/slot/save", "mark", "mark.npy")
            pd.tell("take", "run 0")
            lines = pd.said("ears")
    skipped = sum(int(infos[voice]["skipped"]) for voice in began)
    found.is_clean = recorder.report.is_clean and not is_late and not skipped
    found.positions = [int(line.split()[1]) for line in lines if line.startswith("position ")]
    heard, _ = soundfile.read(folder / "pd.wav", dtype="float32", always_2d=True)
    found.by_lists, found.by_signals = distinct(heard[:, :DIMS]), distinct(heard[:, DIMS:])
    sound, mark = recorder.samples[:, 0], files.read(folder / "mark.npy").data[5, 0]
    (place,) = np.flatnonzero(sound == np.float32(mark))
    # Where the windows begin, in the server's time; and so where, in what the client heard.
    windows = {
        voice: began[voice]
        - int(infos[voice]["audio_latency_samples"])
        + int(infos[voice]["delay_samples"])
        for voice in began
    }
    first = place + 1 - 6 * RATIO + windows["ears"] - windows["mark"]
    audio = np.ascontiguousarray(sound[first:, None])
    found.wanted = load("factory").encode(audio, seed=0).data
    return found


def distinct(signals: np.ndarray) -> np.ndarray:
    """Return the frames that signals hold one after the other, from the first that is not 0."""
    begins = np.flatnonzero((signals[1:] != signals[:-1]).any(axis=1)) + 1
    frames = signals[begins]
    return frames[frames.any(axis=1)]


def test_what_the_server_encodes_is_in_pd_what_it_is_in_python(
    one_pd: Path, tmp_path: Path
) -> None:
    for attempt in range(TRIES):
        folder = tmp_path / str(attempt)
        folder.mkdir()
        with jack_server(SR, PERIOD, synchronous=True) as jackd:
            found = encode(jackd, one_pd, folder)
        assert found.positions == list(range(len(found.positions)))
        n_frames = min(len(found.by_lists), len(found.by_signals))
        assert n_frames >= SECONDS * SR / RATIO
        peak = np.abs(found.wanted).max()
        is_same = all(
            np.abs(frames[:n_frames] - found.wanted[:n_frames]).max() < LIMIT * peak
            for frames in (found.by_lists, found.by_signals)
        )
        if is_same:
            return
        assert not found.is_clean, "they are not what they are offline, though nothing was late"
    pytest.fail(f"the machine was too busy {TRIES} times")
