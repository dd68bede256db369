"""The dims that a decoder was not given: nothing, or noise that a seed settles."""

from __future__ import annotations

import numpy as np

from .contract import Fill, Float32Array

BLOCK_FRAMES = 64


class Filler:
    """Pads frames from `n_dims` to `full_n_dims`.

    Parameters
    ----------
    n_dims, full_n_dims : int
        Dims given and dims wanted; equal numbers make `pad` do nothing.
    fill : {"noise", "zero", "seeded"}
        ``"noise"`` pads nothing: the model draws it.
    seed : int
        Seed of the noise, 0 or more.

    Notes
    -----
    The noise of frame k and row r depends on the seed, k and r alone, so it does not
    matter in which blocks the frames come. It is made from Philox counters by the
    Box-Muller formula, so that a seed means the same in every numpy.
    """

    def __init__(self, n_dims: int, full_n_dims: int, fill: Fill, seed: int) -> None:
        self._n_missing = 0 if fill == "noise" else full_n_dims - n_dims
        self._seeded = fill == "seeded"
        self._seed = seed
        self._blocks: dict[tuple[int, int], Float32Array] = {}

    def pad(self, frames: Float32Array, first_frame: int) -> Float32Array:
        """Return frames with the missing dims.

        Parameters
        ----------
        frames : ndarray, shape (n_rows, n_frames, n_dims)
            What there is.
        first_frame : int
            Number of the first frame since the start.

        Returns
        -------
        ndarray of float32, shape (n_rows, n_frames, full_n_dims)
        """
        if self._n_missing == 0:
            return frames
        n_rows, n_frames, _ = frames.shape
        missing = np.zeros((n_rows, n_frames, self._n_missing), np.float32)
        if self._seeded:
            for row in range(n_rows):
                missing[row] = self._noise(row, first_frame, n_frames)
        return np.concatenate([frames, missing], axis=2)

    def _noise(self, row: int, first_frame: int, n_frames: int) -> Float32Array:
        first = first_frame // BLOCK_FRAMES
        stop = -(-(first_frame + n_frames) // BLOCK_FRAMES)
        for old in [key for key in self._blocks if key[0] == row and not first <= key[1] < stop]:
            del self._blocks[old]
        for block in range(first, stop):
            if (row, block) not in self._blocks:
                self._blocks[row, block] = self._block(row, block)
        noise = np.concatenate([self._blocks[row, block] for block in range(first, stop)])
        skip = first_frame - first * BLOCK_FRAMES
        return noise[skip : skip + n_frames]

    def _block(self, row: int, block: int) -> Float32Array:
        key = np.array([self._seed % 2**64, (row << 40) + block], np.uint64)
        n_pairs = -(-BLOCK_FRAMES * self._n_missing // 2)
        raw = np.asarray(np.random.Philox(key=key).random_raw(2 * n_pairs), np.uint64)
        uniform = (raw >> np.uint64(11)).astype(np.float64) * 2.0**-53
        radius = np.sqrt(-2.0 * np.log1p(-uniform[:n_pairs]))
        angle = 2.0 * np.pi * uniform[n_pairs:]
        normal = np.concatenate([radius * np.cos(angle), radius * np.sin(angle)])
        shaped = normal[: BLOCK_FRAMES * self._n_missing].reshape(BLOCK_FRAMES, -1)
        return shaped.astype(np.float32)
