from fractions import Fraction

import pytest

from bridge.compose.tempo import beat_frames, bpm_of, frames_per_beat, nearest_tempos, tempo_table

# The table in UnRAVEl's README (which cuts off after two places) for 44100/2048.
UNRAVEL = {
    1: 1291.99, 2: 645.99, 3: 430.66, 4: 322.99, 5: 258.39, 6: 215.33, 7: 184.57, 8: 161.49,
    9: 143.55, 10: 129.19, 11: 117.45, 12: 107.66, 13: 99.38, 14: 92.28, 15: 86.13, 16: 80.74,
    17: 75.99, 18: 71.77, 19: 67.99, 20: 64.59,
}  # fmt: skip


def test_the_tempos_of_rave():
    for frames, bpm in UNRAVEL.items():
        exact = bpm_of(44100, 2048, frames)
        assert 0 <= exact - Fraction(str(bpm)) < Fraction(1, 100), frames
    assert round(float(bpm_of(44100, 2048, 7)), 2) == 184.57
    assert round(float(bpm_of(44100, 2048, 11)), 2) == 117.45
    assert round(float(bpm_of(44100, 2048, 12)), 2) == 107.67
    assert bpm_of(44100, 2048, 12) == Fraction(60 * 44100, 2048 * 12)


@pytest.mark.parametrize(
    ("model_sr", "ratio"), [(44100, 2048), (48000, 2048), (16000, 320), (1, 1)]
)
def test_there_and_back_is_exact(model_sr, ratio):
    for frames in (1, 7, 11, 1000):
        bpm = bpm_of(model_sr, ratio, frames)
        assert frames_per_beat(model_sr, ratio, bpm) == frames


def test_a_tempo_as_text_is_taken_exactly():
    assert frames_per_beat(44100, 2048, "120.1") == 60 * Fraction(44100, 2048) / Fraction("120.1")
    assert frames_per_beat(44100, 2048, 120) == Fraction(11025, 1024)


def test_a_host_that_holds_samples_of_its_own_plays_faster():
    here, there = bpm_of(44100, 2048, 11), bpm_of(44100, 2048, 11, device_sr=48000)
    assert there / here == Fraction(48000, 44100)


def test_the_nearest_tempos_come_first():
    found = nearest_tempos(44100, 2048, Fraction(120), 3)
    assert [tempo.frames for tempo in found] == [11, 10, 12]
    assert found[0].beat_s == 60 / found[0].bpm
    assert nearest_tempos(44100, 2048, Fraction(100_000), 1)[0].frames == 1
    all_of_them = list(tempo_table(44100, 2048, range(1, 200)))
    for bpm in (31, 99, 700):
        best = min(all_of_them, key=lambda tempo: abs(tempo.bpm - bpm))
        assert nearest_tempos(44100, 2048, Fraction(bpm), 1)[0] == best


def test_unequal_beats_keep_any_tempo():
    per_beat = frames_per_beat(44100, 2048, 120)
    beats = beat_frames(per_beat, 4096)
    assert set(beats) == {10, 11}
    start = 0
    for number, frames in enumerate(beats):
        assert 0 <= number * per_beat - start < 1
        start += frames
    assert start == int(4096 * per_beat)
    assert beat_frames(Fraction(11), 3) == [11, 11, 11]


@pytest.mark.parametrize("bpm", [0, -1, "fast", float("nan"), float("inf"), "1/0"])
def test_no_tempo_is_refused(bpm):
    with pytest.raises(ValueError, match="bpm must be a number above 0"):
        frames_per_beat(44100, 2048, bpm)


def test_wrong_numbers_are_refused():
    with pytest.raises(ValueError, match="frames must be 1 or more"):
        bpm_of(44100, 2048, 0)
    with pytest.raises(ValueError, match="model_sr must be 1 or more"):
        bpm_of(0, 2048, 1)
    with pytest.raises(ValueError, match="too short"):
        beat_frames(Fraction(1, 2), 4)
