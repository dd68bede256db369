"""The audio process on a sound card that ALSA makes up: what it plays goes into a file."""

import sys

import numpy as np
import pytest

from bridge.commands import Boot
from bridge.events import Failed
from tests.rt.audiochild import audio_child, block, straight, wait_for_period

pytestmark = [
    pytest.mark.alone,
    pytest.mark.skipif(sys.platform != "linux", reason="ALSA"),
]

BOOT = {
    "sample_rate": 44100,
    "period": 512,
    "outputs": 2,
    "inputs": 0,
    "client_name": "latent-bridge-test",
}


@pytest.fixture
def played(tmp_path, monkeypatch):
    """Give the file. This card has no clock: it plays as fast as it is fed."""
    (tmp_path / "asound.conf").write_text(
        "pcm.nowhere { type null }\n"
        f'pcm.!default {{ type file slave.pcm nowhere file "{tmp_path}/played" format raw }}\n'
    )
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(tmp_path / "asound.conf"))
    monkeypatch.setenv("JACK_DEFAULT_SERVER", "there-is-no-such-server")
    yield tmp_path / "played"
    (tmp_path / "played").unlink(missing_ok=True)  # it grows fast


@pytest.mark.parametrize("audio", ["portaudio", "auto"])
def test_a_sound_card_plays_every_block_bit_for_bit(played, audio):
    with audio_child() as child:
        answer = child.ask(Boot, audio=audio, **BOOT)
        assert not isinstance(answer, Failed), answer
        assert answer.values == {"sample_rate": 44100, "period": 512, "name": "portaudio"}
        memory = child.memory_for(44100, 512, n_blocks=64)
        for number in range(64):
            memory.blocks[0].write(number, block(number, 512))
        straight(memory, 0)
        child.start_on(memory)
        wait_for_period(memory, 400)  # the card has a buffer
    assert child.process.exitcode == 0
    with played.open("rb") as file:
        heard = np.frombuffer(file.read(4 * 2 * 512 * 200), np.float32).reshape(-1, 2)
    begin = int(np.flatnonzero(heard.any(axis=1))[0])
    wanted = np.concatenate([block(number, 512) for number in range(64)])
    assert np.array_equal(heard[begin : begin + len(wanted)], wanted)
