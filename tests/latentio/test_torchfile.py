import os
import pickle
import zipfile
from pathlib import Path

import pytest

import latentio
from latentio import LatentIOError

torch = pytest.importorskip("torch")


def open_it(path: Path, **options: object) -> latentio.Latents:
    return latentio.read(
        path,
        layout="bdt",
        allow_pt=True,
        model_sr=44100,
        ratio=2048,
        **options,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("dtype", ["float32", "float64", "float16", "int64"])
def test_a_tensor_of_torch_is_read(tmp_path: Path, dtype: str) -> None:
    whole = (torch.randn(3, 8, 40, generator=torch.Generator().manual_seed(1)) * 9).to(
        getattr(torch, dtype)
    )
    view = whole[1:2, 2:6, ::3].transpose(1, 2)  # strided, offset, not contiguous
    torch.save(view.transpose(1, 2), tmp_path / "z.pt")
    with pytest.warns(latentio.LatentWarning) if dtype == "int64" else _quiet():
        z = open_it(tmp_path / "z.pt")
    assert (z.data == view[0].double().numpy()).all()


def _quiet():  # type: ignore[no-untyped-def]
    import contextlib

    return contextlib.nullcontext()


def test_nothing_in_a_hostile_file_is_executed(tmp_path: Path) -> None:
    class Hostile:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.system, (f"touch {tmp_path}/executed",)

    path = tmp_path / "z.pt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("z/data.pkl", pickle.dumps({"x": Hostile()}))
        archive.writestr("z/data/0", b"\0" * 64)
    with pytest.raises(LatentIOError, match="system, which is not a plain tensor"):
        open_it(path)
    assert not (tmp_path / "executed").exists()


def test_a_module_is_not_a_tensor(tmp_path: Path) -> None:
    torch.save(torch.nn.Linear(2, 2), tmp_path / "m.pt")
    with pytest.raises(LatentIOError, match="not a plain tensor"):
        open_it(tmp_path / "m.pt")


def test_a_dict_needs_a_key(tmp_path: Path) -> None:
    torch.save({"a": torch.zeros(1, 2, 3), "b": torch.ones(1, 2, 3)}, tmp_path / "z.pt")
    with pytest.raises(LatentIOError, match="--key: a, b"):
        open_it(tmp_path / "z.pt")
    assert (open_it(tmp_path / "z.pt", key="b").data == 1).all()


@pytest.mark.parametrize(
    ("offset", "shape", "strides", "reason"),
    [
        (0, (1, 4, 5), (20, 5, 1), "reaches beyond 16 values"),
        (9, (1, 2, 4), (8, 4, 1), "reaches beyond"),
        (0, (1, 1000, 1000), (0, 0, 0), "repeats its values"),
        (0, (1, -2, 4), (8, 4, 1), "reaches beyond"),
        (0, (1, 2, 2), (8, -4, 1), "reaches beyond"),
        (2**70, (1, 2, 2), (4, 2, 1), "reaches beyond"),
    ],
)
def test_a_tensor_that_lies_is_refused(
    tmp_path: Path, offset: int, shape: tuple[int, ...], strides: tuple[int, ...], reason: str
) -> None:
    torch.save(torch.zeros(1, 2, 8), tmp_path / "good.pt")
    with zipfile.ZipFile(tmp_path / "good.pt") as good:
        content = {name: good.read(name) for name in good.namelist()}

    class Lie:
        def __reduce__(self) -> tuple[object, tuple[object, ...]]:
            return torch._utils._rebuild_tensor_v2, (Storage(), offset, shape, strides, False, {})

    class Storage:
        pass

    class Pickler(pickle.Pickler):
        def persistent_id(self, obj: object) -> object:
            if isinstance(obj, Storage):
                return ("storage", torch.FloatStorage, "0", "cpu", 16)
            return None

    import io

    buffer = io.BytesIO()
    Pickler(buffer, 2).dump(Lie())
    with zipfile.ZipFile(tmp_path / "bad.pt", "w") as bad:
        for name, value in content.items():
            bad.writestr(name, buffer.getvalue() if name.endswith("data.pkl") else value)
    with pytest.raises(LatentIOError, match=reason):
        open_it(tmp_path / "bad.pt")


@pytest.mark.parametrize("content", [b"", b"PK", b"\x80\x02}q\x00.", b"x" * 1000])
def test_a_damaged_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "z.pt").write_bytes(content)
    with pytest.raises(LatentIOError, match="not a sound PyTorch file"):
        open_it(tmp_path / "z.pt")
