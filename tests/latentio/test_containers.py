"""Every container that is written comes back bit by bit, and other programs agree."""

import json
import os
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy
import scipy.io.wavfile
import soundfile

import latentio
from latentio import LatentIOError, Latents, Meta
from latentio.npy import npy_header

CONTAINERS = ["wav", "npy", "npz", "safetensors"]


def latents(n_frames: int = 20, n_dims: int = 8, **meta: object) -> Latents:
    data = np.random.default_rng(n_dims).standard_normal((n_frames, n_dims)) * 30
    return Latents(data, 44100, 2048, Meta(**meta))  # type: ignore[arg-type]


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize("n_dims", [1, 2, 8, 63, 64, 65, 128, 512, 1023, 1024])
def test_float64_comes_back_bit_by_bit(tmp_path: Path, container: str, n_dims: int) -> None:
    z = latents(37, n_dims, model="m", seed=5)
    z.data[0, 0] = 1e300
    z.data[1, 0] = -0.0
    z.data[2, 0] = 5e-324
    path = tmp_path / f"z.{container}"
    latentio.write(path, z)
    back = latentio.read(path)
    assert back.data.tobytes() == z.data.tobytes()
    assert back.frame_rate == Fraction(11025, 512)
    assert back.meta == z.meta


@pytest.mark.parametrize("container", CONTAINERS)
def test_float32_is_rounded_once(tmp_path: Path, container: str) -> None:
    z = latents()
    path = tmp_path / f"z.{container}"
    latentio.write(path, z, subtype="float")
    assert (latentio.read(path).data == z.data.astype(np.float32)).all()


@pytest.mark.parametrize("container", CONTAINERS)
def test_no_frames_at_all_come_back_as_such(tmp_path: Path, container: str) -> None:
    path = tmp_path / f"z.{container}"
    latentio.write(path, Latents(np.zeros((0, 8)), 44100, 2048))
    with pytest.warns(latentio.LatentWarning, match="no frames"):
        assert latentio.read(path).data.shape == (0, 8)


@pytest.mark.parametrize("container", CONTAINERS)
def test_equal_latents_give_equal_files(tmp_path: Path, container: str) -> None:
    for name in ("a", "b"):
        latentio.write(tmp_path / f"{name}.{container}", latents(seed=3))
    first, second = ((tmp_path / f"{name}.{container}").read_bytes() for name in ("a", "b"))
    assert first == second


@pytest.mark.parametrize("container", ["wav", "npy", "safetensors"])
def test_a_mapped_file_is_the_file(tmp_path: Path, container: str) -> None:
    z = latents(50, 4)
    path = tmp_path / f"z.{container}"
    latentio.write(path, z)
    mapped = latentio.read(path, mmap=True)
    assert (mapped.data == z.data).all()
    assert not mapped.data.flags.owndata
    assert not mapped.data.flags.writeable
    assert mapped.data.flags.aligned


def test_what_cannot_be_mapped_says_so(tmp_path: Path) -> None:
    latentio.write(tmp_path / "f.wav", latents(), subtype="float")
    latentio.write(tmp_path / "z.npz", latents())
    np.save(tmp_path / "t.npy", latents().data.T.copy())
    for name, layout in (("f.wav", None), ("z.npz", None), ("t.npy", "dt")):
        with pytest.raises(LatentIOError, match="convert it"):
            latentio.read(tmp_path / name, layout=layout, mmap=True, model_sr=44100, ratio=2048)


@pytest.mark.parametrize("subtype", ["double", "float"])
@pytest.mark.parametrize("n_dims", [1, 2, 8, 64, 128, 1024])
def test_soundfile_and_scipy_read_the_same_values(
    tmp_path: Path, subtype: str, n_dims: int
) -> None:
    z = latents(33, n_dims, model="m", extra={"long": "x" * 3000})
    path = tmp_path / "z.wav"
    latentio.write(path, z, subtype=subtype)  # type: ignore[arg-type]
    expected = z.data if subtype == "double" else z.data.astype(np.float32)
    values, rate = soundfile.read(path, dtype="float64", always_2d=True)
    assert (values == expected).all()
    assert rate == 22
    assert soundfile.info(path).subtype == subtype.upper()
    rate, values = scipy.io.wavfile.read(path)  # warns, and so fails, on a chunk it cannot skip
    assert (expected == np.atleast_2d(values.T).T).all()
    assert rate == 22


def test_the_record_is_a_comment_that_others_show(tmp_path: Path) -> None:
    latentio.write(tmp_path / "z.wav", latents())
    with soundfile.SoundFile(tmp_path / "z.wav") as file:
        assert json.loads(file.comment)["frame_rate"] == "11025/512"


@pytest.mark.parametrize("subtype", ["DOUBLE", "FLOAT"])
@pytest.mark.parametrize("form", ["WAV", "WAVEX", "RF64", "AIFF", "CAF", "W64", "AU"])
def test_what_soundfile_writes_is_read(tmp_path: Path, subtype: str, form: str) -> None:
    data = latents(20, 8).data.astype(np.float32).astype(np.float64)
    suffix = {"WAVEX": "wav", "RF64": "wav"}.get(form, form.lower())
    path = tmp_path / f"z.{suffix}"
    soundfile.write(path, data, 21, subtype=subtype, format=form)
    z = latentio.read(path, model_sr=44100, ratio=2048)
    assert (z.data == data).all()


@pytest.mark.parametrize(
    ("subtype", "step"),
    [("PCM_16", 2**-15), ("PCM_24", 2**-23), ("PCM_32", 2**-31), ("PCM_U8", 2**-7)],
)
def test_pcm_is_read_as_libsndfile_reads_it(tmp_path: Path, subtype: str, step: float) -> None:
    path = tmp_path / "z.wav"
    soundfile.write(path, np.clip(latents().data / 60, -1, 1 - step), 21, subtype=subtype)
    expected, _ = soundfile.read(path, dtype="float64")
    with pytest.warns(latentio.LatentWarning, match="PCM"):
        z = latentio.read(path, model_sr=44100, ratio=2048)
    assert (z.data == expected).all()


def test_numpy_reads_our_npy_and_we_read_numpys(tmp_path: Path) -> None:
    z = latents(70, 9)
    latentio.write(tmp_path / "ours.npy", z)
    assert (np.load(tmp_path / "ours.npy") == z.data).all()
    for order in "CF":
        for dtype in ("<f8", ">f4", "<f2", "<i4"):
            stored = np.asarray(z.data.T[None].astype(dtype), order=order)
            np.save(tmp_path / "theirs.npy", stored)
            with pytest.warns(latentio.LatentWarning) if "i" in dtype else _no_warning():
                read = latentio.read(tmp_path / "theirs.npy", layout="unravel")
            assert (read.data == stored[0].T).all()


def _no_warning():  # type: ignore[no-untyped-def]
    import contextlib

    return contextlib.nullcontext()


@pytest.mark.parametrize("shape", [(1, 1), (12345678, 1024), (10**9, 10**5)])
def test_our_npy_header_is_the_one_numpy_understands(shape: tuple[int, int]) -> None:
    import io

    header = npy_header(np.dtype("<f8"), shape)
    assert len(header) % 64 == 0
    file = io.BytesIO(header)
    assert np.lib.format.read_magic(file) == (1, 0)
    assert np.lib.format.read_array_header_1_0(file) == (shape, False, np.dtype("<f8"))


def test_numpy_reads_our_npz(tmp_path: Path) -> None:
    z = latents(5, 3)
    latentio.write(tmp_path / "z.npz", z)
    with np.load(tmp_path / "z.npz") as archive:
        assert (archive["latents"] == z.data).all()


def test_npz_of_others_needs_a_key_if_it_holds_several(tmp_path: Path) -> None:
    data = latents(5, 3).data
    np.savez_compressed(tmp_path / "z.npz", a=data, b=data * 2)
    with pytest.raises(LatentIOError, match="--key: a, b"):
        latentio.read(tmp_path / "z.npz", layout="td")
    z = latentio.read(tmp_path / "z.npz", layout="td", key="b", model_sr=1, ratio=1)
    assert (z.data == data * 2).all()
    with pytest.raises(LatentIOError, match="no array 'c'"):
        latentio.read(tmp_path / "z.npz", layout="td", key="c")


def test_the_safetensors_library_agrees(tmp_path: Path) -> None:
    z = latents(21, 8, model="m")
    for subtype in ("double", "float"):
        latentio.write(tmp_path / "z.safetensors", z, subtype=subtype)  # type: ignore[arg-type]
        theirs = safetensors.numpy.load_file(tmp_path / "z.safetensors")["latents"]
        assert (theirs == z.data.astype(theirs.dtype)).all()
    stored = {
        "x": np.ones((2, 2), np.float32),
        "z": np.ascontiguousarray(z.data.T[None], np.float16),
    }
    safetensors.numpy.save_file(stored, tmp_path / "t.safetensors")
    with pytest.raises(LatentIOError, match="--key: x, z"):
        latentio.read(tmp_path / "t.safetensors", layout="rave")
    read = latentio.read(
        tmp_path / "t.safetensors", layout="rave", key="z", model_sr=44100, ratio=2048
    )
    assert (read.data == stored["z"][0].T).all()


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        (b"\xff" * 8, "longer than the file"),
        (b"\x02\0\0\0\0\0\0\0{}", "0 arrays"),
        (b"\x02\0\0\0\0\0\0\0[]", "not a JSON object"),
        (b"\x01", "too short"),
    ],
)
def test_damaged_safetensors_are_refused(tmp_path: Path, header: bytes, reason: str) -> None:
    (tmp_path / "z.safetensors").write_bytes(header)
    with pytest.raises(LatentIOError, match=reason):
        latentio.read(tmp_path / "z.safetensors", layout="td")


@pytest.mark.parametrize(
    "entry",
    [
        {"dtype": "F64", "shape": [10, 10], "data_offsets": [0, 800]},
        {"dtype": "F64", "shape": [1, 1], "data_offsets": [0, 16]},
        {"dtype": "F64", "shape": [-1, 1], "data_offsets": [0, -8]},
        {"dtype": "F64", "shape": [2**62, 2**62], "data_offsets": [0, 8]},
        {"dtype": "BF16", "shape": [1, 1], "data_offsets": [0, 2]},
        {"dtype": "F64", "shape": "x", "data_offsets": [0, 8]},
        [],
    ],
)
def test_lying_safetensors_are_refused(tmp_path: Path, entry: object) -> None:
    header = json.dumps({"latents": entry}).encode()
    content = len(header).to_bytes(8, "little") + header + b"\0" * 16
    (tmp_path / "z.safetensors").write_bytes(content)
    with pytest.raises(LatentIOError):
        latentio.read(tmp_path / "z.safetensors", layout="td")


def test_wav_ends_at_1024_dims_and_4_gb(tmp_path: Path) -> None:
    path = tmp_path / "z.wav"
    with pytest.raises(LatentIOError, match=r"1024 dims, not 1025; write a \.npy"):
        latentio.write(path, Latents(np.zeros((1, 1025))))
    huge = np.broadcast_to(np.zeros(1), (2**29, 1))  # 4 GB that take no memory
    z = Latents(np.zeros((1, 1)))
    object.__setattr__(z, "data", huge)
    with pytest.raises(LatentIOError, match=r"4 GB.*\.npy"):
        latentio.write(path, z)
    assert os.listdir(tmp_path) == []


def test_npy_takes_more_than_1024_dims(tmp_path: Path) -> None:
    z = latents(3, 1500)
    latentio.write(tmp_path / "z.npy", z)
    assert (latentio.read(tmp_path / "z.npy").data == z.data).all()


def test_another_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LatentIOError, match=r"use \.wav"):
        latentio.write(tmp_path / "z.flac", latents())


@pytest.mark.parametrize("name", ["z.pkl", "z.dac", "z.ckpt"])
def test_what_may_hold_a_pickle_is_not_opened(tmp_path: Path, name: str) -> None:
    with pytest.raises(LatentIOError, match="pickle"):
        latentio.read(tmp_path / name)


def test_values_too_large_for_32_bits_are_counted(tmp_path: Path) -> None:
    z = latents()
    z.data[3, 4] = 1e300
    with pytest.warns(latentio.LatentWarning, match="1 values are too large"):
        latentio.write(tmp_path / "z.wav", z, subtype="float")


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_values_that_are_not_finite_are_found(tmp_path: Path, container: str, value: float) -> None:
    z = latents(400_000 // 8, 8)
    z.data[-3, 5] = value
    path = tmp_path / f"z.{container}"
    latentio.write(path, z)
    with pytest.warns(latentio.LatentWarning, match="frame 49997 dim 5; kept"):
        kept = latentio.read(path)
    assert kept.data.tobytes() == z.data.tobytes()
    with pytest.warns(latentio.LatentWarning, match="replaced by 0"):
        assert latentio.read(path, finite="zero").data[-3, 5] == 0
    with pytest.raises(LatentIOError, match="frame 49997 dim 5"):
        latentio.read(path, finite="error")


def test_huge_finite_values_are_not_called_infinite(tmp_path: Path) -> None:
    z = Latents(np.full((10, 4), 1e200), 1, 1)
    latentio.write(tmp_path / "z.npy", z)
    assert (latentio.read(tmp_path / "z.npy").data == 1e200).all()
