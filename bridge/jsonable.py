"""Values that JSON can hold."""

from __future__ import annotations

import math
from typing import Any


def jsonable(value: Any) -> Any:
    """Return a value with None for every float that is not finite, which JSON has no word for.

    Parameters
    ----------
    value : object
        None, bool, int, float or str, or dicts, lists and tuples of such.
    """
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {key: jsonable(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [jsonable(item) for item in value]
    return value
