"""Commands of any kind, several voices, and who is decoded first."""

import numpy as np
import pytest

from bridge.commands import (
    CloseVoice,
    Enable,
    GetAttribute,
    GoStream,
    Join,
    LoadModel,
    OpenVoice,
    Play,
    Record,
    Seek,
    SetAttribute,
    SetLoop,
    SetSpeed,
    Shutdown,
    Stop,
)
from bridge.errors import ModelError
from bridge.events import Failed
from bridge.models.identity import IdentityModel
from bridge.models.load import load
from bridge.workers.about import About, find_out
from bridge.workers.costs import Costs, measure_costs
from tests.models import torchscript_zoo as zoo_of

P = 512


@pytest.fixture
def r(rig):
    made = rig(IdentityModel(1, 512))
    made.open()
    made.step(2)
    return made


HOSTILE = [
    (Stop, 3),
    (Stop, -1),
    (Stop, "0"),
    (Stop, None),
    (Stop, []),
    (Play, 0, "no-such-memory", 5, 1, 0.0),
    (Play, 0, "", 5, 1, 0.0),
    (Play, 0, None, 5, 1, 0.0),
    (Play, 0, "SLOT", 5000, 1, 0.0),
    (Play, 0, "SLOT", -5, 1, 0.0),
    (Play, 0, "SLOT", 5, 2, 0.0),
    (Play, 0, "SLOT", 5, 1, 5.0),
    (Play, 0, "SLOT", 5, 1, -1.0),
    (Play, 0, "SLOT", 5, 1, float("nan")),
    (Play, 0, "SLOT", 5, 1, "0"),
    (Play, 0, "SLOT", "5", 1, 0.0),
    (Seek, 0, float("inf")),
    (Seek, 0, 900.0),
    (Seek, 0, None),
    (SetLoop, 0, True, 5, 5),
    (SetLoop, 0, True, 7, 5),
    (SetLoop, 0, True, -1, 5),
    (SetLoop, 0, True, 900, 0),
    (SetLoop, 0, True, "a", 0),
    (SetSpeed, 0, float("nan")),
    (SetSpeed, 0, float("inf")),
    (SetSpeed, 0, "fast"),
    (SetAttribute, 0, "x", [1]),
    (SetAttribute, 0, None, None),
    (GetAttribute, 0, "x"),
    (GetAttribute, 0, 3),
    (CloseVoice, 7),
    (OpenVoice, 0, "true", 0, 0, None),
    (OpenVoice, 99, "true", 0, 0, None),
    (OpenVoice, 1, "wrong", 0, 0, None),
    (OpenVoice, 1, "true", -1, 0, None),
    (OpenVoice, 1, "true", 10**9, 0, None),
    (OpenVoice, 1, "true", 0, -1, None),
    (OpenVoice, 1, "true", 0, 0, "water"),
    (LoadModel, "again", "decode", None, "cpu"),
    (Join, "nowhere", {}, 0),
]


@pytest.mark.parametrize("command", HOSTILE, ids=lambda c: f"{c[0].__name__}{c[1:]}")
def test_a_wrong_command_is_refused_in_one_line_and_changes_nothing(r, command):
    data = np.arange(100.0)[:, np.newaxis] / 128
    start = r.play(data)
    r.step(5)
    kind, *arguments = command
    name = r.slot(np.ones((5, 1)))[0]
    answer = r.ask(kind, *[name if a == "SLOT" else a for a in arguments])
    assert isinstance(answer, Failed)
    text = f"{answer.where}: {answer.what}; {answer.fix}"
    assert answer.what
    assert "\n" not in text
    r.step_to(start + 100 * 512)
    assert np.array_equal(r.audio()[start : start + 100 * 512, 0], np.repeat(data, 512))
    assert r.open(1)["frame_samples"] == 512


@pytest.mark.parametrize("data", [b"", b"hello", b"{}", b"[]", b'{"kind":"Stop"}', b"\xff" * 99])
def test_bytes_that_are_no_command_are_refused(r, data):
    r.connection.send_bytes(data)
    r.settle()
    assert isinstance(r.answer(-1), Failed)
    assert r.play(np.ones((5, 1))) > 0


def test_a_voice_needs_a_model_and_memory(rig):
    r = rig(IdentityModel(1, 512))
    r.worker._model = None
    assert "no model yet" in r.open().what


@pytest.mark.parametrize(
    ("model", "sizes", "what"),
    [
        (IdentityModel(4, 512), {"voice_channels": 2}, "4 audio channels, a voice here has 2"),
        (IdentityModel(2, 512), {"max_dims": 1}, "2 dims, a frame here has 1"),
        (IdentityModel(1, 512), {"n_blocks": 5}, "periods of memory"),
    ],
)
def test_a_model_that_does_not_fit_is_refused(rig, model, sizes, what):
    r = rig(model, **sizes)
    assert what in r.open(lead=4096).what


def test_commands_in_a_row_are_all_answered(r):
    slot = r.slot(np.ones((900, 1)))
    kinds = [
        (Play, 0, *slot, 0.0),
        (Seek, 0, 5.0),
        (SetSpeed, 0, 2.0),
        (SetLoop, 0, True, 0, 0),
        (Enable, 0, False),
        (Seek, 0, 9.0),
        (Enable, 0, True),
        (Record, 0, True),
        (Play, 0, *slot, 3.0),
        (GoStream, 0, 0),
        (Stop, 0),
    ]
    requests = [r.send(*kind) for kind in kinds]
    r.settle()
    answers = [r.answer(request) for request in requests]
    assert None not in answers
    refused = [k for k, answer in enumerate(answers) if isinstance(answer, Failed)]
    # What was asked for never began: something else was, or it was paused.
    assert refused == [0, 5, 8, 9]


def test_the_end_is_in_good_order(r):
    start = r.play(np.ones((900, 1)))
    r.step(9)
    assert r.ask(Shutdown) == {}
    r.step(9)
    audio = r.audio()[start:, 0]
    assert np.abs(np.diff(audio)).max() < 0.01
    assert audio[-1] == 0


# ---- several voices


class Timed(IdentityModel):
    """An identity that notes who was decoded, and for how many frames."""

    def __init__(self, ratio=512):
        super().__init__(1, ratio)
        self.calls = []
        self.n_streams = 0

    def _open(self, *arguments):
        stream = super()._open(*arguments)
        stream.number = self.n_streams
        self.n_streams += 1
        run = stream._run

        def noted(block, seed):
            self.calls.append((stream.number, block.shape[1]))
            return run(block, seed)

        stream._run = noted
        return stream


def test_voices_play_side_by_side_and_are_aligned(rig):
    r = rig(IdentityModel(1, 512))
    starts = []
    for voice in range(4):
        r.open(voice)
        r.step(3)
        starts.append(r.play(np.full((900, 1), 0.1 * (voice + 1)), voice=voice))
    r.step(30)
    for voice, start in enumerate(starts):
        audio = r.audio(voice)[:, 0]
        assert not audio[:start].any()
        assert np.allclose(audio[start:], 0.1 * (voice + 1))
        assert r.n_missing[voice] == 0


def test_the_voice_whose_sound_ends_first_is_decoded_first(rig):
    model = Timed(2048)
    r = rig(model)
    streams = []
    for voice in (0, 1, 2):
        r.open(voice)
        r.live(voice)
        streams.append(model.n_streams - 1)
        r.step()
    model.calls.clear()
    # All three become due while the decoder sleeps.
    r.now += 12
    r.memory.clock[0] = r.now
    r.settle()
    assert [number for number, _ in model.calls][:3] == streams


def test_looking_ahead_waits_while_another_voice_will_be_due(rig):
    """A call may take what is left until then, and no longer."""
    model = Timed()
    r = rig(model, period=4096)
    costs = {1: 0.001, 2: 0.0011, 4: 0.0012, 8: 0.0013, 16: 0.0014, 32: 10.0}
    r.worker._costs = Costs(costs)
    r.worker._costs.learn = lambda *_: None
    r.open(0)
    r.open(1)
    r.live(1)
    live = model.n_streams - 1
    r.play(np.ones((900, 1)))
    model.calls.clear()
    r.worker._clock.seconds_until = lambda _: 0.00125
    r.step(2)
    assert max(n for _, n in model.calls) == 4
    r.worker._clock.seconds_until = lambda _: 0.0
    model.calls.clear()
    r.step(3)
    assert {(number, n) for number, n in model.calls} == {(live, 1)}
    assert r.n_missing == {0: 0, 1: 0, 2: 0, 3: 0}


def test_live_frames_are_decoded_one_by_one_and_never_ahead(rig):
    model = Timed()
    r = rig(model)
    r.worker._costs = Costs({1: 0.001, 2: 0.01})
    r.open()
    r.live()
    model.calls.clear()
    for n in range(1, 20):
        r.step()
        assert len(model.calls) == n


def test_a_period_is_handled_only_when_all_is_done_that_was_due(r):
    handled = []
    decode = r.worker._voices[0].track._decode

    def noted(*arguments):
        handled.append(int(r.memory.handled[0]) - r.now)
        decode(*arguments)

    r.worker._voices[0].track._decode = noted
    r.live()
    r.step(5)
    assert handled == [-1] * 5


# ---- what is found out about a model


def test_what_is_told_about_a_model_survives_the_wire(r, zoo):
    for model in (IdentityModel(2, 256), load(zoo(zoo_of.Labelled())), load("factory")):
        about = find_out(model)
        assert About.from_json(about.to_json()) == about
        assert about.frame_s == about.costs_s["1"] > 0
        assert (about.n_dims, about.ratio) == (model.info.n_dims, model.info.ratio)
    assert About.from_json(r.about).name == "identity:1:512:44100"
    with pytest.raises(ValueError, match="not about a model"):
        About.from_json({"name": "x"})


def test_what_cannot_be_played_is_told(zoo):
    assert any("clicks" in note for note in find_out(load(zoo(zoo_of.NotStreaming()))).notes)
    assert any("delay" in note for note in find_out(load(zoo(zoo_of.ManyStates()))).notes)
    with pytest.raises(ModelError, match="no method 'decode'"):
        find_out(load(zoo(zoo_of.EncoderDelayLine(1))))
    with pytest.raises(ModelError, match="sample rate"):
        find_out(load(zoo(zoo_of.RaveLike())))


def test_a_slow_model_is_not_measured_for_long(monkeypatch):
    ticks = iter(range(10**6))
    monkeypatch.setattr("bridge.workers.costs.time.perf_counter", lambda: 0.2 * next(ticks))
    assert list(measure_costs(IdentityModel(1, 64), "noise")) == [1]


def test_the_number_of_frames_is_the_one_that_brings_all_soonest():
    rave = Costs({1: 13.0, 2: 36.0, 4: 38.0, 8: 34.0, 16: 21.0, 32: 34.0})
    assert rave.choose(1, 100.0) == 1
    assert rave.choose(2, 100.0) == 16
    assert rave.choose(2, 100.0, at_most=2) == 1
    assert rave.choose(32, 100.0) == 32
    assert rave.choose(32, 30.0) == 16
    assert rave.choose(32, 5.0) == 1
    rave.learn(1, 23.0)
    assert rave[1] == pytest.approx(15.0)
