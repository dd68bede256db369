"""What commands do to the sound, to the sample."""

import gc
import os
import tracemalloc

import numpy as np
import pytest

from bridge.commands import (
    Enable,
    GetAttribute,
    GoLive,
    Play,
    Record,
    Seek,
    SetAttribute,
    SetLoop,
    SetSpeed,
    Stop,
)
from bridge.errors import ModelError
from bridge.events import Failed, VoiceFailed, VoiceStopped
from bridge.models.identity import IdentityModel
from bridge.models.load import load
from bridge.rings.server import LAST
from bridge.workers.costs import Costs
from tests.models import torchscript_zoo as zoo_of

P = 512
FADE = 441


def ramp(n_frames):
    """Give a sequence whose values tell the frame."""
    return np.arange(n_frames, dtype=np.float64)[:, np.newaxis] / 1024


def hold(frames, ratio=512):
    return np.repeat(np.asarray(frames, np.float64) / 1024, ratio)


def mix(old, new, at=0):
    """Fade from one sound to another in 10 ms."""
    rise = np.clip((np.arange(len(new)) - at + 0.5) / FADE, 0, 1)
    return old * (1 - rise) + new * rise


@pytest.fixture
def r(rig):
    made = rig(IdentityModel(1, 512))
    made.open()
    made.step(2)
    return made


def begin_of(r):
    """Return where a command that comes now takes effect."""
    return (r.now + 1) * P + P


def heard(r, start, n, voice=0):
    r.step_to(start + n + P)
    return r.audio(voice)[start : start + n, 0]


# ---- changes to a slot that plays


def test_a_seek_takes_effect_on_its_sample_though_much_was_decoded_ahead(r):
    start = r.play(ramp(900))
    r.step(20)
    assert r.memory.blocks[0].number_at(r.now + 100) == r.now + 100  # a second ahead
    at = begin_of(r)
    assert r.ask(Seek, 0, 500.0)["sample"] == at
    audio = heard(r, at, 4096)
    old = hold((at - start) // 512 + np.arange(8))
    assert np.allclose(audio, mix(old, hold(500 + np.arange(8))), atol=1e-6)
    assert np.allclose(r.audio()[start:at, 0], hold(np.arange((at - start) // 512)))
    assert (r.n_missing[0], r.counter("late_blocks")) == (0, 0)


def test_a_seek_does_not_click(rig, zoo):
    """A tone jumps to another place of its phase: nothing is steeper than the tone itself."""
    model = load(zoo(zoo_of.Oscillator(300, 512)))
    r = rig(model)
    r.open()
    start = r.play(np.zeros((400, 2)))
    steepest = 0.06
    for n in range(5):
        r.step(11 + n)
        r.ask(Seek, 0, 100.0 + 37.3 * n)
    r.step(20)
    audio = r.audio()[start + 2 :, 0]
    assert 0.04 < np.abs(np.diff(audio)).max() < steepest
    assert np.abs(audio).max() > 0.9


def test_a_seek_while_a_seek_is_cued_goes_to_the_last_place(r):
    r.play(ramp(900))
    r.step(5)
    at = begin_of(r)
    requests = [r.send(Seek, 0, float(frame)) for frame in (100, 200, 300)]
    r.settle()
    assert [r.answer(request)["sample"] for request in requests] == [at] * 3
    assert np.allclose(heard(r, at + 512, 1024), hold([301, 302]))


def test_stop_fades_from_its_sample_on_and_leaves_silence(r):
    start = r.play(np.ones((900, 1)))
    r.step(20)
    at = begin_of(r)
    assert r.ask(Stop, 0)["sample"] == at + FADE
    audio = heard(r, start, at - start + 2000)
    assert (audio[: at - start] == 1).all()
    assert np.allclose(audio[at - start :], mix(np.ones(2000), np.zeros(2000)), atol=1e-6)
    assert r.flags[0][at // P] == LAST
    assert max(r.flags[0]) == at // P
    (event,) = r.events
    assert event == VoiceStopped(0, at + FADE, at_end=False)
    r.step(10)
    assert len(r.events) == 1


def test_a_voice_that_is_stopped_before_it_is_heard_is_never_heard(r):
    r.play(np.ones((900, 1)))
    r.ask(Stop, 0)
    r.step(10)
    assert not r.audio().any()
    assert [type(event) for event in r.events] == [VoiceStopped]
    assert r.n_missing[0] == 0


def test_a_slot_after_another_is_faded_into(r):
    r.play(np.full((900, 1), -0.5))
    r.step(9)
    at = begin_of(r)
    r.play(np.full((900, 1), 0.5))
    assert np.allclose(heard(r, at, 1000), mix(np.full(1000, -0.5), np.full(1000, 0.5)), atol=1e-6)
    assert r.events == []


def test_live_frames_fade_into_a_slot_and_back(r):
    r.put([0.25])
    r.live()
    r.step(9)
    at = begin_of(r)
    r.play(np.full((900, 1), 0.5))
    assert np.allclose(heard(r, at, 1000), mix(np.full(1000, 0.25), np.full(1000, 0.5)), atol=1e-6)
    at = begin_of(r)
    assert r.memory.blocks[0].number_at(r.now + 60) == r.now + 60
    r.live()
    assert r.memory.blocks[0].number_at(r.now + 60) < r.now + 60  # nothing old is left
    r.put([0.75])
    assert np.allclose(heard(r, at, 1000), mix(np.full(1000, 0.5), np.full(1000, 0.75)), atol=1e-6)


def test_a_change_of_speed_goes_on_from_where_it_is(r):
    start = r.play(ramp(900))
    r.step(10)
    at = begin_of(r)
    r.ask(SetSpeed, 0, 2.0)
    frame = (at - start) // 512
    audio = heard(r, at, 4096)
    assert np.allclose(audio[512:], hold(frame + 2 * np.arange(1, 8)))
    at2 = begin_of(r)
    r.ask(SetSpeed, 0, -0.5)
    frame += 2 * ((at2 - at) // 512)
    audio = heard(r, at2, 4096)
    assert np.allclose(audio[512:], hold(np.floor(frame - 0.5 * np.arange(1, 8))))


def test_speeds_that_change_again_and_again_keep_the_exact_place(r):
    start, place = r.play(ramp(900)), 0.0
    speed, since = 1.0, start
    for n, new in enumerate((0.5, 3.0, -1.0, 0.25, 1.0)):
        r.step(7 + n)
        at = begin_of(r)
        r.ask(SetSpeed, 0, new)
        place += speed * ((at - since) // 512)
        speed, since = new, at
        assert np.allclose(heard(r, at + 512, 512), hold([np.floor(place + speed)]))


def test_a_loop_goes_round_without_a_seam_and_ends_when_told(r):
    start = r.play(ramp(40))
    r.step(3)
    r.ask(SetLoop, 0, True, 5, 9)
    audio = heard(r, start, 60 * 512)
    frames = [k if k < 9 else 5 + (k - 5) % 4 for k in range(60)]
    assert np.allclose(audio, hold(frames), atol=1e-6)
    at = begin_of(r)
    step = (at - start) // 512
    r.ask(SetLoop, 0, False, 0, 0)
    frame = 5 + (step - 5) % 4
    audio = heard(r, at, (40 - frame) * 512)
    assert np.allclose(audio, hold(np.arange(frame, 40)), atol=1e-6)
    r.step(10)
    assert [event.at_end for event in r.events] == [True]
    assert r.n_missing[0] == 0


def test_a_loop_can_be_set_before_anything_plays(r):
    assert r.ask(SetLoop, 0, True, 0, 0).keys() == {"where"}
    assert r.ask(SetSpeed, 0, 2.0).keys() == {"where"}
    start = r.play(ramp(10))
    assert np.allclose(heard(r, start, 20 * 512), hold(np.arange(0, 40, 2) % 10))


def test_a_slot_that_begins_in_its_middle_fades_in(r):
    start = r.play(ramp(900), frame=400)
    audio = heard(r, start, 1024)
    fade = (np.arange(FADE) + 0.5) / FADE
    assert np.allclose(audio[:FADE], hold([400])[:FADE] * fade, atol=1e-6)
    assert np.allclose(audio[FADE:], hold([400, 401])[FADE:1024])


def test_a_loop_that_the_slot_does_not_have_is_refused(r):
    start = r.play(ramp(40))
    for first, stop in ((30, 41), (40, 0)):
        answer = r.ask(SetLoop, 0, True, first, stop)
        assert isinstance(answer, Failed)
        assert "the slot has 40" in answer.what
    assert np.allclose(heard(r, start, 40 * 512), hold(np.arange(40)))


def test_a_seek_brings_a_slot_back_that_is_decoded_to_its_end(r):
    start = r.play(ramp(20))
    r.step(8)
    assert r.worker._voices[0].track.ending is not None
    at = begin_of(r)
    r.ask(Seek, 0, 2.0)
    assert np.allclose(heard(r, at + 512, 17 * 512), hold(np.arange(3, 20)))
    assert r.events == []
    r.step(10)
    assert [event.sample for event in r.events] == [at + 18 * 512 + FADE]
    assert start < at


def test_a_loop_brings_back_a_slot_that_is_decoded_to_its_end(r):
    start = r.play(ramp(20))
    r.step(8)
    r.ask(SetLoop, 0, True, 0, 0)
    assert np.allclose(heard(r, start, 100 * 512), hold(np.arange(100) % 20), atol=1e-6)
    assert r.events == []


def test_the_memory_of_a_slot_is_let_go_when_nothing_plays_it(r):
    r.play(ramp(900))
    (slot,) = r.worker._voices[0]._deck._slots
    r.ask(Seek, 0, 5.0)
    assert len(slot.data) == 900
    r.play(ramp(30))
    with pytest.raises(ValueError, match="closed"):
        _ = slot.data


# ---- pause


def test_a_slot_goes_on_where_it_was_paused(r):
    start = r.play(ramp(900))
    r.step(10)
    at = begin_of(r)
    r.ask(Enable, 0, False)
    assert np.allclose(
        heard(r, at, 2000), mix(r.audio()[at - 1, 0] + 1 / 1024, np.zeros(2000)), atol=2e-4
    )
    r.step(50)
    n_frames = r.counter("frames")
    r.step(10)
    assert r.counter("frames") == n_frames
    assert not r.audio()[-20 * P :].any()
    again = begin_of(r)
    assert r.ask(Enable, 0, True)["sample"] == again
    frame = (at - start) // 512
    audio = heard(r, again, 2048)
    assert np.allclose(audio, mix(np.zeros(2048), hold(frame + np.arange(4))), atol=1e-6)
    assert r.n_missing[0] == 0
    assert r.events == []


def test_live_frames_go_on_with_the_state_they_had(rig, zoo):
    """A phase that was kept: the tone goes on where the pause cut it."""
    model = load(zoo(zoo_of.ManyStates()))
    r = rig(model)
    r.open()
    r.live()
    r.step(10)
    r.ask(Enable, 0, False)
    r.step(10)
    before = r.audio().max()
    at = begin_of(r)
    r.ask(Enable, 0, True)
    run = r.worker._voices[0].track.run
    assert run.grid.start_of(run.next_step) == run.until
    after = heard(r, at + FADE, 1000)
    assert before <= after.min()
    assert after.min() > 0


def test_a_pause_in_a_pause_and_going_on_in_going_on_change_nothing(r):
    start = r.play(ramp(900))
    assert r.ask(Enable, 0, True).keys() == {"where"}
    r.step(10)
    r.ask(Enable, 0, False)
    assert r.ask(Enable, 0, False).keys() == {"where"}
    r.ask(Enable, 0, True)  # in the same period: it fades into itself
    assert np.allclose(heard(r, start, 30 * 512), hold(np.arange(30)), atol=0.03)
    assert r.n_missing[0] == 0


def test_live_frames_that_are_paused_as_they_go_on_are_not_forgotten(r):
    r.put([0.5])
    r.live()
    r.step(10)
    requests = [r.send(Enable, 0, on) for on in (False, True, False, True)]
    r.settle()
    assert "sample" in [r.answer(request) for request in requests][-1]
    r.step(10)
    assert (r.audio()[-P:] == 0.5).all()


def test_a_slot_that_is_paused_before_it_begins_leaves_what_played(r):
    r.play(ramp(900))
    r.step(10)
    played = r.send(Play, 0, *r.slot(np.full((900, 1), -1.0)), 0.0)
    r.ask(Enable, 0, False)
    assert "was paused" in r.answer(played).what
    r.step(5)
    r.ask(Enable, 0, True)
    r.step(10)
    assert (r.audio()[-P:] > 0).all()


def test_a_paused_slot_can_be_sought_in_and_stopped(r):
    r.play(ramp(900))
    r.step(10)
    r.ask(Enable, 0, False)
    r.step(5)
    assert r.ask(Seek, 0, 700.0).keys() == {"where"}
    at = begin_of(r)
    r.ask(Enable, 0, True)
    assert np.allclose(heard(r, at + 512, 512), hold([701]))
    r.ask(Enable, 0, False)
    r.ask(Stop, 0)
    assert [type(event) for event in r.events] == [VoiceStopped]
    r.ask(Enable, 0, True)
    r.step(5)
    assert not r.audio()[-3 * P :].any()


def test_nothing_begins_on_a_paused_voice(r):
    r.ask(Enable, 0, False)
    answer = r.ask(Play, 0, *r.slot(ramp(5)), 0.0)
    assert "is paused" in answer.what
    assert "is paused" in r.ask(GoLive, 0).what


# ---- streams


def test_a_stream_begins_when_two_frames_are_there(rig):
    r = rig(IdentityModel(1, 2048))
    told = r.open()
    assert told["jitter_frames"] == 2
    assert told["stream_latency_samples"] == told["latency_samples"] + 2048
    r.step(2)
    r.put([0.5], 7)
    request = r.stream(7)
    r.step(3)
    assert r.answer(request) is None
    r.put([0.25], 8)
    r.step(1)
    start = r.answer(request)["sample"]
    assert start == (r.now + 2) * P
    audio = heard(r, start, 4096)
    assert np.allclose(audio, np.repeat([0.5, 0.25], 2048))


def test_a_lone_frame_waits_no_longer_than_two_would_last(rig):
    r = rig(IdentityModel(1, 2048))
    r.open()
    r.step(2)
    r.put([0.5], 0)
    now = r.now
    request = r.stream(0)
    r.settle()
    r.step(9)
    assert r.answer(request)["sample"] == (now + 2 * 2048 // P + 2) * P


def test_a_stream_plays_every_frame_once_as_long_as_they_come(r):
    values = np.random.default_rng(0).uniform(-0.5, 0.5, 200)
    number, request = 0, None
    while r.now < 210:
        for _ in range(2 if r.now % 2 else 0):
            if number < len(values):
                r.put([values[number]], number)
                number += 1
        request = request or r.stream(0)
        r.step()
    start = r.answer(request)["sample"]
    audio = r.audio()[start : start + 200 * 512, 0]
    assert np.allclose(audio, np.repeat(values, 512), atol=1e-7)
    assert [r.counter(name) for name in ("lost", "late", "late_blocks")] == [0, 0, 0]


@pytest.mark.parametrize("is_stopped", [True, False])
def test_a_stream_plays_nothing_that_an_earlier_one_left(r, is_stopped):
    for number in range(4):
        r.put([0.5], number)
    r.stream(0)
    r.step(4)
    for number in range(4, 14):
        r.put([0.75], number)
    if is_stopped:
        r.ask(Stop, 0)
        r.step(4)
    else:
        r.play(np.zeros((4, 1)))
        r.step(10)
    first = len(r.audio())
    for number in range(20):
        r.put([0.25], number)
    r.stream(0)
    r.step(16)
    assert set(np.unique(r.audio()[first:, 0])) == {np.float32(0), np.float32(0.25)}
    assert [r.counter(name) for name in ("lost", "late")] == [0, 0]


# ---- attributes


def test_an_attribute_belongs_to_one_voice_and_is_heard_from_the_cut_on(rig, zoo):
    model = load(zoo(zoo_of.Labelled()))
    r = rig(model)
    r.open(0)
    r.open(1)
    slot = np.ones((90_000, 1))
    starts = [r.play(slot, voice=voice) for voice in (0, 1)]
    r.step(10)
    at = begin_of(r)
    assert r.ask(SetAttribute, 0, "gain", [0.5])["sample"] == at
    audio = heard(r, at, 1000)
    assert np.allclose(audio, mix(np.ones(1000), np.full(1000, 0.5)), atol=1e-6)
    assert (heard(r, starts[1], 6000, 1) == 1).all()
    assert r.ask(GetAttribute, 0, "gain") == {"values": [0.5]}
    assert r.ask(GetAttribute, 1, "gain") == {"values": [1.0]}
    at = begin_of(r)
    r.ask(Seek, 0, 0.0)
    assert np.allclose(heard(r, at, 1000), 0.5)


def test_an_attribute_of_live_frames_is_set_at_once_and_kept(rig, zoo):
    r = rig(load(zoo(zoo_of.Labelled())))
    r.open()
    assert r.ask(SetAttribute, 0, "gain", [3.0]).keys() == {"where"}
    assert r.ask(GetAttribute, 0, "gain") == {"values": [3.0]}
    r.put([1.0])
    start = r.live()
    assert (heard(r, start, 1000) == 3).all()
    at = begin_of(r)
    assert r.ask(SetAttribute, 0, "gain", ["0.5"]).keys() == {"where"}
    assert (heard(r, at + 8, 1000) == 0.5).all()


@pytest.mark.parametrize(
    ("name", "values", "what"),
    [
        ("gain", [-1.0], "refuses gain"),
        ("gain", [], "takes 1 value"),
        ("gain", ["loud"], "not a value of type float"),
        ("nothing", [1], "has no attribute"),
    ],
)
def test_a_refused_attribute_changes_nothing(rig, zoo, name, values, what):
    r = rig(load(zoo(zoo_of.Labelled())))
    r.open()
    start = r.play(np.ones((90_000, 1)))
    r.step(5)
    assert what in r.ask(SetAttribute, 0, name, values).what
    assert (heard(r, start, 6000) == 1).all()


# ---- recording


def test_only_what_was_heard_is_recorded(r):
    r.ask(Record, 0, True)
    start = r.play(ramp(900))
    r.step(10)
    at = begin_of(r)
    r.ask(Seek, 0, 500.0)
    r.step(10)
    end = begin_of(r)
    r.ask(Stop, 0)
    r.step(10)
    frames, samples = r.recorded()
    wanted = [*range((at - start) // 512), *range(500, 500 + (end - at) // 512)]
    assert np.allclose(frames[:, 0] * 1024, wanted)
    assert samples == list(range(start, end, 512))
    assert r.counter("frames") == len(wanted)


# ---- models that fail


class Moody(IdentityModel):
    """An identity that does what it is told to, from the next call on."""

    def __init__(self, ratio=512):
        super().__init__(1, ratio)
        self.mood = self.victim = None
        self.newest = None

    def _open(self, *arguments):
        self.newest = stream = super()._open(*arguments)
        run = stream._run

        def moody(block, seed):
            if self.mood == "fails" and self.victim in (None, stream):
                raise ModelError("moody", "is unwell")
            audio = run(block, seed)
            if self.mood == "not finite":
                audio[:, ::2] = np.nan
            if self.mood == "short":
                audio = audio[:, 1:]
            if self.mood == "too many channels":
                audio = np.repeat(audio, 2, axis=2)
            return audio * 1e6 if self.mood == "loud" else audio

        stream._run = moody
        return stream


@pytest.fixture
def moody(rig):
    model = Moody()
    made = rig(model)
    made.open(0)
    made.open(1)
    made.model = model
    return made


def test_a_model_that_fails_silences_its_voice_and_nothing_else(moody):
    r = moody
    for voice in (0, 1):
        r.put([1.0], voice=voice)
    starts = [r.live(0)]
    r.model.victim = r.model.newest
    starts.append(r.live(1))
    r.step(9)
    r.model.mood = "fails"
    r.step()
    assert [type(event) for event in r.events] == [VoiceFailed]
    assert "is unwell" in r.events[0].reason
    r.step(20)
    audio = r.audio(0)[starts[0] :, 0]
    assert not audio[-2000:].any()
    assert np.abs(np.diff(audio)).max() < 0.01
    assert (r.audio(1)[starts[1] + P : starts[1] + 3000] == 1).all()
    assert r.n_missing == {0: 0, 1: 0, 2: 0, 3: 0}
    r.model.mood = None
    assert r.live(0) > 0


def test_a_model_that_fails_before_it_is_heard_fails_the_request(moody):
    r = moody
    r.put([1.0])
    r.live()
    r.step(5)
    r.model.mood = "fails"
    answer = r.ask(Play, 0, *r.slot(ramp(900)), 0.0)
    assert isinstance(answer, Failed)
    assert "is unwell" in answer.what
    r.model.mood = None
    r.step(5)
    assert (r.audio()[-P:] == 1).all()


def test_loud_values_are_cut(moody):
    r = moody
    r.put([1.0])
    r.live()
    r.step(5)
    r.model.mood = "loud"
    r.step(5)
    assert r.audio().max() == 8.0
    assert r.events == []


def test_values_that_are_not_finite_fail_the_voice_and_are_never_heard(moody):
    """What was good fades out in 10 ms, and the reason is told."""
    r = moody
    r.put([1.0])
    start = r.live()
    r.step(5)
    r.model.mood = "not finite"
    at = begin_of(r) + P
    r.step(5)
    (event,) = r.events
    assert isinstance(event, VoiceFailed)
    assert "gave values that are not finite" in event.reason
    audio = r.audio()[start:, 0]
    assert np.allclose(audio, mix(np.ones(len(audio)), np.zeros(len(audio)), at - start), atol=1e-6)
    assert r.counter("bad_values") == 256
    assert r.n_missing[0] == 0


@pytest.mark.parametrize("mood", ["short", "too many channels"])
def test_a_model_that_gives_what_it_did_not_declare_fails(moody, mood):
    r = moody
    r.put([1.0])
    r.live()
    r.step(5)
    r.model.mood = mood
    r.step(5)
    assert [type(event) for event in r.events] == [VoiceFailed]
    assert "declared was" in r.events[0].reason
    assert np.abs(np.diff(r.audio()[3 * P :, 0])).max() < 0.01


# ---- a decoder that is late


def test_a_decoder_that_is_late_leaves_frames_out_and_keeps_time(r):
    """The clock runs on while it sleeps: what it plays then is where it would have been."""
    r.worker._voices[0].track._n_lookahead = 0
    r.worker._voices[0].track._costs = Costs({1: 1e-6})
    start = r.play(ramp(900))
    r.step(10)
    for _ in range(7):  # the audio process goes on
        r.now += 1
        r.memory.clock[0] = r.now
        r.mix()
    assert r.n_missing[0] >= 5
    r.step(10)
    step = r.now * P - start
    assert np.allclose(r.audio()[-P:, 0], hold([step // 512]))
    assert r.counter("late_blocks") == r.n_missing[0]
    assert r.counter("skipped") >= 5
    assert r.counter("frames") + r.counter("skipped") == (begin_of(r) - start) // 512


def test_a_late_live_voice_plays_the_newest_frame_on_the_grid(rig):
    r = rig(IdentityModel(1, 2048))
    r.open()
    r.put([0.5])
    start = r.live()
    r.step(10)
    r.put([0.75])
    for _ in range(30):
        r.now += 1
        r.memory.clock[0] = r.now
        r.mix()
    r.step(12)
    audio = r.audio()[start:, 0]
    begins = np.flatnonzero((audio[1:] == 0.75) & (audio[:-1] != 0.75)) + 1
    assert len(begins) == 1
    assert begins[0] % 2048 % P == 0
    assert (audio[begins[0] :] == 0.75).all()
    assert r.counter("skipped") > 0


# ---- opening and closing


def test_a_voice_that_is_closed_fades_and_its_place_can_be_used_again(r):
    r.play(np.ones((900, 1)))
    r.step(10)
    at = begin_of(r)
    assert r.free()["sample"] == at + FADE
    assert np.allclose(heard(r, at, 1000), mix(np.ones(1000), np.zeros(1000)), atol=1e-6)
    assert r.events == []
    r.open()
    start = r.play(np.ones((5, 1)))
    assert (heard(r, start, 5 * 512) == 1).all()


@pytest.mark.soak
@pytest.mark.ci
@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="counts open files in /proc")
def test_two_hundred_voices_leave_nothing_behind(r):
    def live_once():
        start = r.play(ramp(50))
        r.ask(Seek, 0, 3.0)
        r.ask(SetSpeed, 0, 0.5)
        r.play(ramp(30))
        r.step(3)
        r.free()
        r.step(2)
        r.open()
        for block in r._slots:
            block.close()
        r._slots.clear()
        for kept in (*r.heard.values(), *r.flags.values()):
            kept.clear()
        assert start > 0

    for _ in range(20):
        live_once()
    gc.collect()
    n_files = len(os.listdir("/proc/self/fd"))
    tracemalloc.start()
    for _ in range(20):
        live_once()
    gc.collect()
    before, _ = tracemalloc.get_traced_memory()
    for _ in range(200):
        live_once()
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert after - before < 200_000
    assert len(os.listdir("/proc/self/fd")) == n_files
