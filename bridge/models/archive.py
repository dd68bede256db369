"""Open a TorchScript file, or say in one line why it is none."""

from __future__ import annotations

import hashlib
import io
import os
import re
import warnings
import zipfile
from pathlib import Path

import torch

from ..errors import ModelError

_ERROR_LINE = re.compile(r"[\w.]*(?:Error|Exception): (.+)")
_EXPORT = "export the model as TorchScript, as nn~ wants it"
_DOWNLOAD = "download or export it again"
# Records of code are compressed, weights are not: a file that swells is no model.
_MAX_SWELLING = 20
_MIN_UNPACKED_BYTES = 64 * 2**20


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
    _check_zip(path)
    try:
        module = load_quietly(str(path), device)
    except Exception as error:
        raise ModelError(
            str(path),
            f"is no model that torch {torch.__version__} loads ({short_reason(error)})",
            _DOWNLOAD,
        ) from error
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
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    told = [match[1] for line in lines if (match := _ERROR_LINE.match(line))]
    text = told[-1] if told else (lines or [type(error).__name__])[0]
    return text[:160]


def _check_zip(path: Path) -> None:
    where = str(path)
    try:
        n_bytes = os.path.getsize(path)
        if path.is_dir():
            raise ModelError(where, "is a folder", "name a .ts file")
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            names = {entry.filename.split("/", 1)[-1] for entry in entries}
            unpacked = sum(entry.file_size for entry in entries)
            if unpacked > max(_MIN_UNPACKED_BYTES, _MAX_SWELLING * n_bytes):
                raise ModelError(where, f"would unpack {n_bytes} bytes to {unpacked}", _DOWNLOAD)
            if "constants.pkl" not in names or not any(n.startswith("code/") for n in names):
                kind = "a checkpoint: weights" if "data.pkl" in names else "a zip file"
                raise ModelError(where, f"is {kind} without the code of a model", _EXPORT)
            damaged = archive.testzip()
    except FileNotFoundError:
        raise ModelError(where, "does not exist", "check the name") from None
    except OSError as error:
        raise ModelError(where, f"cannot be read ({error.strerror or error})") from error
    except ModelError:
        raise
    except Exception as error:  # zipfile and its decompressors raise a dozen kinds
        raise ModelError(where, _what_it_is(path), _DOWNLOAD) from error
    if damaged is not None:
        raise ModelError(where, f"is damaged at {damaged!r}", _DOWNLOAD)


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
