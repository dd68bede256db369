import gc

import numpy as np
import pytest
import torch

from bridge.errors import ModelError
from bridge.models.load import load
from latentio.latents import Latents
from tests.models import torchscript_zoo


def noise(n_frames, n_dims, seed=0):
    data = np.random.default_rng(seed).standard_normal((n_frames, n_dims))
    return Latents(data, 44100, torchscript_zoo.RATIO)


def in_blocks(stream, values, sizes):
    at, parts = 0, []
    while at < len(values):
        size = sizes[len(parts) % len(sizes)]
        parts.append(stream.process(values[at : at + size]))
        at += size
    return np.concatenate(parts)


# ---- what a file declares ----


def test_rave_v2_is_read(zoo):
    info = load(zoo(torchscript_zoo.RaveV2())).info
    assert (info.model_sr, info.ratio, info.n_dims, info.full_n_dims) == (48000, 16, 4, 8)
    assert (info.audio_channels_in, info.audio_channels_out) == (1, 1)
    assert [method.name for method in info.methods] == ["encode", "decode"]
    assert [(a.name, a.types, a.values) for a in info.attributes] == [
        ("learn_target", ("bool",), (False,))
    ]
    assert info.notes == ()


def test_rave_v1_keeps_its_rate_and_full_size_in_buffers(zoo):
    info = load(zoo(torchscript_zoo.RaveV1())).info
    assert (info.model_sr, info.n_dims, info.full_n_dims) == (32000, 4, 8)


def test_a_combined_export_has_its_rate_in_the_submodule(zoo):
    assert load(zoo(torchscript_zoo.Combined())).info.model_sr == 32000


def test_methods_are_found_by_their_params_where_get_methods_is_missing(zoo):
    info = load(zoo(torchscript_zoo.DelayLine(3))).info
    assert [method.name for method in info.methods] == ["decode"]
    assert info.audio_channels_in is None


def test_float_params_labels_and_attributes_of_all_types_are_read(zoo):
    info = load(zoo(torchscript_zoo.Labelled())).info
    forward = info.method("forward")
    assert (forward.in_channels, forward.out_channels) == (2, 2)
    assert forward.in_labels == ("left", "right")
    assert forward.out_labels == ("l", "r")
    assert forward.frame_samples == 8  # the largest ratio of the model, as in nn~
    assert {a.name: (a.types, a.values) for a in info.attributes} == {
        "gain": (("float",), (1.0,)),
        "pair": (("int", "str"), (3, "a")),
        "both": (("bool", "bool"), (True, False)),
        "deaf": (("float",), None),
    }


def test_info_is_json(zoo):
    import json

    text = json.dumps(load(zoo(torchscript_zoo.Labelled())).info.to_json(), allow_nan=False)
    assert json.loads(text)["methods"][0]["name"]


# ---- attributes ----


def test_setting_zero_is_false_in_every_spelling(zoo):
    model = load(zoo(torchscript_zoo.RaveV2()))
    for value in (0, 0.0, "0", "0.000000", False, "false"):
        model.set("learn_target", 1)
        assert model.get("learn_target") == (True,)
        model.set("learn_target", value)
        assert model.get("learn_target") == (False,)


def test_scalars_tuples_and_lists_can_be_set_and_read(zoo):
    model = load(zoo(torchscript_zoo.Labelled()))
    model.set("gain", "2.5")
    model.set("pair", 5.0, "b")
    model.set("both", 0, 1)
    assert model.get("gain") == (2.5,)
    assert model.get("pair") == (5, "b")
    assert model.get("both") == (False, True)


def test_attributes_belong_to_the_stream_and_survive_reset(zoo):
    model = load(zoo(torchscript_zoo.Labelled()))
    one, other = model.stream(), model.stream()
    one.set("gain", 3)
    block = np.ones((1, 1), np.float32)
    assert one.process(block)[0, 0] == 3.0
    assert other.process(block)[0, 0] == 1.0
    one.reset()
    assert one.get("gain") == (3.0,)
    model.set("gain", 4)
    assert model.stream().process(block)[0, 0] == 4.0
    assert other.process(block)[0, 0] == 1.0


def test_refused_and_unknown_attributes_are_errors(zoo):
    model = load(zoo(torchscript_zoo.Labelled()))
    with pytest.raises(ModelError, match=r"refuses gain = -1\.0"):
        model.set("gain", -1)
    with pytest.raises(ModelError, match="no getter"):
        model.get("deaf")
    with pytest.raises(ModelError, match=r"has no attribute 'nope'; it has"):
        model.set("nope", 1)
    with pytest.raises(ValueError, match="takes 2 value"):
        model.set("pair", 1)
    assert model.get("gain") == (1.0,)


# ---- decode, encode, state ----


def test_decode_equals_torch_bit_for_bit(zoo):
    path = zoo(torchscript_zoo.CausalStack())
    latents = noise(20, 3)
    module = torch.jit.load(str(path))
    with torch.inference_mode():
        wanted = module.decode(torch.tensor(latents.data.T[None], dtype=torch.float32))[0].T
    assert np.array_equal(load(path).decode(latents), wanted.numpy())


@pytest.mark.parametrize("sizes", [(1,), (7,), (1, 2, 3, 5), (32,)])
def test_streaming_decode_equals_whole_decode(zoo, sizes):
    model = load(zoo(torchscript_zoo.CausalStack()))
    latents = noise(96, 3)
    whole = model.decode(latents)
    parts = in_blocks(model.stream(), latents.data.astype(np.float32), sizes)
    assert np.abs(parts - whole).max() <= 1e-5 * np.abs(whole).max()


@pytest.mark.parametrize("sizes", [(1,), (7,), (32,)])
def test_streaming_decode_is_bit_exact_for_equal_call_shapes(zoo, sizes):
    path = zoo(torchscript_zoo.CausalStack())
    values = noise(96, 3).data.astype(np.float32)
    module = torch.jit.load(str(path))
    wanted = []
    with torch.inference_mode():
        for at in range(0, 96, sizes[0]):
            block = torch.tensor(values[at : at + sizes[0]].T[None].copy())
            wanted.append(module.decode(block)[0].T.numpy())
    assert np.array_equal(in_blocks(load(path).stream(), values, sizes), np.concatenate(wanted))


def test_streaming_encode_equals_whole_encode(zoo):
    model = load(zoo(torchscript_zoo.CausalStack()))
    audio = np.random.default_rng(0).standard_normal((64 * 16, 1)).astype(np.float32)
    whole = model.encode(audio).data
    parts = in_blocks(model.stream("encode"), audio, (16, 48, 160))
    assert np.abs(parts - whole).max() <= 1e-5 * np.abs(whole).max()


def test_encode_fills_the_last_frame_with_zeros(zoo):
    model = load(zoo(torchscript_zoo.CausalStack()))
    for n_samples, n_frames in ((0, 0), (1, 1), (16, 1), (17, 2)):
        latents = model.encode(np.ones((n_samples, 1), np.float32))
        assert latents.n_frames == n_frames
        assert (latents.model_sr, latents.ratio) == (44100, 16)
        assert latents.meta.model_sha256 == model.info.sha256


def test_reset_and_new_streams_begin_with_a_fresh_state_wherever_it_is_kept(zoo):
    model = load(zoo(torchscript_zoo.ManyStates()))
    block = np.ones((1, 1), np.float32)
    stream = model.stream()
    first = [float(stream.process(block)[0, 0]) for _ in range(3)]
    assert first == [6.0, 11.0, 16.0]
    stream.reset()
    assert [float(stream.process(block)[0, 0]) for _ in range(3)] == first
    assert float(model.stream().process(block)[0, 0]) == 6.0


def test_a_model_that_writes_into_its_input_does_not_touch_ours(zoo):
    model = load(zoo(torchscript_zoo.ManyStates()))
    block = np.full((3, 1), 2.0, np.float32)
    block.setflags(write=False)
    model.stream().process(block)
    assert (block == 2.0).all()


def test_streams_share_the_weights(zoo):
    model = load(zoo(torchscript_zoo.CausalStack()))
    streams = [model.stream() for _ in range(3)]
    pointers = {next(iter(stream._module.parameters())).data_ptr() for stream in streams}
    assert len(pointers) == 1
    del streams
    gc.collect()


def test_rows_are_voices_of_their_own(zoo):
    model = load(zoo(torchscript_zoo.CausalStack()))
    rows = np.stack([noise(12, 3, seed).data.astype(np.float32) for seed in range(3)])
    stream = model.stream(n_rows=3)
    together = np.concatenate([stream.process(rows[:, :5]), stream.process(rows[:, 5:])], axis=1)
    for row in range(3):
        alone = model.decode(Latents(rows[row], 44100, 16))
        assert np.abs(together[row] - alone).max() <= 1e-5


# ---- random numbers ----


def test_a_seed_repeats_and_other_random_numbers_do_not_matter(zoo):
    model = load(zoo(torchscript_zoo.RaveV2()))
    latents = noise(10, 4)
    one = model.decode(latents, seed=3)
    torch.rand(100)
    assert np.array_equal(model.decode(latents, seed=3), one)
    assert not np.array_equal(model.decode(latents, seed=4), one)
    assert not np.array_equal(model.decode(latents), model.decode(latents))


def test_streams_do_not_disturb_each_others_noise_nor_ours(zoo):
    model = load(zoo(torchscript_zoo.RaveV2()))
    values = noise(6, 4).data.astype(np.float32)
    alone = in_blocks(model.stream(seed=1), values, (1,))
    torch.manual_seed(9)
    wanted = torch.rand(1)
    torch.manual_seed(9)
    one, other = model.stream(seed=1), model.stream(seed=2)
    parts = []
    for frame in range(6):
        parts.append(one.process(values[frame : frame + 1]))
        other.process(values[frame : frame + 1])
    assert np.array_equal(np.concatenate(parts), alone)
    assert torch.rand(1) == wanted


@pytest.mark.parametrize("fill", ["zero", "seeded"])
def test_fill_makes_a_rave_decode_deterministic_in_any_chunks(zoo, fill):
    model = load(zoo(torchscript_zoo.RaveV2()))
    latents = noise(150, 4)
    whole = model.decode(latents, seed=1, fill=fill)
    values = latents.data.astype(np.float32)
    for sizes in ((1,), (64,), (50, 3)):
        parts = in_blocks(model.stream(seed=1, fill=fill), values, sizes)
        assert np.abs(parts - whole).max() <= 1e-5 * np.abs(whole).max()
    same = np.array_equal(model.decode(latents, seed=2, fill=fill), whole)
    assert same == (fill == "zero")


def test_noise_hands_over_what_there_is_and_lets_the_model_draw(zoo):
    path = zoo(torchscript_zoo.RaveV2())
    latents = noise(10, 4)
    module = torch.jit.load(str(path))
    torch.manual_seed(6)
    with torch.inference_mode():
        wanted = module.decode(torch.tensor(latents.data.T[None], dtype=torch.float32))[0].T
    assert np.array_equal(load(path).decode(latents, seed=6, fill="noise"), wanted.numpy())


# ---- refusals ----


@pytest.mark.parametrize("n_dims", [3, 5, 8])
def test_fewer_and_more_dims_are_refused(zoo, n_dims):
    model = load(zoo(torchscript_zoo.RaveV2()))
    with pytest.raises(ModelError, match=f"4 dims, these have {n_dims}"):
        model.decode(noise(3, n_dims))
    with pytest.raises(ModelError, match="takes 4 values per step"):
        model.stream().process(np.zeros((1, n_dims), np.float32))


@pytest.mark.parametrize(
    ("fault", "message"),
    [("raises", "the model is unwell"), ("short", "declared was")],
)
def test_a_model_that_fails_is_one_clear_error(zoo, fault, message):
    model = load(zoo(torchscript_zoo.Faulty(fault)))
    with pytest.raises(ModelError, match=message) as caught:
        model.decode(Latents(np.zeros((2, 1)), 44100, 4))
    assert "\n" not in str(caught.value)


def test_a_flat_output_of_the_right_size_is_taken_as_nn_does(zoo):
    model = load(zoo(torchscript_zoo.Faulty("flat")))
    assert model.decode(Latents([[1.0], [2.0]], 44100, 4)).ravel().tolist() == [1.0] * 4 + [2.0] * 4


def test_wrong_arguments_are_value_errors(zoo):
    model = load(zoo(torchscript_zoo.CausalStack()))
    with pytest.raises(ValueError, match="fill must be one of"):
        model.stream(fill="pink")
    with pytest.raises(ValueError, match="multiple of 16"):
        model.stream("encode").process(np.zeros((15, 1), np.float32))
    with pytest.raises(ValueError, match="shape"):
        model.encode(np.zeros(16, np.float32))
    with pytest.raises(ModelError, match="has no method 'prior'"):
        model.stream("prior")
