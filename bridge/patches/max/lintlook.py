"""What a Max patcher looks like: grid, font, flow, comments, presentation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise

from .maxfile import Box, Cord, Patcher, Rect

GRID_PX = 15
FONT, FONT_PX, LEAST_FONT_PX = "Arial", 12, 10
_PORT_PX = 9.5
_FAN = 4
# With a port for each of many dims, cords cross what they like: nobody reads that window.
_MOST_PORTS = 12
# Stand-ins for text and canvas of Max's themes; text needs 4.5:1, as WCAG 2 (AA) has it.
THEMES = {"light": ("#202020", "#e6e6e6"), "dark": ("#e4e4e4", "#333333")}
_LEAST_CONTRAST = 4.5
_WRITTEN = {"comment": "textcolor", "textbutton": "textcolor", "markup": "linkcolor"}
Found = Iterator[tuple[str, str]]


def look(patcher: Patcher) -> Found:
    """Yield what is against the house style in one patcher.

    Parameters
    ----------
    patcher : Patcher
        Without what is inside its subpatchers.

    Yields
    ------
    tuple of str
        Code and text: M01 off the grid, M02 font, M03 upward cord, M04 overlap, M05 inlet or
        outlet without assistance, M13 a cord across a box, M37 presentation, M42 text that is
        hard to read in a light or dark theme.
    """
    checks: list[Callable[[Patcher], Found]] = [_grid, _font, _upward, _overlap, _comments]
    for check in [*checks, _crossing, _presentation, _contrast]:
        yield from check(patcher)


def _grid(patcher: Patcher) -> Found:
    for box in patcher.boxes:
        if box.rect[0] % GRID_PX or box.rect[1] % GRID_PX:
            yield "M01", f"{box.label} at {box.rect[0]:g} {box.rect[1]:g}"


def _font(patcher: Patcher) -> Found:
    font = patcher.keys.get("default_fontname"), patcher.keys.get("default_fontsize")
    if font != (FONT, FONT_PX):
        yield "M02", f"the patcher is in {font[0]} {font[1]}"
    for box in patcher.boxes:
        name, size = box.keys.get("fontname", FONT), box.keys.get("fontsize", FONT_PX)
        if name != FONT or size < LEAST_FONT_PX:
            yield "M02", f"{box.label} is in {name} {size:g}"


def _upward(patcher: Patcher) -> Found:
    ends = {(cord.source, cord.target) for cord in patcher.cords}
    for cord, a, b in _cords(patcher):
        # A counter: the box that adds one gives its number back.
        if b.rect[1] < a.rect[1] + a.rect[3] and (cord.target, cord.source) not in ends:
            yield "M03", f"{a.label} -> {b.label}"


def _overlap(patcher: Patcher) -> Found:
    for a, b in combinations(filter(_is_solid, patcher.boxes), 2):
        if _meet(a.rect, b.rect):
            yield "M04", f"{a.label} overlaps {b.label}"


def _comments(patcher: Patcher) -> Found:
    for box in patcher.boxes:
        if box.maxclass in ("inlet", "outlet"):
            comment = str(box.keys.get("comment", ""))
            if not re.match(r"\([^)]+\) \S", comment):
                yield "M05", f"{box.maxclass} {box.keys.get('index', '?')}: {comment!r}"


def _crossing(patcher: Patcher) -> Found:
    solid = [box for box in patcher.boxes if _is_solid(box)]
    if sum(box.name in ("inlet", "outlet") for box in patcher.boxes) > _MOST_PORTS:
        return
    # A fan to the boxes of all dims cannot be drawn without.
    n_fed = Counter((cord.source, cord.outlet) for cord in patcher.cords)
    for cord, a, b in _cords(patcher):
        if n_fed[cord.source, cord.outlet] >= _FAN:
            continue
        if cord.outlet >= len(a.ports.outlet_types) or cord.inlet >= b.ports.n_inlets:
            continue
        given = cord.midpoints
        points = [
            (_port_x(a, cord.outlet, len(a.ports.outlet_types)), a.rect[1] + a.rect[3]),
            *zip(given[::2], given[1::2], strict=False),
            (_port_x(b, cord.inlet, b.ports.n_inlets), b.rect[1]),
        ]
        for box in solid:
            if box.id in (a.id, b.id):
                continue
            if any(_crosses(start, stop, box.rect) for start, stop in pairwise(points)):
                yield "M13", f"cord {a.label} -> {b.label} crosses {box.label}"


def _presentation(patcher: Patcher) -> Found:
    width, height = patcher.size
    shown = [(box, rect) for box in patcher.boxes if (rect := box.shown) is not None]
    if patcher.keys.get("openinpresentation") and not shown:
        yield "M37", "it opens in presentation mode, and nothing is in it"
    for box, (x, y, box_width, box_height) in shown:
        if x < 0 or y < 0 or x + box_width > width or y + box_height > height:
            yield "M37", f"{box.label} is outside the presentation of {width:g} x {height:g}"
    solid = [(box, rect) for box, rect in shown if _is_solid(box)]
    for (a, rect), (b, other) in combinations(solid, 2):
        if _meet(rect, other):
            yield "M37", f"{a.label} overlaps {b.label} in the presentation"


def _contrast(patcher: Patcher) -> Found:
    views: list[Callable[[Box], Rect | None]] = [lambda box: box.shown]
    if not patcher.keys.get("openinpresentation"):
        views.append(lambda box: box.rect)
    for rect_of in views:
        panels = [(box, rect) for box in patcher.boxes if (rect := rect_of(box)) is not None]
        panels = [(box, rect) for box, rect in panels if box.maxclass == "panel"]
        for box in patcher.boxes:
            rect = rect_of(box)
            if box.maxclass in _WRITTEN and rect is not None:
                behind = [panel for panel, place in panels if _meet(rect, place)]
                yield from _hard_to_read(box, behind)


def _hard_to_read(box: Box, behind: Sequence[Box]) -> Found:
    """Yield the themes in which a box's text is too near to the colour of what is behind it."""
    key = _WRITTEN[box.maxclass]
    own = box.keys.get(key)
    # A button or link without its own colour is drawn as the theme has it.
    if own is None and box.maxclass != "comment":
        return
    for theme, (ink, paper) in THEMES.items():
        ground = _rgb(paper)
        for part in (*reversed(behind), box):
            ground = _over(part.keys.get("bgcolor"), ground)
        text = _over(own, ground) if own else _rgb(ink)
        if (ratio := _ratio(text, ground)) < _LEAST_CONTRAST:
            yield "M42", f"{box.label} has a contrast of {ratio:.1f}:1 in a {theme} theme"


def _rgb(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))


def _over(given: Sequence[float] | None, below: tuple[float, ...]) -> tuple[float, ...]:
    """Return a colour of Max, maybe half transparent, as it is seen over another."""
    if given is None:
        return below
    alpha = given[3]
    return tuple(
        part * alpha + under * (1 - alpha) for part, under in zip(given, below, strict=False)
    )


def _ratio(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    low, high = sorted((_luminance(a), _luminance(b)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: tuple[float, ...]) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _cords(patcher: Patcher) -> Iterator[tuple[Cord, Box, Box]]:
    """Yield the cords whose ends are there, with these."""
    by_id = patcher.by_id
    for cord in patcher.cords:
        if cord.source in by_id and cord.target in by_id:
            yield cord, by_id[cord.source], by_id[cord.target]


def _is_solid(box: Box) -> bool:
    """Tell whether a box is no mere background of others."""
    return box.maxclass not in ("panel", "live.line") and not box.keys.get("background")


def _meet(a: Rect, b: Rect) -> bool:
    apart_x = a[0] + a[2] <= b[0] or b[0] + b[2] <= a[0]
    apart_y = a[1] + a[3] <= b[1] or b[1] + b[3] <= a[1]
    return not (apart_x or apart_y)


def _port_x(box: Box, number: int, n_ports: int) -> float:
    """Return the x of an inlet or outlet: the first is left, the last right, as Max draws them."""
    return box.rect[0] + _PORT_PX + (box.rect[2] - 2 * _PORT_PX) * number / max(1, n_ports - 1)


def _crosses(start: tuple[float, float], stop: tuple[float, float], rect: Rect) -> bool:
    """Tell whether a straight cord runs through a box; touching its edge is allowed."""
    left, top = rect[0] + 1, rect[1] + 2
    right, bottom = rect[0] + rect[2] - 1, rect[1] + rect[3] - 2
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
