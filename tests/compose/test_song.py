import re
import tomllib

import numpy as np
import pytest

from bridge.compose.analysis import analyse
from bridge.compose.corpus import open_corpus
from bridge.compose.distribution_table import Material, draw
from bridge.compose.interpolate import WAYS
from bridge.compose.seeds import Chance
from bridge.compose.song import Song
from latentio import Latents, write


@pytest.fixture(scope="module")
def material(tmp_path_factory):
    folder = tmp_path_factory.mktemp("material")
    for dims in (4, 3):
        data = np.random.default_rng(dims).normal(size=(400, dims)) * np.arange(1, dims + 1)
        write(folder / f"{dims}.npy", Latents(data, 44100, 2048))
    found = {}
    for dims in (4, 3):
        corpus = open_corpus([folder / f"{dims}.npy"])
        found[f"{dims}.npy",] = Material(analyse(corpus), corpus)
    return found


def song(text, **more):
    return Song({"from": "4.npy", **tomllib.loads(text), **more}, "song.toml")


def frames(text, material, file=0, **more):
    return song(text, **more).make(material.__getitem__, file).part.array()


def test_a_song_without_sections_is_one_loop_of_drawn_frames(material):
    mine = frames("seed = 5\nframes = 7\nloops = 3", material)
    drawn = draw(material["4.npy",], "normal", {}, 7, Chance(5, (0, 0, 0, 0, 0))).part
    assert (mine == np.tile(drawn.array(), (3, 1))).all()


def test_sections_come_in_their_form_and_are_the_same_every_time(material):
    text = """
        form = ["a", "b", "a"]
        [section.a]
        frames = 5
        [section.b]
        frames = 3
        distribution = "uniform"
        pattern = "palindrome"
    """
    played = song(text).make(material.__getitem__)
    whole = played.part.array()
    assert len(whole) == 5 + 6 + 5
    assert (whole[:5] == whole[11:]).all()
    assert (whole[5:8] == whole[8:11][::-1]).all()
    assert played.outline == ((0, "a"), (5, "b"), (11, "a"))


def test_a_fresh_section_is_new_every_time(material):
    text = """
        form = ["a", "a"]
        [section.a]
        frames = 4
        repeat = 2
    """
    same = frames(text, material).reshape(4, 4, 4)
    assert (same == same[0]).all()
    fresh = frames(text, material, fresh=True).reshape(4, 4, 4)
    assert (fresh[0] == same[0]).all()
    assert len({piece.tobytes() for piece in fresh}) == 4


def test_a_transition_is_between_sections_and_not_between_repeats(material):
    for fresh in (False, True):
        for kind, n_frames in (("crossfade,frames=4", 3 * 12 + 12 - 4), ("glide,frames=4", 52)):
            text = "frames = 12\n[section.a]\nrepeat = 3\n[section.b]"
            played = song(text, transition=kind, fresh=fresh).make(material.__getitem__)
            assert played.part.n_frames == n_frames
            assert [name for _, name in played.outline] == ["a", "b"]


def test_sections_do_not_share_random_numbers(material):
    text = "[section.a]\n[section.b]"
    one, two = np.split(frames(text, material), 2)
    assert (one != two).all()


def test_files_of_one_seed_differ_and_each_can_be_made_alone(material):
    files = [frames("seed = 3", material, file) for file in range(3)]
    assert len({data.tobytes() for data in files}) == 3
    assert (frames("seed = 3", material, 1) == files[1]).all()
    assert (frames("seed = 4", material, 1) != files[1]).all()


def test_patterns_work_on_what_came_before(material):
    mine = frames('frames = 3\npattern = ["palindrome", "blender", "reverse"]', material)
    bases = []
    for number in range(2):
        chance = Chance(0, (0, 0, 0, 0, number))
        drawn = draw(material["4.npy",], "normal", {}, 3, chance).part.array()
        bases.append(np.concatenate([drawn, drawn[::-1]]))
    steps = []
    for step in range(6 * 4 + 1):
        cells = bases[0].copy().ravel()
        cells[:step] = bases[1].ravel()[:step]
        steps.append(cells.reshape(6, 4))
    assert (mine == np.concatenate(steps)[::-1]).all()


def test_loops_belong_to_the_first_pattern_that_has_them(material):
    plain = frames('frames = 3\npattern = ["reverse", "fibo", "palindrome"]\nloops = 2', material)
    assert len(plain) == (1 + 2 + 3) * 2 * 2
    own = frames('frames = 3\npattern = ["fibo,loops=3", "palindrome"]\nloops = 2', material)
    assert len(own) == (1 + 2 + 3) * 3 * 2 * 2


def test_orale_shifts_by_the_spread_of_the_material_not_of_the_base(material):
    mine = frames('frames = 1\npattern = "orale"', material)
    shifts = np.abs(mine[[3, 12, 48]] - mine[0])
    assert (shifts > 0).all()  # one frame has no spread of its own
    assert (shifts <= material["4.npy",].analysis.std).all()


def test_length_cuts_or_repeats(material):
    base = frames("frames = 5", material)
    assert (frames("frames = 5\nlength = 3", material) == base[:3]).all()
    assert (frames("frames = 5\nlength = 12", material) == np.tile(base, (3, 1))[:12]).all()


def test_settings_of_the_song_hold_where_a_section_has_none(material):
    text = """
        frames = 2
        temperature = 0.0
        [section.a]
        [section.b]
        frames = 3
        distribution = "normal,temperature=1"
    """
    whole = frames(text, material)
    assert len(whole) == 5
    assert (whole[:2] == material["4.npy",].analysis.mean).all()
    assert (whole[2:] != material["4.npy",].analysis.mean).all()


@pytest.mark.parametrize("way", WAYS)
def test_a_crossfade_overlaps_two_sections(material, way):
    text = "frames = 10\n[section.a]\n[section.b]"
    apart = frames(text, material)
    played = song(text, transition=f"crossfade,frames=4,way={way}").make(material.__getitem__)
    joined = played.part.array()
    assert len(joined) == 16
    assert (joined[:6] == apart[:6]).all()
    assert (joined[10:] == apart[14:]).all()
    weights = np.arange(1, 5)[:, np.newaxis] / 5
    expected = WAYS[way](apart[6:10], apart[10:14], weights)
    assert joined[6:10] == pytest.approx(expected, abs=1e-15)
    assert played.outline == ((0, "a"), (6, "b"))


def test_crossfades_on_both_sides_of_a_section_may_take_all_of_it(material):
    text = "frames = 8\ntransition = 'crossfade,frames=4'\n[section.a]\n[section.b]\n[section.c]"
    played = song(text).make(material.__getitem__)
    assert played.part.n_frames == 8 + 4 + 4
    assert played.outline == ((0, "a"), (4, "b"), (8, "c"))


def test_a_section_that_a_crossfade_has_used_up_cannot_lead_on(material):
    text = """
        frames = 8
        [section.a]
        transition = "crossfade,frames=8"
        [section.b]
        transition = "{}"
        [section.c]
    """
    for kind in ("glide", "crossfade"):
        with pytest.raises(ValueError, match=f"section 'b': transition '{kind}': the crossfade"):
            frames(text.format(kind), material)
    assert len(frames(text.format("cut"), material)) == 16


def test_a_glide_is_put_between_two_sections(material):
    text = "frames = 5\n[section.a]\ntransition = 'glide,frames=3'\n[section.b]"
    played = song(text).make(material.__getitem__)
    whole = played.part.array()
    assert len(whole) == 13
    assert played.outline == ((0, "a"), (8, "b"))
    steps = np.diff(whole[4:9], axis=0)
    assert steps == pytest.approx(np.tile(steps[0], (4, 1)))


def test_beats_are_frames_at_a_tempo(material):
    assert len(frames("frames_per_beat = 11\nbeats = 4", material)) == 44
    # 44100/2048 at 120 BPM: 10.7666 frames per beat.
    assert len(frames("bpm = 120\nbeats = 4", material)) == 43
    assert len(frames("bpm = 120\nbeats = 0.25", material)) == 3
    mixed = "bpm = 120\nbeats = 4\n[section.a]\n[section.b]\nframes = 3"
    assert len(frames(mixed, material)) == 46


def test_sections_may_draw_from_different_statistics(material):
    with pytest.raises(ValueError, match="section 'b' has 3 dims, section 'a' has 4: their stat"):
        frames("[section.a]\n[section.b]\nfrom = ['3.npy']", material)
    found = song("[section.a]\n[section.b]\nfrom = '3.npy'").sources
    assert found == (("4.npy",), ("3.npy",))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "seed = -1",
            "song.toml: seed must be a whole number from 0 to 9223372036854775807, not -1",
        ),
        ("patern = 'loop'", "song.toml: key 'patern' is not known; did you mean 'pattern'?"),
        (
            "[section.a]\npatern = 'loop'",
            "song.toml: section 'a': key 'patern' is not known; did you mean 'pattern'?",
        ),
        (
            "[section.a]\npattern = 'lop'",
            "song.toml: section 'a': pattern 'lop' is not known; did you mean 'loop'?",
        ),
        (
            "pattern = 'euclid,pulse=3'",
            "song.toml: section 'song': pattern 'euclid': option 'pulse' is not known; "
            "did you mean 'pulses'?",
        ),
        (
            "distribution = 'nromal'",
            "song.toml: section 'song': distribution 'nromal' is not known; did you mean 'normal'?",
        ),
        (
            "frames = 0",
            "section 'song': frames must be a whole number from 1 to 1099511627776, not 0",
        ),
        (
            "loops = 0",
            "song.toml: section 'song': loops must be a whole number from 1 to 1000000000, not 0",
        ),
        ("loops = 3\npattern = 'reverse'", "loops = 3 has nothing to repeat: pattern reverse"),
        ("pattern = []", "song.toml: section 'song': pattern is an empty list"),
        ("form = 'a'", "song.toml: form must be a list of names of sections, not 'a'"),
        ("form = []", "song.toml: form must be a list of names of sections, not []"),
        (
            "form = ['verse']\n[section.vers]",
            "song.toml: form: section 'verse' is not known; did you mean 'vers'?",
        ),
        ("section = 3", "song.toml: section must be tables, [section.NAME], not 3"),
        ("[section]\na = 3", "song.toml: section 'a' must be a table, not 3"),
        ("bpm = 120\nframes_per_beat = 11", "song.toml: bpm and frames_per_beat exclude each"),
        ("frames = 3\nbeats = 1", "song.toml: section 'song': frames and beats exclude each"),
        ("beats = 1", "song.toml: section 'song': beats need the song's bpm or frames_per_beat"),
        (
            "transition = 'crosfade'",
            "song.toml: section 'song': transition 'crosfade' is not known; "
            "did you mean 'crossfade'?",
        ),
        (
            "frames = 5\ntransition = 'crossfade,frames=6'\n[section.a]\n[section.b]",
            "section 'a': transition 'crossfade': frames must be from 1 to 5, what is left of "
            "'a' or 'b', not 6",
        ),
        ("pattern = 'canon,voices=5'", "pattern 'canon': voices must be from 1 to 4 (the dims)"),
        (
            "[section.a]\n[section.b]\npattern = 'euclid,steps=4,pulses=8'",
            "section 'b': pattern 'euclid': pulses must be from 1 to steps (4), not 8",
        ),
        (
            "frames = 1\npattern = ['palindrome,turn=once', 'palindrome,turn=once', 'stretch']",
            "",
        ),
        ("length = 1099511627776\nrepeat = 2", "the song would have 2199023255552 frames"),
        ("length = 1099511627777", "length must be a whole number from 1 to 1099511627776, not"),
        ("repeat = 1000000\nfresh = true", "section 'song': repeat must be from 1 to 100000 where"),
        (
            "pattern = 'markov'\nloops = 2000000",
            "pattern 'markov': loops must be from 1 to 1398101",
        ),
        (
            "pattern = 'euclid,steps=10000000'",
            "steps must be a whole number from 1 to 1000000, not",
        ),
        (
            "pattern = 'euclid,rotate=99999999999999999999'",
            "rotate must be a whole number from -1000000",
        ),
        ("pattern = [['a']]", "pattern must be a name, or a table with a name, not ['a']"),
        ("form = [['a']]\n[section.a]", "form: section ['a'] is not known"),
    ],
)
def test_a_typo_is_one_line_that_names_it(material, text, message):
    if not message:
        assert len(frames(text, material)) == 2
        return
    with pytest.raises(ValueError, match=re.escape(message)) as caught:
        frames(text, material)
    assert "\n" not in str(caught.value)


def test_statistics_must_be_named():
    with pytest.raises(ValueError, match="section 'song': from is missing: statistics"):
        Song({}, "song.toml")
    for wrong in (3, [], [""], [3]):
        with pytest.raises(ValueError, match="from must be a name or a list of names"):
            Song({"from": wrong}, "song.toml")
