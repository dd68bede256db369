"""latent.encode~: a voice that makes latents, for other voices."""

import pytest

from bridge.patches.headless import LIBRARY
from tests.pd.server import Server
from tests.pd.talk import Talk
from tests.pd.test_decode import Voices
from tests.server.rig import serving

pytestmark = pytest.mark.pd


@pytest.fixture
def voices():
    return Voices()


@pytest.fixture
def server(voices):
    with Server(voices) as server:
        yield server


def objects(port, text, **more):
    return {"bridge": f"latent.bridge 127.0.0.1 {port}", "ears": text, **more}


def test_its_voice_hears_an_input_and_feeds_another_also_when_it_is_made_again(
    pd_program, tmp_path, server, voices
):
    text = "latent.encode~ rave encode 2048 ears"
    with Talk(tmp_path, pd_program, objects(server.port, text), outlets={"bridge": 2}) as pd:
        pd.tell("ears", "hear 2 3", "bus lead")
        pd.connect()
        told = [("/voice/hear", ["ears", 2.0]), ("/voice/bus", ["lead", "ears"])]
        server.wait(lambda: all(message in server.got for message in told))
        new = ["ears", "rave", "method", "encode", "clock", "samples"]
        assert server.got[:2] == [("/voice/free", ["ears"]), ("/voice/new", new)]
        pd.tell("ears", "bus bass")
        server.wait(lambda: server.got[-1] == ("/voice/bus", ["bass", "ears"]))
        pd.tell("ears", "hear 0")
        server.wait(lambda: server.got[-1] == ("/voice/hear", ["ears", 0.0]))
        pd.tell("ears", "hear 1", "set seed 5")
        server.wait(lambda: server.got[-1] == ("/voice/set", ["ears", "seed", 5.0]))
        server.got.clear()
        pd.tell("ears", "method forward")
        told = [("/voice/hear", ["ears", 1.0]), ("/voice/bus", ["bass", "ears"])]
        server.wait(lambda: all(message in server.got for message in told))
        pd.tell("ears", "bus", "bogus")
        pd.wait_said("ears", "error unknown message bogus")
        assert "error bus needs a VOICE" in pd.said("ears")
        assert server.problems == []


def test_a_real_server_makes_latents_of_another_voices_sound(one_pd, tmp_path):
    with serving(tmp_path, "--audio", "null", "--inputs", "1", "--no-limiter") as server:
        more = {"lead": "latent.voice lead"}
        text = "latent.encode~ factory encode 2048 ears"
        with Talk(
            tmp_path, one_pd, objects(server.port, text, **more), outlets={"bridge": 2}
        ) as pd:
            pd.connect()
            pd.wait_said("ears", "info makes latents")
            pd.tell("lead", "new factory")
            pd.wait(lambda: any(line.startswith("done new") for line in pd.said("lead")))
            pd.tell("ears", "hear 1", "bus lead")
            pd.wait_said("lead", "state playing")
            pd.wait(lambda: any(line.startswith("done hear") for line in pd.said("ears")))
            assert server.client.info("/voice/info", "lead")["source"] == "bus"
            assert server.client.info("/voice/info", "ears")["source"] == "audio"
            pd.tell("ears", "free")
            pd.wait_said("ears", "state freed")
            assert pd.faults() == []


def test_it_gives_its_audio_to_no_channel_until_it_is_told():
    assert "dac~ 0;" in (LIBRARY / "latent.encode~.pd").read_text("utf-8")
