"""A child answers, or fails with its reason, or is gone: nothing else, and nobody waits."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from bridge.commands import TO_AUDIO, Boot, Play, Step
from bridge.engine.child import ASKED_S, KILLED_S, TOLD_S, Child
from bridge.errors import BridgeError
from bridge.events import Ready, VoiceStopped
from tests.engine import fake_child

LIMIT_S = 30.0  # for a process to start on a busy machine


def run(test: Callable[[], Awaitable[None]]) -> None:
    asyncio.run(asyncio.wait_for(test(), 3 * LIMIT_S))


class Told(list[Any]):
    """What a child told, with a way to wait for it."""

    async def has(self, n_events: int) -> None:
        deadline = time.monotonic() + LIMIT_S
        while len(self) < n_events:
            assert time.monotonic() < deadline
            await asyncio.sleep(0.005)


@contextlib.asynccontextmanager
async def child_of(main) -> AsyncIterator[tuple[Child, Told]]:
    told = Told()
    child = Child("helper", main, TO_AUDIO, told=told.append, ended=told.append)
    try:
        yield child, told
    finally:
        await child.stop()
        assert not child.is_alive


def is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_answers_come_to_those_who_asked() -> None:
    async def test() -> None:
        async with child_of(fake_child.polite) as (child, _):
            answers = await asyncio.gather(*(child.ask(Step(0, n)) for n in range(50)))
            assert [a["now"] for a in answers] == list(range(50))

    run(test)


def test_a_state_changes_between_the_events_before_and_after_the_answer() -> None:
    async def test() -> None:
        async with child_of(fake_child.polite) as (child, told):
            await told.has(1)
            await asyncio.gather(
                *(child.ask(Step(0, n), done=lambda v: told.append(v["now"])) for n in range(20))
            )
            await told.has(61)
            assert told[0] == Ready()
            for n in range(20):
                before, now, after = told[1 + 3 * n : 4 + 3 * n]
                assert before == VoiceStopped(n, 0, at_end=False)
                assert now == n
                assert after == VoiceStopped(n, 1, at_end=True)

    run(test)


def test_a_refusal_has_its_three_parts() -> None:
    async def test() -> None:
        async with child_of(fake_child.polite) as (child, _):
            with pytest.raises(BridgeError) as caught:
                await child.ask(Boot(0, "null", 44100, 64, 2, 0, "name"))
            assert str(caught.value) == "device: name; buy one"
            assert await child.ask(Step(0, 3)) == {"now": 3}

    run(test)


@pytest.mark.parametrize(
    ("main", "reason"),
    [
        (fake_child.dies_when_asked, "helper: has ended (exit code 7)"),
        (fake_child.talks_nonsense, "helper: was ended: it sent not a message"),
        (fake_child.lets_go, "helper: has ended (killed by signal 9)"),
        (fake_child.floods, "helper: has ended (killed by signal 9)"),
    ],
)
def test_a_child_that_ends_fails_every_request_with_one_line(main, reason) -> None:
    async def test() -> None:
        async with child_of(main) as (child, told):
            asked = [child.ask(Step(0, n), timeout_s=None) for n in range(5)]
            errors = await asyncio.gather(*asked, return_exceptions=True)
            assert {type(e) for e in errors} == {BridgeError}
            assert all(str(e).startswith(reason) for e in errors), errors
            await told.has(1)
            assert [str(e) for e in told] == [str(errors[0])]
            assert not child.is_alive
            with pytest.raises(BridgeError, match=r"has ended|was ended"):
                await child.ask(Step(0, 1))

    run(test)


def test_a_killed_child_is_noticed_though_nobody_asks() -> None:
    async def test() -> None:
        async with child_of(fake_child.polite) as (child, told):
            await told.has(1)
            os.kill(child.pid or 0, signal.SIGKILL)
            await told.has(2)
            assert str(told[1]) == "helper: has ended (killed by signal 9)"

    run(test)


def test_a_child_that_gives_no_answer_does_not_hold_up_who_asks() -> None:
    async def test() -> None:
        async with child_of(fake_child.deaf) as (child, told):
            await told.has(1)
            with pytest.raises(BridgeError, match=r"helper: gave no answer in 0.1 s"):
                await child.ask(Step(0, 1), timeout_s=0.1)
            # More than a pipe holds: the loop goes on all the same.
            asked = [child.ask(Step(0, 10**300), timeout_s=0.2) for n in range(1000)]
            errors = await asyncio.gather(*asked, return_exceptions=True)
            assert all("gave no answer" in str(e) for e in errors)

    run(test)


def test_too_many_unanswered_requests_are_refused() -> None:
    async def test() -> None:
        async with child_of(fake_child.deaf) as (child, told):
            await told.has(1)
            asked = [child.ask(Step(0, 1), timeout_s=0.5) for _ in range(1100)]
            errors = await asyncio.gather(*asked, return_exceptions=True)
            assert sum("requests to answer already" in str(e) for e in errors) == 76

    run(test)


def test_stopping_ends_a_polite_child_and_a_deaf_one_and_tells_nobody() -> None:
    async def test() -> None:
        for main in (fake_child.polite, fake_child.deaf):
            async with child_of(main) as (child, told):
                await told.has(1)
                pid = child.pid
                assert pid is not None
                assert is_there(pid)
                await child.stop()
                assert not is_there(pid)
                assert told == [Ready()]

    run(test)


def test_a_child_is_stopped_even_before_it_has_started() -> None:
    async def test() -> None:
        async with child_of(fake_child.polite) as (child, _):
            pid = child.pid
            await child.stop()
            assert pid is not None
            assert not is_there(pid)

    run(test)


def test_stopping_takes_less_than_a_server_has_for_it() -> None:
    assert ASKED_S + TOLD_S + KILLED_S < 2.0


def test_a_command_of_another_kind_is_a_mistake_of_ours() -> None:
    async def test() -> None:
        async with child_of(fake_child.polite) as (child, _):
            with pytest.raises(TypeError, match="Play does not travel here"):
                await child.ask(Play(0, 1, "m", 1, 1, 0.0))
            assert await child.ask(Step(0, 2)) == {"now": 2}

    run(test)
