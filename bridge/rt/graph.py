"""What pyo makes of the mixed voices: the way from numpy to the device, and back for the tap.

pyo calls a function of ours before each period. It fills the tables here, pyo reads them,
and what goes to the device also fills tables that are read a period later.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .pyolib import import_pyo


class Graph:
    """The pyo objects of a server; it must be booted, and not yet started.

    Parameters
    ----------
    period, outputs, inputs : int
        Of the server.

    Attributes
    ----------
    to_play : list of ndarray of float64, shape (period,)
        What each output plays next.
    played : list of ndarray of float64, shape (period,)
        What each output played last.
    heard : list of ndarray of float64, shape (period,)
        What came in at each input meanwhile.
    """

    def __init__(self, period: int, outputs: int, inputs: int) -> None:
        pyo = import_pyo()
        # A table reader's increment is rounded, and is not 1 for every size; a counter's is.
        once = pyo.Trig().play()
        index = pyo.Count(once, 0, period - 1)
        into = [pyo.DataTable(period) for _ in range(outputs)]
        mixed = [pyo.TableIndex(table, index) for table in into]
        for channel, signal in enumerate(mixed):
            signal.out(channel)
        came = [pyo.Input(channel) for channel in range(inputs)]
        filled = [pyo.DataTable(period) for _ in range(outputs + inputs)]
        fills = [pyo.TableFill(*pair) for pair in zip([*mixed, *came], filled, strict=True)]
        # pyo frees a table under the views of it: all of it stays until the process ends.
        self._objects = [once, index, *into, *mixed, *came, *filled, *fills]
        self.to_play = [_view(table) for table in into]
        self.played = [_view(table) for table in filled[:outputs]]
        self.heard = [_view(table) for table in filled[outputs:]]


def _view(table: Any) -> NDArray[np.float64]:
    return np.asarray(table.getBuffer())
