"""``latent.voice`` and ``latent.slot``: the server's voices and slots, by short messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .connection import fan, osc_words, sender, tell_errors
from .frameclock import LICENSE_LINE
from .pd import Box, Patch, outlet_columns
from .reference import Entry
from .verbs import PLAY_VERBS, SLOT_VERBS, VOICE_VERBS


@dataclass(frozen=True)
class Answers:
    """Which answers are for an object.

    Attributes
    ----------
    kind : {"voice", "slot", "rack", "preset", "master"}
        What they are about: the first part of the address.
    argument : str
        The object's argument that is the name: ``$1`` or ``$2``. If it begins with ``$0-``, the
        name is what was sent there last. Empty: what it is about has no name.
    verbs : sequence of Entry
        Whose ``/done`` and ``/fail`` count.
    events : mapping of str to str
        Second part of the address of what comes besides, and the word for it.
    label : str
        What the argument is called; empty: as the kind.
    """

    kind: str
    argument: str
    verbs: Sequence[Entry]
    events: Mapping[str, str]
    label: str = ""

    @property
    def usage(self) -> str:
        """Return what the argument is called."""
        return self.label or self.kind.upper()


STATE = {"state": "state", "ended": "ended"}
METER = {"meter": "meter", "info.reply": "info"}
FRAME = {"latents": "frame"}
VOICE = Answers("voice", "$1", VOICE_VERBS, STATE | METER | FRAME)
SLOT = Answers("slot", "$1", SLOT_VERBS, {"list.reply": "info"})
PLAYER = Answers("voice", "$2", PLAY_VERBS, STATE)


def voice() -> Patch:
    """Return ``latent.voice``: arguments VOICE, NAME."""
    p = Patch(760, 480)
    p.comment(0, 0, "latent.voice - make a voice of the server, and steer it")
    p.comment(0, 1, "usage: latent.voice VOICE NAME")
    return speaker(p, "latent.voice", VOICE_VERBS, "$2", (VOICE,))


def slot() -> Patch:
    """Return ``latent.slot``: arguments SLOT, VOICE, NAME."""
    p = Patch(760, 480)
    p.comment(0, 0, "latent.slot - a latent song in the server")
    p.comment(0, 1, "usage: latent.slot SLOT VOICE NAME")
    return speaker(p, "latent.slot", (*SLOT_VERBS, *PLAY_VERBS), "$3", (SLOT, PLAYER))


def answers(mine: Sequence[Answers]) -> Patch:
    """Return the subpatch that finds what is meant for an object among all that is heard.

    Parameters
    ----------
    mine : sequence of Answers
        At most one of each kind.

    Returns
    -------
    Patch
        It sends ``done WORD RESULTS``, ``fail WORD REASON`` and the events to ``$0-status``.
    """
    p = Patch(760, 340)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages - answers and events")
    text = f"route done fail {' '.join(answer.kind for answer in mine)}"
    which = p.obj(0, 1, text)
    columns = outlet_columns(0, text, 3 + len(mine))
    p.chain(inlet, which)
    rows = 2 + len(mine)
    parts = [("done", _done()), ("fail", _fail(has_name=bool(mine[0].argument)))]
    parts += [(f"{a.kind}-events", _events(a)) for a in mine if a.events]
    for outlet, (name, inside) in enumerate(parts):
        p.cord(which, outlet, p.sub(columns[outlet], 1.5 + rows - outlet, name, inside))
    for number, answer in enumerate(mine):
        p.sub(36, 3 + 3 * number, f"{answer.kind}-verbs", _verbs(answer))
        p.sub(36, 4 + 3 * number, f"{answer.kind}-answers", _named(answer, "answer"))
        p.sub(36, 5 + 3 * number, f"{answer.kind}-told", _named(answer, "event"))
    return p


def check_names(mine: Sequence[Answers]) -> Patch:
    """Return the subpatch that says so at load if a name is missing, or a number.

    Parameters
    ----------
    mine : sequence of Answers
        Their arguments are the names.

    Returns
    -------
    Patch
    """
    p = Patch(480, 220)
    load, order = p.obj(0, 0, "loadbang"), p.obj(0, 1, " ".join(["t", *"b" * len(mine)]))
    p.chain(load, order)
    for outlet, answer in enumerate(mine):
        name = p.obj(20 * outlet, 3, f"list append {answer.argument}")
        p.cord(order, outlet, name)
        words = p.msg(20 * outlet, 5, f"{answer.usage} must be a name")
        none = p.obj(20 * outlet, 4, "route float")
        p.chain(name, none, words, p.obj(20 * outlet, 6, "s $0-error"))
    return p


def only_named(missing: str) -> Patch:
    """Return the subpatch that stops an OSC message whose first argument is no name.

    Parameters
    ----------
    missing : str
        The error then; empty: none.

    Returns
    -------
    Patch
        A message without arguments passes.
    """
    p = Patch(620, 320)
    inlet, order = p.obj(0, 0, "inlet"), p.obj(0, 1, "t a a b")
    p.comment(5, 0, "message - address and arguments")
    gate = p.obj(0, 8, "spigot")
    p.chain(inlet, order, gate, p.obj(0, 10, "outlet"))
    p.comment(5, 10.5, "the same")
    yes = p.msg(30, 2, "1")
    p.cord(order, 2, yes)
    p.chain(yes, p.obj(30, 3, "s $0-named"))
    arguments, first, number = (
        p.obj(14, row, text)
        for row, text in ((3, "list split 1"), (4, "list split 1"), (5, "route float"))
    )
    p.cord(order, 1, arguments)
    p.cord(arguments, 1, first)
    none = p.obj(14, 6, "t b b")
    p.chain(first, number, none)
    no = p.msg(20, 7, "0")
    p.cord(none, 1, no)
    p.chain(no, p.obj(20, 8, "s $0-named"))
    p.cord(p.obj(4, 6.5, "r $0-named"), 0, gate, 1)
    if missing:
        words = p.msg(14, 9.5, missing)
        p.chain(none, words, p.obj(14, 11, "s $0-error"))
    return p


def speaker(
    p: Patch, name: str, verbs: Sequence[Entry], bus: str, mine: Sequence[Answers]
) -> Patch:
    """Fill the patch of an object that has messages for the server and hears what it says.

    Parameters
    ----------
    p : Patch
        With its first two lines.
    name : str
        The object's.
    verbs : sequence of Entry
        Its messages.
    bus : str
        The argument that names the bridge.
    mine : sequence of Answers
        What it speaks about.

    Returns
    -------
    Patch
        The same.
    """
    p.comment(0, 2, LICENSE_LINE)
    inlet = p.obj(0, 4, "inlet")
    p.comment(5, 4, f"messages - {verbs[0].word}, {verbs[1].word} ... (see the help patch)")
    p.chain(inlet, p.sub(0, 6, "route", _route(verbs)))
    given, send = p.obj(0, 9, "r $0-osc"), p.sub(0, 11, "send", sender(bus))
    named = [answer for answer in mine if answer.argument]
    if named:
        p.sub(0, 7, "init", check_names(named))
        p.comment(12, 7, "is a name given?")
        names = " and ".join(answer.usage for answer in named)
        missing = f"{names} must be {'a name' if len(named) == 1 else 'names'}"
        p.chain(given, p.sub(0, 10, "named", only_named(missing)), send)
        p.comment(12, 10, "nothing is sent for no name")
    else:
        p.chain(given, send)
    p.comment(12, 11, "to the bridge")
    p.chain(p.obj(0, 13, f"_latent.in {bus}"), p.sub(0, 14, "answers", answers(mine)))
    p.comment(12, 14, "what is meant for this object")
    p.chain(p.obj(0, 16, "r $0-status"), p.obj(0, 17, "outlet"))
    p.comment(6, 17, "messages - status")
    tell_errors(p, (40, 6), name)
    return p


def _route(verbs: Sequence[Entry]) -> Patch:
    """Return the subpatch that turns short messages into OSC messages."""
    p = Patch(900, 160 + 48 * len(verbs))
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages")
    words = fan(p, (0, 1), osc_words(verbs), "$0-osc", unknown="$0-error")
    p.chain(inlet, words)
    return p


def _done() -> Patch:
    """Return the subpatch that says that the next answer is a good one."""
    p = Patch(400, 200)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages - address, name, results")
    order, word = p.obj(0, 1, "t a b"), p.msg(6, 2, "done")
    p.chain(inlet, order, p.obj(0, 4, "s $0-answer"))
    p.cord(order, 1, word)
    p.chain(word, p.obj(6, 3, "s $0-kind"))
    return p


def _fail(*, has_name: bool) -> Patch:
    """Return the subpatch that says that the next answer is a bad one, its name first, if any."""
    p = Patch(480, 280)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages - address, reason, and name if any")
    order, word = p.obj(0, 1, "t a b"), p.msg(6, 2, "fail")
    p.chain(inlet, order)
    p.cord(order, 1, word)
    p.chain(word, p.obj(6, 3, "s $0-kind"))
    if not has_name:
        parts, told = p.obj(0, 5, "unpack s s"), p.obj(0, 7, "pack s s")
        p.chain(order, parts, told, p.obj(0, 8, "s $0-answer"))
        p.cord(parts, 1, told, 1)
        return p
    padded = p.obj(0, 4, "list append -")
    parts, turned = p.obj(0, 5, "unpack s s s"), p.obj(0, 7, "pack s s s")
    p.chain(order, padded, parts, turned, p.obj(0, 8, "s $0-answer"))
    p.cord(parts, 1, turned, 2)
    p.cord(parts, 2, turned, 1)
    return p


def _events(answer: Answers) -> Patch:
    p = Patch(560, 120 + 48 * len(answer.events))
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages - event, name, values")
    p.chain(inlet, fan(p, (0, 1), answer.events, f"$0-{answer.kind}-event"))
    return p


def _verbs(answer: Answers) -> Patch:
    """Return the subpatch that puts the object's own word in place of the address."""
    has_name = bool(answer.argument)
    words = {verb.address: verb.word for verb in answer.verbs if verb.named or not has_name}
    p = Patch(900, 180 + 48 * len(words))
    given, trim = p.obj(0, 0, "r $0-answer"), p.obj(0, 1, "list trim")
    p.chain(given, trim, fan(p, (0, 2), words, f"$0-{answer.kind}-answer"))
    return p


def _named(answer: Answers, what: str) -> Patch:
    """Return the subpatch that lets through what has the right name, without the name."""
    p = Patch(420, 320)
    given = p.obj(0, 0, f"r $0-{answer.kind}-{what}")
    last = _only_mine(p, given, answer.argument) if answer.argument else given
    if what == "answer":
        kind = p.obj(5, 8, "list prepend")
        p.chain(last, kind)
        p.cord(p.obj(18, 7, "r $0-kind"), 0, kind, 1)
        last = kind
    p.chain(last, p.obj(5, 9, "list trim"), p.obj(5, 10, "s $0-status"))
    return p


def _only_mine(p: Patch, given: Box, argument: str) -> Box:
    """Add what stops a message whose second word is not the name; return what gives the rest."""
    both = p.obj(0, 1, "t l l")
    word, rest = p.obj(18, 2, "list split 1"), p.obj(0, 3, "list split 1")
    p.chain(given, both, rest)
    p.cord(both, 1, word)
    trim = p.obj(5, 4, "list trim")
    p.cord(rest, 1, trim)
    is_told = argument.startswith("$0-")
    name = p.obj(5, 5, "route -" if is_told else f"route {argument}")
    # With one word, the right inlet of [route] takes another.
    if is_told:
        p.cord(p.obj(17, 4, f"r {argument}"), 0, name, 1)
    full = p.obj(5, 6, "list prepend")
    p.chain(trim, name, full)
    p.cord(word, 0, full, 1)
    return full
