from fractions import Fraction

import numpy as np
import pytest

from latentio import Latents, Meta, join
from latentio.units import frame_length_samples, frame_rate, frame_start_sample, header_rate_hz


def test_the_frame_rate_is_an_exact_fraction() -> None:
    z = Latents(np.zeros((43, 8)), 44100, 2048)
    assert z.frame_rate == Fraction(11025, 512)
    assert z.duration_s == 43 * 2048 / 44100


def test_an_unknown_rate_stays_unknown() -> None:
    z = Latents(np.zeros((3, 2)), model_sr=44100)
    assert z.frame_rate is None
    assert z.duration_s is None


@pytest.mark.parametrize(
    "data", [np.zeros(8), np.zeros((1, 2, 3)), np.zeros((4, 0)), np.float64(1.0)]
)
def test_anything_but_frames_by_dims_is_refused(data: np.ndarray) -> None:
    with pytest.raises(ValueError, match="latents must have"):
        Latents(data)


@pytest.mark.parametrize("data", [np.zeros((2, 2), complex), np.array([["a"]]), np.array([[None]])])
def test_values_that_are_not_real_numbers_are_refused(data: np.ndarray) -> None:
    with pytest.raises(TypeError, match="real numbers"):
        Latents(data)


@pytest.mark.parametrize(
    ("rate", "error"), [(0, ValueError), (-1, ValueError), (44100.0, TypeError), (True, TypeError)]
)
def test_a_rate_must_be_a_positive_whole_number(rate: object, error: type[Exception]) -> None:
    with pytest.raises(error, match="model_sr"):
        Latents(np.zeros((1, 1)), rate)  # type: ignore[arg-type]


def test_float64_frames_are_kept_without_a_copy() -> None:
    data = np.random.default_rng(1).standard_normal((5, 3))
    assert np.shares_memory(Latents(data).data, data)


@pytest.mark.parametrize("dtype", ["<f4", ">f8", "<f2", "<i8", "u1"])
def test_other_numbers_become_float64(dtype: str) -> None:
    data = np.arange(6).reshape(2, 3).astype(dtype)
    z = Latents(data)
    assert z.data.dtype == np.float64
    assert z.data.dtype.isnative
    assert (z.data == [[0, 1, 2], [3, 4, 5]]).all()


def test_a_fortran_array_keeps_its_values_in_place() -> None:
    data = np.asfortranarray(np.arange(6.0).reshape(2, 3))
    z = Latents(data)
    assert z.data.flags.c_contiguous
    assert (z.data == data).all()


def test_slicing_takes_frames_and_keeps_the_rate() -> None:
    z = Latents(np.arange(20.0).reshape(10, 2), 44100, 2048, Meta(model="m"))
    part = z[2:8:3]
    assert part.data.tolist() == [[4, 5], [10, 11]]
    assert part.frame_rate == z.frame_rate
    assert part.meta.model == "m"


def test_a_single_index_is_refused() -> None:
    with pytest.raises(TypeError, match="sliced by frames"):
        Latents(np.zeros((2, 2)))[0]  # type: ignore[index]


def test_dims_remember_where_they_came_from() -> None:
    z = Latents(np.arange(12.0).reshape(2, 6))
    part = z.dims(2, 5).dims(1, 3)
    assert part.data.tolist() == [[3, 4], [9, 10]]
    assert part.meta.first_dim == 3


def test_join_puts_parts_in_a_row() -> None:
    z = Latents(np.arange(4.0).reshape(2, 2), 100, 10)
    assert join([z, z]).data.tolist() == [[0, 1], [2, 3], [0, 1], [2, 3]]


def test_join_refuses_other_dims_and_other_rates() -> None:
    z = Latents(np.zeros((2, 2)), 100, 10)
    with pytest.raises(ValueError, match="dims"):
        join([z, Latents(np.zeros((2, 3)), 100, 10)])
    with pytest.raises(ValueError, match="frame rate"):
        join([z, Latents(np.zeros((2, 2)), 100, 20)])
    with pytest.raises(ValueError, match="at least one"):
        join([])


def test_the_samples_clock_is_the_ratio_on_every_device() -> None:
    assert frame_length_samples(44100, 2048, 48000, "samples") == 2048


def test_the_true_clock_is_never_more_than_a_sample_off() -> None:
    length = frame_length_samples(44100, 2048, 48000, "true")
    assert length == Fraction(327680, 147)
    starts = [frame_start_sample(k, length) for k in range(14700)]
    assert set(np.diff(starts)) == {2229, 2230}
    assert starts[147] == 327680
    assert all(0 <= k * length - start < 1 for k, start in enumerate(starts))


def test_equal_rates_make_the_clocks_equal() -> None:
    assert frame_length_samples(48000, 512, 48000, "true") == 512


@pytest.mark.parametrize(("rate", "hint"), [((44100, 2048), 22), ((1, 100), 1), ((16000, 320), 50)])
def test_the_header_gets_the_nearest_whole_rate(rate: tuple[int, int], hint: int) -> None:
    assert header_rate_hz(frame_rate(*rate)) == hint
