"""Open a TorchScript file, or say in one line why it is none."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import re
import warnings
import zipfile
from pathlib import Path

import torch

from latentio.errors import one_line

from ..errors import ModelError

_ERROR_LINE = re.compile(r"[\w.]*(?:Error|Exception): (.+)")
_TOO_MUCH = re.compile(r"tried to allocate (\d+) bytes")
# What torch says of its own source, which helps nobody who has a damaged file.
_OF_TORCH = re.compile(r"^\[enforce fail at [^\]]*\][ .]*|\s*INTERNAL ASSERT FAILED.*$")
_EXPORT = "export the model as TorchScript, as nn~ wants it"
_DOWNLOAD = "download or export it again"
# Records of code are compressed, weights are not: a file that swells is no model.
_MAX_SWELLING = 20
_MIN_UNPACKED_BYTES = 64 * 2**20
_MAX_RECORDS = 2**16
# Folders of an archive that hold memories of tensors.
_WEIGHTS = (["data"], ["constants"], ["tensors"])
# What torch unpacks, too; others swell without a bound while they are tested.
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def load_module(path: Path, device: str = "cpu") -> torch.jit.ScriptModule:
    """Load a TorchScript file onto a device, in evaluation mode.

    Parameters
    ----------
    path : Path
        The file.
    device : str
        Of torch, one that is there.

    Returns
    -------
    torch.jit.ScriptModule

    Raises
    ------
    ModelError
        If there is no such file, it is damaged, or it is something else: a
        checkpoint, a pickle, an archive without code. No pickle is ever opened.
    """
    record_bytes = _check_zip(path)
    try:
        module = load_quietly(str(path), device)
    except Exception as error:
        raise ModelError(
            str(path),
            f"is no model that torch {torch.__version__} loads ({short_reason(error)})",
            _DOWNLOAD,
        ) from error
    _check_tensors(module, path, record_bytes)
    module.eval()
    return module


def load_quietly(source: str | io.BytesIO, device: str) -> torch.jit.ScriptModule:
    """Load TorchScript from a file or from memory, without torch's note of its age."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        module: torch.jit.ScriptModule = torch.jit.load(  # type: ignore[no-untyped-call]
            source, map_location=device
        )
    return module


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file as 64 hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def short_reason(error: BaseException) -> str:
    """Return the telling line of an error of torch: the last that names an error, or the first."""
    text = str(error)
    if isinstance(error, MemoryError) or "can't allocate memory" in text:
        wanted = _TOO_MUCH.search(text)
        return f"more memory than it may have{f': {wanted[1]} bytes' if wanted else ''}"
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    told = [match[1] for line in lines if (match := _ERROR_LINE.match(line))]
    text = told[-1] if told else (lines or [type(error).__name__])[0]
    return one_line(_OF_TORCH.sub("", text) or type(error).__name__, 160)


def _check_zip(path: Path) -> list[int]:
    """Check the archive alone, and return the sizes of its records of weights."""
    where = str(path)
    try:
        n_bytes = os.path.getsize(path)
        if path.is_dir():
            raise ModelError(where, "is a folder", "name a .ts file")
        if not path.is_file():  # a pipe would be waited for
            raise ModelError(where, "is no plain file", "name a .ts file")
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            if len(entries) > _MAX_RECORDS:
                raise ModelError(where, f"has {len(entries)} records", _DOWNLOAD)
            names = {entry.filename.split("/", 1)[-1] for entry in entries}
            unpacked = sum(entry.file_size for entry in entries)
            if unpacked > max(_MIN_UNPACKED_BYTES, _MAX_SWELLING * n_bytes):
                raise ModelError(where, f"would unpack {n_bytes} bytes to {unpacked}", _DOWNLOAD)
            for entry in entries:
                if entry.compress_type not in _PACKINGS:
                    what = f"packs {one_line(entry.filename, 60)!r} in a way that torch has not"
                    raise ModelError(where, what, _DOWNLOAD)
            if "constants.pkl" not in names or not any(n.startswith("code/") for n in names):
                kind = "a checkpoint: weights" if "data.pkl" in names else "a zip file"
                raise ModelError(where, f"is {kind} without the code of a model", _EXPORT)
            damaged = archive.testzip()
    except FileNotFoundError:
        raise ModelError(where, "does not exist", "check the name") from None
    except ModelError:
        raise
    except Exception as error:  # zipfile and its decompressors raise a dozen kinds
        # A directory that points to before the file is an invalid argument of the system.
        if isinstance(error, OSError) and error.errno not in (None, errno.EINVAL):
            what = f"cannot be read ({error.strerror})"
            raise ModelError(where, what, "check that it may be read") from error
        raise ModelError(where, _what_it_is(path), _DOWNLOAD) from error
    if damaged is not None:
        raise ModelError(where, f"is damaged at {one_line(damaged, 100)!r}", _DOWNLOAD)
    return [e.file_size for e in entries if e.filename.split("/")[1:2] in _WEIGHTS]


def _check_tensors(module: torch.jit.ScriptModule, path: Path, record_bytes: list[int]) -> None:
    """Check that the memories of tensors are as large as they claim to be: torch does not.

    Others would be read beyond their end, and tensors that repeat a number a billion times
    would be unfolded by the first copy.
    """
    n_unfolded, memories = 0, {}
    for tensor in [*module.parameters(), *module.buffers()]:
        if tensor.layout != torch.strided:
            continue
        storage = tensor.untyped_storage()
        memories[storage.data_ptr()] = storage.nbytes()
        n_unfolded += tensor.numel() * tensor.element_size()
    claimed, held = sorted(memories.values()), sorted(record_bytes)
    # None can be larger than its record, whichever that is.
    if any(c > h for c, h in zip(reversed(claimed), reversed(held), strict=False)):
        raise ModelError(str(path), "claims more weights than it holds", _DOWNLOAD)
    if n_unfolded > max(_MIN_UNPACKED_BYTES, _MAX_SWELLING * sum(held)):
        raise ModelError(str(path), f"has tensors that unfold to {n_unfolded} bytes", _DOWNLOAD)


def _what_it_is(path: Path) -> str:
    with path.open("rb") as file:
        head = file.read(512)
    if not head:
        return "is empty"
    if head.startswith(b"PK"):
        return "is cut short or damaged: a zip archive without its end"
    if head.startswith(b"\x80"):
        return "is a Python pickle, not a TorchScript model, and is not opened"
    if head.startswith(b"version https://git-lfs"):
        return "is a Git LFS pointer, not the model itself"
    if head.lstrip()[:15].lower().startswith((b"<!doctype", b"<html")):
        return "is a web page, not a model"
    return "is not a TorchScript file"
