"""Objects with one cord for all dims: ``latent.lfo.mc~ DIMS`` and so on, for Pd 0.54 and later.

They are made of the same private patches as those with a port for each dim. ``[clone -d]`` makes
one for each dim, gives each its channel of the signals that come in, and makes one signal of
theirs, so DIMS is an argument.
"""

from __future__ import annotations

from pathlib import Path

from .connection import tell_errors
from .decoders import words
from .frameclock import LICENSE_LINE
from .frames import FRAME, STATUS, frame
from .loops import LOOPS
from .makers import MAKERS
from .objects import multichannels
from .pd import Box, Patch, outlet_columns
from .reference import Reference
from .senders import when
from .shapers import SHAPERS

# For each dim's patch that is cloned: to which inlets its signals go, and which outlet is heard.
_PARTS: dict[str, tuple[str, tuple[int, ...], int | None]] = {
    **{kind: (f"_latent.{kind}.dim", (), 0) for kind in (*MAKERS, *LOOPS)},
    "scale": ("_latent.scale.dim", (0,), 0),
    "smooth": ("_latent.smooth.dim", (0,), 0),
    "into": ("_latent.into.dim", (1,), 0),
    "route": ("_latent.route.dim", (0,), 1),
    "mix": ("_latent.mix.dim", (0, 1), 0),
    "dim": ("_latent.dim", (), 0),
    "store": ("_latent.store", (0,), None),
    "sample": ("_latent.sample", (0,), None),
    "dac": ("_latent.dac.dim", (0,), None),
    "held": ("_latent.held.dim", (), 0),
}
# Where messages come in: left of them are signals.
_MESSAGES, _FOLLOW = 26, 59


def write_multichannel(folder: Path) -> list[Path]:
    """Write all objects with one cord for all dims but the panel, and what they are made of.

    Parameters
    ----------
    folder : Path
        An existing folder.

    Returns
    -------
    list of Path
    """
    written = [part(word).write(folder / f"_latent.{word}.mc.pd") for word in _PARTS]
    for reference in multichannels():
        kind = kind_of(reference)
        if kind in _OBJECTS:
            patch = _OBJECTS[kind](reference)
        elif kind in SHAPERS:
            patch = shaper(reference)
        elif kind in (*MAKERS, *LOOPS):
            patch = maker(reference)
        else:
            continue
        written.append(patch.write(folder / f"{reference.name}.pd"))
    return written


def kind_of(reference: Reference) -> str:
    """Return the word in the name of an object: ``lfo`` of ``latent.lfo.mc~``."""
    return reference.name.split(".")[1]


def part(word: str) -> Patch:
    """Return ``_latent.<word>.mc``, a clone: arguments NUMBER and NAME; one dim of an object."""
    text, targets, heard = _PARTS[word]
    p = Patch(560, 260)
    p.comment(0, 0, f"{text} as a clone: one channel, one dim")
    p.comment(0, 1, f"usage: clone -s 0 -d _latent.{word}.mc DIMS NAME (private)")
    p.comment(0, 2, LICENSE_LINE)
    box = p.obj(0, 6, f"{text} $2 $1")
    for place, target in enumerate(targets):
        inlet = p.obj(12 * place, 4, "inlet~")
        p.cord(inlet, 0, box, target)
        p.comment(12 * place + 5, 4, "signal", 8)
    if heard is not None:
        p.cord(box, heard, p.obj(0, 8, "outlet~"))
        p.comment(6, 8, "signal", 8)
    return p


def begin(p: Patch, reference: Reference, row: float = 0) -> None:
    """Add the header of an object, from `row` down."""
    usage = " ".join([reference.name, *(argument.word for argument in reference.arguments)])
    plain = reference.name.replace(".mc", str(reference.n_dims))
    p.comment(0, row, f"{reference.name} - as {plain}, all dims in one cord")
    p.comment(0, row + 1, f"usage: {usage}")
    p.comment(0, row + 2.5, LICENSE_LINE)


def end(p: Patch, reference: Reference, at: tuple[float, int]) -> None:
    """Add the status outlet, errors, and what says that DIMS is wrong."""
    column, row = at
    p.chain(p.obj(column, row, "r $0-status"), p.obj(column, row + 1, "outlet"))
    p.comment(column + 6, row + 1, "messages - status", 18)
    p.sub(column, row + 3, "dims", check_dims(reference))
    p.comment(column + 7, row + 3, "is there a number of dims?")
    tell_errors(p, (round(column), row + 5), reference.name)


def clones(p: Patch, at: tuple[float, float], word: str) -> Box:
    """Add a clone of ``_latent.<word>.mc`` for each dim."""
    return p.obj(*at, f"clone -s 0 -d _latent.{word}.mc $1 $0")


def maker(reference: Reference) -> Patch:
    """Return an object that makes latents: arguments DIMS, RATIO, MODEL_SR, VOICE, STAGE."""
    kind = kind_of(reference)
    p = Patch(960, 560)
    begin(p, reference)
    _core(p, kind, 0, 33)
    p.chain(clones(p, (0, 9), kind), p.obj(0, 11, "outlet~"))
    p.comment(6, 11, "signals - all dims")
    end(p, reference, (_MESSAGES + 7, 9))
    return p


def shaper(reference: Reference) -> Patch:
    """Return an object that shapes latents: arguments DIMS, RATIO, MODEL_SR, VOICE, STAGE."""
    kind = kind_of(reference)
    made = SHAPERS[kind]
    p = Patch(1300 if made.n_sources > 1 else 1080, 560)
    begin(p, reference)
    right = 24 * (made.n_sources - 1)
    shaped = clones(p, (0, 10), kind)
    for source in range(made.n_sources):
        inlet = p.obj(24 * source, 4, "inlet~")
        p.comment(24 * source + 6, 4, "signals - all dims")
        if made.mixes_dims and source == made.n_sources - 1:
            into = clones(p, (24 * source, 6.5), "into")
            p.chain(inlet, into)
            # That cord carries nothing but the order: all are written before one is read.
            p.cord(into, 0, shaped, source)
            p.comment(24 * source + 1, 8, "all are written before one is read", 22)
        else:
            p.cord(inlet, 0, shaped, source)
    p.chain(shaped, p.obj(0, 12, "outlet~"))
    p.comment(6, 12, "signals - all dims")
    _core(p, kind, _MESSAGES + right, _FOLLOW + right)
    end(p, reference, (_MESSAGES + right, 9))
    return p


def player(reference: Reference) -> Patch:
    """Return the player: arguments DIMS, RATIO, MODEL_SR."""
    p = Patch(760, 340)
    begin(p, reference)
    inlet, core = p.obj(0, 4, "inlet"), p.obj(0, 5, "_latent.play $0 $1 $2 $3")
    p.comment(5, 4, "messages - open, start, stop ... (see the help patch)")
    p.chain(inlet, core, p.obj(0, 6, "s $0-status"))
    p.chain(clones(p, (0, 8), "dim"), p.obj(0, 10, "outlet~"))
    p.comment(6, 10, "signals - all dims")
    p.chain(p.obj(30, 8, "r $0-status"), p.obj(30, 10, "outlet"))
    p.comment(36, 10, "messages - status")
    return p


def recorder(reference: Reference) -> Patch:
    """Return the recorder: arguments DIMS, RATIO, MODEL_SR."""
    p = Patch(960, 560)
    begin(p, reference)
    _signals(p, "store")
    inlet = p.obj(_MESSAGES, 4, "inlet")
    p.comment(_MESSAGES + 5, 4, "messages - start, stop, save, status of a player", 26)
    p.chain(
        inlet, p.obj(_MESSAGES, 6, "_latent.rec $0 $1 $2 $3"), p.obj(_MESSAGES, 7, "s $0-status")
    )
    end(p, reference, (_MESSAGES, 9))
    return p


def sender(reference: Reference) -> Patch:
    """Return the sender: arguments DIMS, VOICE, MODE, NAME."""
    p = Patch(960, 560)
    begin(p, reference)
    _signals(p, "sample")
    p.obj(0, 9, "array define $0-values $1")
    inlet, moment = p.obj(_MESSAGES, 4, "inlet"), p.sub(_MESSAGES, 5.5, "when", when())
    p.comment(_MESSAGES + 5, 4, "messages - status of a player", 26)
    core = p.obj(_MESSAGES, 6.5, "_latent.send $2 $3 $4")
    p.chain(inlet, moment, core, p.obj(_MESSAGES, 7.5, "s $0-status"))
    end(p, reference, (_MESSAGES, 9))
    return p


def decoder(reference: Reference) -> Patch:
    """Return the decoder: arguments DIMS, MODEL, METHOD, BUFFER, VOICE, FROM, NAME."""
    p = Patch(1140, 640)
    begin(p, reference)
    inlet = p.obj(0, 4, "inlet~ fwd")
    p.comment(8, 4, "signals - all dims - and messages")
    p.cord(inlet, 1, p.obj(6, 5, "s $0-messages"))
    p.chain(inlet, clones(p, (0, 6.5), "dac"))
    p.obj(0, 8, "array define $0-values $1")
    p.chain(p.obj(36, 4, "r $0-messages"), p.sub(36, 5, "route", words()))
    text = "_latent.decode $2 $3 $5 $6 $7 $0 $1"
    core, columns = p.obj(36, 8, text), outlet_columns(36, text, 3)
    p.chain(p.obj(36, 6, "r $0-to"), p.obj(36, 7, "list trim"), core)
    for outlet in range(2):
        p.cord(core, outlet, p.obj(columns[outlet], 11, "outlet~"))
    p.cord(core, 2, p.obj(columns[2], 10, "s $0-status"))
    p.comment(36, 12, "signals - left", 8)
    p.comment(48, 12, "signals - right", 8)
    end(p, reference, (66, 10))
    return p


def frames(reference: Reference) -> Patch:
    """Return the frames of a voice as signals: arguments DIMS, VOICE, NAME."""
    p = Patch(960, 560)
    begin(p, reference)
    p.chain(clones(p, (0, 9), "held"), p.obj(0, 11, "outlet~"))
    p.comment(6, 11, "signals - all dims", 20)
    text = "latent.receive $2 $3"
    heard, columns = p.obj(_MESSAGES, 5.5, text), outlet_columns(_MESSAGES, text, STATUS + 1)
    p.chain(p.obj(_MESSAGES, 4, "inlet"), heard)
    p.comment(_MESSAGES + 5, 4, "message - frames", 18)
    p.chain(p.obj(50, 3, "loadbang"), p.msg(50, 4, "frames 1"), heard)
    p.cord(heard, FRAME, p.sub(columns[FRAME], 7.5, "frame", frame("$1")))
    p.cord(heard, STATUS, p.obj(columns[STATUS] + 2, 6.5, "s $0-status"))
    end(p, reference, (_MESSAGES, 9))
    return p


_OBJECTS = {
    "play": player,
    "rec": recorder,
    "send": sender,
    "decode": decoder,
    "frames": frames,
}


def _core(p: Patch, kind: str, column: float, follow: float) -> None:
    """Add what all dims have in common, and its two inlets."""
    core = p.obj(column, 6, f"_latent.{kind} $0 $1 $2 $3 $4 $5")
    for inlet, place, what in (
        (0, column, "messages (see the help patch)"),
        (1, follow, "messages - status of a player, to be in step with it"),
    ):
        p.cord(p.obj(place, 4, "inlet"), 0, core, inlet)
        p.comment(place + 5, 4, what, 26)
    p.chain(core, p.obj(column, 7, "s $0-status"))


def _signals(p: Patch, word: str) -> None:
    """Add the inlet of all dims, and what takes each of them."""
    p.chain(p.obj(0, 4, "inlet~"), clones(p, (0, 6.5), word))
    p.comment(6, 4, "signals - all dims", 20)


def check_dims(reference: Reference) -> Patch:
    """Return the subpatch that says what DIMS must be, if it is something else."""
    most = reference.arguments[0].high
    p = Patch(480, 220)
    rule, what = "($f1 >= 1) && ($f1 == int($f1))", "DIMS must be 1 or more"
    if most is not None:
        rule, what = f"{rule} && ($f1 <= {most:g})", f"DIMS must be 1 to {most:g}"
    given, good = p.obj(0, 1, "f $1"), p.obj(0, 2, f"expr {rule}")
    p.chain(p.obj(0, 0, "loadbang"), given, good)
    p.chain(good, p.obj(0, 4, "sel 0"), p.msg(0, 5, what), p.obj(0, 6, "s $0-error"))
    return p
