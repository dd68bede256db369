from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
import soundfile

from latentio.held import hold, sample_held

LENGTHS = [Fraction(2048), Fraction(327680, 147), Fraction(1), Fraction(3, 2)]


@pytest.mark.parametrize("length", LENGTHS)
def test_holding_and_sampling_give_the_frames_back(length: Fraction) -> None:
    frames = np.random.default_rng(1).standard_normal((50, 3))
    signals = hold(frames, length)
    assert len(signals) == 50 * length.numerator // length.denominator
    back, n_moving = sample_held(signals, length)
    assert (back == frames).all()
    assert n_moving == 0


def test_a_sample_that_moves_inside_a_window_is_noticed() -> None:
    signals = hold(np.arange(12.0).reshape(6, 2), Fraction(10))
    signals[34, 1] += 1e-9
    signals[59, 0] = 99
    frames, n_moving = sample_held(signals, Fraction(10))
    assert n_moving == 2
    assert frames[5, 0] == 99


def test_a_grid_that_is_off_by_one_sample_is_noticed() -> None:
    signals = hold(np.arange(12.0).reshape(6, 2), Fraction(10))[1:]
    assert sample_held(signals, Fraction(10))[1] == 5


def test_an_unfinished_window_is_left_out() -> None:
    signals = hold(np.arange(12.0).reshape(6, 2), Fraction(10))
    assert len(sample_held(signals[:-1], Fraction(10))[0]) == 5
    assert len(sample_held(signals[:0], Fraction(10))[0]) == 0


def test_a_frame_shorter_than_a_sample_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be held"):
        hold(np.zeros((2, 2)), Fraction(1, 2))


def test_what_pd_recorded_is_sampled(samples: Path) -> None:
    signals, _ = soundfile.read(samples / "pd/writesf_held2048_float32.wav", dtype="float32")
    frames, n_moving = sample_held(signals, Fraction(2048))
    assert n_moving == 0
    assert (frames == np.load(samples / "pd/truth_arrays_pcm_TD.npy")[:8]).all()
