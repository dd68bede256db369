"""A thread for what waits for the disk, so that the event loop never does."""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from ..errors import BridgeError

T = TypeVar("T")

MAX_WAITING = 256


class Disk:
    """One thread that does jobs one after the other.

    One, because two jobs at once would take twice the memory and be no faster; and not a pool
    of `concurrent.futures`, which a process waits for at its end, however long a job takes.
    """

    def __init__(self) -> None:
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._n_waiting = 0
        self._thread = threading.Thread(target=self._work, name="disk", daemon=True)
        self._thread.start()

    async def run(
        self,
        job: Callable[..., T],
        *arguments: Any,
        unwanted: Callable[[T], None] | None = None,
    ) -> T:
        """Do a job in the thread, and wait for it.

        Parameters
        ----------
        job : callable
            It is done even if nobody waits for it any more.
        *arguments
            For it.
        unwanted : callable, optional
            Called with what the job returned if nobody waits for it any more.

        Returns
        -------
        object
            What the job returns.

        Raises
        ------
        BridgeError
            If too many jobs wait.
        Exception
            Whatever the job raises.
        """
        if self._n_waiting >= MAX_WAITING:
            raise BridgeError("files", f"{MAX_WAITING} wait to be read or written", "ask later")
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()

        def settle(result: T | None, error: BaseException | None) -> None:
            self._n_waiting -= 1
            if error is not None:
                if not answer.cancelled():
                    answer.set_exception(error)
            elif not answer.cancelled():
                answer.set_result(result)  # type: ignore[arg-type]
            elif unwanted is not None:
                unwanted(result)  # type: ignore[arg-type]

        def work() -> None:
            result, failure = None, None
            try:
                result = job(*arguments)
            except BaseException as error:  # it belongs to whoever waits
                failure = error
            try:
                loop.call_soon_threadsafe(settle, result, failure)
            except RuntimeError:  # the loop has ended
                if failure is None and unwanted is not None:
                    unwanted(result)  # type: ignore[arg-type]

        self._n_waiting += 1
        self._jobs.put(work)
        return await answer

    def close(self) -> None:
        """Take no more jobs; one that is under way is left to end by itself."""
        self._jobs.put(None)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
