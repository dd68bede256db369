"""When frames begin: to the sample, for ten minutes, in every Pd version."""

from fractions import Fraction
from itertools import product

import numpy as np
import pytest
import soundfile as sf

from bridge.patches.headless import run_patch
from bridge.patches.pd import Patch
from tests.pd.rig import Rig, held, write_song

pytestmark = pytest.mark.pd

MODEL_SR = 44100
# Player, block size, and of what window it is: how many samples later it is heard. A window
# with bigger blocks is later by the difference.
ONSETS = {
    ("named", 64, "player"): 0,
    ("named", 2048, "player"): 1984,
    ("named", 2048, "below"): 1984,
    ("outlets", 64, "player"): 0,
    ("outlets", 2048, "player"): 1984,
    ("panel", 64, "player"): 0,
    ("panel", 2048, "player"): 1984,
}


def frame_length(clock, ratio, device_sr, model_sr=MODEL_SR):
    return Fraction(ratio) if clock == "samples" else Fraction(ratio * device_sr, model_sr)


N_DIMS, BASE = 8, 8
# Eight digits of base 8 are a whole number below 2^24, which one float32 holds exactly.
WEIGHTS = BASE ** np.arange(N_DIMS)


def write_digits(path, n_frames, seed):
    """Write a song of digits 0 to 7 where every dim changes at every frame, the seam too.

    Return each frame's eight digits as one number, which tells every dim apart.
    """
    rng = np.random.default_rng(seed)
    steps = rng.integers(1, BASE, (n_frames, N_DIMS))
    # What the steps lack to whole turns goes to the first step that can take it.
    for dim in range(N_DIMS):
        rest = -steps[:, dim].sum() % BASE
        steps[np.flatnonzero((steps[:, dim] + rest) % BASE)[0], dim] += rest
    digits = np.cumsum(steps, axis=0) % BASE
    assert ((digits != np.roll(digits, 1, axis=0)).all(axis=1)).all()
    sf.write(path, digits.astype(np.float32), 22, subtype="FLOAT")
    return (digits @ WEIGHTS).astype(np.float32)


def all_dims_in_one(player, block, of):
    """Return a subpatch with a player and one signal, the number that its dims are digits of.

    The block size is that `of` the window of the "player", or `of` a window "below" it.
    """
    below = Patch(900, 300)
    number = below.obj(0, 5, "outlet~")
    for dim, weight in enumerate(WEIGHTS):
        below.chain(below.obj(9 * dim, 0, "inlet~"), below.obj(9 * dim, 2, f"*~ {weight}"), number)
    p = Patch(900, 400)
    (p if of == "player" else below).obj(80, 0, f"block~ {block}")
    source, total = p.obj(0, 2, player), p.sub(0, 6, "below", below)
    p.chain(p.obj(0, 0, "inlet"), source)
    p.chain(total, p.obj(0, 8, "outlet~"))
    for dim in range(N_DIMS):
        if player.startswith("latent.play~"):
            p.cord(p.obj(9 * dim, 4, f"latent.dim~ {player.split()[2]} {dim}"), 0, total, dim)
        else:
            p.cord(source, dim, total, dim)
    return p


@pytest.mark.soak
@pytest.mark.parametrize("device_sr", [44100, pytest.param(48000, marks=pytest.mark.ci)])
def test_every_dim_is_exact_for_ten_minutes_in_both_clocks_and_block_sizes(
    long_pd, tmp_path, device_sr
):
    songs = {
        name: write_digits(tmp_path / f"{name}.wav", n_frames, seed)
        for seed, (name, n_frames) in enumerate((("named", 37), ("outlets", 39), ("panel", 41)))
    }
    rig = Rig(tmp_path, long_pd)
    cases = list(product(ONSETS, ("samples", "true")))
    for row, ((song, block, of), clock) in enumerate(cases):
        name = f"{clock}-{song}-{block}-{of}"
        player = {
            "named": f"latent.play~ {N_DIMS} {name}",
            "outlets": f"latent.play{N_DIMS}~",
            "panel": f"ch{N_DIMS}ns0n~",
        }[song]
        box = rig.patch.sub(60, 4 + row, name, all_dims_in_one(player, block, of))
        rig.at(0, f"clock {clock}, open {song}.wav, start", box)
        rig.record(box, 0)
    chunks, _ = rig.chunks(until=600_000, unit="1 msec", device_sr=device_sr, timeout_s=300)
    n_done = 0
    for chunk in chunks:
        samples = np.arange(n_done, n_done + len(chunk))
        for channel, (window, clock) in enumerate(cases):
            length = frame_length(clock, 2048, device_sr)
            since = samples - ONSETS[window]
            # The last k with floor(k * length) <= n, in whole numbers.
            frames = ((since + 1) * length.denominator - 1) // length.numerator
            song = songs[window[0]]
            wanted = np.where(since < 0, 0, song[frames % len(song)])
            assert np.array_equal(chunk[:, channel], wanted), (window, clock, n_done)
        n_done += len(chunk)
    assert n_done == 600 * device_sr


@pytest.mark.parametrize("device_sr", [44100, 48000, pytest.param(96000, marks=pytest.mark.soak)])
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
    for dim in ("low 0", "low 63", "high 0", "high 63"):
        rig.record(rig.add(f"latent.dim~ {dim}"), 0)
    sound, _ = rig.play(until=20000)
    onset = int(np.flatnonzero(sound[:, 0])[0])
    assert onset == 777
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


@pytest.mark.parametrize("minutes", [1, pytest.param(60, marks=pytest.mark.soak)])
def test_players_started_by_one_message_stay_in_step_on_the_sample(pd_program, tmp_path, minutes):
    # In single precision Pd's blocks are 2e-8 shorter than its [delay]: a sample in 20 minutes.
    lengths, begin = (37, 41), 1003
    songs = [write_digits(tmp_path / f"{n}.wav", n, seed) for seed, n in enumerate(lengths)]
    rig = Rig(tmp_path, pd_program)
    boxes = []
    for row, n in enumerate(lengths):
        box = rig.patch.sub(60, 4 + row, f"p{n}", all_dims_in_one("latent.play8~", 64, "player"))
        rig.at(0, f"open {n}.wav", box)
        rig.record(box, 0)
        boxes.append(box)
    rig.at(begin, "start", *boxes)
    n_done = 0
    n_samples = minutes * 60 * 44100
    for chunk in rig.chunks(until=n_samples / 44.1, unit="1 msec", timeout_s=600)[0]:
        frames = (np.arange(n_done, n_done + len(chunk)) - begin) // 2048
        for channel, song in enumerate(songs):
            wanted = np.where(frames < 0, 0, song[frames % len(song)])
            assert np.array_equal(chunk[:, channel], wanted), (channel, n_done)
        n_done += len(chunk)
    assert abs(n_done - n_samples) <= 1
