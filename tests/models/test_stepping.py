import numpy as np
import pytest

from bridge.models.load import load
from bridge.models.stepping import in_chunks
from latentio.latents import Latents
from tests.models import torchscript_zoo

N = 100


def chunked(model, data, chunk, fill="noise"):
    def read(first, stop):
        rows = np.minimum(np.arange(first, stop), N - 1)
        return data[rows]

    pieces = in_chunks(model, "decode", read, N, chunk=chunk, seed=0, fill=fill)
    return np.concatenate(list(pieces))[: N * torchscript_zoo.RATIO]


@pytest.fixture
def data():
    return np.random.default_rng(0).standard_normal((N, 2)).astype(np.float32)


@pytest.mark.parametrize("chunk", [1, 7, 33, 100, 1000])
@pytest.mark.parametrize("causal", [False, True])
def test_a_model_without_streaming_sounds_as_in_one_call(zoo, data, chunk, causal):
    model = load(zoo(torchscript_zoo.NotStreaming(9, causal)))
    whole = model.decode(Latents(data, 44100, 16))
    assert np.abs(chunked(model, data, chunk) - whole).max() <= 1e-5 * np.abs(whole).max()


@pytest.mark.parametrize("chunk", [1, 7, 33, 100, 1000])
def test_a_streaming_model_sounds_as_in_one_call(zoo, data, chunk):
    model = load(zoo(torchscript_zoo.CausalStack(2)))
    whole = model.decode(Latents(data, 44100, 16))
    assert np.abs(chunked(model, data, chunk) - whole).max() <= 1e-5 * np.abs(whole).max()


def test_seeded_fill_goes_by_the_frame_number_through_overlapping_chunks(zoo):
    model = load(zoo(torchscript_zoo.NotStreamingRave()))
    data = np.zeros((N, 1), np.float32)
    assert not model.probe().streaming
    whole = model.decode(Latents(data, 44100, 16), seed=0, fill="seeded")
    assert np.abs(chunked(model, data, 13, "seeded") - whole).max() <= 1e-5
    assert np.abs(whole).max() > 0.1


def test_noise_in_overlapping_chunks_keeps_the_length(zoo):
    model = load(zoo(torchscript_zoo.NotStreamingRave()))
    audio = chunked(model, np.zeros((N, 1), np.float32), 13)
    assert len(audio) == N * torchscript_zoo.RATIO
    assert np.isfinite(audio).all()
