from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from latentio import LatentIOError, Latents
from latentio.plot import plot


@pytest.mark.parametrize("n_dims", [1, 8, 24, 64, 1024])
def test_a_picture_shows_something_and_changes_with_the_values(tmp_path: Path, n_dims: int) -> None:
    rng = np.random.default_rng(1)
    pictures = []
    for name in ("a", "b"):
        plot(
            Latents(rng.standard_normal((50, n_dims)), 44100, 2048),
            tmp_path / f"{name}.png",
            title="t",
        )
        pictures.append(np.asarray(Image.open(tmp_path / f"{name}.png").convert("L"), float))
    assert pictures[0].std() > 5
    assert min(pictures[0].shape) > 200
    assert pictures[0].shape != pictures[1].shape or (pictures[0] != pictures[1]).any()


@pytest.mark.parametrize("data", [np.zeros((1, 1)), np.full((5, 3), np.nan), np.ones((9000, 2))])
def test_odd_values_are_drawn_all_the_same(tmp_path: Path, data: np.ndarray) -> None:
    plot(Latents(data), tmp_path / "z.svg")
    assert (tmp_path / "z.svg").stat().st_size > 1000


def test_what_cannot_be_drawn_is_said(tmp_path: Path) -> None:
    with pytest.raises(LatentIOError, match=r"name it \.png"):
        plot(Latents(np.zeros((2, 2))), tmp_path / "z.txt")
    with pytest.raises(LatentIOError, match="no frames"):
        plot(Latents(np.zeros((0, 2))), tmp_path / "z.png")
    assert list(tmp_path.iterdir()) == []
