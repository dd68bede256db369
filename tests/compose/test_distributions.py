import json
import os
import subprocess
import sys

import numpy as np
import pytest
from scipy import stats

from bridge.compose.analysis import Analysis, analyse
from bridge.compose.corpus import open_corpus
from bridge.compose.distribution_table import DISTRIBUTIONS, Material, draw
from bridge.compose.factor import factor
from bridge.compose.mixture import fit
from bridge.compose.seeds import BLOCK_FRAMES, Chance
from bridge.compose.statsfile import read_statistics
from latentio import Latents, write

CHANCE = Chance(11, (2,))
N = 10_000
# One test in a thousand would fail by chance, were the seed not fixed.
LEVEL = 1e-3


@pytest.fixture(scope="module")
def lyra(samples):
    """Give the 64-dim statistics of a trained codec: correlation to 0.83, values to -39."""
    corpus = open_corpus([samples / "unravel" / "encoded_64d_lyra"], layout="unravel")
    return Material(analyse(corpus), corpus)


def made_up(folder, n_dims, n_frames=3000):
    """Return material of any number of dims, correlated and with memory."""
    random = np.random.default_rng(n_dims)
    mixing = random.normal(size=(n_dims, n_dims)) / np.sqrt(n_dims) + np.eye(n_dims)
    data = random.normal(size=(n_frames, n_dims))
    memory = random.uniform(-0.3, 0.9, n_dims)
    for t in range(1, n_frames):
        data[t] = memory * data[t - 1] + np.sqrt(1 - memory**2) * data[t]
    data = random.uniform(-5, 5, n_dims) + random.uniform(0.1, 8, n_dims) * (data @ mixing.T)
    write(folder / "data.npy", Latents(data, 44100, 2048), durable=False)
    corpus = open_corpus([folder / "data.npy"])
    return Material(analyse(corpus), corpus)


@pytest.fixture(scope="module", params=[1, 8, 128])
def material(request, tmp_path_factory):
    return made_up(tmp_path_factory.mktemp("material"), request.param)


def drawn(material, name, n=N, chance=CHANCE, **options):
    return draw(material, name, options, n, chance).part.array()


def assert_distributed(frames, distributions):
    """Compare every dim with its distribution (Kolmogorov-Smirnov, for as many tests as dims)."""
    for dim, expected in enumerate(distributions):
        result = stats.kstest(frames[:, dim], expected.cdf)
        assert result.pvalue > LEVEL / len(distributions), (dim, result)


def assert_covariance(frames, covariance, slack=0.0):
    """Check each element within 5 standard errors of a normal sample covariance."""
    found = np.cov(frames.T, ddof=0).reshape(covariance.shape)
    variance = np.diag(covariance)
    error = np.sqrt((np.outer(variance, variance) + covariance**2) / len(frames))
    assert (np.abs(found - covariance) <= (5 + slack) * error + 1e-12).all()


def both(material, lyra):
    return [material, lyra]


def test_normal(material, lyra):
    for source in both(material, lyra):
        a = source.analysis
        frames = drawn(source, "normal")
        assert_distributed(frames, [stats.norm(*p) for p in zip(a.mean, a.std, strict=True)])
        assert_covariance(frames, np.diag(a.std**2))


def test_uniform_reaches_three_standard_deviations(material, lyra):
    for source in both(material, lyra):
        a = source.analysis
        frames = drawn(source, "uniform")
        low, width = a.mean - 3 * a.std, 6 * a.std
        assert_distributed(frames, [stats.uniform(*p) for p in zip(low, width, strict=True)])


def test_iqr_normal(material, lyra):
    for source in both(material, lyra):
        a = source.analysis
        frames = drawn(source, "iqr-normal")
        pairs = zip(a.iqr_centre, a.iqr_std, strict=True)
        assert_distributed(frames, [stats.norm(*pair) for pair in pairs])


def test_iqr_uniform(material, lyra):
    for source in both(material, lyra):
        low, high = source.analysis.iqr_bounds
        frames = drawn(source, "iqr-uniform")
        assert_distributed(
            frames, [stats.uniform(*pair) for pair in zip(low, high - low, strict=True)]
        )


def test_correlation_has_the_covariance(material, lyra):
    for source in both(material, lyra):
        a = source.analysis
        frames = drawn(source, "correlation")
        assert_distributed(frames, [stats.norm(*p) for p in zip(a.mean, a.std, strict=True)])
        assert_covariance(frames, a.covariance)
    assert np.abs(lyra.analysis.correlation - np.eye(64)).max() > 0.8


def lag_1(frames, a):
    deviations = frames - a.mean
    return (deviations[1:] * deviations[:-1]).mean(axis=0) / deviations.var(axis=0)


def test_ar1_has_the_covariance_and_the_memory(material):
    a = material.analysis
    drawing = draw(material, "ar1", {}, 30_000, CHANCE)
    frames = drawing.part.array()
    assert lag_1(frames, a) == pytest.approx(a.autocorrelation[1], abs=0.03)
    # Frames that remember count for fewer.
    assert_covariance(frames, a.covariance, slack=15)
    assert all("correlations cannot all be as analysed" in note for note in drawing.notes)


def test_ar1_of_a_trained_codec(lyra):
    a = lyra.analysis
    drawing = draw(lyra, "ar1", {}, 40_000, CHANCE)
    frames = drawing.part.array()
    assert lag_1(frames, a) == pytest.approx(a.autocorrelation[1], abs=0.03)
    assert frames.std(axis=0) == pytest.approx(a.std, rel=0.03)
    scale = np.outer(a.std, a.std)
    assert np.abs(np.cov(frames.T) / scale - a.correlation).max() < 0.06
    # It goes on as it begins, although one matrix had to be changed.
    firsts = np.array([drawn(lyra, "ar1", 1, Chance(7, (k,)))[0] for k in range(800)])
    assert np.abs(np.corrcoef(firsts.T) - np.corrcoef(frames.T)).max() < 0.16
    assert len(drawing.notes) == 1  # one matrix had to be repaired, and it is said
    assert "correlations cannot all be as analysed" in drawing.notes[0]


def test_ar1_is_stationary_from_its_first_frame(tmp_path):
    source = made_up(tmp_path, 3)
    a = source.analysis
    firsts = np.array([drawn(source, "ar1", 1, Chance(7, (k,)))[0] for k in range(1500)])
    assert_distributed(firsts, [stats.norm(*p) for p in zip(a.mean, a.std, strict=True)])


def test_ar1_takes_another_memory(tmp_path):
    source = made_up(tmp_path, 2)
    for memory in (0.0, 0.95, -0.6):
        frames = drawn(source, "ar1", 50_000, memory=memory)
        assert lag_1(frames, source.analysis) == pytest.approx([memory] * 2, abs=0.02)


def test_bootstrap_gives_real_frames_equally_often(material, lyra):
    for source in both(material, lyra):
        real = np.concatenate(source.corpus.sequences())
        frames = drawn(source, "bootstrap")
        numbers = {frame.tobytes(): number for number, frame in enumerate(real)}
        chosen = [numbers[frame.tobytes()] for frame in frames]
        counts = np.bincount(chosen, minlength=len(numbers))[: len(real)]
        if len(numbers) == len(real):
            assert stats.chisquare(counts).pvalue > LEVEL


def test_bootstrap_in_runs_keeps_real_neighbours_within_one_file(tmp_path):
    files = [np.arange(10.0) + 100 * k for k in range(3)]
    for number, line in enumerate(files):
        write(tmp_path / f"{number}.npy", Latents(line[:, np.newaxis], 44100, 2048))
    corpus = open_corpus([tmp_path])
    source = Material(analyse(corpus), corpus)
    line = drawn(source, "bootstrap", 9001, run=7)[:, 0]
    for first in range(0, 9001, 7):
        run = line[first : first + 7]
        assert (np.diff(run) == 1).all()
        assert run[0] // 100 == run[-1] // 100
    starts = line[::7] % 100
    assert set(starts) == {0, 1, 2, 3}
    with pytest.raises(ValueError, match=r"run must be from 1 to 10, .*, not 11"):
        draw(source, "bootstrap", {"run": 11}, 5, CHANCE)


def test_a_corpus_is_read_once_for_all_draws(tmp_path, monkeypatch):
    write(tmp_path / "a.npy", Latents(np.arange(40.0).reshape(20, 2), 44100, 2048))
    corpus = open_corpus([tmp_path])
    source = Material(analyse(corpus), corpus)
    read = []
    monkeypatch.setattr(type(corpus), "sequences", lambda self: read.append(1) or [np.eye(2)])
    for seed in range(3):
        drawn(source, "bootstrap", 5, Chance(seed))
    assert read == [1]


def test_statistics_without_axes_do_for_pca(tmp_path):
    record = {
        "latent_bridge_statistics": 1, "n_frames": 9, "n_dims": 2, "mean": [0, 0], "std": [2, 1],
        "min": [-9, -9], "max": [9, 9], "quartiles": [[-1, -1], [0, 0], [1, 1]],
        "covariance": [[4, 0], [0, 1]],
    }  # fmt: skip
    path = tmp_path / "s.json"
    path.write_text(json.dumps(record))
    frames = drawn(Material(read_statistics(path)), "pca", axes=1)
    assert frames[:, 0].std() == pytest.approx(2, rel=0.05)
    assert (frames[:, 1] == 0).all()


def test_bootstrap_passes_over_frames_that_are_not_finite(tmp_path):
    line = np.arange(20.0)
    line[10] = np.nan
    write(tmp_path / "a.npy", Latents(line[:, np.newaxis], 44100, 2048))
    corpus = open_corpus([tmp_path])
    source = Material(analyse(corpus), corpus)
    for run in (1, 4):
        frames = drawn(source, "bootstrap", 3000, run=run)
        assert np.isfinite(frames).all()
        assert set(frames[::run, 0]) == {float(k) for k in range(21 - run) if not k <= 10 < k + run}


def test_gmm_finds_clusters(tmp_path):
    random = np.random.default_rng(0)
    centres = np.array([[-5.0, 0, 0], [5, 0, 0], [0, 8, 0]])
    data = np.concatenate([c + 0.3 * random.normal(size=(1000, 3)) for c in centres])
    write(tmp_path / "a.npy", Latents(data, 44100, 2048))
    corpus = open_corpus([tmp_path])
    source = Material(analyse(corpus), corpus)
    frames = drawn(source, "gmm", components=3)
    nearest = np.sqrt(((frames[:, np.newaxis] - centres) ** 2).sum(axis=2))
    assert nearest.min(axis=1).max() < 2
    assert np.bincount(nearest.argmin(axis=1)) == pytest.approx([N / 3] * 3, rel=0.05)
    inside = frames[nearest.argmin(axis=1) == 2]
    assert inside.mean(axis=0) == pytest.approx(centres[2], abs=0.05)
    assert inside.std(axis=0) == pytest.approx([0.3] * 3, rel=0.06)


def test_gmm_of_one_component_is_the_correlation(tmp_path):
    source = made_up(tmp_path, 8)
    frames = drawn(source, "gmm", components=1)
    assert_covariance(frames, source.analysis.covariance)


def test_gmm_says_what_too_few_frames_do_to_it(lyra):
    drawing = draw(lyra, "gmm", {"components": 4}, 5, CHANCE)
    assert "316 frames are too few for the correlations of 64 dims in each of 4" in drawing.notes[0]
    mixture, notes = fit(np.array([[1.0] * 3, [2.0] * 3]), 5)
    assert "2 frames make at most 2 components, not 5" in notes[0]
    assert len(mixture.weights) == 2
    one, _ = fit(np.array([[3.0, 4.0]]), 2)
    assert (one.means == [[3, 4]]).all()
    assert (one.roots == 0).all()  # constant dims stay constant


def test_pca_keeps_to_the_axes(material, lyra):
    for source in both(material, lyra):
        a = source.analysis
        count = min(2, a.n_dims)
        drawing = draw(source, "pca", {"axes": count}, N, CHANCE)
        places = (drawing.part.array() - a.mean) @ a.axes.T
        assert np.abs(places[:, count:]).max(initial=0) < 1e-9
        spreads = np.sqrt(a.axis_variance[:count])
        assert_distributed(places[:, :count], [stats.norm(0, spread) for spread in spreads])
        assert f"{count} of {a.n_dims} axes" in drawing.notes[0]
    full = drawn(lyra, "pca", axes=64)
    assert_covariance(full, lyra.analysis.covariance)


def test_pca_takes_as_many_axes_as_the_variance_needs(lyra):
    share = np.cumsum(lyra.analysis.axis_variance) / lyra.analysis.axis_variance.sum()
    drawing = draw(lyra, "pca", {"variance": 0.8}, 5, CHANCE)
    needed = int(np.searchsorted(share, 0.8)) + 1
    assert drawing.notes == [
        f"pca: {needed} of 64 axes, {100 * share[needed - 1]:.1f} % of the variance"
    ]
    with pytest.raises(ValueError, match="axes must be from 1 to 64, not 65"):
        draw(lyra, "pca", {"axes": 65}, 5, CHANCE)


@pytest.mark.parametrize("name", DISTRIBUTIONS)
def test_temperature_scales_deviations_and_clamp_keeps_within_real_values(lyra, name):
    a = lyra.analysis
    centre = a.iqr_centre if name.startswith("iqr") else a.mean
    plain = drawn(lyra, name, 3000)
    cool = drawn(lyra, name, 3000, temperature=0.5)
    assert cool == pytest.approx(centre + 0.5 * (plain - centre), abs=1e-9)
    assert (drawn(lyra, name, 50, temperature=0.0) == centre).all()
    hot = drawn(lyra, name, 3000, temperature=3.0, clamp=True)
    assert (hot >= a.min).all()
    assert (hot <= a.max).all()
    assert ((hot == a.min) | (hot == a.max)).any()


@pytest.mark.parametrize("name", DISTRIBUTIONS)
def test_frames_do_not_depend_on_how_they_are_asked_for(lyra, name):
    n = 2 * BLOCK_FRAMES + 100
    part = draw(lyra, name, {}, n, CHANCE).part
    backwards = [part.frames(first, min(first + 777, n)) for first in range(0, n, 777)[::-1]]
    whole = drawn(lyra, name, n)
    assert np.concatenate(backwards[::-1]).tobytes() == whole.tobytes()
    shorter = drawn(lyra, name, 5000)
    assert shorter.tobytes() == whole[:5000].tobytes()
    assert drawn(lyra, name, 50, Chance(12, (2,))).tobytes() != whole[:50].tobytes()
    assert drawn(lyra, name, 50, Chance(11, (3,))).tobytes() != whole[:50].tobytes()


def test_blocks_are_independent(lyra):
    frames = drawn(lyra, "normal", 2 * BLOCK_FRAMES)
    first, second = frames[:BLOCK_FRAMES, 0], frames[BLOCK_FRAMES:, 0]
    assert abs(np.corrcoef(first, second)[0, 1]) < 0.08


def test_a_covariance_that_is_none_is_repaired_and_said():
    covariance = np.array([[1.0, 0.9, -0.9], [0.9, 1.0, 0.9], [-0.9, 0.9, 1.0]])
    root, notes = factor(covariance, "covariance")
    repaired = root @ root.T
    assert np.diag(repaired) == pytest.approx(np.ones(3))
    assert np.linalg.eigvalsh(repaired).min() > -1e-12
    assert np.abs(repaired - covariance).max() < 0.6
    assert "its smallest eigenvalue is -0.8)" in notes[0]


@pytest.mark.parametrize("rank", [0, 1, 3, 5])
def test_a_covariance_of_too_few_frames_is_sound(rank):
    mixing = np.random.default_rng(rank).normal(size=(5, rank)) * [[1e-3], [1], [1e3], [1], [1]]
    covariance = mixing @ mixing.T
    root, notes = factor(covariance, "covariance")
    assert root @ root.T == pytest.approx(covariance, abs=1e-9 * max(1.0, covariance.max()))
    assert notes == []


def test_a_covariance_with_a_variance_below_zero_is_repaired():
    root, notes = factor(np.diag([1.0, -1.0]), "covariance")
    assert root @ root.T == pytest.approx(np.diag([1.0, 0.0]))
    assert notes


def test_statistics_alone_do_for_all_but_what_needs_frames(lyra):
    alone = Material(lyra.analysis)
    for name in DISTRIBUTIONS:
        if name in ("bootstrap", "gmm"):
            with pytest.raises(ValueError, match=f"distribution '{name}' draws from real frames"):
                draw(alone, name, {}, 5, CHANCE)
        else:
            assert drawn(alone, name, 20).tobytes() == drawn(lyra, name, 20).tobytes()


@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        ("nromal", {}, "distribution 'nromal' is not known; did you mean 'normal'?"),
        ("normal", {"temprature": 1}, "did you mean 'temperature'"),
        ("normal", {"temperature": -1}, "temperature must be a number from 0 to 100, not -1"),
        ("gmm", {"components": 0}, "components must be a whole number from 1 to 256, not 0"),
        ("ar1", {"memory": "much"}, "memory must be a number from -1 to 1, not 'much'"),
    ],
)
def test_what_is_wrong_is_said(lyra, name, options, message):
    with pytest.raises(ValueError, match="distribution") as caught:
        draw(lyra, name, options, 5, CHANCE)
    assert message in str(caught.value)


def test_ar1_without_known_memory_asks_for_it(lyra):
    fields = {name: getattr(lyra.analysis, name) for name in Analysis.__dataclass_fields__}
    bare = Material(Analysis(**{**fields, "autocorrelation": np.ones((1, 64))}))
    with pytest.raises(ValueError, match="hold no autocorrelation at lag 1; say memory="):
        draw(bare, "ar1", {}, 5, CHANCE)
    assert drawn(bare, "ar1", 5, memory=0.5).shape == (5, 64)


def test_the_number_of_threads_changes_no_byte(lyra):
    code = (
        "import sys, hashlib\n"
        "from bridge.compose.distribution_table import *\n"
        "from bridge.compose.analysis import analyse\n"
        "from bridge.compose.corpus import open_corpus\n"
        "corpus = open_corpus([sys.argv[1]], layout='unravel')\n"
        "material = Material(analyse(corpus), corpus)\n"
        "whole = hashlib.sha256()\n"
        "for name in DISTRIBUTIONS:\n"
        "    part = draw(material, name, {}, 5000, Chance(3, (1,))).part\n"
        "    whole.update(part.array().tobytes())\n"
        "print(whole.hexdigest())\n"
    )
    folder = lyra.corpus.paths[0].parent
    found = set()
    for threads in ("1", "7"):
        environment = {
            **os.environ,
            **dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), threads),
        }
        done = subprocess.run(
            [sys.executable, "-c", code, folder],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        found.add(done.stdout)
    assert len(found) == 1
