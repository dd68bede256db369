"""The decoder processes: which voice goes into which, and when they begin and end."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from ..commands import TO_WORKER, Join, LoadModel
from ..errors import BridgeError
from ..events import Event, Ready
from ..rings.server import ServerMemory
from ..workers.about import About
from .child import Child
from .locks import Turns
from .models import ModelChoice

# Voices share a process while what was measured of their model says that it can make their
# frames in this part of the time that they last.
MAX_SHARE = 0.6
READY_TIMEOUT_S = 120.0  # torch from a cold disk
# A model may take so long to load and to be measured, and so much more for each byte of it.
LOAD_TIMEOUT_S = 60.0
LOAD_S_PER_BYTE = 1 / 4e6
JOIN_TIMEOUT_S = 2.0
MAX_ABOUTS = 64


class Worker:
    """A decoder process with its model.

    Attributes
    ----------
    child : Child
        The process.
    number : int
        Its place in the shared memory.
    model : ModelChoice
        The model that it was started for.
    about : About
        What the model is.
    is_retired : bool
        Whether it takes no more voices.
    shares : dict
        Voice place: the part of real time that its decoding takes.
    """

    def __init__(self, child: Child, number: int, model: ModelChoice, about: About) -> None:
        self.child = child
        self.number = number
        self.model = model
        self.about = about
        self.is_retired = False
        self.shares: dict[int, float] = {}

    def has_room(self, share: float) -> bool:
        """Return whether another voice that takes `share` of real time can be decoded, too."""
        return not self.shares or sum(self.shares.values()) + share <= MAX_SHARE


class Workers:
    """All decoder processes, and the spare one that waits for the next model.

    A model is only ever loaded in a fresh process: loading would hold up the voices of an
    old one.

    Parameters
    ----------
    memory : ServerMemory
        Of the server.
    device : str
        What torch computes on.
    limits : tuple of int and float or None
        Memory in MiB that a process may take for its model, and how many times real time that
        may take to be looked at any further; None: any number.
    told : callable
        Called with a worker and each event of its.
    ended : callable
        Called with a worker, and the reason, when it ends by itself.

    Attributes
    ----------
    gate : asyncio.Lock
        Held while a process or a voice is brought into the shared memory, or that changes.
    """

    def __init__(
        self,
        memory: ServerMemory,
        device: str,
        limits: tuple[int, float | None],
        *,
        told: Callable[[Worker, Event], None],
        ended: Callable[[Worker, BridgeError], None],
    ) -> None:
        self._memory = memory
        self._device = device
        self._limits = limits
        self._told = told
        self._ended = ended
        self._turns = Turns()
        self.gate = asyncio.Lock()
        self._asking = asyncio.Lock()
        self._workers: list[Worker] = []
        self._processes: set[_Process] = set()
        self._spare: _Process | None = None
        self._abouts: OrderedDict[ModelChoice, About] = OrderedDict()
        self._free_numbers = list(range(memory.shape.max_workers))
        self._endings: set[asyncio.Task[None]] = set()
        self._is_stopping = False

    def __len__(self) -> int:
        return len(self._workers)

    def listing(self) -> list[Worker]:
        """Return all that have a model."""
        return list(self._workers)

    def children(self) -> list[Child]:
        """Return all processes, those that load a model or wait for one among them."""
        return [process.child for process in self._processes]

    @property
    def load(self) -> float:
        """The part of real time that all of them need together."""
        return sum(sum(worker.shares.values()) for worker in self._workers)

    def retire(self, model: ModelChoice) -> None:
        """Let the next voice of a model have a process of its own."""
        for worker in self._workers:
            worker.is_retired |= worker.model == model

    def prepare_spare(self) -> None:
        """Start a process that is ready when the next model is asked for."""
        if self._spare is None and self._free_numbers and not self._is_stopping:
            self._spare = self._start()

    async def take(self, model: ModelChoice, place: int, share: Callable[[About], float]) -> Worker:
        """Return a worker that has a model, and room for one more voice.

        Parameters
        ----------
        model : ModelChoice
            The model.
        place : int
            Of the voice in the shared memory.
        share : callable
            Returns the part of real time that the voice's decoding takes, or raises
            `BridgeError` if there is not so much.

        Returns
        -------
        Worker
            To be given back by `give_back`.

        Raises
        ------
        BridgeError
            If the model cannot be loaded, or there are too many processes.
        """
        async with self._turns.of(model, model.name):
            for worker in sorted(self._workers, key=lambda w: sum(w.shares.values())):
                fits = worker.model == model and not worker.is_retired
                if fits and worker.has_room(share(worker.about)):
                    break
            else:
                worker = await self._load(model)
            try:
                worker.shares[place] = share(worker.about)
            except BridgeError:
                self._end_unused(worker)
                raise
            return worker

    def give_back(self, worker: Worker, place: int) -> None:
        """Take a voice out of a worker, which ends with its last one."""
        worker.shares.pop(place, None)
        self._end_unused(worker)

    async def about(self, model: ModelChoice) -> About:
        """Return what a model is; it is loaded for that if it was not before.

        Raises
        ------
        BridgeError
            If it cannot be loaded.
        """
        async with self._turns.of(model, model.name):
            known = self._abouts.get(model)
            if known is not None:
                return known
            async with self._asking:  # or a list of names would start as many processes
                process = await self._ready_process()
                try:
                    return await self._load_in(process.child, model)
                finally:
                    self._end(process.child)
                    self.prepare_spare()

    async def flush(self) -> None:
        """Wait until all that was asked of the decoders so far is in their pipes."""
        await asyncio.gather(*(worker.child.flush() for worker in self._workers))

    async def stop(self) -> None:
        """End all processes."""
        self._is_stopping = True
        self._spare = None
        for worker in list(self._workers):
            self._remove(worker)
        await asyncio.gather(*(process.stop() for process in self._processes))
        await asyncio.gather(*self._endings)
        self._processes.clear()

    async def move(self) -> None:
        """Let all processes have the server's memory as it is now, and no voice."""
        for worker in self._workers:
            self._memory.workers[worker.number] = 1
        await asyncio.gather(*(self._rejoin(worker) for worker in self._workers))

    async def _rejoin(self, worker: Worker) -> None:
        try:
            async with asyncio.timeout(JOIN_TIMEOUT_S):
                await self._join(worker.child, worker.number)
        except TimeoutError:  # the sound waits for it
            worker.child.kill(f"was ended: it did not answer for {JOIN_TIMEOUT_S:.0f} s")
        except BridgeError:
            pass  # it has ended, which is told of

    # ---- private

    async def _load(self, model: ModelChoice) -> Worker:
        if not self._free_numbers:
            n_workers = self._memory.shape.max_workers
            raise BridgeError(model.name, f"{n_workers} models are loaded already", "free a voice")
        number = self._free_numbers.pop(0)
        process = None
        try:
            process = await self._ready_process()
            about = await self._load_in(process.child, model)
            async with self.gate:
                self._memory.handled[number] = -1
                await self._join(process.child, number)
                worker = Worker(process.child, number, model, about)
                process.worker = worker
                self._workers.append(worker)
                self._memory.workers[number] = 1
        except BaseException:
            if process is None:
                self._free_numbers.append(number)
            else:
                self._end(process.child, number)
            raise
        finally:
            self.prepare_spare()
        return worker

    async def _join(self, child: Child, number: int) -> None:
        memory = self._memory
        await child.ask(Join(0, memory.block.name, memory.shape.to_json(), number))

    async def _ready_process(self) -> _Process:
        process = self._spare or self._start()
        self._spare = None
        try:
            async with asyncio.timeout(READY_TIMEOUT_S):
                await asyncio.shield(process.ready)
        except TimeoutError:
            self._end(process.child)
            raise BridgeError(process.child.name, "does not start") from None
        return process

    async def _load_in(self, child: Child, model: ModelChoice) -> About:
        command = LoadModel(
            0, model.source, model.method, model.model_sr, self._device, *self._limits
        )
        try:
            n_bytes = model.version[1] if model.version else 0
            timeout_s = LOAD_TIMEOUT_S + n_bytes * LOAD_S_PER_BYTE
            about = About.from_json(await child.ask(command, timeout_s=timeout_s))
        except BridgeError as error:
            if not child.is_alive:
                raise BridgeError(
                    model.name,
                    f"ended its process ({error.what})",
                    "the file is damaged or means harm: get or export it again",
                ) from error
            fix = error.fix.replace("--model-sr HZ", "the option model_sr HZ of /voice/new")
            raise BridgeError(error.where, error.what, fix) from error
        self._abouts[model] = about
        if len(self._abouts) > MAX_ABOUTS:
            self._abouts.popitem(last=False)
        return about

    def _start(self) -> _Process:
        if self._is_stopping:
            raise BridgeError("decoder", "the server is ending")
        process = _Process(self)
        self._processes.add(process)
        return process

    def _end_unused(self, worker: Worker) -> None:
        if not worker.shares and worker in self._workers:
            self._remove(worker)
            self._end(worker.child, worker.number)

    def _remove(self, worker: Worker) -> None:
        self._workers.remove(worker)
        self._memory.workers[worker.number] = 0

    def _end(self, child: Child, number: int | None = None) -> None:
        """End a process, without waiting for it; its number is free afterwards."""

        async def end() -> None:
            await child.stop()
            if number is not None:
                self._free_numbers.append(number)
            self._processes.difference_update([p for p in self._processes if p.child is child])

        task = asyncio.get_running_loop().create_task(end())
        self._endings.add(task)
        task.add_done_callback(self._endings.discard)

    def _process_told(self, process: _Process, event: Event) -> None:
        if isinstance(event, Ready):
            if not process.ready.done():
                process.ready.set_result(None)
        elif process.worker is not None:
            self._told(process.worker, event)

    def _process_ended(self, process: _Process, reason: BridgeError) -> None:
        self._processes.discard(process)
        if not process.ready.done():
            process.ready.set_exception(reason)
            process.ready.exception()  # a spare's is nobody's: the next one is started when needed
        if process is self._spare:
            self._spare = None
        worker = process.worker
        if worker is not None and worker in self._workers:
            self._remove(worker)
            self._free_numbers.append(worker.number)
            self._ended(worker, reason)


class _Process:
    """A decoder process, from before it has a model."""

    def __init__(self, workers: Workers) -> None:
        self.ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.worker: Worker | None = None
        self.child = Child(
            "decoder",
            _run,
            TO_WORKER,
            told=lambda event: workers._process_told(self, event),
            ended=lambda reason: workers._process_ended(self, reason),
        )

    async def stop(self) -> None:
        """End it; what is not ready yet does not hear of it, and has nothing to lose."""
        if self.ready.done():
            await self.child.stop()
            return
        self.ready.set_exception(BridgeError(self.child.name, "was ended"))
        self.ready.exception()  # perhaps nobody waits for it
        await self.child.stop(patience_s=0.0)


def _run(pipe: Any) -> None:
    from ..workers.process import main  # noqa: PLC0415 (only in the child)

    main(pipe)
