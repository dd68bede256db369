"""The players of the Max package play a song as those of Pd and the server do."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from bridge.patches.max.library import patcher
from bridge.patches.max.maxfile import read_patcher
from bridge.patches.max.patch import MaxPatch
from bridge.patches.max.twins import ports, twin
from bridge.patches.objects import object_named, sized
from tests.max.in_pd_live import play_with_scripts
from tests.pd.rig import held, write_song

pytestmark = [pytest.mark.pd, pytest.mark.node]

PATCHERS = Path(__file__).resolve().parents[2] / "max" / "patchers"
RATIO, MODEL_SR, N_DIMS = 2048, 44100, 4


def play(folder, said, n_frames, *, sample_rate=44100, length=RATIO, paths=(), n_dims=N_DIMS):
    """Play ``latent.play4~``; messages come with their sample. Return the dims, and the script."""
    played, scripts = play_with_scripts(
        PATCHERS / f"latent.play{n_dims}~.maxpat",
        folder / "run",
        (RATIO, MODEL_SR),
        n_samples=int(n_frames * length),
        sample_rate=sample_rate,
        messages=[(sample, 0, text) for sample, text in said],
        search=(PATCHERS,),
        paths=paths,
        record=range(n_dims),
    )
    signals = np.stack([played.signals[n] for n in range(n_dims)], axis=1)
    return signals, scripts["latent.player.js"]


def test_a_song_is_played_frame_by_frame_round_and_round(tmp_path):
    values = write_song(tmp_path / "song.wav", 9, N_DIMS)
    said = [(0, f"open {tmp_path}/song.wav"), (RATIO // 2, "start")]
    sound, script = play(tmp_path, said, 40)
    assert script.said("error") == []
    assert not sound[:RATIO].any()
    assert np.array_equal(sound[RATIO:], held(values, RATIO, 39 * RATIO))
    assert script.said("frames") == [[9]]
    assert [at[0] for at in script.said("position")][:11] == [*range(9), 0, 1]


@pytest.mark.parametrize("sample_rate", [44100, 48000, 96000])
def test_with_the_clock_true_a_frame_lasts_as_long_at_any_sample_rate(tmp_path, sample_rate):
    values = write_song(tmp_path / "song.wav", 50, N_DIMS)
    said = [(0, f"open {tmp_path}/song.wav"), (0, "clock true"), (1, "start")]
    length = Fraction(RATIO * sample_rate, MODEL_SR)
    sound, _ = play(tmp_path, said, 50, sample_rate=sample_rate, length=length)
    n_samples = len(sound)
    wanted = held(values, length, n_samples)
    # Before the DSP begins nothing is late: the song begins with the first sample.
    assert np.array_equal(sound, wanted) or np.array_equal(
        sound[int(length) :], wanted[: n_samples - int(length)]
    )


@pytest.mark.parametrize(
    ("messages", "frames"),
    [
        (["speed 2"], lambda n: 2 * n % 23),
        (["speed -0.5", "start 7"], lambda n: (7 - n // 2 - n % 2) % 23),
        (["speed 0.75"], lambda n: 3 * n // 4 % 23),
        (["loop_points 5 9", "start 5"], lambda n: 5 + n % 4),
        (["loop 0"], lambda n: min(n, 22)),
    ],
)
def test_speed_and_loops_are_those_of_the_server(tmp_path, messages, frames):
    values = write_song(tmp_path / "song.wav", 23, N_DIMS)
    said = [(0, f"open {tmp_path}/song.wav"), (0, "start"), *((0, text) for text in messages)]
    sound, script = play(tmp_path, said, 40)
    assert script.said("error") == []
    heard = sound[RATIO // 2 :: RATIO]
    first = int(not heard[0].any())
    wanted = values[[frames(n) for n in range(40)]]
    assert np.array_equal(heard[first:], wanted[: 40 - first])


def write_plain(folder, n_dims):
    """Write a player for any number of dims; return its path."""
    name = f"latent.play{n_dims}~"
    patch = patcher(twin(sized("latent.play{dims}~", n_dims)))
    return patch.write(folder / f"{name}.maxpat")


@pytest.mark.parametrize("n_dims", [1, 3, 8])
def test_one_cord_for_all_dims_plays_what_the_single_ones_do(tmp_path, n_dims):
    values = write_song(tmp_path / "song.wav", 9, n_dims)
    n_samples = 30 * RATIO
    said = [
        (0, f"open {tmp_path}/song.wav"),
        (0, "start"),
        (10 * RATIO + 99, "stretch linear"),
        (15 * RATIO + 99, "speed -0.5"),
    ]
    about = {
        "n_samples": n_samples,
        "messages": [(sample, 0, text) for sample, text in said],
        "search": (PATCHERS,),
    }
    path = write_plain(tmp_path, n_dims)
    (tmp_path / "plain").mkdir()
    plain, _ = play_with_scripts(
        path, tmp_path / "plain" / "run", (RATIO, MODEL_SR), record=range(n_dims), **about
    )
    many, scripts = play_with_scripts(
        PATCHERS / "latent.play.mc~.maxpat",
        tmp_path / "many",
        (n_dims, RATIO, MODEL_SR),
        record=[0],
        **about,
    )
    assert scripts["latent.player.js"].said("error") == []
    single = np.stack([plain.signals[n] for n in range(n_dims)], axis=1)
    together = many.signals[0].reshape(n_samples, n_dims)
    assert np.array_equal(together, single)
    assert np.array_equal(single[RATIO : 11 * RATIO], held(values, RATIO, 11 * RATIO)[RATIO:])
    line = single[11 * RATIO : 12 * RATIO].astype(float)
    wanted = values[2] + (values[3].astype(float) - values[2]) * np.arange(RATIO)[:, None] / RATIO
    np.testing.assert_allclose(line, wanted, atol=3e-5, rtol=0)


def named_patch(folder, boxes, wires):
    """Write a patch with a named player and whatever else; return its path."""
    p = MaxPatch(900, 600)
    p.chain(p.inlet(0, 0, "(messages) for the player"), p.obj(0, 2, boxes[0], box_ports(boxes[0])))
    for number, text in enumerate(boxes[1:]):
        box = p.obj(30 + 16 * number, 2, text, box_ports(text))
        if wires:
            p.chain(box, p.outlet(30 + 16 * number, 6, f"(signal) {text}", "signal"))
    return p.write(folder / "named.maxpat")


def box_ports(text):
    return ports(twin(object_named(text.split()[0])))


@pytest.mark.parametrize("stretch", ["hold", "linear"])
def test_a_named_player_is_heard_anywhere_and_as_often_as_wanted(tmp_path, stretch):
    values = write_song(tmp_path / "song.wav", 9, 3)
    dims = (0, 2, 1, 2)
    boxes = [f"latent.play~ 3 mine {RATIO}", *(f"latent.dim~ mine {dim}" for dim in dims)]
    n_samples = 20 * RATIO
    messages = [f"open {tmp_path}/song.wav", f"stretch {stretch}", "start"]
    played, scripts = play_with_scripts(
        named_patch(tmp_path, boxes, True),
        tmp_path / "run",
        n_samples=n_samples,
        messages=[(0, 0, text) for text in messages],
        search=(PATCHERS,),
    )
    assert scripts["latent.player.js"].said("error") == []
    sound = np.stack([played.signals[n] for n in range(len(dims))], axis=1)
    begins = np.resize(values, (21, 3))[:, dims].astype(float)
    ends = begins[1:] if stretch == "linear" else begins[:-1]
    part = np.tile(np.arange(RATIO) / RATIO, 20)[:, None]
    first, last = (np.repeat(rows[:20], RATIO, axis=0) for rows in (begins, ends))
    np.testing.assert_allclose(sound, first + (last - first) * part, atol=1e-4, rtol=0)
    if stretch == "hold":
        assert np.array_equal(sound, held(values, RATIO, n_samples)[:, dims])


def test_two_players_of_one_name_say_so(tmp_path):
    boxes = [f"latent.play~ 3 mine {RATIO}", f"latent.play~ 2 mine {RATIO}"]
    _, scripts = play_with_scripts(
        named_patch(tmp_path, boxes, False),
        tmp_path / "run",
        n_samples=RATIO,
        record=[],
        search=(PATCHERS,),
    )
    said = [result.said("error") for result in scripts.values()]
    assert len(said) == 2
    assert [["two", "players", "are", "named", "mine"]] in said


@pytest.mark.parametrize(
    ("box", "said"),
    [
        ("latent.play~ 65 mine", ["dims must be 1 to 64"]),
        ("latent.play~ 2.5 mine", ["dims must be 1 to 64"]),
        ("latent.play~ 3", ["a NAME is missing"]),
        ("latent.play~", ["dims must be 1 to 64", "a NAME is missing"]),
    ],
)
def test_wrong_arguments_are_said(tmp_path, box, said):
    boxes = [box]
    _, scripts = play_with_scripts(
        named_patch(tmp_path, boxes, False),
        tmp_path / "run",
        n_samples=64,
        record=[],
        search=(PATCHERS,),
    )
    complaints = scripts["latent.player.js"].said("error")
    assert [" ".join(map(str, words)) for words in complaints] == said


def test_a_sampler_plays_every_dim_and_legacy_is_half_the_tempo(tmp_path):
    values = write_song(tmp_path / "song.wav", 5, 4, model_sr=44100, ratio=RATIO)
    said = [f"open {tmp_path}/song.wav", "legacy 1", "start"]
    n_samples = 24 * RATIO
    played, scripts = play_with_scripts(
        PATCHERS / "ch4ns0n~.maxpat",
        tmp_path / "run",
        (RATIO, MODEL_SR),
        n_samples=n_samples,
        messages=[*((0, 0, text) for text in said), (12 * RATIO + 99, 0, "legacy 0")],
        search=(PATCHERS,),
        record=range(4),
    )
    sound = np.stack([played.signals[n] for n in range(4)], axis=1)
    slow = held(values, 2 * RATIO, 12 * RATIO)
    assert np.array_equal(sound[: 12 * RATIO], slow)
    steps = np.flatnonzero(np.diff(sound, axis=0).any(axis=1)) + 1
    assert (np.diff(steps[-8:]) == RATIO).all()
    assert (steps[-8:] % RATIO == 0).all()
    # All dims of a frame change at once, into the next frame.
    frames = [int(np.argmax((values == row).all(axis=1))) for row in sound[[0, *steps]]]
    assert (values[frames] == sound[[0, *steps]]).all()
    assert (np.diff(frames) % 5 == 1).all()
    script = scripts["latent.player.js"]
    assert script.said("error") == []
    assert script.said("name", 2)[-1] == ["song.wav"]


@pytest.mark.parametrize("n_dims", [4, 8])
def test_a_panel_sends_what_the_player_takes_and_shows_what_it_says(n_dims):
    top = read_patcher(PATCHERS / f"ch{n_dims}ns0n~.maxpat")
    reference = twin(object_named(f"ch{n_dims}ns0n~"))
    by_id = top.by_id
    sent = {
        by_id[cord.source].text for cord in top.cords if by_id[cord.target].text == "s #0-panel"
    }
    words = {text.removeprefix("prepend ").split()[0] for text in sent}
    assert words == {"start", "stop", "seek", "loop", "freeze", "legacy", "speed", "open"}
    assert words <= {entry.word for entry in reference.messages}
    (shown,) = (box.words[1:] for box in top.boxes if box.text.startswith("route name"))
    assert set(shown) == {"name", "playing", "position", "loop", "speed", "freeze", "legacy"}
    widgets = [box for box in top.boxes if box.maxclass.startswith("live.")]
    assert all(box.shown for box in widgets)
    assert len(widgets) == len(words) - 1


def test_what_follows_a_player_goes_on_when_that_takes_another_rate(tmp_path):
    """No frame of the follower is left out or torn, whatever becomes of the player's clock."""
    write_song(tmp_path / "song.wav", 9, 4)
    p = MaxPatch(900, 600)
    leader = p.obj(0, 4, "latent.play4~ 1500", box_ports("latent.play4~"))
    follower = p.obj(0, 8, "latent.lfo4~ 1500", box_ports("latent.lfo4~"))
    p.cord(p.inlet(0, 0, "(messages) for the player"), 0, leader)
    p.cord(p.inlet(20, 0, "(messages) for the maker"), 0, follower)
    p.cord(leader, 5, follower, 1)
    for dim in range(2):
        source = (leader, follower)[dim]
        p.cord(source, 0, p.outlet(8 * dim, 12, f"(signal) {dim}", "signal"))
    n_samples = 100_000
    said = [(0, 0, f"open {tmp_path}/song.wav"), (0, 0, "start")]
    said += [(0, 1, "shape saw"), (0, 1, "frequency 0.01"), (0, 1, "amplitude 1")]
    said += [(30_100, 0, "ratio 2048"), (60_100, 0, "ratio 1024")]
    played, _ = play_with_scripts(
        p.write(tmp_path / "follow.maxpat"),
        tmp_path / "run",
        n_samples=n_samples,
        messages=said,
        search=(PATCHERS,),
    )
    ahead, behind = (np.flatnonzero(np.diff(played.signals[n])) + 1 for n in range(2))
    assert np.array_equal(ahead, behind)
    assert {1500, 2048, 1024} <= set(np.diff(ahead).tolist())
    # A ramp shows each frame: they come one after the other.
    values = played.signals[1][[0, *behind]].astype(float)
    assert np.ptp(np.diff(values)) < 1e-6
