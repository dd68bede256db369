"""The one table of distributions: the command, songs, checks and documents read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

import numpy as np

from latentio.latents import Float64Array

from .analysis import Analysis
from .corpus import Corpus
from .distributions import (
    Bootstrap,
    Correlated,
    Mixed,
    Normal,
    Remembering,
    Runs,
    Tempered,
    Uniform,
)
from .factor import factor
from .mixture import MAX_FIT_FRAMES, fit
from .options import Option, named, settle
from .parts import Part
from .seeds import Chance

T = TypeVar("T")

_UNIFORM_STD = 3.0
# Beyond this an AR(1) process forgets nothing in any piece.
_MAX_MEMORY = 0.9999


@dataclass(eq=False)
class Material:
    """What frames are drawn from.

    Attributes
    ----------
    analysis : Analysis
        The statistics.
    corpus : Corpus or None
        The files they are of; None if only the statistics are there.
    """

    analysis: Analysis
    corpus: Corpus | None = None
    _made: dict[Any, Any] = field(default_factory=dict)

    def require_corpus(self, name: str) -> Corpus:
        """Return the files.

        Raises
        ------
        ValueError
            If there are only statistics.
        """
        if self.corpus is None:
            raise ValueError(
                f"distribution {name!r} draws from real frames: say --from with latent files "
                "or folders, not with statistics"
            )
        return self.corpus

    def once(self, key: tuple[Any, ...], make: Callable[[], T]) -> T:
        """Return what `make` gives, made at the first call with that key only.

        Many draws share what takes long: mixtures, roots of covariances, files that were read.
        """
        if key not in self._made:
            self._made[key] = make()
        made: T = self._made[key]
        return made


@dataclass(frozen=True)
class Draw:
    """Frames that were drawn.

    Attributes
    ----------
    part : Part
        The frames.
    centre : ndarray of float64, shape (n_dims,)
        What a temperature of 0 leaves.
    notes : list of str
        What had to be done differently.
    """

    part: Part
    centre: Float64Array
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Distribution:
    """One entry of `DISTRIBUTIONS`.

    Attributes
    ----------
    make : callable
        ``make(material, options, n_frames, chance)`` returns a `Draw`.
    help : str
        One line for people.
    options : mapping
        Its options, beside those of all (`COMMON`).
    """

    make: Callable[[Material, Mapping[str, Any], int, Chance], Draw]
    help: str
    options: Mapping[str, Option] = field(default_factory=dict)


COMMON: dict[str, Option] = {
    "temperature": Option(
        float, 1.0, "factor for the deviations from the centre", low=0.0, high=100.0
    ),
    "clamp": Option(bool, False, "whether to stay within the least and greatest real values"),
}


def draw(
    material: Material, name: str, given: Mapping[str, Any], n_frames: int, chance: Chance
) -> Draw:
    """Draw frames from a distribution.

    Parameters
    ----------
    material : Material
        The statistics, and the files where the distribution needs them.
    name : str
        A key of `DISTRIBUTIONS`.
    given : mapping
        Its options; the others take their defaults.
    n_frames : int
        How many frames.
    chance : Chance
        Where the random numbers come from.

    Returns
    -------
    Draw

    Raises
    ------
    ValueError
        If there is no such distribution or option, a value is out of range, or the
        distribution needs files and there are none.
    """
    distribution = named("distribution", name, DISTRIBUTIONS)
    options = settle(f"distribution {name!r}", given, {**COMMON, **distribution.options})
    drawn = distribution.make(material, options, n_frames, chance)
    analysis = material.analysis
    bounds = (analysis.min, analysis.max) if options["clamp"] else None
    if options["temperature"] == 1.0 and bounds is None:
        return drawn
    part = Tempered(drawn.part, drawn.centre, options["temperature"], bounds)
    return replace(drawn, part=part)


def _normal(material: Material, _: Mapping[str, Any], n_frames: int, chance: Chance) -> Draw:
    analysis = material.analysis
    return Draw(Normal(analysis.mean, analysis.std, n_frames, chance), analysis.mean)


def _uniform(material: Material, _: Mapping[str, Any], n_frames: int, chance: Chance) -> Draw:
    analysis = material.analysis
    reach = _UNIFORM_STD * analysis.std
    part = Uniform(analysis.mean - reach, analysis.mean + reach, n_frames, chance)
    return Draw(part, analysis.mean)


def _iqr_normal(material: Material, _: Mapping[str, Any], n_frames: int, chance: Chance) -> Draw:
    analysis = material.analysis
    part = Normal(analysis.iqr_centre, analysis.iqr_std, n_frames, chance)
    return Draw(part, analysis.iqr_centre)


def _iqr_uniform(material: Material, _: Mapping[str, Any], n_frames: int, chance: Chance) -> Draw:
    part = Uniform(*material.analysis.iqr_bounds, n_frames, chance)
    return Draw(part, material.analysis.iqr_centre)


def _correlation(material: Material, _: Mapping[str, Any], n_frames: int, chance: Chance) -> Draw:
    mean, covariance = material.analysis.mean, material.analysis.covariance
    root, notes = material.once(("root",), lambda: factor(covariance, "covariance"))
    return Draw(Correlated(mean, root, n_frames, chance), mean, notes)


def _ar1(material: Material, options: Mapping[str, Any], n_frames: int, chance: Chance) -> Draw:
    # x[t] = mean + p (x[t-1] - mean) + news. With covariance C of the frames, the news have
    # covariance C[i, j] (1 - p[i] p[j]).
    analysis = material.analysis
    found = options["memory"]
    if found is None:
        if len(analysis.autocorrelation) < 2:
            raise ValueError(
                "distribution 'ar1': the statistics hold no autocorrelation at lag 1; say memory="
            )
        found = analysis.autocorrelation[1]
    memory = np.clip(np.broadcast_to(found, analysis.n_dims), -_MAX_MEMORY, _MAX_MEMORY)
    key = "ar1", options["memory"]
    roots, notes = material.once(key, lambda: _roots(analysis.covariance, memory))
    return Draw(Remembering(analysis.mean, memory, roots, n_frames, chance), analysis.mean, notes)


def _roots(
    covariance: Float64Array, memory: Float64Array
) -> tuple[tuple[Float64Array, Float64Array], list[str]]:
    """Return roots of the covariance of AR(1) frames and of their news, and what was changed."""
    remembered = 1.0 - np.outer(memory, memory)
    root, notes = factor(covariance, "covariance")
    if notes:  # it is the repaired one that the frames are to have
        covariance = root @ root.T
    news, more = factor(covariance * remembered, "covariance of what ar1 adds")
    if more:
        # What the frames come to with the news repaired, so that they begin as they go on.
        reached = news @ news.T / remembered
        root, _ = factor(reached, "covariance")
        scale = np.sqrt(np.outer(np.diag(covariance), np.diag(covariance)))
        change = np.abs(reached - covariance) / np.where(scale > 0, scale, 1.0)
        notes = [
            *notes,
            "ar1: with the memory that each dim has, correlations cannot all be as analysed; "
            f"the nearest that can are taken (largest change {change.max():.2f})",
        ]
    return (root, news), notes


def _bootstrap(
    material: Material, options: Mapping[str, Any], n_frames: int, chance: Chance
) -> Draw:
    corpus, length = material.require_corpus("bootstrap"), options["run"]
    sequences = material.once(("sequences",), corpus.sequences)
    runs = material.once(("runs", length), lambda: Runs(sequences, length))
    return Draw(Bootstrap(runs, n_frames, chance), material.analysis.mean)


def _gmm(material: Material, options: Mapping[str, Any], n_frames: int, chance: Chance) -> Draw:
    corpus, count = material.require_corpus("gmm"), options["components"]
    mixture, notes = material.once(("gmm", count), lambda: fit(corpus.array(MAX_FIT_FRAMES), count))
    return Draw(Mixed(mixture, n_frames, chance), material.analysis.mean, notes)


def _pca(material: Material, options: Mapping[str, Any], n_frames: int, chance: Chance) -> Draw:
    analysis = material.analysis
    variance = analysis.axis_variance
    count = options["axes"]
    if count is None:
        share = np.cumsum(variance) / (variance.sum() or 1.0)
        count = min(int(np.searchsorted(share, options["variance"])) + 1, len(variance))
        count = min(count, len(analysis.axes))
    if count > len(analysis.axes):
        raise ValueError(
            f"distribution 'pca': axes must be from 1 to {len(analysis.axes)}, not {count}"
        )
    root = analysis.axes[:count].T * np.sqrt(variance[:count])
    held = float(variance[:count].sum() / (variance.sum() or 1.0))
    note = f"{count} of {analysis.n_dims} axes, {100 * held:.1f} % of the variance"
    if options["axes"] is None and held < options["variance"]:
        note += "; statistics keep no more axes"
    part = Correlated(analysis.mean, root, n_frames, chance)
    return Draw(part, analysis.mean, [f"pca: {note}"])


DISTRIBUTIONS: dict[str, Distribution] = {
    "normal": Distribution(_normal, "each dim by its mean and standard deviation"),
    "uniform": Distribution(_uniform, "each dim evenly within 3 standard deviations"),
    "iqr-normal": Distribution(_iqr_normal, "as normal, from the quartiles: outliers do not count"),
    "iqr-uniform": Distribution(
        _iqr_uniform, "each dim evenly within 1.5 quartile distances beyond the quartiles"
    ),
    "correlation": Distribution(_correlation, "normal, with the dims correlated as they are"),
    "ar1": Distribution(
        _ar1,
        "correlated, and each frame remembers the one before: moves as the originals do",
        {
            "memory": Option(
                float, None, "instead of the analysed autocorrelation", low=-1.0, high=1.0
            )
        },
    ),
    "bootstrap": Distribution(
        _bootstrap,
        "real frames in random order (needs files)",
        {"run": Option(int, 1, "real frames that stay together", low=1)},
    ),
    "gmm": Distribution(
        _gmm,
        "a mixture of normal distributions fitted to the frames (needs files)",
        {"components": Option(int, 8, "how many", low=1, high=256)},
    ),
    "pca": Distribution(
        _pca,
        "along the principal axes only",
        {
            "axes": Option(int, None, "how many; default by variance", low=1),
            "variance": Option(float, 0.95, "share of it that the axes hold", low=0.0, high=1.0),
        },
    ),
}
