"""Scores: what a table says, checked whole, and what becomes of it."""

import tomllib
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

import latentio
from bridge.compose.palette import Palette, open_palette
from bridge.compose.recipe import found_sources, read_recipe, write
from bridge.compose.score import Score, make_score, score_recipe
from bridge.compose.trajectory import MOVES
from latentio.meta import Meta

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"


def palette(n_grains=6, n_dims=3, length=1, rate=(44100, 2048)):
    grains = np.random.default_rng(0).normal(size=(n_grains, length, n_dims))
    return Palette(grains, *rate)


def made(table, of=None):
    part, _ = Score(table).make(palette() if of is None else of)
    return part.array()


ENTRIES = [[2, 5], [0, 1], [5, 8], [2, 3]]
STARTS = [0, 5, 6, 14]


def test_entries_begin_exactly_at_their_points_and_last_what_they_say():
    of = palette()
    for move in MOVES:
        frames = made({"entries": ENTRIES, "interpolation": move})
        assert frames.shape == (17, 3)
        for (index, _), start in zip(ENTRIES, STARTS, strict=True):
            assert frames[start].tobytes() == of.grains[index, 0].tobytes()


def test_the_usual_way_is_straight_and_takes_all_the_time():
    of = palette()
    frames = made({"entries": ENTRIES})
    for t in range(5):
        first, second = of.grains[2, 0], of.grains[0, 0]
        assert frames[t] == pytest.approx(first + t / 5 * (second - first))


def test_an_entry_may_be_a_table_with_a_way_of_its_own():
    tables = [{"index": index, "frames": frames} for index, frames in ENTRIES]
    assert made({"entries": tables}).tobytes() == made({"entries": ENTRIES}).tobytes()
    tables[2].update(interpolation="hold")
    tables[0].update(glide=0)
    frames = made({"entries": tables, "interpolation": "smooth", "glide": 0.5})
    assert (frames[6:14] == frames[6]).all()
    assert (frames[:5] == frames[0]).all()
    half = made({"entries": [[2, 8], [0, 1]], "interpolation": "smooth", "glide": 0.5})
    whole = made({"entries": [[2, 4], [0, 1]], "interpolation": "smooth"})
    assert half[4:].tobytes() == whole.tobytes()
    assert (half[:5] == half[0]).all()


def test_presets_are_indices_or_points_of_their_own():
    table = {
        "presets": {"a": 4, "b": [1, 2.5, -3]},
        "entries": [["a", 2], ["b", 2], [4, 2], {"index": "b", "frames": 1}],
        "interpolation": "hold",
    }
    of = palette()
    frames = made(table, of)
    assert frames[[0, 1, 4, 5]].tobytes() == np.repeat(of.grains[4], 4, axis=0).tobytes()
    assert frames[[2, 3, 6]].tolist() == [[1, 2.5, -3]] * 3


def test_the_way_between_presets_is_that_of_any_entries():
    table = {"presets": {"a": [0, 0, 0], "b": [8, 4, 0]}, "entries": [["a", 4], ["b", 1]]}
    assert made(table).tolist() == [[0, 0, 0], [2, 1, 0], [4, 2, 0], [6, 3, 0], [8, 4, 0]]


def test_grains_are_played_over_and_over_and_a_point_fills_a_grain():
    of = palette(length=2)
    table = {"presets": {"b": [1, 1, 1]}, "entries": [[3, 4], ["b", 3]]}
    frames = made({**table, "interpolation": "hold"}, of)
    assert frames[:4].tobytes() == np.tile(of.grains[3], (2, 1)).tobytes()
    assert (frames[4:] == 1).all()
    moved = made(table, of)
    assert moved[3] == pytest.approx(of.grains[3, 1] + 0.75 * (1 - of.grains[3, 1]))


def test_loops_repeat_and_the_last_entry_may_return():
    once, held = made({"entries": ENTRIES}), made({"entries": ENTRIES, "loops": 3})
    assert held.tobytes() == np.tile(once, (3, 1)).tobytes()
    returned = made({"entries": ENTRIES, "loops": 3, "last": "return"})
    assert len(returned) == 51
    of = palette()
    assert returned[15] == pytest.approx(of.grains[2, 0])  # from index 2 to index 2
    back = made({"entries": [[0, 4], [1, 4]], "last": "return"})
    wanted = of.grains[1, 0] + 0.25 * (of.grains[0, 0] - of.grains[1, 0])
    assert back[5] == pytest.approx(wanted)


def test_beats_keep_the_tempo():
    entries = [{"index": n % 6, "beats": 1} for n in range(1000)]
    score = Score({"bpm": 123.4, "entries": entries})
    per_beat = Fraction(44100 * 60 * 10, 2048 * 1234)
    starts = [start for start, _ in score.outline(palette())]
    assert starts == [int(beat * per_beat) for beat in range(1000)]
    part, _ = score.make(palette())
    assert part.n_frames == int(1000 * per_beat)


def test_beats_may_be_whole_frames_and_stand_beside_frames():
    table = {
        "frames_per_beat": 3,
        "entries": [{"index": 0, "beats": 0.5}, [1, 4], {"index": 2, "beats": 2.5}, [1, 1]],
    }
    # 1.5 frames, 4, 7.5 and 1: each begins with the frame that it falls into.
    assert Score(table).outline(palette(rate=(None, None))) == [(0, 0), (1, 1), (5, 2), (13, 1)]
    assert len(made(table)) == 14


def test_an_outline_tells_starts_and_points():
    score = Score({"entries": [[2, 5], ["a", 1], [5, 8]], "presets": {"a": 3}})
    assert score.outline(palette()) == [(0, 2), (5, "a"), (6, 5)]


@pytest.mark.parametrize("n_dims", [1, 8, 128])
def test_one_entry_of_a_palette_of_one_frame_is_enough(n_dims):
    of = palette(1, n_dims)
    for last in ("hold", "return"):
        for move in MOVES:
            table = {"entries": [[0, 4]], "interpolation": move, "last": last}
            assert made(table, of) == pytest.approx(np.repeat(of.grains[0], 4, axis=0), rel=1e-14)


# Motion about the entries.

MOVING = {
    "entries": [[n % 6, 3 + n % 5] for n in range(400)],
    "interpolation": "slerp",
    "last": "return",
    "loops": 4,
    "seed": 5,
    "oscillation": {"period_frames": 50.5, "stagger": 11},
    "walk": {"smooth": 3},
}


def test_motion_is_added_over_all_loops():
    plain = made({**MOVING, "oscillation": {"period_frames": 9, "amount": 0}, "walk": {"step": 0}})
    std = palette().std()
    only_turns = made({**MOVING, "walk": {"step": 0}}) - plain
    dim = only_turns[:, 1]
    assert only_turns[:1].tolist() == [[0, 0, 0]]
    assert (dim[:12] == 0).all()
    wanted = 0.5 * std[1] * np.sin(2 * np.pi * (np.arange(len(dim)) - 11) / 25.25)
    assert dim[11:] == pytest.approx(wanted[11:], abs=1e-12)
    strays = made(MOVING) - plain - only_turns
    assert 0.1 < np.abs(strays / std).max() <= 1 + 1e-12


def test_a_walk_follows_the_seed_and_the_number_of_the_file():
    def walked(seed, file=0):
        return Score({**MOVING, "seed": seed}).make(palette(), file)[0].array()

    assert walked(5).tobytes() == walked(5).tobytes()
    assert walked(5).tobytes() != walked(6).tobytes()
    assert walked(5).tobytes() != walked(5, 1).tobytes()


@pytest.mark.parametrize("size", [1, 7, 4096])
def test_any_block_size_gives_the_same_bytes(size):
    whole = made(MOVING)
    part, _ = Score(MOVING).make(palette())
    steps = range(0, part.n_frames, size)
    pieces = [part.frames(at, min(at + size, part.n_frames)) for at in steps]
    assert np.concatenate(pieces).tobytes() == whole.tobytes()
    assert np.concatenate(list(part.blocks())).tobytes() == whole.tobytes()


def test_notes_tell_what_moves_too_fast():
    table = {"entries": ENTRIES, "oscillation": {"period_frames": 8, "stagger": 0}}
    _, notes = Score(table).make(palette(n_dims=4))
    assert len(notes) == 1
    assert "dim 3 oscillates at 21.53 Hz, above the latent Nyquist rate (10.77 Hz" in notes[0]


def test_an_hour_of_a_score_needs_no_memory_for_it():
    table = {**MOVING, "loops": 10**8}
    part, _ = Score({**table, "walk": {}}).make(palette())
    assert part.n_frames == 2000 * 10**8
    del table["walk"]
    part, _ = Score(table).make(palette())
    assert np.isfinite(part.frames(part.n_frames - 5, part.n_frames)).all()


# What a table may not be.


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({}, "entries is missing: [index, frames], one after the other"),
        ({"entries": []}, "entries must be a list, not []: [index, frames], one after the other"),
        ({"entries": "a"}, "entries must be a list, not 'a': [index, frames], one after the other"),
        ({"entires": []}, "key 'entires' is not known; did you mean 'entries'?"),
        ({"seed": -1}, "seed must be a whole number from 0 to 9223372036854775807, not -1"),
        ({"palette": 3}, "palette must be a text, not 3"),
        ({"grain": 0}, "grain must be a whole number from 1 to 1048576, not 0"),
        ({"glide": 1.5}, "glide must be a number from 0 to 1, not 1.5"),
        ({"loops": 0}, "loops must be a whole number from 1 to 1000000000, not 0"),
        ({"last": "returns"}, "last 'returns' is not known; did you mean 'return'?"),
        ({"interpolation": "slurp"}, "interpolation 'slurp' is not known; did you mean 'slerp'?"),
        ({"bpm": 0}, "bpm must be a number from 1 to 10000, not 0"),
        ({"bpm": 60, "frames_per_beat": 3}, "bpm and frames_per_beat exclude each other"),
        ({"presets": [1]}, "presets must be a table, [presets], not [1]"),
        ({"walk": True}, "walk must be a table, [walk], not True"),
        ({"oscillation": 1.5}, "oscillation must be a table, [oscillation], not 1.5"),
        ({"oscillation": {}}, "oscillation: period_frames or rate_hz is missing"),
        ({"walk": {"stop": 1}}, "walk: key 'stop' is not known; did you mean 'step'?"),
        ({"walk": {"step": -1}}, "walk: step must be a number from 0 to 1000, not -1"),
        ({"walk": {"reach": 0}}, "walk: reach must be a number from 0.001 to 1000, not 0"),
        ({"walk": {"smooth": 0.5}}, "walk: smooth must be a number from 1 to 1e+06, not 0.5"),
    ],
)
def test_a_wrong_table_is_refused_in_one_line(table, message):
    if table and not {"entries", "entires"} & set(table):
        table = {"entries": ENTRIES, **table}
    with pytest.raises(ValueError) as error:  # noqa: PT011
        Score(table, "a.toml")
    assert str(error.value) == f"a.toml: {message}"


WRONG_PRESET = "must be an index, a whole number from 0, or a list of one number per dim, not"


@pytest.mark.parametrize("value", ["x", -1, True, 1.5, [], [1, "2"], [1, float("nan")], [10**400]])
def test_a_wrong_preset_is_refused(value):
    with pytest.raises(ValueError) as error:  # noqa: PT011
        Score({"entries": ENTRIES, "presets": {"calm": value}}, "a.toml")
    assert str(error.value) == f"a.toml: preset 'calm' {WRONG_PRESET} {value!r}"


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ([0, 0], "frames must be a whole number from 1 to 1099511627776, not 0"),
        ([0, 1.5], "frames must be a whole number from 1 to 1099511627776, not 1.5"),
        ([0, None], "frames or beats is missing"),
        (
            [-1, 4],
            "index must be a whole number from 0, or the name of a preset, not -1",
        ),
        ([True, 4], "index must be a whole number from 0, or the name of a preset, not True"),
        ([1.0, 4], "index must be a whole number from 0, or the name of a preset, not 1.0"),
        (["clam", 4], "preset 'clam' is not known; did you mean 'calm'?"),
        (
            [1, 2, 3],
            "must be [index, frames], or a table with index and frames or beats, not [1, 2, 3]",
        ),
        (7, "must be [index, frames], or a table with index and frames or beats, not 7"),
        ({"frames": 3}, "index is missing: a number, or the name of a preset"),
        ({"index": 3}, "frames or beats is missing"),
        ({"index": 3, "frames": 3, "beats": 3}, "frames and beats exclude each other"),
        ({"index": 3, "beats": 3}, "beats need the score's bpm or frames_per_beat"),
        ({"index": 3, "beats": 0}, "beats must be a number from 0.001 to 1e+09, not 0"),
        ({"index": 3, "frames": 3, "glide": 2}, "glide must be a number from 0 to 1, not 2"),
        (
            {"index": 3, "frames": 3, "interpolation": "linea"},
            "interpolation 'linea' is not known; did you mean 'linear'?",
        ),
        ({"index": 3, "frame": 3}, "key 'frame' is not known; did you mean 'frames'?"),
    ],
)
def test_a_wrong_entry_is_refused_with_its_number(entry, message):
    with pytest.raises(ValueError) as error:  # noqa: PT011
        Score({"presets": {"calm": 1}, "entries": [[0, 1], entry]}, "a.toml")
    colon = "" if message.startswith("must be [") else ":"
    assert str(error.value) == f"a.toml: entry 1{colon} {message}"


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"entries": [[0, 1], [6, 1]]}, "entry 1: index must be from 0 to 5, not 6"),
        (
            {"entries": [[0, 1]], "presets": {"a": 6}},
            "preset 'a': index must be from 0 to 5, not 6",
        ),
        (
            {"entries": [[0, 1]], "presets": {"a": [1, 2]}},
            "preset 'a' has 2 numbers, the palette has 3 dims",
        ),
        (
            {"entries": [[0, 1], {"index": 1, "beats": 0.25}], "frames_per_beat": 2},
            "entry 1: beats must be at least a frame, 0.5, not 0.25",
        ),
        (
            {"entries": [[0, 2**40]], "loops": 2},
            "it would have 2199023255552 frames: more than any disk holds",
        ),
        (
            {"entries": [[0, 2**40], [0, 1]]},
            "it would have 1099511627777 frames: more than any disk holds",
        ),
    ],
)
def test_what_does_not_fit_the_palette_is_refused(table, message):
    with pytest.raises(ValueError) as error:  # noqa: PT011
        Score(table, "a.toml").make(palette())
    assert str(error.value) == f"a.toml: {message}"


def test_what_needs_a_rate_says_so_and_only_that():
    unknown = palette(rate=(None, None))
    say = "needs the model's rate: say --model-sr and --ratio"
    with pytest.raises(ValueError, match=rf"^a.toml: bpm {say}"):
        Score({"bpm": 90, "entries": [{"index": 0, "beats": 1}]}, "a.toml").make(unknown)
    with pytest.raises(ValueError, match=rf"^a.toml: oscillation: rate_hz {say}"):
        Score({"entries": ENTRIES, "oscillation": {"rate_hz": 1}}, "a.toml").make(unknown)
    assert len(made({"bpm": 90, "entries": ENTRIES}, unknown)) == 17


# From a recipe to a file, and from files of other tools.


@pytest.fixture
def song(tmp_path):
    data = np.random.default_rng(2).normal(size=(30, 4))
    latents = latentio.Latents(data, 48000, 320, Meta(model="m", generator="other"))
    latentio.write(tmp_path / "song.wav", latents)
    return str(tmp_path / "song.wav"), data


def test_a_recipe_makes_a_file_that_tells_how_it_was_made(tmp_path, song):
    name, data = song
    table = {**MOVING, "palette": name, "grain": 5}
    recipe = score_recipe(table, {"model_sr": None})
    assert recipe.paths == (("palette",),)
    result = make_score(recipe, "a.toml")
    assert (result.model_sr, result.ratio) == (48000, 320)
    assert result.meta == Meta(model="m", seed=5)
    write(tmp_path / "out.wav", result, recipe)
    out = latentio.read(tmp_path / "out.wav")
    assert out.n_frames == result.part.n_frames
    assert out.data[0].tobytes() == data[0].tobytes()
    assert out.meta.generator == "latent-bridge score"
    # And once more, from the file alone.
    recorded, checksums = read_recipe(tmp_path / "out.wav")
    again = found_sources(recorded, checksums, "out.wav")
    repeated = make_score(again, "out.wav").part.array()
    assert repeated.tobytes() == out.data.tobytes()


def test_another_file_of_a_seed_has_another_walk(song):
    table = {**MOVING, "palette": song[0]}
    first, second = (make_score(score_recipe(table, {}, n), "a").part.array() for n in (0, 1))
    assert first.tobytes() != second.tobytes()


def test_a_score_without_palette_says_so():
    for table in ({"entries": ENTRIES}, {"entries": ENTRIES, "palette": ""}):
        with pytest.raises(ValueError, match=r"^a.toml: palette is missing: a latent file or"):
            make_score(score_recipe(table, {}), "a.toml")


def test_notes_of_the_palette_come_first(song):
    name, _ = song
    table = {
        "palette": name,
        "grain": 7,
        "entries": [[3, 5]],
        "oscillation": {"period_frames": 3, "stagger": 0},
    }
    notes = make_score(score_recipe(table, {"ratio": 640}), "a.toml").notes
    assert len(notes) == 3
    assert "ratio 640 was asked for; the file says 320" in notes[0]
    assert "2 frames at its end fill no grain" in notes[1]
    assert "latent Nyquist rate (37.5 Hz" in notes[2]


def test_the_example_is_a_right_score():
    table = tomllib.loads((EXAMPLES / "score.toml").read_text("utf-8"))
    table["palette"] = str(EXAMPLES / "latent-song.wav")
    result = make_score(score_recipe(table, {"layout": "unravel"}), "score.toml")
    assert result.notes == ()
    assert (result.model_sr, result.ratio) == (44100, 2048)
    per_beat = 60 * Fraction(44100, 2048) / 96
    assert result.part.n_frames == 2 * int(96 + per_beat * Fraction("7.5"))
    frames = result.part.array()
    assert np.isfinite(frames).all()
    points = open_palette(table["palette"]).grains[[0, 90], 0]
    assert frames[0].tobytes() == points[0].tobytes()


@pytest.mark.parametrize("name", ["codebook_g2_s1.pt", "codebook_g4_s4.pt", "drums.m2l.pt"])
def test_real_codebooks_and_caches_are_played(samples, name):
    path = str(samples / "latentgranular" / name)
    reading = {"layout": "music2latent", "allow_pt": True}
    of = open_palette(path, **reading)
    table = {"palette": path, "entries": [[3, 9], [30, 6], [11, 7]], "interpolation": "cubic"}
    result = make_score(score_recipe(table, reading), "a.toml")
    assert (result.model_sr, result.ratio, result.notes) == (44100, 4096, ())
    frames = result.part.array()
    assert frames.shape == (22, 64)
    for start, index in ((0, 3), (9, 30), (15, 11)):
        assert frames[start].tobytes() == of.grains[index, 0].tobytes()
    length = of.grain_frames
    assert frames[15:].tobytes() == of.grains[11, np.arange(7) % length].tobytes()


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("music2latent/mono_speech.npy", {"layout": "music2latent"}),
        ("music2latent/stereo_drums.npy", {"layout": "music2latent"}),
        ("lyra/sample1_50Hz_double.wav", {"model_sr": 16000, "ratio": 320}),
    ],
)
def test_real_files_of_other_models_are_palettes(samples, tmp_path, name, reading):
    path = str(samples / name)
    of = open_palette(path, **reading)
    table = {**MOVING, "palette": path, "oscillation": {"rate_hz": 0.1, "octaves": 5}}
    recipe = score_recipe(table, reading)
    result = make_score(recipe, "a.toml")
    write(tmp_path / "out.wav", result, recipe)
    out = latentio.read(tmp_path / "out.wav")
    assert out.data.tobytes() == result.part.array().tobytes()
    assert (out.frame_rate, out.n_dims) == (of.frame_rate, of.n_dims)
    assert out.meta.groups == of.meta.groups
    assert out.data[0].tobytes() == of.grains[0, 0].tobytes()
