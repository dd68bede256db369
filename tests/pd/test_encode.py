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
    with Talk(
        tmp_path, pd_program, objects(server.port, text), outlets={"bridge": 2, "ears": 2}
    ) as pd:
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
        pd.wait_said("ears-1", "error unknown message bogus")
        assert "error bus needs a VOICE" in pd.said("ears-1")
        assert server.problems == []


def test_what_it_makes_comes_out_if_that_is_asked_for_also_of_a_voice_made_again(
    pd_program, tmp_path, server
):
    text = "latent.encode~ rave encode 2048 ears"
    outlets = {"bridge": 2, "ears": 2}
    with Talk(tmp_path, pd_program, objects(server.port, text), outlets=outlets) as pd:
        pd.connect()
        pd.wait_said("ears-1", "info model_sr 44100")
        assert not [m for m in server.got if m[0] == "/voice/frames"]
        pd.tell("ears", "frames 1")
        server.wait(lambda: server.got[-1] == ("/voice/frames", ["ears", 1.0]))
        pd.wait_said("ears-1", "done frames")
        server.say("/voice/latents", "bass", 0, 9.0, 9.0)
        server.say("/voice/latents", "ears", 0, 0.5, -2.0)
        server.say("/voice/latents", "ears", 3, 1.0, 0.25)
        pd.wait_said("ears-1", "position 3")
        assert pd.said("ears") == ["0.5 -2", "1 0.25"]
        server.got.clear()
        pd.tell("ears", "method forward")
        server.wait(lambda: ("/voice/frames", ["ears", 1.0]) in server.got)
        server.got.clear()
        pd.tell("ears", "frames 0", "method encode")
        server.wait(lambda: ("/voice/info", ["ears"]) in server.got)
        asked = [values for address, values in server.got if address == "/voice/frames"]
        assert asked == [["ears", 0.0]]
        assert server.problems == []
        assert pd.faults() == []


def test_a_real_server_makes_latents_of_another_voices_sound(one_pd, tmp_path):
    with serving(tmp_path, "--audio", "null", "--inputs", "1", "--no-limiter") as server:
        more = {"lead": "latent.voice lead"}
        text = "latent.encode~ factory encode 2048 ears"
        with Talk(
            tmp_path, one_pd, objects(server.port, text, **more), outlets={"bridge": 2, "ears": 2}
        ) as pd:
            pd.connect()
            pd.wait_said("ears-1", "info makes latents")
            pd.tell("lead", "new factory")
            pd.wait(lambda: any(line.startswith("done new") for line in pd.said("lead")))
            pd.tell("ears", "hear 1", "bus lead")
            pd.wait_said("lead", "state playing")
            pd.wait(lambda: any(line.startswith("done hear") for line in pd.said("ears-1")))
            assert server.client.info("/voice/info", "lead")["source"] == "bus"
            assert server.client.info("/voice/info", "ears")["source"] == "audio"
            pd.tell("ears", "free")
            pd.wait_said("ears-1", "state freed")
            assert pd.faults() == []


def test_it_gives_its_audio_to_no_channel_until_it_is_told():
    assert "dac~ 0;" in (LIBRARY / "latent.encode~.pd").read_text("utf-8")
