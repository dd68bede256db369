"""latent.bridge of Max, and the objects that give short messages to the server: as those of Pd."""

from __future__ import annotations

import pytest

from bridge.patches.max.speakertable import FILE_NAME, objects_js
from bridge.patches.verbs import HEARTBEAT, NO_MESSAGE, addresses
from tests.max.maxtalk import MaxTalk, packet
from tests.max.node import SCRIPTS
from tests.pd.server import Server
from tests.pd.test_bridge import EVERY_MESSAGE

pytestmark = pytest.mark.node

NO_ANSWER = "error no answer - is latent-bridge serve running?"
OTHERS = {
    "voice": "latent.voice lead",
    "slot": "latent.slot song lead",
    "rack": "latent.rack lead",
    "bank": "latent.bank",
    "master": "latent.master",
}


@pytest.fixture
def server():
    with Server() as server:
        yield server


def talk(port, **more):
    return MaxTalk({"bridge": f"latent.bridge 127.0.0.1 {port}", **more})


def test_the_table_of_the_scripts_is_that_of_the_pd_objects():
    assert (SCRIPTS / FILE_NAME).read_text() == objects_js()


def test_loading_opens_nothing_sends_nothing_and_says_nothing(server):
    with talk(server.port, **OTHERS) as max:
        max.run(0.2)
        assert (max.heard, max.sent, max.console) == ([], [], [])
        assert not max.is_listening


def test_it_connects_says_whether_the_server_answers_and_disconnects(server):
    with talk(server.port) as max:
        max.tell("bridge", "connect")
        max.wait(lambda: "server 1" in max.said("bridge", 1))
        max.wait(lambda: server.beats >= 2)
        max.tell("bridge", "disconnect")
        assert max.said("bridge", 1) == ["connected 1", "server 1", "connected 0", "server 0"]
        assert max.said("bridge") == []  # the heartbeat is nobody's business
        assert not max.is_listening
        max.tell("bridge", "bang")
        max.wait(lambda: max.said("bridge", 1)[4:] == ["connected 1", "server 1"])
        assert max.console == []


def test_connect_takes_another_port_and_host(server):
    with Server() as second, talk(server.port) as max:
        max.connect()
        max.tell("bridge", f"connect {second.port}")
        max.wait(lambda: second.beats > 0)
        beats = server.beats
        max.tell("bridge", f"connect localhost {server.port}")
        max.wait(lambda: server.beats > beats)
        max.tell("bridge", "connect localhost 70000")
        assert max.said("bridge", 1)[-1] == "error no such host or port"
        assert not max.is_listening


def test_each_message_becomes_its_osc_message_and_its_answer_comes_back(server):
    with talk(server.port, **OTHERS) as max:
        max.connect()
        for name, message, address, values in EVERY_MESSAGE:
            n_got, n_said = len(server.got), len(max.said(name))
            max.tell(name, message)
            max.wait(lambda n=n_got: len(server.got) > n)
            assert server.got[n_got:] == [(address, values)], message
            if name != "bridge" and address != "/slot/list":
                max.wait(lambda name=name, n=n_said: len(max.said(name)) > n)
                assert max.said(name)[n_said].startswith(f"done {message.split()[0]}")
        assert server.problems == []
        assert max.console == []


def test_all_that_the_objects_of_pd_can_say_to_the_server_is_said_by_these(server):
    # Frames and the heartbeat have objects of their own.
    said = {address for _, _, address, _ in EVERY_MESSAGE} - set(NO_MESSAGE)
    assert addresses() - said == {HEARTBEAT, "/voice/frame", "/voice/stream"}


def test_answers_and_events_reach_those_whom_they_name(server):
    more = {
        "lead": "latent.voice lead",
        "bass": "latent.voice bass",
        "tune": "latent.slot tune bass",
    }
    with talk(server.port, song="latent.slot song lead", rack="latent.rack bass", **more) as max:
        max.connect()
        server.say("/done", "/voice/new", "lead", 8, 2048.0, 4608)
        server.say("/done", "/voice/get", "bass", "gain", 0.5)
        server.say("/fail", "/voice/new", "no model x; see /model/list", "bass")
        server.say("/fail", "/voice/new", "options come in pairs")
        server.say("/done", "/slot/load", "song", 128, 8)
        server.say("/fail", "/slot/load", "no such file: a b.wav", "tune")
        server.say("/done", "/voice/play", "bass", 44100)
        server.say("/slot/list.reply", "song", 128, 8, 5.5)
        server.say("/voice/info.reply", "lead", "clock", "true")
        server.say("/voice/state", "lead", "playing")
        server.say("/voice/meter", "bass", 0.25)
        server.say("/voice/ended", "bass")
        server.say("/rack/list.reply", "bass", "slow", "lfo", 1)
        server.say("/done", "/rack/list", "bass")
        server.say("/server/state", "quitting")
        max.wait(lambda: "server state quitting" in max.said("bridge"))
        assert max.said("lead") == ["done new 8 2048 4608", "info clock true", "state playing"]
        assert max.said("bass") == [
            "done get gain 0.5",
            "fail new no\\ model\\ x\\;\\ see\\ /model/list",
            "meter 0.25",
            "ended",
        ]
        assert max.said("song") == ["done load 128 8", "info 128 8 5.5", "state playing"]
        assert max.said("tune") == [
            "fail load no\\ such\\ file:\\ a\\ b.wav",
            "done play 44100",
            "ended",
        ]
        assert max.said("rack") == ["stage slow lfo 1", "done stages"]
        assert len(max.said("bridge")) == 15
        assert max.console == []


def test_presets_and_the_master_have_no_names(server):
    with talk(server.port, bank="latent.bank", master="latent.master") as max:
        max.connect()
        server.say("/done", "/preset/next", 3)
        server.say("/preset/list.reply", 1, "calm")
        server.say("/fail", "/preset/load", "no such file", "b.txt")
        server.say("/done", "/master/get", "limiter.ceiling", -1)
        server.say("/master/list.reply", "eq.on", 0.0)
        server.say("/fail", "/master/set", "no such setting", "eq.off")
        max.wait(lambda: len(max.said("master")) == 3)
        assert max.said("bank") == ["done next 3", "slot 1 calm", "fail load no\\ such\\ file"]
        assert max.said("master") == [
            "done get limiter.ceiling -1",
            "setting eq.on 0",
            "fail set no\\ such\\ setting",
        ]


def test_a_name_that_looks_like_a_number_is_the_same_as_text(server):
    with talk(server.port, voice="latent.voice lead") as max:
        max.connect()
        max.tell("voice", ["bus", "2"])
        max.wait(lambda: server.got)
        assert server.got == [("/voice/bus", ["lead", "2"])]


def test_without_a_server_it_says_so_once_and_each_message_does(server):
    server.close()
    with talk(server.port, voice="latent.voice lead") as max:
        max.tell("bridge", "connect")
        max.wait(lambda: NO_ANSWER in max.said("bridge", 1))
        max.tell("voice", "gain 1")
        assert max.said("bridge", 1) == ["connected 1", "server 0", NO_ANSWER]
        assert max.said("voice") == [NO_ANSWER]
    server.open()


@pytest.mark.alone
def test_a_server_that_goes_and_comes_back_is_noticed_and_asked_for_its_events(server):
    with talk(server.port) as max:
        max.connect()
        server.close()
        max.wait(lambda: NO_ANSWER in max.said("bridge", 1))
        beats = server.beats
        server.open()
        max.wait(lambda: max.said("bridge", 1)[-1] == "server 1")
        assert server.beats > beats
        assert max.said("bridge", 1) == [
            "connected 1",
            "server 1",
            "server 0",
            NO_ANSWER,
            "server 1",
        ]


def test_a_port_that_somebody_has_is_left_for_another(server):
    with talk(server.port) as max:
        max.deaf = 1  # of the first port nothing is heard
        max.tell("bridge", "connect")
        max.wait(lambda: "server 1" in max.said("bridge", 1))
        assert max.said("bridge", 1) == ["connected 1", "server 0", NO_ANSWER, "server 1"]


def test_two_bridges_of_two_names_do_not_mix(server):
    with (
        Server() as other,
        MaxTalk(
            {
                "bridge": f"latent.bridge 127.0.0.1 {server.port}",
                "second": f"latent.bridge 127.0.0.1 {other.port} far",
                "here": "latent.voice lead",
                "there": "latent.voice lead far",
            }
        ) as max,
    ):
        max.connect()
        max.tell("there", "gain 1")
        assert max.said("there") == ["error not connected"]
        max.connect("second")
        max.tell("here", "gain 0.5")
        max.tell("there", "gain 0.25")
        max.wait(lambda: server.got and other.got)
        assert server.got == [("/voice/gain", ["lead", 0.5])]
        assert other.got == [("/voice/gain", ["lead", 0.25])]
        max.wait(lambda: max.said("here") and len(max.said("there")) == 2)
        assert max.said("here") == ["done gain"]


def test_what_is_wrong_in_the_patch_is_said(server):
    with talk(
        server.port,
        none="latent.voice",
        slot="latent.slot song",
        voice="latent.voice lead",
        ears="latent.encode~",
    ) as max:
        max.connect()
        max.tell("none", "gain 1")
        max.tell("slot", "play")
        max.tell("voice", "dance 3", "bang", "7")
        max.tell("bridge", "send", "send now", "jump")
        max.tell("ears", "clock", "clock 3")
        assert max.said("none") == ["error VOICE must be a name"] * 2
        assert max.said("slot") == [
            "error VOICE must be a name",
            "error SLOT and VOICE must be names",
        ]
        assert max.said("voice") == [
            "error unknown message dance 3",
            "error unknown message",
            "error unknown message 7",
        ]
        assert max.said("ears", 1)[-2:] == ["error clock what?"] * 2
        assert max.said("bridge", 1)[2:] == [
            "error send what?",
            "error send needs an ADDRESS",
            "error unknown message jump",
        ]
        assert server.got == []
        assert "latent.voice: unknown message dance 3" in max.console


def test_a_message_that_udpsend_does_not_take_is_one_clear_error(server):
    with talk(server.port, rack="latent.rack lead") as max:
        max.connect()
        fits = ["set", "lfo", "amplitude", *[0.5] * 1000]
        max.tell("rack", fits)
        max.wait(lambda: server.got)
        max.tell("rack", [*fits, *[0.5] * 24])
        size = len(packet(["/rack/set", "lead", *fits[1:], *[0.5] * 24]))
        assert max.said("rack")[-1] == f"error too long for Max: {size} bytes of 5096 at most"
        assert len(server.got) == 1


@pytest.mark.parametrize(
    ("text", "message", "told"),
    [
        ("latent.decode4~ factory", "jack 3 5", [["set", n] for n in (5, 6, 7, 8)] + [[1]] * 4),
        ("latent.decode4~ factory", "jack 0", [[0]] * 4),
        ("latent.decode.mc~ 4 factory", "jack 3 5", [["set", 5, 6, 7, 8], [1]]),
        ("latent.decode4~ factory", "from 3", [["set", 3, 4], [1], [1]]),
        ("latent.decode4~ factory decode 0 lead 7", "live", []),
        ("latent.encode~ factory", "hear 2 6", [["set", 6], [1]]),
        ("latent.encode~ factory", "hear 2", [[0]]),
    ],
)
def test_channels_of_the_sound_card_are_chosen_and_silent_without(server, text, message, told):
    with talk(server.port, it=text) as max:
        shown = [*max.shown("it")]
        assert [0] in shown  # silent at first
        if " 7" in text:
            assert ["set", 7, 8] in shown
        max.tell("it", message, inlet=1 if ".mc" in text else 0)
        new = [atoms for atoms in max.shown("it")[len(shown) :] if not isinstance(atoms[0], list)]
        assert sorted(new, key=str) == sorted(told, key=str)
        assert max.console == []
