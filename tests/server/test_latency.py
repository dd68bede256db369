"""What the server says of its latency is what comes out, to the sample."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bridge.rt.latency import Timing, whole_lead
from latentio.units import frame_length_samples
from tests.models.torchscript_zoo import DelayLine, save
from tests.server.rig import serving

SR = 44100
DEVICE_SR = 48000
RATIOS = (512, 1024, 2048, 4096)
LEADS = (1, 2048, 5000)
DELAYED_RATIO, N_DELAY = 1024, 700


@pytest.mark.parametrize("lead", [1, 2048])
def test_a_resampled_live_value_is_heard_on_the_sample_that_was_announced(
    lead: int, tmp_path: Path
) -> None:
    ratio, period = 2048, 256
    length = frame_length_samples(SR, ratio, DEVICE_SR, "true")
    options = ("--audio", "manual", "--channels", "1", "--clock", "true")
    options += ("--period", str(period), "--sample-rate", str(DEVICE_SR))
    rng = np.random.default_rng(lead)
    with serving(tmp_path, *options) as server, server.recording("out.wav") as take:
        ask = server.client.request
        ask("/voice/new", "v", f"identity:1:{ratio}:{SR}", "lead", lead, "out", 1)
        facts = server.client.info("/voice/info", "v")
        lookahead = int(facts["latency_samples"]) - whole_lead(lead, period)
        assert 0 < lookahead < 64
        timing = Timing(period, length, whole_lead(lead, period), lookahead)
        assert facts["latency_max_samples"] == timing.latency_max_samples
        start = int(ask("/voice/live", "v").results[-1])
        expected = []
        for value in range(1, 41):
            now = server.step(int(rng.integers(9, 30))) - 1
            server.client.send("/voice/frame", "v", value / 64.0)
            server.client.sync()
            expected.append(timing.frame_start(timing.live_frame(now, start), start))
        server.step(60)
    # A step is band-limited now: half-way between two levels it is on its sample.
    for value, sample in enumerate(expected, 1):
        around = take.at(sample - 2, 5)[:, 0]
        crossing = sample - 2 + int(np.argmax(around >= (value - 0.5) / 64.0))
        assert abs(crossing - sample) <= 1, value


@pytest.mark.parametrize(
    "period", [2048, *(pytest.param(n, marks=pytest.mark.soak) for n in (64, 256, 512))]
)
def test_a_live_value_is_heard_on_the_sample_that_was_announced(
    period: int, tmp_path: Path
) -> None:
    save(DelayLine(N_DELAY, DELAYED_RATIO), tmp_path / "late.ts")
    voices = [(f"identity:1:{ratio}:{SR}", ratio, lead, 0) for ratio in RATIOS for lead in LEADS]
    voices.append(("late.ts", DELAYED_RATIO, 2048, N_DELAY))
    options = ("--audio", "manual", "--channels", str(len(voices)))
    options += ("--period", str(period), "--sample-rate", str(SR))
    rng = np.random.default_rng(period)
    arrivals: list[int] = []
    starts, timings = [], []
    with serving(tmp_path, *options) as server, server.recording("out.wav") as take:
        ask = server.client.request
        for number, (model, ratio, lead, delay) in enumerate(voices):
            ask("/voice/new", f"v{number}", model, "lead", lead, "out", number + 1)
            timing = Timing(
                period,
                frame_length_samples(SR, ratio, SR, "true"),
                whole_lead(lead, period),
                delay=delay,
            )
            facts = server.client.info("/voice/info", f"v{number}")
            assert facts["latency_samples"] == timing.latency_samples == timing.lead + delay
            assert facts["latency_max_samples"] == timing.latency_max_samples
            assert facts["delay_samples"] == delay
            timings.append(timing)
            starts.append(int(ask("/voice/live", f"v{number}").results[-1]))
        for value in range(1, 13):
            now = server.step(int(rng.integers(1, 3 + 9000 // period))) - 1
            for number in range(len(voices)):
                n_dims = 2 if voices[number][3] else 1
                server.client.send("/voice/frame", f"v{number}", *[value / 16.0] * n_dims)
            server.client.sync()
            arrivals.append(now)
        server.step(2 + 20000 // period)
    assert take.n_lost == 0
    for number, (timing, start) in enumerate(zip(timings, starts, strict=True)):
        measured = []
        signal = take.audio[:, number]
        for value, now in enumerate(arrivals, 1):
            sounds = np.flatnonzero(signal >= value / 16.0)
            heard = take.first + int(sounds[0])
            frame = timing.live_frame(now, start)
            assert heard == timing.frame_start(frame, start) + timing.delay, (voices[number], value)
            measured.append(heard - (now + 1) * period)
        assert min(measured) >= timing.latency_samples
        assert max(measured) < timing.latency_max_samples
