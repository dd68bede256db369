"""Draw the icon of the Max package: eight latents that are held, frame by frame."""

from __future__ import annotations

import math
import sys
from pathlib import Path

from PIL import Image, ImageDraw

SIZE_PX, OVER = 500, 4
_GROUND, _LINE, _FAINT = "#10303c", "#ffffff", "#5fa7c2"
_N_DIMS, _N_FRAMES = 8, 9


def icon() -> Image.Image:
    """Return the icon, 500 pixels square."""
    size = SIZE_PX * OVER
    image = Image.new("RGBA", (size, size), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    pen.rounded_rectangle((0, 0, size - 1, size - 1), 70 * OVER, fill=_GROUND)
    left, right = 60 * OVER, size - 60 * OVER
    step = (right - left) / _N_FRAMES
    for dim in range(_N_DIMS):
        middle = (85 + 47 * dim) * OVER
        points: list[tuple[float, float]] = []
        for frame in range(_N_FRAMES):
            height = 17 * OVER * math.sin(1.1 * frame * (1 + 0.23 * dim) + 0.9 * dim)
            points += [
                (left + frame * step, middle - height),
                (left + (frame + 1) * step, middle - height),
            ]
        pen.line(points, fill=_LINE if dim % 2 == 0 else _FAINT, width=8 * OVER, joint="curve")
    return image.resize((SIZE_PX, SIZE_PX), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    icon().save(Path(sys.argv[1]), optimize=True)
