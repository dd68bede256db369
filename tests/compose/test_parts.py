import numpy as np
import pytest

from bridge.compose.parts import Blend, Frames, Glide, Joined, Mirrored, Repeated, Reversed, Slice


def line(*values):
    return Frames(np.array(values, np.float64)[:, np.newaxis])


def values(part):
    return list(part.array()[:, 0])


def test_joined_and_repeated_and_cut_and_turned():
    part = Joined([line(1, 2), line(3), Slice(line(4, 5, 6), 1, 3)])
    assert values(part) == [1, 2, 3, 5, 6]
    assert values(Slice(Repeated(part, 3), 3, 8)) == [5, 6, 1, 2, 3]
    assert values(Reversed(part)) == [6, 5, 3, 2, 1]
    assert (Mirrored(Frames(np.arange(6.0).reshape(2, 3))).array() == [[2, 1, 0], [5, 4, 3]]).all()


def test_empty_parts_in_between_do_no_harm():
    empty = Frames(np.zeros((0, 1)))
    part = Joined([empty, line(1), empty, empty, line(2), empty])
    assert values(part) == [1, 2]
    assert list(part.frames(1, 2)[:, 0]) == [2]
    assert values(Repeated(line(1), 0)) == []


def test_a_long_repeat_of_a_long_part_is_right_at_its_seams():
    data = np.arange(300_000, dtype=np.float64)[:, np.newaxis]
    part = Repeated(Frames(data), 4)
    for first, stop in ((299_990, 300_010), (0, 300_001), (599_999, 900_005)):
        assert (part.frames(first, stop)[:, 0] == np.arange(first, stop) % 300_000).all()


def test_blocks_are_the_whole_and_small():
    data = np.random.default_rng(0).normal(size=(100_000, 8))
    blocks = list(Frames(data).blocks())
    assert max(block.size for block in blocks) <= 2**18
    assert (np.concatenate(blocks) == data).all()


def test_a_blend_between_sections_goes_from_one_to_the_other():
    blend = Blend(line(0, 0, 0), line(1, 1, 1), "linear")
    assert values(blend) == [0.25, 0.5, 0.75]
    closed = Blend(line(0, 0, 0), line(1, 1, 1), "linear", closed=True)
    assert values(closed) == [0, 0.5, 1]
    smooth = Blend(line(0, 0, 0), line(1, 1, 1), "smooth", closed=True)
    assert values(smooth) == [0, 0.5, 1]


def test_a_glide_lies_between_the_last_frame_and_the_first():
    assert values(Glide(line(9, 0), line(4, 9), 3, "linear")) == [1, 2, 3]


def test_what_does_not_fit_is_refused():
    with pytest.raises(ValueError, match="part 1 has 2 dims, part 0 has 1"):
        Joined([line(1), Frames(np.zeros((1, 2)))])
    with pytest.raises(ValueError, match="no parts"):
        Joined([])
    with pytest.raises(ValueError, match="equal parts"):
        Blend(line(1), line(1, 2), "linear")
    with pytest.raises(ValueError, match="not inside"):
        Slice(line(1, 2), 1, 3)
