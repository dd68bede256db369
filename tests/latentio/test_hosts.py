import json
from pathlib import Path

import numpy as np
import pytest
import soundfile

import latentio
from latentio import LatentIOError, Latents
from latentio.hosts import write_for_max, write_for_pd


def song(n_dims: int, n_frames: int = 9) -> Latents:
    data = np.random.default_rng(n_dims).standard_normal((n_frames, n_dims)) * 20
    return Latents(data, 44100, 2048)


def test_pd_gets_32_bits_and_the_exact_rate_as_text(tmp_path: Path) -> None:
    z = song(8)
    assert write_for_pd(tmp_path / "song.wav", z) == [tmp_path / "song.wav"]
    assert soundfile.info(tmp_path / "song.wav").subtype == "FLOAT"
    assert (latentio.read(tmp_path / "song.wav").data == z.data.astype(np.float32)).all()
    lines = (tmp_path / "song.wav.txt").read_text().splitlines()
    assert lines == ["model_sr 44100;", "ratio 2048;", "frames 9;", "dims 8;", "first_dim 0;"]


@pytest.mark.parametrize(
    ("n_dims", "parts"),
    [
        (64, ["song.wav"]),
        (65, ["song.000-063.wav", "song.064-064.wav"]),
        (128, ["song.000-063.wav", "song.064-127.wav"]),
        (1024, [f"song.{first:03d}-{first + 63:03d}.wav" for first in range(0, 1024, 64)]),
    ],
)
def test_pd_gets_at_most_64_dims_a_file(tmp_path: Path, n_dims: int, parts: list[str]) -> None:
    z = song(n_dims)
    written = write_for_pd(tmp_path / "song.wav", z)
    assert [path.name for path in written] == parts
    back = [latentio.read(path) for path in written]
    assert (np.hstack([part.data for part in back]) == z.data.astype(np.float32)).all()
    assert [part.meta.first_dim for part in back] == list(range(0, n_dims, 64))
    texts = [(tmp_path / f"{part}.txt").read_text() for part in parts]
    assert all(f"first_dim {64 * n};" in text for n, text in enumerate(texts))


@pytest.mark.parametrize("n_dims", [1, 8, 64])
def test_no_file_for_pd_is_one_that_ends_pd_itself(tmp_path: Path, n_dims: int) -> None:
    """A longer fmt chunk, or no channels, are what its reader does not survive."""
    write_for_pd(tmp_path / "song.wav", song(n_dims))
    head = (tmp_path / "song.wav").read_bytes()[:36]
    assert head[12:16] == b"fmt "
    assert int.from_bytes(head[16:20], "little") == 16
    assert int.from_bytes(head[22:24], "little") == n_dims


def test_an_unknown_rate_is_left_out_of_the_text(tmp_path: Path) -> None:
    write_for_pd(tmp_path / "song.wav", Latents(np.zeros((2, 1))))
    assert (tmp_path / "song.wav.txt").read_text() == "frames 2;\ndims 1;\nfirst_dim 0;\n"


def test_no_frames_are_refused_for_both_hosts(tmp_path: Path) -> None:
    nothing = song(4, n_frames=0)
    with pytest.raises(LatentIOError, match="no frames"):
        write_for_pd(tmp_path / "song.wav", nothing)
    with pytest.raises(LatentIOError, match="no frames"):
        write_for_max(tmp_path / "song.wav", nothing)
    assert list(tmp_path.iterdir()) == []


def test_each_host_names_its_formats(tmp_path: Path) -> None:
    with pytest.raises(LatentIOError, match=r"name the output \.wav"):
        write_for_pd(tmp_path / "song.npy", song(2))
    with pytest.raises(LatentIOError, match=r"\.wav or \.npy"):
        write_for_max(tmp_path / "song.npz", song(2))


@pytest.mark.parametrize("suffix", ["wav", "npy"])
@pytest.mark.parametrize("n_dims", [1, 8, 128, 1024])
def test_the_readraw_message_finds_every_value(tmp_path: Path, suffix: str, n_dims: int) -> None:
    z = song(n_dims)
    message, *others = write_for_max(tmp_path / f"my song.{suffix}", z)
    word, name, rest = message.split('"')
    rate, channels, kind, offset, frames, little = rest.split()
    assert (word.strip(), name, kind, little) == ("readraw", f"my song.{suffix}", "float32", "1")
    assert float(rate) == 44100 / 2048
    # What buffer~ does with that message.
    raw = (tmp_path / name).read_bytes()[int(offset) :]
    values = np.frombuffer(raw, "<f4", count=int(channels) * int(frames))
    assert (values.reshape(int(frames), int(channels)) == z.data.astype(np.float32)).all()
    assert bool(others) == (suffix == "wav")


def test_max_gets_the_rate_as_json_too(tmp_path: Path) -> None:
    write_for_max(tmp_path / "song.wav", song(8))
    record = json.loads((tmp_path / "song.wav.json").read_text())
    assert (record["frame_rate"], record["n_dims"]) == ("11025/512", 8)


def test_a_rate_text_does_not_outlive_its_song(tmp_path: Path) -> None:
    path, text = tmp_path / "song.wav", tmp_path / "song.wav.txt"
    write_for_pd(path, song(8))
    latentio.write(path, Latents(np.zeros((9, 8)), 48000, 512), subtype="float")
    assert not text.exists()
    write_for_pd(path, song(8))
    assert text.exists()
    text.write_text("my own notes\n")
    latentio.write(path, song(8))
    assert text.read_text() == "my own notes\n"
