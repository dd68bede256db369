"""Palettes: from latent files of every kind, and from codebooks."""

from fractions import Fraction

import numpy as np
import pytest
import torch
from safetensors.numpy import save_file

import latentio
from bridge.compose.palette import Palette, open_palette
from bridge.errors import BridgeError
from latentio.errors import LatentIOError
from latentio.meta import DimStats, Meta


@pytest.fixture
def song(tmp_path):
    data = np.random.default_rng(0).normal(size=(10, 3))
    stats = DimStats((0.0,) * 3, (1.0,) * 3, (0.0,) * 3, (1.0,) * 3)
    meta = Meta(model="m", seed=4, generator="g", stats=stats, extra={"recipe": {}}, first_dim=64)
    latentio.write(tmp_path / "song.wav", latentio.Latents(data, 48000, 320, meta))
    return tmp_path / "song.wav", data


def codebook(path, n_grains=5, n_dims=3, length=4, name="grains", **more):
    grains = np.random.default_rng(1).normal(size=(n_grains, n_dims, length)).astype("f4")
    arrays = {name: grains, **more}
    if path.suffix == ".pt":
        torch.save({key: torch.from_numpy(array) for key, array in arrays.items()}, path)
    elif path.suffix == ".npz":
        np.savez(path, **arrays)
    else:
        save_file(arrays, path)
    return path, grains


def test_every_frame_of_a_file_is_an_entry(song):
    path, data = song
    palette = open_palette(path)
    assert palette.grains.shape == (10, 1, 3)
    assert palette.grains[:, 0].tobytes() == data.tobytes()
    assert (palette.n_grains, palette.grain_frames, palette.n_dims) == (10, 1, 3)
    assert palette.frame_rate == Fraction(150)
    assert palette.notes == ()


def test_it_keeps_of_the_metadata_what_still_holds(song):
    assert open_palette(song[0]).meta == Meta(model="m", first_dim=64)


def test_runs_of_frames_are_grains_and_what_is_left_over_is_told(song):
    path, data = song
    palette = open_palette(path, 4)
    assert palette.grains.shape == (2, 4, 3)
    assert palette.grains[1].tobytes() == data[4:8].tobytes()
    assert palette.notes == (f"{path}: 2 frames at its end fill no grain and are left out",)
    assert open_palette(path, 5).notes == ()
    assert open_palette(path, 10).n_grains == 1


def test_a_grain_that_no_file_fills_is_refused(song):
    with pytest.raises(BridgeError, match="has 10 frames, a grain has 11; say a shorter grain"):
        open_palette(song[0], 11)
    with pytest.raises(ValueError, match="grain must be 1 or more frames, not 0"):
        open_palette(song[0], 0)


def test_a_file_without_frames_is_refused(tmp_path):
    latentio.write(tmp_path / "none.npy", latentio.Latents(np.zeros((0, 2)), 48000, 320))
    with pytest.raises(BridgeError, match=r"has 0 frames, a grain has 1$"):
        open_palette(tmp_path / "none.npy")


def test_what_is_odd_about_a_file_is_a_note_and_no_warning(tmp_path):
    np.save(tmp_path / "a.npy", np.array([[1.0, np.nan], [2, 3]]))
    palette = open_palette(tmp_path / "a.npy", layout="td")
    assert len(palette.notes) == 2
    assert "say --model-sr and --ratio" in palette.notes[0]
    assert "1 values are not finite" in palette.notes[1]
    assert palette.frame_rate is None
    assert palette.std().tolist() == [0, 0]


def test_the_spread_is_that_of_all_finite_frames(tmp_path):
    frames = np.random.default_rng(5).normal(size=(6, 2, 3))
    frames[:, :, 1] = 0.1
    wanted = frames.reshape(12, 3).std(axis=0)
    found = Palette(frames).std()
    assert found[[0, 2]] == pytest.approx(wanted[[0, 2]])
    assert found[1] == 0
    frames[3, 1] = np.inf
    assert np.isfinite(Palette(frames).std()).all()
    assert Palette(np.full((1, 1, 2), np.nan)).std().tolist() == [0, 0]
    assert Palette(np.ones((1, 1, 2))).std().tolist() == [0, 0]


@pytest.mark.parametrize("shape", [(3, 2), (0, 1, 2), (2, 0, 2), (2, 1, 0)])
def test_a_palette_has_grains_of_frames_of_dims(shape):
    with pytest.raises(ValueError, match="grains must have shape"):
        Palette(np.zeros(shape))


@pytest.mark.parametrize("suffix", [".pt", ".npz", ".safetensors"])
def test_a_codebook_is_known_by_the_name_of_its_array(tmp_path, suffix):
    path, grains = codebook(tmp_path / f"c{suffix}")
    palette = open_palette(path, allow_pt=True, model_sr=44100, ratio=4096)
    assert palette.grains.dtype == np.float64
    assert palette.grains.shape == (5, 4, 3)
    assert palette.grains.flags.c_contiguous
    assert np.array_equal(palette.grains, grains.transpose(0, 2, 1))
    assert palette.frame_rate == Fraction(11025, 1024)
    assert palette.notes == ()
    assert open_palette(path, 4, key="grains", allow_pt=True).n_grains == 5


def test_a_codebook_without_rate_says_so(tmp_path):
    path, _ = codebook(tmp_path / "c.npz")
    palette = open_palette(path)
    assert palette.frame_rate is None
    assert palette.notes == (
        f"{path}: a codebook tells no rate; say --layout music2latent, or --model-sr and --ratio",
    )
    assert len(open_palette(path, model_sr=44100).notes) == 1


def test_the_layout_of_a_codebook_tells_its_rate(tmp_path):
    path, _ = codebook(tmp_path / "c.npz", n_dims=64)
    assert open_palette(path, layout="music2latent").frame_rate == Fraction(11025, 1024)
    asked = open_palette(path, layout="music2latent", model_sr=48000)
    assert (asked.model_sr, asked.ratio) == (48000, 4096)
    assert open_palette(path, layout="rave").frame_rate is None


def test_odd_values_of_a_codebook_are_notes(tmp_path):
    path = tmp_path / "c.npz"
    np.savez(path, grains=np.array([[[1.0, np.nan]], [[2, 3]]]))
    notes = open_palette(path, model_sr=1, ratio=1).notes
    assert len(notes) == 1
    assert "1 values are not finite, the first (nan) at frame 1 dim 0; kept" in notes[0]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"grain": 3}, "has grains of 4 frames, not 3; leave grain out"),
        ({"item": 0}, "is a codebook and no batch; leave --item out"),
        ({"layout": "bdt"}, "is a codebook, whose axes are known, not bdt; leave --layout out"),
        ({"layout": "music2latent"}, "has 3 dims, music2latent has 64; say another --layout"),
    ],
)
def test_what_does_not_fit_a_codebook_is_refused(tmp_path, options, message):
    path, _ = codebook(tmp_path / "c.npz")
    with pytest.raises(BridgeError) as error:
        open_palette(path, **options)
    assert str(error.value) == f"{path}: {message}"


def test_an_unknown_layout_is_refused(tmp_path):
    with pytest.raises(ValueError, match="layout must be one of"):
        open_palette(codebook(tmp_path / "c.npz")[0], layout="music3latent")


@pytest.mark.parametrize("shape", [(3, 2), (0, 3, 2), (2, 3, 0)])
def test_grains_of_another_shape_are_no_codebook(tmp_path, shape):
    np.savez(tmp_path / "c.npz", grains=np.zeros(shape))
    with pytest.raises(BridgeError, match=r"grains of shape .*, not \[grain, dim, frame\]"):
        open_palette(tmp_path / "c.npz")


def test_another_array_beside_the_grains_can_be_chosen(tmp_path):
    more = np.zeros((7, 2), np.float32)
    path, _ = codebook(tmp_path / "c.npz", other=more)
    assert open_palette(path, key="other", layout="td").grains.shape == (7, 1, 2)
    with pytest.raises(LatentIOError, match="holds no array 'nothing'"):
        open_palette(path, key="nothing")


def test_a_torch_file_is_opened_only_when_asked(tmp_path):
    path, _ = codebook(tmp_path / "c.pt")
    with pytest.raises(LatentIOError, match="--allow-pt"):
        open_palette(path)


def test_a_damaged_codebook_is_refused_as_such(tmp_path):
    path, _ = codebook(tmp_path / "c.pt")
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(LatentIOError):
        open_palette(path, allow_pt=True)
    with pytest.raises(LatentIOError, match="does not exist"):
        open_palette(tmp_path / "missing.pt", allow_pt=True)


# Real files.


@pytest.mark.parametrize(("name", "shape"), [("g2_s1", (150, 2, 64)), ("g4_s4", (37, 4, 64))])
def test_a_real_codebook_holds_the_frames_of_the_real_caches(samples, name, shape):
    folder = samples / "latentgranular"
    palette = open_palette(
        folder / f"codebook_{name}.pt", allow_pt=True, layout="music2latent", model_sr=None
    )
    assert palette.grains.shape == shape
    assert (palette.model_sr, palette.ratio, palette.notes) == (44100, 4096, ())
    stride = 1 if name == "g2_s1" else 4
    speech, drums = (
        open_palette(folder / f"{stem}.m2l.pt", layout="music2latent", allow_pt=True).grains[:, 0]
        for stem in ("speech", "drums")
    )
    # Grain i is `latents[i * stride : i * stride + length]`, the speech first.
    n_speech = (len(speech) - shape[1]) // stride + 1
    for number in (0, 7, n_speech - 1):
        first = number * stride
        assert np.array_equal(palette.grains[number], speech[first : first + shape[1]])
    assert np.array_equal(palette.grains[n_speech], drums[: shape[1]])


def test_files_of_music2latent_and_lyra_are_palettes(samples):
    stereo = open_palette(samples / "music2latent" / "stereo_drums.npy", layout="music2latent")
    assert (stereo.n_dims, stereo.meta.groups) == (128, 2)
    assert stereo.frame_rate == Fraction(11025, 1024)
    speech = open_palette(
        samples / "lyra" / "sample1_50Hz_double.wav", 10, model_sr=16000, ratio=320
    )
    assert (speech.n_dims, speech.grain_frames) == (64, 10)
    assert speech.frame_rate == 50
