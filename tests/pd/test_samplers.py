"""The samplers: the players with a panel."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from bridge.errors import BridgeError
from bridge.patches.headless import LIBRARY, play_and_record
from bridge.patches.objects import references
from bridge.patches.pd import Patch
from tests.pd.rig import Rig, held, said, write_song

pytestmark = pytest.mark.pd


@pytest.mark.parametrize("n_dims", [4, 8])
def test_a_sampler_plays_every_dim_at_the_songs_own_rate(pd_program, tmp_path, n_dims):
    song = write_song(tmp_path / "song.wav", 5, n_dims, model_sr=44100, ratio=2048)
    rig = Rig(tmp_path, pd_program)
    sampler = rig.add(f"ch{n_dims}ns0n~")
    rig.status(sampler, n_dims)
    for number in range(n_dims):
        rig.record(sampler, number)
    rig.at(0, "open song.wav, start", sampler)
    n_samples = 60 * 44100
    sound, lines = rig.play(until=n_samples)
    assert np.array_equal(sound, held(song, 2048, n_samples))
    assert said(lines) == [f"dims {n_dims}", "frames 5", "playing 1"]


def test_legacy_is_the_old_tempo_of_4096_samples_and_can_be_left(pd_program, tmp_path):
    song = write_song(tmp_path / "song.wav", 5, 8)
    rig = Rig(tmp_path, pd_program)
    sampler = rig.add("ch8ns0n~")
    rig.record(sampler, 0)
    rig.at(0, "legacy 1, open song.wav, start", sampler)
    rig.at(4096 * 5, "legacy 0, start", sampler)
    sound, _ = rig.play(until=4096 * 10)
    assert np.array_equal(sound[: 4096 * 5, 0], held(song[:, 0], 4096, 4096 * 5))
    assert np.array_equal(sound[4096 * 5 :, 0], held(song[:, 0], 2048, 4096 * 5))


def test_a_song_is_recorded_once_from_start_to_end(pd_program, tmp_path):
    import soundfile as sf

    folder = tmp_path / "with space"
    folder.mkdir()
    for n_dims in (3, 8):
        song = write_song(folder / f"{n_dims}.wav", 40, n_dims, model_sr=44100, ratio=2048)
        out = folder / f"out {n_dims}.wav"
        play_and_record(pd_program, folder / f"{n_dims}.wav", out, device_sr=48000, clock="true")
        sound, device_sr = sf.read(out, dtype="float32")
        n_samples = 40 * 2048 * 48000 // 44100
        assert device_sr == 48000
        assert np.array_equal(sound, held(song, 2048 * 48000 / 44100, n_samples + 1)[:n_samples])


def test_a_sampler_answers_a_switch_without_a_number_and_leaves_it_as_it_is(pd_program, tmp_path):
    song = write_song(tmp_path / "song.wav", 5, 4)
    rig = Rig(tmp_path, pd_program)
    sampler = rig.add("ch4ns0n~ 100")
    rig.status(sampler, 4)
    rig.record(sampler, 0)
    rig.at(0, "open song.wav, legacy 1, loop, legacy, start", sampler)
    sound, lines = rig.play(until=2000)
    assert np.array_equal(sound[:, 0], held(song[:, 0], 200, 2000))
    errors = [text for text in said(lines) if text.startswith("error")]
    assert errors == ["error loop must be 0 or 1", "error legacy must be 0 or 1"]


def test_the_panel_sets_speed_and_freeze_and_follows_the_messages(pd_program, tmp_path):
    values = write_song(tmp_path / "song.wav", 50, 4)[:, 0]
    text = (LIBRARY / "ch4ns0n~.pd").read_text(encoding="utf-8")
    for word in ("speed", "freeze"):
        assert text.count(f"\\$0-set-{word}-switch") == 2
        text = text.replace(f"\\$0-set-{word}-switch", f"panel-{word}")
    (tmp_path / "ch4ns0n~.pd").write_text(text, encoding="utf-8")
    rig = Rig(tmp_path, pd_program)
    sampler = rig.add("ch4ns0n~ 100")
    rig.record(sampler, 0)
    for word in ("speed", "freeze"):
        rig.status(rig.add(f"r panel-{word}"), 0, word)
    rig.at(0, "open song.wav, start", sampler)
    rig.at(250, "; panel-speed 3")
    rig.at(550, "; panel-freeze 1")
    rig.at(750, "; panel-freeze 0")
    rig.at(950, "speed -1, speed 2000, freeze 1", sampler)
    sound, lines = rig.play(until=1200)
    order = [0, 1, 2, 5, 8, 11, 11, 17, 20, 23, 23, 23]
    assert np.array_equal(sound[50::100, 0], values[order])
    assert said(lines, "speed") == ["3", "set -1"]
    assert said(lines, "freeze") == ["1", "0", "set 1"]


def test_a_song_with_the_text_of_another_is_not_recorded_at_a_wrong_rate(pd_program, tmp_path):
    write_song(tmp_path / "song.wav", 5, 8, model_sr=44100, ratio=2048)
    write_song(tmp_path / "song.wav", 6, 8)
    with pytest.raises(BridgeError, match="error rate text does not fit the song"):
        play_and_record(pd_program, tmp_path / "song.wav", tmp_path / "out.wav")
    assert not (tmp_path / "out.wav").exists()


DIMS = {reference.name: reference.n_dims for reference in references("players")}


def write_ears(folder):
    """Write ``ears~``, which is heard in ``[catch~ ears]``: it stands in for ``dac~``."""
    p = Patch(300, 300)
    for column in (0, 12):
        p.chain(p.obj(column, 0, "inlet~"), p.obj(column, 2, "throw~ ears"))
    p.write(folder / "ears~.pd")


def heard(program, folder, name):
    """Open one patch of a library in `folder` with the sound on; return all that it plays."""
    rig = Rig(folder, program)
    arguments = {"latent.play~": " 8 song", "latent.dim~": " song 0"}
    box = rig.add(name + arguments.get(name, ""))
    for number in range(1 if name == "latent.dim~" else DIMS.get(name, 0)):
        if name == "latent.play~":
            rig.record(rig.add(f"latent.dim~ song {number}"), 0)
        else:
            rig.record(box, number)
    if name.endswith("-help"):
        rig.record(rig.add("catch~ ears"), 0)
    sound, lines = rig.play(until=4096)
    assert [line for line in lines if "~:" in line] == [], name
    return sound


@pytest.mark.parametrize("turned_up", [False, True], ids=["as-it-is", "turned-up"])
def test_every_patch_opens_in_silence_and_a_help_patch_turned_up_is_heard(
    pd_program, tmp_path, turned_up
):
    write_ears(tmp_path)
    for path in filter(Path.is_file, LIBRARY.iterdir()):
        shutil.copy(path, tmp_path)
    for path in tmp_path.glob("*.pd"):
        text = path.read_text()
        is_help = path.stem.endswith("-help") and path.stem.removesuffix("-help") in DIMS
        # The help patches of others have tests of their own.
        if path.stem.removesuffix("-help") in DIMS:
            assert text.count(" dac~;") == is_help
        if is_help:
            assert text.count(" line~;") == 1
            text = text.replace(" dac~;", " ears~;")
            path.write_text(text.replace(" line~;", " sig~ 0.1;") if turned_up else text)
    for name in DIMS:
        assert not heard(pd_program, tmp_path, name).any(), name
        assert heard(pd_program, tmp_path, f"{name}-help").any() == turned_up, name
