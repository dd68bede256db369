"""Examples of the Max package, step by step: what they promise is what their decoders hear."""

from __future__ import annotations

import numpy as np
import pytest

from latentio import read
from tests.max.examplerig import (
    FRAME_RATE,
    MEDIA,
    RATIO,
    SINGLE,
    dims,
    perform,
)
from tests.max.racking import rack_frames
from tests.pd.rig import held

pytestmark = [pytest.mark.pd, pytest.mark.node]

_PLAYERS = {
    "latent.decode8~": ("latent.play8~ 2048 44100", ["open latent-example-8.wav", "start"]),
    "latent.decode.mc~": ("latent.play.mc~ 8 2048 44100", ["open latent-example-8.wav, start"]),
}


@pytest.mark.parametrize("decoder", _PLAYERS)
def test_nn_or_the_server_hear_the_song(tmp_path, decoder):
    """The cords end where nn~ or the decoder stands: either hears this."""
    values = read(MEDIA / "latent-example-8.wav").data.astype(np.float32)
    player, texts = _PLAYERS[decoder]
    clicks = [(RATIO // 2, player, text) for text in texts]
    signals, _ = perform("nn-swap", tmp_path, clicks, 30, decoder)
    heard = dims(signals) if len(signals) > 1 else signals[0]
    assert np.array_equal(heard[RATIO:], held(values, RATIO, 29 * RATIO))


def test_one_cord_has_a_channel_for_each_dim(tmp_path):
    lfo, n_frames = "latent.lfo.mc~ 16 2048 44100", 30
    change = 14
    clicks = [
        (0, lfo, "frequency 0.3"),
        (0, lfo, "amplitude 1"),
        (change * RATIO + RATIO // 2, lfo, "dim 3 frequency 2"),
    ]
    (heard,), _ = perform("mc-any-dims", tmp_path, clicks, n_frames, "p")
    changed = [2.0 if dim == 3 else 0.3 for dim in range(16)]
    frames = rack_frames(
        [("lfo", {"frequency": 0.3, "amplitude": 1.0})],
        np.zeros((n_frames, 16), np.float32),
        FRAME_RATE,
        changes=[(change + 1, "lfo", "frequency", changed)],
    )
    np.testing.assert_allclose(heard, held(frames, RATIO, n_frames * RATIO), atol=SINGLE, rtol=0)


def test_what_was_heard_is_recorded_and_played_again(tmp_path):
    lfo, rec = "latent.lfo8~ 2048 44100", "latent.rec8~ 2048 44100"
    start, stop, again, n_frames = 3, 23, 30, 60
    path = tmp_path / "take"
    clicks = [
        (0, lfo, "frequency 0.1 0.3 0.7 0.2 1.3 0.5 0.9 0.4"),
        (0, lfo, "amplitude 1.2"),
        (start * RATIO, rec, "start"),
        (stop * RATIO, rec, "stop, save latent-take"),
        ((stop + 2) * RATIO, lfo, "amplitude 0"),
        (again * RATIO + RATIO // 2, "latent.play8~ 2048 44100", "open latent-take.wav, start"),
    ]
    signals, _ = perform(
        "record-and-replay",
        tmp_path,
        clicks,
        n_frames,
        "latent.send8~",
        also=("latent.rec8~",),
        file=("latent-take", path),
    )
    heard = dims(signals)
    take = read(path.with_suffix(".wav")).data
    frames = heard[RATIO - 1 :: RATIO]
    (first,) = np.flatnonzero((frames[: stop + 1] == take[0]).all(axis=1))
    assert first in (start, start + 1)
    assert len(take) >= stop - start - 2
    assert np.array_equal(take, frames[first : first + len(take)])
    assert np.ptp(take, axis=0).min() > 0.05
    assert not heard[(stop + 4) * RATIO : again * RATIO].any()
    replayed = heard[(again + 1) * RATIO :]
    assert np.array_equal(replayed, held(take, RATIO, len(replayed)))


def test_a_footswitch_goes_from_preset_to_preset(tmp_path):
    bias, waves = "latent.offset8~ 2048 44100 lead bias", "latent.lfo8~ 2048 44100 lead waves"
    presets, n_frames, recall = "s #0-presets", 70, 40
    first, second = "offset 1 -1 0.5 0 0 0 0 0", "offset -1 1 0 0.5 0 0 0 0"

    def at(frame):
        return frame * RATIO - RATIO // 2

    clicks = [
        (at(1), bias, first),
        (at(1), waves, "amplitude 0"),
        (at(6), presets, "store 1 still"),
        (at(10), bias, second),
        (at(16), presets, "store 2 waves"),
        (at(recall), presets, "next 20"),
    ]
    signals, _ = perform(
        "preset-footswitch",
        tmp_path,
        clicks,
        n_frames,
        "latent.send8~",
        also=("latent.presets",),
    )
    frames = dims(signals)[RATIO // 2 :: RATIO]
    still, other = (np.array([float(v) for v in text.split()[1:]]) for text in (first, second))
    assert np.allclose(frames[3], still)
    assert np.allclose(frames[recall - 1], other)
    part = np.clip(np.arange(-1, n_frames - recall - 1) + 1, 0, 20)[:, None] / 20
    np.testing.assert_allclose(frames[recall:], other + (still - other) * part, atol=SINGLE)
