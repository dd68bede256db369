"""The self-test of the Max package: a private patcher that does it, and its face in ``extras``.

Its script (``latent.selftest.js``) lets objects play onto a tape, a ``buffer~`` with a channel
for each of their dims, and compares every sample with `bridge.patches.max.selfvalues`.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from bridge.patches.reference import Reference

from .clock import LICENSE_LINE
from .patch import MaxBox, MaxPatch
from .ports import Ports
from .selfvalues import CHECKS, MODEL_SR, N_DIMS, N_TAPE, OSC_PORT, RATIO, TAPED, write_values
from .twins import ports, twins

ENGINE, FACE = "_latent.selftest~", "latent-selftest"
# The rows of the objects, and the columns: of their taps, and right of these.
_FIRST_ROW, _ROWS = 9, 7
_TAP_COLUMNS, _STATUS, _RIGHT = 10, 40, 54
_SCRIPT_PORTS = Ports(3, ("", "", ""))
# Of the table.
_LINE_PX = 24
# How often the script is told the time, in milliseconds, and when nothing is taped.
_POLL_MS, _NEVER = 50, 134217728
_TEXT = (
    "It lets objects of the package play for a second, compares every sample with what they must "
    "play, and asks Max what cannot be known without it; at 44.1 or 48 kHz. A report and a short "
    "take are written into the folder of this patch. What else to look at is in VERIFIED.md."
)


def write_selftest(package: Path) -> list[Path]:
    """Write the self-test into the package.

    Parameters
    ----------
    package : Path
        ``max``.

    Returns
    -------
    list of Path
        Its patchers, the values for its script, and its song.
    """
    (package / "extras").mkdir(exist_ok=True)
    return [
        engine().write(package / "patchers" / f"{ENGINE}.maxpat"),
        face().write(package / "extras" / f"{FACE}.maxpat"),
        *write_values(package),
    ]


def face() -> MaxPatch:
    """Return what people open, in presentation mode: what to click on, and the table."""
    p = MaxPatch(900, 120 + _LINE_PX * (len(CHECKS) + 4), presentation=True)
    top = _texts(p)
    sound, run = p.ui(0, 8, "ezdac~", (45, 45)), p.msg(6, 8, "run")
    choice, asked = p.ui(16, 8, "toggle", (24, 24)), p.obj(16, 9, "prepend osc")
    p.show(sound, (45, top, 45, 45))
    p.show(run, (330, top + 9, 60, 22))
    p.show(choice, (570, top + 9, 24, 24))
    test = p.obj(6, 10, ENGINE, engine().ports)
    p.chain(run, test)
    p.chain(choice, asked, test)
    numbers = " ".join(str(n + 1) for n in range(len(CHECKS)))
    which = p.obj(6, 11, f"route status {numbers}")
    p.chain(test, which)
    # Words that begin with "set" come in and are shown.
    boxes = [p.msg(5 * n, 13, "-") for n in range(len(CHECKS) + 1)]
    for number, box in enumerate(boxes):
        p.cord(which, number, box)
        y = top + 60 + _LINE_PX * number
        p.show(box, (390, y, 495, 22))
    for number, text in enumerate(("all of it", *CHECKS.values())):
        line = p.comment(0, 15 + number, text)
        p.show(line, (15, top + 60 + _LINE_PX * number, 375, 20))
    return p


def _texts(p: MaxPatch) -> float:
    """Add what is to be read above the table; return where that begins, in pixels."""
    title = p.ui(0, 0, "comment", (870, 34), text="Latent Bridge, self-test", fontsize=24.0)
    text = p.comment(0, 1.5, _TEXT, 130)
    p.show(title, (15, 15, 870, 34))
    p.show(text, (15, 54, 870, 48))
    words = (
        "1: switch the sound on",
        "2: begin; it takes two seconds",
        f"send /selftest to 127.0.0.1, port {OSC_PORT}, too",
    )
    places = ((105, 200), (395, 175), (600, 285))
    for number, (word, (x, width)) in enumerate(zip(words, places, strict=True)):
        p.show(p.comment(24 * number, 6, word), (x, 120, width, 20))
    return 111


def engine() -> MaxPatch:
    """Return the private patcher: script, tape, and the objects that are tested."""
    p = MaxPatch(1000, 900)
    p.comment(0, 0, f"{ENGINE} - whether the package does what it should (private)", 90)
    p.comment(0, 1, LICENSE_LINE)
    script = p.obj(0, 5, "js latent.selftest.js #0", _SCRIPT_PORTS)
    p.chain(p.inlet(0, 3, "(messages) run, osc 0/1, folder PATH"), script)
    p.cord(p.obj(6, 4, "r #0-heard"), 0, script, 1)
    p.cord(p.obj(14, 4, "r #0-ping"), 0, script, 2)
    p.cord(script, 0, p.outlet(0, 7, "(messages) NUMBER set WORDS, status set WORDS"))
    p.cord(script, 1, p.obj(6, 6, "s #0-do"))
    p.cord(script, 2, p.obj(14, 7, f"udpsend 127.0.0.1 {OSC_PORT}"))
    p.comment(78, 0, "the script gives them their channels")
    for row, name in enumerate(("song", "scratch", "map", "back", "tape")):
        p.obj(78, row + 1, f"buffer~ #0-{name} @samps 1")
    _objects(p, _tape(p))
    _voices(p, 0, _FIRST_ROW + _ROWS * (len(TAPED) + 1))
    return p


def _tape(p: MaxPatch) -> MaxBox:
    """Add what says where on the tape it is; 0 before it begins."""
    count, place = p.obj(40, 2, f"count~ 0 {_NEVER} 1 1"), p.obj(40, 4, f"-~ {_NEVER}.")
    within = p.obj(40, 5, f"clip~ 0. {N_TAPE}.")
    told, word = p.obj(52, 3, f"snapshot~ {_POLL_MS}"), p.obj(52, 4, "prepend tape")
    p.chain(count, place, within)
    p.chain(count, told, word, p.obj(52, 5, "s #0-heard"))
    p.cord(_asked(p, 53, 1, "begin"), 0, place, 1)
    state, rate = p.obj(95, 3, "dspstate~"), p.obj(98, 4, "prepend rate")
    p.chain(p.obj(95, 2, "loadbang"), state)
    p.cord(state, 1, rate)
    p.chain(rate, p.obj(98, 5, "s #0-heard"))
    return within


def _asked(p: MaxPatch, column: float, row: float, name: str) -> MaxBox:
    """Add what passes the script's messages to one of the objects."""
    which = p.obj(column, row + 1, f"route {name}")
    p.chain(p.obj(column, row, "r #0-do"), which)
    return which


def _objects(p: MaxPatch, place: MaxBox) -> None:
    """Add the objects, each above its taps; the first also records, the second goes into one."""
    rate = f"{RATIO} {MODEL_SR}"
    load = p.obj(_RIGHT, 8, f"latent.load #0-song {rate}", ports(_named("latent.load")))
    p.chain(_asked(p, _RIGHT, 6, "load"), load)
    _says(p, load, 0, "load", (_RIGHT, 9))
    texts = (
        f"latent.play{N_DIMS}~ {rate}",
        f"latent.smooth.mc~ {N_DIMS} {rate}",
        f"latent.lfo.mc~ {N_DIMS} {rate}",
        f"latent.noise{N_DIMS}~ {rate}",
    )
    row = float(_FIRST_ROW)
    for number, (name, text) in enumerate(zip(TAPED, texts, strict=True)):
        first = number * N_DIMS
        if name == "smooth":
            row += _ROWS
        box = _object(p, (0, row + 2), name, text)
        reference = _named(text.split()[0])
        source = box
        if reference.is_multichannel:
            source = p.obj(0, row + 3.5, f"mc.unpack~ {N_DIMS}")
            p.chain(box, source)
        for dim in range(N_DIMS):
            tap = p.obj(_TAP_COLUMNS * dim, row + 5, f"poke~ #0-tape {first + dim + 1}")
            p.cord(source, dim, tap)
            p.cord(place, 0, tap, 1)
        if name == "play":
            _recorder(p, box, row)
        if name == "smooth":
            _player(p, box, row - _ROWS + 2)
        row += _ROWS


def _object(p: MaxPatch, at: tuple[float, float], name: str, text: str) -> MaxBox:
    """Add an object of the package with what it is told and what it says."""
    reference = _named(text.split(maxsplit=1)[0])
    box = p.obj(*at, text, ports(reference))
    inlet = ports(reference).inlet_kinds.index("control")
    asked = _asked(p, at[0] + 15 * (inlet > 0), at[1] - 2, name)
    p.cord(asked, 0, box, inlet)
    _says(p, box, reference.n_cords, name, (_STATUS, at[1] + 2))
    return box


def _says(p: MaxPatch, box: MaxBox, outlet: int, name: str, at: tuple[float, float]) -> None:
    word = p.obj(*at, f"prepend {name}")
    p.cord(box, outlet, word)
    p.chain(word, p.obj(at[0], at[1] + 1, "s #0-heard"))


def _recorder(p: MaxPatch, player: MaxBox, row: float) -> None:
    """Add the recorder of the player's dims, in step with it."""
    text = f"latent.rec{N_DIMS}~ {RATIO} {MODEL_SR}"
    reference = _named(text.split(maxsplit=1)[0])
    box = p.obj(_RIGHT, row + 4, text, ports(reference))
    for dim in range(N_DIMS):
        p.cord(player, dim, box, dim)
    p.cord(_asked(p, _RIGHT + 9, row + 2, "rec"), 0, box, N_DIMS)
    p.cord(player, N_DIMS + 1, box, N_DIMS + 1)
    _says(p, box, 0, "rec", (_RIGHT, row + 5.5))


def _player(p: MaxPatch, shaper: MaxBox, row: float) -> None:
    """Add the player whose frames are smoothed."""
    box = _object(p, (0, row), "playmc", f"latent.play.mc~ {N_DIMS} {RATIO} {MODEL_SR}")
    p.chain(box, shaper)
    p.cord(box, 2, shaper, 2)


def _voices(p: MaxPatch, column: float, row: float) -> None:
    """Add objects whose voices are given other channels, all at one place of a buffer~."""
    place = p.obj(column, row, "sig~ 1.")
    reader = p.obj(column, row + 2, f"mc.index~ #0-map 1 @chans {N_DIMS}")
    p.chain(place, reader)
    p.cord(_asked(p, column + 13, row, "map"), 0, reader, 1)
    writer = p.obj(column, row + 5, f"mc.poke~ #0-back 1 @chans {N_DIMS}")
    first = p.obj(column + 30, row, "sig~ 0.")
    p.chain(reader, writer)
    p.cord(first, 0, writer, 1)
    p.cord(_asked(p, column + 40, row + 2.5, "back"), 0, writer, 2)


def _named(name: str) -> Reference:
    return _by_name()[name]


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Reference]:
    return {reference.name: reference for reference in twins()}
