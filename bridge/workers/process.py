"""A decoder process, from its start to its end."""

from __future__ import annotations

import contextlib
import gc
import os
from multiprocessing.connection import Connection

from ..commands import LoadModel
from ..lifeline import end_with_parent
from ..models.contract import Model
from ..models.load import load
from .worker import Worker


def main(connection: Connection) -> None:
    """Run a decoder process; the target of a process that `multiprocessing` spawned.

    Parameters
    ----------
    connection : Connection
        To the control process.
    """
    end_with_parent()
    _be_ordinary()
    with contextlib.suppress(ImportError):
        # What takes seconds is done before there is anything to do. Without torch, loading
        # a model that needs it says so.
        from ..models import torchscript  # noqa: PLC0415

        torchscript.set_threads(1)
    _settle()
    Worker(connection, _load, _settle).run()


def _load(command: LoadModel) -> Model:
    return load(command.name, model_sr=command.model_sr, n_threads=1, device=command.device)


def _be_ordinary() -> None:
    """Take no part in the priorities of sound: a decoder must never keep the audio waiting."""
    with contextlib.suppress(AttributeError, OSError):
        os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))
    with contextlib.suppress(AttributeError, OSError):
        if os.getpriority(os.PRIO_PROCESS, 0) < 0:
            os.setpriority(os.PRIO_PROCESS, 0, 0)


def _settle() -> None:
    """Let the garbage collector pass over what is there to stay: it would take long."""
    gc.collect()
    gc.freeze()
