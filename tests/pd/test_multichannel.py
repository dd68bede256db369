"""The objects with one cord for all dims give, sample by sample, what the plain ones give."""

import re

import numpy as np
import pytest
import soundfile as sf

from bridge.patches.headless import run_patch
from bridge.patches.loops import LOOPS
from bridge.patches.makers import MAKERS, write_maker
from bridge.patches.pd import Patch
from bridge.patches.players import write_player
from bridge.patches.shapers import SHAPERS, write_shaper
from tests.pd.rig import Rig, held, said, write_song
from tests.pd.talk import without_news

pytestmark = pytest.mark.pd

RATIO, UNTIL = 300, 6000
DIMS = [1, 3, 8, pytest.param(64, marks=pytest.mark.soak)]
KINDS = (*MAKERS, *LOOPS)
# Time in samples, and what all makers of a kind are told.
TOLD = {
    "offset": [(0, "offset 1.5"), (900, "glide 5, dim 0 offset -2, expression 0.5")],
    "lfo": [(0, "amplitude 2, frequency 9, shape triangle"), (900, "glide 4, dim 0 frequency 20")],
    "noise": [(0, "amplitude 1, seed 7"), (900, "dim 0 amplitude 4, glide 3, bypass 1")],
    "walk": [(0, "spread 1, rate 9, seed 3"), (900, "glide 9, centre -1, dim 0 centre 2")],
    "jam": [(0, "length 4, seed 9"), (900, "speed 0.5, stretch linear"), (1500, "code 0 0 4")],
    "seq": [(0, "amplitude 1, spread 1, steps 4"), (900, "dim 0 steps 3, decay 3")],
    "scale": [(0, "factor 3, centre 0.5"), (900, "dim 0 factor 0, maximum 1, glide 4, bypass 1")],
    "route": [(0, "source 0"), (900, "glide 7, dim 0 mute 1"), (2000, "bypass 1")],
    "mix": [(0, "amount 0.3"), (900, "glide 5, amount 0.8, dim 0 amount 1"), (1800, "mode add")],
    "smooth": [(0, "frames 5"), (900, "dim 0 frames 0"), (1500, "freeze 1"), (2500, "freeze 0")],
}


def one_cord(text, n_dims):
    """Return the box of the object with one cord: of ``latent.lfo8~ 300``, ``.mc~ 8 300``."""
    return re.sub(r"^(latent\.\w*?)\d+~", rf"\g<1>.mc~ {n_dims}", text)


def control(rig, box, inlet):
    """Return a box that sends on to an inlet what it gets as a list; as `Rig.at` sends."""
    rig._row += 2
    given, trim = rig.patch.obj(40, rig._row, "list"), rig.patch.obj(40, rig._row + 1, "list trim")
    rig.patch.chain(given, trim)
    rig.patch.cord(trim, 0, box, inlet)
    return given


def tell(rig, time, words, *boxes):
    rig.at(time, ", ".join(f"list {part}" for part in words.split(", ")), *boxes)


def split(rig, box, n_dims):
    """Return what gives the channels of an object's first outlet."""
    rig._row += 1
    out = rig.patch.obj(60, rig._row, f"snake~ out {n_dims}")
    rig.patch.cord(box, 0, out)
    return out


def record(rig, box, n_dims):
    for dim in range(n_dims):
        rig.record(box, dim)


def both(rig, text, n_dims):
    """Add the plain object and that with one cord; return the boxes."""
    return rig.add(text), rig.add(one_cord(text, n_dims))


def compared(n_dims):
    """Return the dims that are recorded of both: 64 signals are all that Pd writes into a file."""
    return [dim for dim in range(n_dims) if dim < 16 or dim >= n_dims - 16]


def hear_both(rig, plain, joined, n_dims):
    for box in (plain, split(rig, joined, n_dims)):
        for dim in compared(n_dims):
            rig.record(box, dim)
    rig.status(plain, n_dims, "plain")
    rig.status(joined, 1, "joined")


def check_alike(rig, folder):
    """Play; both gave the same samples and words, and something moved. Return the samples."""
    sound, lines = rig.play(until=UNTIL, search=[folder])
    plain, joined = np.hsplit(sound, 2)
    assert np.array_equal(plain, joined)
    assert np.ptp(plain, axis=0).min() > 0
    assert said(lines, "plain") == said(lines, "joined")
    return plain


@pytest.mark.parametrize("n_dims", DIMS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_maker_gives_the_samples_of_the_plain_one(multichannel_pd, tmp_path, kind, n_dims):
    write_maker(kind, n_dims, tmp_path)
    rig = Rig(tmp_path, multichannel_pd)
    plain, joined = both(rig, f"latent.{kind}{n_dims}~ {RATIO}", n_dims)
    for time, words in TOLD[kind]:
        rig.at(time, words, plain, joined)
    rig.at(3, "start", plain, joined)
    rig.at(UNTIL - 9, "dump", plain, joined)
    hear_both(rig, plain, joined, n_dims)
    check_alike(rig, tmp_path)


def add_shapers(rig, kind, n_dims, folder):
    """Add a source for each of its inlets, the plain shaper and the joined one."""
    write_shaper(kind, n_dims, folder)
    write_maker("noise", n_dims, folder)
    plain, joined = both(rig, f"latent.{kind}{n_dims}~ {RATIO}", n_dims)
    n_sources = SHAPERS[kind].n_sources
    for source in range(n_sources):
        noise = rig.add(f"latent.noise{n_dims}~ 50")
        snake = rig.patch.obj(0, 3, f"snake~ in {n_dims}")
        rig.at(0, f"amplitude 2, seed {source + 5}, start", noise)
        for dim in range(n_dims):
            rig.patch.cord(noise, dim, plain, source * n_dims + dim)
            rig.patch.cord(noise, dim, snake, dim)
        rig.patch.cord(snake, 0, joined, source)
    controls = control(rig, plain, n_sources * n_dims), control(rig, joined, n_sources)
    return plain, joined, controls


@pytest.mark.parametrize("n_dims", DIMS)
@pytest.mark.parametrize("kind", SHAPERS)
def test_a_shaper_gives_the_samples_of_the_plain_one(multichannel_pd, tmp_path, kind, n_dims):
    rig = Rig(tmp_path, multichannel_pd)
    plain, joined, controls = add_shapers(rig, kind, n_dims, tmp_path)
    for time, words in TOLD[kind]:
        tell(rig, time, words, *controls)
    tell(rig, 3, "start", *controls)
    tell(rig, UNTIL - 9, "dump", *controls)
    hear_both(rig, plain, joined, n_dims)
    check_alike(rig, tmp_path)


def test_a_source_that_is_no_dim_is_refused(multichannel_pd, tmp_path):
    rig = Rig(tmp_path, multichannel_pd)
    box = rig.add("latent.route.mc~ 5")
    given = control(rig, box, 1)
    tell(rig, 0, "source 4", given)
    tell(rig, 0, "source 5", given)
    rig.status(box, 1)
    _, lines = rig.play(until=100)
    assert said(lines) == ["error source must be from 0 to 4"]


@pytest.mark.parametrize("n_dims", DIMS)
def test_a_player_gives_the_samples_of_the_plain_one(multichannel_pd, tmp_path, n_dims):
    write_player(n_dims, tmp_path)
    song = write_song(tmp_path / "song.wav", 40, n_dims, model_sr=44100, ratio=RATIO)
    rig = Rig(tmp_path, multichannel_pd)
    plain, joined = both(rig, f"latent.play{n_dims}~", n_dims)
    rig.at(0, "open song.wav, start", plain, joined)
    for time, words in ((2000, "speed -0.5"), (3000, "stretch linear"), (4500, "freeze 1")):
        rig.at(time, words, plain, joined)
    hear_both(rig, plain, joined, n_dims)
    sound = check_alike(rig, tmp_path)
    assert np.array_equal(sound[:1800], held(song[:, compared(n_dims)], RATIO, 1800))


@pytest.mark.parametrize("n_dims", [1, 3, 8, 64])
def test_what_is_played_is_recorded_bit_for_bit(multichannel_pd, tmp_path, n_dims):
    song = write_song(tmp_path / "song.wav", 11, n_dims, model_sr=44100, ratio=RATIO)
    rig = Rig(tmp_path, multichannel_pd)
    player, recorder = rig.add(f"latent.play.mc~ {n_dims}"), rig.add(f"latent.rec.mc~ {n_dims}")
    for cord in range(2):
        rig.patch.cord(player, cord, recorder, cord)
    given = control(rig, recorder, 1)
    rig.at(0, "loop 0, open song.wav", player)
    tell(rig, 50, "start", given)
    rig.at(50, "start", player)
    tell(rig, 50 + 12 * RATIO, "stop, save take", given)
    rig.status(recorder, 0)
    _, lines = rig.play(until=600 + 12 * RATIO)
    values, _ = sf.read(tmp_path / "take.wav", dtype="float32", always_2d=True)
    assert np.array_equal(values, song)
    assert said(lines)[-1] == f"saved {tmp_path.as_posix()}/take.wav"


@pytest.mark.parametrize("n_dims", [65, 100])
def test_there_may_be_more_dims_than_an_object_could_have_outlets_for(
    multichannel_pd, tmp_path, n_dims
):
    """The first ones are those of fewer dims: what a dim gives does not depend on how many."""
    rig = Rig(tmp_path, multichannel_pd)
    few, many = rig.add("latent.noise.mc~ 8 50"), rig.add(f"latent.noise.mc~ {n_dims} 50")
    shaped = rig.add(f"latent.route.mc~ {n_dims} 50")
    rig.at(0, "amplitude 1, seed 5, start", few, many)
    tell(rig, 0, f"dim 0 source {n_dims - 1}", control(rig, shaped, 1))
    rig.patch.cord(many, 0, shaped)
    record(rig, split(rig, few, 8), 8)
    channels = split(rig, many, n_dims)
    record(rig, channels, 8)
    rig.record(channels, n_dims - 1)
    record(rig, split(rig, shaped, n_dims), 1)
    sound, _ = rig.play(until=2000)
    assert np.array_equal(sound[:, :8], sound[:, 8:16])
    assert np.ptp(sound, axis=0).min() > 0.1
    assert np.array_equal(sound[200:, 16], sound[200:, 17])


WIDTHS = {2: [0, 1, 0], 3: [0, 1, 2], 5: [0, 1, 2]}


@pytest.mark.parametrize("n_given", WIDTHS)
@pytest.mark.parametrize("kind", SHAPERS)
def test_missing_channels_are_the_first_ones_again_and_others_are_not_heard(
    multichannel_pd, tmp_path, kind, n_given
):
    rig = Rig(tmp_path, multichannel_pd)
    noise, box = rig.add(f"latent.noise.mc~ {n_given} 50"), rig.add(f"latent.{kind}.mc~ 3")
    rig.at(0, "amplitude 1, start", noise)
    rig.patch.cord(noise, 0, box, 0)
    record(rig, split(rig, noise, n_given), n_given)
    record(rig, split(rig, box, 4), 4)
    sound, _ = rig.play(until=2000)
    came, went = sound[200:, :n_given], sound[200:, n_given:]
    assert np.ptp(came, axis=0).min() > 0.1
    assert np.array_equal(went[:, :3], came[:, WIDTHS[n_given]])
    assert not went[:, 3].any()


def test_without_a_cord_what_comes_in_is_zero(multichannel_pd, tmp_path):
    rig = Rig(tmp_path, multichannel_pd)
    for kind in SHAPERS:
        record(rig, split(rig, rig.add(f"latent.{kind}.mc~ 3"), 3), 3)
    sound, _ = rig.play(until=1000)
    assert not sound.any()


def test_two_of_a_kind_do_not_hear_each_other(multichannel_pd, tmp_path):
    rig = Rig(tmp_path, multichannel_pd)
    boxes = [rig.add("latent.noise.mc~ 3 50") for _ in range(3)]
    for box, seed in zip(boxes, (7, 7, 8), strict=True):
        rig.at(0, f"amplitude 1, seed {seed}, start", box)
        shaped = rig.add("latent.route.mc~ 3")
        rig.patch.cord(box, 0, shaped)
        record(rig, split(rig, shaped, 3), 3)
    sound, _ = rig.play(until=2000)
    one, same, other = (sound[200:, 3 * n : 3 * n + 3] for n in range(3))
    assert np.array_equal(one, same)
    assert np.abs(one - other).max() > 0.1


@pytest.mark.parametrize("kind", ["lfo", "seq", "play"])
def test_one_made_while_dsp_runs_is_exact_too(multichannel_pd, tmp_path, kind):
    song = write_song(tmp_path / "song.wav", 9, 3, model_sr=44100, ratio=RATIO)
    rig = Rig(tmp_path, multichannel_pd)
    room = Patch(300, 300)
    room.obj(0, 0, "inlet")
    outs = [room.obj(9 * n, 9, "outlet~") for n in range(3)]
    host = rig.patch.sub(40, 0, "host", room)
    record(rig, host, 3)
    new = len(outs) + 1
    words = [f"obj 24 96 latent.{kind}.mc~ 3 {RATIO}", "obj 24 120 snake~ out 3"]
    words += [f"connect 0 0 {new} 0", f"connect {new} 0 {new + 1} 0"]
    words += [f"connect {new + 1} {n} {n + 1} 0" for n in range(3)]
    rig.at(640, " ".join(f"; pd-host {word}" for word in [*words, "loadbang"]))
    start = "open song.wav, start" if kind == "play" else "amplitude 2, spread 1, start"
    start = start.replace("spread 1, ", "") if kind == "lfo" else start
    rig.at(1003, start, host)
    sound, _ = rig.play(until=1003 + 2400)
    assert not sound[:1003].any()
    if kind == "play":
        assert np.array_equal(sound[1003:], held(song, RATIO, 2400))
    else:
        made = sound[1003:]
        assert np.array_equal(made, np.repeat(made[::RATIO], RATIO, axis=0))
        assert np.ptp(made, axis=0).min() > 0.1


def test_what_pd_saves_is_the_same_patch_again(multichannel_pd, tmp_path):
    p = Patch(600, 300)
    p.comment(0, 0, "saved by Pd")
    made = [p.obj(0, 2, "latent.noise.mc~ 5 50"), p.obj(0, 4, "latent.smooth.mc~ 5")]
    p.chain(*made, p.obj(0, 6, "snake~ out 5"))
    p.write(tmp_path / "first.pd")
    first = (tmp_path / "first.pd").read_text()
    save = f"pd-first.pd savetofile second.pd {tmp_path}"
    extra = ("-send", save, "-send", "pd quit")
    console = run_patch(multichannel_pd, tmp_path / "first.pd", extra=extra)
    assert without_news(console) == [] or "saved to:" in without_news(console)[0]
    second = (tmp_path / "second.pd").read_text()
    assert parts(second) == parts(first)
    console = run_patch(multichannel_pd, tmp_path / "second.pd", extra=("-send", "pd quit"))
    assert without_news(console) == []


def parts(text):
    return [line for line in text.splitlines() if line.startswith(("#X obj", "#X connect"))]


@pytest.mark.parametrize("words", ["", "0", "-2", "2.5"])
@pytest.mark.parametrize("kind", ["lfo", "rec"])
def test_a_wrong_number_of_dims_is_said(multichannel_pd, tmp_path, kind, words):
    most = "1 to 64" if kind == "rec" else "1 or more"
    assert f"latent.{kind}.mc~: DIMS must be {most}" in console_of(
        f"latent.{kind}.mc~ {words}", multichannel_pd, tmp_path
    )


@pytest.mark.parametrize("words", ["", "0", "65"])
def test_a_song_has_at_most_64_dims(multichannel_pd, tmp_path, words):
    for kind, said_by in (("play", "latent.play~: dims"), ("rec", "latent.rec.mc~: DIMS")):
        console = console_of(f"latent.{kind}.mc~ {words}", multichannel_pd, tmp_path)
        assert f"{said_by} must be 1 to 64" in console


def console_of(text, program, folder):
    """Return what Pd says when it makes an object, and DSP runs."""
    p = Patch(300, 200)
    p.obj(0, 0, text.strip())
    extra = ("-send", "pd dsp 1", "-send", "pd quit")
    return run_patch(program, p.write(folder / "one.pd"), extra=extra).splitlines()
