import json
from pathlib import Path

import numpy as np
import pytest

import latentio
from latentio import Latents
from latentio.sidecar import replace_sidecar, sidecar_path


def song(value: float, ratio: int = 2048) -> Latents:
    return Latents(np.full((4, 2), value), 44100, ratio)


def test_the_sidecar_says_the_rate(tmp_path: Path) -> None:
    latentio.write(tmp_path / "z.npy", song(1))
    record = json.loads((tmp_path / "z.npy.json").read_text())
    assert (record["model_sr"], record["ratio"], record["layout"]) == (44100, 2048, "td")
    assert "previous" not in record


def test_a_file_that_was_changed_since_is_not_believed_its_sidecar(tmp_path: Path) -> None:
    latentio.write(tmp_path / "z.npy", song(1))
    np.save(tmp_path / "z.npy", np.zeros((4, 2)))
    with pytest.raises(latentio.LayoutError):
        latentio.read(tmp_path / "z.npy")
    with pytest.warns(latentio.LatentWarning, match="another version"):
        latentio.read(tmp_path / "z.npy", layout="td", model_sr=1, ratio=1)


def test_a_writer_stopped_between_sidecar_and_file_leaves_the_old_pair(tmp_path: Path) -> None:
    path = tmp_path / "z.npy"
    latentio.write(path, song(1, ratio=512))
    np.save(tmp_path / "new.npy", np.full((4, 2), 2.0))
    replace_sidecar(
        path, '{"latentio": 1, "layout": "td", "ratio": 2048}', tmp_path / "new.npy", durable=False
    )
    old = latentio.read(path)
    assert old.ratio == 512
    assert (old.data == 1).all()
    # Stopped again: the record of the file that is really there must not be lost.
    replace_sidecar(path, '{"ratio": 9}', tmp_path / "new.npy", durable=False)
    assert latentio.read(path).ratio == 512


def test_a_sidecar_by_hand_is_believed(tmp_path: Path) -> None:
    np.save(tmp_path / "z.npy", np.arange(8.0).reshape(1, 2, 4))
    sidecar_path(tmp_path / "z.npy").write_text(
        '{"layout": "bdt", "model_sr": 44100, "ratio": 2048}'
    )
    z = latentio.read(tmp_path / "z.npy")
    assert z.data.tolist() == [[0, 4], [1, 5], [2, 6], [3, 7]]
    assert z.ratio == 2048


def test_a_layout_against_the_files_own_word_is_refused(tmp_path: Path) -> None:
    latentio.write(tmp_path / "z.npy", song(1))
    with pytest.raises(latentio.LayoutError, match="leave --layout out"):
        latentio.read(tmp_path / "z.npy", layout="unravel")
