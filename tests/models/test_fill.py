import numpy as np
import pytest

from bridge.models.fill import Filler


def frames(n_frames, n_dims=3, n_rows=1):
    return np.ones((n_rows, n_frames, n_dims), np.float32)


def test_noise_leaves_the_missing_dims_to_the_model():
    assert Filler(3, 8, "noise", 0).pad(frames(5), 0).shape == (1, 5, 3)


def test_zero_pads_with_nothing():
    padded = Filler(3, 8, "zero", 0).pad(frames(5), 0)
    assert padded.shape == (1, 5, 8)
    assert (padded[..., :3] == 1.0).all()
    assert (padded[..., 3:] == 0.0).all()


@pytest.mark.parametrize("chunk", [1, 7, 64, 100])
def test_seeded_noise_does_not_depend_on_the_chunks(chunk):
    whole = Filler(3, 8, "seeded", 5).pad(frames(300), 0)
    filler = Filler(3, 8, "seeded", 5)
    parts = [filler.pad(frames(min(chunk, 300 - at)), at) for at in range(0, 300, chunk)]
    assert np.array_equal(np.concatenate(parts, axis=1), whole)


def test_seeded_noise_is_standard_normal_and_differs_by_seed_row_and_frame():
    noise = Filler(1, 5, "seeded", 1).pad(frames(4000, 1, n_rows=2), 0)[..., 1:]
    assert noise.mean() == pytest.approx(0.0, abs=0.02)
    assert noise.std() == pytest.approx(1.0, abs=0.02)
    assert np.corrcoef(noise[0].ravel(), noise[1].ravel())[0, 1] == pytest.approx(0.0, abs=0.03)
    assert np.corrcoef(noise[0, :-64].ravel(), noise[0, 64:].ravel())[0, 1] < 0.03
    other = Filler(1, 5, "seeded", 2).pad(frames(4000, 1), 0)[..., 1:]
    assert np.corrcoef(noise[0].ravel(), other[0].ravel())[0, 1] == pytest.approx(0.0, abs=0.03)


def test_a_seed_means_the_same_noise_for_ever():
    noise = Filler(1, 3, "seeded", 7).pad(frames(1, 1), 1000)[0, 0, 1:]
    assert noise == pytest.approx(GOLDEN, abs=1e-6)


GOLDEN = [0.18307345, 0.057501376]
