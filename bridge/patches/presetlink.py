"""What links an object's parameters to ``latent.presets``: what is told, asked and recalled.

Names begin with the voice: ``VOICE-latent-preset`` brings values to the stage that they begin
with, ``...-ask`` asks all stages, which give ``...-begin`` their name, and ``...-told`` each
parameter. Arguments that were left out are 0 in Pd; nobody can be meant by that.
"""

from __future__ import annotations

from collections.abc import Sequence

from bridge.manip.table import Parameter

from .pd import Patch

Bus = tuple[str, str]


def told(bus: Bus | None = None) -> Patch:
    """Return the subpatch that gives what was set to the status, or to a preset that asks.

    Parameters
    ----------
    bus : tuple of str, optional
        The arguments that hold VOICE and STAGE; without, nothing asks.
    """
    p = Patch(860, 320)
    given = p.obj(0, 0, "r $0-told")
    if bus is None:
        p.chain(given, p.obj(0, 1, "s $0-status"))
        return p
    voice, stage = bus
    both, status, preset = p.obj(0, 1, "t a a"), p.obj(0, 6, "spigot 1"), p.obj(20, 4, "spigot")
    p.chain(given, both, status, p.obj(0, 7, "s $0-status"))
    p.cord(both, 1, preset)
    named, trim = p.obj(20, 5, f"list prepend {stage}"), p.obj(20, 6, "list trim")
    p.chain(preset, named, trim, p.obj(20, 7, f"s {voice}-latent-preset-told"))
    asks, change = p.obj(48, 0, "r $0-asks"), p.obj(48, 1, "t f f")
    p.chain(asks, change, p.obj(48, 5, "s $0-asks-preset"))
    other = p.obj(53, 2, "== 0")
    p.cord(change, 1, other)
    p.chain(other, p.obj(53, 3, "s $0-asks-nobody"))
    p.cord(p.obj(23, 3, "r $0-asks-preset"), 0, preset, 1)
    p.cord(p.obj(3, 5, "r $0-asks-nobody"), 0, status, 1)
    return p


def presets(parameters: Sequence[Parameter], bus: Bus) -> Patch:
    """Return the subpatch that tells a preset all parameters, and takes what it recalls.

    Parameters
    ----------
    parameters : sequence of Parameter
        All that the object has.
    bus : tuple of str
        The arguments that hold VOICE and STAGE.
    """
    voice, stage = bus
    p = Patch(900, 480)
    parts = [
        ("recall", _recall(voice, stage), "over how many frames, after how many, what"),
        ("ask", _ask(voice, stage), "the stage's name, and then its parameters"),
        ("tell", _tell(parameters), "each parameter, one value if all dims are alike"),
        ("init", _init(voice, stage), "a voice needs a stage"),
    ]
    for row, (name, inside, what) in enumerate(parts):
        p.sub(0, row, name, inside)
        p.comment(12, row, what)
    return p


def _recall(voice: str, stage: str) -> Patch:
    p = Patch(620, 320)
    given, mine = p.obj(0, 0, f"r {voice}-latent-preset"), p.obj(0, 1, f"route {stage}")
    order = p.obj(0, 2, "t b a a")
    p.chain(given, mine, order)
    when, what = p.obj(26, 3, "list split 2"), p.obj(9, 4, "list split 2")
    p.cord(order, 2, when)
    p.cord(order, 1, what)
    both = p.obj(26, 4, "unpack f f")
    p.chain(when, both, p.obj(26, 6, "v $1-over"))
    p.cord(both, 1, p.obj(34, 5, "v $1-later"))
    trim = p.obj(13, 5, "list trim")
    p.cord(what, 1, trim)
    p.chain(trim, p.obj(13, 6, "s $0-rest"))
    none, all_of_it = p.msg(0, 5, "0"), p.obj(0, 6, "t f f")
    p.chain(order, none, all_of_it, p.obj(0, 9, "v $1-over"))
    p.cord(all_of_it, 1, p.obj(5, 8, "v $1-later"))
    return p


def _ask(voice: str, stage: str) -> Patch:
    p = Patch(640, 320)
    asked, name = p.obj(0, 0, f"r {voice}-latent-preset-ask"), p.obj(0, 2, f"list append {stage}")
    bang, which = p.obj(0, 1, "t b"), p.obj(0, 3, "route float")
    order = p.obj(8, 4, "t b b b a")
    p.chain(asked, bang, name, which)
    p.cord(which, 1, order)
    p.cord(order, 3, p.obj(28, 5, f"s {voice}-latent-preset-begin"))
    on, off = p.msg(20, 6, "1"), p.msg(8, 8, "0")
    p.cord(order, 2, on)
    p.cord(order, 1, p.obj(12, 7, "s $0-tell-all"))
    p.cord(order, 0, off)
    p.chain(on, p.obj(20, 7, "s $0-asks"))
    p.chain(off, p.obj(8, 9, "s $0-asks"))
    return p


def _tell(parameters: Sequence[Parameter]) -> Patch:
    p = Patch(1000, 160 + 48 * len(parameters))
    order = p.obj(0, 1, " ".join(["t", *"b" * len(parameters)]))
    p.chain(p.obj(0, 0, "r $0-tell-all"), order)
    for outlet, parameter in enumerate(reversed(parameters)):
        column, row = 5 * outlet, 2 + 2 * (len(parameters) - outlet)
        word = p.msg(column, row, "bang" if parameter.type == "choice" else "short")
        p.cord(order, outlet, word)
        p.chain(word, p.obj(column, row + 1, f"s $0-{parameter.name}"))
    return p


def _init(voice: str, stage: str) -> Patch:
    p = Patch(480, 280)
    load, last = p.obj(0, 0, "loadbang"), p.obj(0, 2, "route float")
    first = p.obj(0, 4, f"list append {voice}")
    none, words = p.obj(0, 5, "route 0"), p.msg(6, 6, "a VOICE needs a STAGE")
    p.chain(load, p.obj(0, 1, f"list append {stage}"), last, p.obj(0, 3, "t b"), first, none)
    p.cord(none, 1, words)
    p.chain(words, p.obj(6, 7, "s $0-error"))
    return p
