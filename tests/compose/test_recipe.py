import json
import shutil

import numpy as np
import pytest

import latentio
from bridge.compose.corpus import open_corpus
from bridge.compose.kitchen import Kitchen, again, song_recipe
from bridge.compose.parts import Frames
from bridge.compose.recipe import Made, Recipe, checksum, read_recipe, write
from bridge.errors import BridgeError
from latentio import LatentIOError, Latents, Meta


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
    assert again(f"out{suffix}", f"copy{suffix}", kitchen())
    assert (folder / f"copy{suffix}").read_bytes() == before
    assert again(f"out{suffix}", None, kitchen())
    assert again(f"out{suffix}", f"out{suffix}", kitchen())
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
    assert again("third.wav", "copy.wav", kitchen())


def test_its_sources_are_found_from_where_it_lies(folder, monkeypatch):
    (folder / "songs").mkdir()
    compose("songs/out.wav", seed=3)
    monkeypatch.chdir(folder / "songs")
    assert again("out.wav", "copy.wav", kitchen())
    monkeypatch.chdir("/")
    assert again(folder / "songs" / "out.wav", None, kitchen())


def test_a_source_that_has_changed_is_refused_and_one_that_moved_is_found(folder):
    compose("out.wav", seed=3)
    before = (folder / "out.wav").read_bytes()
    shutil.move("in", "elsewhere")
    with pytest.raises(BridgeError, match="in: does not exist"):
        again("out.wav", "copy.wav", kitchen())
    assert again("out.wav", None, kitchen(), sources=["elsewhere"])
    latentio.write("elsewhere/c.npy", Latents(np.zeros((3, 4)), 48000, 1024))
    with pytest.raises(BridgeError, match="was made from another version of elsewhere"):
        again("out.wav", "copy.wav", kitchen(), sources=["elsewhere"])
    with pytest.raises(BridgeError, match="are 2 files, it was made from 1"):
        again("out.wav", None, kitchen(), sources=["elsewhere", "in"])
    assert not (folder / "copy.wav").exists()
    assert (folder / "out.wav").read_bytes() == before


def test_values_that_are_not_those_of_the_recipe_are_noticed(folder):
    z = compose("out.npy", seed=3)
    changed = z.data.copy()
    changed[-1, -1] = np.nextafter(changed[-1, -1], 9)
    latentio.write("out.npy", z.with_data(changed, meta=z.meta))
    assert not again("out.npy", None, kitchen())
    latentio.write("out.npy", z.with_data(changed[:-1], meta=z.meta))
    assert not again("out.npy", "copy.npy", kitchen())
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
        (lambda r: {**r, "sources": {}}, "was made from another version of"),
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
