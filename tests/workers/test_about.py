"""What is found out about methods of every kind."""

import numpy as np
import pytest

from bridge.errors import ModelError
from bridge.models.contract import MethodInfo
from bridge.models.identity import IdentityModel
from bridge.models.load import load
from bridge.workers.about import About, find_out, kinds
from bridge.workers.costs import MAX_CHUNK, measure_costs
from tests.models import bad_models
from tests.models import torchscript_zoo as zoo_of


def facts(about):
    return about.takes, about.makes, about.n_in, about.n_out, about.n_dims, about.channels


@pytest.fixture
def effect(zoo):
    """A model of two channels in and out, whose largest ratio is 8."""
    return load(zoo(zoo_of.Labelled()))


def test_a_decoder_takes_latents_and_makes_audio(zoo):
    about = find_out(load(zoo(zoo_of.CausalStack())))
    assert (about.method, about.ratio) == ("decode", 16)
    assert facts(about) == ("latents", "audio", 3, 1, 3, 1)
    assert about.methods == {"encode": [1, 1, 3, 16], "decode": [3, 16, 1, 1]}


def test_an_encoder_takes_audio_and_makes_latents(zoo):
    about = find_out(load(zoo(zoo_of.CausalStack())), "encode")
    assert (about.method, about.ratio, about.streaming) == ("encode", 16, True)
    assert facts(about) == ("audio", "latents", 1, 3, 3, 1)
    assert next(iter(about.costs_s)) == "1"
    assert not about.notes


def test_an_encoder_is_as_late_as_its_delay_line(zoo):
    about = find_out(load(zoo(zoo_of.EncoderDelayLine(2))), "encode")
    assert about.delay_samples == 2 * zoo_of.RATIO


def test_an_effect_takes_and_makes_audio(effect):
    about = find_out(effect, "forward")
    assert about.ratio == 8
    assert facts(about) == ("audio", "audio", 2, 2, 0, 2)
    assert About.from_json(about.to_json()) == about


def test_latents_to_latents_have_no_channels():
    through = MethodInfo("through", 8, 2048, 8, 2048, 2048)
    assert kinds(through) == ("latents", "latents")


@pytest.mark.parametrize(
    ("name", "ratios", "wanted"),
    [
        ("decode", (1, 1, 1), ("latents", "audio")),
        ("forward", (1, 1, 1), ("audio", "audio")),
        ("encode", (1, 64, 64), ("audio", "latents")),
        ("downsample", (4, 64, 64), ("latents", "latents")),
    ],
)
def test_ratios_tell_what_is_audio(name, ratios, wanted):
    in_ratio, out_ratio, frame = ratios
    assert kinds(MethodInfo(name, 1, in_ratio, 1, out_ratio, frame)) == wanted


def test_a_method_that_is_not_there_is_told_with_those_that_are(effect):
    with pytest.raises(ModelError, match="has no method 'prior'; it has forward, decode"):
        find_out(effect, "prior")
    with pytest.raises(ModelError, match="has no method"):
        measure_costs(effect, "noise", "prior")


def test_costs_are_those_of_whole_frames_of_the_method():
    model = IdentityModel(2, 64)
    fed = []
    stream = model.stream

    def noted(method, **options):
        made = stream(method, **options)
        process = made.process
        made.process = lambda block: (fed.append(block.shape), process(block))[1]
        return made

    model.stream = noted
    costs = measure_costs(model, "noise", "encode")
    assert sorted(set(fed)) == [(64 * n, 2) for n in costs]
    assert max(costs) == MAX_CHUNK


def test_the_factors_are_parts_of_real_time(effect):
    record = find_out(effect).to_json()
    record |= {"model_sr": 48000, "ratio": 480, "frame_s": 0.02, "costs_s": {"1": 0.02, "4": 0.03}}
    about = About.from_json(record)
    assert about.live_factor == pytest.approx(2.0)
    assert about.realtime_factor == pytest.approx(0.75)


def test_a_model_that_is_too_slow_is_refused_before_it_is_measured_for_minutes(zoo, monkeypatch):
    model = load(zoo(bad_models._Bad("slow", 0, 0.0)))
    monkeypatch.setattr(model, "probe", None)
    with pytest.raises(ModelError, match=r"takes \d+\.\d times as long here") as caught:
        find_out(model, max_factor=1.0)
    assert "; use a smaller model" in str(caught.value)


def test_a_model_that_breaks_what_measures_it_is_one_clear_error(monkeypatch):
    model = IdentityModel(1, 64)
    for error, said in (
        (MemoryError(), "more memory than it may have"),
        (RuntimeError("\n  deep\nlines"), "deep"),
        (OverflowError(), "OverflowError"),
    ):

        def broken(*_, error=error, **__):
            raise error

        monkeypatch.setattr(model, "probe", broken)
        with pytest.raises(ModelError, match="decode cannot be measured") as caught:
            find_out(model)
        assert said in str(caught.value)
        assert "\n" not in str(caught.value)


def test_values_that_are_no_numbers_are_noted(zoo):
    notes = find_out(load(zoo(zoo_of.Faulty("not finite")))).notes
    assert any("no numbers" in note for note in notes)
    assert np.isfinite(find_out(load(zoo(zoo_of.Faulty("flat")))).frame_s)
