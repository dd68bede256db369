"""Where the dims of an object stand: its ports and a box for each, in staircases.

Max numbers ports by their columns, so each stands one column to the right of the one before.
"""

from __future__ import annotations

from dataclasses import dataclass

from bridge.patches.dims import dim_grid


@dataclass(frozen=True)
class Staircase:
    """Places of the dims of an object.

    Attributes
    ----------
    n_dims : int
        How many.
    column, row : float
        Where the first is.
    width : int
        Columns that the boxes of a dim take.
    step : float
        Rows that they take.
    """

    n_dims: int
    column: float
    row: float
    width: int
    step: float

    def place(self, number: int) -> tuple[float, float]:
        """Return column and row of a dim."""
        block, step = divmod(number, self._n_rows)
        column = self.column + block * (self.width + self._n_rows) + step
        return column, self.row + step * self.step

    @property
    def end(self) -> tuple[float, float]:
        """The column right of all, and the row below all."""
        n_blocks = -(-self.n_dims // self._n_rows)
        column = self.column + n_blocks * (self.width + self._n_rows)
        return column, self.row + self._n_rows * self.step

    @property
    def _n_rows(self) -> int:
        return dim_grid(self.n_dims)[1]
