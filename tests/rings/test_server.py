from pathlib import Path

import numpy as np
import pytest

from bridge.errors import BridgeError
from bridge.rings.server import VOICE_COUNTERS, ServerMemory, Shape

SHAPE = Shape(
    sample_rate=44100,
    period=64,
    channels=3,
    max_voices=4,
    voice_channels=2,
    max_dims=5,
    n_blocks=8,
    n_tap_blocks=6,
    max_workers=3,
    direct=2,
    inputs=3,
)
MAPS = Path("/proc/self/maps")
ARRAYS = (
    "clock",
    "handled",
    "beats",
    "workers",
    "enabled",
    "gains",
    "ramps",
    "master",
    "reductions",
    "peaks",
    "load",
    "stalls",
    "counters",
)


@pytest.fixture
def memory():
    made = ServerMemory.create(SHAPE)
    yield made
    if vars(made):
        made.close()


def rings(memory):
    voices = (*memory.blocks, *memory.frames_in, *memory.frames_out, *memory.buses)
    return [*voices, memory.inputs, memory.tap]


def test_every_part_is_the_same_memory_in_another_process_and_none_lies_over_another(memory):
    other = ServerMemory.attach(memory.block.name, SHAPE)
    for mark, name in enumerate(ARRAYS, start=1):
        getattr(memory, name)[...] = mark
    for mark, entries in enumerate(rings(memory), start=1):
        for number in range(entries.n_entries):
            entries.write(number, np.full(entries.max_values, mark, np.float32), tag=mark)
    for mark, name in enumerate(ARRAYS, start=1):
        assert (getattr(other, name) == mark).all()
    for mark, entries in enumerate(rings(other), start=1):
        out = np.empty(entries.max_values, np.float32)
        for number in range(entries.n_entries):
            assert entries.read(number, out) == (number, mark, 0, entries.max_values)
            assert (out == mark).all()
    other.close()


def test_sizes_are_those_of_the_shape(memory):
    assert memory.gains.shape == (4, 2, 3 + 2)
    assert memory.ramps.shape == (4, 4)
    assert memory.peaks.shape == (5,)
    assert memory.counters.shape == (4, len(VOICE_COUNTERS))
    assert [(e.n_entries, e.max_values) for e in memory.blocks] == [(8, 128)] * 4
    assert (memory.tap.n_entries, memory.tap.max_values) == (6, 192)
    assert (memory.inputs.n_entries, memory.inputs.max_values) == (8, 192)
    frames = (*memory.frames_in, *memory.frames_out, *memory.buses)
    assert {e.max_values for e in frames} == {5}
    assert len(memory.block.buffer) >= SHAPE.n_bytes


def test_the_shape_goes_through_json():
    assert Shape(**SHAPE.to_json()) == SHAPE


def test_in_fresh_memory_nothing_plays_and_nothing_is_there(memory):
    assert memory.clock.tolist() == [-1, 0, 0]
    assert memory.handled.tolist() == [-1, -1, -1]
    assert not memory.enabled.any()
    assert not memory.workers.any()
    for entries in rings(memory):
        out = np.empty(entries.max_values, np.float32)
        assert all(entries.read(n, out) is None for n in range(entries.n_entries))


def test_a_voice_that_starts_finds_nothing_of_the_one_before_and_others_keep_theirs(memory):
    memory.enabled[:] = 1
    memory.counters[:] = 7
    memory.peaks[:] = 0.5
    frame = np.ones(5, np.float32)
    for entries in rings(memory):
        entries.write(0, frame)
    memory.start_voice(1)
    assert memory.enabled.tolist() == [1, 0, 1, 1]
    assert memory.counters[:, 0].tolist() == [7, 0, 7, 7]
    assert not memory.counters[1].any()
    assert memory.peaks.tolist() == [0.5, 0, 0.5, 0.5, 0.5]
    for voices in (memory.blocks, memory.frames_in, memory.frames_out):
        assert [e.number_at(0) for e in voices] == [0, -1, 0, 0]


def test_a_counter_is_read_by_its_name(memory):
    memory.counters[2] = np.arange(len(VOICE_COUNTERS))
    assert [memory.counter(2, name) for name in VOICE_COUNTERS] == list(range(len(VOICE_COUNTERS)))


def test_after_close_it_is_gone(memory):
    name = memory.block.name
    memory.close()
    if MAPS.exists():
        assert name not in MAPS.read_text()
    with pytest.raises(BridgeError, match="is gone"):
        ServerMemory.attach(name, SHAPE)


def test_a_view_that_somebody_still_has_does_no_harm(memory):
    kept = memory.clock
    memory.close()
    kept[0] = 3
    assert kept.tolist() == [3, 0, 0]
