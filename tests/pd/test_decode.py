"""latent.decode8~: a voice of the server in the place of [nn~ model decode]."""

import time

import numpy as np
import pytest

from bridge.patches.headless import LIBRARY
from bridge.patches.pd import Patch
from tests.pd.rig import write_song
from tests.pd.server import Server, done
from tests.pd.talk import Talk
from tests.server.rig import serving

pytestmark = pytest.mark.pd

RATIO = 512


class Voices:
    """What the server knows of voices: new, free, swap and info, answered as it does."""

    def __init__(self, dims=4):
        self.dims = dims
        self.names = set()
        self.bad = set()  # words that no voice can be made with

    def __call__(self, address, values):
        if address.endswith(("frame", "stream")):
            return []
        name = values[0]
        is_bad = address == "/voice/new" and self.bad & set(map(str, values))
        if values[1:2] == ["bad"] or is_bad:
            return [("/fail", [address, "no model bad", name])]
        if address == "/voice/new":
            self.names.add(name)
            return [("/done", [address, name, self.dims, float(RATIO), 4608])]
        if name not in self.names:
            return [("/fail", [address, f"no such voice: {name}", name])]
        if address == "/voice/free":
            self.names.discard(name)
            return [("/voice/state", [name, "freed"]), *done(address, values)]
        facts = [("ratio", RATIO), ("model_sr", 44100), ("state", "idle")]
        told = [("/voice/info.reply", [name, key, value]) for key, value in facts]
        return [*(told if address == "/voice/info" else []), *done(address, values)]


@pytest.fixture
def voices():
    return Voices()


@pytest.fixture
def server(voices):
    with Server(voices) as server:
        yield server


def wrap(folder, text, n_dims, *, source="", name="played"):
    """Write an abstraction: its messages go to the object, or, after `player`, to a source."""
    p = Patch(900, 400)
    which = p.obj(0, 2, "route player sig run")
    p.chain(p.obj(0, 0, "inlet"), which)
    box = p.obj(0, 9, text)
    p.cord(which, 3, box)
    p.cord(which, 2, p.msg(60, 4, "; pd dsp $1"))
    if source:
        player = p.obj(0, 6, source)
        p.cord(which, 0, player)
        for dim in range(n_dims):
            p.cord(player, dim if source.startswith("latent") else 0, box, dim)
    else:
        values = p.obj(0, 4, " ".join(["unpack", *"f" * n_dims]))
        p.cord(which, 1, values)
        for dim in range(n_dims):
            signal = p.obj(9 * dim, 6, "sig~")
            p.cord(values, dim, signal)
            p.cord(signal, 0, box, dim)
    p.cord(box, 2, p.obj(0, 12, "outlet"))
    p.write(folder / f"{name}.pd")


def talk(folder, program, port, text, n_dims=4, *, source="", **more):
    wrap(folder, text, n_dims, source=source)
    objects = {"bridge": f"latent.bridge 127.0.0.1 {port}", "it": "played", **more}
    return Talk(folder, program, objects, outlets={"bridge": 2})


def frames(server, address="/voice/frame"):
    return [values for there, values in server.got if there == address]


def verbs(server):
    return [(a, v) for a, v in server.got if a not in ("/voice/frame", "/voice/stream")]


def test_the_voice_is_made_when_the_server_answers_and_gets_its_frames(
    pd_program, tmp_path, server
):
    with talk(tmp_path, pd_program, server.port, "latent.decode4~ rave") as pd:
        pd.tell("it", "run 1", "sig 1 2 3 0.5")
        time.sleep(0.2)
        assert server.got == []
        pd.connect()
        server.wait(lambda: len(frames(server)) >= 5)
        (free, voice), (new, options), (info, _) = verbs(server)[:3]
        name = options[0]
        assert (free, new, info) == ("/voice/free", "/voice/new", "/voice/info")
        assert name.startswith("decode-")
        assert options[1:] == ["rave", "method", "decode", "clock", "samples"]
        assert voice == [name]
        assert frames(server)[-1] == [name, 1.0, 2.0, 3.0, 0.5]
        assert {"server 1", "done new 4 512 4608", "info ratio 512"} <= set(pd.said("it"))
        pd.tell("it", "run 0")
        server.wait(lambda: ("/voice/stop", [name]) in server.got)
        n_got = len(server.got)
        time.sleep(0.2)
        assert len(server.got) == n_got
        assert pd.faults() == []


def test_each_frame_of_a_player_is_sent_once_with_its_very_values(pd_program, tmp_path, server):
    song = write_song(tmp_path / "song.wav", 60, 4)
    player = f"latent.play4~ {RATIO} 44100"
    with talk(
        tmp_path, pd_program, server.port, "latent.decode4~ rave decode 2048 lead", source=player
    ) as pd:
        pd.tell("it", "run 1", "stream")
        pd.connect()
        pd.wait_said("it", "info model_sr 44100")
        # The first window is as long as was thought before the server told.
        server.wait(lambda: len(frames(server, "/voice/stream")) > 3)
        pd.tell("it", "player clock samples", "player loop 0", f"player open {tmp_path}/song.wav")
        pd.tell("it", "player start")
        last = song[-1].tolist()
        server.wait(lambda: any(v[2:] == last for v in frames(server, "/voice/stream")[-3:]))
        sent = frames(server, "/voice/stream")
        first = next(n for n, values in enumerate(sent) if values[2:] == song[0].tolist())
        assert [values[1] for values in sent] == list(range(len(sent)))
        assert [values[2:] for values in sent[first : first + 60]] == song.tolist()
        assert server.problems == []
        assert pd.faults() == []


def test_a_frame_is_the_last_sample_of_its_window(pd_program, tmp_path, server):
    # A signal that counts samples.
    p = Patch(400, 300)
    p.obj(0, 5, "inlet")
    p.chain(p.obj(0, 0, "sig~ 1"), p.obj(0, 1, "rpole~ 1"), p.obj(0, 3, "outlet~"))
    p.write(tmp_path / "count~.pd")
    with talk(tmp_path, pd_program, server.port, "latent.decode4~ rave", source="count~") as pd:
        pd.tell("it", "run 1")
        pd.connect()
        pd.wait_said("it", "info model_sr 44100")
        n_sent = len(frames(server)) + 2
        server.wait(lambda: len(frames(server)) > n_sent + 30)
        counts = np.array([values[1:] for values in frames(server)[n_sent:]])
        assert (np.diff(counts[:, 0]) == RATIO).all()
        assert (counts % 64 == 0).all()  # it counts from 1: the last of a block
        assert (counts == counts[:, :1]).all()


def test_the_messages_of_nn_reach_the_server(pd_program, tmp_path, server, voices):
    with talk(tmp_path, pd_program, server.port, "latent.decode4~ rave decode 2048 lead") as pd:
        pd.connect()
        pd.wait_said("it", "info model_sr 44100")
        for messages, address, values in (
            (["load other"], "/voice/swap", ["lead", "other"]),
            (["enable 0"], "/voice/enable", ["lead", 0.0]),
            (["set warmth 0.5 2"], "/voice/set", ["lead", "warmth", 0.5, 2.0]),
            (["get warmth"], "/voice/get", ["lead", "warmth"]),
            (["reload"], "/voice/reload", ["lead"]),
            (["dump"], "/voice/info", ["lead"]),
            (["bang"], "/voice/info", ["lead"]),
            (["jack 3 5"], "/voice/signal", ["lead", 3.0]),
            (["jack 0"], "/voice/stop", ["lead"]),
        ):
            n_got = len(server.got)
            pd.tell("it", *messages)
            server.wait(lambda n=n_got: len(server.got) > n)
            assert server.got[n_got:] == [(address, values)], messages
        n_got = len(server.got)
        pd.tell("it", "options lead 1024 out 3", "method forward")
        # What was set is told to the new voice.
        server.wait(lambda: ("/voice/enable", ["lead", 0.0]) in server.got[n_got:])
        new = ["lead", "other", "method", "forward", "clock", "samples", "lead", 1024.0, "out", 3.0]
        told = [("/voice/free", ["lead"]), ("/voice/new", new)]
        assert server.got[n_got:][:3] == [*told, ("/voice/set", ["lead", "warmth", 0.5, 2.0])]
        pd.tell("it", "free")
        server.wait(lambda: not voices.names)
        n_got = len(server.got)
        pd.tell("it", "reload")
        server.wait(lambda: server.got[n_got + 1 : n_got + 2] == [("/voice/new", new)])
        assert server.problems == []
        assert pd.faults() == []


def test_attributes_are_told_again_to_each_voice_that_is_made(long_pd, tmp_path, server, voices):
    with talk(tmp_path, long_pd, server.port, "latent.decode4~ rave decode 0 lead") as pd:
        # What is set before there is a voice holds for it, too.
        pd.tell("it", "set warmth 0.5 2", "set mode soft")
        pd.connect()
        pd.wait_said("it", "info model_sr 44100")
        first = [
            ("/voice/set", ["lead", "warmth", 0.5, 2.0]),
            ("/voice/set", ["lead", "mode", "soft"]),
        ]
        assert [m for m in server.got if m[0] == "/voice/set"] == first
        pd.tell("it", "set warmth 3", "set", "set warmth")
        server.wait(lambda: server.got[-1] == ("/voice/set", ["lead", "warmth", 3.0]))
        again = [("/voice/set", ["lead", "warmth", 3.0]), first[1]]
        pd.wait_said("it", "error set needs ATTRIBUTE and VALUES")
        for message in ("method forward", "clock true"):
            server.got.clear()
            pd.tell("it", message)
            server.wait(lambda: ("/voice/info", ["lead"]) in server.got)
            told = [m for m in server.got if m[0].startswith("/voice")]
            assert [a for a, _ in told[:2]] == ["/voice/free", "/voice/new"]
            assert told[2:4] == again
        # The server keeps them while the voice lives.
        server.got.clear()
        pd.tell("it", "load other", "reload")
        server.wait(lambda: ("/voice/reload", ["lead"]) in server.got)
        assert not [m for m in server.got if m[0] == "/voice/set"]
        # One that was started anew knows nothing.
        server.close()
        pd.wait_said("it", "server 0")
        voices.names.clear()
        server.got.clear()
        server.open()
        server.wait(lambda: [m for m in server.got if m[0] == "/voice/set"] == again)
        assert server.problems == []


def test_if_a_method_makes_no_voice_the_one_that_was_is_made_again(
    pd_program, tmp_path, server, voices
):
    with talk(tmp_path, pd_program, server.port, "latent.decode4~ rave decode 0 lead") as pd:
        pd.tell("it", "run 1")
        pd.connect()
        pd.wait_said("it", "info model_sr 44100")
        voices.bad = {"bogus"}
        server.got.clear()
        pd.tell("it", "method bogus")
        server.wait(lambda: len([a for a, _ in server.got if a == "/voice/new"]) == 2)
        made = [values[3] for address, values in server.got if address == "/voice/new"]
        assert made == ["bogus", "decode"]
        server.wait(lambda: voices.names == {"lead"})
        n_sent = len(frames(server))
        server.wait(lambda: len(frames(server)) > n_sent + 3)
        # The options that it was made with come back, too.
        voices.bad = {"lead_of_no_sense"}
        server.got.clear()
        pd.tell("it", "options lead_of_no_sense 1", "method forward")
        server.wait(lambda: len([a for a, _ in server.got if a == "/voice/new"]) == 2)
        made = [values[1:] for address, values in server.got if address == "/voice/new"]
        assert made[1] == ["rave", "method", "decode", "clock", "samples"]
        # Nothing is tried for ever.
        voices.bad = {"forward", "decode"}
        server.got.clear()
        pd.tell("it", "method forward")
        server.wait(lambda: len([a for a, _ in server.got if a == "/voice/new"]) == 2)
        time.sleep(0.3)
        assert len([a for a, _ in server.got if a == "/voice/new"]) == 2


def test_a_model_that_is_not_there_is_said_and_the_old_one_plays_on(pd_program, tmp_path, server):
    with talk(tmp_path, pd_program, server.port, "latent.decode4~ rave decode 0 lead") as pd:
        pd.tell("it", "run 1")
        pd.connect()
        pd.wait_said("it", "info model_sr 44100")
        pd.tell("it", "load bad")
        pd.wait_said("it", "fail load no\\ model\\ bad")
        n_sent = len(frames(server))
        server.wait(lambda: len(frames(server)) > n_sent + 3)
        pd.tell("it", "method forward")
        server.wait(lambda: any(v[1:4] == ["rave", "method", "forward"] for _, v in server.got))
        pd.tell("it", "load", "bogus 1", "clock fast")
        pd.wait_said("it", "error clock must be samples or true")
        assert {"error load what?", "error unknown message bogus 1"} <= set(pd.said("it"))
        assert pd.said("latent.decode") == [
            "fail load no\\ model\\ bad",
            "load what?",
            "clock must be samples or true",
        ]


def test_another_number_of_dims_is_an_error_and_sends_nothing(one_pd, tmp_path, server, voices):
    voices.dims = 8
    with talk(tmp_path, one_pd, server.port, "latent.decode4~ rave") as pd:
        pd.tell("it", "run 1")
        pd.connect()
        pd.wait_said("it", "error the model has 8 dims - not 4")
        time.sleep(0.2)
        assert frames(server) == []


def test_when_the_server_returns_the_voice_is_made_again(long_pd, tmp_path, server, voices):
    with talk(tmp_path, long_pd, server.port, "latent.decode4~ rave decode 0 lead") as pd:
        pd.tell("it", "run 1", "enable 1", "sig 1 2 3 4")
        pd.connect()
        server.wait(lambda: len(frames(server)) > 3)
        # It is gone and comes back before anyone has noticed, without the voice.
        voices.names.clear()
        server.say("/fail", "/voice/frame", "no such voice: lead", "lead")
        server.wait(lambda: len([a for a, _ in server.got if a == "/voice/new"]) == 2)
        # It is away for longer.
        server.close()
        pd.wait_said("it", "server 0")
        voices.names.clear()
        server.got.clear()
        server.open()
        server.wait(lambda: len(frames(server)) > 3)
        assert [a for a, _ in verbs(server)][:3] == ["/voice/info", "/voice/free", "/voice/new"]
        assert frames(server)[-1] == ["lead", 1.0, 2.0, 3.0, 4.0]


def test_one_that_is_made_while_the_server_is_there_begins_at_once(pd_program, tmp_path, server):
    wrap(tmp_path, "latent.decode4~ rave", 4)
    maker = Patch(400, 300)
    message = maker.msg(0, 2, "obj 20 120 played, loadbang")
    maker.chain(maker.obj(0, 0, "inlet"), message)
    maker.chain(maker.obj(20, 0, "namecanvas here"), maker.obj(30, 4, "r x"))
    maker.chain(message, maker.obj(0, 3, "s here"))
    maker.write(tmp_path / "maker.pd")
    objects = {"bridge": f"latent.bridge 127.0.0.1 {server.port}", "maker": "maker"}
    with Talk(tmp_path, pd_program, objects, outlets={"bridge": 2, "maker": 0}) as pd:
        pd.connect()
        pd.tell("maker", "bang")
        server.wait(lambda: [a for a, _ in server.got][:2] == ["/voice/free", "/voice/new"])


def test_without_a_model_it_says_so_and_makes_nothing(one_pd, tmp_path, server):
    with talk(tmp_path, one_pd, server.port, "latent.decode4~") as pd:
        assert pd.said("it") == ["error MODEL must be a name"]
        pd.connect()
        pd.tell("it", "reload")
        time.sleep(0.2)
        assert server.got == []
        pd.tell("it", "load rave")
        server.wait(lambda: len(verbs(server)) >= 3)


def test_two_have_two_voices(one_pd, tmp_path, server, voices):
    wrap(tmp_path, "latent.decode4~ rave", 4, name="other")
    with talk(tmp_path, one_pd, server.port, "latent.decode4~ rave", other="other") as pd:
        pd.connect()
        server.wait(lambda: len(voices.names) == 2)
        assert pd.faults() == []


def test_a_real_server_plays_what_the_signals_hold(one_pd, tmp_path):
    """An identity gives each dim as it is on a channel of its own."""
    options = ("--audio", "null", "--channels", "4", "--voice-channels", "4", "--no-limiter")
    with serving(tmp_path, *options) as server:
        text = f"latent.decode4~ identity:4:{RATIO}:44100 decode 2048 lead"
        with talk(tmp_path, one_pd, server.port, text) as pd:
            pd.tell("it", "run 1", "sig 0.1 0.2 -0.3 0.4")
            pd.connect()
            pd.wait_said("it", f"info ratio {RATIO}")
            pd.wait_said("it", "state playing")
            time.sleep(0.3)
            with server.recording("heard.wav") as take:
                time.sleep(0.3)
            assert np.abs(take.audio - np.float32([0.1, 0.2, -0.3, 0.4])).max() == 0
            pd.tell("it", "run 0")
            pd.wait_said("it", "state idle")
            pd.tell("it", "free")
            pd.wait_said("it", "state freed")
            assert server.client.request("/voice/list").replies == ()
            assert pd.faults() == []


def test_nothing_is_in_the_outlets_or_goes_to_jack_unless_it_was_asked_for():
    core = (LIBRARY / "_latent.decode.pd").read_text("utf-8")
    assert "adc~ 0 0;" in core
    assert "dac~ 0;" in (LIBRARY / "_latent.dac.dim.pd").read_text("utf-8")
