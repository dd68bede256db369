"""Turns: in order for one name, at once for several, and bounded."""

from __future__ import annotations

import asyncio

import pytest

from bridge.engine.disk import MAX_WAITING as MAX_JOBS
from bridge.engine.disk import Disk
from bridge.engine.locks import MAX_WAITING, Turns
from bridge.errors import BridgeError


def test_those_of_one_name_go_in_order_and_those_of_others_at_once() -> None:
    async def test() -> None:
        turns, done = Turns(), []
        gate = asyncio.Event()
        inside: set[str] = set()

        async def one(name: str, number: int) -> None:
            async with turns.of(name):
                assert name not in inside
                inside.add(name)
                if name == "a":
                    await gate.wait()
                await asyncio.sleep(0)
                inside.remove(name)
                done.append((name, number))

        tasks = [asyncio.ensure_future(one(n, k)) for k in range(3) for n in "ab"]
        while len(done) < 3:
            await asyncio.sleep(0)
        assert done == [("b", 0), ("b", 1), ("b", 2)]
        gate.set()
        await asyncio.gather(*tasks)
        assert done[3:] == [("a", 0), ("a", 1), ("a", 2)]

    asyncio.run(asyncio.wait_for(test(), 60))


def test_too_many_for_one_name_are_refused_and_nothing_is_kept_of_the_others() -> None:
    async def test() -> None:
        turns = Turns()
        gate = asyncio.Event()

        async def one(name: str) -> None:
            async with turns.of(name):
                await gate.wait()

        tasks = [asyncio.ensure_future(one("a")) for _ in range(MAX_WAITING + 6)]
        tasks += [asyncio.ensure_future(one(f"{n}")) for n in range(1000)]
        await asyncio.sleep(0)
        gate.set()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        refused = [r for r in results if isinstance(r, BridgeError)]
        assert len(refused) == 5
        assert not turns._locks
        assert not turns._n_inside

    asyncio.run(asyncio.wait_for(test(), 60))


def test_a_turn_ends_with_an_error_or_a_cancellation() -> None:
    async def test() -> None:
        turns = Turns()
        with pytest.raises(ZeroDivisionError):
            async with turns.of("a"):
                raise ZeroDivisionError
        holding = asyncio.Event()

        async def hold() -> None:
            async with turns.of("a"):
                holding.set()
                await asyncio.sleep(60)

        holder = asyncio.ensure_future(hold())
        await holding.wait()
        waiter = asyncio.ensure_future(hold())
        await asyncio.sleep(0)
        waiter.cancel()
        holder.cancel()
        await asyncio.gather(holder, waiter, return_exceptions=True)
        async with turns.of("a"):
            pass
        assert not turns._locks

    asyncio.run(asyncio.wait_for(test(), 60))


def test_jobs_of_the_disk_are_done_one_after_the_other_and_errors_come_back() -> None:
    async def test() -> None:
        disk, done = Disk(), []
        jobs = [disk.run(done.append, n) for n in range(20)]
        await asyncio.gather(*jobs)
        assert done == list(range(20))
        with pytest.raises(ValueError, match="int"):
            await disk.run(int, "x")
        assert await disk.run(int, "7") == 7
        disk.close()

    asyncio.run(asyncio.wait_for(test(), 60))


def test_too_many_jobs_are_refused() -> None:
    async def test() -> None:
        disk = Disk()
        jobs = [disk.run(int, "1") for _ in range(MAX_JOBS + 3)]
        results = await asyncio.gather(*jobs, return_exceptions=True)
        assert sum(isinstance(r, BridgeError) for r in results) == 3
        assert await disk.run(int, "7") == 7
        disk.close()

    asyncio.run(asyncio.wait_for(test(), 60))
