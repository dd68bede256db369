"""latent.bridge, latent.voice and latent.slot, against a stand-in for the server."""

import time

import pytest

from bridge.patches.headless import LIBRARY, run_patch
from bridge.patches.objects import references
from bridge.patches.verbs import (
    BANK_VERBS,
    BRIDGE_VERBS,
    MASTER_VERBS,
    PLAY_VERBS,
    RACK_VERBS,
    SLOT_VERBS,
    VOICE_VERBS,
)
from tests.pd.server import Server
from tests.pd.talk import Talk, without_news

pytestmark = pytest.mark.pd


@pytest.fixture
def server():
    with Server() as server:
        yield server


def objects(port, **more):
    return {"bridge": f"latent.bridge 127.0.0.1 {port}", **more}


def talk(tmp_path, pd_program, port, **more):
    return Talk(tmp_path, pd_program, objects(port, **more), outlets={"bridge": 2, "other": 2})


def test_loading_opens_nothing_and_says_nothing(pd_program, tmp_path, server):
    arguments = {"latent.slot": "song lead", "latent.bridge": "", "latent.bank": ""}
    arguments |= {"latent.master": "", **{r.name: "" for r in references("server") if r.panel}}
    arguments |= {"latent.meter": "lead"}
    every = {
        f"o{number}": f"{r.name} {arguments.get(r.name, 'lead')}".strip()
        for number, r in enumerate(references("server"))
    }
    signals = [number for number, r in enumerate(references("server")) if "decode" in r.name]
    outlets = {f"o{number}": 0 for number in signals}
    with Talk(tmp_path, pd_program, every | objects(server.port), outlets=outlets) as pd:
        time.sleep(0.3)
        assert pd.lines() == ["ready: bang"]
    assert (server.got, server.beats) == ([], 0)


@pytest.mark.parametrize("reference", references("server"), ids=lambda reference: reference.name)
def test_a_help_patch_opens_without_a_word(pd_program, reference):
    console = run_patch(
        pd_program, LIBRARY / f"{reference.name}-help.pd", extra=("-send", "pd quit")
    )
    assert without_news(console) == []


def test_it_connects_says_whether_the_server_answers_and_disconnects(pd_program, tmp_path, server):
    with talk(tmp_path, pd_program, server.port) as pd:
        pd.tell("bridge", "connect")
        pd.wait_said("bridge-1", "server 1")
        server.wait(lambda: server.beats >= 2)
        pd.tell("bridge", "disconnect")
        pd.wait_said("bridge-1", "server 0")
        assert pd.said("bridge-1") == ["connected 1", "server 1", "connected 0", "server 0"]
        assert pd.said("bridge") == []  # the heartbeat is nobody's business
        beats = server.beats
        time.sleep(2.5)
        assert server.beats == beats
        pd.tell("bridge", "bang")
        pd.wait(lambda: pd.said("bridge-1")[4:] == ["connected 1", "server 1"])
        assert len(server.sources) == 2
        assert pd.faults() == []


def test_connect_takes_another_port_and_host(pd_program, tmp_path, server):
    with Server() as second, talk(tmp_path, pd_program, server.port) as pd:
        pd.connect()
        pd.tell("bridge", f"connect {second.port}")
        second.wait(lambda: second.beats > 0)
        pd.tell("bridge", f"connect localhost {server.port}")
        server.wait(lambda: len(server.sources) == 2)
        pd.tell("bridge", f"connect no.such.host.invalid {server.port}")
        pd.wait_said("bridge-1", "error no such host or port")
        assert pd.said("bridge-1")[-3:] == ["connected 0", "server 0", "error no such host or port"]


EVERY_MESSAGE = [
    ("bridge", "status", "/status", []),
    ("bridge", "slots", "/slot/list", []),
    ("bridge", "voices", "/voice/list", []),
    ("bridge", "models", "/model/list", []),
    ("bridge", "model factory", "/model/info", ["factory"]),
    ("bridge", "record take-1.wav", "/record/start", ["take-1.wav"]),
    ("bridge", "stoprecord", "/record/stop", []),
    ("bridge", "send /sync 7", "/sync", [7.0]),
    ("bridge", "send /status", "/status", []),
    ("bridge", "send /voice/set lead mode warm", "/voice/set", ["lead", "mode", "warm"]),
    ("bridge", "quit", "/quit", []),
    ("voice", "new factory", "/voice/new", ["lead", "factory"]),
    ("voice", "new my.ts lead 2048", "/voice/new", ["lead", "my.ts", "lead", 2048.0]),
    ("voice", "free", "/voice/free", ["lead"]),
    ("voice", "live", "/voice/live", ["lead"]),
    ("voice", "stop", "/voice/stop", ["lead"]),
    ("voice", "gain 0.5", "/voice/gain", ["lead", 0.5]),
    ("voice", "gain 0.5 100", "/voice/gain", ["lead", 0.5, 100.0]),
    ("voice", "enable 0", "/voice/enable", ["lead", 0.0]),
    ("voice", "set gain 0.5", "/voice/set", ["lead", "gain", 0.5]),
    ("voice", "get gain", "/voice/get", ["lead", "gain"]),
    ("voice", "record", "/voice/record/start", ["lead"]),
    ("voice", "stoprecord take", "/voice/record/stop", ["lead", "take"]),
    ("voice", "info", "/voice/info", ["lead"]),
    ("voice", "swap factory", "/voice/swap", ["lead", "factory"]),
    ("voice", "swap my.ts 500", "/voice/swap", ["lead", "my.ts", 500.0]),
    ("voice", "reload 50", "/voice/reload", ["lead", 50.0]),
    ("voice", "restart", "/voice/restart", ["lead"]),
    ("voice", "pan -0.5 0.25 100", "/voice/pan", ["lead", -0.5, 0.25, 100.0]),
    ("voice", "signal 3", "/voice/signal", ["lead", 3.0]),
    ("voice", "bus moves", "/voice/bus", ["lead", "moves"]),
    ("voice", "hear 0 bass 0.5", "/voice/hear", ["lead", 0.0, "bass", 0.5]),
    ("voice", "beside moves", "/voice/beside", ["lead", "moves"]),
    ("voice", "frames 1", "/voice/frames", ["lead", 1.0]),
    ("rack", "add lfo", "/rack/add", ["lead", "lfo"]),
    ("rack", "add lfo slow 2", "/rack/add", ["lead", "lfo", "slow", 2.0]),
    ("rack", "remove slow", "/rack/remove", ["lead", "slow"]),
    ("rack", "order lfo offset", "/rack/order", ["lead", "lfo", "offset"]),
    ("rack", "set lfo shape sine", "/rack/set", ["lead", "lfo", "shape", "sine"]),
    ("rack", "set lfo amplitude 1 2 3", "/rack/set", ["lead", "lfo", "amplitude", 1.0, 2.0, 3.0]),
    ("rack", "dim lfo amplitude 2 0.5", "/rack/dim", ["lead", "lfo", "amplitude", 2.0, 0.5]),
    ("rack", "bypass lfo 1", "/rack/bypass", ["lead", "lfo", 1.0]),
    ("rack", "get lfo amplitude", "/rack/get", ["lead", "lfo", "amplitude"]),
    ("rack", "stages", "/rack/list", ["lead"]),
    ("rack", "load jam song", "/rack/load", ["lead", "jam", "song"]),
    ("rack", "edit jam 0 1 0.5", "/rack/edit", ["lead", "jam", 0.0, 1.0, 0.5]),
    ("bank", "store 1", "/preset/store", [1.0]),
    ("bank", "store 1 calm", "/preset/store", [1.0, "calm"]),
    ("bank", "recall 1 2000", "/preset/recall", [1.0, 2000.0]),
    ("bank", "next", "/preset/next", []),
    ("bank", "previous 500", "/preset/previous", [500.0]),
    ("bank", "morph 1 2 0.5", "/preset/morph", [1.0, 2.0, 0.5]),
    ("bank", "clear 2", "/preset/clear", [2.0]),
    ("bank", "slots", "/preset/list", []),
    ("bank", "save my\\ presets.txt", "/preset/save", ["my presets.txt"]),
    ("bank", "load presets.txt", "/preset/load", ["presets.txt"]),
    ("master", "set limiter.ceiling -1", "/master/set", ["limiter.ceiling", -1.0]),
    ("master", "get limiter.ceiling", "/master/get", ["limiter.ceiling"]),
    ("master", "settings", "/master/list", []),
    ("slot", "load song.wav", "/slot/load", ["song", "song.wav"]),
    ("slot", "load a\\ b.wav unravel", "/slot/load", ["song", "a b.wav", "unravel"]),
    ("slot", "save copy.wav", "/slot/save", ["song", "copy.wav"]),
    ("slot", "free", "/slot/free", ["song"]),
    ("slot", "info", "/slot/list", []),
    ("slot", "play", "/voice/play", ["lead", "song"]),
    ("slot", "play 40", "/voice/play", ["lead", "song", 40.0]),
    ("slot", "stop", "/voice/stop", ["lead"]),
    ("slot", "seek 10", "/voice/seek", ["lead", 10.0]),
    ("slot", "loop 1", "/voice/loop", ["lead", 1.0]),
    ("slot", "loop 1 8 16", "/voice/loop", ["lead", 1.0, 8.0, 16.0]),
    ("slot", "speed -0.5", "/voice/speed", ["lead", -0.5]),
]


def test_each_message_becomes_its_osc_message_and_its_answer_comes_back(
    pd_program, tmp_path, server
):
    others = {
        "voice": "latent.voice lead",
        "slot": "latent.slot song lead",
        "rack": "latent.rack lead",
        "bank": "latent.bank",
        "master": "latent.master",
    }
    with talk(tmp_path, pd_program, server.port, **others) as pd:
        pd.connect()
        for name, message, address, values in EVERY_MESSAGE:
            n_got, n_said = len(server.got), len(pd.said(name))
            pd.tell(name, message)
            server.wait(lambda n=n_got: len(server.got) > n)
            assert server.got[n_got:] == [(address, values)], message
            if name != "bridge" and address != "/slot/list":  # that names no slot
                pd.wait(lambda name=name, n=n_said: len(pd.said(name)) > n)
                word, *words = message.split()
                # These have no name; what the stand-in repeats is the path, or the setting.
                shown = words[:-1] if name == "master" and word == "set" else words
                has_more = name == "master" or (name == "bank" and word in ("save", "load"))
                said = " ".join([word, *(shown if has_more else [])])
                assert pd.said(name)[n_said:] == [f"done {said}"]
        assert server.problems == []
        assert pd.faults() == []


def test_every_verb_is_among_the_messages_above():
    for name, verbs in (
        ("bridge", BRIDGE_VERBS),
        ("voice", VOICE_VERBS),
        ("slot", SLOT_VERBS + PLAY_VERBS),
        ("rack", RACK_VERBS),
        ("bank", BANK_VERBS),
        ("master", MASTER_VERBS),
    ):
        tried = {message.split()[0] for n, message, *_ in EVERY_MESSAGE if n == name}
        assert {verb.word for verb in verbs} <= tried, name


def test_answers_and_events_reach_those_whom_they_name(pd_program, tmp_path, server):
    with talk(
        tmp_path,
        pd_program,
        server.port,
        lead="latent.voice lead",
        bass="latent.voice bass",
        song="latent.slot song lead",
        tune="latent.slot tune bass",
    ) as pd:
        pd.connect()
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
        server.say("/server/state", "quitting")
        pd.wait_said("bridge", "server state quitting")
        assert pd.said("lead") == ["done new 8 2048 4608", "info clock true", "state playing"]
        assert pd.said("bass") == [
            "done get gain 0.5",
            "fail new no\\ model\\ x\\;\\ see\\ /model/list",
            "meter 0.25",
            "ended",
        ]
        assert pd.said("song") == ["done load 128 8", "info 128 8 5.5", "state playing"]
        assert pd.said("tune") == [
            "fail load no\\ such\\ file:\\ a\\ b.wav",
            "done play 44100",
            "ended",
        ]
        assert pd.said("bridge")[:4] == [
            "done /voice/new lead 8 2048 4608",
            "done /voice/get bass gain 0.5",
            "fail /voice/new no\\ model\\ x\\;\\ see\\ /model/list bass",
            "fail /voice/new options\\ come\\ in\\ pairs",
        ]
        assert len(pd.said("bridge")) == 13
        assert pd.faults() == []


def test_racks_presets_and_the_master_hear_what_is_theirs(pd_program, tmp_path, server):
    with talk(
        tmp_path,
        pd_program,
        server.port,
        lead="latent.rack lead",
        bass="latent.rack bass",
        bank="latent.bank",
        master="latent.master",
    ) as pd:
        pd.connect()
        server.say("/done", "/rack/add", "lead", "lfo")
        server.say("/rack/list.reply", "bass", "slow", "lfo", 1)
        server.say("/done", "/rack/list", "bass")
        server.say("/fail", "/rack/set", "no such stage", "lead")
        server.say("/done", "/preset/next", 3)
        server.say("/done", "/preset/load", "a.txt", 2)
        server.say("/preset/list.reply", 1, "calm")
        server.say("/fail", "/preset/recall", "slot 9 is empty")
        server.say("/fail", "/preset/load", "no such file", "b.txt")
        server.say("/done", "/master/get", "limiter.ceiling", -1)
        server.say("/master/list.reply", "eq.on", 0.0)
        server.say("/fail", "/master/set", "no such setting", "eq.off")
        server.say("/server/state", "running")
        pd.wait_said("bridge", "server state running")
        assert pd.said("lead") == ["done add lfo", "fail set no\\ such\\ stage"]
        assert pd.said("bass") == ["stage slow lfo 1", "done stages"]
        assert pd.said("bank") == [
            "done next 3",
            "done load a.txt 2",
            "slot 1 calm",
            "fail recall slot\\ 9\\ is\\ empty",
            "fail load no\\ such\\ file",
        ]
        assert pd.said("master") == [
            "done get limiter.ceiling -1",
            "setting eq.on 0",
            "fail set no\\ such\\ setting",
        ]
        assert pd.faults() == []


def test_a_slot_and_a_voice_of_one_name_are_two_things(pd_program, tmp_path, server):
    with talk(tmp_path, pd_program, server.port, v="latent.voice a", s="latent.slot a other") as pd:
        pd.connect()
        server.say("/done", "/slot/free", "a")
        server.say("/done", "/voice/free", "a")
        server.say("/server/state", "running")
        pd.wait_said("bridge", "server state running")
        assert (pd.said("v"), pd.said("s")) == (["done free"], ["done free"])


def test_without_a_server_it_says_so_once_and_the_console_stays_short(long_pd, tmp_path):
    with Server() as server:
        port = server.port
    with talk(tmp_path, long_pd, port, send="latent.send lead") as pd:
        pd.tell("bridge", "connect")
        pd.wait_said("bridge-1", "error no answer - is latent-bridge serve running?")
        for _ in range(300):
            pd.tell("send", "list 1 2 3")
            time.sleep(0.01)
        pd.wait_said("send", "sent 300")
        assert pd.said("bridge-1") == [
            "connected 1",
            "server 0",
            "error no answer - is latent-bridge serve running?",
        ]
        others = [line for line in pd.lines() if not line.startswith(("send: ", "bridge-1: "))]
        assert others == [
            "ready: bang",
            "latent.bridge: no answer - is latent-bridge serve running?",
            "latent.send: no answer - is latent-bridge serve running?",
        ]


def test_a_server_that_goes_and_comes_back_is_noticed_and_asked_for_its_events(
    long_pd, tmp_path, server
):
    with talk(tmp_path, long_pd, server.port, voice="latent.voice lead") as pd:
        pd.connect()
        server.close()
        pd.wait_said("bridge-1", "server 0")
        server.sources.clear()
        beats = server.beats
        server.open()
        pd.wait(lambda: pd.said("bridge-1")[-1] == "server 1")
        assert server.beats > beats
        pd.tell("voice", "free")
        server.wait(lambda: server.got == [("/voice/free", ["lead"])])
        assert pd.said("bridge-1") == [
            "connected 1",
            "server 1",
            "server 0",
            "error no answer - is latent-bridge serve running?",
            "server 1",
        ]
        assert pd.faults() == []


def test_two_bridges_of_two_names_do_not_mix(pd_program, tmp_path, server):
    with Server() as second:
        both = objects(
            server.port,
            other=f"latent.bridge 127.0.0.1 {second.port} b",
            here="latent.voice lead",
            there="latent.voice lead b",
            frames="latent.send lead live b",
        )
        with Talk(tmp_path, pd_program, both, outlets={"bridge": 2, "other": 2}) as pd:
            pd.connect()
            pd.tell("there", "free")
            pd.wait_said("there", "error not connected")
            pd.connect("other")
            pd.tell("here", "gain 1")
            pd.tell("there", "gain 2")
            pd.tell("frames", "list 1 2")
            second.wait(lambda: len(second.got) == 2)
            pd.wait_said("here", "done gain")
            pd.wait_said("there", "done gain")
            assert server.got == [("/voice/gain", ["lead", 1.0])]
            assert second.got == [
                ("/voice/gain", ["lead", 2.0]),
                ("/voice/frame", ["lead", 1.0, 2.0]),
            ]
            assert pd.said("here") == ["done gain"]
            assert pd.said("bridge") == pd.said("other") == ["done /voice/gain lead"]


def test_what_is_wrong_in_the_patch_is_said(pd_program, tmp_path, server):
    with talk(
        tmp_path,
        pd_program,
        server.port,
        voice="latent.voice",
        number="latent.voice 3",
        slot="latent.slot song",
        send="latent.send",
        mode="latent.send lead fast",
        signals="latent.send4~ lead stream",
    ) as pd:
        assert pd.said("voice") == pd.said("number") == ["error VOICE must be a name"]
        assert pd.said("slot") == pd.said("send") == ["error VOICE must be a name"]
        assert pd.said("mode") == ["error MODE must be live or stream"]
        pd.tell("bridge", "status", "bogus 1 2", "send")
        pd.tell("voice", "bogus")
        pd.tell("slot", "bogus", "play")
        pd.tell("mode", "bogus")
        pd.wait_said("mode", "error unknown message bogus")
        assert pd.said("bridge-1") == [
            "error not connected",
            "error unknown message bogus 1 2",
            "error send what?",
        ]
        assert pd.said("voice")[1:] == ["error unknown message bogus"]
        assert pd.said("slot")[1:] == [
            "error unknown message bogus",
            "error SLOT and VOICE must be names",
        ]
        # Each of them is in the console too, under the name of the object.
        assert pd.said("latent.bridge") == [
            "not connected",
            "unknown message bogus 1 2",
            "send what?",
        ]
