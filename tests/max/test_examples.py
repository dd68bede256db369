"""The examples and the instrument of the Max package give their decoders what they promise."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from bridge.patches.max.examples_media import codes_message
from bridge.patches.max.instrument import NAME, part_name
from bridge.patches.max.instrument_decoders import VOICES
from bridge.patches.max.instrument_sources import SOURCES
from latentio import read
from tests.max.cut import cut
from tests.max.examplerig import (
    EXAMPLES,
    FRAME_RATE,
    MEDIA,
    MODEL_SR,
    N_DIMS,
    PATCHERS,
    RATIO,
    SINGLE,
    dims,
    perform,
)
from tests.max.in_pd_live import play_with_scripts
from tests.max.node import SCRIPTS, run_js, say
from tests.max.racking import rack_frames
from tests.pd.rig import held, write_song

pytestmark = [pytest.mark.pd, pytest.mark.node]


def test_an_array_in_a_buffer_reaches_the_decoder_value_by_value(tmp_path):
    values = np.load(MEDIA / "latent-codes-8.npy")
    load, player = "latent.load #0-diffusion 2048 44100", "latent.play8~ 2048 44100"
    clicks = [
        (0, load, "open latent-codes-8.npy"),
        (RATIO // 4, player, "buffer #0-diffusion"),
        (RATIO // 2, player, "start"),
    ]
    # The scripts of this test have no common memory: what the first writes is there for the second.
    signals, scripts = perform(
        "diffusion-latents",
        tmp_path,
        clicks,
        len(values) + 8,
        "latent.decode8~",
        buffers={"diffusion": values},
    )
    written = np.zeros_like(values)
    for write in scripts["latent.load.js"].writes:
        rows = slice(write.frame, write.frame + len(write.values))
        written[rows, write.channel - 1] = write.values
    assert np.array_equal(written, values)
    heard = dims(signals)
    assert not heard[:RATIO].any()
    assert np.array_equal(heard[RATIO:], held(values, RATIO, (len(values) + 7) * RATIO))


def test_readraw_says_where_the_values_are():
    """The way without a script: rate, channels, first byte and frames are those of the file."""
    words = codes_message().split()
    _, name, rate, n_dims, kind, offset, n_frames, little = words
    assert (Fraction(rate), kind, little) == (Fraction(MODEL_SR, RATIO), "float32", "1")
    data = (MEDIA / name).read_bytes()
    assert len(data) == int(offset) + 4 * int(n_dims) * int(n_frames)
    raw = np.frombuffer(data, "<f4", offset=int(offset)).reshape(int(n_frames), int(n_dims))
    assert np.array_equal(raw, read(MEDIA / name).data)
    assert codes_message() in (EXAMPLES / "diffusion-latents.maxpat").read_text()


def test_a_song_reaches_the_sender_frame_by_frame(tmp_path):
    values = read(MEDIA / "latent-example-8.wav").data.astype(np.float32)
    player = "latent.play8~ 2048 44100"
    clicks = [(0, player, "open latent-example-8.wav"), (RATIO // 2, player, "start")]
    signals, _ = perform("song-player", tmp_path, clicks, 40, "latent.send8~")
    assert np.array_equal(dims(signals)[RATIO:], held(values, RATIO, 39 * RATIO))
    # The last outlet of the player tells the sender when a frame begins.
    ticks = signals[N_DIMS]
    begins = np.flatnonzero(np.diff(np.trunc(ticks)) > 0) + 1
    assert (begins % RATIO == 0).all()
    assert len(begins) >= 38


def test_four_voices_hear_one_movement_and_noise_of_their_own(tmp_path):
    lfo, offset = "latent.lfo.mc~ 8 2048 44100", "latent.offset.mc~ 8 2048 44100"
    frequency = [0.1, 0.3, 0.7, 0.2, 1.3, 0.5, 0.9, 0.4]
    clicks = [
        (0, lfo, "frequency 0.1 0.3 0.7 0.2 1.3 0.5 0.9 0.4"),
        (0, lfo, "amplitude 1"),
        (0, offset, "offset -0.5 0 0.5 0 0 0 0 0"),
        (0, "s #0-noise", "amplitude 0.3"),
    ]
    n_frames = 30
    signals, _ = perform("four-voices", tmp_path, clicks, n_frames, "latent.send.mc~")
    movement = [
        ("lfo", {"frequency": frequency, "amplitude": 1.0}),
        ("offset", {"offset": [-0.5, 0, 0.5, 0, 0, 0, 0, 0]}),
    ]
    assert len(signals) == 4
    for number, heard in enumerate(signals):
        stages = [*movement, ("noise", {"amplitude": 0.3, "seed": number + 1})]
        frames = rack_frames(stages, np.zeros((n_frames, N_DIMS)), FRAME_RATE)
        wanted = held(frames, RATIO, n_frames * RATIO)
        np.testing.assert_allclose(heard, wanted, atol=SINGLE, rtol=0)


# ---- the instrument


def keep_part(name):
    """Keep the object of a part, and what leads to it from the inlet."""
    words = ("inlet", "outlet", "s", "r", "route", "prepend", "message", "t", "mc.+~")
    return name in words or (
        name.startswith("latent.") and name.endswith("mc~") and "decode" not in name
    )


@pytest.fixture
def parts(tmp_path):
    """Return a folder with the parts of the instrument, without their widgets."""
    (folder := tmp_path / "parts").mkdir()
    for word in SOURCES:
        cut(PATCHERS / f"{part_name(word)}.maxpat", folder, keep_part)
    return folder


def test_each_decoder_hears_the_sum_of_all_sources(tmp_path, parts):
    n_frames = 30
    song = write_song(tmp_path / "song.wav", 13, N_DIMS)
    sources = tuple(part_name(word) for word in SOURCES)
    made = cut(
        EXAMPLES / f"{NAME}.maxpat",
        parts,
        lambda name: name in (*sources, "mc.+~"),
        "_latent.instrument.",
    )
    offset, amplitude = [0.5, -1, 0, 0, 2, 0, 0.25, 1], [1, 0.5, 0, 2, 0, 0, 1, 0.25]
    stages = [
        ("offset", {"offset": offset}),
        ("lfo", {"amplitude": amplitude, "frequency": 1.5, "shape": "triangle"}),
        ("noise", {"amplitude": 0.75, "seed": 5}),
        ("jam", {"length": 7, "seed": 3, "spread": 1.5, "amount": 0.5, "mode": "add"}),
    ]
    said = [
        ("song", f"open {tmp_path}/song.wav"),
        ("offset", "offset " + " ".join(f"{v:g}" for v in offset)),
        ("lfo", "amplitude " + " ".join(f"{v:g}" for v in amplitude)),
        ("lfo", "frequency 1.5"),
        ("lfo", "shape triangle"),
        ("noise", "seed 5"),
        ("noise", "amplitude 0.75"),
        *(("jam", text) for text in ("seed 3", "spread 1.5", "amount 0.5", "length 7")),
    ]
    messages = [(0, made.inlets[part_name(word)], text) for word, text in said]
    messages.append((RATIO // 2, made.inlets[part_name("song")], "start"))
    late = 20 * RATIO + RATIO // 2
    messages.append((late, made.inlets[part_name("offset")], "dim 2 offset -3"))
    played, scripts = play_with_scripts(
        made.path,
        tmp_path / "run",
        n_samples=n_frames * RATIO,
        messages=messages,
        search=(parts, PATCHERS),
        paths=(tmp_path,),
    )
    assert not any(result.said("error") for result in scripts.values())
    x = np.zeros((n_frames, N_DIMS))
    x[1:] = song[np.arange(n_frames - 1) % len(song)]
    changed = [-3.0 if dim == 2 else value for dim, value in enumerate(offset)]
    frames = rack_frames(stages, x, FRAME_RATE, changes=[(21, "offset", "offset", changed)])
    wanted = held(frames, RATIO, n_frames * RATIO)
    assert made.n_outlets == len(VOICES)
    for number in range(made.n_outlets):
        np.testing.assert_allclose(played.signals[number], wanted, atol=20 * SINGLE, rtol=0)


@pytest.mark.parametrize("number", [0, 3])
def test_each_decoder_has_noise_of_its_own_seed(tmp_path, number):
    n_frames = 12
    (tmp_path / "cut").mkdir()
    path = PATCHERS / f"{part_name(VOICES[number])}.maxpat"
    made = cut(
        path,
        tmp_path / "cut",
        lambda name: keep_part(name) or name == "loadmess",
        "latent.decode.mc~",
    )
    x = np.random.default_rng(1).normal(0, 1, (n_frames, N_DIMS)).astype(np.float32)
    played, _ = play_with_scripts(
        made.path,
        tmp_path / "run",
        n_samples=n_frames * RATIO,
        messages=[(0, 1, "noise 0.5")],
        inputs={0: np.repeat(x, RATIO, axis=0)},
        search=(PATCHERS,),
    )
    stages = [("noise", {"amplitude": 0.5, "seed": number + 1})]
    wanted = held(rack_frames(stages, x, FRAME_RATE), RATIO, n_frames * RATIO)
    np.testing.assert_allclose(played.signals[0], wanted, atol=SINGLE, rtol=0)


def control(*calls):
    """Return what the script of the instrument says to presets, to parts, and as status."""
    script = SCRIPTS / "latent.instrument.js"
    found = run_js(script, [], [say(10 * n, *call) for n, call in enumerate(calls)])
    return [[m.atoms for m in found.messages if m.outlet == outlet] for outlet in range(3)]


def test_two_pedals_go_on_and_both_store():
    presets, _, _ = control(
        ("slot", 5),
        ("frames", 10),
        ("cc", 127, 64),
        ("cc", 0, 64),
        ("cc", 127, 65),
        ("cc", 0, 65),
        ("cc", 127, 64),
        ("cc", 127, 65),
        ("cc", 0, 64),
        ("cc", 0, 65),
        ("cc", 127, 64),
        ("cc", 0, 64),
    )
    assert presets == [["next", 10], ["previous", 10], ["store", 5], ["next", 10]]


def test_controllers_move_what_they_learned():
    presets, told, status = control(
        ("cc", 127, 71),
        ("target", "pan"),
        ("number", 2),
        ("learn",),
        ("cc", 3, 20),
        ("cc", 0, 20),
        ("relative", 1),
        ("cc", 127, 72),
        ("cc", 2, 72),
        ("cc", 50, 79),
    )
    assert told[:2] == [["offset", "dim", 0, "offset", 3], ["offset", "get", "offset"]]
    assert told[2] == ["three", "pan", -1]
    values = [atoms[4] for atoms in told if atoms[:3] == ["offset", "dim", 1]]
    assert values == pytest.approx([-0.06, 0.06])
    assert presets == [["morph", 1, 2, 0.5]]
    assert status == [["learning", "pan", 2], ["learned", 20]]


def test_when_a_preset_is_there_all_parts_are_asked_to_show_it():
    _, told, status = control(("done", "next", 4), ("done", "slots", 2), ("recall",))
    assert told == [[word, "dump"] for word in (*SOURCES, *VOICES)]
    assert status == [["slot", 4], ["slot", 4]]


def test_pads_recall_and_what_is_wrong_is_said():
    presets, _, status = control(("note", 38, 100), ("note", 38, 0), ("slot", 65), ("morph", 2))
    assert presets == [["recall", 3, 20]]
    assert status[0] == ["slot", 3]
    assert [atoms[0] for atoms in status[1:]] == ["error", "error"]
