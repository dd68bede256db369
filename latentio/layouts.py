"""Foreign axis orders: the one place where latentio swaps axes.

A layout is never guessed from sizes. It is an axis order (letters: b batch, t time, d dim)
or the profile of a tool, which also knows what that tool does not write down.
`docs/format.md` lists the sources of these conventions.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .meta import Normalisation
from .stored import AnyArray


class ItemError(ValueError):
    """A batch of several sequences, and it is not said which is meant."""


@dataclass(frozen=True)
class Layout:
    """How a tool stores latents.

    Attributes
    ----------
    axes : str
        Order of the axes in its arrays: ``t`` time, ``d`` dim, ``b`` batch, ``c`` audio
        channels, ``l`` latents side by side in one time step.
    summary : str
        One line for people.
    model_sr, ratio : int or None
        The tool's rate in hertz and samples per frame, where it has only one.
    n_dims : int or None
        Length of the d axis, where it is fixed.
    normalisation : Normalisation or None
        What the stored values have been through.
    """

    axes: str
    summary: str
    model_sr: int | None = None
    ratio: int | None = None
    n_dims: int | None = None
    normalisation: Normalisation | None = None


LAYOUTS: dict[str, Layout] = {
    "td": Layout("td", "[time, dim], as latentio writes it"),
    "dt": Layout("dt", "[dim, time]"),
    "btd": Layout("btd", "[batch, time, dim]"),
    "bdt": Layout("bdt", "[batch, dim, time], as models return it"),
    "unravel": Layout(
        "bdt", "UnRAVEl: [1, dim, time] .npy, [time, dim] WAV; 44100/2048", 44100, 2048
    ),
    "rave": Layout("bdt", "RAVE and RAVE-Latent-Diffusion: [1, dim, time]; say the rate"),
    "jasco": Layout(
        "btd",
        "JASCO: [batch, time, 128], normalised EnCodec 32 kHz",
        32000,
        640,
        128,
        Normalisation((-0.0074,), (4.0102,)),
    ),
    "music2latent": Layout(
        "cdt", "Music2Latent: [channels, 64, time]; 44100/4096", 44100, 4096, 64
    ),
    "stable-audio": Layout(
        "dt", "Stable Audio Open pre_encode: [64, time]; 44100/2048", 44100, 2048, 64
    ),
    "codicodec": Layout(
        "tld", "CoDiCodec: [time, latents, 64] at 48 kHz; say the ratio", 48000, None, 64
    ),
}


def layout_named(name: str) -> Layout:
    """Return a layout by its name.

    Parameters
    ----------
    name : str
        A key of `LAYOUTS`.

    Raises
    ------
    ValueError
        If there is none of that name.
    """
    if name not in LAYOUTS:
        raise ValueError(f"layout must be one of {', '.join(LAYOUTS)}; not {name!r}")
    return LAYOUTS[name]


def frames_shape(
    shape: tuple[int, ...], layout: Layout, axes: str, item: int | None = None
) -> tuple[int, int, int]:
    """Check the shape of a foreign array, and say what frames it gives.

    Parameters
    ----------
    shape : tuple of int
        Shape of the array in the file.
    layout : Layout
        The tool it comes from.
    axes : str
        The order of the axes of this very array: that of the layout, or ``"td"``
        for containers whose order is fixed.
    item : int, optional
        Which sequence of a batch; needed if the batch holds more than one.

    Returns
    -------
    n_frames, n_dims : int
        Shape of the frames.
    groups : int
        How many equal groups of dims lie side by side (audio channels of
        Music2Latent, latents per time step of CoDiCodec), else 1.

    Raises
    ------
    ItemError
        If the item is not given, or not there.
    ValueError
        With the reason, if the array does not fit the layout.
    """
    if len(shape) != len(axes):
        raise ValueError(f"has shape {list(shape)}, which is not [{_words(axes)}]")
    sizes = dict(zip(axes, shape, strict=True))
    if layout.n_dims is not None and axes == layout.axes and sizes["d"] != layout.n_dims:
        raise ValueError(f"has {sizes['d']} dims on axis {axes.index('d')}, not {layout.n_dims}")
    n_items = sizes.get("b", 1)
    if item is None and n_items != 1:
        raise ItemError(f"is a batch of {n_items} sequences")
    if not 0 <= (item or 0) < n_items:
        raise ItemError(f"is a batch of {n_items} sequences without an item {item}")
    groups = sizes.get("c", sizes.get("l", 1))
    return sizes["t"], sizes["d"] * groups, groups


def to_frames(array: AnyArray, axes: str, item: int | None = None) -> AnyArray:
    """Turn a foreign array that `frames_shape` has passed into frames.

    Parameters
    ----------
    array : ndarray
        As it lies in the file.
    axes : str
        The order of its axes.
    item : int, optional
        Which sequence of a batch.

    Returns
    -------
    ndarray, shape (n_frames, n_dims)
        A view where possible; number type as in the file.
    """
    if "b" in axes:
        array, axes = array[item or 0], axes.replace("b", "")
    if axes in ("cdt", "tld"):
        array = np.moveaxis(array, axes.index("t"), 0)
        return array.reshape(array.shape[0], -1)
    return array if axes == "td" else array.T


def from_frames(frames: AnyArray, layout: Layout, groups: int = 1) -> AnyArray:
    """Turn frames into the array that a foreign tool expects.

    Parameters
    ----------
    frames : ndarray, shape (n_frames, n_dims)
        The values.
    layout : Layout
        The tool.
    groups : int
        As returned by `frames_shape`.

    Returns
    -------
    ndarray
        C-contiguous, in the layout's axes; a batch of one where it has a batch.

    Raises
    ------
    ValueError
        If the dims do not fit the layout.
    """
    n_frames, n_dims = frames.shape
    if n_dims % groups or layout.n_dims not in (None, n_dims // groups):
        raise ValueError(f"{n_dims} dims in {groups} groups do not fit [{_words(layout.axes)}]")
    if layout.axes == "tld":
        array = frames.reshape(n_frames, groups, -1)
    elif layout.axes == "cdt":
        array = np.moveaxis(frames.reshape(n_frames, groups, -1), 0, 2)
    else:
        array = frames if layout.axes.endswith("td") else frames.T
        if "b" in layout.axes:
            array = array[np.newaxis]
    return np.ascontiguousarray(array)


def choices(shape: tuple[int, ...]) -> str:
    """Return the names of the layouts that an array of this shape may have, for messages."""
    return ", ".join(name for name, layout in LAYOUTS.items() if _may_be(layout, shape)) or "none"


def _may_be(layout: Layout, shape: tuple[int, ...]) -> bool:
    try:
        frames_shape(shape, layout, layout.axes)
    except ItemError:
        return True
    except ValueError:
        return False
    return True


def _words(axes: str) -> str:
    names = {"b": "batch", "t": "time", "d": "dim", "c": "channels", "l": "latents"}
    return ", ".join(names[letter] for letter in axes)
