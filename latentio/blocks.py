"""Sequences that need not fit into memory, written block by block."""

from __future__ import annotations

from collections.abc import Iterable

from .containers import block_writer_for
from .errors import PathLike
from .latents import Float64Array, Heading


def write_blocks(
    path: PathLike, heading: Heading, blocks: Iterable[Float64Array], *, durable: bool = True
) -> None:
    """Write a sequence that need not fit into memory, whole or not at all.

    Parameters
    ----------
    path : path-like
        Named .wav or .npy.
    heading : Heading
        What the blocks make together.
    blocks : iterable of ndarray of float64, shape (any, n_dims), C-contiguous
        ``heading.n_frames`` frames in all; each is written before the next is asked for.
    durable : bool
        As in `latentio.write`.

    Raises
    ------
    LatentIOError
        If the suffix is neither, the container is too small, or the file cannot be written.
    ValueError
        If the blocks are not what the heading says. An existing file stays as it was.
    """
    block_writer_for(path)(path, heading, blocks, durable=durable)
