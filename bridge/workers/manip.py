"""The rack of a voice: what changes it, and from which frame on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from ..commands import Beside
from ..errors import BridgeError
from ..manip.rack import Rack
from ..manip.settings import RackSettings
from ..sources.grid import Grid
from ..sources.player import Slot
from .baserun import BaseRun
from .feed import Feed
from .fit import Fit
from .intake import Intake


class Manip:
    """A rack, and the second source that it may mix in.

    Parameters
    ----------
    fit : Fit
        How the method fits into the server. If it takes audio, every change is refused.
    intake : Intake
        Opens the second source.

    Notes
    -----
    `change` takes one of these, which are JSON values:

    * ``{"settings": s, "glide": frames or null}``: all of the rack, s as
      `bridge.manip.settings.RackSettings.to_json` gives it
    * ``{"stage": name, "parameter": name, "values": v}``: one parameter; ``"glide": frames``
      may be added here, and to the next: by default the stage's own
    * ``{"stage": name, "parameter": name, "dim": d, "value": v}``: of one dim, from 0
    * ``{"stage": name, "frame": n, "dim": d, "value": v}``: one code of a jam
    * ``{"stage": name, "codes": {"memory": m, "n_frames": n, "n_dims": d}}``: all codes of a
      jam, copied out of the memory of a slot; ``"codes": null`` for none
    """

    def __init__(self, fit: Fit, intake: Intake) -> None:
        self._fit = fit
        rate = Fraction(fit.rates[1]) / fit.timing.length
        self._rack = Rack(fit.method.in_channels, rate)
        self._intake = intake
        self._beside: Beside | None = None
        self.is_idle = True

    def dress(self, feed: Feed, playing: Feed | None) -> None:
        """Let frames go through the rack, which remembers what it does of those that play."""
        feed.rack = self._rack
        feed.state = self._rack.new_state() if playing is None else playing.state.copy()
        self._set_beside(feed)

    def listen_beside(self, command: Beside, feeds: Iterable[Feed]) -> None:
        """Open the second source for some feeds, and for all that come.

        Raises
        ------
        BridgeError
            If there can be none.
        """
        self._fit.check_takes("latents")
        if command.bus is not None:  # is there one?
            self._intake.bus(command.bus, command.ahead, Grid(self._fit.timing.length), _uncounted)
        self._beside = command
        for feed in feeds:
            self._set_beside(feed)

    def change(self, change: Mapping[str, Any], run: BaseRun | None, start: int) -> bool:
        """Change the rack, from the next frame on that is not decoded.

        Parameters
        ----------
        change : mapping
            See the notes of the class.
        run : BaseRun or None
            What plays.
        start : int
            The first device sample that can still be changed.

        Returns
        -------
        bool
            Whether there was no stage before and is one now: a slot has been decoded ahead.
            The change holds from `start` on then, and frames from there must be made anew.

        Raises
        ------
        BridgeError
            If it cannot be; nothing has changed then.
        """
        self._fit.check_takes("latents")
        was_idle = self.is_idle
        try:
            self._change(change, self._next_number(run, start))
        except (KeyError, TypeError) as error:
            what = (
                f"cannot be changed by {str(dict(change))[:80]} ({type(error).__name__}: {error})"
            )
            raise BridgeError("rack", what) from error
        self.is_idle = len(self._rack.settings) == 0
        return was_idle and not self.is_idle

    def _next_number(self, run: BaseRun | None, start: int) -> int:
        feed = None if run is None else run.feed
        if run is None or feed is None or feed.next_number is None or feed.number is None:
            return Grid(self._fit.timing.length, start).number_of(0)
        if self.is_idle and run.player is not None:
            return feed.number + run.grid.step_at(start)
        return feed.next_number

    def _change(self, change: Mapping[str, Any], at: int) -> None:
        rack = self._rack
        match dict(change):
            case {"settings": settings, **others}:
                rack.update(RackSettings.from_json(settings), at, **others)
            case {"codes": codes, "stage": stage}:
                self._load_codes(stage, codes)
            case {"frame": _} as edit:
                rack.edit(**edit)
            case {"dim": _} as one:
                rack.change_dim(**one, at=at)
            case parameter:
                rack.change(**parameter, at=at)

    def _load_codes(self, stage: str, codes: Mapping[str, Any] | None) -> None:
        if codes is None:
            self._rack.load_codes(stage, None)
            return
        slot = Slot(codes["memory"], codes["n_frames"], codes["n_dims"])
        try:
            self._rack.load_codes(stage, slot.data)
        finally:
            slot.close()

    def _set_beside(self, feed: Feed) -> None:
        command = self._beside
        if command is None or command.bus is None:
            feed.beside = None
        else:
            feed.beside = self._intake.bus(command.bus, command.ahead, feed.grid, _uncounted)


def _uncounted(name: str, n: int) -> None:
    """Count nothing: what is held of a second source is no fault of the first."""
