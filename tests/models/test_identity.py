import numpy as np
import pytest

from bridge.errors import ModelError
from bridge.models.identity import IdentityModel
from latentio.latents import Latents


@pytest.mark.parametrize(("n_dims", "ratio"), [(1, 1), (3, 7), (8, 2048), (65, 4)])
def test_decode_holds_and_encode_takes_the_last_sample(n_dims, ratio):
    model = IdentityModel(n_dims, ratio, 48000)
    data = np.random.default_rng(0).standard_normal((9, n_dims)).astype(np.float32)
    audio = model.decode(Latents(data, 48000, ratio))
    assert audio.dtype == np.float32
    assert np.array_equal(audio, np.repeat(data, ratio, axis=0))
    back = model.encode(audio)
    assert np.array_equal(back.data, data)
    assert (back.model_sr, back.ratio) == (48000, ratio)


def test_encode_takes_the_last_sample_of_each_window():
    ramp = np.arange(1, 13, dtype=np.float32)[:, np.newaxis]
    assert IdentityModel(1, 4).encode(ramp).data[:, 0].tolist() == [4.0, 8.0, 12.0]


def test_of_fewer_channels_the_first_dims_are_heard():
    model = IdentityModel(5, 3, 48000, 2)
    assert model.info.name == "identity:5:3:48000:2"
    data = np.random.default_rng(0).standard_normal((4, 5)).astype(np.float32)
    assert np.array_equal(model.decode(Latents(data)), np.repeat(data[:, :2], 3, axis=0))
    assert model.info.method("encode").in_channels == 5
    with pytest.raises(ValueError, match="n_channels must be at most n_dims, 5, not 6"):
        IdentityModel(5, 3, 48000, 6)


def test_measured_it_has_no_delay_and_no_state():
    for method in ("encode", "decode"):
        probe = IdentityModel(2, 16).probe(method)
        assert probe.delay_samples == 0
        assert probe.streaming
        assert not probe.stateful
        assert probe.deterministic
        assert probe.rows_independent
        assert probe.max_batch == 128


def test_wrong_frames_and_attributes_are_refused():
    model = IdentityModel(8)
    with pytest.raises(ModelError, match="8 dims, these have 7"):
        model.decode(Latents(np.zeros((3, 7))))
    with pytest.raises(ModelError, match="no attribute"):
        model.set("gain", 1)
    with pytest.raises(ModelError, match="has no method 'forward'; it has encode, decode"):
        model.stream("forward")
