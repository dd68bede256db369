"""Objects of Max and the real server: every message is understood, and its answer heard."""

from __future__ import annotations

import re

import numpy as np
import pytest

from latentio import Latents, write
from tests.max.maxtalk import MaxTalk
from tests.pd.test_bridge import EVERY_MESSAGE
from tests.server.rig import serving

pytestmark = pytest.mark.node

N_DIMS = 8
# What would end the server, and the paths and models that are not there.
_LEFT_OUT = ("quit", "restart", "reload 50", "stoprecord take", "signal 3")


@pytest.fixture
def server(tmp_path):
    with serving(tmp_path, "--audio", "null") as server:
        yield server


def talk(port, **more):
    return MaxTalk({"bridge": f"latent.bridge 127.0.0.1 {port}", **more})


def ask(max, name, message, outlet=0):
    """Tell an object something, and return the words with which it says that it was answered."""
    n_said, word = len(max.said(name, outlet)), message.split()[0]
    max.tell(name, message)

    def answers():
        new = max.said(name, outlet)[n_said:]
        return [line for line in new if re.match(rf"(done|fail) {re.escape(word)}\b", line)]

    max.wait(answers)
    return answers()[0]


def test_a_session_with_voice_rack_bank_master_and_slot(server, tmp_path):
    song = Latents(np.random.default_rng(2).normal(size=(20, N_DIMS)), 44100, 2048)
    write(tmp_path / "song.wav", song)
    objects = {
        "voice": "latent.voice lead",
        "slot": "latent.slot song lead",
        "rack": "latent.rack lead",
        "bank": "latent.bank",
        "master": "latent.master",
        "send": "latent.send lead",
        "receive": "latent.receive lead",
        "meter": "latent.meter lead",
    }
    with talk(server.port, **objects) as max:
        max.connect()
        assert ask(max, "voice", "new factory").startswith("done new 8 2048")
        assert ask(max, "voice", "gain 1 100") == "done gain"
        assert ask(max, "rack", "add lfo") == "done add lfo"
        assert ask(max, "rack", "set lfo amplitude 1 2 3 4 5 6 7 8") == "done set"
        assert ask(max, "rack", "dim lfo amplitude 2 0.5") == "done dim"
        assert ask(max, "rack", "set lfo amplitude 1 2").startswith("fail set ")
        assert ask(max, "bank", "store 1 calm") == "done store"
        assert ask(max, "bank", "recall 1 0") == "done recall 1"
        assert ask(max, "master", "set limiter.ceiling -3") == "done set limiter.ceiling"
        assert ask(max, "master", "get limiter.ceiling") == "done get limiter.ceiling -3"
        assert ask(max, "slot", "load song.wav") == f"done load 20 {N_DIMS}"
        max.tell("slot", "info")
        max.wait(lambda: any(line.startswith(f"info 20 {N_DIMS} 0.9") for line in max.said("slot")))
        max.tell("receive", "frames 1")
        assert ask(max, "slot", "play 3").startswith("done play ")
        max.wait(lambda: len(max.said("receive", 4)) > 3)
        assert max.said("receive", 0)[-1] == "playing"
        max.wait(lambda: max.said("meter"))
        assert ["set", "lead"] in max.shown("meter")
        ask(max, "voice", "stop")
        for n in range(3):
            max.tell("send", [float(n)] * N_DIMS)
        max.wait(lambda: server.client.info("/voice/info", "lead")["received"] == 3)
        assert max.said("send") == ["sent 1", "sent 2", "sent 3"]
        max.tell("bridge", "status")
        max.wait(lambda: "done /status" in max.said("bridge"))
        assert any(line.startswith("status.reply voices 1") for line in max.said("bridge"))
        assert [line for line in max.console if "too" in line or "unknown" in line] == []
        assert server.status("bad_packets") == 0


def test_every_message_is_one_that_the_server_takes(server):
    with talk(
        server.port,
        voice="latent.voice lead",
        slot="latent.slot song lead",
        rack="latent.rack lead",
        bank="latent.bank",
        master="latent.master",
    ) as max:
        max.connect()
        tried = [m for m in EVERY_MESSAGE if m[1] not in _LEFT_OUT]
        for name, message, _, _ in tried:
            max.tell(name, message)
        max.tell("bridge", "send /sync 5")
        max.wait(lambda: "synced 5" in max.said("bridge"))
        # Voices and slots that are not there are refused; what is not understood is counted.
        assert server.status("bad_packets") == 0


def test_a_decoder_makes_its_voice_is_heard_and_comes_back(server):
    text = f"latent.decode{N_DIMS}~ factory"
    with talk(server.port, it=text, voice="latent.receive 0") as max:
        max.connect()
        max.wait(lambda: any(line.startswith("done new 8") for line in max.said("it", 2)))
        max.wait(lambda: "done info" in max.said("it", 2))
        assert "info state idle" in max.said("it", 2)
        assert ask(max, "it", "load identity:8:512:44100:1", 2).startswith("done load ")
        max.tell("it", "free")
        max.wait(lambda: "state freed" in max.said("it", 2))
        assert server.status("voices") == 0
        max.tell("it", "reload")
        max.wait(lambda: server.status("voices") == 1)
        assert server.status("bad_packets") == 0
