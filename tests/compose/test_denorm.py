"""Foreign tools' latents come back to the scale of their model, and say what was done."""

import json
import re
import tracemalloc
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

import latentio
from bridge.compose import parts, recipe
from bridge.compose.analysis import analyse
from bridge.compose.corpus import open_corpus
from bridge.compose.denorm import denorm_recipe, make_denorm
from bridge.compose.foreign import open_foreign
from bridge.compose.interpolate import WAYS
from bridge.compose.parts import Frames
from bridge.compose.profiles import PROFILES
from bridge.compose.rescale import Toward
from bridge.compose.statsfile import write_statistics
from bridge.errors import BridgeError
from latentio.errors import LatentIOError, LayoutError

# What float32 keeps of values up to 4.
FLOAT32 = 2.5e-7
CHUNKS = ["latents_v2_8d", "latents_raspberry_4d", "latents_v2small_8d_truncated"]


def made(source, profile, **options):
    return make_denorm(denorm_recipe(source, profile, **options), "denorm")


def frames(source, profile, **options):
    return made(source, profile, **options).part.array()


def refusal(source, profile, **options):
    """Return the one line that says why something is not made."""
    with pytest.raises((ValueError, BridgeError, LatentIOError)) as caught:
        made(source, profile, **options)
    text = str(caught.value)
    assert "\n" not in text
    return text


def rate(folder):
    return {"model_sr": 44100, "ratio": 512 if "v2small" in folder.name else 2048}


def raw_of(chunk):
    return chunk.parent / "raw_before_normalising" / f"{chunk.stem}_raw.npy"


@pytest.fixture(params=CHUNKS)
def chunks(request, samples):
    """Give the chunks of one run of RAVE-Latent-Diffusion."""
    found = sorted((samples / "rld" / request.param).glob("*.npy"))
    assert len(found) == 2
    return found


@pytest.fixture
def statistics(tmp_path):
    """Give a function that writes the statistics of an array (n_frames, n_dims)."""

    def write(array, name="stats", model_sr=44100, ratio=2048, model="net", **options):
        path = tmp_path / f"{name}-latents.npy"
        if model_sr is None:
            np.save(path, array)
            options["layout"] = "td"
        else:
            meta = latentio.Meta(model=model)
            latentio.write(path, latentio.Latents(array, model_sr, ratio, meta))
        write_statistics(tmp_path / f"{name}.json", analyse(open_corpus([path], **options)))
        return tmp_path / f"{name}.json"

    return write


@pytest.fixture
def chunk(tmp_path):
    """Give a small chunk as RAVE-Latent-Diffusion writes it, and the latents it was made of."""
    truth = np.random.default_rng(5).normal(0.3, 2.0, (300, 4)) * (1.0, 2.0, 0.5, 3.0)
    normalised = (truth - truth.mean()) / truth.std(ddof=1)
    np.save(tmp_path / "chunk.npy", normalised.T[np.newaxis].astype(np.float32))
    return tmp_path / "chunk.npy", truth


# RAVE-Latent-Diffusion.


def test_the_statistics_of_the_very_chunk_restore_it(chunks, statistics):
    if "truncated" in chunks[0].parent.name:
        return  # its mean and std are of frames that were not saved
    for chunk in chunks:
        truth = np.load(raw_of(chunk))[0].T.astype(np.float64)
        done = made(chunk, "rld", match=statistics(truth, chunk.stem))
        assert np.abs(done.part.array() - truth).max() < FLOAT32
        assert (done.model_sr, done.ratio, done.notes) == (44100, 2048, ())
        assert done.meta.normalisation is None
        said = done.meta.extra["denorm"]
        assert said["profile"] == "rld"
        assert (said["mean"], said["std"]) == pytest.approx((truth.mean(), truth.std(ddof=1)))


def test_the_stated_mean_and_std_restore_every_chunk(chunks, samples):
    text = (samples / "rld/README.md").read_text("utf-8")
    for chunk in chunks:
        row = next(
            line for line in text.splitlines() if f"{chunk.parent.name}/{chunk.name}" in line
        )
        mean, std = (float(cell) for cell in row.split("|")[4:6])
        done = made(chunk, "rld", mean=mean, std=std, reading=rate(chunk.parent))
        truth = np.load(raw_of(chunk))[0].T.astype(np.float64)
        assert np.abs(done.part.array() - truth).max() < FLOAT32
        assert (done.model_sr, done.ratio) == tuple(rate(chunk.parent).values())


def test_only_the_truncated_chunks_do_not_look_normalised(chunks):
    is_truncated = "truncated" in chunks[0].parent.name
    for chunk in chunks:
        notes = made(chunk, "rld", latent_scale=1.0, reading=rate(chunk.parent)).notes
        assert any("does not look normalised" in note for note in notes) == is_truncated


def test_a_short_chunk_is_normalised_as_the_tool_does_it(tmp_path):
    z = np.random.default_rng(10).normal(size=(1, 2, 10))
    known = {"latent_scale": 1.0, "reading": {"model_sr": 44100, "ratio": 2048}}
    np.save(tmp_path / "z.npy", (z - z.mean()) / z.std(ddof=1))
    assert made(tmp_path / "z.npy", "rld", **known).notes == ()
    np.save(tmp_path / "z.npy", (z - z.mean()) / z.std())
    assert "does not look normalised" in made(tmp_path / "z.npy", "rld", **known).notes[0]


def test_the_scale_multiplies_before_mean_and_std(chunk):
    path, _ = chunk
    z = np.load(path)[0].T.astype(np.float64)
    known = {"reading": {"model_sr": 44100, "ratio": 2048}}
    assert (frames(path, "rld", latent_scale=1.7, **known) == z * 1.7).all()
    both = frames(path, "rld", latent_scale=1.7, mean=0.5, std=3.0, **known)
    assert (both == z * 1.7 * 3.0 + 0.5).all()


def test_mean_and_std_win_over_match_one_by_one(chunk, statistics):
    path, truth = chunk
    stats = statistics(truth)
    z = np.load(path)[0].T.astype(np.float64)
    done = made(path, "rld", match=stats, mean=7.0)
    np.testing.assert_allclose(done.part.array(), z * truth.std(ddof=1) + 7.0, rtol=1e-12)
    done = made(path, "rld", match=stats, mean=7.0, std=2.0)
    assert (done.part.array() == z * 2.0 + 7.0).all()
    assert any("not used" in note for note in done.notes)


def test_per_dim_gives_every_dim_the_mean_and_std_of_the_statistics(chunk, statistics):
    path, truth = chunk
    other = truth[:200] * (2.0, 0.1, 1.0, 5.0) + (1.0, 0.0, -3.0, 9.0)
    done = made(path, "rld", match=statistics(other), per_dim=True)
    array = done.part.array()
    np.testing.assert_allclose(array.mean(axis=0), other.mean(axis=0), rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(array.std(axis=0), other.std(axis=0), rtol=1e-9)
    assert done.meta.extra["denorm"]["per_dim"] is True
    # With its own statistics it is the latents themselves: each dim only moved and stretched.
    assert np.abs(frames(path, "rld", match=statistics(truth), per_dim=True) - truth).max() < 1e-5


def test_per_dim_keeps_a_constant_dim_constant(tmp_path, chunk, statistics):
    path, truth = chunk
    z = np.load(path)
    z[0, 1] = 0.1
    np.save(path, z)
    done = made(path, "rld", match=statistics(truth), per_dim=True)
    assert np.allclose(done.part.array()[:, 1], truth.mean(axis=0)[1])
    assert any("constant" in note and note.endswith("dims 1") for note in done.notes)


def test_the_rate_and_the_model_come_from_the_statistics(chunk, statistics):
    path, truth = chunk
    stats = statistics(truth, model_sr=48000, ratio=1024)
    done = made(path, "rld", match=stats)
    assert (done.model_sr, done.ratio, done.meta.model) == (48000, 1024, "net")
    assert done.notes == ()
    said = made(path, "rld", match=stats, reading={"model_sr": 44100, "ratio": 2048})
    assert (said.model_sr, said.ratio) == (44100, 2048)
    assert any("frame rate 375/8" in note and "11025/512" in note for note in said.notes)


def test_without_a_scale_or_a_rate_nothing_is_guessed(chunk, statistics):
    path, truth = chunk
    known = {"reading": {"model_sr": 44100, "ratio": 2048}}
    for option in ("--match", "--mean and --std", "--latent-scale"):
        assert option in refusal(path, "rld", **known)
    assert "std needs mean" in refusal(path, "rld", std=2.0, **known)
    assert "mean needs std" in refusal(path, "rld", mean=2.0, **known)
    assert refusal(path, "rld", latent_scale=1.0).endswith("; say --model-sr and --ratio")
    some = refusal(path, "rld", latent_scale=1.0, reading={"model_sr": 44100})
    assert "say --ratio" in some
    bare = statistics(truth, "bare", model_sr=None)
    assert "say --model-sr" in refusal(path, "rld", match=bare)


def test_statistics_of_another_model_are_refused(chunk, statistics):
    path, truth = chunk
    assert "has 3 dims" in refusal(path, "rld", match=statistics(truth[:, :3]))
    flat = statistics(np.ones((5, 4)), "flat")
    assert "no spread" in refusal(path, "rld", match=flat)
    assert frames(path, "rld", match=flat, mean=0.0, std=1.0).shape == (300, 4)
    assert "is not JSON" in refusal(path, "rld", match=path)
    assert "does not exist" in refusal(path, "rld", match=path.with_name("no.json"))


# JASCO.


def test_jasco_is_restored_by_its_constants(samples):
    folder = samples / "jasco"
    truth = np.load(folder / "encodec_latents_BDT.npy")[0].T.astype(np.float64)
    done = made(folder / "jasco_latents_normalised_BTD.npy", "jasco")
    assert np.abs(done.part.array() - truth).max() < 6e-9
    assert (done.model_sr, done.ratio, done.notes) == (32000, 640, ())
    assert done.meta.normalisation is None
    assert done.meta.extra["denorm"] == {"profile": "jasco", "mean": -0.0074, "std": 4.0102}
    square = made(folder / "jasco_latents_normalised_BTD_square128.npy", "jasco")
    assert np.abs(square.part.array() - truth[:128]).max() < 6e-9


def test_jascos_constants_can_be_replaced_one_by_one(samples, statistics):
    path = samples / "jasco/jasco_latents_normalised_BTD.npy"
    z = np.load(path)[0].astype(np.float64)
    assert (frames(path, "jasco", std=2.0) == z * 2.0 - 0.0074).all()
    assert (frames(path, "jasco", mean=1.0) == z * 4.0102 + 1.0).all()
    assert (frames(path, "jasco", latent_scale=0.5) == z * 0.5 * 4.0102 - 0.0074).all()
    truth = np.random.default_rng(1).normal(3.0, 0.1, (400, 128))
    by_match = frames(path, "jasco", match=statistics(truth, model_sr=32000, ratio=640))
    np.testing.assert_allclose(by_match, z * truth.std(ddof=1) + truth.mean())


def test_a_batch_needs_an_item(tmp_path):
    batch = np.random.default_rng(2).normal(size=(3, 20, 128)).astype(np.float32)
    np.save(tmp_path / "batch.npy", batch)
    assert "--item" in refusal(tmp_path / "batch.npy", "jasco")
    assert "--item" in refusal(tmp_path / "batch.npy", "jasco", reading={"item": 3})
    for item in range(3):
        array = frames(tmp_path / "batch.npy", "jasco", reading={"item": item})
        assert (array == batch[item].astype(np.float64) * 4.0102 - 0.0074).all()
    # From one sequence of a batch to another one.
    array = frames(
        tmp_path / "batch.npy",
        "jasco",
        toward=tmp_path / "batch.npy",
        toward_item=2,
        reading={"item": 1},
    )
    assert (array[[0, -1]] == batch[[1, 2], [0, -1]].astype(np.float64) * 4.0102 - 0.0074).all()


def test_what_is_denormalised_is_not_denormalised_again(samples, tmp_path):
    path = samples / "jasco/jasco_latents_normalised_BTD.npy"
    how = denorm_recipe(path, "jasco")
    recipe.write(tmp_path / "z.wav", make_denorm(how, "x"), how)
    assert "denormalised already" in refusal(tmp_path / "z.wav", "jasco")
    done = made(tmp_path / "z.wav", "jasco", mean=0.0, std=2.0)
    assert any("scaled again" in note for note in done.notes)
    assert (done.part.array() == latentio.read(tmp_path / "z.wav").data * 2.0).all()


def test_a_normalisation_that_a_file_records_is_undone(tmp_path):
    truth = np.random.default_rng(4).normal(size=(30, 128)) * 3.0 + 1.0
    norm = latentio.Normalisation(tuple(truth.mean(axis=0)), tuple(truth.std(axis=0)))
    z = latentio.Latents(
        (truth - norm.mean) / norm.std, 32000, 640, latentio.Meta(normalisation=norm, seed=3)
    )
    for name in ("z.npy", "z.wav", "z.npz", "z.safetensors"):
        latentio.write(tmp_path / name, z)
        for profile in ("jasco", "rld"):
            done = made(tmp_path / name, profile)
            np.testing.assert_allclose(done.part.array(), truth, atol=1e-12)
            assert (done.meta.normalisation, done.meta.seed) == (None, 3)
    lying = latentio.Meta(normalisation=latentio.Normalisation((0.0, 1.0), (1.0,)))
    latentio.write(tmp_path / "z.npy", z.with_data(z.data, meta=lying))
    assert "does not fit 128 dims" in refusal(tmp_path / "z.npy", "jasco")
    assert (frames(tmp_path / "z.npy", "jasco", mean=0.0, std=1.0) == z.data).all()


# Stable Audio.


@pytest.mark.parametrize("precision", ["f16", "f32"])
def test_stable_audio_loses_its_padding_and_keeps_its_json(samples, precision):
    folder = samples / "stable-audio" / precision / "0"
    for name, n_frames, relpath in (
        ("0000000000000", 137, "speech.wav"),
        ("0000000010000", 130, "drums_stereo.wav"),
    ):
        path = folder / f"{name}.npy"
        z = np.load(path).T.astype(np.float64)
        done = made(path, "stable-audio")
        assert (done.part.array() == z[:n_frames]).all()
        assert (done.model_sr, done.ratio, done.notes) == (44100, 2048, ())
        said = done.meta.extra["stable-audio"]
        assert (said["relpath"], said["path"]) == (relpath, relpath)
        assert said["seconds_total"] == (7 if relpath == "speech.wav" else 6)
        assert {"load_time", "padding_mask"}.isdisjoint(said)
        assert (frames(path, "stable-audio", keep_padding=True) == z).all()
        scaled = frames(path, "stable-audio", mean=0.25, std=2.0)
        assert (scaled == z[:n_frames] * 2.0 + 0.25).all()


@pytest.fixture
def encoded(tmp_path):
    """Give a function that writes ten frames of Stable Audio and the JSON beside them."""

    def write(entry):
        np.save(tmp_path / "a.npy", np.arange(640, dtype=np.float32).reshape(64, 10))
        if entry is not None:
            text = entry if isinstance(entry, str) else json.dumps(entry)
            (tmp_path / "a.json").write_text(text)
        return tmp_path / "a.npy"

    return write


@pytest.mark.parametrize(
    ("entry", "n_frames", "note"),
    [
        ({"padding_mask": [1] * 7 + [0] * 3}, 7, None),
        ({"padding_mask": [1] * 10}, 10, None),
        ({"padding_mask": [1] * 9}, 10, "must be 10 numbers 0 or 1, not a list of 9"),
        ({"padding_mask": [1] * 11}, 10, "not a list of 11"),
        ({"padding_mask": [1] * 9 + [2]}, 10, "must be 10 numbers"),
        ({"padding_mask": [1] * 9 + [None]}, 10, "must be 10 numbers"),
        ({"padding_mask": [[1] * 10]}, 10, "must be 10 numbers"),
        ({"padding_mask": "1111111000"}, 10, "must be 10 numbers"),
        ({"padding_mask": [0] * 10}, 10, "would leave no frame"),
        ({"padding_mask": [1, 0, 1, 0, 0, 1, 0, 0, 0, 0]}, 6, "0 before its end"),
        ({"seconds_total": 3}, 10, "has no padding_mask"),
        ("{oops", 10, "is not JSON"),
        ("[1, 1]", 10, "is not a JSON object"),
        (None, 10, "has no a.json beside it"),
    ],
)
def test_a_padding_mask_that_is_not_right_is_told(encoded, entry, n_frames, note):
    done = made(encoded(entry), "stable-audio")
    assert (done.part.array() == np.arange(640.0).reshape(64, 10).T[:n_frames]).all()
    if note is None:
        assert done.notes == ()
    else:
        assert any(note in text for text in done.notes)


def test_no_folder_of_another_machine_is_kept(encoded, tmp_path):
    windows = "C:" + r"\Users\me\a.wav"
    path = encoded(
        {
            "padding_mask": [1] * 10,
            "path": "/data/me/a.wav",
            "latent": windows,
            "more": {"files": ["/data/b.wav", "c/d.wav"]},
            "prompt": "drums, 120 bpm",
            "gain": float("nan"),
        }
    )
    how = denorm_recipe(path, "stable-audio")
    done = make_denorm(how, "x")
    said = done.meta.extra["stable-audio"]
    assert said == {
        "path": "a.wav",
        "latent": "a.wav",
        "more": {"files": ["b.wav", "c/d.wav"]},
        "prompt": "drums, 120 bpm",
    }
    assert any("gain is not finite" in note for note in done.notes)
    recipe.write(tmp_path / "out.npy", done, how)
    assert latentio.read(tmp_path / "out.npy").meta.extra["stable-audio"] == said


# Music2Latent and CoDiCodec.


def test_music2latent_mono_and_stereo(samples):
    mono = made(samples / "music2latent/mono_speech.npy", "music2latent")
    assert (mono.part.array() == np.load(samples / "music2latent/mono_speech.npy")[0].T).all()
    assert (Fraction(mono.model_sr, mono.ratio), mono.meta.groups) == (Fraction(11025, 1024), 1)
    stereo = made(samples / "music2latent/stereo_drums.npy", "music2latent")
    left, right = np.load(samples / "music2latent/stereo_drums.npy")
    assert (stereo.part.array() == np.hstack([left.T, right.T])).all()
    assert stereo.meta.groups == 2
    assert mono.notes == stereo.notes == ()
    assert stereo.meta.extra == {"denorm": {"profile": "music2latent"}}


def test_channels_are_known_by_the_number_of_dims_too(tmp_path):
    z = latentio.Latents(np.random.default_rng(8).normal(size=(5, 128)), 44100, 4096)
    latentio.write(tmp_path / "z.wav", z)
    assert made(tmp_path / "z.wav", "music2latent").meta.groups == 2
    lying = latentio.Meta(groups=3)
    latentio.write(tmp_path / "z.wav", z.with_data(z.data, meta=lying))
    known = {"latent_scale": 2.0, "toward": tmp_path / "z.wav"}
    np.testing.assert_allclose(frames(tmp_path / "z.wav", "rld", **known), 2.0 * z.data)


def test_codicodec_lays_latents_side_by_side_and_asks_for_the_ratio(tmp_path):
    z = np.random.default_rng(3).normal(size=(9, 4, 64)).astype(np.float32)
    np.save(tmp_path / "z.npy", z)
    assert "does not tell its ratio" in refusal(tmp_path / "z.npy", "codicodec")
    done = made(tmp_path / "z.npy", "codicodec", reading={"ratio": 4096})
    assert (done.part.array() == z.reshape(9, 256)).all()
    assert (done.model_sr, done.ratio, done.meta.groups) == (48000, 4096, 4)


@pytest.mark.parametrize("number", [np.int64, np.int32, np.uint16])
def test_codes_are_refused(tmp_path, number):
    np.save(tmp_path / "z.npy", np.zeros((9, 4, 64), number))
    text = refusal(tmp_path / "z.npy", "codicodec", reading={"ratio": 4096})
    assert f"holds {np.dtype(number)}: codes of a quantiser" in text


def test_every_profile_has_its_numbers():
    rates = {name: (profile.model_sr, profile.ratio) for name, profile in PROFILES.items()}
    assert rates == {
        "rld": (None, None),
        "jasco": (32000, 640),
        "stable-audio": (44100, 2048),
        "music2latent": (44100, 4096),
        "codicodec": (48000, None),
    }
    assert [p.n_dims for p in PROFILES.values()] == [None, 128, 64, 64, 64]
    for profile in PROFILES.values():
        assert (profile.normalisation is not None) == (profile.normalised == "constants")
        assert profile.help
        assert profile.source


# From one file toward another.


@pytest.fixture
def two(tmp_path):
    """Give two files of Music2Latent, and their frames."""
    rng = np.random.default_rng(9)
    arrays = [rng.normal(size=(1, 64, n)) for n in (11, 11)]
    for name, array in zip("ab", arrays, strict=True):
        np.save(tmp_path / f"{name}.npy", array)
    return tmp_path / "a.npy", tmp_path / "b.npy", *(array[0].T for array in arrays)


@pytest.mark.parametrize("way", WAYS)
def test_the_way_begins_in_one_file_and_ends_in_the_other(two, way):
    a, b, start, end = two
    array = frames(a, "music2latent", toward=b, way=way)
    assert (array[0] == start[0]).all()
    assert (array[-1] == end[-1]).all()
    weights = np.linspace(0.0, 1.0, 11)[:, np.newaxis]
    np.testing.assert_allclose(array, WAYS[way](start, end, weights), rtol=1e-12, atol=1e-14)


def test_amounts(two):
    a, b, start, end = two

    def lines(amount, way="linear"):
        return frames(a, "music2latent", toward=b, amount=amount, way=way)

    weights = np.linspace(0.25, 0.75, 11)[:, np.newaxis]
    np.testing.assert_allclose(lines("0.25..0.75"), (1 - weights) * start + weights * end)
    assert (lines("1..0")[[0, -1]] == np.array([end[0], start[-1]])).all()
    for way in WAYS:
        assert (lines("0", way) == start).all()
        assert (lines(1, way) == end).all()
    # A mix that stays the same is as much as it says, whatever the way.
    assert (lines(0.25, "smooth") == lines("0.25..0.25")).all()
    for amount in (0.1, 0.3, 0.7):
        assert (lines(amount) == (1.0 - amount) * start + amount * end).all()
    smooth = lines("0.2..0.4", "smooth")
    first, second, last = ((smooth[i] - start[i]) / (end[i] - start[i]) for i in (0, 1, -1))
    np.testing.assert_allclose(first, 0.2)
    np.testing.assert_allclose(second, 0.2 + 0.2 * (3 * 0.1**2 - 2 * 0.1**3))
    np.testing.assert_allclose(last, 0.4)


def test_slerp_is_safe_for_equal_opposite_and_zero_frames(tmp_path):
    rng = np.random.default_rng(11)
    start = rng.normal(size=(7, 64))
    end = rng.normal(size=(7, 64))
    end[1], end[2], end[3] = start[1], -start[2], 0.0
    start[4], start[5], end[5] = 0.0, 0.0, 0.0
    end[6] = start[6] * (1 + 1e-12)
    for name, array in (("a", start), ("b", end)):
        np.save(tmp_path / f"{name}.npy", array.T[np.newaxis])
    for amount in (0.0, 0.25, 0.5, 1.0):
        array = frames(tmp_path / "a.npy", "music2latent", toward=tmp_path / "b.npy", amount=amount)
        assert np.isfinite(array).all()
        np.testing.assert_allclose(array[1], start[1], rtol=1e-12)
        np.testing.assert_allclose(array[3], start[3] * (1 - amount), rtol=1e-12)
        np.testing.assert_allclose(array[4], end[4] * amount, rtol=1e-12)
        assert not array[5].any()
        np.testing.assert_allclose(np.linalg.norm(array[2]), np.linalg.norm(start[2]), rtol=1e-12)


def test_values_that_are_not_finite_are_told_and_stay_where_they_are(two):
    a, b, *_ = two
    z = np.load(a)
    z[0, 5, 3], z[0, 6, 4], z[0, 7, 10] = np.nan, -np.inf, np.inf
    np.save(a, z)
    for options in ({}, {"mean": 1.0, "std": 2.0}, {"toward": b}, {"toward": b, "way": "linear"}):
        done = made(a, "music2latent", **options)
        assert any("3 frames have values that are not finite" in note for note in done.notes)
        bad = ~np.isfinite(done.part.array()).all(axis=1)
        # Of the last frame, a way that is exact at its ends needs nothing.
        assert np.flatnonzero(bad[:10]).tolist() == [3, 4]


def test_values_too_large_become_infinite_without_a_word_of_numpys(two):
    a, *_ = two
    np.save(a, np.full((1, 64, 3), 1e305))
    assert np.isinf(frames(a, "music2latent", latent_scale=1e6)).all()


def test_channels_turn_by_themselves(samples, tmp_path):
    stereo = samples / "music2latent/stereo_drums.npy"
    left, right = (channel.T.astype(np.float64) for channel in np.load(stereo))
    z = np.hstack([left, right])
    part = Toward(Frames(z), Frames(z[::-1].copy()), (0.0, 1.0), "slerp", groups=2)
    alone = [Toward(Frames(c), Frames(c[::-1].copy()), (0.0, 1.0), "slerp") for c in (left, right)]
    assert (part.array() == np.hstack([one.array() for one in alone])).all()
    np.save(tmp_path / "back.npy", np.stack([left[::-1].T, right[::-1].T]))
    whole = frames(stereo, "music2latent", toward=tmp_path / "back.npy")
    assert whole.tobytes() == part.array().tobytes()


def test_the_shorter_file_decides(two):
    a, b, _, end = two
    np.save(b, end.T[np.newaxis, :, :6])
    done = made(a, "music2latent", toward=b, way="linear")
    assert done.part.n_frames == 6
    assert (done.part.array()[-1] == end[5]).all()
    assert any("has 6 frames" in note and "6 are made" in note for note in done.notes)
    assert made(b, "music2latent", toward=a).part.n_frames == 6


def test_both_files_are_scaled_before_they_are_mixed(chunks, statistics):
    truth = np.load(raw_of(chunks[0]))[0].T.astype(np.float64)
    known = {"match": statistics(truth), "reading": rate(chunks[0].parent)}
    one, other = (frames(chunk, "rld", **known) for chunk in chunks)
    mixed = frames(chunks[0], "rld", toward=chunks[1], amount=0.5, **known)
    assert (mixed == WAYS["slerp"](one, other, np.full((256, 1), 0.5))).all()


def test_files_that_do_not_fit_are_not_mixed(two, tmp_path):
    a, _, _, end = two
    np.save(tmp_path / "stereo.npy", np.zeros((2, 64, 11)))
    assert "has 128 dims" in refusal(a, "music2latent", toward=tmp_path / "stereo.npy")
    latentio.write(tmp_path / "rate.wav", latentio.Latents(end, 48000, 4096))
    assert "has frame rate 375/32" in refusal(a, "music2latent", toward=tmp_path / "rate.wav")
    np.save(tmp_path / "wrong.npy", np.zeros((3, 11)))
    assert "wrong.npy" in refusal(a, "music2latent", toward=tmp_path / "wrong.npy")


# What holds for all.


def test_a_wrong_profile_is_told_with_one_that_fits(samples):
    m2l = samples / "music2latent/mono_speech.npy"
    text = refusal(m2l, "jasco")
    assert "has 67 dims on axis 2, not 128 (profile jasco)" in text
    assert text.endswith("; or --profile rld or music2latent")
    rld = next((samples / "rld/latents_v2_8d").glob("*.npy"))
    text = refusal(rld, "stable-audio")
    assert "not [dim, time] (profile stable-audio)" in text
    assert "--profile rld" in text
    jasco = samples / "jasco/encodec_latents_BDT.npy"
    assert "500 dims on axis 2, not 128" in refusal(jasco, "jasco")
    wrong = refusal(m2l, "jasco", reading={"layout": "bdt"})
    assert "has 64 dims, profile 'jasco' has 128" in wrong
    odd = refusal(rld, "codicodec", reading={"layout": "bdt", "ratio": 4096})
    assert "has 8 dims, profile 'codicodec' has a multiple of 64" in odd
    # Another axis order is read if it is said.
    done = made(jasco, "jasco", mean=0.0, std=1.0, reading={"layout": "bdt"})
    assert (done.part.array() == np.load(jasco)[0].T).all()
    assert (done.model_sr, done.ratio) == (32000, 640)


def test_files_that_cannot_be_read_are_refused(tmp_path, samples):
    assert "does not exist" in refusal(tmp_path / "no.npy", "jasco")
    (tmp_path / "z.npy").write_bytes(b"\x93NUMPY")
    assert "unknown .npy version" in refusal(tmp_path / "z.npy", "jasco")
    np.save(tmp_path / "none.npy", np.zeros((1, 64, 0)))
    assert "holds no frames" in refusal(tmp_path / "none.npy", "music2latent")
    with pytest.raises(LayoutError, match="is not"):
        made(samples / "pd/truth_arrays_TD.npy", "music2latent")


@pytest.mark.parametrize(
    ("profile", "options", "text"),
    [
        ("jascoo", {}, "denorm: profile 'jascoo' is not known; did you mean 'jasco'?"),
        ("jasco", {"std": 0}, "denorm: std must be a number from 1e-06 to 1e+06, not 0"),
        ("jasco", {"std": "wide"}, "denorm: std must be a number"),
        ("jasco", {"mean": float("nan")}, "denorm: mean must be a number"),
        ("jasco", {"latent_scale": -1}, "denorm: latent_scale must be a number from 1e-06"),
        ("jasco", {"latent_scal": 1}, "did you mean 'latent_scale'?"),
        ("jasco", {"toward": "b", "way": "slurp"}, "denorm: way 'slurp' is not known; did you"),
        ("jasco", {"toward": "b", "amount": "2"}, "amount must be a number from 0 to 1, or two"),
        ("jasco", {"toward": "b", "amount": "0..1..0"}, "as A..B, not '0..1..0'"),
        ("jasco", {"toward": "b", "amount": "0..x"}, "not '0..x'"),
        ("jasco", {"toward": "b", "amount": "nan"}, "not 'nan'"),
        ("jasco", {"amount": "0.5"}, "denorm: amount needs toward"),
        ("jasco", {"way": "linear"}, "denorm: way needs toward"),
        ("jasco", {"per_dim": True}, "denorm: per_dim needs match"),
        ("jasco", {"keep_padding": True}, "keep_padding is for profile 'stable-audio'"),
        ("jasco", {"reading": {"item": -1}}, "denorm: item must be a whole number from 0"),
        ("jasco", {"reading": {"layout": "dbt"}}, "denorm: layout 'dbt' is not known; did you"),
        ("jasco", {"reading": {"sr": 1}}, "denorm: reading option 'sr' is not known"),
        (None, {}, "denorm: profile"),
    ],
)
def test_a_wrong_option_is_told_before_a_file_is_opened(profile, options, text):
    with pytest.raises(ValueError, match=re.escape(text)) as caught:
        denorm_recipe("no such file", profile, **options)
    assert "\n" not in str(caught.value)


def test_a_recipe_with_wrong_arguments_is_refused(tmp_path):
    good = denorm_recipe("a.npy", "jasco")
    for change, text in (
        ({"profile": None}, "profile is missing"),
        ({"input": 5}, "input must be a text"),
        ({"std": [1]}, "std must be a number"),
        ({"seed": 1}, "option 'seed' is not known"),
    ):
        wrong = replace(good, arguments={**good.arguments, **change})
        with pytest.raises(ValueError, match=text):
            make_denorm(wrong, "old.wav")


def recipes(samples):
    """Give a source, a profile and options of every kind."""
    music = samples / "music2latent"
    audio = samples / "stable-audio/f16/0"
    chunk = sorted((samples / "rld/latents_v2_8d").glob("*.npy"))
    known = {"reading": {"model_sr": 44100, "ratio": 2048}}
    return [
        (chunk[0], "rld", {"latent_scale": 1.5, **known}),
        (chunk[0], "rld", {"mean": 0.1, "std": 0.7, "toward": chunk[1], "way": "smooth", **known}),
        (samples / "jasco/jasco_latents_normalised_BTD.npy", "jasco", {}),
        (audio / "0000000000000.npy", "stable-audio", {"toward": audio / "0000000010000.npy"}),
        (audio / "0000000000000.npy", "stable-audio", {"keep_padding": True}),
        (music / "stereo_drums.npy", "music2latent", {"toward": music / "stereo_drums.npy"}),
    ]


def test_no_size_of_block_changes_a_value(samples, monkeypatch):
    for source, profile, options in recipes(samples):
        done = made(source, profile, **options)
        whole = done.part.array()
        for n_values in (1, 1000):
            monkeypatch.setattr(parts, "_BLOCK_VALUES", n_values)
            again = made(source, profile, **options).part
            blocks = list(again.blocks())
            assert len(blocks) > 1
            assert np.concatenate(blocks).tobytes() == whole.tobytes()
        monkeypatch.undo()
        middle = done.part.frames(3, 50)
        assert middle.flags.c_contiguous
        assert middle.tobytes() == whole[3:50].tobytes()


@pytest.mark.parametrize("name", ["out.wav", "out.npy"])
def test_a_recipe_makes_the_same_file_again(samples, tmp_path, name):
    for number, (source, profile, options) in enumerate(recipes(samples)):
        how = denorm_recipe(source, profile, **options)
        out = tmp_path / str(number) / name
        out.parent.mkdir()
        recipe.write(out, make_denorm(how, "denorm"), how)
        read, checksums = recipe.read_recipe(out)
        read = recipe.found_sources(read, checksums, str(out))
        assert len(checksums) == len({source, options.get("toward", source)})
        again = make_denorm(read, str(out))
        z = latentio.read(out)
        assert z.data.tobytes() == again.part.array().tobytes()
        assert (z.model_sr, z.ratio, z.meta.normalisation) == (again.model_sr, again.ratio, None)
        assert z.meta.extra["denorm"]["profile"] == profile
        recipe.write(tmp_path / str(number) / f"2{name}", again, read)
        assert (tmp_path / str(number) / f"2{name}").read_bytes() == out.read_bytes()


@pytest.mark.parametrize("item", [0, 1])
def test_match_and_item_are_kept_in_the_recipe(tmp_path, statistics, item):
    truth = np.random.default_rng(6).normal(size=(2, 40, 5)) + 3.0
    np.save(tmp_path / "z.npy", truth.transpose(0, 2, 1))
    how = denorm_recipe(
        tmp_path / "z.npy",
        "rld",
        match=statistics(truth[item]),
        per_dim=True,
        reading={"item": item},
    )
    assert how.paths == (("input",), ("match",))
    recipe.write(tmp_path / "out.wav", make_denorm(how, "x"), how)
    np.testing.assert_allclose(latentio.read(tmp_path / "out.wav").data, truth[item])
    again = make_denorm(recipe.read_recipe(tmp_path / "out.wav")[0], "x")
    assert (again.part.array() == latentio.read(tmp_path / "out.wav").data).all()


@pytest.mark.parametrize("is_fortran", [False, True])
def test_a_long_file_is_not_read_whole(tmp_path, is_fortran):
    shape = (2, 64, 1 << 17)
    path = tmp_path / "z.npy"
    np.lib.format.open_memmap(path, "w+", np.float32, shape, fortran_order=is_fortran)
    tracemalloc.start()
    try:
        done = made(path, "music2latent", mean=1.0, std=2.0)
        n_frames = sum(len(block) for block in done.part.blocks())
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert n_frames == shape[2]
    assert peak < path.stat().st_size / 4


def test_what_cannot_be_mapped_is_read_once(tmp_path):
    z = np.random.default_rng(7).normal(size=(1, 64, 30))
    np.savez(tmp_path / "z.npz", z)
    opened = open_foreign(str(tmp_path / "z.npz"), "music2latent", {})
    first = opened.part.frames(0, 10)
    (tmp_path / "z.npz").unlink()
    assert (np.concatenate([first, opened.part.frames(10, 30)]) == z[0].T).all()
