"""``_latent.random``: the generator that Pd shares with the server (`bridge.manip.generator`)."""

from __future__ import annotations

from bridge.manip.generator import MODULI, MULTIPLIERS, SEED_ROUNDS

from .flow import gather
from .frameclock import LICENSE_LINE
from .pd import Patch

_STATES = ("x", "y", "z")
_N_WORDS = 3  # of a seed and a dim


def random() -> Patch:
    """Return ``_latent.random``: argument DIM.

    The left inlet takes a step and gives its number, -1 to 1; the right one takes a seed. It goes
    from where it is, forward or backward, or from the seed's begin where that is nearer.
    """
    p = Patch(700, 500)
    p.comment(0, 0, "_latent.random - a random number of a seed, a dim and a step")
    p.comment(0, 1, "usage: _latent.random DIM (private)")
    p.comment(0, 2, LICENSE_LINE)
    step, seed = p.obj(0, 4, "inlet"), p.obj(30, 4, "inlet")
    p.comment(6, 4, "float - step, of any sign", 24)
    p.comment(36, 4, "float - seed")
    p.chain(step, p.sub(0, 6, "go", _go()))
    change = p.obj(30, 5, "change -1")
    p.chain(seed, change, p.sub(30, 6, "words", _words()))
    parts = [
        ("begin", _begin(), "step 0 of the seed"),
        ("mix", _mix(), "a word of the seed, or the dim, into the states"),
        ("forward", _move("forward", 1, _forward()), "one step on"),
        ("backward", _move("backward", -1, _backward()), "one step back"),
    ]
    for row, (name, inside, what) in enumerate(parts, start=7):
        p.sub(0, row, name, inside)
        p.comment(11, row, what)
    order, value = gather(
        p, (0, 12), [f"v $0-{name}" for name in _STATES], "expr ($i1-1+$i2+$i3) % 65536"
    )
    p.chain(p.obj(0, 11, "r $0-tell"), order)
    p.chain(value, p.obj(0, 16.5, "expr 2*($f1/65536)-1"), p.obj(0, 17.5, "outlet"))
    p.comment(6, 17.5, "float - -1 to 1")
    return p


def _go() -> Patch:
    """Return the subpatch that goes to a step, and tells its number."""
    p = Patch(760, 460)
    given, order = p.obj(0, 0, "inlet"), p.obj(0, 1, "t b b f f")
    p.comment(6, 0, "float - step")
    p.chain(given, order)
    p.cord(order, 3, p.obj(30, 2.5, "v $0-to"))
    p.cord(order, 2, p.obj(16, 3.5, "s $0-perhaps"))
    p.cord(order, 1, p.obj(8, 5, "s $0-walk"))
    p.cord(order, 0, p.obj(0, 6, "s $0-tell"))

    p.comment(0, 8, "nearer to the begin than to where it is", 40)
    nearer, is_nearer = gather(
        p, (0, 10), ("v $0-to", "v $0-at"), "expr ($f1 >= 0) && ($f1 < abs($f1-$f2))"
    )
    p.chain(p.obj(0, 9, "r $0-perhaps"), nearer)
    p.chain(is_nearer, p.obj(0, 14.5, "sel 1"), p.obj(0, 15.5, "s $0-begin"))

    p.comment(32, 5, "so many steps, to one side")
    ways, n_steps = gather(p, (32, 7), ("v $0-to", "v $0-at"), "expr $f1-$f2")
    p.chain(p.obj(32, 6, "r $0-walk"), ways)
    side = p.obj(32, 11.5, "moses 0")
    back, on = p.obj(32, 14.5, "until"), p.obj(44, 13.5, "until")
    p.chain(n_steps, side, p.obj(32, 13, "* -1"), back, p.obj(32, 15.5, "s $0-backward"))
    p.cord(side, 1, on)
    p.chain(on, p.obj(44, 14.5, "s $0-forward"))
    return p


def _words() -> Patch:
    """Return the subpatch that makes two words of a seed, and begins anew."""
    p = Patch(520, 260)
    given, order = p.obj(0, 0, "inlet"), p.obj(0, 1, "t b f")
    p.comment(6, 0, "float - seed")
    p.chain(given, order, p.obj(0, 6, "s $0-begin"))
    both = p.obj(12, 3, "expr $i1 % 4096; $i1 / 4096")
    p.cord(order, 1, both)
    for outlet, column in ((0, 12), (1, 26)):
        p.cord(both, outlet, p.obj(column, 4.5 + (outlet == 0), f"v $0-w{outlet}"))
    return p


def _begin() -> Patch:
    """Return the subpatch that finds the states of step 0: the words of the seed, in turn."""
    p = Patch(760, 420)
    begin, order = p.obj(0, 0, "r $0-begin"), p.obj(0, 1, "t b b b")
    p.chain(begin, order)
    one, all_three = p.msg(30, 3, "1"), p.obj(30, 4, "t f f f")
    p.cord(order, 2, one)
    p.chain(one, all_three)
    for outlet, name in enumerate(_STATES):
        p.cord(all_three, outlet, p.obj(30 + 9 * outlet, 7 - outlet, f"v $0-{name}"))
    zero = p.msg(14, 4, "0")
    p.cord(order, 1, zero)
    p.chain(zero, p.obj(14, 5, "v $0-at"))
    repeat = p.obj(0, 5, f"f {SEED_ROUNDS // _N_WORDS}")
    p.cord(order, 0, repeat)
    turn = p.obj(0, 7, "t b b b")
    p.chain(repeat, p.obj(0, 6, "until"), turn)
    for outlet, (column, word) in enumerate(((0, "f $1"), (12, "v $0-w1"), (24, "v $0-w0"))):
        source = p.obj(column, 11 - outlet, word)
        p.cord(turn, outlet, source)
        p.chain(source, p.obj(column, 12 - outlet, "s $0-mix"))
    p.comment(0, 13, "word 0, word 1 and the dim")
    return p


def _mix() -> Patch:
    """Return the subpatch that mixes a word into the states."""
    p = Patch(820, 560)
    given, order = p.obj(0, 0, "r $0-mix"), p.obj(0, 1, "t b b b f")
    p.chain(given, order)
    p.cord(order, 3, p.obj(24, 2, "v $0-w"))
    rules = (
        ("x", "x y w", (26, 4), MULTIPLIERS[0], MODULI[0]),
        ("y", "y z x", (0, 9), MULTIPLIERS[1], MODULI[1]),
        ("z", "z x y", (0, 16), MULTIPLIERS[2], MODULI[2]),
    )
    for number, (name, of, (column, row), factor, modulus) in enumerate(rules):
        p.cord(order, 2 - number, p.obj(16 - 8 * number, 3 + number, f"s $0-mix-{name}"))
        feeders = [f"v $0-{other}" for other in of.split()]
        rule = f"expr {factor} * (1 + ($i1+$i2+$i3) % {modulus - 1}) % {modulus}"
        first, value = gather(p, (column, row + 1), feeders, rule)
        p.chain(p.obj(column, row, f"r $0-mix-{name}"), first)
        p.chain(value, p.obj(column, row + 5.5, f"v $0-{name}"))
    return p


def _move(name: str, step: int, rules: list[str]) -> Patch:
    """Return the subpatch that goes one step."""
    p = Patch(620, 420)
    chains = [("at", f"+ {step}"), *zip(_STATES, [f"expr {rule}" for rule in rules], strict=True)]
    for number, (state, rule) in enumerate(chains):
        column, row = 40 * (number == 0), 5 * max(0, number - 1)
        last = p.obj(column, row + 2, rule)
        p.chain(p.obj(column, row, f"r $0-{name}"), p.obj(column, row + 1, f"v $0-{state}"), last)
        below = 1 if number == 0 or len(rule) < 60 else 1.5
        p.chain(last, p.obj(column, row + 2 + below, f"v $0-{state}"))
    return p


def _forward() -> list[str]:
    return [f"{a} * $i1 % {m}" for a, m in zip(MULTIPLIERS, MODULI, strict=True)]


def _backward() -> list[str]:
    """Return the inverse steps, in two parts: every product stays below 2^25."""
    inverse = [pow(a, -1, m) for a, m in zip(MULTIPLIERS, MODULI, strict=True)]
    return [
        f"({a} * ($i1 / 256) % {m} * 256 + {a} * ($i1 % 256)) % {m}"
        for a, m in zip(inverse, MODULI, strict=True)
    ]
