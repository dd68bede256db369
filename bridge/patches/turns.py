"""Turns that are summed up for days in single precision: each sum keeps what rounding took.

A sum of singles is rounded by as much as 1/16777216 of it; an hour of that is heard. Here it is
two numbers, ``part`` and ``fine``: what rounding takes from one is found (Knuth's and Dekker's
way, both exact) and added to the other, which leaves about 48 bits.
"""

from __future__ import annotations

from .flow import gather
from .pd import Box, Patch

# So near to a whole turn it is one: ten steps of 0.1 are.
NEARLY = "0.0000000001"
# Numbers below the first have so many decimals at most (as a power of ten) that a hand may type.
_DECIMALS = ((400, 10000), (4000, 1000), (40000, 100))
_FEWEST = 10


def head(x: str) -> str:
    """Return the expression of the upper 12 bits of a single: products of two such are exact."""
    return f"(4097*{x}-(4097*{x}-{x}))"


def sum_and_rest(a: str, b: str) -> tuple[str, str]:
    """Return the expressions of a sum, and of what its rounding took."""
    total = f"({a}+{b})"
    grown = f"({total}-{a})"
    return total, f"({a}-({total}-{grown}))+({b}-{grown})"


def join(p: Patch, source: Box, target: Box, n: int) -> None:
    """Connect so many outlets of a box to the inlets of the next."""
    for number in range(n):
        p.cord(source, number, target, number)


def seconds_of_frame() -> Patch:
    """Return the subpatch that tells how long a frame is: the `quotient` ``$1-frame_s``."""
    p = Patch(900, 600)
    order, both = gather(
        p,
        (0, 1),
        ("v $0-ratio", "v $0-true", "samplerate~", "v $0-model_sr"),
        "expr $f1; if($f2, $f4, $f3)",
    )
    p.chain(p.obj(0, 0, "r $0-rate"), order)
    quotient(p, both, 7, "v $1-frame_s")
    return p


def quotient(p: Patch, both: Box, row: float, target: str) -> None:
    """Add what divides two numbers, with 48 bits: ``target-a``, ``target-b`` and ``target-c``.

    The first two are the upper and the lower bits of the nearest single, the third is what that
    lacks: x - (a + b) * y, each product exact, over y.

    Parameters
    ----------
    p : Patch
        Where.
    both : Box
        Its first outlet gives x, its second y.
    row : float
        Where it begins; it takes 13 rows.
    target : str
        Text of three boxes, before that: ``v $0-place``.
    """
    division = p.obj(0, row, "expr $f1/$f2; $f1; $f2")
    join(p, both, division, 2)
    parts = p.obj(
        0, row + 3, f"expr {head('$f1')}; $f1-{head('$f1')}; $f1; $f2; $f3; {head('$f3')}"
    )
    join(p, division, parts, 3)
    lacks = p.obj(
        0,
        row + 7,
        "expr (($f4-$f3*$f5) - (((($f1*$f6-$f3*$f5) + $f1*($f5-$f6)) + $f2*$f6)"
        " + $f2*($f5-$f6)))/$f5; $f1; $f2",
    )
    join(p, parts, lacks, 6)
    for number, letter in enumerate("cab"):
        p.cord(lacks, number, p.obj(16 * number, row + 12 - number, f"{target}-{letter}"))


def times(x: str, upper: str, a: str, b: str, c: str) -> tuple[str, str]:
    """Return the expressions of a number times a `quotient`, and of what its rounding took.

    Parameters
    ----------
    x, upper : str
        Names of the number, and of its upper bits (`head`).
    a, b, c : str
        Of the quotient.
    """
    product, lower = f"{x}*({a}+{b})", f"({x}-{upper})"
    exact = f"(((({upper}*{a}-{product}) + {upper}*{b}) + {lower}*{a}) + {lower}*{b})"
    return product, f"{exact} + {x}*{c}"


def advance(speed: Patch, *, whole_if_near: bool = False) -> Patch:
    """Return the subpatch that makes the turns those of the next frame.

    It adds a speed to ``$0-part`` and ``$0-fine``, which count for one number, and whole turns
    to ``$0-whole``.

    Parameters
    ----------
    speed : Patch
        What finds the turns of a frame: `of_hertz` or `of_decimal`.
    whole_if_near : bool, optional
        Whether what is as near as `NEARLY` to a whole turn is one.
    """
    p = Patch(560, 280)
    begin, order = p.obj(0, 0, "r $0-advance"), p.obj(0, 1, "t b b")
    p.chain(begin, order)
    p.cord(order, 1, p.sub(9, 2, "speed", speed))
    p.comment(17, 2, "turns of this frame", 30)
    p.cord(order, 0, p.sub(0, 4, "add", _add(whole_if_near)))
    p.comment(8, 4, "to those that there were", 30)
    return p


def of_hertz(name: str) -> Patch:
    """Return the subpatch that finds the turns of a frame: so many a second, times its length.

    Parameters
    ----------
    name : str
        The parameter that says how many.
    """
    p = Patch(960, 440)
    order, parts = gather(
        p,
        (0, 1),
        (
            *(f"v $1-frame_s-{letter}" for letter in "abc"),
            ("f $2", f"tabread $1-{name}"),
            ("f $2", f"tabread $1-{name}-fine"),
        ),
        f"expr $f4; {head('$f4')}; $f1; $f2; $f3; $f5",
    )
    _begin(p, order)
    product, rest = times("$f1", "$f2", "$f3", "$f4", "$f5")
    turns = p.obj(0, 10, f"expr {product}; {rest} + $f6*($f3+$f4)")
    join(p, parts, turns, 6)
    _put(p, turns, ("step", "step-fine"), 14)
    return p


def of_decimal(name: str) -> Patch:
    """Return the subpatch that takes a number of turns as the decimal that it was typed as.

    0.9 is not a single: the nearest one is not summed alone, but with what it lacks. On its way
    from one number to another it is none that was typed.

    Parameters
    ----------
    name : str
        The parameter that says it, one for all dims.
    """
    p = Patch(860, 520)
    scale = str(_FEWEST)
    for below, power in reversed(_DECIMALS):
        scale = f"if(abs($f1) < {below}, {power}, {scale})"
    order, scaled = gather(
        p,
        (0, 1),
        (("f 0", f"tabread $1-{name}"), ("f 0", f"tabread $1-{name}-fine")),
        f"expr $f1; {head('$f1')}; {scale}; $f2",
    )
    _begin(p, order)
    lacks = p.obj(0, 9, "expr $f1; ((floor($f1*$f3+0.5) - $f2*$f3) - ($f1-$f2)*$f3)/$f3; $f4")
    join(p, scaled, lacks, 4)
    p.comment(36, 4.5, "more than half a bit: more decimals", 40)
    known = p.obj(0, 12.5, "expr $f1; if($f3 != 0, $f3, if(abs($f2)*16777216 <= abs($f1), $f2, 0))")
    join(p, lacks, known, 3)
    _put(p, known, ("step", "step-fine"), 15)
    return p


def _add(whole_if_near: bool) -> Patch:
    p = Patch(900, 680)
    total, rest = sum_and_rest("$f1", "($f2-int($f2))")
    order, last = gather(
        p,
        (0, 1),
        ("v $0-part", "v $0-step", "v $0-fine", "v $0-step-fine", "v $0-whole"),
        f"expr {total}; {rest}+$f3+$f4; $f5+int($f2); $f2",
    )
    _begin(p, order)
    total, rest = sum_and_rest("$f1", "$f2")
    boxes = [p.obj(0, 9, f"expr {total}; {rest}; $f3; $f4")]
    if whole_if_near:
        p.comment(40, 6, "slow ones: less near, or they never leave", 50)
        near = f"abs($f1-floor($f1+0.5)+$f2) < min({NEARLY}, abs($f4)/8)"
        text = f"expr if({near}, floor($f1+0.5), $f1); if({near}, 0, $f2); $f3"
        boxes.append(p.obj(0, 12.5, text))
    boxes.append(
        p.obj(0, 17, "expr $f1-floor($f1); ($f1-(($f1-floor($f1))+floor($f1)))+$f2; $f3+floor($f1)")
    )
    for box in boxes:
        join(p, last, box, 3 if box is boxes[-1] else 4)
        last = box
    _put(p, last, ("part", "fine", "whole"), 20)
    return p


def _begin(p: Patch, first: Box) -> None:
    """Add the inlet that begins it."""
    p.chain(p.obj(0, 0, "inlet"), first)
    p.comment(6, 0, "bang")


def _put(p: Patch, box: Box, names: tuple[str, ...], row: float) -> None:
    """Connect the outlets of a box to values below it."""
    for number, name in enumerate(names):
        p.cord(box, number, p.obj(16 * number, row + len(names) - number, f"v $0-{name}"))
