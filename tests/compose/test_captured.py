"""Records of captured calls become latent files that tell where they come from."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from bridge.compose.captured import Writing
from latentio import read


def written(tmp_path, *arguments, folder=None, torch_seed=None, **options):
    """Return what becomes of a record of an array [1, 2, 3] with these arguments."""
    np.save(tmp_path / "array.npy", np.arange(6, dtype=np.float32).reshape(1, 2, 3))
    writing = Writing(folder or tmp_path, "npy", None, None, None)
    record = {
        "array": tmp_path / "array.npy",
        "argv": ["/x/generate.py", *arguments],
        "torch_seed": torch_seed or 99,
        "seed_was_set": torch_seed is not None,
        "dtype": "float32",
        "shape": [1, 2, 3],
        **{"model": "m", "n_dims": 2, "model_sr": 48000, "ratio": 512, **options},
    }
    writing.write(record)
    return read(writing.files[0])


def record_of(latents):
    return latents.meta.extra["capture"]


@pytest.mark.parametrize(
    ("arguments", "seeds", "seed"),
    [
        (["--seed", "4"], {"seed": 4}, 4),
        (["--seed=-4", "5"], {"seed": -4}, -4),
        (["--seed", "4", "--seed", "5"], {"seed": [4, 5]}, 13),
        (["--seed_a", "4", "--seed_b=5"], {"seed_a": 4, "seed_b": 5}, 13),
        (["--seeds", "1", "2", "3", "out"], {"seeds": [1, 2, 3]}, 13),
        (["--seed", "random"], {"seed": "random"}, 13),
        (["--seed", "--num", "3"], {"seed": []}, 13),
        ([], {}, 13),
    ],
)
def test_seeds_are_those_of_the_arguments(tmp_path, arguments, seeds, seed):
    z = written(tmp_path, *arguments, torch_seed=13)
    assert record_of(z)["seeds"] == seeds
    assert z.meta.seed == seed


def test_a_seed_that_nobody_set_is_no_seed(tmp_path):
    z = written(tmp_path)
    assert z.meta.seed is None
    assert record_of(z)["torch_seed"] == 99


@pytest.mark.parametrize(
    ("argument", "public"),
    [
        ("/data/me/models/my rave.ts", "my rave.ts"),
        ("--out=/data/me/out/", "--out=out"),
        ("-o/data/me/out", "-oout"),
        ("ckpt=/data/me/x.ckpt", "ckpt=x.ckpt"),
        ("/data/me/a.wav,/data/me/b.wav", "a.wav,b.wav"),
        ("~/x/y.ts", "y.ts"),
        (r"C:\Users\me\y.ts", "y.ts"),
        ("models/y.ts", "models/y.ts"),
        ("../y.ts", "../y.ts"),
        ("--rate=44100/2048", "--rate=44100/2048"),
        ("https://example.org/a/b", "https://example.org/a/b"),
        ("drums / bass", "drums / bass"),
        ("/", "/"),
    ],
)
def test_arguments_are_kept_without_folders_of_this_machine(tmp_path, argument, public):
    assert record_of(written(tmp_path, argument))["command"] == ["generate.py", public]


def test_passwords_are_not_kept(tmp_path):
    z = written(tmp_path, "--hf-token", "abc", "--api_key=def", "--num", "3")
    assert record_of(z)["command"][1:] == ["--hf-token", "...", "--api_key=...", "--num", "3"]


def test_no_file_is_replaced(tmp_path):
    (tmp_path / "generate-004.wav").write_bytes(b"mine")
    (tmp_path / "generate-007-item01.npy").write_bytes(b"mine")
    for _ in range(2):
        written(tmp_path)
    numbers = sorted(path.name for path in tmp_path.glob("generate-*.npy"))
    assert numbers == ["generate-007-item01.npy", "generate-008.npy", "generate-009.npy"]
    assert (tmp_path / "generate-007-item01.npy").read_bytes() == b"mine"


def test_captures_that_end_together_replace_nothing_of_each_other(tmp_path):
    def write(number):
        (tmp_path / str(number)).mkdir()
        for _ in range(8):
            written(tmp_path / str(number), folder=tmp_path)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))
    assert len(list(tmp_path.glob("generate-*.npy"))) == 32


def test_what_no_wav_can_hold_becomes_an_npy(tmp_path):
    np.save(tmp_path / "array.npy", np.ones((1, 1025, 2), np.float32))
    writing = Writing(tmp_path, "wav", None, None, None)
    record = {"array": tmp_path / "array.npy", "argv": ["g.py"], "torch_seed": 1}
    record |= {"seed_was_set": False, "dtype": "float32", "shape": [1, 1025, 2]}
    writing.write(record | {"model": "m", "n_dims": None, "model_sr": 48000, "ratio": 512})
    assert [path.name for path in writing.files] == ["g-001.npy"]
    assert read(writing.files[0]).n_dims == 1025
    assert [n for n in writing.notices if n.endswith("; written as .npy")] == writing.notices
    assert not (tmp_path / "g-001.wav").exists()
