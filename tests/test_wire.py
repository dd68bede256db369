"""What goes through the pipes comes out the same, and nothing else comes out."""

from __future__ import annotations

import dataclasses
import json
import pickle
from dataclasses import dataclass

import pytest

from bridge import commands, events
from bridge.commands import TO_AUDIO, TO_WORKER, Boot, Play, SetAttribute, Shutdown, Step
from bridge.events import TO_CONTROL, Done, Failed, Ready, VoiceStopped
from bridge.wire import Wire

# A value for each type that a field may have.
VALUES = {
    "int": -3,
    "float": 0.1,
    "str": 'ä"\n\u2028',
    "bool": True,
    "int | None": None,
    "str | None": "noise",
    "float | None": None,
    "list[int]": [3, 7],
    "dict[str, int]": {"period": 64},
    "dict[str, Any]": {"a": [1, None, {"b": 0.5}]},
    "list[Any]": [1, 0.25, "x", True],
}


def examples(module, base) -> list[object]:
    """Return one message of every dataclass of a module."""
    found = []
    for kind in vars(module).values():
        is_own = isinstance(kind, type) and kind.__module__ == module.__name__
        if not is_own or kind in (base, commands.VoiceCommand):
            continue
        found.append(kind(*(VALUES[str(f.type)] for f in dataclasses.fields(kind))))
    return found


COMMANDS = examples(commands, commands.Command)
EVENTS = examples(events, None)


@pytest.mark.parametrize("message", COMMANDS, ids=lambda m: type(m).__name__)
def test_every_command_has_a_child_that_it_goes_to_and_arrives_the_same(message) -> None:
    wires = [wire for wire in (TO_AUDIO, TO_WORKER) if type(message).__name__ in wire._kinds]
    assert wires
    for wire in wires:
        assert wire.unpack(wire.pack(message)) == message


@pytest.mark.parametrize("message", EVENTS, ids=lambda m: type(m).__name__)
def test_every_event_arrives_the_same(message) -> None:
    assert TO_CONTROL.unpack(TO_CONTROL.pack(message)) == message


def test_every_message_there_is_was_tried() -> None:
    tried = {type(m) for m in (*COMMANDS, *EVENTS)}
    known = {kind for wire in (TO_AUDIO, TO_WORKER, TO_CONTROL) for kind in wire._kinds.values()}
    assert tried == known


def test_numbers_keep_every_bit() -> None:
    message = Play(2**40, 1, "name", 2**33, 8, 0.1 + 0.2)
    back = TO_WORKER.unpack(TO_WORKER.pack(message))
    assert back == message
    assert isinstance(back, Play)
    assert back.frame == 0.1 + 0.2


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"null",
        b"[]",
        b"7",
        b'"kind"',
        b"{}",
        b'{"kind":"Nobody"}',
        b'{"kind":["Step"]}',
        b'{"kind":"Step","request":1}',
        b'{"kind":"Step","request":1,"n_periods":2,"more":3}',
        b'{"kind":"Play","request":1}',
        b"[" * 100_000,
        pickle.dumps(Step(1, 2)),
        TO_CONTROL.pack(Ready()),
    ],
)
def test_anything_else_is_no_message(data) -> None:
    with pytest.raises(ValueError, match=r"not a message|not the fields"):
        TO_AUDIO.unpack(data)


def test_a_message_of_another_kind_is_not_sent() -> None:
    with pytest.raises(TypeError, match="Play does not travel here"):
        TO_AUDIO.pack(Play(1, 0, "", 1, 1, 0.0))

    @dataclass(frozen=True)
    class Step(commands.Step):  # the same name is not the same kind
        pass

    with pytest.raises(TypeError, match="Step does not travel here"):
        TO_AUDIO.pack(Step(1, 2))


def test_a_message_that_json_cannot_hold_is_not_sent() -> None:
    with pytest.raises(TypeError):
        TO_WORKER.pack(SetAttribute(1, 0, "name", [object()]))


def test_messages_are_json_that_others_can_read() -> None:
    sent = json.loads(TO_CONTROL.pack(VoiceStopped(3, 44100, at_end=True)))
    assert sent == {"kind": "VoiceStopped", "voice": 3, "sample": 44100, "at_end": True}


def test_a_wire_knows_only_its_own_kinds() -> None:
    wire: Wire[object] = Wire((Done, Failed))
    assert wire.unpack(wire.pack(Done(1, {"a": 1}))) == Done(1, {"a": 1})
    with pytest.raises(ValueError, match="not a message"):
        wire.unpack(TO_CONTROL.pack(Ready()))
    with pytest.raises(ValueError, match="not a message"):
        TO_AUDIO.unpack(TO_WORKER.pack(commands.Stop(1, 0)))
    both = Shutdown(1)
    assert TO_WORKER.unpack(TO_AUDIO.pack(both)) == both
    assert isinstance(TO_AUDIO.unpack(TO_AUDIO.pack(Boot(1, "null", 2, 3, 4, 0, "n"))), Boot)
