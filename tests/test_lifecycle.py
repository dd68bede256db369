"""A life goes only where the table lets it, and remembers its way."""

from __future__ import annotations

import pytest

from bridge.lifecycle import N_EVENTS_KEPT, SERVER, VOICE, IllegalTransitionError, Lifecycle


def test_a_server_boots_runs_and_quits() -> None:
    life = Lifecycle("server", SERVER)
    for state in ("booting", "running", "quitting", "quit"):
        assert not life.is_over
        life.to(state)
    assert life.is_over
    assert list(life.events) == ["created", "booting", "running", "quitting", "quit"]


@pytest.mark.parametrize("transitions", [SERVER, VOICE], ids=["server", "voice"])
def test_every_state_that_does_not_follow_is_refused_and_changes_nothing(transitions) -> None:
    for here in transitions:
        for there in transitions:
            life = Lifecycle("it", transitions)
            life.state = here
            before = list(life.events)
            if there in transitions[here]:
                life.to(there)
                assert life.state == there
                continue
            with pytest.raises(IllegalTransitionError, match=f"it: {here} cannot become {there}"):
                life.to(there)
            assert life.state == here
            assert list(life.events) == before


@pytest.mark.parametrize(("transitions", "last"), [(SERVER, "quit"), (VOICE, "freed")])
def test_every_state_leads_to_the_end(transitions, last) -> None:
    assert {state for state, after in transitions.items() if not after} == {last}
    for state in transitions:
        reached = {state}
        while more := {a for s in reached for a in transitions[s]} - reached:
            reached |= more
        assert last in reached


def test_every_new_state_is_told() -> None:
    told: list[str] = []
    life = Lifecycle("voice", VOICE, told.append)
    life.to("idle")
    life.to("playing")
    assert told == ["idle", "playing"]


def test_only_the_last_events_are_kept() -> None:
    life = Lifecycle("voice", VOICE)
    life.to("idle")
    for _ in range(N_EVENTS_KEPT):
        life.to("playing")
        life.to("idle")
    assert len(life.events) == N_EVENTS_KEPT
    assert life.events[-1] == "idle"
