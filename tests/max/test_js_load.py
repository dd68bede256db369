"""latent.load: a song goes into a buffer~ whole, with its exact rate, or nothing changes."""

import re
import warnings
from fractions import Fraction

import numpy as np
import pytest

import latentio
from bridge.patches.max.lint import lint
from bridge.patches.max.load import load as load_patch
from bridge.patches.max.script import read_script
from bridge.patches.max.twins import twin
from bridge.patches.objects import object_named
from latentio.layouts import LAYOUTS
from tests.max.node import SCRIPTS, not_es5, run_js, say

pytestmark = pytest.mark.node

SENTINEL = np.full((3, 2), 7, np.float32)


def song(path, n_frames=40, n_dims=8, model_sr=44100, ratio=2048):
    rng = np.random.default_rng(3)
    z = latentio.Latents(rng.standard_normal((n_frames, n_dims)), model_sr, ratio)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        latentio.write(path, z, durable=False)
    return z


def load(*calls, args=("song",), **options):
    return run_js(
        "latent.load.js", args, calls, buffers={"song": SENTINEL}, dump=["song"], **options
    )


def unchanged(result):
    held = result.buffers["song"]
    return held.sr == 44100 and np.array_equal(held.data, SENTINEL) and not result.kind("size")


def words(result):
    return [" ".join(map(str, m.atoms)) for m in result.messages]


@pytest.mark.parametrize("name", ["a song.wav", "a.npy"])
@pytest.mark.parametrize(("model_sr", "ratio"), [(44100, 2048), (48000, 1920), (44100, 4096)])
def test_a_song_fills_the_buffer_and_tells_what_it_is(tmp_path, name, model_sr, ratio):
    path = tmp_path / name
    z = song(path, model_sr=model_sr, ratio=ratio)
    result = load(say(0, "openfile", str(path)))
    held = result.buffers["song"]
    assert np.array_equal(held.data, z.data.astype(np.float32))
    assert held.sr == float(Fraction(model_sr, ratio))
    assert [m.atoms for m in result.messages] == [
        ["dims", 8],
        ["frames", 40],
        ["ratio", ratio],
        ["model_sr", model_sr],
        ["rate", model_sr / ratio],
        ["loaded", str(path)],
    ]
    assert result.errors == []


def test_a_path_with_blanks_may_come_as_words_and_again_reads_it_anew(tmp_path):
    path = tmp_path / "one two.wav"
    song(path)
    result = load(say(0, "openfile", *str(path).split(" ")), say(5, "again"))
    assert [m.t_ms for m in result.messages if m.atoms[0] == "loaded"] == [0, 5]


def test_files_are_found_on_the_search_path(tmp_path):
    song(tmp_path / "a.wav")
    result = load(say(0, "openfile", "a.wav"), paths=[tmp_path])
    assert words(result)[-1] == "loaded a.wav"


def test_a_file_beside_the_users_patch_goes_before_one_on_the_search_path(tmp_path):
    for folder, n_frames in (("near", 3), ("far", 9)):
        (tmp_path / folder).mkdir()
        song(tmp_path / folder / "a.wav", n_frames=n_frames)
    patch = tmp_path / "near/my patch.maxpat"
    result = load(say(0, "openfile", "a.wav"), paths=[tmp_path / "far"], patch=patch)
    assert result.buffers["song"].data.shape == (3, 8)
    assert words(result)[-1] == f"loaded {tmp_path / 'near/a.wav'}"


def test_what_the_file_does_not_say_the_arguments_say(tmp_path):
    path = tmp_path / "a.npy"
    np.save(path, np.ones((1, 4, 6), np.float32))
    calls = [say(0, "layout", "rave"), say(0, "openfile", str(path))]
    result = load(*calls, args=("song", 640, 32000))
    assert result.buffers["song"].sr == 50
    assert result.buffers["song"].data.shape == (6, 4)
    assert words(result)[0] == "warning does not say its exact rate: taken as 32000 / 640"
    usual = load(*calls)
    assert usual.buffers["song"].sr == 44100 / 2048


def test_a_layout_is_asked_for_where_nothing_says_it(tmp_path):
    path = tmp_path / "a.npy"
    np.save(path, np.ones((1, 8, 8), np.float32))
    result = load(
        say(0, "openfile", str(path)),
        say(1, "layout", "bdt"),
        say(1, "openfile", str(path)),
        say(2, "layout", "auto"),
        say(2, "again"),
    )
    said = words(result)
    asked = f"error {path}: has shape [1, 8, 8] and nothing says which axis is time; say layout"
    assert said[0].startswith(asked)
    assert said[0].endswith("one of: btd, bdt, unravel, rave")
    assert [m.t_ms for m in result.messages if m.atoms[0] == "loaded"] == [1]
    assert said[-1].startswith(asked)


def test_one_sequence_of_a_batch_is_chosen(tmp_path):
    path = tmp_path / "a.npy"
    array = np.random.default_rng(1).standard_normal((3, 5, 2)).astype(np.float32)
    np.save(path, array)
    calls = [say(0, "layout", "btd"), say(0, "openfile", str(path)), say(1, "item", 2)]
    result = load(*calls, say(1, "again"))
    assert "is a batch of 3 sequences; choose one with item, from 0" in words(result)[0]
    assert np.array_equal(result.buffers["song"].data, array[2])


WRONG = {
    "cut off": lambda b: b[:-1],
    "no WAV": lambda b: b"RIFX" + b[4:],
    "nan": lambda b: b[:56] + b"\xff" * 8 + b[64:],
    "too large for 32 bits": lambda b: b[:56] + np.array([1e300]).tobytes() + b[64:],
    "empty": lambda b: b"",
}


@pytest.mark.parametrize("what", WRONG)
@pytest.mark.parametrize("suffix", [".wav", ".npy"])
def test_a_bad_file_is_one_line_and_changes_nothing(tmp_path, what, suffix):
    path = tmp_path / f"a{suffix}"
    song(path)
    good = path.read_bytes()
    bad = WRONG[what](good)
    if suffix == ".npy" and len(bad) == len(good):
        bad = good[:128] + bad[56:64] + good[136:] if what != "no WAV" else b"\x92" + good[1:]
    path.write_bytes(bad)
    result = load(
        say(0, "layout", "td" if suffix == ".npy" else "auto"), say(0, "openfile", str(path))
    )
    if what == "cut off" and suffix == ".wav":
        # The end of the comment is gone: the values are whole, the rate is not known.
        assert words(result)[-1].startswith("loaded")
        return
    assert unchanged(result)
    assert len(result.messages) == len(result.errors) == 1
    assert result.errors[0].startswith(f"latent.load: {path}: ")
    assert result.errors[0].endswith("\n")


def test_wrong_messages_are_refused_in_words(tmp_path):
    result = load(
        say(0, "openfile"),
        say(0, "again"),
        say(0, "openfile", str(tmp_path / "none.wav")),
        say(0, "openfile", str(tmp_path)),
        say(0, "layout", "sideways"),
        say(0, "item", -2),
        say(0, "item", "x"),
        say(0, "nonsense", 3),
    )
    assert unchanged(result)
    said = words(result)
    assert all(line.startswith("error ") for line in said)
    assert len(said) == len(result.errors) == 8
    assert "does not exist" in said[2]
    assert "does not exist" in said[3]
    assert said[7] == "error does not know nonsense"


def test_a_buffer_that_is_not_there_is_named(tmp_path):
    song(tmp_path / "a.wav")
    result = load(say(0, "openfile", str(tmp_path / "a.wav")), args=("other",))
    assert "there is no buffer~ other" in words(result)[0]
    assert unchanged(result)


def test_isopen_may_be_a_method(tmp_path):
    song(tmp_path / "a.wav")
    call = say(0, "openfile", str(tmp_path / "a.wav"))
    assert words(load(call, isopen_method=True)) == words(load(call))
    missing = say(0, "openfile", str(tmp_path / "b.wav"))
    assert words(load(missing, isopen_method=True)) == words(load(missing))


def test_values_are_written_many_at_a_time(tmp_path):
    """Each poke is slow in Max: a song of 64 dims must not take one for each value."""
    song(tmp_path / "a.npy", n_frames=2000, n_dims=64)
    result = load(say(0, "openfile", str(tmp_path / "a.npy")))
    assert result.buffers["song"].data.shape == (2000, 64)
    assert len(result.writes) == 64 * 8


def test_the_script_takes_and_says_what_the_table_lists():
    reference = object_named("latent.load")
    script = SCRIPTS / "latent.load.js"
    given = {"open": "openfile", "read": "again"}
    takes = {given.get(entry.word, entry.word) for entry in reference.messages}
    assert takes <= read_script(script).handlers
    says = set(re.findall(r'outlet\(0, \[?"(\w+)"', script.read_text("utf-8")))
    assert says == {entry.word for entry in reference.status}
    (layout,) = (entry for entry in reference.messages if entry.word == "layout")
    assert layout.choices == ("auto", *LAYOUTS)


def test_its_patcher_gives_js_no_word_that_max_keeps_for_it(tmp_path):
    (tmp_path / "patchers").mkdir()
    (tmp_path / "javascript").mkdir()
    for script in SCRIPTS.glob("*.js"):
        (tmp_path / "javascript" / script.name).symlink_to(script)
    patch = load_patch(twin(object_named("latent.load")))
    path = patch.write(tmp_path / "patchers/latent.load.maxpat")
    # Whether the package has it, with help and page, is asked of the package.
    found = [f for f in lint(path, tmp_path) if f.code not in ("M07", "M08", "M12")]
    assert found == []
    text = path.read_text("utf-8")
    for box in ("route open read", "prepend openfile", "js latent.load.js #1 #2 #3"):
        assert f'"{box}"' in text


def test_all_scripts_are_es5():
    scripts = sorted(SCRIPTS.glob("*.js"))
    assert scripts
    assert not_es5(*scripts) == []
