"""Whatever a file says, it is read, or refused in one line; nothing else happens."""

import io
import json
import lzma
import resource
import struct
import tracemalloc
import warnings
import zipfile
from pathlib import Path

import numpy as np
import pytest

import latentio
from latentio import LatentIOError, Latents, Meta
from latentio.errors import one_line
from latentio.stats import with_stats

SUFFIXES = ["wav", "npy", "npz", "safetensors", "txt", "pd", "pt"]
PD_PATCH = b"#N canvas 0 0 450 300 12;\n#X array a 5 float 3;\n#A 0 1 2.5 -3 4e-2 5;\n"


def good_file(folder: Path, suffix: str) -> bytes:
    path = folder / f"good.{suffix}"
    data = np.random.default_rng(1).standard_normal((5, 3))
    if suffix in ("wav", "npy", "npz", "safetensors"):
        z = Latents(data, 44100, 2048, Meta(model="m", seed=1, extra={"a": [1]}))
        latentio.write(path, with_stats(z), durable=False)
        return path.read_bytes()
    if suffix == "pt":
        torch = pytest.importorskip("torch")
        buffer = io.BytesIO()
        torch.save(torch.from_numpy(data)[None], buffer)
        return buffer.getvalue()
    return PD_PATCH if suffix == "pd" else b"1 2 3\n4 5 6\n-1e-3 8 9\n"


def mutated(content: bytes, rng: np.random.Generator) -> bytes:
    """Return a file with some bytes changed, cut out, doubled or blown up."""
    data = bytearray(content)
    for _ in range(rng.integers(1, 5)):
        at = int(rng.integers(0, max(1, len(data))))
        kind = rng.integers(0, 5)
        if kind == 0 and data:
            data[at] = int(rng.integers(0, 256))
        elif kind == 1:
            del data[at : at + int(rng.integers(1, 40))]
        elif kind == 2:
            data[at:at] = data[at : at + int(rng.integers(1, 40))]
        elif kind == 3:
            data[at : at + 4] = struct.pack("<I", int(rng.choice([0, 1, 0x7FFFFFFF, 0xFFFFFFFF])))
        else:
            data = data[:at]
    return bytes(data)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_damaged_file_is_read_or_refused_in_one_line(tmp_path: Path, suffix: str) -> None:
    content = good_file(tmp_path, suffix)
    rng = np.random.default_rng(len(suffix))
    path = tmp_path / f"bad.{suffix}"
    layout = "td" if suffix in ("npy", "npz", "safetensors") else None
    refused = 0
    tracemalloc.start()
    for _ in range(600):
        path.write_bytes(mutated(content, rng))
        said = ""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", latentio.LatentWarning)
            try:
                latentio.read(
                    path, layout=layout or "bdt" if suffix == "pt" else layout, allow_pt=True
                )
            except LatentIOError as error:
                said = str(error)
        refused += said != ""
        assert said.startswith(str(path)) or said == ""
        assert "\n" not in said
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert 50 < refused <= 600
    assert peak < 50e6


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.npy", b"\x93NUMPY\x01\x00\x10\x00{'descr': ([([([(" + b"\n", "damaged"),
        ("a.pd", b"#X array a 268435456 float 3;\n" * 30, "found: none"),
        ("a.pd", b"#X array a " + b"9" * 5000 + b" float 3;\n#A 0 1;\n", "found: none"),
        ("a.pt", b"\x80\x02Nr\xff\xff\xff\x0f.", "damaged pickle"),
        ("a.wav", b"RIFF\xff\xff\xff\x7fWAVE" + b"JUNK\0\0\0\0" * 100_000, "4096 chunks"),
        ("a.txt", b"1 \x1b[31m2", "no table"),
        ("a.safetensors", b'#\0\0\0\0\0\0\0{"a":{"dtype":["F32"],"shape":[1]}}', "damaged"),
    ],
)
def test_a_known_bomb_does_nothing(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    if name.endswith(".pt"):
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("a/data.pkl", content)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(LatentIOError, match=reason) as caught:
        latentio.read(path, allow_pt=True, layout="td" if name.endswith(("npy", "s")) else None)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000  # KB
    assert str(caught.value).isprintable()


def test_a_corrupted_compressed_member_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "z.npz"
    header = io.BytesIO()
    np.save(header, np.zeros((50, 4)))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("x.npy", header.getvalue())
    content = bytearray(path.read_bytes())
    content[45:60] = bytes(15)
    path.write_bytes(content)
    assert lzma  # the module is there, so the member is really decompressed
    with pytest.raises(LatentIOError, match=r"not a sound \.npz"):
        latentio.read(path, layout="td")


@pytest.mark.parametrize(
    "record",
    [
        {"stats": {k: [10**400] for k in ("mean", "std", "min", "max")}},
        {"extra": {"a": float("nan")}},
        {"extra": {"a": [float("inf")]}},
    ],
)
def test_numbers_that_cannot_be_are_left_out_of_the_metadata(
    tmp_path: Path, record: dict[str, object]
) -> None:
    np.save(tmp_path / "z.npy", np.zeros((2, 1)))
    sidecar = {"layout": "td", "model_sr": 1, "ratio": 1, **record}
    (tmp_path / "z.npy.json").write_text(json.dumps(sidecar))
    with pytest.warns(latentio.LatentWarning, match="ignored"):
        z = latentio.read(tmp_path / "z.npy")
    assert z.meta == Meta()


def test_text_from_a_file_is_escaped_and_cut() -> None:
    assert one_line("a\x1b[31m\n\ud800ü") == "a\\x1b[31m\\n\\ud800ü"
    assert len(one_line("x" * 10_000)) == 300


def test_a_huge_rate_still_fits_the_header(tmp_path: Path) -> None:
    latentio.write(tmp_path / "z.wav", Latents(np.zeros((2, 2)), 2**40, 1))
    assert latentio.read(tmp_path / "z.wav").model_sr == 2**40


def test_a_bare_array_is_no_latents(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match=r"Latents\(array, model_sr, ratio\)"):
        latentio.write(tmp_path / "z.wav", np.zeros((2, 2)))  # type: ignore[arg-type]
