"""A decoder process, from its start to its end."""

from __future__ import annotations

import contextlib
import gc
import io
import os
import sys
from multiprocessing.connection import Connection
from typing import TextIO

from ..commands import LoadModel
from ..lifeline import end_with_parent
from ..models.contract import Model
from ..models.load import load
from .limits import forbid_core_dumps, limit_memory
from .worker import Worker

# What a decoder may write to the terminal of the server, which a model could fill.
_MAX_SAID_CHARACTERS = 20_000


def main(connection: Connection) -> None:
    """Run a decoder process; the target of a process that `multiprocessing` spawned.

    Parameters
    ----------
    connection : Connection
        To the control process.
    """
    end_with_parent()
    _be_ordinary()
    _be_quiet()
    forbid_core_dumps()
    with contextlib.suppress(ImportError):
        # What takes seconds is done before there is anything to do. Without torch, loading
        # a model that needs it says so.
        from ..models import torchscript  # noqa: PLC0415

        torchscript.set_threads(1)
    _settle()
    Worker(connection, _load, _settle).run()


def _load(command: LoadModel) -> Model:
    if command.device == "cpu":  # drivers of others map what they never use
        limit_memory(command.memory_mb * 2**20)
    return load(command.name, model_sr=command.model_sr, n_threads=1, device=command.device)


def _be_ordinary() -> None:
    """Take no part in the priorities of sound: a decoder must never keep the audio waiting."""
    with contextlib.suppress(AttributeError, OSError):
        os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))
    with contextlib.suppress(AttributeError, OSError):
        if os.getpriority(os.PRIO_PROCESS, 0) < 0:
            os.setpriority(os.PRIO_PROCESS, 0, 0)


def _be_quiet() -> None:
    """Print nothing, and complain a little: a model may print without end.

    The server would wait for whoever reads its output, if that does not.
    """
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.close(nowhere)
    sys.stdout = _Few(None, 0)
    sys.stderr = _Few(sys.stderr, _MAX_SAID_CHARACTERS)


class _Few(io.TextIOBase):
    """A text file that takes everything, and passes the first of it on."""

    def __init__(self, file: TextIO | None, n_characters: int) -> None:
        super().__init__()
        self._file = file
        self._n_left = n_characters

    def writable(self) -> bool:
        """Return that it can be written to."""
        return True

    def write(self, text: str) -> int:
        """Pass on what is still allowed."""
        said, self._n_left = text[: self._n_left], max(0, self._n_left - len(text))
        if said and self._file is not None:
            self._file.write(said)
        return len(text)

    def flush(self) -> None:
        """Flush the file behind it."""
        if self._file is not None:
            self._file.flush()


def _settle() -> None:
    """Let the garbage collector pass over what is there to stay: it would take long."""
    gc.collect()
    gc.freeze()
