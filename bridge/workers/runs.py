"""Make the runs of one voice: fresh models, each with the voice's attributes and seed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any

from ..models.contract import FILLS, Fill, Model, Stream, Value, check_seed
from ..models.stepping import Overlapped, Stepper, Streamed, overlaps
from ..resample import Resampler
from ..rings.server import Shape
from ..sources.grid import Grid
from ..sources.player import Player, Slot
from ..sources.source import Source
from .baserun import BaseRun
from .busrun import BusRun
from .feed import Feed
from .fit import fit
from .run import Run

# Models remember what came before. How long, where it could not be measured, and at most.
_MEMORY_S = 0.5
_MAX_MEMORY_S = 2.0


class RunMaker:
    """What all runs of a voice have in common.

    Parameters
    ----------
    model : Model
        The model; it was measured before.
    method : str
        Name of the method that is played.
    shape : Shape
        Of the server's memory.
    clock : {"samples", "true"}
        How long frames last.
    lead : int
        Device samples ahead, 0 to a second; rounded up to whole periods.
    seed : int
        Of the noise.
    fill : str or None
        As in `bridge.models.contract.Model.stream`; None as `bridge.render` chooses.

    Attributes
    ----------
    fit : Fit
        How the method fits into the server.
    dress : callable
        ``dress(feed)`` is called for the feed of each new run; set by the voice.

    Raises
    ------
    ModelError
        If it does not fit in.
    ValueError
        If an argument is not one of its choices.
    """

    def __init__(
        self,
        model: Model,
        method: str,
        shape: Shape,
        *,
        clock: str,
        lead: int,
        seed: int,
        fill: str | None,
    ) -> None:
        info, probe = model.info, model.probe(method)
        if fill is not None and fill not in FILLS:
            raise ValueError(f"fill must be one of {', '.join(FILLS)}, not {fill!r}")
        check_seed(seed)
        delay = probe.delay_samples or 0
        self.fit = fit(info, method, delay, shape, clock=clock, lead=lead)
        self._model, self._probe, self._seed = model, probe, seed
        is_filled = info.full_n_dims is not None and method == "decode"
        self._fill: Fill = fill or ("seeded" if is_filled else "noise")
        model_sr, _ = self.fit.rates
        memory = int(_MEMORY_S * model_sr) + delay
        if probe.tail_frames is not None:
            memory = min(probe.tail_frames * self.fit.ratio, int(_MAX_MEMORY_S * model_sr))
        remembers = probe.stateful or probe.tail_frames
        self._n_memory = -(-memory // self.fit.ratio) if remembers else 0
        timing = self.fit.timing
        # From the step that will be heard next to the newest that a live source was read for.
        self._n_kept = 2 + int(timing.lookahead / timing.length)
        self._attributes: dict[str, tuple[Any, ...]] = {}
        self.dress: Callable[[Feed], None] = _leave_plain

    def player(
        self, slot: Slot, start: Fraction, speed: float, loop: tuple[int, int] | None
    ) -> BaseRun:
        """Return a run of a slot; of audio, the delay of the model taken out.

        Parameters
        ----------
        slot : Slot
            With the dims that the method takes.
        start : Fraction
            Frame to begin with.
        speed : float
            Frames per step.
        loop : tuple of int or None
            As for `Player`.
        """
        player = Player(slot, start, speed, loop)
        before = player.n_before
        n_before = self._n_memory if before is None else min(before, self._n_memory)
        # The noise of missing dims goes by the number of the frame, as in a render.
        offset = max(int(start), n_before)
        stream = self._stream(offset - n_before)
        grid = self.grid()
        delay, ratio = self.fit.delay, self.fit.ratio
        n_steps = player.n_steps
        end = None
        stepper: Stepper = Streamed(stream)
        if self.fit.makes == "audio" and not self._probe.streaming and overlaps(self._probe):
            if n_steps is not None:
                end = n_steps - (-delay // ratio)
            stepper = Overlapped(stream, self._probe, begin=-n_before, end=end, offset=offset)
        feed = self._feed(player, grid)
        return self._run(player, stepper, grid, feed, n_before=n_before, delay=delay, end=end)

    def grid(self) -> Grid:
        """Return where the steps of a run will lie, once its begin is set."""
        return Grid(self.fit.timing.length)

    def run(self, source: Source, grid: Grid) -> BaseRun:
        """Return a run of a source that is no slot, on a grid that the source knows."""
        feed = self._feed(source, grid) if self.fit.takes == "latents" else None
        return self._run(source, Streamed(self._stream(0)), grid, feed)

    def again(self, run: BaseRun, step: int) -> BaseRun:
        """Return a run that takes over from one that is no slot's, with a fresh model.

        Parameters
        ----------
        run : BaseRun
            The one that is taken over from. It may go on meanwhile.
        step : int
            Its step that the new run begins with.
        """
        stepper = Streamed(self._stream(max(0, step)))
        return self._run(run.source, stepper, run.grid, run.feed, first=step)

    def set(self, name: str, values: tuple[Any, ...], runs: Iterable[BaseRun]) -> None:
        """Set an attribute for every run from now on, and for some that last.

        Parameters
        ----------
        name : str
            Of the attribute.
        values : tuple
            As for `Model.set`.
        runs : iterable of BaseRun
            Runs that are to have it, too.

        Raises
        ------
        ModelError, ValueError
            If the model refuses: nothing has changed then.
        """
        self._stream(0).set(name, *values)
        for run in runs:
            run.stepper.stream.set(name, *values)
        self._attributes[name] = values

    def get(self, name: str, run: BaseRun | None) -> tuple[Value, ...]:
        """Return the values of an attribute, of a run or of the next one.

        Parameters
        ----------
        name : str
            Of the attribute.
        run : BaseRun or None
            The run that is asked.

        Raises
        ------
        ModelError
            If there is no such attribute, or it cannot be read.
        """
        stream = self._stream(0) if run is None else run.stepper.stream
        return stream.get(name)

    def _stream(self, position: int) -> Stream:
        stream = self._model.stream(self.fit.method.name, seed=self._seed, fill=self._fill)
        for name, values in self._attributes.items():
            stream.set(name, *values)
        stream.position = position
        return stream

    def _feed(self, source: Source, grid: Grid) -> Feed:
        feed = Feed(source, grid, self._n_kept)
        self.dress(feed)
        return feed

    def _run(
        self,
        source: Source,
        stepper: Stepper,
        grid: Grid,
        feed: Feed | None,
        *,
        first: int = 0,
        n_before: int = 0,
        delay: int = 0,
        end: int | None = None,
    ) -> BaseRun:
        fit = self.fit
        if fit.makes == "latents":
            return BusRun(source, stepper, grid, feed, first=first, n_before=n_before)
        resampler = None
        if fit.is_resampled:
            resampler = Resampler(*fit.rates, fit.method.out_channels)
        return Run(
            source,
            stepper,
            grid,
            resampler,
            feed,
            ratio=fit.ratio,
            first=first,
            n_before=n_before,
            delay=delay,
            end=end,
        )


def _leave_plain(feed: Feed) -> None:
    pass
