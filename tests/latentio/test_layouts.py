import numpy as np
import pytest

import latentio
from latentio import LayoutError
from latentio.layouts import LAYOUTS, frames_shape, from_frames, layout_named, to_frames

SHAPES = {
    "td": (7, 5),
    "dt": (5, 7),
    "btd": (1, 7, 5),
    "bdt": (1, 5, 7),
    "unravel": (1, 5, 7),
    "rave": (1, 5, 7),
    "jasco": (1, 7, 128),
    "music2latent": (2, 64, 7),
    "stable-audio": (64, 7),
    "codicodec": (7, 3, 64),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_goes_in_and_out_again(name: str) -> None:
    layout = LAYOUTS[name]
    array = np.arange(np.prod(SHAPES[name]), dtype=np.float32).reshape(SHAPES[name])
    n_frames, n_dims, groups = frames_shape(array.shape, layout, layout.axes)
    frames = to_frames(array, layout.axes)
    assert frames.shape == (n_frames, n_dims)
    assert n_frames == 7
    back = from_frames(frames, layout, groups)
    assert back.flags.c_contiguous
    assert (back == array).all()


def test_each_value_lands_on_its_frame_and_dim() -> None:
    for name, shape in SHAPES.items():
        layout = LAYOUTS[name]
        time, dim = layout.axes.index("t"), layout.axes.index("d")
        array = np.zeros(shape)
        place = [0] * len(shape)
        place[time], place[dim] = 3, 2
        array[tuple(place)] = 1
        frames = to_frames(array, layout.axes)
        assert np.argwhere(frames).tolist() == [[3, 2]]


def test_stereo_channels_lie_side_by_side() -> None:
    array = np.arange(2 * 64 * 3).reshape(2, 64, 3)
    frames = to_frames(array, "cdt")
    assert frames_shape(array.shape, LAYOUTS["music2latent"], "cdt") == (3, 128, 2)
    assert (frames[:, :64] == array[0].T).all()
    assert (frames[:, 64:] == array[1].T).all()


def test_a_batch_needs_an_item() -> None:
    array = np.arange(3 * 2 * 4).reshape(3, 2, 4)
    with pytest.raises(ValueError, match="batch of 3"):
        frames_shape(array.shape, LAYOUTS["bdt"], "bdt")
    assert frames_shape(array.shape, LAYOUTS["bdt"], "bdt", item=2) == (4, 2, 1)
    assert (to_frames(array, "bdt", item=2) == array[2].T).all()
    for item in (3, -1):
        with pytest.raises(ValueError, match=f"without an item {item}"):
            frames_shape(array.shape, LAYOUTS["bdt"], "bdt", item=item)


@pytest.mark.parametrize(("name", "shape"), [("jasco", (1, 7, 64)), ("stable-audio", (128, 7))])
def test_wrong_dims_for_a_tool_are_refused(name: str, shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="not"):
        frames_shape(shape, LAYOUTS[name], LAYOUTS[name].axes)
    with pytest.raises(ValueError, match="do not fit"):
        from_frames(np.zeros((7, 10)), LAYOUTS[name])


def test_an_unknown_layout_lists_the_known() -> None:
    with pytest.raises(ValueError, match="td, dt, btd"):
        layout_named("tdb")


@pytest.mark.parametrize("shape", [(8, 8), (1, 8, 8), (1, 64, 64), (20, 8), (1, 8, 20), (500, 128)])
def test_no_axis_order_is_guessed_from_sizes(tmp_path, shape: tuple[int, ...]) -> None:  # type: ignore[no-untyped-def]
    np.save(tmp_path / "z.npy", np.zeros(shape))
    with pytest.raises(LayoutError, match="say --layout, one of: "):
        latentio.read(tmp_path / "z.npy")
    found = latentio.info(tmp_path / "z.npy")
    assert found.n_dims is None
    assert "which axis is time" in found.warnings[0]


def test_an_axis_order_makes_no_sense_for_wav(tmp_path) -> None:  # type: ignore[no-untyped-def]
    latentio.write(tmp_path / "z.wav", latentio.Latents(np.zeros((4, 2)), 44100, 2048))
    with pytest.raises(LayoutError, match="leave --layout out"):
        latentio.read(tmp_path / "z.wav", layout="dt")
    assert latentio.read(tmp_path / "z.wav", layout="unravel").data.shape == (4, 2)
