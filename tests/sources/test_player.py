from fractions import Fraction

import numpy as np
import pytest

from bridge.errors import BridgeError
from bridge.rings.memory import SharedBlock
from bridge.sources.player import Player, Slot

N = 20


@pytest.fixture
def slot():
    data = np.arange(2 * N, dtype=np.float64).reshape(N, 2)
    block = SharedBlock.create(data.nbytes)
    np.frombuffer(block.buffer, np.float64, data.size)[:] = data.reshape(-1)
    slot = Slot(block.name, N, 2)
    yield slot
    slot.close()
    block.close()


def walk(start, speed, loop, n):
    """Step through a slot one by one, with fractions, as a person would say it."""
    place, speed, found = Fraction(start), Fraction(speed), []
    for _ in range(n):
        if loop is not None:
            low, high = loop
            while speed > 0 and place >= high:
                place -= high - low
            while speed < 0 and place < low:
                place += high - low
        found.append(min(max(int(np.floor(place)), 0), N - 1))
        place += speed
    return found


@pytest.mark.parametrize("speed", [1.0, 0.5, 2.0, 0.1, 3.7, -1.0, -0.3, -2.5, 0.0, 1 / 3])
@pytest.mark.parametrize("loop", [None, (0, N), (5, 9), (0, 1), (3, N)])
@pytest.mark.parametrize("start", [0.0, 4.25, 7.0, 19.999])
def test_it_plays_what_a_walk_through_the_slot_finds(slot, speed, loop, start):
    player = Player(slot, Fraction(start), speed, loop)
    wanted = walk(start, speed, loop, 200)
    assert player.read(0, 200)[:, 0].tolist() == [2 * frame for frame in wanted]
    assert [player.position(step) for step in range(200)] == wanted
    parts = [player.read(first, first + 7) for first in range(0, 196, 7)]
    assert np.array_equal(np.concatenate(parts), player.read(0, 196))


@pytest.mark.parametrize("speed", [1.0, 0.5, 2.0, 0.1, 3.7, -1.0, -0.3, -2.5])
@pytest.mark.parametrize("start", [0.0, 4.25, 7.0, 19.5])
def test_it_knows_when_it_is_over_and_what_came_before(slot, speed, start):
    player = Player(slot, Fraction(start), speed)
    places = [Fraction(start) + k * Fraction(speed) for k in range(-300, 300)]
    inside = [0 <= place < N for place in places]
    assert player.n_steps == sum(inside[300:])
    assert player.n_before == sum(inside[:300])
    assert Player(slot, Fraction(start), speed, (2, 5)).n_steps is None


def test_a_frame_that_is_held_does_not_end(slot):
    player = Player(slot, Fraction(5, 2), 0.0)
    assert (player.n_steps, player.n_before) == (None, None)
    assert player.read(-3, 100)[:, 1].tolist() == [5.0] * 103


def test_beyond_the_ends_the_outer_frames_are_held(slot):
    player = Player(slot, Fraction(0))
    assert player.read(-3, 2)[:, 0].tolist() == [0, 0, 0, 0, 2]
    assert player.read(18, 23)[:, 0].tolist() == [36, 38, 38, 38, 38]


def test_a_thousand_hours_do_not_drift(slot):
    player = Player(slot, Fraction(0), 0.1, (0, N))
    step = 80_000_000
    assert player.frame(step) == Fraction(0.1) * step % N


def test_frames_are_single_precision_and_finite(slot):
    slot.data[3] = (np.nan, 1e300)
    slot.data[4] = (-np.inf, 0.1)
    frames = Player(slot, Fraction(0)).read(3, 5)
    assert frames.dtype == np.float32
    assert frames.tolist() == [[0, 0], [0, np.float32(0.1)]]


def test_memory_that_is_gone_or_too_small_is_refused(slot):
    with pytest.raises(BridgeError, match="is gone"):
        Slot("nothing-of-this-name", 1, 1)
    for n_frames, n_dims in ((10**9, 2), (0, 2), (-1, -1)):
        with pytest.raises(BridgeError, match="has no"):
            Slot(slot._block.name, n_frames, n_dims)
