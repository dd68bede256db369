import numpy as np
import pytest

from latentio import Latents, Normalisation
from latentio.stats import denormalise, normalise, statistics, with_stats


def test_statistics_agree_with_numpy_over_several_files() -> None:
    rng = np.random.default_rng(1)
    mixing = rng.standard_normal((5, 5))
    parts = [rng.standard_normal((n, 5)) @ mixing + 1e6 for n in (1, 40_000, 17, 0)]
    found = statistics(Latents(part) for part in parts)
    whole = np.concatenate(parts)
    assert found.n_frames == len(whole)
    np.testing.assert_allclose(found.mean, whole.mean(axis=0), rtol=1e-12)
    np.testing.assert_allclose(found.covariance, np.cov(whole.T, bias=True), rtol=1e-8)
    np.testing.assert_allclose(found.correlation, np.corrcoef(whole.T), rtol=1e-8)
    assert (found.min == whole.min(axis=0)).all()
    assert (found.max == whole.max(axis=0)).all()


def test_a_large_offset_does_not_eat_the_deviation() -> None:
    data = 1e9 + np.tile([[0.0], [1.0]], (50_000, 1))
    assert statistics([Latents(data)]).std[0] == pytest.approx(0.5, rel=1e-9)


def test_a_constant_dim_has_no_correlation() -> None:
    data = np.random.default_rng(1).standard_normal((100, 2))
    data[:, 1] = 3.25
    found = statistics([Latents(data)])
    assert found.std[1] == 0
    assert np.isnan(found.correlation[1]).all()
    assert found.correlation[0, 0] == pytest.approx(1)


def test_one_frame_and_none() -> None:
    assert statistics([Latents(np.ones((1, 2)))]).std.tolist() == [0, 0]
    assert np.isnan(statistics([Latents(np.ones((0, 2)))]).mean).all()


def test_sequences_of_other_dims_do_not_mix() -> None:
    with pytest.raises(ValueError, match="do not mix"):
        statistics([Latents(np.ones((1, 2))), Latents(np.ones((1, 3)))])
    with pytest.raises(ValueError, match="at least one"):
        statistics([])


def test_normalising_is_undone() -> None:
    z = Latents(np.random.default_rng(1).standard_normal((50, 3)) * 5 + 2, 44100, 2048)
    found = statistics([z])
    unit = normalise(z, Normalisation(tuple(found.mean), tuple(found.std)))
    assert statistics([unit]).std == pytest.approx([1, 1, 1])
    back = denormalise(unit)
    assert back.meta.normalisation is None
    np.testing.assert_allclose(back.data, z.data, rtol=1e-12)


def test_one_number_serves_all_dims() -> None:
    z = Latents(np.ones((2, 3)))
    assert (denormalise(z, Normalisation((-0.0074,), (4.0102,))).data == 4.0102 - 0.0074).all()


def test_a_normalisation_that_cannot_be_is_refused() -> None:
    z = Latents(np.ones((2, 3)))
    with pytest.raises(ValueError, match="not above 0"):
        normalise(z, Normalisation((0,), (0,)))
    with pytest.raises(ValueError, match="2 numbers for 3 dims"):
        normalise(z, Normalisation((0, 0), (1, 1)))
    with pytest.raises(ValueError, match="nothing says"):
        denormalise(z)
    with pytest.raises(ValueError, match="already"):
        normalise(normalise(z, Normalisation((0,), (2,))), Normalisation((0,), (2,)))


def test_statistics_in_the_metadata_do_not_outlive_the_values() -> None:
    z = with_stats(Latents(np.arange(6.0).reshape(3, 2)))
    assert z.meta.stats is not None
    assert z.meta.stats.mean == (2.0, 3.0)
    assert z[:2].meta.stats is None
