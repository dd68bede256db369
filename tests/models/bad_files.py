"""Files that are no models, and mutations of one that is."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.models.bad_models import Hold
from tests.models.torchscript_zoo import save


def _rewritten(
    content: bytes, change: Callable[[str, bytes], bytes | None], method: int = zipfile.ZIP_STORED
) -> bytes:
    """Return an archive with every record as `change(name, data)` says; None leaves it out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", method) as new:
        for name in old.namelist():
            data = change(name, old.read(name))
            if data is not None:
                new.writestr(name, data)
    return out.getvalue()


def _of_bytes(make: Callable[[bytes], bytes]) -> Callable[[Path], Path]:
    """Write what is made of the bytes of a sound model."""

    def write(path: Path) -> Path:
        content = save(Hold(), path).read_bytes()
        path.write_bytes(make(content))
        return path

    return write


def _swelling(content: bytes) -> bytes:
    def change(name: str, data: bytes) -> bytes:
        return bytes(200_000_000) if name.endswith("constants.pkl") else data

    return _rewritten(content, change, zipfile.ZIP_DEFLATED)


def _claiming(content: bytes) -> bytes:
    """Let the directory say that the record of the params is of three gigabytes."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        name = next(n for n in archive.namelist() if n.split("/")[1:2] == ["data"])
    changed = bytearray(content)
    entry = changed.rindex(b"PK\x01\x02", 0, changed.rindex(name.encode()))
    changed[entry + 20 : entry + 28] = struct.pack("<II", 3 * 2**30, 3 * 2**30)
    return bytes(changed)


def _bzipped(content: bytes) -> bytes:
    return _rewritten(content, lambda _, data: data, zipfile.ZIP_BZIP2)


def _longer_than_held(content: bytes) -> bytes:
    """Cut the memories of the tensors short, with checksums that are right."""

    def change(name: str, data: bytes) -> bytes:
        return data[:4] if name.split("/")[1:2] == ["data"] else data

    return _rewritten(content, change)


def _without_code(content: bytes) -> bytes:
    return _rewritten(content, lambda name, data: None if "/code/" in name else data)


def _with_other_code(content: bytes) -> bytes:
    def change(name: str, data: bytes) -> bytes:
        return b"import os\nos.abort()\n" if name.endswith(".py") else data

    return _rewritten(content, change)


def _too_deep(content: bytes) -> bytes:
    """Nest an expression until the parser of torch overflows its stack, or refuses."""

    def change(name: str, data: bytes) -> bytes:
        if name.endswith(".py"):
            data = data.replace(b"return ", b"return " + b"(" * 500_000, 1)
        return data

    return _rewritten(content, change)


def _directory(path: Path) -> Path:
    path.mkdir()
    return path


FILES: dict[str, Callable[[Path], Path]] = {
    "empty": _of_bytes(lambda _: b""),
    "text": _of_bytes(lambda _: b"hello there\n" * 1000),
    "a pickle": _of_bytes(lambda _: b"\x80\x04cos\nsystem\n(S'exit'\ntR."),
    "half": _of_bytes(lambda content: content[: len(content) // 2]),
    "without its end": _of_bytes(lambda content: content[:-30]),
    "swells": _of_bytes(_swelling),
    "claims gigabytes": _of_bytes(_claiming),
    "packed by bzip2": _of_bytes(_bzipped),
    "tensors beyond their memory": _of_bytes(_longer_than_held),
    "without code": _of_bytes(_without_code),
    "with other code": _of_bytes(_with_other_code),
    "a folder": _directory,
}
# Torch itself may crash on them.
CRASHING_FILES: dict[str, Callable[[Path], Path]] = {"too deep": _of_bytes(_too_deep)}


# ---- mutations


def mutations(content: bytes, n: int, seed: int = 0) -> Iterator[bytes]:
    """Yield damaged versions of a model: half of them as the disk might, half as a person would.

    The disk changes bytes of the file, which checksums tell; a person changes what is inside,
    and makes the checksums right.
    """
    for number in range(n):
        r = random.Random(f"{seed} {number}")  # noqa: S311
        if number % 2:
            yield _mutated(content, r)
            continue
        # The pickles and the code are small, and what torch believes.
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = [n for n in archive.namelist() if n.endswith((".pkl", ".py", "version"))]
            chosen = r.choice([*names, *names, *archive.namelist()])
        yield _rewritten(content, lambda n, d, c=chosen, r=r: _mutated(d, r) if n == c else d)


def _mutated(data: bytes, r: random.Random) -> bytes:
    changed = bytearray(data)
    at = r.randrange(len(data) + 1)
    n = min(len(data) - at, r.choice([1, 2, 4, 16, 256]))
    match r.choice(["flip", "flip", "flip", "number", "cut", "repeat", "zero", "splice", "drop"]):
        case "flip":
            for _ in range(r.choice([1, 1, 3, 20]) if data else 0):
                changed[r.randrange(len(data))] ^= 1 << r.randrange(8)
        case "number":
            changed[at : at + 4] = struct.pack("<I", r.choice([0, 2**31 - 1, 2**31, 2**32 - 1]))
        case "cut":
            del changed[at:]
        case "repeat":
            changed[at:at] = changed[at : at + n] * r.choice([1, 2, 100])
        case "zero":
            changed[at : at + n] = bytes(n)
        case "splice":
            there = r.randrange(len(data) + 1)
            changed[at : at + n] = data[there : there + n]
        case "drop":
            del changed[at : at + n]
    return bytes(changed)
