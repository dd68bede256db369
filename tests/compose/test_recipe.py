import json
import shutil
from importlib.metadata import PackageNotFoundError

import numpy as np
import pytest

import latentio
from bridge.compose.analysis import analyse
from bridge.compose.corpus import open_corpus
from bridge.compose.kitchen import Kitchen, again, song_recipe
from bridge.compose.parts import Frames
from bridge.compose.recipe import Made, Recipe, check_target, checksum, read_recipe, write
from bridge.compose.score import score_recipe
from bridge.compose.statsfile import write_statistics
from bridge.errors import BridgeError
from latentio import LatentIOError, Latents, Meta, Normalisation


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    random = np.random.default_rng(0)
    (tmp_path / "in").mkdir()
    for name in ("a", "b"):
        meta = Meta(model="rave", model_sha256="ab" * 32)
        latentio.write(f"in/{name}.npy", Latents(random.normal(size=(300, 4)), 48000, 1024, meta))
    return tmp_path


def kitchen():
    return Kitchen(lambda line: None)


def compose(out, file=0, **table):
    recipe = song_recipe({"from": ["in"], **table}, {"layout": None}, file)
    write(out, kitchen().make(recipe, "test"), recipe)
    return latentio.read(out)


@pytest.mark.parametrize("suffix", [".wav", ".npy"])
def test_a_file_holds_its_values_rate_model_and_recipe(folder, suffix):
    z = compose(f"out{suffix}", seed=7, frames=6, pattern="fibo")
    assert (z.n_frames, z.n_dims, z.model_sr, z.ratio) == (1 + 2 + 3 + 5, 4, 48000, 1024)
    assert (z.meta.model, z.meta.model_sha256, z.meta.seed) == ("rave", "ab" * 32, 7)
    assert z.meta.generator == "latent-bridge compose"
    record = z.meta.extra["recipe"]
    assert record["arguments"] == {"from": ["in"], "seed": 7, "frames": 6, "pattern": "fibo"}
    assert list(record["sources"]) == ["in"]
    assert str(folder) not in json.dumps(record)


@pytest.mark.parametrize("suffix", [".wav", ".npy"])
def test_made_again_it_is_the_same_file(folder, suffix):
    compose(f"out{suffix}", seed=7, distribution="ar1", pattern=["swapper", "canon"])
    before = (folder / f"out{suffix}").read_bytes()
    assert again(f"out{suffix}", f"copy{suffix}", kitchen()).same
    assert (folder / f"copy{suffix}").read_bytes() == before
    assert again(f"out{suffix}", None, kitchen()).same
    assert again(f"out{suffix}", f"out{suffix}", kitchen()).same
    assert (folder / f"out{suffix}").read_bytes() == before


def test_other_seeds_and_files_are_other_bytes(folder):
    found = set()
    for seed in (1, 2):
        for file in (0, 1):
            found.add(compose("out.npy", file, seed=seed).data.tobytes())
    assert len(found) == 4


def test_one_file_of_many_is_made_again_alone(folder):
    compose("third.wav", 2, seed=1)
    assert read_recipe("third.wav")[0].file == 2
    assert again("third.wav", "copy.wav", kitchen()).same


def test_its_sources_are_found_from_where_it_lies(folder, monkeypatch):
    (folder / "songs").mkdir()
    compose("songs/out.wav", seed=3)
    monkeypatch.chdir(folder / "songs")
    assert again("out.wav", "copy.wav", kitchen()).same
    monkeypatch.chdir("/")
    assert again(folder / "songs" / "out.wav", None, kitchen()).same


def test_a_source_that_has_changed_is_refused_and_one_that_moved_is_found(folder):
    compose("out.wav", seed=3)
    before = (folder / "out.wav").read_bytes()
    shutil.move("in", "elsewhere")
    with pytest.raises(BridgeError, match=r"in: does not exist, and out\.wav was made from it"):
        again("out.wav", "copy.wav", kitchen())
    assert again("out.wav", None, kitchen(), sources=["elsewhere"]).same
    latentio.write("elsewhere/c.npy", Latents(np.zeros((3, 4)), 48000, 1024))
    with pytest.raises(BridgeError, match=r"elsewhere: is none of the files that out"):
        again("out.wav", "copy.wav", kitchen(), sources=["elsewhere"])
    shutil.move("elsewhere", "in")
    with pytest.raises(BridgeError, match=r"out\.wav: was made from another version of .*in; say"):
        again("out.wav", "copy.wav", kitchen())
    assert not (folder / "copy.wav").exists()
    assert (folder / "out.wav").read_bytes() == before


def test_of_several_sources_each_is_found_by_what_it_holds(folder):
    (folder / "one").mkdir()
    (folder / "two").mkdir()
    shutil.copy("in/a.npy", "one/x.npy")
    shutil.copy("in/a.npy.json", "one/x.npy.json")
    shutil.copy("in/b.npy", "two/x.npy")
    shutil.copy("in/b.npy.json", "two/x.npy.json")
    table = {"section": {"a": {"from": "one"}, "b": {"from": ["two"]}}}
    recipe = song_recipe(table, {})
    write("out.npy", kitchen().make(recipe, "test"), recipe)
    shutil.move("one", "eins")
    shutil.move("two", "zwei")
    assert again("out.npy", None, kitchen(), sources=["zwei", "eins"]).same
    shutil.move("zwei", "two")
    assert again("out.npy", None, kitchen(), sources=["eins"]).same
    with pytest.raises(BridgeError, match="one: does not exist"):
        again("out.npy", None, kitchen())


def test_an_output_in_a_folder_that_it_is_made_from_is_refused(folder):
    recipe = song_recipe({"from": ["in"]}, {})
    with pytest.raises(BridgeError, match=r"in/out\.npy: lies in the folder in, which it is made"):
        check_target("in/out.npy", recipe)
    with pytest.raises(BridgeError, match="is a source itself"):
        check_target("in/a.npy", song_recipe({"from": "in/a.npy"}, {}))
    check_target("out.npy", recipe)


def test_a_source_that_changes_while_it_is_read_is_noticed(folder):
    recipe = song_recipe({"from": "in/a.npy"}, {})
    made = kitchen().make(recipe, "test")
    latentio.write("in/a.npy", Latents(np.ones((9, 4)), 48000, 1024))
    with pytest.raises(BridgeError, match="was made from files that have changed meanwhile"):
        write("out.npy", made, recipe)
    assert not (folder / "out.npy").exists()


def test_rates_that_are_said_win_over_statistics(folder):
    write_statistics("s.json", analyse(open_corpus(["in"])))
    for reading, rate in (({}, (48000, 1024)), ({"model_sr": 44100, "ratio": 2048}, (44100, 2048))):
        table = {"from": "s.json", "bpm": 120, "beats": 4}
        made = kitchen().make(song_recipe(table, reading), "test")
        assert (made.model_sr, made.ratio) == rate
        assert made.part.n_frames == round(4 * 60 * rate[0] / rate[1] / 120)


def test_a_normalisation_is_kept_and_two_do_not_mix(folder):
    normal = Normalisation((0.5,), (2.0,))
    z = Latents(np.random.default_rng(1).normal(size=(50, 4)), 48000, 1024)
    latentio.write("n.npy", z.with_data(z.data, meta=Meta(normalisation=normal, groups=2)))
    latentio.write("m.npy", z.with_data(z.data + 1, meta=Meta(normalisation=normal, groups=2)))
    write_statistics("s.json", analyse(open_corpus(["m.npy"])))
    table = {"section": {"a": {"from": "n.npy"}, "b": {"from": "s.json"}}}
    recipe = song_recipe(table, {})
    write("out.npy", kitchen().make(recipe, "test"), recipe)
    meta = latentio.read("out.npy").meta
    assert meta.normalisation == normal
    assert meta.groups == 2
    with pytest.raises(BridgeError, match=r"a\.npy: is normalised in another way than n\.npy"):
        open_corpus(["n.npy", "in/a.npy"])
    table = {"section": {"a": {"from": "n.npy"}, "b": {"from": "in"}}}
    with pytest.raises(ValueError, match="some of the statistics are of normalised latents"):
        kitchen().make(song_recipe(table, {}), "test")


def test_values_that_are_not_those_of_the_recipe_are_noticed(folder):
    z = compose("out.npy", seed=3)
    changed = z.data.copy()
    changed[-1, -1] = np.nextafter(changed[-1, -1], 9)
    latentio.write("out.npy", z.with_data(changed, meta=z.meta))
    assert not again("out.npy", None, kitchen()).same
    latentio.write("out.npy", z.with_data(changed[:-1], meta=z.meta))
    assert not again("out.npy", "copy.npy", kitchen()).same
    assert (latentio.read("copy.npy").data == z.data).all()


def test_a_checksum_of_a_folder_knows_names_and_content(folder):
    first = checksum("in")
    shutil.copytree("in", "copy")
    assert checksum("copy") == first
    (folder / "copy" / "notes.txt").write_text("no latents")
    assert checksum("copy") == first
    shutil.move("copy/a.npy", "copy/c.npy")
    assert checksum("copy") != first


def with_recipe(change):
    z = latentio.read("out.npy")
    record = change(json.loads(json.dumps(z.meta.extra["recipe"])))
    latentio.write("out.npy", z.with_data(z.data, meta=z.meta.with_(extra={"recipe": record})))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda r: {**r, "version": 2}, "has a recipe of version 2, not 1"),
        (lambda r: {**r, "tool": "granulate"}, "was made by 'granulate', which is not known"),
        (lambda r: {**r, "paths": [["form"]]}, "has a damaged recipe"),
        (lambda r: {**r, "paths": [[]]}, "has a damaged recipe"),
        (lambda r: {**r, "paths": 3}, "has a damaged recipe"),
        (lambda r: {**r, "file": "x"}, "has a damaged recipe"),
        (lambda r: {k: v for k, v in r.items() if k != "sources"}, "has a damaged recipe"),
        (lambda r: "text", "has a damaged recipe"),
        (lambda r: {**r, "sources": {}}, "has a damaged recipe"),
    ],
)
def test_a_damaged_recipe_is_one_line(folder, change, message):
    compose("out.npy", seed=3)
    with_recipe(change)
    with pytest.raises(BridgeError, match=message) as caught:
        again("out.npy", None, kitchen())
    assert "\n" not in str(caught.value)


def test_a_file_without_a_recipe_cannot_be_made_again(folder):
    with pytest.raises(BridgeError, match="holds no recipe"):
        again("in/a.npy", None, kitchen())
    with pytest.raises(LatentIOError, match="does not exist"):
        again("none.npy", None, kitchen())


def test_what_is_too_large_for_wav_is_refused_before_it_is_made(folder):
    recipe = song_recipe({"from": ["in"], "length": 2**28}, {})
    made = kitchen().make(recipe, "test")
    with pytest.raises(LatentIOError, match=r"out\.wav: WAV ends at 4 GB, .*; write a \.npy"):
        write("out.wav", made, recipe)
    assert list(folder.glob("*out*")) == list(folder.glob(".*")) == []


def test_a_part_that_breaks_leaves_no_file(folder):
    class Broken(Frames):
        def _make(self, first, stop):
            raise RuntimeError("broken")

    part = Broken(np.zeros((4, 2)))
    with pytest.raises(RuntimeError):
        write("out.npy", Made(part, 44100, 2048, Meta()), Recipe("compose", {}, ()))
    assert list(folder.glob("*out*")) == list(folder.glob(".*")) == []


def test_statistics_of_two_models_need_a_rate(folder):
    latentio.write("other.npy", Latents(np.zeros((3, 4)), 44100, 2048))
    table = {"section": {"a": {"from": "in"}, "b": {"from": "other.npy"}}}
    with pytest.raises(ValueError, match="of models of different rates; say --model-sr"):
        kitchen().make(song_recipe(table, {}), "test")
    recipe = song_recipe(table, {"model_sr": 44100, "ratio": 512})
    made = kitchen().make(recipe, "test")
    assert (made.model_sr, made.ratio) == (44100, 512)


def test_a_corpus_is_analysed_once_for_all_files_of_a_song(folder, monkeypatch):
    opened = []

    def counted(*sources, **options):
        opened.append(sources)
        return open_corpus(*sources, **options)

    monkeypatch.setattr("bridge.compose.kitchen.open_corpus", counted)
    mine = kitchen()
    for file in range(4):
        mine.make(song_recipe({"from": ["in"]}, {}, file), "test")
    assert len(opened) == 1


def test_a_recipe_that_is_not_right_is_none(folder):
    for table in ({"from": 5}, {"from": "in", "section": 3}, {"from": "in", "patern": "loop"}):
        with pytest.raises(ValueError, match=r"mine: "):
            song_recipe(table, {}, where="mine")
    with pytest.raises(ValueError, match=r"score: entries is missing"):
        score_recipe({"palette": "in/a.npy"}, {})


def test_a_project_that_is_not_installed_writes_files_all_the_same(folder, monkeypatch):
    def missing(name):
        raise PackageNotFoundError(name)

    monkeypatch.setattr("bridge.compose.recipe.version", missing)
    made_by = compose("out.npy").meta.extra["recipe"]["made_by"]
    assert set(made_by.values()) == {"unknown"}
