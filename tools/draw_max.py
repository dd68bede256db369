"""Draw Max patchers to PNG files, near enough to judge a layout.

    python tools/draw_max.py max/patchers/latent.lfo8~.maxpat -o build/drawings

A drawing is no screenshot: fonts, colours and widgets are stand-ins, with ``--dark`` too.
Subpatchers and the tabs of help patches become files of their own; a patcher that opens in
presentation mode is drawn twice.
"""

from __future__ import annotations

import argparse
import json
import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from bridge.patches.max.lintlook import THEMES

SCALE = 2
_SIGNAL, _MULTI, _ACCENT = "#c9a227", "#2f7fb8", "#2f7fb8"
_PLAIN = {"newobj", "message", "comment"}
_MARGIN_PX = 20


@dataclass(frozen=True)
class Theme:
    """What a box has that sets no colour of its own: a stand-in for a theme of Max."""

    ink: str
    paper: str
    box: str
    message: str
    widget: str
    panel: str
    bubble: str
    edge: str
    messages: str


LIGHT = Theme(
    *THEMES["light"],
    box="#f8f8f8",
    message="#d8dde6",
    widget="#c4c8ce",
    panel="#d8d8d8",
    bubble="#f5e9b8",
    edge="#a8a8a8",
    messages="#555555",
)
DARK = Theme(
    *THEMES["dark"],
    box="#262626",
    message="#454a52",
    widget="#565a60",
    panel="#404040",
    bubble="#56502f",
    edge="#707070",
    messages="#a8a8a8",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw each file that is named; return 0."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("-o", "--out", type=Path, default=Path("build/drawings"))
    parser.add_argument("--dark", action="store_true", help="as in a dark theme")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    for file in options.files:
        for path in draw_file(file, options.out, DARK if options.dark else LIGHT):
            print(path)
    return 0


def draw_file(file: Path, folder: Path, theme: Theme = LIGHT) -> list[Path]:
    """Draw a patcher and all inside it.

    Parameters
    ----------
    file : Path
        A ``.maxpat`` or ``.maxhelp``.
    folder : Path
        An existing folder.
    theme : Theme
        The colours of what has none of its own; names of dark drawings end in ``-dark``.

    Returns
    -------
    list of Path
        The PNG files.
    """
    written = []
    patcher = json.loads(file.read_text(encoding="utf-8"))["patcher"]
    for name, canvas in _canvases(file.stem, patcher):
        views = [False, True] if canvas.get("openinpresentation") else [False]
        for presentation in views:
            ending = ("-presentation" if presentation else "") + ("-dark" if theme is DARK else "")
            path = folder / f"{name}{ending}.png"
            image = draw(canvas, presentation=presentation, folder=file.parent, theme=theme)
            image.save(path, optimize=True)
            written.append(path)
    return written


def draw(
    patcher: dict[str, Any], *, presentation: bool, folder: Path, theme: Theme = LIGHT
) -> Image.Image:
    """Return the drawing of one canvas; bpatchers are looked for in `folder`."""
    boxes = [b["box"] for b in patcher["boxes"]]
    key = "presentation_rect" if presentation else "patching_rect"
    if presentation:
        boxes = [b for b in boxes if b.get("presentation")]
    right = max((b[key][0] + b[key][2] for b in boxes), default=0.0)
    bottom = max((b[key][1] + b[key][3] for b in boxes), default=0.0)
    size = (int((right + _MARGIN_PX) * SCALE), int((bottom + _MARGIN_PX) * SCALE))
    image = Image.new("RGB", size, _colour(patcher.get("editing_bgcolor"), theme.paper, theme))
    pen = ImageDraw.Draw(image)
    # What lies in the background is drawn first, then cords, then boxes from the last to the first.
    boxes.sort(key=lambda b: (not b.get("background", 0), b["maxclass"] != "panel"))
    back = [b for b in boxes if b["maxclass"] == "panel"]
    for box in back:
        _box(image, box, key, folder, theme)
    if not presentation:
        places = {b["id"]: b for b in boxes}
        for line in patcher["lines"]:
            _cord(pen, line["patchline"], places, theme)
    for box in boxes:
        if box["maxclass"] != "panel":
            _box(image, box, key, folder, theme)
    return image


def _canvases(name: str, patcher: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield name, patcher
    for given in patcher["boxes"]:
        box = given["box"]
        if "patcher" in box and box["maxclass"] != "bpatcher":
            inside = re.sub(r"[^\w.~-]+", "-", box.get("text", box["id"]).removeprefix("p "))
            yield from _canvases(f"{name}+{inside}", box["patcher"])


def _cord(
    pen: ImageDraw.ImageDraw, line: dict[str, Any], places: dict[str, Any], theme: Theme
) -> None:
    (source, outlet), (target, inlet) = line["source"], line["destination"]
    if source not in places or target not in places:
        return
    types = places[source].get("outlettype", [])
    type = types[outlet] if outlet < len(types) else ""
    begin = _port(places[source], outlet, "numoutlets", 1)
    end = _port(places[target], inlet, "numinlets", 0)
    colour = {"signal": _SIGNAL, "multichannelsignal": _MULTI}.get(type, theme.messages)
    points = [begin, *line.get("midpoints", []), end]
    flat = [(x * SCALE, y * SCALE) for x, y in _pairs(points)]
    pen.line(flat, fill=colour, width=SCALE + (type != "") * 2)


def _pairs(points: Sequence[Any]) -> Iterator[tuple[float, float]]:
    flat: list[float] = []
    for point in points:
        flat += point if isinstance(point, (tuple, list)) else [point]
    yield from zip(flat[::2], flat[1::2], strict=True)


def _port(box: dict[str, Any], number: int, key: str, side: int) -> tuple[float, float]:
    x, y, width, height = box["patching_rect"]
    n_ports = box[key]
    part = 0.0 if n_ports < 2 else number / (n_ports - 1)
    return x + 9 + part * max(0.0, width - 18), y + side * height


def _box(
    image: Image.Image,
    box: dict[str, Any],
    key: str,
    folder: Path,
    theme: Theme,
) -> None:
    pen = ImageDraw.Draw(image)
    x, y, width, height = (v * SCALE for v in box[key])
    maxclass, edges = box["maxclass"], (x, y, x + width, y + height)
    text_px = int(box.get("fontsize", 12) * SCALE)
    if maxclass == "comment":
        bubble = box.get("bubble")
        if bubble or "bgcolor" in box:
            fill = _colour(box.get("bgcolor"), theme.bubble, theme)
            pen.rounded_rectangle(edges, 6 * SCALE, fill=fill)
        colour = _colour(box.get("textcolor"), theme.ink, theme)
        _text(pen, edges, box.get("text", ""), text_px, colour)
    elif maxclass == "markup":
        words = re.sub(r"<[^>]*>", "", box.get("text", ""))
        _text(pen, edges, words, text_px, _colour(box.get("linkcolor"), _ACCENT, theme))
    elif maxclass == "panel":
        fill = _colour(box.get("bgcolor", box.get("bgfillcolor_color")), theme.panel, theme)
        pen.rounded_rectangle(edges, box.get("rounded", 4) * SCALE, fill=fill)
    elif maxclass == "bpatcher" and (inside := _inside(box, folder)) is not None:
        part = draw(inside, presentation=True, folder=folder, theme=theme)
        image.paste(part.crop((0, 0, int(width), int(height))), (int(x), int(y)))
        pen.rectangle(edges, outline=theme.widget)
    else:
        fill = {"newobj": theme.box, "message": theme.message}.get(maxclass, theme.widget)
        fill = _colour(box.get("bgcolor"), fill, theme)
        pen.rounded_rectangle(edges, 4 * SCALE, fill=fill, outline=theme.ink, width=1)
        colour = _colour(box.get("textcolor"), theme.ink, theme)
        _text(pen, edges, _shown(box), min(text_px, int(height * 0.75)), colour)
        if maxclass == "newobj":
            for line in (y, y + height - 2 * SCALE):
                pen.rectangle((x + 4, line, x + width - 4, line + 2 * SCALE), fill=theme.edge)


def _shown(box: dict[str, Any]) -> str:
    """Return what is written on a box."""
    if box["maxclass"] in _PLAIN or box["maxclass"] in ("textbutton", "live.text"):
        return str(box.get("text", ""))
    label = box.get("parameter_longname") or box.get("varname") or ""
    kept = box.get("saved_attribute_attributes", {}).get("valueof", {})
    label = kept.get("parameter_shortname", label)
    plain = {"inlet": "i", "outlet": "o"}
    return str(label or plain.get(box["maxclass"], box["maxclass"]))


def _inside(box: dict[str, Any], folder: Path) -> dict[str, Any] | None:
    if "patcher" in box:
        return dict(box["patcher"])
    for place in (folder, folder.parent / "patchers"):
        file = place / str(box.get("name", ""))
        if file.is_file():
            return dict(json.loads(file.read_text(encoding="utf-8"))["patcher"])
    return None


def _text(
    pen: ImageDraw.ImageDraw, edges: tuple[float, ...], text: str, size_px: int, colour: str
) -> None:
    font = ImageFont.load_default(size_px)
    x, y, right, bottom = edges
    n_chars = max(4, int((right - x) / (size_px * 0.5)))
    lines = [part for line in text.splitlines() for part in textwrap.wrap(line, n_chars) or [""]]
    step = size_px * 1.2
    top = y + max(2, ((bottom - y) - step * len(lines)) / 2)
    for number, line in enumerate(lines):
        pen.text((x + 4 * SCALE, top + number * step), line, fill=colour, font=font)


def _colour(given: Any, otherwise: str, theme: Theme) -> str:
    if not isinstance(given, list):
        return otherwise
    # What is half transparent lies on the paper.
    alpha = given[3] if len(given) > 3 else 1.0
    below = (int(theme.paper[n : n + 2], 16) for n in (1, 3, 5))
    mixed = (
        int(255 * part * alpha + under * (1 - alpha))
        for part, under in zip(given, below, strict=False)
    )
    return "#" + "".join(f"{part:02x}" for part in mixed)


if __name__ == "__main__":
    raise SystemExit(main())
