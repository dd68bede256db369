"""Check Pd patches against the house style: one code per rule."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from .pdfile import Canvas, Item, inlets, outlets, read_patch
from .verbs import count_problem, is_sent

GRID_PX = 12
MAX_OBJECTS = 60
MAX_COMMENT = 60
REFERENCE_KEYS = ("Name:", "Summary:", "Description:", "Inlet ", "Outlet ", "See also:", "Tags:")

# Pd vanilla objects that the patches use; all are in 0.53.
_VANILLA_NAMES = """
!= * *~ + +~ - -~ / /~ < <= == > >= adc~ array bang~ biquad~ block~ bng change clip clone cnv
ctlin dac~ declare delay expr f file fudiformat fudiparse graph hsl inlet inlet~ int key line~
list loadbang makefilename max~ metro min~ moses nbx netsend openpanel oscformat oscparse osc~
outlet outlet~ pack pd pdcontrol print r random route rpole~ r~ s samphold~ samplerate~ sel sig~
snapshot~ soundfiler spigot symbol s~ t tabread tabreceive~ tabsend~ tabwrite text textfile tgl
timer unpack until v vline~ vsl
"""
VANILLA = frozenset(_VANILLA_NAMES.split())
# Of the objects that need Pd 0.54: they, and what they are made of, have this in their names.
_SNAKE, _NEWER = "snake~", re.compile(r"\.mc\b")


@dataclass(frozen=True)
class Finding:
    """A place where a patch breaks a rule."""

    code: str
    place: str
    what: str

    def __str__(self) -> str:
        """Return ``code place: what``."""
        return f"{self.code} {self.place}: {self.what}"


def lint(path: Path) -> list[Finding]:
    """Return every finding of a patch and its subpatches.

    Parameters
    ----------
    path : Path
        A ``.pd`` file; other patches of the same folder are known objects.

    Returns
    -------
    list of Finding
        P01 font or window, P02 grid, P03 upward cord, P04 overlap or a cord across
        a box, P05 inlet or outlet without a comment, P06 global name, P07 no help
        patch, P08 missing reference key, P09 wide comment, P10 too many objects,
        P11 unknown object, or one that Pd 0.53 lacks, P12 an OSC message that the
        server would refuse, P13 fan-out without a trigger.
    """
    top = read_patch(path)
    is_help = path.stem.endswith("-help")
    # The map of the library, and what its package says of it.
    is_about = path.stem.startswith(("latent-", "README"))
    found = []
    for canvas in top.walk():
        place = path.name + (f"/{canvas.name}" if canvas.name else "")
        checks = [_window, _grid, _upward, _overlap, _crossing, _width, _crowd, _osc, _fan_out]
        checks += [] if is_help or is_about else [_comments, _globals]
        for check in checks:
            found += [Finding(code, place, what) for code, what in check(canvas)]
        for item in canvas.items:
            if item.kind != "obj":
                continue
            vanilla = item.name in VANILLA or item.name == _SNAKE
            if not (vanilla or (path.parent / f"{item.name}.pd").is_file()):
                found.append(Finding("P11", place, f"[{item.name}] is neither vanilla nor ours"))
            elif _is_newer(item) and not _NEWER.search(path.stem):
                found.append(Finding("P11", place, f"{_label(item)} needs Pd 0.54"))
    if is_help:
        found += [Finding("P08", path.name, key) for key in REFERENCE_KEYS if not _has(top, key)]
    elif (
        not (is_about or path.stem.startswith("_"))
        and not path.with_name(f"{path.stem}-help.pd").is_file()
    ):
        found.append(Finding("P07", path.name, "no help patch"))
    return found


Found = list[tuple[str, str]]


def _is_newer(item: Item) -> bool:
    """Tell whether a box needs multichannel signals, which Pd has since 0.54."""
    splits = item.name == "clone" and "-d" in item.words
    return splits or item.name == _SNAKE or bool(_NEWER.search(item.name))


def _window(canvas: Canvas) -> Found:
    found = [] if canvas.font == 12 else [("P01", f"font size {canvas.font}")]
    for item in canvas.items:
        right, bottom = item.x + item.size[0], item.y + item.size[1]
        if right > canvas.width or bottom > canvas.height:
            found.append(("P01", f"{_label(item)} ends at {right} {bottom}, outside the window"))
    return found


def _grid(canvas: Canvas) -> Found:
    return [
        ("P02", f"{_label(item)} at {item.x} {item.y}")
        for item in canvas.items
        if item.x % GRID_PX or item.y % GRID_PX
    ]


def _upward(canvas: Canvas) -> Found:
    ends = {(source, target) for source, _, target, _ in canvas.cords}
    found: Found = []
    for source, _, target, _ in canvas.cords:
        a, b = canvas.items[source], canvas.items[target]
        is_counter = (target, source) in ends
        if b.y < a.y + a.size[1] and not is_counter:
            found.append(("P03", f"{_label(a)} -> {_label(b)}"))
    return found


def _overlap(canvas: Canvas) -> Found:
    solid = [item for item in canvas.items if item.name != "cnv"]
    found: Found = []
    for number, a in enumerate(solid):
        for b in solid[number + 1 :]:
            apart_x = a.x + a.size[0] <= b.x or b.x + b.size[0] <= a.x
            apart_y = a.y + a.size[1] <= b.y or b.y + b.size[1] <= a.y
            if not (apart_x or apart_y):
                found.append(("P04", f"{_label(a)} overlaps {_label(b)}"))
    return found


def _crossing(canvas: Canvas) -> Found:
    found: Found = []
    for source, outlet, target, inlet in canvas.cords:
        a, b = canvas.items[source], canvas.items[target]
        start = (_port(a, outlet, outlets(a)), a.y + a.size[1])
        stop = (_port(b, inlet, inlets(b)), b.y)
        for item in canvas.items:
            if item in (a, b) or item.name == "cnv" or _is_panel(canvas, a):
                continue
            if _crosses(start, stop, item):
                found.append(("P04", f"cord {_label(a)} -> {_label(b)} crosses {_label(item)}"))
    return found


def _comments(canvas: Canvas) -> Found:
    texts = [item for item in canvas.items if item.kind == "text"]
    found: Found = []
    for item in canvas.items:
        if item.name.rstrip("~") not in ("inlet", "outlet"):
            continue
        if not any(-12 <= t.y - item.y <= 24 and -96 <= t.x - item.x <= 96 for t in texts):
            found.append(("P05", _label(item)))
    return found


def _globals(canvas: Canvas) -> Found:
    named = {"s", "r", "v", "s~", "r~", "tabread", "tabwrite~"}
    found: Found = []
    for item in canvas.items:
        words = item.words[1:]
        if item.name == "array":
            words = words[1:]
        # Pd itself says when DSP starts and stops, to everyone.
        private = re.match(r"\\\$\d-|pd-dsp-", (words or [""])[0])
        if item.name in {*named, "array"} and not private:
            found.append(("P06", _label(item)))
        if item.kind == "msg" and item.words[:1] == ["\\;"]:
            found.append(("P06", _label(item)))
    return found


def _width(canvas: Canvas) -> Found:
    return [
        ("P09", _label(item))
        for item in canvas.items
        if item.kind == "text" and (item.limit > MAX_COMMENT or "\\;" in item.words)
    ]


def _crowd(canvas: Canvas) -> Found:
    # 64 dims with what feeds or takes each of them are one group, not 128 objects.
    free = {"text", "outlet~", "inlet~", "cnv", "vsl"}
    free |= {"_latent.dim", "_latent.sample", "_latent.store"}
    names = [item.name for item in canvas.items if not item.name.endswith(".dim")]
    n_objects = sum(name not in free for name in names)
    return [("P10", f"{n_objects} objects")] if n_objects > MAX_OBJECTS else []


def _osc(canvas: Canvas) -> Found:
    """Check what is formatted as OSC, and complete messages to ``send``."""
    found: Found = []
    for item in canvas.items:
        text = re.sub(r"\\([,;])", r"\1", " ".join(item.words))
        if item.kind == "obj":
            prefix = re.match(r"(?:list prepend|oscformat) (/\S+)", text)
            if prefix and not is_sent(prefix[1]):
                found.append(("P12", f"the server knows no {prefix[1]}"))
        elif item.kind == "msg":
            for address, arguments in re.findall(r"(?:^|, )send (/\S+)([^,;]*)", text):
                problem = count_problem(address, len(arguments.split()))
                found += [("P12", problem)] if problem else []
    return found


def _fan_out(canvas: Canvas) -> Found:
    ends = {(source, target) for source, _, target, _ in canvas.cords}
    targets: dict[tuple[int, int], list[int]] = {}
    for source, outlet, target, _ in canvas.cords:
        targets.setdefault((source, outlet), []).append(target)
    found: Found = []
    for (source, outlet), many in targets.items():
        item = canvas.items[source]
        # A counter: the box that adds one gives its number back.
        n_targets = sum((target, source) not in ends for target in many)
        if n_targets > 1 and not item.name.endswith("~"):
            found.append(("P13", f"outlet {outlet} of {_label(item)} feeds {n_targets} boxes"))
    return found


def _has(canvas: Canvas, key: str) -> bool:
    texts = [" ".join(item.words) for c in canvas.walk() for item in c.items if item.kind == "text"]
    return any(text.startswith(key) for text in texts)


def _is_panel(canvas: Canvas, item: Item) -> bool:
    """Tell whether a box is part of the canvas's own panel, where cords are out of sight."""
    return canvas.panel is not None and item.x < canvas.panel[0] and item.y < canvas.panel[1]


def _port(item: Item, number: int, n_ports: int) -> float:
    """Return the x of the middle of an inlet or outlet."""
    width = item.size[0]
    return item.x + 3.5 + (width - 7) * number / max(1, n_ports - 1, number)


def _crosses(start: tuple[float, float], stop: tuple[float, float], item: Item) -> bool:
    """Tell whether a straight cord runs through a box; touching its edge is allowed."""
    left, top = item.x + 1, item.y + 2
    right, bottom = item.x + item.size[0] - 1, item.y + item.size[1] - 2
    (x0, y0), (x1, y1) = start, stop
    enter, leave = 0.0, 1.0
    for origin, change, low, high in ((x0, x1 - x0, left, right), (y0, y1 - y0, top, bottom)):
        if change == 0:
            if not low < origin < high:
                return False
            continue
        a, b = sorted(((low - origin) / change, (high - origin) / change))
        enter, leave = max(enter, a), min(leave, b)
    return enter < leave


def _label(item: Item) -> str:
    return f"[{' '.join(item.words)[:40]}]"
