"""The demo's way on genuine UnRAVEl files, in every Pd, and without one."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import soundfile

import latentio
from latentio.hosts import write_for_pd

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.filterwarnings("ignore::latentio.LatentWarning")


@pytest.fixture(scope="module")
def demo() -> ModuleType:
    spec = importlib.util.spec_from_file_location("demo", ROOT / "examples/demo.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["demo"] = module  # its dataclasses look there
    spec.loader.exec_module(module)
    return module


@pytest.mark.pd
@pytest.mark.parametrize(
    "case", ["8d_normal_fibo_wav_N55_L1_seed102", "8d_normal_fibo_npy_N60_L2_seed103"]
)
def test_a_genuine_song_goes_through_pd_to_sound(
    demo: ModuleType, samples: Path, pd_program: Path, tmp_path: Path, case: str
) -> None:
    song = next((samples / "unravel" / case).glob("file_*"))
    truth = latentio.read(song, layout="unravel")
    played, rendered = demo.run(song, tmp_path, pd_program)
    assert (played.n_wrong, played.n_moving) == (0, 0)
    recorded = latentio.read(tmp_path / "played.wav")
    assert (recorded.data == truth.data.astype(np.float32)).all()
    assert recorded.frame_rate == truth.frame_rate
    audio, sr = soundfile.read(tmp_path / "out.wav")
    assert sr == 44100
    assert len(audio) == rendered.n_samples == truth.n_frames * 2048
    assert np.isfinite(audio).all()
    assert 0.01 < audio.std() < 1
    assert (tmp_path / "out.png").read_bytes()[:4] == b"\x89PNG"


def test_without_pd_the_file_itself_is_played_and_that_is_said(
    demo: ModuleType, samples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = samples / "unravel/8d_normal_none_wav_N40_L1_seed100"
    played, rendered = demo.run(next(case.glob("file_*.wav")), tmp_path, None)
    assert played is None
    assert rendered.n_samples == 40 * 2048
    assert "not found" in capsys.readouterr().out


@pytest.mark.pd
def test_a_frame_that_pd_plays_wrong_is_counted(
    demo: ModuleType, pd_program: Path, tmp_path: Path
) -> None:
    z = latentio.Latents(np.random.default_rng(1).standard_normal((30, 8)), 44100, 2048)
    wrong = z.with_data(z.data.copy())
    wrong.data[7, 3] += 0.5
    song = write_for_pd(tmp_path / "song.wav", wrong)[0]
    played = demo.play_in_pd(pd_program, song, z, tmp_path)
    assert (played.n_wrong, played.n_moving) == (1, 0)
