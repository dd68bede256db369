"""Signals of Max patchers in Pd: the frame clock, and buffers between a script and the audio."""

from fractions import Fraction
from functools import partial

import numpy as np
import pytest

from bridge.patches.max.patch import MaxPatch
from bridge.patches.max.ports import Ports
from tests.max.in_pd_read import NotInPd
from tests.max.in_pd_rig import (
    RING,
    add_clock,
    frame_numbers,
    shift,
    signal_outlet,
    write_and_play,
)

pytestmark = pytest.mark.pd


@pytest.fixture
def run(tmp_path):
    """Give what writes a patcher and plays it."""
    return partial(write_and_play, tmp_path)


# ---- the frame clock


@pytest.mark.parametrize(
    ("sample_rate", "block", "n_samples"),
    [(44100, 64, 1 << 23), (48000, 2048, 1 << 21), (96000, 256, 1 << 21)],
)
def test_frames_begin_on_their_samples(run, sample_rate, block, n_samples):
    """Single precision holds the half of `n + 1/2` up to sample 2^23: 190 s at 44100 Hz."""
    lengths = [Fraction(n) for n in (2048, 320, 512)]
    ring = np.random.default_rng(1).normal(0, 3, (64, 2)).astype(np.float32)
    p = MaxPatch(900, 900)
    p.obj(60, 0, "buffer~ #0-ring @samps 64 @channels 2")
    for n, length in enumerate(lengths):
        _, slot = add_clock(p, 12 * n, length)
        value = p.obj(12 * n, 5, "index~ #0-ring 2")
        p.chain(slot, value)
        signal_outlet(p, 12 * n, value)
    how = {"sample_rate": sample_rate, "block": block}
    played = run(p, n_samples=n_samples, buffers={RING: ring}, **how)
    for n, length in enumerate(lengths):
        expected = ring[frame_numbers(length, n_samples) % 64, 1]
        assert np.array_equal(played.signals[n], expected), length


def test_frames_of_a_fractional_length(run):
    """With c = 1 - 1/(2 den), single precision is exact for den frames: here 147, or 7 s."""
    length = Fraction(2048 * 48000, 44100)
    p = MaxPatch(900, 900)
    tick, _ = add_clock(p, 0, length)
    signal_outlet(p, 0, tick)
    ticks = run(p, n_samples=400000).signals[0]
    wrong = np.flatnonzero(ticks != frame_numbers(length, 400000))
    assert length.denominator == 147
    assert wrong[0] == 147 * length - 1


@pytest.mark.parametrize(
    "length",
    [
        Fraction(2048),
        Fraction(320),
        Fraction(2048 * 48000, 44100),
        Fraction(2048 * 44100, 48000),
        Fraction(320 * 192000, 22050),
    ],
)
def test_in_double_precision_the_clock_is_exact(length):
    """As Max computes it, up to the largest wrap that a count~ can have."""
    last = int((1 << 31) / length)
    k = np.unique(np.linspace(1, last, 300_000).astype(np.int64))
    k = np.concatenate([k, k // length.denominator * length.denominator])
    k = k[k > 0]
    begins = k * length.numerator // length.denominator
    c, divisor = float(shift(length)), float(length)
    assert np.array_equal(np.trunc((begins + c) / divisor), k)
    assert np.array_equal(np.trunc((begins - 1 + c) / divisor), k - 1)


def test_count_never_reaches_its_limit_and_begins_with_the_dsp(run):
    p = MaxPatch(900, 900)
    signal_outlet(p, 0, p.obj(0, 0, "count~ 0 5 1 1"))
    signal_outlet(p, 9, limited := p.obj(9, 0, "count~ 0 900 1 1"))
    p.cord(p.inlet(12, -1, ""), 0, limited, 1)
    played = run(p, n_samples=640, messages=[(0, 0, "7")])
    assert np.array_equal(played.signals[0], np.arange(640) % 5)
    assert np.array_equal(played.signals[1], np.arange(640) % 7)


# ---- buffers


def recorder_patch(back):
    """Return a patcher that pokes each sample at its frame's place, and reads some frames back."""
    p = MaxPatch(900, 900)
    p.obj(60, 0, "buffer~ #0-ring @samps 64")
    _, slot = add_clock(p, 12, Fraction(320))
    poke, read = p.obj(0, 9, "poke~ #0-ring"), p.obj(20, 9, "index~ #0-ring")
    p.chain(p.inlet(0, 0, ""), poke)
    p.cord(slot, 0, poke, 1)
    before, around = p.obj(20, 6, f"+~ {64 - back}."), p.obj(20, 7, "%~ 64.")
    p.chain(slot, before, around, read)
    signal_outlet(p, 20, read)
    return p


def test_poke_keeps_the_last_sample_of_each_window(run):
    """Whichever of poke~ and index~ comes first: nothing in a patcher says it."""
    n_samples = 320 * 70
    data = np.random.default_rng(2).normal(0, 3, n_samples).astype(np.float32)
    frames = frame_numbers(Fraction(320), n_samples)
    expected = np.where(frames > 0, data[frames * 320 - 1], 0)
    for reverse in (False, True):
        played = run(recorder_patch(1), n_samples=n_samples, inputs={0: data}, reverse=reverse)
        assert np.array_equal(played.signals[0], expected), reverse


def test_the_order_of_poke_and_index_is_not_given(run):
    """So nothing may depend on it: each patch must sound the same with `reverse`."""
    data = np.arange(1, 6401, dtype=np.float32)
    heard = [
        run(recorder_patch(0), n_samples=6400, inputs={0: data}, reverse=reverse).signals[0]
        for reverse in (False, True)
    ]
    assert not np.array_equal(*heard)


def test_writes_of_a_script_arrive_in_time(run):
    """A script keeps a ring of 64 frames filled 8 ahead, over two wraps."""
    length, n_frames = 512, 150
    values = np.random.default_rng(3).normal(0, 3, (n_frames + 8, 2)).astype(np.float32)
    p = MaxPatch(900, 900)
    p.obj(60, 0, "buffer~ #0-ring")
    p.obj(60, 2, "js ring.js #0-ring", Ports(1, ("",)))
    _, slot = add_clock(p, 0, Fraction(length))
    for n in range(2):
        read = p.obj(9 * n, 6, f"index~ #0-ring {n + 1}")
        p.chain(slot, read)
        signal_outlet(p, 9 * n, read)
    events = [{"t": 0, "kind": "size", "buffer": RING, "frames": 64, "channels": 2}]
    for frame, row in enumerate(values):
        for channel, value in enumerate(row, 1):
            at = {"t": max(0, frame - 8) * length / 44.1, "kind": "write", "buffer": RING}
            events.append({**at, "channel": channel, "frame": frame % 64, "values": [value]})
    played = run(p, n_samples=n_frames * length, events={"ring.js": events})
    for n in range(2):
        assert np.array_equal(played.signals[n], np.repeat(values[:n_frames, n], length))


def test_a_reader_takes_another_buffer_or_channel(run):
    p = MaxPatch(900, 900)
    p.obj(30, 0, "buffer~ a")
    p.obj(30, 1, "buffer~ b")
    read = p.obj(0, 3, "index~ a 1")
    p.chain(p.obj(0, 1, "sig~ 2"), read)
    p.cord(p.inlet(9, 0, ""), 0, read)
    p.cord(p.inlet(12, 0, ""), 0, read, 1)
    signal_outlet(p, 0, read)
    buffers = {"a": np.arange(8).reshape(4, 2), "b": np.arange(10, 18).reshape(4, 2)}
    messages = [(640, 1, "2"), (1280, 0, "set b"), (1920, 1, "1")]
    heard = run(p, n_samples=2560, buffers=buffers, messages=messages).signals[0]
    assert heard[::640].tolist() == [4, 5, 15, 14]


def test_a_buffer_that_is_not_there_stops(run):
    p = MaxPatch(900, 900)
    p.obj(0, 0, "index~ #0-rnig 1")
    with pytest.raises(NotInPd, match=r"top.maxpat: \[index~ 1000-rnig 1\]: there is no buffer~"):
        run(p, n_samples=64)
