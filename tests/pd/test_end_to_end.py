"""Pd and the server as JACK clients: frames by OSC or as signals, and the sound back into Pd.

Eight voices of an identity, which gives the first two dims of each frame as they are, held, on
two outputs of its own. So each frame is known by its sound. Three take down what is played: the
server the whole frames, a JACK client what comes out, and Pd what comes in by its ``adc~``.

**Never excused**: a frame of a stream that did not come, came late, was lost or left out, by any
counter; or that is missing, changed, doubled or out of order in what the server or the JACK
client took down. The same for live frames, but for those in whose place a newer one was played.

**The machine's fault**: Pd fetches its input too late, by more than its buffer. Then its own
recording lacks what that of the JACK client has, and it all begins anew. How long a frame is held
is looked at only if no block was late: JACK waits for its clients here, and nobody is late to it.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from latentio import files
from tests.engine.serving import until
from tests.jackrig import JackServer, jack_server
from tests.pd.jackpatch import (
    DIMS,
    LIST_MS,
    LISTS,
    MODEL,
    NAMES,
    PD_NAME,
    PERIOD,
    RATIO,
    SETTLE_S,
    SIGNALS,
    SPARE_S,
    SR,
    STREAMS,
    WAY,
    join,
    pd_and_server,
    write_patches,
)

pytestmark = [pytest.mark.pd, pytest.mark.jack]

TRIES = 3


def song(number: int, n_frames: int) -> np.ndarray:
    """Return frames of which each is known by its first value, the rest is its song's own."""
    data = np.random.default_rng(number).integers(1, 2**20, (n_frames, DIMS)) / 2**20
    data[:, 0] = np.arange(1, n_frames + 1) / 2**16
    return data.astype(np.float32)


def make_songs(folder: Path, seconds: float) -> dict[str, np.ndarray]:
    """Write the songs that are played; return what may be heard of each voice."""
    n_frames = int(seconds * SR / RATIO)
    songs = {name: song(number, n_frames) for number, name in enumerate(NAMES)}
    for name in (*STREAMS, *SIGNALS):
        soundfile.write(folder / f"{name}.wav", songs[name], 22, subtype="FLOAT")
    numbers = np.arange(1, int(1000 * seconds / LIST_MS) + 1)[:, None] / 2**16
    for part, name in enumerate(LISTS, start=1):  # as list.pd makes them
        songs[name] = (numbers * [1, -part / 4, 0.5, 0.25]).astype(np.float32)
    return songs


# ---- the run


@dataclass
class Played:
    """What came of it, by the names of the voices."""

    sent: dict[str, np.ndarray]  # by Pd, the number of each frame in its song
    infos: dict[str, dict[str, Any]]
    taken: dict[str, np.ndarray]  # whole frames, as the server played them
    by_jack: dict[str, np.ndarray]  # two channels
    by_pd: dict[str, np.ndarray]
    is_clean: bool  # nothing was late


def play(jackd: JackServer, program: Path, folder: Path, seconds: float) -> Played:
    """Let eight voices play for some seconds, from the moment on when the server is known."""
    make_songs(folder, seconds + SPARE_S)
    with pd_and_server(program, folder, lambda port: write_patches(folder, port, seconds)) as (
        pd,
        server,
        outputs,
    ):
        ask = server.client.request
        for number, name in enumerate(NAMES):
            channel = 2 * number + 1
            if name in LISTS:
                ask("/voice/new", name, MODEL, "clock", "samples", "direct", channel)
                continue
            pd.tell(name, f"options direct {channel}", "player clock samples")
            pd.tell(name, f"player open {folder}/{name}.wav", "player start")
            if name in STREAMS:
                pd.tell(name, "stream")
        with jackd.recording(outputs, folder / "jack.npy", round(seconds + SPARE_S)) as recorder:
            pd.tell("take", f"open -bytes 4 {folder}/pd.wav", "start")
            time.sleep(0.3)
            end_s = time.monotonic() + seconds
            pd.tell("way", "connect")
            for name in LISTS:
                pd.tell(name, "1")
            until(lambda: len(ask("/voice/list").replies) == len(NAMES))
            for name in NAMES:
                until(lambda n=name: server.client.info("/voice/info", n)["state"] == "playing")
                ask("/voice/record/start", name)
            time.sleep(max(0.0, end_s - time.monotonic()))
            pd.tell("way", "over", "told")
            pd.wait(lambda: sum(line.startswith("told ") for line in pd.said("way")) == len(NAMES))
            counts = {
                words[1]: int(words[2])
                for words in map(str.split, pd.said("way"))
                if words[0] == "told"
            }
            time.sleep(SETTLE_S)
            for name in NAMES:
                pd.tell("take", f"keep {name} {folder}/{name}.txt")
                ask("/voice/record/stop", name, name)
                ask("/slot/save", name, f"{name}.npy")
            pd.tell("take", "stop")
            infos = {name: server.client.info("/voice/info", name) for name in NAMES}
            status = server.client.info("/status")
            time.sleep(SETTLE_S)
    heard, _ = soundfile.read(folder / "pd.wav", dtype="float32", always_2d=True)
    return Played(
        sent={
            n: np.array((folder / f"{n}.txt").read_text().split()[: counts[n]], int) - 1
            for n in NAMES
        },
        infos=infos,
        taken={name: files.read(folder / f"{name}.npy").data for name in NAMES},
        by_jack=_by_name(recorder.samples),
        by_pd=_by_name(heard),
        is_clean=recorder.report.is_clean and status["missing_blocks"] == status["stalls"] == 0,
    )


def _by_name(channels: np.ndarray) -> dict[str, np.ndarray]:
    return {name: channels[:, 2 * n : 2 * n + 2] for n, name in enumerate(NAMES)}


# ---- what was heard


def runs(frames: np.ndarray, known: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return which frames of a song come one after the other, and how often each is repeated.

    What is none of them, as in a fade, is left out.

    Parameters
    ----------
    frames : ndarray, shape (n, n_values)
        The first values of frames, or samples of as many channels.
    known : ndarray, shape (n_frames, n_dims)
        The song.
    """
    changes = (frames[1:] != frames[:-1]).any(axis=1)
    begins = np.concatenate([[0], np.flatnonzero(changes) + 1])
    lengths = np.diff(begins, append=len(frames))
    values = frames[begins]
    numbers = np.rint(values[:, 0] * 2**16).astype(int) - 1
    is_known = (numbers >= 0) & (numbers < len(known))
    numbers[~is_known] = 0
    is_known &= (known[numbers, : values.shape[1]] == values).all(axis=1)
    numbers, lengths = numbers[is_known], lengths[is_known]
    firsts = np.flatnonzero(np.diff(numbers, prepend=-1))
    return numbers[firsts], np.add.reduceat(lengths, firsts)


def check(played: Played, songs: dict[str, np.ndarray]) -> bool:
    """Check what came of it; False if Pd was too late for its own input."""
    is_whole = True
    for name in NAMES:
        sent, info, known = played.sent[name], played.infos[name], songs[name]
        heard, lengths = runs(played.by_jack[name], known)
        taken, _ = runs(played.taken[name].astype(np.float32), known)
        assert len(sent) > 100
        assert info["received"] == len(sent), name
        assert (info["ignored"], info["skipped"], info["bad_values"]) == (0, 0, 0), name
        assert (info["lost"], info["late"]) == (0, 0), name
        assert np.array_equal(taken, heard[-len(taken) :]), name
        if name in STREAMS:
            assert info["position"] == len(sent) - 1
            assert np.array_equal(heard, sent), name
        else:
            # Each is heard once, in their order; in place of the others a newer one was played.
            assert (np.diff(heard) > 0).all(), name
            assert np.isin(heard, sent).all(), name
            n_superseded = len(sent) - len(heard)
            assert n_superseded >= 0
            # What is on its way when the last one comes has been held, and is counted later.
            n_fresh = info["frames"] - info["held"]
            assert 0 <= len(heard) - n_fresh <= 2 + info["lead"] / RATIO, name
            assert n_superseded > 100 or name in SIGNALS
            assert n_superseded < 20 or name in LISTS or not played.is_clean
        if played.is_clean:
            assert (lengths[:-1] % RATIO == 0).all(), name  # the last is cut off
        in_pd, _ = runs(played.by_pd[name], known)
        is_whole &= bool(np.array_equal(in_pd, heard))
    return is_whole


@pytest.mark.parametrize(
    "seconds",
    [
        12,
        pytest.param(60, marks=[pytest.mark.soak, pytest.mark.ci]),
        pytest.param(300, marks=pytest.mark.soak),
    ],
)
def test_what_eight_voices_are_sent_by_pd_is_heard_in_pd(
    long_pd: Path, tmp_path: Path, seconds: int
) -> None:
    for attempt in range(TRIES):
        folder = tmp_path / str(attempt)
        folder.mkdir()
        with jack_server(SR, PERIOD, synchronous=True) as jackd:
            played = play(jackd, long_pd, folder, seconds)
        if check(played, make_songs(folder, seconds + SPARE_S)):
            return
    pytest.fail(f"the machine was too busy {TRIES} times: Pd was too late for its input")


def play_signals(
    program: Path, folder: Path, known: np.ndarray
) -> tuple[np.ndarray, np.ndarray, bool]:
    """Play a song through ``dac~`` and JACK into a voice; return what it took, what Pd heard,
    and whether nothing was late."""
    soundfile.write(folder / "song.wav", known, 22, subtype="FLOAT")

    def objects(port: int) -> dict[str, str]:
        write_patches(folder, port, n_channels=2)
        return {**WAY, "patch": "signals patch 1 2"}

    with pd_and_server(program, folder, objects) as (pd, server, _):
        ask, name = server.client.request, server.status("device_name")
        join((f"{PD_NAME}:output_{n}", f"{name}:input_{n}") for n in range(1, DIMS + 1))
        pd.tell("patch", "options direct 1", "jack 1 1", "player clock samples", "player loop 0")
        pd.tell("patch", f"player open {folder}/song.wav")
        pd.tell("way", "connect")
        pd.wait(lambda: any(line.startswith("done signal ") for line in pd.said("patch")))
        ask("/voice/record/start", "patch")
        pd.tell("take", f"open -bytes 4 {folder}/pd.wav", "start")
        pd.tell("patch", "player start")
        time.sleep(len(known) * RATIO / SR + SETTLE_S)
        pd.tell("take", "stop")
        ask("/voice/record/stop", "patch", "taken")
        ask("/slot/save", "taken", "taken.npy")
        assert server.client.info("/voice/info", "patch")["source"] == "signal"
        is_clean = server.status("stalls") == server.status("missing_blocks") == 0
        pd.tell("take", "run 0")  # the file is whole when its thread has had time
    heard, _ = soundfile.read(folder / "pd.wav", dtype="float32", always_2d=True)
    return files.read(folder / "taken.npy").data.astype(np.float32), heard[:, :2], is_clean


def test_signals_of_pd_come_back_to_pd_through_the_server(long_pd: Path, tmp_path: Path) -> None:
    known = song(9, 30)
    for attempt in range(TRIES):
        folder = tmp_path / str(attempt)
        folder.mkdir()
        with jack_server(SR, PERIOD, synchronous=True):
            taken, heard, is_clean = play_signals(long_pd, folder, known)
        frames, times = runs(taken, known)
        in_pd, lengths = runs(heard, known)
        whole = np.arange(len(known))
        if np.array_equal(frames, whole) and np.array_equal(in_pd, whole):
            assert (times[:-1] == 1).all()  # the player holds the last one
            assert (lengths[:-1] == RATIO).all() or not is_clean
            return
        assert not is_clean, "a frame was lost or changed though nothing was late"
    pytest.fail(f"the machine was too busy {TRIES} times")
