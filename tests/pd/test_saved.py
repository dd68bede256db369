"""Every object with signals: in a patch that Pd itself has saved, and for an hour."""

from fractions import Fraction

import numpy as np
import pytest

import latentio
from bridge.manip.rack import Rack
from bridge.manip.settings import RackSettings
from bridge.patches.headless import recorded_chunks, run_patch
from bridge.patches.objects import references
from tests.pd.rig import Rig, write_song

pytestmark = pytest.mark.pd

N_DIMS, MODEL_SR = 4, 44100
FAMILIES = ("players", "makers", "loops", "shapers")
# What makes each of them heard; shapers shape a player's song, and a second one.
WORDS = {
    "latent.play4~": "open song.wav, start",
    "ch4ns0n~": "open song.wav, start",
    "latent.offset4~": "offset 1 -2 3 4, start",
    "latent.lfo4~": "amplitude 1, frequency 0.7 3 -1 2, shape triangle, start",
    "latent.noise4~": "amplitude 1, seed 5, start",
    "latent.walk4~": "spread 1, rate 3, start",
    "latent.jam4~": "length 9, seed 4, speed 0.5, stretch linear, start",
    "latent.seq4~": "amplitude 1, step1 1 2 3 4, step2 -1, spread 0.5, duration 1.5, start",
    "latent.scale4~": "factor 2, centre 1 2 3 4, maximum 30",
    "latent.route4~": "source 3 2 1 0, mute 0 1 0 0",
    "latent.mix4~": "amount 0.25",
    "latent.smooth4~": "frames 3",
}


def made(family):
    """Return the names of a family's objects that give N_DIMS signals."""
    return [
        r.name
        for r in references(family)
        if r.n_dims == N_DIMS and any(port.type == "dims" for port in r.outlets)
    ]


def test_all_objects_with_signals_are_here():
    assert sorted(name for family in FAMILIES for name in made(family)) == sorted(WORDS)


def add(rig, name, ratio, sources=()):
    """Add an object, with the signals of other boxes in its inlets; return it and its control."""
    box = rig.add(f"{name} {ratio} {MODEL_SR}")
    for number, source in enumerate(sources):
        for dim in range(N_DIMS):
            rig.patch.cord(source, dim, box, number * N_DIMS + dim)
    rig._row += 1
    control = rig.patch.obj(60, rig._row, "t a")
    rig.patch.cord(control, 0, box, len(sources) * N_DIMS)
    return box, control


def n_sources(name):
    return {"latent.mix4~": 2}.get(name, 1) if name in made("shapers") else 0


@pytest.mark.parametrize("family", FAMILIES)
def test_a_patch_that_pd_itself_has_saved_gives_the_same(pd_program, tmp_path, family):
    write_song(tmp_path / "song.wav", 9, N_DIMS, model_sr=MODEL_SR, ratio=300)
    rig = Rig(tmp_path, pd_program)
    song, begin = add(rig, "latent.play4~", 300)
    rig.at(0, "open song.wav, start", begin)
    for name in made(family):
        box, control = add(rig, name, 300, [song] * n_sources(name))
        rig.at(0, WORDS[name], control)
        for dim in range(N_DIMS):
            rig.record(box, dim)
    rig.at(10, f"; pd-rig.pd savetofile saved.pd {tmp_path}")
    sound, _ = rig.play(until=8000)
    # All but what is muted is heard.
    assert (np.abs(sound).max(axis=0) > 0.1).sum() >= sound.shape[1] - 1
    console = run_patch(pd_program, tmp_path / "saved.pd")
    again = np.concatenate(list(recorded_chunks(tmp_path, console)))
    assert np.array_equal(sound, again)


# Frames of an hour at 44100 / 2048 per second, here at 44100 / 66: a recorder needs 66 samples.
HOUR, RATIO = 77520, 66
SHAPED = {
    "latent.scale4~": [("scale", {"factor": 2.0, "centre": [1.0, 2.0, 3.0, 4.0]})],
    "latent.route4~": [("route", {"source": [3, 2, 1, 0], "mute": [0, 1, 0, 0]})],
    "latent.smooth4~": [("smooth", {"frames": 3.0})],
}


def shaped(frames, stages):
    settings = RackSettings(N_DIMS)
    for kind, values in stages:
        settings.add(kind)
        for name, value in values.items():
            settings.set(kind, name, value)
    rack = Rack(N_DIMS, Fraction(MODEL_SR, RATIO), settings)
    return rack.apply(0, frames, rack.new_state())


def hour(folder, program):
    """Return a patch with a player of an hour's frames, its control, and the frames."""
    frames = write_song(folder / "song.wav", HOUR, N_DIMS, model_sr=MODEL_SR, ratio=RATIO)
    rig = Rig(folder, program)
    return rig, *add(rig, "latent.play4~", RATIO), frames


@pytest.mark.parametrize(
    "name",
    ["latent.smooth4~", *(pytest.param(n, marks=pytest.mark.soak) for n in list(SHAPED)[:2])],
)
def test_for_an_hour_it_shapes_each_frame_as_the_rack(one_pd, tmp_path, name):
    rig, player, begin, frames = hour(tmp_path, one_pd)
    box, control = add(rig, name, RATIO, [player])
    rig.patch.cord(player, N_DIMS, box, N_DIMS + 1)
    rig.at(0, WORDS[name].removesuffix(", maximum 30"), control)
    rig.at(0, "open song.wav", begin)
    rig.at(RATIO, "start", begin)
    for dim in range(N_DIMS):
        rig.record(box, dim)
    sound, _ = rig.play(until=(HOUR + 1) * RATIO, timeout_s=200)
    found = sound[RATIO + RATIO // 2 :: RATIO][:HOUR]
    wanted = shaped(frames, SHAPED[name])
    # It ran before the player did, which smooth has forgotten then.
    found, wanted = found[100:], wanted[100:]
    np.testing.assert_allclose(found, wanted, atol=1e-6 * np.abs(wanted).max(), rtol=0)


def test_an_hour_is_recorded_frame_for_frame(one_pd, tmp_path):
    rig, player, begin, frames = hour(tmp_path, one_pd)
    recorder, control = add(rig, "latent.rec4~", RATIO, [player])
    rig.patch.cord(player, N_DIMS, recorder, N_DIMS)
    rig.at(0, "open song.wav, loop 0", begin)
    rig.at(0, "start", control)
    rig.at(0, "start", begin)
    rig.at(HOUR * RATIO + 1, "stop, save take.wav", control)
    rig.play(until=(HOUR + 3) * RATIO, timeout_s=200)
    found = latentio.read(tmp_path / "take.wav")
    assert (found.model_sr, found.ratio) == (MODEL_SR, RATIO)
    assert np.array_equal(found.data, frames)
