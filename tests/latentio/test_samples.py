"""Real files of the tools we serve give the shape, rate and values their READMEs state."""

import re
import warnings
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
import soundfile

import latentio
from latentio import LatentWarning, LayoutError
from latentio.stats import denormalise

RAVE_RATE = Fraction(11025, 512)


def rows(readme: Path) -> list[list[str]]:
    """Return the cells of every table row of a README."""
    text = readme.read_text("utf-8")
    return [
        [cell.strip().strip("`") for cell in line.strip().strip("|").split("|")]
        for line in text.splitlines()
        if line.startswith("|") and "---" not in line
    ]


def read(path: Path, **options: object) -> latentio.Latents:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", LatentWarning)
        return latentio.read(path, **options)  # type: ignore[arg-type]


def in_readme_order(z: latentio.Latents, shape: str) -> list[int]:
    """Return the shape of z in the axis order in which the README gives it."""
    numbers = [int(n) for n in re.findall(r"\d+", shape)]
    return [1, z.n_dims, z.n_frames] if len(numbers) == 3 else [z.n_frames, z.n_dims]


def test_every_unravel_song_has_its_stated_shape_rate_and_range(samples: Path) -> None:
    songs = [row for row in rows(samples / "unravel/README.md") if len(row) == 14][1:]
    files = list((samples / "unravel").glob("*/file_*.wav"))
    files += (samples / "unravel").glob("*/file_*.npy")
    assert len(songs) == len(files) > 40
    for row in songs:
        folder, header, rate, name, shape = row[0], *row[7:11]
        low, high = float(row[12]), float(row[13])
        lyra = {"model_sr": 16000, "ratio": 320} if folder.startswith("64d") else {}
        path = samples / "unravel" / folder / name
        z = read(path, layout="unravel", **lyra)
        assert z.frame_rate == Fraction(rate), path
        numbers = [int(n) for n in re.findall(r"\d+", shape)]
        assert in_readme_order(z, shape) == numbers, path
        assert z.data.min() == pytest.approx(low, rel=1e-6), path
        assert z.data.max() == pytest.approx(high, rel=1e-6), path
        if path.suffix == ".wav":
            values, hint = soundfile.read(path, dtype="float64", always_2d=True)
            assert latentio.info(path).header_rate_hz == hint == int(header)
        else:
            values = np.load(path)[0].T
        assert (z.data == values).all(), path


def test_a_fortran_ordered_song_is_not_scrambled(samples: Path) -> None:
    folder = samples / "unravel/8d_normal_fibo_npy_N60_L2_seed103"
    song = next(folder.glob("file_*.npy"))
    assert b"'fortran_order': True" in song.read_bytes()[:128]
    z = read(song, layout="unravel")
    base = read(folder / "base_data_array1.npy", layout="td", model_sr=44100, ratio=2048)
    # `fibo`: prefixes of the base array of length 1, 2, 3, 5, 8, ... one after the other.
    prefixes = np.concatenate([base.data[:n] for n in (1, 2, 3, 5, 8, 13, 21, 34, 55)])
    assert (z.data == np.tile(prefixes, (2, 1))).all()


@pytest.mark.parametrize(
    ("folder", "n_dims", "rate"),
    [
        ("encoded_8d", 8, RAVE_RATE),
        ("encoded_4d", 4, RAVE_RATE),
        ("encoded_4d_16kHz_input", 4, RAVE_RATE),
        ("encoded_64d_lyra", 64, Fraction(50)),
    ],
)
def test_unravel_encodings(samples: Path, folder: str, n_dims: int, rate: Fraction) -> None:
    paths = sorted((samples / "unravel" / folder).glob("*.npy"))
    assert paths
    options = {"model_sr": 16000, "ratio": 320} if "lyra" in folder else {}
    for path in paths:
        z = read(path, layout="unravel", **options)
        assert (z.n_dims, z.frame_rate) == (n_dims, rate)
        assert (z.data == np.load(path)[0].T).all()


def test_the_square_songs_are_refused_without_a_layout(samples: Path) -> None:
    square = [
        next((samples / "unravel/8d_normal_none_npy_N8_L1_seed164").glob("file_*.npy")),
        next(
            (samples / "unravel/64d_correlation-based_none_npy_N64_L1_seed204").glob("file_*.npy")
        ),
        samples / "music2latent/stereo_drums.npy",
        samples / "jasco/jasco_latents_normalised_BTD_square128.npy",
        samples / "broken/64_valid_square_8x8_ambiguous.npy",
    ]
    for path in square:
        with pytest.raises(LayoutError, match="say --layout"):
            read(path)


def test_rave_latent_diffusion_is_restored_by_its_stated_mean_and_std(samples: Path) -> None:
    stated = [row for row in rows(samples / "rld/README.md") if len(row) == 7]
    stated = [row for row in stated if row[0].endswith(".npy") and row[6].isdigit()]
    assert len(stated) == 6
    for row in stated:
        path = samples / "rld" / row[0]
        ratio = 512 if "v2small" in row[0] else 2048
        z = read(path, layout="rave", model_sr=44100, ratio=ratio)
        assert [1, z.n_dims, z.n_frames] == [int(n) for n in re.findall(r"\d+", row[1])]
        assert z.frame_rate == Fraction(44100, ratio)
        normalisation = latentio.Normalisation((float(row[3]),), (float(row[4]),))
        raw = path.parent / "raw_before_normalising" / path.name.replace(".npy", "_raw.npy")
        truth = read(raw, layout="rave", model_sr=44100, ratio=ratio)
        restored = denormalise(z, normalisation)
        assert np.abs(restored.data - truth.data).max() < 2e-7


def test_jasco_is_restored_by_its_profile(samples: Path) -> None:
    z = read(samples / "jasco/jasco_latents_normalised_BTD.npy", layout="jasco")
    truth = read(samples / "jasco/encodec_latents_BDT.npy", layout="bdt", model_sr=32000, ratio=640)
    assert z.data.shape == (500, 128)
    assert z.frame_rate == truth.frame_rate == 50
    assert np.abs(denormalise(z).data - truth.data).max() < 6e-9
    square = read(samples / "jasco/jasco_latents_normalised_BTD_square128.npy", layout="jasco")
    assert (square.data == z.data[:128]).all()


def test_music2latent_mono_and_stereo(samples: Path) -> None:
    mono = read(samples / "music2latent/mono_speech.npy", layout="music2latent")
    assert mono.data.shape == (67, 64)
    assert mono.frame_rate == Fraction(11025, 1024)
    stereo = read(samples / "music2latent/stereo_drums.npy", layout="music2latent")
    array = np.load(samples / "music2latent/stereo_drums.npy")
    assert stereo.data.shape == (64, 128)
    assert stereo.meta.groups == 2
    assert (stereo.data[:, :64] == array[0].T).all()
    assert (stereo.data[:, 64:] == array[1].T).all()


@pytest.mark.parametrize("precision", ["f16", "f32"])
def test_stable_audio_has_no_batch_axis(samples: Path, precision: str) -> None:
    for name in ("0000000000000", "0000000010000"):
        path = samples / "stable-audio" / precision / "0" / f"{name}.npy"
        z = read(path, layout="stable-audio")
        assert z.data.shape == (160, 64)
        assert z.frame_rate == RAVE_RATE
        assert (z.data == np.load(path).T).all()


def test_lyra_is_the_same_in_all_its_files(samples: Path) -> None:
    folder = samples / "lyra"
    rate = {"model_sr": 16000, "ratio": 320}
    npy = read(folder / "sample1_TD.npy", layout="td", **rate)
    assert npy.data.shape == (172, 64)
    assert npy.frame_rate == 50
    assert npy.data.min() == pytest.approx(-38.99674, rel=1e-6)
    for name in ("sample1_50Hz_double.wav", "sample1_50Hz_float.wav"):
        assert (read(folder / name, **rate).data == npy.data).all()


def test_dac_reaches_the_limit_of_wav(samples: Path, tmp_path: Path) -> None:
    for name, n_dims in (("encoder_BDT", 1024), ("projected_latents_BDT", 72), ("codes_BQT", 9)):
        path = samples / "dac" / f"dac44k_{name}.npy"
        z = read(path, layout="bdt", model_sr=44100, ratio=512)
        assert z.data.shape == (87, n_dims)
        assert z.frame_rate == Fraction(11025, 128)
        assert (z.data == np.load(path)[0].T).all()
        latentio.write(tmp_path / "z.wav", z)
        assert (latentio.read(tmp_path / "z.wav").data == z.data).all()


def test_codes_are_called_codes(samples: Path) -> None:
    with pytest.warns(LatentWarning, match="codes of a quantiser"):
        latentio.read(samples / "dac/dac44k_codes_BQT.npy", layout="bdt", model_sr=44100, ratio=512)


PD_TRUTH = {
    "soundfiler_float32.wav": ("truth_arrays_TD", slice(None)),
    "soundfiler_float32_rate21.wav": ("truth_arrays_TD", slice(None)),
    "soundfiler_float32_skip5_n20.wav": ("truth_arrays_TD", slice(5, 25)),
}


@pytest.mark.parametrize("name", PD_TRUTH)
def test_what_pd_writes_as_float_is_exact(samples: Path, name: str) -> None:
    truth, part = PD_TRUTH[name]
    z = read(samples / "pd" / name, model_sr=44100, ratio=2048)
    assert (z.data == np.load(samples / "pd" / f"{truth}.npy")[part]).all()
    assert z.frame_rate == RAVE_RATE


def test_what_pd_scales_or_clips_is_said_and_read_to_the_step(samples: Path) -> None:
    pd = samples / "pd"
    loud, small = (np.load(pd / f"truth_arrays_{n}_TD.npy") for n in ("pcm", "small"))
    whole = np.load(pd / "truth_arrays_TD.npy").astype(np.float64)
    scale = 32767 / (32768 * 4.75)
    for name, truth, step in (
        ("soundfiler_pcm24.wav", loud * scale, 2**-22),
        ("soundfiler_pcm16.wav", loud * scale, 2**-14),
        ("soundfiler_pcm24_within1.wav", small, 2**-22),
    ):
        with pytest.warns(LatentWarning, match="scaled or clipped"):
            z = latentio.read(pd / name, model_sr=44100, ratio=2048)
        assert np.abs(z.data - truth).max() <= step
    normalised = read(pd / "soundfiler_float32_normalize.wav")
    np.testing.assert_allclose(
        normalised.data, whole * (32767 / 32768 / np.abs(whole).max()), rtol=1e-6
    )


def test_held_signals_from_pd_are_read_sample_by_sample(samples: Path) -> None:
    truth = np.load(samples / "pd/truth_arrays_pcm_TD.npy")[:8]
    z = read(samples / "pd/writesf_held2048_float32.wav")
    assert (z.data == np.repeat(truth, 2048, axis=0)).all()
    lying = latentio.info(samples / "pd/writesf_held2048_pcm24.wav")
    assert lying.shape == (16380, 8)
    assert "96 bytes after the data are no chunk" in lying.warnings


def test_arrays_that_pd_saved_as_text(samples: Path) -> None:
    truth = np.load(samples / "pd/truth_arrays_TD.npy")
    for dim in range(8):
        z = read(samples / f"pd/array_z{dim}.txt")
        assert z.data.shape == (64, 1)
        np.testing.assert_allclose(z.data[:, 0], truth[:, dim], rtol=5e-6)


def test_arrays_that_a_patch_keeps(samples: Path) -> None:
    truth = np.load(samples / "pd/truth_arrays_pcm_TD.npy")
    z = read(samples / "pd/patch_with_arrays.pd", model_sr=44100, ratio=2048)
    assert z.data.shape == (64, 8)
    np.testing.assert_allclose(z.data, truth, rtol=5e-6)


def test_latentgranular_needs_leave_to_open_a_pickle(samples: Path) -> None:
    folder = samples / "latentgranular"
    with pytest.raises(latentio.LatentIOError, match="--allow-pt"):
        latentio.read(folder / "speech.m2l.pt", layout="music2latent")
    speech = read(folder / "speech.m2l.pt", layout="music2latent", allow_pt=True)
    drums = read(folder / "drums.m2l.pt", layout="music2latent", allow_pt=True)
    assert (speech.data.shape, drums.data.shape) == ((67, 64), (85, 64))
    assert speech.frame_rate == Fraction(11025, 1024)
    assert speech.data.min() == pytest.approx(-15.76735, rel=1e-6)
    book = {"key": "grains", "layout": "bdt", "allow_pt": True, "model_sr": 44100, "ratio": 4096}
    for size, stride in ((2, 1), (4, 4)):
        path = folder / f"codebook_g{size}_s{stride}.pt"
        in_speech = (67 - size) // stride + 1
        for grain, source, index in ((3, speech, 3), (in_speech + 2, drums, 2)):
            z = read(path, item=grain, **book)
            begin = index * stride
            assert (z.data == source.data[begin : begin + size]).all()
