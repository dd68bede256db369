"""What shapes latents in Pd gives the signals that the rack computes, on the same samples."""

import numpy as np
import pytest

from bridge.patches.clicks import SHAPER_CLICKS as CLICKS
from bridge.patches.headless import LIBRARY
from bridge.patches.lint import lint
from bridge.patches.pdfile import read_patch
from bridge.patches.shapers import SHAPERS, write_shaper
from bridge.patches.shapers_help import stats_name
from tests.pd.rig import Rig, said, write_song
from tests.pd.shaperbench import N_DIMS, RATIO, Bench, Chain, check, played, tell, words

pytestmark = pytest.mark.pd

SCALE_CHANGES = (
    (0, "scale", "factor", [2.0, -0.5, 1.0, 0.0], 0),
    (0, "scale", "centre", [20.0, 1.5, 3.0, 0.25], 0),
    (0, "clamp", "minimum", [18.0, -100.0, 19.5, -3e38], 0),
    (0, "clamp", "maximum", 24.0, 0),
    (5, "scale", "factor", [1.0, 2.0, 0.5, 1.0], 4),
    (7, "scale", "centre", 21.0, 4),
    (13, "clamp", "maximum", 20.5, 3),
    (18, "clamp", "minimum", 21.5, 0),
)


@pytest.mark.parametrize(("device_sr", "block"), [(44100, None), (48000, 2048)])
def test_scale_is_the_racks_scale_and_clamp(pd_program, tmp_path, device_sr, block):
    bench = Bench(tmp_path, pd_program, f"latent.scale{N_DIMS}~ {RATIO}", block=block)
    made, wanted, lines = played(bench, SCALE_CHANGES, "scale", "clamp", device_sr=device_sr)
    assert lines == []
    check(made, wanted)


def test_the_bypass_of_scale_fades_both_stages_and_then_gives_back_every_bit(pd_program, tmp_path):
    bench = Bench(tmp_path, pd_program, f"latent.scale{N_DIMS}~ {RATIO}")
    fades = [(8, kind, "bypass", 1, 5) for kind in ("scale", "clamp")]
    fades += [(17, kind, "bypass", 0, 3) for kind in ("scale", "clamp")]
    made, wanted, lines = played(bench, [*SCALE_CHANGES[:4], *fades], "scale", "clamp")
    assert lines == []
    check(made, wanted)
    np.testing.assert_array_equal(made[13:17], bench.songs[0][13:17])


def test_a_new_object_changes_no_bit(pd_program, tmp_path):
    for name, n_sources in SHAPED.items():
        bench = Bench(tmp_path, pd_program, f"latent.{name}{N_DIMS}~", n_sources=n_sources)
        made, lines = bench.play()
        assert lines == []
        np.testing.assert_array_equal(made, bench.songs[0][: len(made)])


SHAPED = {"scale": 1, "route": 1, "mix": 2, "smooth": 1}

MEAN, STD = np.array([20.0, 19.0, -1.0, 0.5]), np.array([3.0, 0.5, 2.0, 1.0])
LOW, HIGH = np.array([18.0, -4.0, -30.0, 0.0]), np.array([21.5, 30.0, 19.0, 20.0])


def write_stats(path, n_dims=N_DIMS, **others):
    rows = {"mean": MEAN, "std": STD, "min": LOW, "max": HIGH, **others}
    lines = [" ".join([name, *map(repr, row[:n_dims].tolist())]) for name, row in rows.items()]
    path.write_text(";\n".join(lines) + ";\n")


def test_statistics_normalise_denormalise_and_clamp(pd_program, tmp_path):
    folder = tmp_path / "a folder"
    folder.mkdir()
    write_stats(folder / "model.stats.txt")
    bench = Bench(tmp_path, pd_program, f"latent.scale{N_DIMS}~ {RATIO}")
    bench.before(0, "stats a\\ folder/model.stats.txt, normalise")
    bench.before(5, "clamp 1")
    bench.before(10, "denormalise")
    bench.before(15, "clamp 0")
    bench.before(20, "scale")
    made, lines = bench.play()
    assert lines == [f"stats {tmp_path}/a\\ folder/model.stats.txt"]
    x = bench.songs[0].astype(float)
    wanted = x.copy()
    wanted[:5] = (x[:5] - MEAN) / STD
    wanted[5:10] = (np.clip(x[5:10], LOW, HIGH) - MEAN) / STD
    wanted[10:15] = np.clip(x[10:15] * STD + MEAN, LOW, HIGH)
    wanted[15:20] = x[15:20] * STD + MEAN
    check(made, wanted)


def test_what_scale_cannot_take_is_told_once_and_changes_nothing(pd_program, tmp_path):
    write_stats(tmp_path / "three.txt", 3)
    (tmp_path / "other.txt").write_text('{"mean": [1, 2, 3, 4]}')
    bench = Bench(tmp_path, pd_program, f"latent.scale{N_DIMS}~ {RATIO}")
    bad = {
        "stats missing.txt": "no such file missing.txt",
        "stats three.txt": f"no statistics of {N_DIMS} dims: {tmp_path}/three.txt",
        "stats other.txt": f"no statistics of {N_DIMS} dims: {tmp_path}/other.txt",
        "clamp 1": "clamp needs statistics: stats PATH",
        "clamp 2": "clamp must be 0 or 1",
        "clamp": "clamp must be 0 or 1",
        "factor 1 2 3": "factor takes 1 value or one per dim",
        "factor 1001": "factor must be from -1000 to 1000",
        "std -1": "std must be from 0 to 1e+06",
        "mode fast": "mode must be one of: scale normalise denormalise",
        "dim 4 factor 2": "factor has no such dim",
        "wobble 3": "unknown message wobble 3",
    }
    bench.before(0, "factor 2, maximum 45")
    for text in bad:
        bench.before(0, text)
    made, lines = bench.play(faults=["latent.scale~: "])
    assert lines == [f"error {text}" for text in bad.values()]
    check(made, np.minimum(bench.songs[0] * 2.0, 45.0))


ROUTE_CHANGES = (
    (0, "route", "source", [2, 0, 3, 1], 0),
    (4, "route", "source", [1, 1, 3, 0], 0),
    (5, "route", "source", [0, 2, 2, 1], 0),
    (6, "route", "mute", [0, 1, 0, 0], 3),
    (8, "route", "source", 2, 0),
    (11, "route", "solo", [1, 0, 0, 1], 4),
    (17, "route", "source", [3, 2, 1, 0], 0),
    (19, "route", "solo", 0, 0),
)


@pytest.mark.parametrize(("device_sr", "block"), [(44100, None), (48000, 2048)])
def test_route_is_the_racks_route(pd_program, tmp_path, device_sr, block):
    # With blocks of 2048 samples, one change of the sources in each.
    changes = [c for c in ROUTE_CHANGES if block is None or c[0] not in (4, 8)]
    bench = Bench(tmp_path, pd_program, f"latent.route{N_DIMS}~ {RATIO}", block=block)
    made, wanted, lines = played(bench, changes, "route", device_sr=device_sr)
    assert lines == []
    check(made, wanted)
    np.testing.assert_array_equal(made[:6], wanted[:6])


def test_the_bypass_of_route_fades(pd_program, tmp_path):
    bench = Bench(tmp_path, pd_program, f"latent.route{N_DIMS}~ {RATIO}")
    fades = [(10, "route", "bypass", 1, 6)]
    made, wanted, lines = played(bench, [*ROUTE_CHANGES[:4], *fades], "route")
    assert lines == []
    check(made, wanted)
    np.testing.assert_array_equal(made[16:], bench.songs[0][16 : len(made)])


@pytest.mark.parametrize(
    ("kind", "bad"),
    [
        (
            "mix",
            {
                "amount 2": "amount must be from 0 to 1",
                "amount 0 1": "amount takes 1 value or one per dim",
                "dim 1 amount -1": "amount must be from 0 to 1",
                "mode blend": "mode must be one of: crossfade add",
                "law 3": "law must be one of: linear constant_power",
            },
        ),
        (
            "smooth",
            {
                "frames -1": "frames must be from 0 to 100000",
                "frames many": "frames takes numbers",
                "freeze 2": "freeze must be from 0 to 1",
                "dim 9 frames 1": "frames has no such dim",
            },
        ),
    ],
)
def test_what_mix_and_smooth_cannot_take_is_told_and_changes_nothing(
    pd_program, tmp_path, kind, bad
):
    n_sources = 2 if kind == "mix" else 1
    text = f"latent.{kind}{N_DIMS}~ {RATIO}"
    bench = Bench(tmp_path, pd_program, text, n_sources=n_sources)
    for text in bad:
        bench.before(0, text)
    made, lines = bench.play(faults=[f"latent.{kind}~: "])
    assert lines == [f"error {text}" for text in bad.values()]
    np.testing.assert_array_equal(made, bench.songs[0][: len(made)])


def test_what_route_cannot_take_is_told_and_changes_nothing(pd_program, tmp_path):
    bench = Bench(tmp_path, pd_program, f"latent.route{N_DIMS}~ {RATIO}")
    bad = {
        f"source {N_DIMS}": f"source must be from 0 to {N_DIMS - 1}",
        "source -1": f"source must be from 0 to {N_DIMS - 1}",
        "dim 1 source 9": f"source must be from 0 to {N_DIMS - 1}",
        "mute 2": "mute must be from 0 to 1",
    }
    bench.before(0, "dim 1 source 3")
    for text in bad:
        bench.before(0, text)
    bench.before(0, "get source")
    made, lines = bench.play(faults=["latent.route~: "])
    assert lines == [*(f"error {text}" for text in bad.values()), "source 0 3 2 3"]
    np.testing.assert_array_equal(made, bench.songs[0][: len(made), [0, 3, 2, 3]])


@pytest.mark.parametrize(("device_sr", "block"), [(44100, None), (48000, 2048)])
@pytest.mark.parametrize("how", ["crossfade linear", "add linear", "crossfade constant_power"])
def test_mix_is_the_racks_mix(pd_program, tmp_path, how, device_sr, block):
    mode, law = how.split()
    changes = (
        (0, "mix", "mode", mode, 0),
        (0, "mix", "law", law, 0),
        (0, "mix", "amount", [0.0, 0.25, 0.5, 1.0], 0),
        (6, "mix", "amount", [1.0, 0.0, 0.75, 0.5], 7),
        (15, "mix", "bypass", 1, 3),
        (20, "mix", "bypass", 0, 0),
    )
    bench = Bench(tmp_path, pd_program, f"latent.mix{N_DIMS}~ {RATIO}", n_sources=2, block=block)
    made, wanted, lines = played(bench, changes, "mix", device_sr=device_sr)
    assert lines == []
    check(made, wanted)


SMOOTH_CHANGES = (
    (0, "smooth", "frames", [0.0, 1.0, 4.5, 30.0], 0),
    (6, "smooth", "frames", [3.0, 0.0, 1.0, 30.0], 4),
    (15, "smooth", "frames", 0.0, 0),
    (18, "smooth", "frames", 5.0, 0),
)
FREEZE_CHANGES = (
    (3, "freeze", "on", [1, 0, 0, 1], 0),
    (8, "freeze", "on", [0, 1, 0, 1], 3),
    (13, "freeze", "on", [0, 1, 1, 0], 0),
    (20, "freeze", "on", 0, 0),
)


@pytest.mark.parametrize(("device_sr", "block"), [(44100, None), (48000, 2048)])
def test_smooth_is_the_racks_smooth(pd_program, tmp_path, device_sr, block):
    bench = Bench(tmp_path, pd_program, f"latent.smooth{N_DIMS}~ {RATIO}", block=block)
    made, wanted, lines = played(bench, SMOOTH_CHANGES, "smooth", device_sr=device_sr)
    assert lines == []
    check(made, wanted)


@pytest.mark.parametrize(("device_sr", "block"), [(44100, None), (48000, 2048)])
def test_freeze_holds_what_was_smoothed(pd_program, tmp_path, device_sr, block):
    fades = [(16, kind, "bypass", 1, 3) for kind in ("smooth", "freeze")]
    fades += [(21, kind, "bypass", 0, 0) for kind in ("smooth", "freeze")]
    changes = sorted([*SMOOTH_CHANGES, *FREEZE_CHANGES, *fades], key=lambda change: change[0])
    bench = Bench(tmp_path, pd_program, f"latent.smooth{N_DIMS}~ {RATIO}", block=block)
    made, wanted, lines = played(
        bench, changes, "smooth", "freeze", names={"on": "freeze"}, device_sr=device_sr
    )
    assert lines == []
    check(made, wanted)


def test_start_begins_anew_with_the_players_next_frame(pd_program, tmp_path):
    bench = Bench(tmp_path, pd_program, f"latent.smooth{N_DIMS}~ {RATIO}")
    bench.before(0, "frames 6")
    bench.before(9, "start")
    made, lines = bench.play()
    chain = Chain("smooth")
    chain.change(0, "smooth", "frames", 6)
    assert lines == []
    check(made[9:], chain.play(bench.songs[0][9:]))


OTHER = {
    "scale": "dim 0 factor 9, maximum 1, normalise",
    "route": "source 3, dim 1 mute 1",
    "mix": "amount 1, mode add",
    "smooth": "frames 3, freeze 1",
}


CASES = {
    "scale": (("scale", "clamp"), SCALE_CHANGES, {}),
    "route": (("route",), ROUTE_CHANGES, {}),
    "mix": (("mix",), ((0, "mix", "amount", [0.0, 0.25, 0.5, 1.0], 0),), {}),
    "smooth": (("smooth", "freeze"), (*SMOOTH_CHANGES[:1], *FREEZE_CHANGES), {"on": "freeze"}),
}


@pytest.mark.parametrize("name", CASES)
def test_it_is_the_same_if_it_was_made_while_dsp_ran(pd_program, tmp_path, name):
    stages, changes, names = CASES[name]
    text = f"latent.{name}{N_DIMS}~ {RATIO}"
    bench = Bench(tmp_path, pd_program, text, n_sources=SHAPED[name], late=True)
    made, wanted, lines = played(bench, changes, *stages, names=names)
    assert lines == []
    check(made, wanted)


@pytest.mark.parametrize("name", CASES)
def test_two_of_a_kind_do_not_disturb_each_other(pd_program, tmp_path, name):
    stages, changes, names = CASES[name]
    text = f"latent.{name}{N_DIMS}~ {RATIO}"
    bench = Bench(tmp_path, pd_program, text, n_sources=SHAPED[name])
    other = bench.rig.patch.obj(0, 400, text)
    for time in (1500, 5000):
        tell(bench.rig, (other, SHAPED[name] * N_DIMS), time, f"glide 7, {OTHER[name]}")
    made, wanted, lines = played(bench, changes, *stages, names=names)
    assert lines == []
    check(made, wanted)


def test_by_its_own_clock_smooth_begins_with_start(pd_program, tmp_path):
    bench = Bench(tmp_path, pd_program, f"latent.smooth{N_DIMS}~ {RATIO}", follows=False)
    bench.before(0, "frames 6")
    bench.message(Bench.START, "start")
    made, lines = bench.play()
    chain = Chain("smooth")
    chain.change(0, "smooth", "frames", 6)
    assert lines == []
    check(made, chain.play(bench.songs[0]))


@pytest.mark.parametrize("n_dims", [1, 3, 13])
@pytest.mark.parametrize("kind", SHAPERS)
def test_one_of_any_size_keeps_the_style_and_its_inlets_in_order(tmp_path, kind, n_dims):
    for private in LIBRARY.glob("_latent.*.pd"):
        (tmp_path / private.name).write_bytes(private.read_bytes())
    path = write_shaper(kind, n_dims, tmp_path)
    assert {finding.code for finding in lint(path)} <= {"P07"}
    canvas = read_patch(path)
    n_inlets = SHAPED[kind] * n_dims
    found = sorted((i.x, n) for n, i in enumerate(canvas.items) if i.name == "inlet~")
    assert len({x for x, _ in found}) == n_inlets
    into = {source: (canvas.items[target], port) for source, _, target, port in canvas.cords}
    numbers = [int(into[n][0].words[-1]) for _, n in found]
    assert numbers == [*range(n_dims)] * SHAPED[kind]
    outs = {t: canvas.items[s] for s, _, t, _ in canvas.cords if canvas.items[t].name == "outlet~"}
    ordered = sorted(outs, key=lambda n: canvas.items[n].x)
    assert [int(outs[n].words[-1]) for n in ordered] == [*range(n_dims)]
    others = [i for i in canvas.items if i.name in ("inlet", "outlet")]
    assert min(i.x for i in others) > found[-1][0]


@pytest.mark.parametrize("kind", SHAPERS)
def test_every_click_of_a_help_patch_is_taken(one_pd, tmp_path, kind):
    rig = Rig(tmp_path, one_pd)
    box = rig.add(f"latent.{kind}8~")
    for number, (text, *_) in enumerate(CLICKS[kind]):
        words = text.format(stats=LIBRARY / stats_name(8))
        tell(rig, (box, SHAPED[kind] * 8), 64 * number, words)
    rig.status(box, 8)
    rig.record(box, 0)
    _, lines = rig.play(until=4096)
    told = said(lines)
    assert told
    assert not [line for line in told if line.startswith("error")]


STORED = {
    "scale": {"mode": "denormalise", "factor": [1, 2, 3, 4], "std": 2.5, "glide": 3},
    "route": {"source": [3, 2, 1, 0], "mute": [0, 1, 0, 0], "glide": 3},
    "mix": {"mode": "add", "law": "constant_power", "amount": [0, 0.25, 0.5, 1]},
    "smooth": {"frames": [0, 1.5, 20, 3], "freeze": [0, 0, 1, 0], "bypass": 1},
}


@pytest.mark.parametrize("kind", SHAPERS)
def test_a_preset_brings_back_what_was_set(one_pd, tmp_path, kind):
    rig = Rig(tmp_path, one_pd)
    presets = rig.add("latent.presets lead")
    box = rig.patch.obj(0, 400, f"latent.{kind}{N_DIMS}~ {RATIO} 44100 lead bend")
    inlet = (box, SHAPED[kind] * N_DIMS)
    rig.status(box, N_DIMS)
    rig.record(box, 0)
    values = STORED[kind]
    tell(rig, inlet, 0, ", ".join(words(name, value) for name, value in values.items()))
    rig.at(2000, "store 1", presets)
    new = {name: SHAPERS[kind].parameters[name].default or 0 for name in values}
    tell(rig, inlet, 4000, ", ".join(words(name, value) for name, value in new.items()))
    gets = ", ".join(f"get {name}" for name in values)
    tell(rig, inlet, 6000, gets)
    rig.at(8000, "recall 1", presets)
    tell(rig, inlet, 12000, gets)
    _, lines = rig.play(until=16000)
    told = said(lines)
    assert told[len(values) :] == [short(name, value) for name, value in values.items()]
    assert not set(told[: len(values)]) & set(told[len(values) :])


def short(name, value):
    """Return what an object says of a parameter: all dims, if it has them."""
    is_all = not isinstance(value, str | list) and name in ("std",)
    return words(name, [value] * N_DIMS if is_all else value)


def test_smooth_stays_near_the_rack_over_thousands_of_frames(one_pd, tmp_path):
    ratio, n_frames = 64, 4000
    frames, bounds = [10, 100, 1000, 100_000], [1e-6, 2e-6, 3e-5, 3e-3]
    rig = Rig(tmp_path, one_pd)
    song = write_song(tmp_path / "song.wav", n_frames, N_DIMS)
    player = rig.patch.obj(0, 400, f"latent.play{N_DIMS}~ {ratio} 44100")
    box = rig.patch.obj(0, 420, f"latent.smooth{N_DIMS}~ {ratio}")
    for dim in range(N_DIMS):
        rig.patch.cord(player, dim, box, dim)
        rig.record(box, dim)
    rig.patch.cord(player, N_DIMS, box, N_DIMS + 1)
    rig.at(0, f"open {tmp_path}/song.wav", player)
    tell(rig, (box, N_DIMS), 0, words("frames", frames))
    rig.at(2048, "start", player)
    audio, _ = rig.play(until=2048 + (n_frames + 8) * ratio)
    begin = int(np.argmax(audio[:, 0] != 0))
    made = audio[begin : begin + n_frames * ratio : ratio]
    chain = Chain("smooth")
    chain.change(0, "smooth", "frames", frames)
    wanted = chain.play(np.concatenate([np.zeros((1, N_DIMS), np.float32), song]))[1:]
    error = np.abs(made - wanted).max(axis=0) / np.abs(wanted).max(axis=0)
    assert (error < bounds).all(), error
