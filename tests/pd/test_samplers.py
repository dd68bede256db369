"""The samplers: the players with a panel."""

import numpy as np
import pytest

from bridge.patches.headless import LIBRARY, console_faults, play_and_record, run_patch
from tests.pd.rig import Rig, held, said, write_song

pytestmark = pytest.mark.pd


@pytest.mark.parametrize("n_dims", [4, 8])
def test_a_sampler_plays_every_dim_at_the_songs_own_rate(pd_program, tmp_path, n_dims):
    song = write_song(tmp_path / "song.wav", 5, n_dims, model_sr=44100, ratio=2048)
    rig = Rig(tmp_path, pd_program)
    sampler = rig.add(f"ch{n_dims}ns0n~")
    rig.status(sampler, n_dims)
    for number in range(n_dims):
        rig.record(sampler, number)
    rig.at(0, "open song.wav, start", sampler)
    sound, lines = rig.play(until=30000)
    assert np.array_equal(sound, held(song, 2048, 30000))
    assert said(lines) == [f"dims {n_dims}", "frames 5", "playing 1"]


def test_legacy_is_the_old_tempo_of_4096_samples_and_can_be_left(pd_program, tmp_path):
    song = write_song(tmp_path / "song.wav", 5, 8)
    rig = Rig(tmp_path, pd_program)
    sampler = rig.add("ch8ns0n~")
    rig.record(sampler, 0)
    rig.at(0, "legacy 1, open song.wav, start", sampler)
    rig.at(4096 * 5, "legacy 0, start", sampler)
    sound, _ = rig.play(until=4096 * 10)
    assert np.array_equal(sound[: 4096 * 5, 0], held(song[:, 0], 4096, 4096 * 5))
    assert np.array_equal(sound[4096 * 5 :, 0], held(song[:, 0], 2048, 4096 * 5))


def test_a_song_is_recorded_once_from_start_to_end(pd_program, tmp_path):
    import soundfile as sf

    folder = tmp_path / "with space"
    folder.mkdir()
    for n_dims in (3, 8):
        song = write_song(folder / f"{n_dims}.wav", 40, n_dims, model_sr=44100, ratio=2048)
        out = folder / f"out {n_dims}.wav"
        play_and_record(pd_program, folder / f"{n_dims}.wav", out, device_sr=48000, clock="true")
        sound, device_sr = sf.read(out, dtype="float32")
        n_samples = 40 * 2048 * 48000 // 44100
        assert device_sr == 48000
        assert np.array_equal(sound, held(song, 2048 * 48000 / 44100, n_samples + 1)[:n_samples])


def test_every_patch_loads_in_silence(pd_program, tmp_path):
    from bridge.patches.pd import Patch

    for path in sorted(LIBRARY.glob("*.pd")):
        if path.name.startswith("_"):
            continue
        patch = Patch(400, 300)
        arguments = " 8 song" if path.stem == "latent.play~" else ""
        if not path.stem.endswith("-help"):
            patch.obj(0, 2, path.stem + arguments)
        host = patch.write(tmp_path / "host.pd")
        opened = path if path.stem.endswith("-help") else host
        console = run_patch(pd_program, opened, extra=("-send", "pd quit"))
        assert console_faults(console) == [], path.name
        assert [line for line in console.splitlines() if "~:" in line] == [], path.name
