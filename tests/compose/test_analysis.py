import json
import subprocess
import sys
import warnings

import numpy as np
import pytest

import latentio
from bridge.compose.analysis import MAX_LAG, Analysis, analyse, principal_axes
from bridge.compose.corpus import Kept, open_corpus
from bridge.compose.statsfile import read_statistics, write_statistics
from bridge.errors import BridgeError
from latentio import LatentIOError, Latents

RANDOM = np.random.default_rng(3)


def write(path, data, model_sr=44100, ratio=2048):
    latentio.write(path, Latents(data, model_sr, ratio))
    return path


def corpus_of(tmp_path, *arrays):
    for number, array in enumerate(arrays):
        write(tmp_path / f"{number:03d}.npy", array)
    return open_corpus([tmp_path])


def relative(found, expected):
    return np.abs(found - expected).max() / np.abs(expected).max()


@pytest.mark.parametrize("name", ["8d", "4d", "64d_lyra"])
def test_the_statistics_of_real_encodings_are_unravels(samples, name):
    folder = samples / "unravel"
    found = analyse(open_corpus([folder / f"encoded_{name}"], layout="unravel"))
    by_std = np.load(folder / f"stats_encoded_{name}_std.npz")
    by_iqr = np.load(folder / f"stats_encoded_{name}_iqr.npz")
    float32 = 5e-7
    assert relative(found.mean, by_std["mean"][0]) < float32
    assert relative(found.std, by_std["std"][0]) < float32
    assert relative(found.covariance, by_std["covar"]) < float32
    assert relative(found.correlation, by_std["corr"]) < float32
    assert relative(found.iqr_centre, by_iqr["mean"][0]) < float32
    assert relative(found.iqr_std, by_iqr["std"][0]) < float32
    assert relative(found.iqr_bounds[0], by_iqr["lower_bound"][0]) < float32
    assert relative(found.iqr_bounds[1], by_iqr["upper_bound"][0]) < float32


def autocorrelation(files, max_lag):
    """Return it by its definition, slowly."""
    whole = np.concatenate(files)
    mean, variance = whole.mean(axis=0), whole.var(axis=0)
    lines = [np.ones(whole.shape[1])]
    for lag in range(1, max_lag + 1):
        products = [(f[lag:] - mean) * (f[: len(f) - lag] - mean) for f in files if len(f) > lag]
        pairs = np.concatenate(products)
        lines.append(pairs.mean(axis=0) / variance)
    return np.array(lines)


def walk(n, dims):
    steps = RANDOM.normal(size=(n, dims))
    for t in range(1, n):
        steps[t] += 0.9 * steps[t - 1]
    return steps + 1000.0


def test_everything_equals_its_definition_over_several_files(tmp_path):
    files = [walk(n, 3) for n in (900, 1, 40, 20_001, 64, 65)]
    found = analyse(corpus_of(tmp_path, *files))
    whole = np.concatenate(files)
    assert (found.n_frames, found.n_files) == (len(whole), 6)
    assert found.mean == pytest.approx(whole.mean(axis=0), rel=1e-14)
    assert found.std == pytest.approx(whole.std(axis=0), rel=1e-10)
    assert found.covariance == pytest.approx(np.cov(whole.T, ddof=0), rel=1e-9)
    assert (found.min == whole.min(axis=0)).all()
    assert (found.max == whole.max(axis=0)).all()
    assert (found.quartiles == np.quantile(whole, (0.25, 0.5, 0.75), axis=0)).all()
    assert found.autocorrelation.shape == (MAX_LAG + 1, 3)
    expected = autocorrelation(files, MAX_LAG)
    assert np.abs(found.autocorrelation - expected).max() < 1e-9
    assert found.pooled == pytest.approx((whole.mean(), whole.std(ddof=1)), rel=1e-9)
    assert found.histogram.sum(axis=1) == pytest.approx([len(whole)] * 3)


def test_principal_axes_are_those_of_the_covariance(tmp_path):
    mixing = RANDOM.normal(size=(5, 5))
    found = analyse(corpus_of(tmp_path, RANDOM.normal(size=(5000, 5)) @ mixing))
    assert found.axes @ found.axes.T == pytest.approx(np.eye(5), abs=1e-12)
    spread = found.axes @ found.covariance @ found.axes.T
    assert spread == pytest.approx(np.diag(found.axis_variance), abs=1e-9)
    assert (np.diff(found.axis_variance) <= 0).all()
    largest = found.axes[np.arange(5), np.abs(found.axes).argmax(axis=1)]
    assert (largest > 0).all()
    turned, _ = principal_axes(found.covariance.copy())
    assert (turned == found.axes).all()


def test_a_corpus_beyond_memory_gives_the_same(tmp_path, monkeypatch):
    files = [walk(30_000, 4), walk(9_999, 4)]
    small = corpus_of(tmp_path, *files)
    assert isinstance(small, Kept)
    monkeypatch.setattr("bridge.compose.corpus._KEPT_VALUES", 0)
    monkeypatch.setattr("bridge.compose.corpus._STRETCH_VALUES", 1 << 15)
    monkeypatch.setattr("bridge.compose.corpus._BLOCK_VALUES", 1 << 14)
    monkeypatch.setattr("bridge.compose.analysis._SAMPLE_FRAMES", 500)
    large = open_corpus([tmp_path])
    assert not isinstance(large, Kept)
    before, after = analyse(small), analyse(large)
    assert (before.quartiles == after.quartiles).all()
    assert (before.min == after.min).all()
    for name in ("mean", "std", "covariance", "autocorrelation", "axis_variance"):
        expected = getattr(before, name)
        assert getattr(after, name) == pytest.approx(expected, rel=1e-6, abs=1e-6), name


def test_the_autocorrelation_of_a_large_corpus_is_from_some_blocks_and_lag_1_from_all(
    tmp_path, monkeypatch
):
    monkeypatch.setattr("bridge.compose.analysis._LAG_VALUES", 1 << 13)
    monkeypatch.setattr("bridge.compose.corpus._BLOCK_VALUES", 1 << 12)
    files = [walk(40_000, 1)]
    found = analyse(corpus_of(tmp_path, *files))
    expected = autocorrelation(files, MAX_LAG)
    assert found.autocorrelation[1] == pytest.approx(expected[1], abs=1e-9)
    assert found.autocorrelation == pytest.approx(expected, abs=0.2)
    assert any("every 5th block" in note for note in found.notes)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_memory_stays_small_where_the_corpus_is_large(tmp_path):
    path = tmp_path / "large.npy"
    data = np.lib.format.open_memmap(path, "w+", np.float64, (2_000_000, 16))
    for first in range(0, len(data), 100_000):
        data[first : first + 100_000] = RANDOM.normal(size=(100_000, 16))
    data.flush()
    code = (
        "import sys\n"
        "from bridge.compose.corpus import open_corpus\n"
        "from bridge.compose.analysis import analyse\n"
        "def peak():\n"
        "    return int(open('/proc/self/status').read().split('VmHWM:')[1].split()[0])\n"
        "before = peak()\n"
        "analyse(open_corpus([sys.argv[1]], layout='td', model_sr=44100, ratio=2048))\n"
        "print((peak() - before) / 1024)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, path], capture_output=True, text=True, check=True
    )
    assert float(done.stdout) < 130  # of 256 MB


def test_numbers_that_cancel_stay_exact(tmp_path):
    data = 1e9 + RANDOM.normal(size=(50_000, 2))
    found = analyse(corpus_of(tmp_path, data))
    assert found.std == pytest.approx(data.std(axis=0), rel=1e-9)
    assert (np.linalg.eigvalsh(found.covariance) > 0).all()


def test_a_constant_dim_is_said_and_has_no_correlation(tmp_path):
    data = RANDOM.normal(size=(500, 3))
    data[:, 1] = 0.1 + 0.2
    found = analyse(corpus_of(tmp_path, data))
    assert found.std[1] == 0
    assert found.iqr_std[1] == 0
    assert (found.correlation[1] == [0, 1, 0]).all()
    assert (found.autocorrelation[1:, 1] == 0).all()
    assert "constant, so without correlation: dim 1" in found.notes


def test_one_dim_and_few_frames_are_said(tmp_path):
    one = analyse(corpus_of(tmp_path, RANDOM.normal(size=(50, 1))))
    assert one.notes == ("one dim: nothing to correlate",)
    assert one.correlation.shape == one.covariance.shape == (1, 1)
    (tmp_path / "b").mkdir()
    few = analyse(corpus_of(tmp_path / "b", RANDOM.normal(size=(3, 8))))
    assert "3 frames are too few for the covariance of 8 dims" in few.notes[0]
    assert len(few.autocorrelation) == 3
    (tmp_path / "c").mkdir()
    single = analyse(corpus_of(tmp_path / "c", np.array([[1.0, 2.0]])))
    assert (single.std == 0).all()
    assert (single.quartiles == [[1, 2]] * 3).all()
    assert len(single.autocorrelation) == 1


def test_frames_that_are_not_finite_are_left_out_and_said(tmp_path):
    data = RANDOM.normal(size=(2000, 2))
    broken = data.copy()
    broken[7, 0], broken[1500, 1] = np.nan, -np.inf
    found = analyse(corpus_of(tmp_path, broken))
    good = np.delete(data, [7, 1500], axis=0)
    assert found.n_frames == 1998
    assert found.mean == pytest.approx(good.mean(axis=0), rel=1e-12)
    assert (found.quartiles == np.quantile(good, (0.25, 0.5, 0.75), axis=0)).all()
    assert "2 frames with values that are not finite are left out" in found.notes
    (tmp_path / "all").mkdir()
    with pytest.raises(BridgeError, match="holds no finite frame"):
        analyse(corpus_of(tmp_path / "all", np.full((3, 2), np.nan)))


def test_frames_on_both_sides_of_a_gap_are_no_neighbours(tmp_path):
    line = np.array([1.0, np.nan, -1.0, np.nan, 1.0, 1.0, np.inf, -1.0, -1.0])[:, np.newaxis]
    found = analyse(corpus_of(tmp_path, line))
    assert found.autocorrelation[1] == pytest.approx([1.0 - found.mean[0] ** 2], abs=0.05)
    (tmp_path / "b").mkdir()
    # Nor are those of two files, the second of which begins with a gap.
    files = [np.array([[1.0], [1.0]]), np.array([[np.nan], [-1.0], [-1.0]])]
    found = analyse(corpus_of(tmp_path / "b", *files))
    assert found.autocorrelation[1] == pytest.approx([1.0])


@pytest.mark.parametrize(
    "line",
    [
        [1.0, np.nextafter(1.0, 2.0)],
        [1e17, 1e17 + 16],
        [0.1] * 7,
        [5e-324, 0.0],
    ],
)
def test_ranges_of_any_size_have_a_histogram(tmp_path, line):
    found = analyse(corpus_of(tmp_path, np.array(line)[:, np.newaxis]))
    assert found.histogram.sum() == len(line)
    if len(set(line)) == 1:
        assert found.mean[0] == line[0]  # not the rounding of a sum


def test_values_too_large_for_statistics_are_refused(tmp_path):
    with pytest.raises(BridgeError, match=r"holds values up to 1.7e\+308, too large for"):
        analyse(corpus_of(tmp_path, np.array([[1.7e308], [-1.7e308], [0.0]])))


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
@pytest.mark.parametrize(("name", "layout"), [("bdt.npy", "bdt"), ("float.npy", "td")])
def test_memory_stays_small_for_foreign_arrays_too(tmp_path, name, layout):
    data = RANDOM.normal(size=(3_000_000, 8)).astype(np.float32)
    np.save(tmp_path / name, data.T[np.newaxis] if layout == "bdt" else data)
    code = (
        "import sys\n"
        "from bridge.compose.corpus import open_corpus\n"
        "from bridge.compose.analysis import analyse\n"
        "def peak():\n"
        "    return int(open('/proc/self/status').read().split('VmHWM:')[1].split()[0])\n"
        "before = peak()\n"
        "found = analyse(open_corpus([sys.argv[1]], layout=sys.argv[2], model_sr=1, ratio=1))\n"
        "print((peak() - before) / 1024, found.std[0])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, tmp_path / name, layout],
        capture_output=True,
        text=True,
        check=True,
    )
    memory, std = map(float, done.stdout.split())
    assert std == pytest.approx(1.0, abs=0.01)
    assert memory < 120  # of 96 MB, and 192 MB as float64; what the search keeps is about 60


def test_folders_are_searched_and_files_come_once(tmp_path):
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / ".hidden").mkdir()
    data = RANDOM.normal(size=(10, 2))
    write(tmp_path / "in" / "a.wav", data)
    write(tmp_path / "in" / "deep" / "b.npz", data)
    write(tmp_path / "c.npy", data)
    write(tmp_path / ".hidden" / "no.npy", data)
    (tmp_path / "notes.txt").write_text("1 2 3")
    found = open_corpus([tmp_path, tmp_path / "c.npy"])
    assert [path.name for path in found.paths] == ["c.npy", "a.wav", "b.npz"]
    assert (found.n_frames, found.n_dims, found.model_sr, found.ratio) == (30, 2, 44100, 2048)


def test_files_that_do_not_belong_together_are_refused_by_name(tmp_path):
    write(tmp_path / "a.npy", np.zeros((4, 8)))
    write(tmp_path / "b.npy", np.zeros((4, 4)))
    with pytest.raises(BridgeError, match=r"b.npy: has 4 dims, .*a.npy has 8; analyse"):
        open_corpus([tmp_path])
    write(tmp_path / "b.npy", np.zeros((4, 8)), ratio=1024)
    with pytest.raises(BridgeError, match=r"b.npy: has frame rate 11025/256, .*a.npy has 11025/5"):
        open_corpus([tmp_path])
    with pytest.raises(BridgeError, match="does not exist"):
        open_corpus([tmp_path / "c.npy"])
    (tmp_path / "empty").mkdir()
    with pytest.raises(BridgeError, match=r"empty: holds no latent files; they end in \.npy"):
        open_corpus([tmp_path / "empty"])
    np.save(tmp_path / "empty" / "foreign.npy", np.zeros((1, 8, 4)))
    with pytest.raises(LatentIOError, match="say --layout"):
        open_corpus([tmp_path / "empty"])


def test_what_all_files_agree_on_is_kept(tmp_path):
    for name, model in (("a", "one"), ("b", "one"), ("c", "two")):
        meta = latentio.Meta(model=model, model_sha256="0" * 64)
        latentio.write(tmp_path / f"{name}.npy", Latents(np.zeros((3, 2)), 44100, 2048, meta))
    assert open_corpus([tmp_path / "a.npy", tmp_path / "b.npy"]).meta.model == "one"
    both = open_corpus([tmp_path])
    assert both.meta.model is None
    assert both.meta.model_sha256 == "0" * 64


def test_odd_files_are_told_once_and_not_at_every_pass(samples):
    found = open_corpus([samples / "rld" / "latents_v2_8d"], layout="rave")
    assert len(found.notices) == 1
    assert "the exact frame rate is not known" in found.notices[0]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert analyse(found).n_dims == 8


ARRAYS = (
    "mean", "std", "min", "max", "quartiles", "covariance", "autocorrelation", "axes",
    "axis_variance", "histogram",
)  # fmt: skip


def test_a_statistics_file_holds_every_number_exactly(tmp_path):
    found = analyse(corpus_of(tmp_path, walk(300, 7)))
    write_statistics(tmp_path / "s.json", found)
    again = read_statistics(tmp_path / "s.json")
    for name in ARRAYS:
        assert getattr(again, name).tobytes() == getattr(found, name).tobytes(), name
    assert again.notes == found.notes
    assert (again.n_frames, again.model_sr, again.ratio) == (300, 44100, 2048)
    record = json.loads((tmp_path / "s.json").read_text("utf-8"))
    assert record["correlation"] == found.correlation.tolist()
    assert record["iqr_bounds"] == [bound.tolist() for bound in found.iqr_bounds]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"latent_bridge_statistics": 2}, "has version 2, not 1"),
        ({"n_dims": 0}, "n_dims must be a whole number from 1, not 0"),
        ({"mean": [1.0]}, "mean must be 3 finite numbers"),
        ({"mean": None}, "mean must be 3 finite numbers"),
        ({"std": [1, 2, "x"]}, "std must be 3 finite numbers"),
        ({"std": [1, 2, -1]}, "std must be 0 or more"),
        ({"covariance": [[1, 2, 3]]}, "covariance must be rows of 3 finite numbers"),
        ({"covariance": [[1, 2, 3], [0, 1, 0], [0, 0, 1]]}, "covariance is not symmetric"),
        ({"quartiles": [[1, 2, float("nan")]] * 3}, "quartiles must be rows of 3 finite"),
        ({"model_sr": "44100"}, "model_sr must be a whole number from 1, not '44100'"),
        ({"n_frames": True}, "n_frames must be a whole number from 1, not True"),
        ({"model": 7}, "model must be a text, not 7"),
    ],
)
def test_a_damaged_statistics_file_is_refused_by_its_key(tmp_path, change, message):
    write_statistics(tmp_path / "s.json", analyse(corpus_of(tmp_path, walk(30, 3))))
    record = json.loads((tmp_path / "s.json").read_text("utf-8")) | change
    (tmp_path / "s.json").write_text(json.dumps(record))
    with pytest.raises(BridgeError, match=rf"s\.json: {message}"):
        read_statistics(tmp_path / "s.json")


def test_what_is_no_statistics_file_is_said(tmp_path):
    for content, message in (
        ("{", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ('{"mean": []}', "is no statistics file"),
    ):
        (tmp_path / "s.json").write_text(content)
        with pytest.raises(BridgeError, match=message):
            read_statistics(tmp_path / "s.json")
    with pytest.raises(BridgeError, match="does not exist"):
        read_statistics(tmp_path / "none.json")
    found = analyse(corpus_of(tmp_path, walk(30, 3)))
    with pytest.raises(BridgeError, match=r"name it \.json"):
        write_statistics(tmp_path / "s.txt", found)


def test_statistics_by_hand_need_no_more_than_they_must(tmp_path):
    record = {
        "latent_bridge_statistics": 1,
        "n_frames": 100,
        "n_dims": 2,
        **{name: [0, 0] for name in ("mean", "min")},
        **{name: [1, 1] for name in ("std", "max")},
        "quartiles": [[-1, -1], [0, 0], [1, 1]],
        "covariance": [[1, 0.5], [0.5, 1]],
    }
    (tmp_path / "s.json").write_text(json.dumps(record))
    found = read_statistics(tmp_path / "s.json")
    assert isinstance(found, Analysis)
    assert found.correlation[0, 1] == 0.5
    assert found.model_sr is None
