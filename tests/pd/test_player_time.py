"""When frames begin: to the sample, for ten minutes, in every Pd version."""

from fractions import Fraction

import numpy as np
import pytest

from bridge.patches.headless import run_patch
from bridge.patches.pd import Patch
from tests.pd.rig import Rig, held, write_song

pytestmark = pytest.mark.pd

MODEL_SR = 44100


def frame_length(clock, ratio, device_sr, model_sr=MODEL_SR):
    return Fraction(ratio) if clock == "samples" else Fraction(ratio * device_sr, model_sr)


@pytest.mark.parametrize("device_sr", [44100, 48000])
def test_ten_minutes_are_exact_to_the_sample_in_both_clocks_and_block_sizes(
    pd_program, tmp_path, device_sr
):
    song = write_song(tmp_path / "song.wav", 37, 4, model_sr=MODEL_SR, ratio=2048)
    rig = Rig(tmp_path, pd_program)
    cases = [(clock, block) for clock in ("samples", "true") for block in (None, 2048)]
    for clock, block in cases:
        player = rig.add("latent.play4~", n_dims=4, block=block)
        rig.at(0, f"clock {clock}, open song.wav, start", player)
        rig.record(player, 1)
    sound, _ = rig.play(until=600_000, unit="1 msec", device_sr=device_sr)
    n_samples = 600 * device_sr
    assert len(sound) == n_samples
    for channel, (clock, block) in enumerate(cases):
        # A subpatch with bigger blocks is heard later, by a constant.
        onset = int(np.flatnonzero(sound[:, channel])[0])
        assert onset == 0 if block is None else onset <= 2 * block
        wanted = held(song[:, 1], frame_length(clock, 2048, device_sr), n_samples - onset)
        assert np.array_equal(sound[onset:, channel], wanted), (clock, block)


@pytest.mark.parametrize("device_sr", [44100, 48000, 96000])
def test_any_ratio_and_model_rate_are_exact(pd_program, tmp_path, device_sr):
    song = write_song(tmp_path / "song.wav", 5, 4)
    rig = Rig(tmp_path, pd_program)
    cases = [
        ("samples", 512, 44100),
        ("samples", 320, 24000),
        ("samples", 441, 44100),
        ("samples", 4096, 48000),
        ("samples", 1, 44100),
        ("true", 320, 24000),
        ("true", 640, 32000),
        ("true", 441, 44100),
        ("true", 4096, 44101),
        ("true", 4097, 11025),
        ("true", 7, 48000),
        ("true", 1, 96000),
    ]
    for clock, ratio, model_sr in cases:
        player = rig.add(f"latent.play4~ {ratio} {model_sr}")
        rig.at(0, f"clock {clock}, open song.wav, start", player)
        rig.record(player, 3)
    n_samples = 5 * device_sr + 7
    sound, _ = rig.play(until=n_samples, device_sr=device_sr)
    assert len(sound) == n_samples
    for channel, (clock, ratio, model_sr) in enumerate(cases):
        length = frame_length(clock, ratio, device_sr, model_sr)
        wanted = held(song[:, 3], length, n_samples)
        assert np.array_equal(sound[:, channel], wanted), (clock, ratio, model_sr)


@pytest.mark.parametrize("nested", [0, 2])
def test_a_start_inside_a_block_begins_inside_the_block(pd_program, tmp_path, nested):
    song = write_song(tmp_path / "song.wav", 9, 4)
    rig = Rig(tmp_path, pd_program)
    onsets = [3.3 * 44.1, 1000, 1001, 1063, 1064]
    for onset in onsets:
        player = rig.add("latent.play4~ 300", n_dims=4, nested=nested)
        rig.at(0, "open song.wav", player)
        rig.at(onset, "start", player)
        rig.record(player, 0)
    sound, _ = rig.play(until=20000)
    for channel, onset in enumerate(onsets):
        first = int(onset)
        assert not sound[:first, channel].any()
        wanted = held(song[:, 0], 300, 20000 - first)
        assert np.array_equal(sound[first:, channel], wanted), onset


def test_two_players_of_a_split_song_play_128_dims_in_step(pd_program, tmp_path):
    low = write_song(tmp_path / "song.000-063.wav", 11, 64, seed=1)
    high = write_song(tmp_path / "song.064-127.wav", 11, 64, seed=2)
    rig = Rig(tmp_path, pd_program)
    first = rig.add("latent.play~ 64 low 333")
    second = rig.add("latent.play~ 64 high 333")
    rig.at(0, "open song.000-063.wav", first)
    rig.at(0, "open song.064-127.wav", second)
    rig.at(777.7, "start", first, second)
    for bus in ("low-0", "low-63", "high-0", "high-63"):
        rig.record(rig.add(f"r~ {bus}"), 0)
    sound, _ = rig.play(until=20000)
    onset = int(np.flatnonzero(sound[:, 0])[0])
    assert onset - 777 in (0, 64)
    columns = [low[:, 0], low[:, 63], high[:, 0], high[:, 63]]
    for channel, column in enumerate(columns):
        assert not sound[:onset, channel].any()
        wanted = held(column, 333, 20000 - onset)
        assert np.array_equal(sound[onset:, channel], wanted), channel


def test_a_player_made_while_the_sound_is_on_is_exact_too(pd_program, tmp_path):
    song = write_song(tmp_path / "song.wav", 5, 4)
    rig = Rig(tmp_path, pd_program)
    room = Patch(300, 300)
    room.obj(0, 0, "inlet")
    room.obj(0, 6, "outlet~")
    host = rig.patch.sub(40, 0, "host", room)
    rig.record(host, 0)
    make = "obj 24 96 latent.play4~ 300"
    join = "; pd-host connect 0 0 2 0; pd-host connect 2 0 1 0"
    rig.at(640, f"; pd-host {make}{join}; pd-host loadbang")
    rig.at(1003.3, "open song.wav, start", host)
    sound, _ = rig.play(until=20000)
    assert not sound[:1003].any()
    assert np.array_equal(sound[1003:, 0], held(song[:, 0], 300, 20000 - 1003))


def test_two_hours_with_the_sound_off_leave_nothing_behind(pd_program, tmp_path):
    write_song(tmp_path / "song.wav", 5, 8, model_sr=MODEL_SR, ratio=2048)
    p = Patch(300, 300)
    load = p.obj(0, 0, "loadbang")
    order = p.obj(0, 1, "t b b")
    p.chain(load, order, p.obj(0, 2, "delay 7200 1 sec"), p.msg(0, 3, "; pd quit"))
    play = p.msg(10, 2, "open song.wav, start")
    p.cord(order, 1, play)
    p.chain(play, p.obj(10, 3, "latent.play8~"))
    # If [vline~] had to remember every jump, this would take hours, not a second.
    run_patch(pd_program, p.write(tmp_path / "off.pd"), timeout_s=60)


def test_a_rate_that_cannot_be_exact_is_said(pd_program, tmp_path):
    write_song(tmp_path / "song.wav", 5, 4)
    rig = Rig(tmp_path, pd_program)
    player = rig.add("latent.play4~ 50000 44100")
    rig.status(player, 4)
    rig.at(0, "open song.wav, start, clock true", player)
    _, lines = rig.play(until=1000, device_sr=48000)
    assert "status: error clock true is not exact here" in lines
