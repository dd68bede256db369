"""Objects that make latents: ``latent.offset8~``, ``latent.lfo8~``, ``latent.noise8~`` and so on.

Each is a stage of the rack (`bridge.manip`) that begins with zeros: a clock, a parameter for
each word of the stage's table, and for each dim a helper that finds its value at each frame.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from bridge.manip.table import KINDS, Parameter

from .connection import tell_errors
from .dims import FIXED_DIMS, dim_grid, write_sized
from .frameclock import LICENSE_LINE
from .makervalues import VALUES
from .pd import COLUMN_PX, ROW_PX, Box, Patch, outlet_columns
from .presetlink import Bus, presets, told

MAKERS = tuple(VALUES)
_TITLES = {
    "offset": "a value per dim",
    "lfo": "slow waves",
    "noise": "seeded noise",
    "walk": "slow random motion",
    "jam": "a loop of codes",
    "seq": "sequences of steps",
}
# A dim takes so many columns: its helper, and the steps of the staircase.
_DIM_COLUMNS = 26


def write_makers(folder: Path) -> list[Path]:
    """Write every maker, for all numbers of dims that the library has.

    Parameters
    ----------
    folder : Path
        An existing folder.

    Returns
    -------
    list of Path
    """
    written = []
    for kind in MAKERS:
        written.append(core(kind).write(folder / f"_latent.{kind}.pd"))
        written.append(one_dim(kind).write(folder / f"_latent.{kind}.dim.pd"))
        written += [write_maker(kind, n_dims, folder) for n_dims in FIXED_DIMS]
    return written


def write_maker(kind: str, n_dims: int, folder: Path) -> Path:
    """Write ``latent.<kind><n_dims>~.pd``.

    As `bridge.patches.dims.write_sized`; the kind is one of `MAKERS` or a loop.
    """
    return write_sized(f"latent.{kind}{{dims}}~", partial(maker, kind), n_dims, folder)


def maker(kind: str, n_dims: int) -> Patch:
    """Return the object with `n_dims` signal outlets: arguments RATIO, MODEL_SR, VOICE, STAGE."""
    n_columns, n_rows = dim_grid(n_dims)
    p = Patch(max(960, 300 + n_columns * _DIM_COLUMNS * COLUMN_PX), 320 + 2 * n_rows * ROW_PX)
    p.comment(0, 0, f"latent.{kind}{n_dims}~ - make latents: {_TITLES[kind]}")
    p.comment(0, 1, f"usage: latent.{kind}{n_dims}~ RATIO MODEL_SR VOICE STAGE")
    p.comment(0, 2, LICENSE_LINE)
    core_box = p.obj(0, 6, f"_latent.{kind} $0 {n_dims} $1 $2 $3 $4")
    for inlet, column, what in (
        (0, 0, "messages (see the help patch)"),
        (1, 33, "messages - status of a player, to be in step with it"),
    ):
        p.cord(p.obj(column, 4, "inlet"), 0, core_box, inlet)
        p.comment(column + 5, 4, what, 26)
    for number in range(n_dims):
        column, step = divmod(number, n_rows)
        x, y = column * _DIM_COLUMNS + step, 10 + 2 * step
        p.chain(p.obj(x, y, f"_latent.{kind}.dim $0 {number}"), p.obj(x, y + 1, "outlet~"))
        p.comment(x + 5, y + 1, f"dim {number}")
    status_column = max(n_columns * _DIM_COLUMNS, 44)
    p.chain(core_box, p.obj(0, 7, "s $0-status"))
    p.chain(p.obj(status_column, 7, "r $0-status"), p.obj(status_column, 8, "outlet"))
    p.comment(status_column + 5, 8, "messages - status")
    return p


def core(kind: str) -> Patch:
    """Return ``_latent.<kind>``: arguments PREFIX, DIMS, RATIO, MODEL_SR, VOICE, STAGE."""
    p = Patch(760, 500)
    p.comment(0, 0, f"_latent.{kind} - clock and parameters of latent.{kind}8~ ...")
    p.comment(0, 1, f"usage: _latent.{kind} PREFIX DIMS RATIO MODEL_SR VOICE STAGE")
    p.comment(0, 2, LICENSE_LINE)
    messages, player = p.obj(0, 4, "inlet"), p.obj(40, 4, "inlet")
    p.comment(5, 4, "messages")
    p.comment(45, 4, "messages - of a player")
    clock = p.obj(0, 7, "_latent.clock $1 $3 $4")
    p.chain(messages, clock, p.obj(0, 8, "s $0-rest"))
    p.cord(clock, 1, p.obj(24, 8, "s $0-error"))
    p.chain(player, p.sub(40, 5, "follow", follow()), p.obj(40, 6, "s $0-clock"))
    p.cord(p.obj(6, 6, "r $0-clock"), 0, clock)
    parameters = KINDS[kind].parameters
    p.sub(0, 10, "route", route(parameters))
    p.comment(12, 10, "which parameter a message is for")
    p.sub(0, 11, "get", get(parameters))
    p.comment(12, 11, "what was set")
    p.sub(0, 12, "parameters", all_parameters(parameters, ("$5", "$6")))
    p.comment(12, 12, "what they are now")
    p.chain(p.obj(0, 14, "r $0-status"), p.obj(0, 15, "outlet"))
    p.comment(6, 15, "messages - status")
    tell_errors(p, (40, 10), f"latent.{kind}~")
    return p


def follow() -> Patch:
    """Return the subpatch that takes from a player what a clock follows."""
    p = Patch(420, 240)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages - status, or bang")
    which, word = p.obj(0, 1, "route position bang"), p.msg(0, 3, "position")
    p.chain(inlet, which, word, p.obj(0, 4, "outlet"))
    p.cord(which, 1, word)
    p.comment(6, 4, "messages - position")
    return p


def route(parameters: Mapping[str, Parameter], source: str = "$0-rest") -> Patch:
    """Return the subpatch that finds the parameter that a message of `source` is for."""
    n_words = len(parameters) + 4
    p = Patch(820, 160 + ROW_PX * n_words)
    text = f"route {' '.join(parameters)} dim get dump"
    which = p.obj(0, 1, text)
    p.chain(p.obj(0, 0, f"r {source}"), which)
    below = 3 + n_words
    _spread(p, which, text, [*(f"s $0-{name}" for name in parameters), *_OTHER], 2)
    unknown = p.obj(34, below, "list prepend unknown message")
    p.chain(p.obj(34, below - 1, "r $0-unknown"), unknown, p.obj(34, below + 1, "s $0-error"))

    p.sub(
        0, below + 1, "dim", _dim([n for n, parameter in parameters.items() if parameter.per_dim])
    )
    return p


def _dim(each: Sequence[str]) -> Patch:
    """Return the subpatch that finds the parameter that a message for one dim is for."""
    p = Patch(820, 300 + 3 * ROW_PX * len(each))
    given, order, parts = p.obj(0, 0, "r $0-one"), p.obj(0, 1, "t a a"), p.obj(0, 2, "list split 1")
    trim = p.obj(4, 3, "list trim")
    p.chain(given, order, parts)
    p.cord(order, 1, p.obj(12, 2, "s $0-which"))
    p.cord(parts, 1, trim)
    text = f"route {' '.join(each)}"
    which = p.obj(4, 4, text)
    p.chain(trim, which)
    for outlet, name in enumerate(each):
        column, row = 4 + 3 * outlet, 5 + 3 * (len(each) - outlet)
        box = p.obj(column, row, "list prepend one")
        p.cord(which, outlet, box)
        p.chain(box, p.obj(column, row + 1, "list trim"), p.obj(column, row + 2, f"s $0-{name}"))
    for box, outlet, column, row in ((parts, 2, 30, 3), (which, len(each), 44, 6)):
        words = p.msg(column, row, "dim takes NUMBER WORD VALUE")
        p.cord(box, outlet, words)
        p.chain(words, p.obj(column, row + 1, "s $0-error"))
    number, dim = p.obj(38, 9, "list split 1"), p.obj(38, 10, "route float")
    p.chain(p.obj(38, 8, "r $0-which"), number, dim, p.obj(38, 12, "v $1-dim"))
    none = p.msg(46, 11, "-1")
    p.cord(dim, 1, none)
    p.chain(none, p.obj(46, 12, "v $1-dim"))
    return p


_OTHER = ("s $0-one", "s $0-get", "s $0-dump", "s $0-unknown")


def _spread(p: Patch, box: Box, text: str, targets: list[str], row: float) -> None:
    """Connect the outlets of a box to boxes below it, the left ones lower."""
    columns = outlet_columns(0, text, len(targets))
    for outlet, target in enumerate(targets):
        p.cord(box, outlet, p.obj(columns[outlet], row + len(targets) - outlet, target))


def get(parameters: Mapping[str, Parameter]) -> Patch:
    """Return the subpatch that asks one parameter, or all, for what was set."""
    names = [f"s $0-{name}" for name in parameters]
    p = Patch(max(820, 160 + 60 * len(names)), 280 + 2 * ROW_PX * (len(names) + 2))
    text = f"route {' '.join(parameters)}"
    which = p.obj(0, 1, text)
    p.chain(p.obj(0, 0, "r $0-get"), which)
    _spread(p, which, text, [*names, "s $0-unknown"], 2)
    below = len(names) + 5
    order = p.obj(0, below + 1, f"t {' '.join('b' for _ in names)}")
    p.chain(p.obj(0, below, "r $0-dump"), order)
    for outlet, name in enumerate(reversed(names)):
        p.cord(order, outlet, p.obj(5 * outlet, below + 2 + len(names) - outlet, name))
    return p


def all_parameters(given: Mapping[str, Parameter], bus: Bus | None = None) -> Patch:
    """Return the subpatch with all parameters.

    Parameters
    ----------
    given : mapping of str to Parameter
        By name.
    bus : tuple of str, optional
        The arguments that hold VOICE and STAGE, for ``latent.presets``.
    """
    parameters = list(given.values())
    p = Patch(640, 120 + ROW_PX * len(parameters))
    for row, parameter in enumerate(parameters):
        p.sub(0, row, parameter.name, _parameter(parameter))
        p.comment(12, row, parameter.help)
    row = len(parameters) + 1
    p.sub(0, row, "told", told(bus))
    p.comment(12, row, "what was set, as get and dump ask")
    if bus is not None:
        p.sub(0, row + 1, "presets", presets(parameters, bus))
        p.comment(12, row + 1, "what latent.presets stores and recalls")
    return p


def _parameter(parameter: Parameter) -> Patch:
    """Return the subpatch with one parameter: what is set, checked and told of it."""
    name = parameter.name
    if parameter.type == "choice":
        return _choice(parameter)
    p = Patch(620, 360)
    given, box = p.obj(0, 0, f"r $0-{name}"), p.obj(0, 4, _param_box(parameter))
    if parameter.type == "float":
        p.chain(given, box)
    else:
        p.chain(given, p.sub(0, 2, "whole", _whole(name)), box)
    named, trim = p.obj(0, 6, f"list prepend {name}"), p.obj(0, 7, "list trim")
    p.chain(box, named, trim, p.obj(0, 8, "s $0-told"))
    p.cord(box, 1, p.obj(20, 6, "s $0-error"))
    return p


def _param_box(parameter: Parameter) -> str:
    """Return the text of the box that keeps a parameter; a word is kept by its number."""
    default, high = parameter.default or 0, parameter.high
    if parameter.type == "choice":
        default, high = parameter.choices.index(str(default)), len(parameter.choices) - 1
    dims = "$2" if parameter.per_dim else "1"
    numbers = [f"{float(str(value)):.9g}" for value in (default, parameter.low, high)]
    return f"_latent.param $1 {parameter.name} {dims} {' '.join(numbers)} {int(parameter.glides)}"


def _whole(name: str) -> Patch:
    """Return the subpatch that lets only whole numbers through."""
    p = Patch(560, 300)
    inlet, which = p.obj(0, 0, "inlet"), p.obj(0, 1, "route float")
    p.comment(6, 0, "float - or a bang, which passes")
    out = p.obj(10, 9, "outlet")
    both, gate = p.obj(0, 2, "t f f"), p.obj(10, 6, "spigot")
    p.chain(inlet, which, both, gate, out)
    p.cord(which, 1, out)
    p.comment(16, 9, "float - whole")
    is_whole, told = p.obj(16, 3, "expr $f1 == int($f1)"), p.obj(16, 4, "t f f")
    p.cord(both, 1, is_whole)
    p.chain(is_whole, told)
    p.cord(told, 1, gate, 1)
    no = p.obj(18, 5.5, "sel 0")
    p.cord(told, 0, no)
    words = p.msg(18, 6.5, f"{name} must be a whole number")
    p.chain(no, words, p.obj(18, 7.5, "s $0-error"))
    return p


def _choice(parameter: Parameter) -> Patch:
    """Return the subpatch with a parameter that is a word."""
    name, words = parameter.name, parameter.choices
    p = Patch(820, 480 + 2 * ROW_PX * len(words))
    text = f"route bang {' '.join(words)}"
    given, trim, which = p.obj(0, 0, f"r $0-{name}"), p.obj(0, 1, "list trim"), p.obj(0, 2, text)
    p.chain(given, trim, which)
    columns = outlet_columns(0, text, len(words) + 2)
    below = 6 + 2 * len(words)
    p.cord(which, 0, p.obj(0, below, f"s $0-{name}-told"))
    for number, option in enumerate(words):
        row = below - 2 - 2 * number
        box = p.msg(columns[number + 1], row, f"{option} {number}")
        p.cord(which, number + 1, box)
        p.cord(box, 0, p.obj(columns[number + 1] + 1, row + 1, f"s $0-{name}-pair"))
    unknown = p.msg(columns[-1], 3.5, f"{name} must be one of: {' '.join(words)}")
    p.cord(which, len(words) + 1, unknown)
    p.chain(unknown, p.obj(columns[-1] + 12, 5.5, "s $0-error"))

    pair = p.obj(0, below + 2, f"r $0-{name}-pair")
    box = p.obj(14, below + 6, _param_box(parameter))
    parts, index = p.obj(0, below + 3, "unpack s f"), p.obj(14, below + 4.5, "f")
    p.chain(pair, parts, p.obj(0, below + 5, f"s $0-{name}-word"))
    p.cord(parts, 1, index)
    p.chain(index, box)
    p.cord(box, 1, p.obj(38, below + 7.5, "s $0-error"))
    told, word = p.obj(0, below + 8, f"r $0-{name}-told"), p.obj(0, below + 9, f"symbol {words[0]}")
    named, trim = p.obj(0, below + 10, f"list prepend {name}"), p.obj(0, below + 11, "list trim")
    p.chain(told, word, named, trim, p.obj(0, below + 12, "s $0-told"))
    p.cord(p.obj(24, below + 8, f"r $0-{name}-word"), 0, word, 1)
    return p


def one_dim(kind: str) -> Patch:
    """Return ``_latent.<kind>.dim``: arguments PREFIX, NUMBER; one dim as a signal."""
    p = Patch(620, 360)
    held_dim(p, kind, VALUES[kind](), p.sub(0, 8, "gain", _gain()))
    p.comment(12, 7, "what the formula says (docs/rack.md)")
    p.comment(12, 8, "times the expression, without the bypass")
    return p


def held_dim(p: Patch, kind: str, value: Patch, *more: Box) -> None:
    """Fill a dim's helper: at each frame a value, held as a signal.

    Parameters
    ----------
    p : Patch
        Of ``_latent.<kind>.dim``.
    kind : str
        Of the object.
    value : Patch
        Takes the frame's number and gives the value.
    *more : Box
        What the value goes through after that.
    """
    p.comment(0, 0, f"_latent.{kind}.dim - one dim of latent.{kind}8~ ...")
    p.comment(0, 1, f"usage: _latent.{kind}.dim PREFIX NUMBER (private)")
    p.comment(0, 2, LICENSE_LINE)
    frame, parts = p.obj(0, 4, "r $1-frame"), p.obj(0, 5, "unpack f f")
    signal = p.obj(0, 10, "vline~")
    found = p.sub(0, 7, "value", value)
    p.chain(frame, parts, found, *more, signal, p.obj(0, 12, "outlet~"))
    p.cord(parts, 1, p.obj(15, 6, "s $0-delay"))
    p.cord(p.obj(15, 9, "r $0-delay"), 0, signal, 2)
    p.comment(6, 12, "signal - the dim, held for each frame")


def _gain() -> Patch:
    p = Patch(520, 320)
    inlet, order = p.obj(0, 0, "inlet"), p.obj(0, 1, "t f b b")
    p.comment(6, 0, "float - value")
    p.chain(inlet, order)
    found = p.obj(0, 6, "expr $f1 * $f2 * (1 - $f3)")
    p.cord(order, 0, found)
    for outlet, column, name in ((1, 12, "expression"), (2, 30, "bypass")):
        index, value = p.obj(column, 3, "f 0"), p.obj(column, 4, f"tabread $1-{name}")
        p.cord(order, outlet, index)
        p.chain(index, value)
        p.cord(value, 0, found, outlet)
    p.chain(found, p.obj(0, 8, "outlet"))
    p.comment(6, 8, "float - value")
    return p
