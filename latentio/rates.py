"""Which rate counts: what was asked for, what a file says, or what is beside it."""

from __future__ import annotations

from typing import NamedTuple

from .checks import optional_positive_int
from .errors import PathLike
from .layouts import Layout
from .ratetext import rate_text_path
from .stored import Stored


class Rate(NamedTuple):
    """The rate of a stored array, and where it is from.

    Attributes
    ----------
    model_sr, ratio : int or None
        Hertz and samples per frame.
    source : str or None
        ``"argument"``, ``"metadata"``, the name of a text beside the file, or ``"layout"``; both
        with their names if they are not from the same; None if neither is known.
    problems : tuple of str
        What disagrees, or is not known.
    """

    model_sr: int | None
    ratio: int | None
    source: str | None
    problems: tuple[str, ...]


def settle_rate(
    path: PathLike, stored: Stored, layout: Layout, model_sr: int | None, ratio: int | None
) -> Rate:
    """Decide the rate from arguments, metadata, the text beside it and layout, in that order.

    Parameters
    ----------
    path : path-like
        The file.
    stored : Stored
        What it is.
    layout : Layout
        Of which profiles know a rate.
    model_sr, ratio : int or None
        What was asked for.

    Returns
    -------
    Rate

    Raises
    ------
    TypeError, ValueError
        If what was asked for is no positive whole number.
    """
    asked = (optional_positive_int("model_sr", model_sr), optional_positive_int("ratio", ratio))
    record, beside, text = stored.record, stored.beside, rate_text_path(path).name
    problems = list(beside.problems)
    values, sources, other = [], [], []
    for name, given, known, told, usual in (
        ("model_sr", asked[0], record.model_sr, beside.model_sr, layout.model_sr),
        ("ratio", asked[1], record.ratio, beside.ratio, layout.ratio),
    ):
        says = known if known is not None else told
        if given is not None and says is not None and given != says:
            where = "the file" if known is not None else text
            problems.append(f"{name} {given} was asked for; {where} says {says}")
        if known is not None and told is not None and known != told:
            other.append(f"{name} {told} where the file itself says {known}")
        ways = (("argument", given), ("metadata", known), (text, told), ("layout", usual))
        source, value = next((way for way in ways if way[1] is not None), ("", None))
        values.append(value)
        sources.append((name, source))
    if other:
        problems.append(f"{text} says {' and '.join(other)}: the file counts")
    if None in values:
        hint = stored.header_rate_hz
        seen = f" (its header says {hint} Hz, a hint)" if hint else ""
        problems.append(f"the exact frame rate is not known{seen}; say --model-sr and --ratio")
    return Rate(values[0], values[1], _told(sources), tuple(problems))


def _told(sources: list[tuple[str, str]]) -> str | None:
    known = [(name, source) for name, source in sources if source]
    if len({source for _, source in known}) == 1 and len(known) == len(sources):
        return known[0][1]
    return ", ".join(f"{name}: {source}" for name, source in known) or None
