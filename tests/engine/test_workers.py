"""Which voice goes into which decoder process, and that none is left over."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Awaitable, Callable, Iterator

import pytest

from bridge.engine import workers as module
from bridge.engine.models import ModelChoice
from bridge.engine.workers import Worker, Workers
from bridge.errors import BridgeError
from bridge.rings.server import ServerMemory, Shape
from tests.engine import fake_child
from tests.engine.serving import is_running

MAX_WORKERS = 3


@pytest.fixture
def memory() -> Iterator[ServerMemory]:
    memory = ServerMemory.create(
        Shape(
            sample_rate=10_000,
            period=32,
            channels=1,
            max_voices=8,
            voice_channels=1,
            max_dims=4,
            n_blocks=4,
            n_tap_blocks=4,
            max_workers=MAX_WORKERS,
        )
    )
    yield memory
    memory.close()


class Rig:
    """Workers whose processes are fakes, and what was told of them."""

    def __init__(self, memory: ServerMemory) -> None:
        self.ended: list[tuple[Worker, str]] = []
        self.workers = Workers(
            memory,
            "cpu",
            (1000, None),
            told=lambda *_: None,
            ended=lambda w, reason: self.ended.append((w, str(reason))),
        )

    async def take(self, name: str, place: int = 0) -> Worker:
        # A frame lasts 10 ms.
        return await self.workers.take(choice(name), place, lambda about: about.frame_s / 0.01)

    def pids(self) -> set[int]:
        return {p.child.pid for p in self.workers._processes if p.child.pid is not None}


def choice(name: str) -> ModelChoice:
    return ModelChoice(name, name, None, "decode")


def run(memory: ServerMemory, test: Callable[[Rig], Awaitable[None]]) -> None:
    async def with_rig() -> None:
        rig = Rig(memory)
        seen: set[int] = set()
        try:
            await asyncio.wait_for(test(rig), 60)
        finally:
            seen |= rig.pids()
            await rig.workers.stop()
        assert not any(map(is_running, seen))
        assert not memory.workers.any()

    asyncio.run(with_rig())


@pytest.fixture(autouse=True)
def _fake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_run", fake_child.decoder)


async def until(is_so: Callable[[], object]) -> None:
    while not is_so():
        await asyncio.sleep(0.005)


def test_voices_of_a_model_share_a_process_while_there_is_time_for_all(memory) -> None:
    async def test(rig: Rig) -> None:
        # A voice takes a quarter of the time, and 60 % may be taken.
        taken = [await rig.take("heavy", place) for place in range(5)]
        numbers = [worker.number for worker in taken]
        assert numbers == [0, 0, 1, 1, 2]
        assert len(rig.workers) == 3
        assert memory.workers.tolist() == [1, 1, 1]
        rig.workers.give_back(taken[1], 1)
        assert (await rig.take("heavy", 5)).number in (0, 2)

    run(memory, test)


def test_a_voice_that_alone_takes_too_long_still_gets_a_process(memory) -> None:
    async def test(rig: Rig) -> None:
        workers = [
            await rig.workers.take(choice("a"), place, lambda about: 3.0) for place in range(2)
        ]
        assert [w.number for w in workers] == [0, 1]

    run(memory, test)


def test_models_do_not_share_a_process(memory) -> None:
    async def test(rig: Rig) -> None:
        a, b = await asyncio.gather(rig.take("a", 0), rig.take("b", 1))
        assert a is not b
        assert a.child.pid != b.child.pid
        changed = ModelChoice("a", "a", None, "decode", version=(1, 2, 3))
        assert await rig.workers.take(changed, 2, lambda about: 0.0) is not a

    run(memory, test)


def test_a_model_that_is_asked_for_twice_at_once_is_loaded_once(memory) -> None:
    async def test(rig: Rig) -> None:
        one, two = await asyncio.gather(rig.take("a", 0), rig.take("a", 1))
        assert one is two

    run(memory, test)


def test_a_process_ends_with_its_last_voice_and_its_number_is_free(memory) -> None:
    async def test(rig: Rig) -> None:
        for _ in range(2 * MAX_WORKERS):
            worker = await rig.take("a", 0)
            assert await rig.take("a", 1) is worker
            rig.workers.give_back(worker, 0)
            assert len(rig.workers) == 1
            rig.workers.give_back(worker, 1)
            assert len(rig.workers) == 0
            assert memory.workers[worker.number] == 0
            await until(lambda worker=worker: not worker.child.is_alive)
        assert rig.ended == []
        await until(lambda: len(rig.workers._free_numbers) == MAX_WORKERS)

    run(memory, test)


def test_too_many_processes_are_refused(memory) -> None:
    async def test(rig: Rig) -> None:
        for number in range(MAX_WORKERS):
            await rig.take(f"m{number}", number)
        with pytest.raises(BridgeError, match="3 models are loaded already"):
            await rig.take("another", 7)
        await rig.take("m0", 7)  # there is room in one that is there

    run(memory, test)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("dies", r"dies: ended its process \(has ended \(exit code 3\)\)"),
        ("refuses", "refuses: is no model"),
    ],
)
def test_a_model_that_cannot_be_loaded_leaves_no_process_and_no_number(
    memory, name: str, reason: str
) -> None:
    async def test(rig: Rig) -> None:
        for _ in range(2 * MAX_WORKERS):
            with pytest.raises(BridgeError, match=reason):
                await rig.take(name)
            with pytest.raises(BridgeError, match=reason):
                await rig.workers.about(choice(name))
            await until(lambda: len(rig.workers._free_numbers) == MAX_WORKERS)
        assert len(rig.workers) == 0
        await until(lambda: len(rig.pids()) <= 1)  # the spare one
        assert (await rig.take("a")).number in range(MAX_WORKERS)

    run(memory, test)


def test_a_process_that_dies_is_told_once_and_its_number_is_free(memory) -> None:
    async def test(rig: Rig) -> None:
        worker = await rig.take("a")
        assert worker.child.pid is not None
        os.kill(worker.child.pid, signal.SIGKILL)
        await until(lambda: rig.ended)
        assert rig.ended == [(worker, "decoder: has ended (killed by signal 9)")]
        assert memory.workers[worker.number] == 0
        assert len(rig.workers) == 0
        assert len(rig.workers._free_numbers) == MAX_WORKERS
        rig.workers.give_back(worker, 0)  # late, and nothing to do
        assert len(rig.workers._free_numbers) == MAX_WORKERS
        assert await rig.take("a") is not worker

    run(memory, test)


def test_the_spare_process_is_taken_for_the_next_model_and_replaced(memory) -> None:
    async def test(rig: Rig) -> None:
        rig.workers.prepare_spare()
        rig.workers.prepare_spare()
        (spare,) = rig.pids()
        assert (await rig.take("a", 0)).child.pid == spare
        assert len(rig.pids()) == 2
        (next_spare,) = rig.pids() - {spare}
        assert (await rig.take("b", 1)).child.pid == next_spare

    run(memory, test)


def test_a_spare_process_that_died_is_nobodys_loss(memory) -> None:
    async def test(rig: Rig) -> None:
        rig.workers.prepare_spare()
        (spare,) = rig.pids()
        os.kill(spare, signal.SIGKILL)
        await until(lambda: not rig.pids())
        assert (await rig.take("a")).child.pid != spare
        assert rig.ended == []

    run(memory, test)


def test_a_process_that_does_not_come_up_is_one_line(memory, monkeypatch) -> None:
    monkeypatch.setattr(module, "_run", fake_child.never_ready)

    async def test(rig: Rig) -> None:
        rig.workers.prepare_spare()
        for _ in range(MAX_WORKERS + 1):
            with pytest.raises(BridgeError, match=r"decoder: has ended \(exit code 5\)"):
                await rig.take("a")

    run(memory, test)


def test_what_a_model_is_is_remembered_until_its_file_changes(memory) -> None:
    async def test(rig: Rig) -> None:
        known = await rig.workers.about(choice("a"))
        assert (known.name, known.n_dims) == ("a", 2)
        pids = rig.pids()
        assert await rig.workers.about(choice("a")) is known
        assert rig.pids() <= pids
        worker = await rig.take("b")
        assert await rig.workers.about(choice("b")) is worker.about
        assert len(rig.workers) == 1

    run(memory, test)


@pytest.mark.parametrize("wait_s", [0.0, 0.1, 0.3])
def test_everything_ends_in_the_middle_of_loading(memory, wait_s: float) -> None:
    async def test(rig: Rig) -> None:
        loading = [asyncio.ensure_future(rig.take(name, 0)) for name in ("hangs", "a")]
        await until(lambda: len(rig.pids()) >= 2)
        await asyncio.sleep(wait_s)
        await rig.workers.stop()
        results = await asyncio.gather(*loading, return_exceptions=True)
        assert isinstance(results[0], BridgeError)
        with pytest.raises(BridgeError, match="the server is ending"):
            await rig.take("b")

    run(memory, test)


def test_too_many_who_ask_for_one_model_are_told_so_by_its_name(memory) -> None:
    async def test(rig: Rig) -> None:
        asked = [rig.workers.about(choice("light")) for _ in range(100)]
        found = await asyncio.gather(*asked, return_exceptions=True)
        refused = [str(error) for error in found if isinstance(error, BridgeError)]
        assert refused
        assert all(reason.startswith("light: 64 requests wait already") for reason in refused)

    run(memory, test)


def test_many_models_that_are_asked_about_at_once_are_loaded_one_by_one(memory) -> None:
    most = 0

    async def test(rig: Rig) -> None:
        async def watch() -> None:
            nonlocal most
            while True:
                most = max(most, len(rig.workers._processes))
                await asyncio.sleep(0.001)

        watching = asyncio.ensure_future(watch())
        await asyncio.gather(*(rig.workers.about(choice(f"light {n}")) for n in range(8)))
        watching.cancel()
        # One that is asked, the spare one, and perhaps one that is just ending.
        assert most <= 4

    run(memory, test)
