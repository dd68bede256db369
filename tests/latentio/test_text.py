import warnings
from pathlib import Path

import pytest

from latentio import LatentIOError, read


def test_a_table_of_numbers_is_frames_by_dims(tmp_path: Path) -> None:
    (tmp_path / "z.txt").write_text("1 2.5 -3e-2\n\n4 5 6\n")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        z = read(tmp_path / "z.txt", model_sr=44100, ratio=2048)
    assert z.data.tolist() == [[1, 2.5, -0.03], [4, 5, 6]]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("z.txt", "", "no table of numbers"),
        ("z.txt", "1 2\n3\n", "no table of numbers"),
        ("z.txt", "1 x\n", "no table of numbers"),
        ("z.pd", "#N canvas 0 0 450 300 12;\n", "found: none"),
        ("z.pd", "#X array a 2 float 3;\n#A 0 1 2;\n#X array b 1 float 3;\n#A 0 1;\n", "a 2, b 1"),
        ("z.pd", "#X array a 2 float 3;\n#A 0 1 2 3;\n", "a has 3 values for 2 points"),
        ("z.pd", "#X array a 2 float 3;\n#A 0 1 x;\n", "damaged array"),
        ("z.pd", "#X array a 268435456 float 3;\n#A 0 1;\n", "1 values for 268435456 points"),
        ("z.pd", "#X array a 268435456 float 3;\n", "found: none"),
    ],
)
def test_text_that_is_not_latents_is_refused(
    tmp_path: Path, name: str, content: str, reason: str
) -> None:
    (tmp_path / name).write_text(content)
    with pytest.raises(LatentIOError, match=reason):
        read(tmp_path / name)


def test_bytes_are_not_text(tmp_path: Path) -> None:
    (tmp_path / "z.txt").write_bytes(b"\xff\xfe\0")
    with pytest.raises(LatentIOError, match="not text"):
        read(tmp_path / "z.txt")
