"""The demo's way on genuine UnRAVEl files, in every Pd, and without one; and it is no show."""

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias

import numpy as np
import pytest
import soundfile

import latentio
from bridge.errors import BridgeError
from bridge.osc.client import Client
from bridge.patches import live
from bridge.render import render
from latentio.hosts import write_for_pd

ROOT = Path(__file__).resolve().parents[2]
SONG = ROOT / "examples/latent-song.wav"
NULL = ("--audio", "null", "--no-limiter")
SECONDS = 3.0
TRIES = 3

Played: TypeAlias = Any  # the demo is a program, and no module to import

pytestmark = [
    pytest.mark.alone,
    pytest.mark.filterwarnings("ignore::latentio.LatentWarning"),
]


@pytest.fixture(scope="module")
def demo() -> ModuleType:
    spec = importlib.util.spec_from_file_location("demo", ROOT / "examples/demo.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["demo"] = module  # its dataclasses look there
    spec.loader.exec_module(module)
    return module


def sounding(path: Path) -> np.ndarray:
    """Return one channel of a recording from the first sample that is not silent."""
    audio, _ = soundfile.read(path, dtype="float32", always_2d=True)
    assert np.isfinite(audio).all()
    return audio[np.flatnonzero(audio[:, 0])[0] :, 0]


def decoded(latents: latentio.Latents, folder: Path) -> np.ndarray:
    """Return what the factory model makes of frames, as late as it is, from its first sample."""
    render(latents, "factory", folder / "offline.wav", delay_samples=0)
    return sounding(folder / "offline.wav")


def steady(folder: Path, run: Callable[[Path], Played]) -> tuple[Played, Path]:
    """Return what was played, and where, when the machine was not too busy for all of it."""
    for attempt in range(TRIES):
        place = folder / f"try-{attempt}"
        place.mkdir()
        played = run(place)
        if not played.n_underruns:
            return played, place
    pytest.fail(f"{played.n_underruns} blocks were missing, in the last of {TRIES} tries")


def check_sound(folder: Path, wanted: np.ndarray) -> None:
    """Check that a recording holds what was rendered."""
    found = sounding(folder / "out.wav")[: len(wanted)]
    assert np.abs(found - wanted).max() < 1e-5 * np.abs(wanted).max()


@pytest.mark.pd
@pytest.mark.parametrize(
    "case",
    [
        "8d_normal_fibo_npy_N60_L2_seed103",
        pytest.param("8d_normal_fibo_wav_N55_L1_seed102", marks=pytest.mark.soak),
    ],
)
def test_a_genuine_song_goes_live_through_pd_and_the_server_to_sound(
    demo: ModuleType, samples: Path, long_pd: Path, tmp_path: Path, case: str
) -> None:
    song = next((samples / "unravel" / case).glob("file_*"))
    truth = latentio.read(song, layout="unravel")
    truth = truth[: int(SECONDS * truth.frame_rate)]
    played, folder = steady(tmp_path, lambda f: demo.run(song, f, long_pd, SECONDS, *NULL))
    assert played.n_sent == played.n_received == truth.n_frames
    assert (played.n_lost, played.n_late, played.n_wrong) == (0, 0, 0)
    assert played.is_exact
    frames = latentio.read(folder / "played.wav")
    assert frames.frame_rate == truth.frame_rate
    check_sound(folder, decoded(frames, tmp_path)[: truth.n_frames * 2048])
    assert (folder / "out.png").read_bytes()[:4] == b"\x89PNG"


def test_without_pd_the_server_plays_the_file_and_that_is_said(
    demo: ModuleType, samples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = samples / "unravel/8d_normal_none_wav_N40_L1_seed100"
    played = demo.run(next(case.glob("file_*.wav")), tmp_path, None, 60.0, *NULL)
    assert played.n_sent is None
    assert played.is_exact
    assert len(sounding(tmp_path / "out.wav")) >= 40 * 2048
    assert "not found" in capsys.readouterr().out


def song_for_pd(folder: Path) -> tuple[Path, latentio.Latents]:
    latents = latentio.read(SONG, layout="unravel")[: int(SECONDS * 44100 / 2048)]
    return write_for_pd(folder / "song.wav", latents)[0], latents


@pytest.mark.pd
def test_a_pd_that_is_stopped_half_way_is_heard_in_the_recording(
    demo: ModuleType, one_pd: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stopped(live.LivePd):
        """A Pd that ends when it has sent half of the song."""

        def wait(self, timeout_s: float = 120.0) -> live.Sent:
            end_s = demo.time.monotonic() + timeout_s
            while client.info("/voice/info", demo.VOICE)["received"] < latents.n_frames // 2:
                assert demo.time.monotonic() < end_s
                demo.time.sleep(0.01)
            self.stop()
            demo.time.sleep(2.0)
            return self.sent()

    def run(folder: Path) -> Played:
        nonlocal client
        with demo.server(folder, *NULL) as (client, port):
            song, _ = song_for_pd(folder)
            return demo.play(client, port, folder, song=song, expected=latents, pd_program=one_pd)

    client: Client
    _, latents = song_for_pd(tmp_path)
    monkeypatch.setattr(demo, "LivePd", Stopped)
    played, folder = steady(tmp_path, run)
    n_frames = latents.n_frames - played.n_wrong
    assert latents.n_frames // 2 <= n_frames < latents.n_frames * 3 // 4
    assert not played.is_exact
    # From there on the last frame is held, in the sound as in the frames.
    wanted = decoded(played.latents, tmp_path)[: 2048 * (n_frames + 20)]
    whole = decoded(latents, tmp_path)
    assert np.abs(wanted[: len(whole)] - whole[: len(wanted)])[2048 * n_frames :].max() > 0.01
    check_sound(folder, wanted)
    frames = played.latents.data
    assert (frames[n_frames + 4 :] == frames[n_frames + 3]).all()
    assert (frames[n_frames + 3].astype(np.float32) == latents.data[n_frames - 1]).all()


@pytest.mark.pd
def test_frames_that_are_altered_on_their_way_are_heard_in_the_recording(
    demo: ModuleType, one_pd: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def altered(*arguments: object, **options: object) -> live.LivePd:
        return live.LivePd(*arguments, add=0.25, **options)

    def run(folder: Path) -> Played:
        song, _ = song_for_pd(folder)
        with demo.server(folder, *NULL) as (client, port):
            return demo.play(client, port, folder, song=song, expected=latents, pd_program=one_pd)

    _, latents = song_for_pd(tmp_path)
    monkeypatch.setattr(demo, "LivePd", altered)
    played, folder = steady(tmp_path, run)
    assert played.n_sent == played.n_received == latents.n_frames
    assert played.n_wrong == latents.n_frames
    assert not played.is_exact
    changed = latents.with_data(latents.data.astype(np.float32) + np.float32(0.25))
    assert demo.frames_in_order(played.latents, changed) == latents.n_frames
    check_sound(folder, decoded(played.latents, tmp_path)[: latents.n_frames * 2048])


def test_a_server_that_does_not_start_is_one_line(demo: ModuleType, tmp_path: Path) -> None:
    with (
        pytest.raises(BridgeError, match="did not start"),
        demo.server(tmp_path, "--audio", "none"),
    ):
        pass
