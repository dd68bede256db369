"""The recorders: what a player plays becomes the same song again, bit for bit."""

import numpy as np
import pytest
import soundfile as sf

from bridge.patches.headless import word
from latentio import read
from tests.pd.rig import Rig, held, said, write_song

pytestmark = pytest.mark.pd


def patch_recorder(rig, n_dims, arguments="", *, source=None, follow=True):
    """Add a recorder behind a source; return it."""
    recorder = rig.add(f"latent.rec{n_dims}~ {arguments}")
    rig.status(recorder, 0)
    for number in range(n_dims + follow if source else 0):
        rig.patch.cord(source, number, recorder, number)
    return recorder


class Recorder:
    """A recorder's right inlet as a target of `Rig.at`: the rig sends to left inlets only."""

    def __init__(self, rig, recorder, n_dims):
        rig._row += 1
        self.box = rig.patch.obj(40, rig._row, "list")
        trim = rig.patch.obj(40, rig._row + 1, "list trim")
        rig._row += 1
        rig.patch.chain(self.box, trim)
        rig.patch.cord(trim, 0, recorder, n_dims)


def controls(rig, recorder, n_dims):
    return Recorder(rig, recorder, n_dims).box


@pytest.mark.parametrize("n_dims", [4, 8, 16, 32, 64])
@pytest.mark.parametrize("case", [("samples", 2048, 44100), ("true", 333, 48000)])
def test_a_played_song_is_recorded_bit_for_bit(pd_program, tmp_path, n_dims, case):
    clock, ratio, device_sr = case
    song = write_song(tmp_path / "song.wav", 11, n_dims, model_sr=44100, ratio=ratio)
    rig = Rig(tmp_path, pd_program)
    player = rig.add(f"latent.play{n_dims}~")
    recorder = patch_recorder(rig, n_dims, f"{ratio} 44100", source=player)
    control = controls(rig, recorder, n_dims)
    rig.at(0, f"clock {clock}, loop 0, open song.wav", player)
    rig.at(100.3, "list start", control)
    rig.at(100.3, "start", player)
    end = 100 + 11 * ratio * 2
    rig.at(end, "list stop, list save take", control)
    _, lines = rig.play(until=end + 500, device_sr=device_sr)
    values, _ = sf.read(tmp_path / "take.wav", dtype="float32", always_2d=True)
    assert np.array_equal(values, song)
    text = f"model_sr 44100;\nratio {ratio};\nframes 11;\ndims {n_dims};\n"
    assert (tmp_path / "take.wav.txt").read_text() == text
    assert said(lines) == [
        "recording 1",
        *(f"frames {n}" for n in range(1, 12)),
        "recording 0",
        f"saved {tmp_path.as_posix()}/take.wav",
    ]


def test_what_it_saves_the_players_open_and_latentio_reads(pd_program, tmp_path):
    song = write_song(tmp_path / "song.wav", 5, 4, model_sr=48000, ratio=150)
    rig = Rig(tmp_path, pd_program)
    player, other = rig.add("latent.play4~"), rig.add("latent.play4~")
    recorder = patch_recorder(rig, 4, "150 48000", source=player)
    control = controls(rig, recorder, 4)
    rig.at(0, "open song.wav, loop 0, start", player)
    rig.at(0, "list start", control)
    rig.at(1000, "list stop", control)
    rig.at(1000, f"list save {word(tmp_path / 'my take.WAV')}", control)
    rig.at(1200, "open my\\ take.WAV, start", other)
    rig.record(other, 3)
    sound, _ = rig.play(until=1200 + 1500)
    assert np.array_equal(sound[1200:, 0], held(song[:, 3], 150, 1500))
    latents = read(tmp_path / "my take.WAV")
    assert (latents.model_sr, latents.ratio) == (48000, 150)
    assert np.array_equal(latents.data, song)


@pytest.mark.parametrize("ratio", [66, 128, 500, 2047])
def test_its_own_time_takes_the_last_sample_of_each_window(pd_program, tmp_path, ratio):
    # A ramp tells each sample apart: sample n is n.
    rig = Rig(tmp_path, pd_program)
    rig._row += 3
    ramp, begin = rig.patch.obj(0, rig._row + 2, "vline~"), rig.patch.obj(0, rig._row, "r ramp")
    rig.patch.chain(begin, rig.patch.msg(0, rig._row + 1, "0, 441000 10000 0.0226757"), ramp)
    rig._row += 2
    recorder = patch_recorder(rig, 4, f"{ratio}")
    for number in range(4):
        rig.patch.cord(ramp, 0, recorder, number)
    control = controls(rig, recorder, 4)
    rig.at(0, "; ramp bang")
    begins = 777
    rig.at(begins, "list start", control)
    n_windows = 12
    rig.at(begins + n_windows * ratio + 1, "list stop", control)
    rig.at(begins + n_windows * ratio + 2, "list save take.wav", control)
    rig.play(until=begins + n_windows * ratio + 500)
    values, _ = sf.read(tmp_path / "take.wav", dtype="float32", always_2d=True)
    wanted = begins - 1 + ratio * np.arange(1, n_windows + 1)
    assert values.shape == (n_windows, 4)
    assert np.allclose(values, wanted[:, None], atol=0.05)


def test_it_follows_a_player_at_any_speed_and_takes_every_frame_once(pd_program, tmp_path):
    song = write_song(tmp_path / "song.wav", 30, 4, model_sr=44100, ratio=100)
    rig = Rig(tmp_path, pd_program)
    player = rig.add("latent.play4~")
    recorder = patch_recorder(rig, 4, "100", source=player)
    control = controls(rig, recorder, 4)
    rig.at(0, "list start", control)
    rig.at(0, "speed -0.5, stretch linear, open song.wav, start 20", player)
    rig.at(2050, "list stop, list save take", control)
    rig.play(until=3000)
    values, _ = sf.read(tmp_path / "take.wav", dtype="float32", always_2d=True)
    places = 20 - 0.5 * np.arange(21)
    whole = np.floor(places).astype(int)
    exact = song.astype(float)
    wanted = exact[whole] + (exact[whole + 1] - exact[whole]) * (places - whole)[:, None]
    assert values.shape == wanted.shape
    assert np.allclose(values, wanted, atol=1e-5)
    assert np.array_equal(values[::2], song[whole[::2]])


def test_a_long_recording_finds_room_and_a_new_one_begins_anew(one_pd, tmp_path):
    song = write_song(tmp_path / "song.wav", 2500, 4, model_sr=44100, ratio=66)
    rig = Rig(tmp_path, one_pd)
    player = rig.add("latent.play4~")
    recorder = patch_recorder(rig, 4, "66", source=player)
    control = controls(rig, recorder, 4)
    end = 2500 * 66
    rig.at(0, "list start", control)
    rig.at(0, "loop 0, open song.wav, start", player)
    rig.at(end + 70, "list stop, list save long", control)
    rig.at(end + 200, "list start", control)
    rig.at(end + 200, "start", player)
    rig.at(end + 200 + 5 * 66 - 1, "list stop, list save short", control)
    rig.play(until=end + 2000)
    for name, n_frames in (("long", 2500), ("short", 5)):
        values, _ = sf.read(tmp_path / f"{name}.wav", dtype="float32", always_2d=True)
        assert np.array_equal(values, song[:n_frames]), name


@pytest.mark.parametrize(
    ("messages", "errors"),
    [
        ("list save take", ["nothing was recorded"]),
        ("list save", ["save takes a file name"]),
        ("list save 5", ["save takes a file name"]),
        ("list play", ["unknown message play"]),
        ("list ratio 0", ["ratio must be 1 or more"]),
        ("list model_sr fast", ["model_sr must be 1 or more"]),
        ("list clock wall", ["clock must be samples or true"]),
        ("list start, list dims 4, list end", []),
    ],
)
def test_a_wrong_message_is_answered(one_pd, tmp_path, messages, errors):
    rig = Rig(tmp_path, one_pd)
    recorder = patch_recorder(rig, 4)
    rig.at(0, messages, controls(rig, recorder, 4))
    _, lines = rig.play(until=1000)
    assert [t for t in said(lines) if t.startswith("error")] == [f"error {e}" for e in errors]
    assert not list(tmp_path.glob("take*"))


def test_a_folder_that_is_not_there_is_said_and_the_recording_stays(pd_program, tmp_path):
    song = write_song(tmp_path / "song.wav", 5, 4, model_sr=44100, ratio=100)
    rig = Rig(tmp_path, pd_program)
    player = rig.add("latent.play4~")
    recorder = patch_recorder(rig, 4, source=player)
    control = controls(rig, recorder, 4)
    rig.at(0, "list start", control)
    rig.at(0, "loop 0, open song.wav, start", player)
    rig.at(1000, "list stop, list save nowhere/take", control)
    rig.at(2000, "list save take", control)
    _, lines = rig.play(until=3000, faults=("soundfiler", "nowhere"))
    assert f"error cannot write {tmp_path.as_posix()}/nowhere/take.wav" in said(lines)
    values, _ = sf.read(tmp_path / "take.wav", dtype="float32", always_2d=True)
    assert np.array_equal(values, song)
