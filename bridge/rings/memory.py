"""Shared memory with a name: the control process makes and removes it, the others attach."""

from __future__ import annotations

import mmap
import os
import sys
import threading
from multiprocessing import resource_tracker
from multiprocessing.shared_memory import SharedMemory
from typing import Any

from ..errors import BridgeError


class SharedBlock:
    """A piece of named shared memory.

    Made by `create` in the control process, and by `attach` in its children. A child must
    be spawned by `multiprocessing`: it then has its parent's resource tracker, which
    removes the memory should every process be killed.
    """

    def __init__(self, memory: SharedMemory, *, is_owner: bool) -> None:
        self._memory = memory
        self._is_owner = is_owner

    @classmethod
    def create(cls, n_bytes: int) -> SharedBlock:
        """Make zeroed memory under a name of its own.

        Parameters
        ----------
        n_bytes : int
            Size, 1 or more.

        Returns
        -------
        SharedBlock

        Raises
        ------
        BridgeError
            If there is not so much. It is asked for here, where an error can be told:
            touching memory that is not there would end the process.
        """
        try:
            # What cannot be mapped is found out here: `SharedMemory` tells the tracker to
            # remove what it never knew, and that prints a traceback of its own.
            mmap.mmap(-1, n_bytes).close()
            memory = _Memory(create=True, size=n_bytes)
        except (OSError, OverflowError) as error:
            raise _no_room(n_bytes, error) from error
        block = cls(memory, is_owner=True)
        reserve = getattr(os, "posix_fallocate", None)
        descriptor = getattr(memory, "_fd", -1)
        if reserve is not None and descriptor >= 0:
            try:
                reserve(descriptor, 0, n_bytes)
            except OSError as error:
                block.close()
                raise _no_room(n_bytes, error) from error
        return block

    @classmethod
    def attach(cls, name: str) -> SharedBlock:
        """Open memory that the parent process made.

        Parameters
        ----------
        name : str
            `name` of the parent's block.

        Returns
        -------
        SharedBlock

        Raises
        ------
        BridgeError
            If it is gone.
        """
        try:
            return cls(_attached(name), is_owner=False)
        except OSError as error:
            raise BridgeError("shared memory", "is gone", "the server has ended") from error

    @property
    def name(self) -> str:
        """Name to attach by."""
        return self._memory.name

    @property
    def buffer(self) -> memoryview:
        """The memory; a view of it keeps it mapped, even after `close`."""
        buffer = self._memory.buf
        if buffer is None:
            raise ValueError("the shared memory is closed")
        return buffer

    def close(self) -> None:
        """Let go of the memory; the owner removes it, too.

        Others that are attached keep theirs until they close it.
        """
        if self._is_owner:
            self._is_owner = False
            try:
                self._memory.unlink()
            except FileNotFoundError:
                # Somebody emptied /dev/shm; the tracker must not complain of it at exit.
                resource_tracker.unregister(f"/{self._memory.name}", "shared_memory")
        self._memory.close()


class _Memory(SharedMemory):
    """Shared memory that is not bothered by views which are alive when it is closed.

    The mapping then goes with the last of them; `SharedMemory` would raise, and raise again
    when it is collected.
    """

    def close(self) -> None:
        try:
            super().close()
        except BufferError:
            descriptor = getattr(self, "_fd", -1)
            if descriptor >= 0:
                os.close(descriptor)
                self._fd = -1


_attaching = threading.Lock()


def _attached(name: str) -> SharedMemory:
    """Open shared memory without telling the resource tracker of it.

    The tracker is the parent's, and the memory is in its books already. Were it entered
    again after the parent has just removed it, the tracker would report a leak at the end.
    """
    if sys.version_info >= (3, 13):
        return _Memory(name, track=False)
    with _attaching:
        tracker: Any = resource_tracker
        register, tracker.register = tracker.register, _ignore
        try:
            return _Memory(name)
        finally:
            tracker.register = register


def _ignore(name: str, kind: str) -> None:
    pass


def _no_room(n_bytes: int, error: Exception) -> BridgeError:
    why = getattr(error, "strerror", None) or error
    return BridgeError(
        "shared memory",
        f"{n_bytes / 2**20:.0f} MB cannot be had ({why})",
        "make /dev/shm larger, or use fewer --max-voices or slots",
    )
