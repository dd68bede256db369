"""How often a model may fail before it is left alone."""

from __future__ import annotations

import pytest

from bridge.engine.crashes import FIRST_WAIT_S, FORGIVEN_S, MAX_WAIT_S, Crashes
from bridge.engine.models import ModelChoice

BAD = ModelChoice("bad", "bad.ts", None, "decode")
WORSE = ModelChoice("worse", "worse.ts", None, "decode")


class Time:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def crashes(time: Time) -> Crashes:
    return Crashes(time)


def test_a_first_failure_is_tried_again_soon_and_a_second_is_not(crashes: Crashes) -> None:
    crashes.note(BAD)
    assert crashes.wait_s(BAD) == FIRST_WAIT_S
    assert crashes.left_alone() == []
    crashes.note(BAD)
    assert crashes.wait_s(BAD) is None
    assert crashes.left_alone() == ["bad"]
    assert crashes.n_crashes == 2


def test_a_model_that_is_asked_for_begins_anew(crashes: Crashes) -> None:
    crashes.note(BAD)
    crashes.note(BAD)
    crashes.forgive(BAD)
    assert crashes.left_alone() == []
    crashes.note(BAD)
    assert crashes.wait_s(BAD) is not None
    crashes.forgive(WORSE)


def test_failures_far_apart_are_forgiven(crashes: Crashes, time: Time) -> None:
    for _ in range(5):
        crashes.note(BAD)
        assert crashes.wait_s(BAD) == FIRST_WAIT_S
        time.now += FORGIVEN_S + 1


def test_the_wait_doubles_with_each_failure_of_any_model(crashes: Crashes) -> None:
    waits = []
    for number in range(10):
        model = ModelChoice(str(number), "", None, "decode")
        crashes.note(model)
        waits.append(crashes.wait_s(model))
    assert waits[:3] == [FIRST_WAIT_S, 2 * FIRST_WAIT_S, 4 * FIRST_WAIT_S]
    assert waits[-1] == MAX_WAIT_S


def test_another_method_or_file_is_another_model(crashes: Crashes) -> None:
    crashes.note(BAD)
    crashes.note(BAD)
    assert crashes.wait_s(ModelChoice("bad", "bad.ts", None, "encode")) is not None
    assert crashes.wait_s(ModelChoice("bad", "bad.ts", None, "decode", (1, 2, 3))) is not None
