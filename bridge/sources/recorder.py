"""Keep the frames that a voice played."""

from __future__ import annotations

from ..rings.frames import FrameWriter
from .source import Frames


class Recorder:
    """Puts the frames that a voice decoded where the control process collects them.

    Parameters
    ----------
    frames : FrameWriter
        Where they go.

    Attributes
    ----------
    is_on : bool
        Whether they are kept at all.
    """

    def __init__(self, frames: FrameWriter) -> None:
        self._frames = frames
        self.is_on = False

    def keep(self, step: int, frame: Frames, sample: int) -> None:
        """Keep a frame, if recording is on.

        Parameters
        ----------
        step : int
            Number of the step that played it.
        frame : ndarray of float32, shape (n_dims,)
            Its values.
        sample : int
            Device sample on which it begins.
        """
        if self.is_on:
            self._frames.put(frame, tag=step, stamp=sample)
