import io
import pickle
import subprocess
import sys
import zipfile

import numpy as np
import pytest
import torch

from bridge.errors import ModelError
from bridge.models import device
from bridge.models.load import load
from latentio.latents import Latents
from tests.models import torchscript_zoo


def test_an_identity_is_made_from_its_name():
    info = load("identity:3:512:48000").info
    assert (info.n_dims, info.ratio, info.model_sr) == (3, 512, 48000)
    assert load("identity").info.n_dims == 8
    assert load("identity:64:2048:44100:1").info.audio_channels_out == 1
    assert load("identity:4", model_sr=32000).info.model_sr == 32000


@pytest.mark.parametrize(
    "name", ["identity:0", "identity:a", "identity:1:2:3:4", "identity:1:1:1:1:1"]
)
def test_a_bad_identity_is_refused(name):
    with pytest.raises(ModelError, match="identity:n_dims:ratio:hz"):
        load(name)


def test_the_suffix_may_be_left_out(zoo):
    path = zoo(torchscript_zoo.CausalStack())
    assert load(path.with_suffix("")).info.name == "model"


def test_the_contract_and_the_identity_need_no_torch():
    code = (
        "import sys, bridge.models.load, bridge.render, bridge.encode;"
        "bridge.models.load.load('identity').probe(); assert 'torch' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def checkpoint():
    file = io.BytesIO()
    torch.save({"weight": torch.zeros(3)}, file)
    return file.getvalue()


def zip_of_text():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("readme.txt", "hello")
    return file.getvalue()


BAD = {
    "empty": (b"", "is empty"),
    "text": (b"hello there", "is not a TorchScript file"),
    "html": (b"<!DOCTYPE html><html>404</html>", "is a web page"),
    "lfs": (b"version https://git-lfs.github.com/spec/v1\n", "Git LFS pointer"),
    "pickle": (pickle.dumps({"a": 1}), "is a Python pickle"),
    "checkpoint": (checkpoint(), "is a checkpoint: weights without the code"),
    "zip": (zip_of_text(), "is a zip file without the code"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_file_that_is_no_model_is_refused_in_one_line(kind, tmp_path):
    content, message = BAD[kind]
    path = tmp_path / "bad.ts"
    path.write_bytes(content)
    with pytest.raises(ModelError, match=message) as caught:
        load(path)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)


def test_no_pickle_is_ever_executed(tmp_path):
    class Bomb:
        def __reduce__(self):
            return (open, (str(tmp_path / "exploded"), "w"))

    for name in ("bomb.ts", "bomb_zip.ts"):
        path = tmp_path / name
        if "zip" in name:
            with zipfile.ZipFile(path, "w") as archive:
                archive.writestr("m/data.pkl", pickle.dumps(Bomb()))
                archive.writestr("m/constants.pkl", pickle.dumps(Bomb()))
                archive.writestr("m/code/__torch__.py", "")
                archive.writestr("m/version", "3\n")
        else:
            path.write_bytes(pickle.dumps(Bomb()))
        with pytest.raises(ModelError):
            load(path)
    assert not (tmp_path / "exploded").exists()


def test_every_way_of_cutting_a_model_short_is_one_clear_error(zoo, tmp_path):
    content = zoo(torchscript_zoo.CausalStack()).read_bytes()
    for n_bytes in (1, 3, 64, len(content) // 2, len(content) - 200, len(content) - 1):
        path = tmp_path / "cut.ts"
        path.write_bytes(content[:n_bytes])
        with pytest.raises(ModelError) as caught:
            load(path)
        assert "\n" not in str(caught.value)


def test_a_flipped_bit_in_the_weights_is_noticed(zoo):
    path = zoo(torchscript_zoo.CausalStack())
    with zipfile.ZipFile(path) as archive:
        weights = next(e for e in archive.infolist() if "data/" in e.filename and e.file_size > 500)
    content = bytearray(path.read_bytes())
    content[weights.header_offset + 400] ^= 1
    path.write_bytes(content)
    with pytest.raises(ModelError, match="is damaged at"):
        load(path)


def test_an_archive_that_swells_is_refused(tmp_path):
    path = tmp_path / "bomb.ts"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("m/constants.pkl", b"\0" * 70_000_000)
        archive.writestr("m/code/__torch__.py", "")
    with pytest.raises(ModelError, match="would unpack"):
        load(path)


def test_missing_files_and_folders_are_refused(tmp_path):
    with pytest.raises(ModelError, match="does not exist"):
        load(tmp_path / "nothing.ts")
    with pytest.raises(ModelError, match="is a folder"):
        load(tmp_path)


def test_a_module_without_methods_is_refused(zoo):
    with pytest.raises(ModelError, match="no method that nn~ could call"):
        load(zoo(torchscript_zoo.NoMethods()))


def test_an_unknown_rate_is_asked_for_and_can_be_given(zoo):
    path = zoo(torchscript_zoo.RaveLike())
    with pytest.raises(ModelError, match="--model-sr HZ"):
        load(path).info.require_sr()
    assert load(path, model_sr=48000).info.require_sr() == 48000


def test_a_rate_against_the_declared_one_is_refused(zoo):
    path = zoo(torchscript_zoo.CausalStack())
    assert load(path, model_sr=44100).info.model_sr == 44100
    with pytest.raises(ModelError, match="declares 44100 Hz, not 48000"):
        load(path, model_sr=48000)


def test_a_name_in_the_archive_that_is_no_text_is_damage(tmp_path):
    path = tmp_path / "model.ts"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mödel/data.pkl", b"")
    path.write_bytes(path.read_bytes().replace("ö".encode(), b"\xff\xff"))
    with pytest.raises(ModelError, match="damaged"):
        load(path)


def test_a_device_that_is_not_there_is_told(zoo, monkeypatch):
    path = zoo(torchscript_zoo.CausalStack())
    monkeypatch.setattr("bridge.models.device._IS_THERE", {"cuda": lambda: False})
    with pytest.raises(ModelError, match="cuda: cannot be used with torch") as caught:
        load(path, device="cuda")
    assert "use --device cpu" in str(caught.value)
    with pytest.raises(ModelError, match="abacus: is no device; there are cpu, cuda, mps"):
        load(path, device="abacus")


def test_another_device_gives_the_sound_of_the_processor(zoo):
    """Runs where there is such a device, and nowhere else."""
    found = [name for name in ("cuda", "mps") if device._IS_THERE[name]()]
    if not found:
        pytest.skip("there is neither cuda nor mps here")
    for kind in (torchscript_zoo.CausalStack(), torchscript_zoo.RaveV2()):
        path = zoo(kind)
        frames = np.random.default_rng(0).standard_normal((20, load(path).info.n_dims))
        latents = Latents(frames, 48000, 16)
        wanted = load(path).decode(latents, seed=1, fill="zero")
        for name in found:
            model = load(path, device=name)
            assert model.info.engine != load(path).info.engine
            heard = model.decode(latents, seed=1, fill="zero")
            assert np.abs(heard - wanted).max() < 1e-3 * np.abs(wanted).max()


def test_the_processor_is_a_device_like_others(zoo):
    path = zoo(torchscript_zoo.RaveV2())
    latents = Latents(np.ones((5, 4)), 48000, 16)
    assert np.array_equal(
        load(path, device="cpu").decode(latents, seed=1), load(path).decode(latents, seed=1)
    )
