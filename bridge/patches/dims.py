"""Objects with a port for each dim: how many there are, where they stand, and their files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .pd import Patch

FIXED_DIMS = (4, 8, 16, 32, 64)
# Pd's soundfiler reads at most 64 arrays at once.
MAX_DIMS = 64
# A staircase of boxes, one per dim, is this wide.
DIM_COLUMNS = 14


def write_sized(pattern: str, make: Callable[[int], Patch], n_dims: int, folder: Path) -> Path:
    """Write the file of an object for a number of dims.

    Parameters
    ----------
    pattern : str
        Its name, with ``{dims}`` for the number.
    make : callable
        Returns its patch for a number of dims.
    n_dims : int
        1 to 64.
    folder : Path
        Where the private patches of the library are, or one that has them on its path.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    ValueError
        If `n_dims` is out of range.
    """
    if not 1 <= n_dims <= MAX_DIMS:
        raise ValueError(f"n_dims must be 1 to {MAX_DIMS}, not {n_dims!r}")
    return make(n_dims).write(folder / f"{pattern.format(dims=n_dims)}.pd")


def add_inlets(p: Patch, n_dims: int, row: float, helper: str) -> None:
    """Add signal inlets, each with a helper ``$0 NUMBER`` below it, from `row` down.

    Inlets are in order of x, so each column of dims is a staircase.
    """
    _, n_rows = dim_grid(n_dims)
    for number in range(n_dims):
        column, step = divmod(number, n_rows)
        x, y = column * DIM_COLUMNS + step, row + 2 * step
        p.chain(p.obj(x, y, "inlet~"), p.obj(x, y + 1, f"{helper} $0 {number}"))
        p.comment(x + 5, y, f"dim {number}")


def dim_grid(n_dims: int) -> tuple[int, int]:
    """Return columns and rows of dims: at most 8 rows, so that a staircase fits its column."""
    n_rows = min(8, max(1, n_dims // 4))
    return -(-n_dims // n_rows), n_rows
