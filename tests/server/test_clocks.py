"""Ten minutes in both clocks: every frame begins where it should, and nothing drifts."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

import latentio
from latentio import Latents
from latentio.units import frame_length_samples, frame_start_sample
from tests.server.rig import serving

MODEL_SR, RATIO = 44100, 2048
MINUTES = 10
N_LEVELS = 7
PERIOD = 2048
CLOCKS = ("samples", "true")
EDGE = 40  # device samples that the resampler's filter reaches to each side


@pytest.mark.soak
@pytest.mark.parametrize("device_sr", [44100, pytest.param(48000, marks=pytest.mark.ci)])
def test_ten_minutes_hold_every_frame_where_the_clock_says(device_sr: int, tmp_path: Path) -> None:
    rate = Fraction(MODEL_SR, RATIO)
    values = (np.arange(int(MINUTES * 60 * rate)) * 3 % N_LEVELS + 1) / 8.0  # no two alike
    song = Latents(values[:, np.newaxis], MODEL_SR, RATIO)
    latentio.write(tmp_path / "song.npy", song)
    options = ("--audio", "manual", "--sample-rate", str(device_sr), "--period", str(PERIOD))
    starts = {}
    with serving(tmp_path, *options) as server:
        ask = server.client.request
        ask("/slot/load", "song", "song.npy")
        with server.recording("out.wav") as take:
            for channel, clock in enumerate(CLOCKS, 1):
                model = f"identity:1:{RATIO}:{MODEL_SR}"
                ask("/voice/new", clock, model, "clock", clock, "out", channel)
                facts = server.client.info("/voice/info", clock)
                assert facts["frame_samples"] == pytest.approx(float(length(clock, device_sr)))
                starts[clock] = int(ask("/voice/play", clock, "song").results[-1])
            while server.client.info("/voice/info", "true")["state"] == "playing":
                server.step(1000)
        for clock in CLOCKS:
            facts = server.client.info("/voice/info", clock)
            assert facts["missing_blocks"] == facts["skipped"] == facts["late_blocks"] == 0
    assert take.n_lost == 0
    for channel, clock in enumerate(CLOCKS):
        n_samples = frame_start_sample(len(values), length(clock, device_sr))
        signal = take.at(starts[clock], n_samples)[:, channel]
        if clock == "samples" or device_sr == MODEL_SR:
            assert np.array_equal(signal, np.repeat(values, RATIO).astype(np.float32))
        else:
            check_resampled(signal, values, length(clock, device_sr))


def length(clock: str, device_sr: int) -> Fraction:
    return frame_length_samples(MODEL_SR, RATIO, device_sr, clock)  # type: ignore[arg-type]


def check_resampled(signal: np.ndarray, values: np.ndarray, n_samples: Fraction) -> None:
    """Check that every hold has its level, and that every edge is on its very sample."""
    begins = np.array([frame_start_sample(k, n_samples) for k in range(len(values) + 1)])
    # The filter rings at an edge; half-way between two levels it crosses on the sample.
    for offset in (4 * EDGE, int(n_samples) // 2, int(n_samples) - 4 * EDGE):
        assert np.abs(signal[begins[:-1] + offset] - values).max() < 2e-4
    middle = (values[1:] + values[:-1]) / 2
    before, after = signal[begins[1:-1] - 1], signal[begins[1:-1] + 1]
    assert (np.sign(before - middle) == np.sign(values[:-1] - middle)).all()
    assert (np.sign(after - middle) == np.sign(values[1:] - middle)).all()
