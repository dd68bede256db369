"""Help patches, all in one order: title, text, numbered steps, reference, see also."""

from __future__ import annotations

import math
import textwrap

from .example import example_name
from .pd import COLUMN_PX, Box, Patch, text_columns
from .reference import STATUS, Reference
from .sampler import ACCENT, GREY, INK, PANEL_PX

PALE = "#dce8ee"
VERSION = "0.1"
_WIDTH_PX = 660
_WRAP = 60


def help_patch(reference: Reference) -> Patch:
    """Return the help patch of a player or sampler; it needs no model to work."""
    p = Patch(708, 850)
    _bar(p, 0, 48, (ACCENT, "#ffffff", 28), reference.name)
    _bar(p, 2, 24, (PALE, INK, 14), reference.summary)
    p.comment(0, 3.5, reference.description)
    p.sub(41, 3.5, "reference", _reference(reference))
    p.comment(50, 3.5, "<= click")

    steps = _steps(reference)
    name = "latent.play~ 8 song" if reference.named else reference.name
    player_text = f"{name} 2048 44100"
    player = p.obj(0, 9 + len(steps), player_text)
    for number, (message, text, step) in enumerate(steps):
        p.cord(p.msg(number, 8 + number, message), 0, player)
        p.comment(31, 8 + number, text)
        if step:
            _step(p, 28, 8 + number, step)
    # A panel is four rows high, an object one.
    below = 10 + len(steps) + (3 if reference.panel else 0)
    width = PANEL_PX[0] / COLUMN_PX if reference.panel else text_columns(player_text)
    right = 20 if reference.named else round(width - 7 / COLUMN_PX)
    _status(p, reference, player, (right, below + 0.5))
    _listen(p, reference, player, below + 1)
    _dsp(p, below + 4)
    _footer(p, reference)
    return p


def _steps(reference: Reference) -> list[tuple[str, str, int]]:
    """Return (message, what it does, number of the step or 0) in the order they are shown."""
    steps = [
        (f"open {example_name(reference.n_dims)}", "open a song", 1),
        ("start", "play it", 2),
        ("stop", "hold the frame that is heard", 0),
        ("resume", "play on from there", 0),
        ("seek 40", "go to frame 40", 0),
        ("loop_points 32 64", "loop frames 32 to 63", 0),
        ("loop_points 0 0", "loop the whole song", 0),
        ("loop 0", "play to the end", 0),
        ("loop 1", "play round and round", 0),
        ("ratio 1024", "frames of 1024 samples", 0),
        ("clock true", "model time: RATIO / MODEL_SR seconds", 0),
        ("clock samples", "RATIO samples, as nn~ plays it", 0),
    ]
    if reference.panel:
        # The panel itself shows the switches.
        steps = [step for step in steps if step[0] not in ("loop 0", "loop 1", "loop_points 0 0")]
        steps.append(("legacy 1", "the slow tempo of the old ch8ns0n", 0))
    return steps


def _listen(p: Patch, reference: Reference, player: Box, row: float) -> None:
    """Add what is heard of the player: four dims as tones."""
    listen = p.sub(0, row + 5, "listen", _tones())
    for dim in range(_N_TONES):
        if reference.named:
            p.cord(p.obj(2 * dim, row + dim, f"latent.dim~ song {dim}"), 0, listen, dim)
        else:
            p.cord(player, dim, listen, dim)
    volume = p.number(16, row + 4, 5)
    p.cord(volume, 0, listen, _N_TONES)
    _step(p, 20, row + 4, 4)
    p.comment(23, row + 4, "volume (0 to 100)")


_N_TONES = 4


def _step(p: Patch, column: float, row: float, number: int) -> None:
    """Add the number of a step on a pale square."""
    p.obj(column, row, f"cnv 12 22 22 empty empty {number} 7 11 0 14 {PALE} {INK} 0")


def _bar(p: Patch, row: float, height: int, style: tuple[str, str, int], text: str) -> None:
    """Add a bar over the whole width; `style` is its colour, its ink and its font size."""
    colour, ink, size = style
    place = f"12 {height // 2} 0 {size} {colour} {ink} 0"
    p.obj(0, row, f"cnv 12 {_WIDTH_PX} {height} empty empty {_label(text)} {place}")


def _label(text: str) -> str:
    """Return a text as the label of a GUI object, where a space must be escaped."""
    return text.replace(" ", "\\ ")


def _status(p: Patch, reference: Reference, player: Box, at: tuple[float, float]) -> None:
    """Add the numbers and the printout that show the status messages, below their outlet."""
    column, row = at
    which = p.obj(column, row, "route position frames")
    p.cord(player, 0 if reference.named else reference.n_dims, which)
    for outlet, name in enumerate(("position", "frames")):
        p.cord(which, outlet, p.number(column + 6 * outlet, row + 1, 5))
        p.comment(column + 6 * outlet, row + 2, name)
    p.cord(which, 2, p.obj(column + 12, row + 1, "print status"))


def _dsp(p: Patch, row: float) -> None:
    """Add the switch of the sound."""
    switch = p.obj(38, row, f"tgl 18 0 empty empty empty 0 -8 0 12 #fcfcfc {ACCENT} {INK} 0 1")
    p.chain(switch, p.msg(38, row + 1, "; pd dsp $1"))
    _step(p, 40, row, 3)
    p.comment(43, row, "switch DSP on")


def _tones() -> Patch:
    """Return the subpatch that makes some dims heard, as the pitches of sines."""
    p = Patch(820, 400)
    sum_row = 9
    volume = p.obj(48, 0, "inlet")
    p.comment(52, 0, "volume (0 to 100)")
    limit, scale = p.obj(48, 2, "clip 0 100"), p.obj(48, 3, "/ 1000")
    ramp, line = p.msg(48, 4, "$1 20"), p.obj(48, 5, "line~")
    p.chain(volume, limit, scale, ramp, line)
    gain = p.obj(0, sum_row, "*~")
    for dim in range(_N_TONES):
        column = 12 * dim
        signal = p.obj(column, 0, "inlet~")
        p.comment(column + 5, 0, f"dim {dim}")
        depth, base = p.obj(column, 3, "*~ 40"), p.obj(column, 4, f"+~ {165 * (dim + 2)}")
        tone = p.obj(column, 5, "osc~")
        p.chain(signal, depth, base, tone, gain)
    p.cord(line, 0, gain, 1)
    out = p.obj(0, sum_row + 2, "dac~")
    p.chain(gain, out)
    p.cord(gain, 0, out, 1)
    return p


def _footer(p: Patch, reference: Reference) -> None:
    p.obj(0, 32, f"cnv 1 {_WIDTH_PX} 1 empty empty empty 8 12 0 12 {GREY} {INK} 0")
    p.comment(0, 32.5, "see also:")
    column = 8
    for name in reference.see_also:
        # Those that need arguments get some that disturb nobody.
        text = name + {"latent.play~": " 1 other", "latent.dim~": " song 7"}.get(name, "")
        p.obj(column, 32.5, text)
        column += max(11, math.ceil(text_columns(text)) + 1)
    p.comment(0, 33.5, f"updated for version {VERSION} of Latent Bridge (MIT licence)")


def _reference(reference: Reference) -> Patch:
    """Return the reference subpatch, with fixed keys that tests and docs can read."""
    about = [
        f"Name: {reference.name}",
        f"Summary: {reference.summary}",
        f"Description: {reference.description}",
    ]
    arguments = [f"Argument {n}: {a.name} - {a.text}" for n, a in enumerate(reference.arguments, 1)]
    links = [f"See also: {', '.join(reference.see_also)}", f"Tags: {', '.join(reference.tags)}"]
    left = [
        ("", about),
        ("INLETS", _inlets(reference)),
        ("OUTLETS", _outlets(reference)),
        ("ARGUMENTS", arguments),
        ("", links),
    ]
    right = [
        ("MESSAGES", [f"Message {m.name}: {m.text}" for m in reference.messages]),
        ("STATUS", [f"Status {m.name}: {m.text}" for m in STATUS]),
    ]
    if not reference.messages:
        right = []
    p = Patch(960, 640)
    for column, sections in ((0, left), (39, right)):
        row = 0.0
        for title, texts in sections:
            if title:
                place = f"4 9 0 12 {PALE} {INK} 0"
                p.obj(column, row, f"cnv 2 432 18 empty empty {title} {place}")
                row += 1
            for text in texts:
                p.comment(column, row, text)
                row += _rows(text)
            row += 0.5
    return p


def _inlets(reference: Reference) -> list[str]:
    lines = [f"Inlet {n}: {text}" for n, text in enumerate(reference.inlets)]
    return lines or ["Inlet none: it hears its player by NAME"]


def _outlets(reference: Reference) -> list[str]:
    """Return one line per kind of outlet, numbered as in Pd."""
    if reference.name == "latent.dim~":
        return ["Outlet 0: signal - the dim, held for each frame"]
    if reference.named:
        return ["Outlet 0: messages - status"]
    last = reference.n_dims - 1
    return [
        f"Outlet 0 to {last}: signals - dims 0 to {last}",
        f"Outlet {last + 1}: messages - status",
    ]


def _rows(text: str) -> float:
    """Return the height of a comment in grid rows."""
    n_lines = len(textwrap.wrap(text, _WRAP))
    # A line is 15 px high and a row 24; half rows keep everything on the grid.
    return math.ceil((15 * n_lines + 6) / 12) / 2
