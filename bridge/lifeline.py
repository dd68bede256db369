"""Child processes that end when the one that started them does, however it ended."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
import sys
import threading
from multiprocessing.connection import wait

_PR_SET_PDEATHSIG = 1


def end_with_parent() -> None:
    """Tie this process to its parent, and leave Ctrl-C to it; for the main thread of a child.

    Ctrl-C goes to every process of a terminal, but it is the parent that ends them in good
    order. The parent must have started this process from a thread that lives as long as
    itself: to Linux, the end of that thread is the end of the parent.

    Raises
    ------
    RuntimeError
        If `multiprocessing` did not start this process.
    """
    parent = multiprocessing.parent_process()
    if parent is None:
        raise RuntimeError("this process is nobody's child")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        # The thread below needs the GIL, which a long call may hold: a model can hang in one.
        libc = ctypes.CDLL(None)
        libc.prctl(_PR_SET_PDEATHSIG, ctypes.c_ulong(signal.SIGKILL), 0, 0, 0)
        if os.getppid() != parent.pid:
            os._exit(1)  # it ended before we had asked
    threading.Thread(target=_watch, args=(parent.sentinel,), name="lifeline", daemon=True).start()


def _watch(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
