import numpy as np
import pytest

from bridge.cache import cache_folder
from bridge.models.load import load
from tests.models import torchscript_zoo as zoo_of


def decode_probe(path):
    return load(path).probe("decode")


@pytest.mark.parametrize("n_delay", [0, 1, 15, 16, 777, 30000])
def test_a_delay_line_has_exactly_its_delay(zoo, n_delay):
    assert decode_probe(zoo(zoo_of.DelayLine(n_delay))).delay_samples == n_delay


@pytest.mark.parametrize(("n_delay", "ratio"), [(5000, 2048), (12512, 2048), (33, 7)])
def test_it_is_exact_at_other_ratios_too(zoo, n_delay, ratio):
    assert decode_probe(zoo(zoo_of.DelayLine(n_delay, ratio))).delay_samples == n_delay


@pytest.mark.parametrize("n_half", [1, 8, 40, 100])
def test_a_symmetric_filter_has_its_group_delay(zoo, n_half):
    assert decode_probe(zoo(zoo_of.LinearPhase(n_half))).delay_samples == n_half


def test_the_delay_is_the_one_that_an_impulse_shows(zoo):
    model = load(zoo(zoo_of.DelayLine(100)))
    frames = np.zeros((40, 2), np.float32)
    frames[20] = 1.0
    heard = np.flatnonzero(model.stream().process(frames)[:, 0])
    assert heard[0] - 20 * zoo_of.RATIO == model.probe("decode").delay_samples


def test_noise_blurs_the_delay_by_less_than_a_millisecond(zoo):
    delay = decode_probe(zoo(zoo_of.NoisyHold(3000, 2048))).delay_samples
    assert delay == pytest.approx(3000, abs=44)


def test_an_encoder_has_a_delay_too(zoo):
    probe = load(zoo(zoo_of.EncoderDelayLine(3))).probe("encode")
    assert probe.delay_samples == 3 * zoo_of.RATIO
    assert probe.streaming


def test_a_streaming_model_is_recognised(zoo):
    probe = decode_probe(zoo(zoo_of.CausalStack()))
    assert probe.streaming
    assert probe.stateful
    assert probe.causal
    assert probe.deterministic
    assert probe.block_error <= 1e-5
    assert probe.rows_independent


@pytest.mark.parametrize("causal", [False, True])
def test_an_export_without_streaming_is_recognised(zoo, causal):
    probe = decode_probe(zoo(zoo_of.NotStreaming(5, causal)))
    assert not probe.streaming
    assert not probe.stateful
    assert probe.causal is causal
    assert (probe.lead_frames, probe.tail_frames) == ((0, 4) if causal else (2, 2))
    assert probe.block_error > 0.1


def test_random_numbers_hide_nothing(zoo):
    probe = decode_probe(zoo(zoo_of.RaveLike(extra_noise=True)))
    assert not probe.deterministic
    assert probe.repeatable
    assert probe.streaming
    assert probe.rows_independent
    assert probe.block_error is None
    assert probe.delay_samples < 2 * zoo_of.RATIO


def test_state_that_shows_late_is_found(zoo):
    probe = decode_probe(zoo(zoo_of.DelayLine(777)))
    assert probe.stateful
    assert probe.streaming


def test_the_largest_batch_is_found_exactly(zoo):
    assert decode_probe(zoo(zoo_of.CappedRows(6))).max_batch == 6
    assert decode_probe(zoo(zoo_of.CappedRows(64))).max_batch == 64
    assert decode_probe(zoo(zoo_of.CausalStack())).max_batch == 128


def test_rows_that_hear_each_other_are_found(zoo):
    assert not decode_probe(zoo(zoo_of.MixedRows())).rows_independent
    assert decode_probe(zoo(zoo_of.CappedRows(6))).rows_independent


def test_a_model_that_ignores_its_input_has_no_delay_to_tell(zoo):
    probe = decode_probe(zoo(zoo_of.ManyStates()))
    assert probe.delay_samples is None
    assert probe.stateful
    assert not probe.rows_independent


def test_measuring_leaves_streams_alone_and_is_done_once(zoo):
    model = load(zoo(zoo_of.CausalStack()))
    stream, other = model.stream(), model.stream()
    block = np.ones((2, 3), np.float32)
    stream.process(block)
    other.process(block)
    first = model.probe("decode")
    assert model.probe("decode") is first
    assert np.array_equal(stream.process(block), other.process(block))


def test_a_measurement_is_remembered_and_a_damaged_one_made_again(zoo, monkeypatch):
    path = zoo(zoo_of.DelayLine(5))
    wanted = decode_probe(path)
    (kept,) = (cache_folder() / "probes").iterdir()
    content = kept.read_text()

    def never(*_):
        raise AssertionError("measured again")

    with monkeypatch.context() as patch:
        patch.setattr("bridge.models.base.measure", never)
        assert decode_probe(path) == wanted
    for damage in ("", "{}", "[]", content.replace('"delay_samples": 5', '"delay_samples": "5"')):
        kept.write_text(damage)
        assert decode_probe(path) == wanted
        assert kept.read_text() == content


def test_a_model_whose_attributes_were_set_is_measured_anew(zoo):
    path = zoo(zoo_of.Labelled())
    model = load(path)
    first = model.probe("decode")
    model.set("gain", 0.0)
    assert model.probe("decode").delay_samples is None
    assert load(path).probe("decode") == first


def test_blocks_that_sound_different_are_no_streaming_whatever_else_is_measured(zoo):
    probe = decode_probe(zoo(zoo_of.RestartingTone()))
    assert probe.causal
    assert probe.tail_frames == 0
    assert probe.block_error > 0.1
    assert not probe.streaming


def test_a_dim_that_is_answered_for_ever_does_not_count(zoo):
    """A pitch dim shifts the phase of all that follows."""
    probe = decode_probe(zoo(zoo_of.Oscillator(3000, 2048)))
    assert probe.delay_samples == pytest.approx(3000, abs=10)
    assert probe.tail_frames is None
    assert probe.streaming


def test_a_rave_is_measured_without_the_noise_of_its_missing_dims(zoo):
    probe = decode_probe(zoo(zoo_of.RaveV2()))
    assert not probe.deterministic
    assert probe.streaming
    assert probe.block_error <= 1e-5


def test_a_model_that_refuses_its_full_size_is_measured_with_its_noise(zoo):
    module = zoo_of.RaveV2()
    module.full_latent_size = 9
    probe = decode_probe(zoo(module))
    assert not probe.deterministic
    assert probe.block_error is None
    assert probe.streaming
