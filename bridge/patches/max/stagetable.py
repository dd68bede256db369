"""``latent.table.js``: the stages of the rack as data, for the scripts of the Max package.

The scripts check what they are told by this table, as the Pd objects and the server do.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bridge.manip.presetfile import MAX_BYTES, MAX_NAME, N_SLOTS, TYPES
from bridge.manip.table import KINDS, MAX_CODES, MAX_GLIDE, Parameter
from bridge.patches.shapers import SHAPERS

FILE_NAME = "latent.table.js"
_LIMITS = {
    "MAX_GLIDE": MAX_GLIDE,
    "MAX_CODES": MAX_CODES,
    "N_SLOTS": N_SLOTS,
    "MAX_NAME": MAX_NAME,
    "MAX_BYTES": MAX_BYTES,
}


def table_js() -> str:
    """Return the text of ``latent.table.js``.

    It exports the limits of the rack; ``STAGES``, by kind of object its parameters in the order of
    presets; and ``TYPES``, by the name of a parameter in preset files what type it has.
    """
    lines = [
        "/**",
        " * The stages of the rack and their parameters. Written by bridge/patches/max;",
        " * do not edit. A `high` of -1 is the last dim, a `first` of null the number of the dim.",
        " */",
        "",
    ]
    lines += [f"exports.{name} = {value};" for name, value in _LIMITS.items()]
    lines += ["exports.STAGES = {"]
    kinds = {name: kind.parameters for name, kind in KINDS.items()}
    kinds |= {name: shaper.parameters for name, shaper in SHAPERS.items()}
    lines.append(",\n".join(_stage(name, given) for name, given in kinds.items()))
    lines += ["};", f"exports.TYPES = {json.dumps(TYPES, indent=4)};", ""]
    return "\n".join(lines)


def _stage(name: str, parameters: Mapping[str, Parameter]) -> str:
    entries = ",\n".join(f"        {json.dumps(_entry(p))}" for p in parameters.values())
    return f"    {name}: [\n{entries}\n    ]"


def _entry(parameter: Parameter) -> dict[str, Any]:
    if parameter.type == "choice":
        bounds: dict[str, Any] = {"choices": list(parameter.choices)}
    else:
        low, high = (0, 1) if parameter.type == "switch" else (parameter.low, parameter.high)
        bounds = {"low": low, "high": high}
    return {
        "name": parameter.name,
        "type": parameter.type,
        "first": parameter.default,
        "each": parameter.per_dim,
        **bounds,
    }
