"""Objects of Max do as their twins in Pd: both are told the same, and hear the same answers."""

from __future__ import annotations

import time

import pytest

from tests.max.in_pd import pd_with_cyclone
from tests.max.maxtalk import MaxTalk
from tests.pd.server import Server
from tests.pd.talk import Talk
from tests.pd.test_decode import Voices

pytestmark = [pytest.mark.pd, pytest.mark.node]

# What is done one after the other: a message to `it`, words to its voices, or the server's own.
LIFE = [
    "get gain",
    "set gain 0.5",
    "set gain",
    "set mode warm",
    "set gain 0.25",
    "dump",
    "bang",
    "options lead 1024 seed 5",
    "reload",
    "load bad",
    "load",
    "load 5",
    "load other",
    "clock true",
    "method bad",
    "method more",
    "method",
    "enable 0",
    "free",
    "set gain 1",
    "reload",
    "enable 1",
    "dance 1 2",
]
DECODE = [*LIFE, "jack 3 5", "reload", "jack 0", "clock what", "live", "stream", "start", "from 3"]
ENCODE = [*LIFE, "hear 1 3", "bus moves", "bus", "bus 5", "frames 1", "reload", "method again"]
SEND = [
    "list 1 2 3",
    "0.5",
    "stream",
    "list 4 5 6",
    "list 7 8 9",
    "start",
    "list 1 0 0",
    "live",
    "list 0 0 1",
    "dance",
]
CASES = {
    "latent.decode4~ factory": (DECODE, 0),
    "latent.decode4~ factory decode 2048 lead": (["get gain", "load other", "free"], 0),
    "latent.decode8~ factory": (["get gain"], 0),
    "latent.decode4~": (["reload", "load factory", "get gain"], 0),
    "latent.encode~ factory": (ENCODE, 1),
    "latent.encode~ factory sound 0 ears": (["frames 1", "frames 0"], 1),
    "latent.send lead": (SEND, 0),
    "latent.send lead stream": (SEND, 0),
    "latent.send lead fast": (["list 1 2"], 0),
    "latent.send": (["list 1 2", "live"], 0),
    "latent.receive lead": (["info", "frames 1", "frames 0", "frames", "dance"], 5),
    "latent.frames4~ lead": (["frames 0", "frames 1", "dance"], 4),
}
# Where it is in Pd; the last outlet in both.
PD_STATUS = {"latent.decode4~": 2, "latent.decode8~": 2}


def words(given):
    """Return what was sent, with numbers as floats, and names of their own alike."""
    found = []
    for address, values in given:
        plain = [float(v) if isinstance(v, int | float) else v for v in values]
        plain = ["own" if isinstance(v, str) and _is_own(v) else v for v in plain]
        found.append((address, plain))
    return found


def _is_own(name):
    kind, _, number = name.partition("-")
    return kind in ("decode", "encode") and number.isdigit()


def play(talk, server, messages):
    """Do it all, each when the one before it is answered; return what was sent and what was said."""
    server.wait(lambda: True)
    settle(talk, server)
    for message in messages:
        talk.tell("it", message)
        settle(talk, server)
    for event in (("/voice/state", "lead", "idle"), ("/voice/state", "lead", "freed")):
        server.say(*event)
        settle(talk, server)


def settle(talk, server, quiet_s=0.06):
    """Wait until nobody has said anything for a while."""
    seen, since = None, time.monotonic()
    while time.monotonic() - since < quiet_s:
        if isinstance(talk, MaxTalk):
            talk.run(0.005)
        else:
            time.sleep(0.005)
        if (now := len(server.got)) != seen:
            seen, since = now, time.monotonic()


@pytest.mark.parametrize("text", CASES)
def test_it_sends_and_says_what_its_twin_does(tmp_path, text):
    messages, status = CASES[text]
    status = PD_STATUS.get(text.split()[0], status)
    sent, said = {}, {}
    with Server(voices()) as server:
        objects = {"bridge": f"latent.bridge 127.0.0.1 {server.port}", "it": text}
        outlets = {"bridge": 2, "it": status + 1}
        with Talk(tmp_path, pd_with_cyclone(), objects, outlets=outlets) as pd:
            pd.connect()
            play(pd, server, messages)
            said["pd"] = pd.said(f"it-{status}" if status else "it")
        sent["pd"] = words(server.got)
        assert server.problems == []
    with Server(voices()) as server:
        objects = {"bridge": f"latent.bridge 127.0.0.1 {server.port}", "it": text}
        with MaxTalk(objects) as max:
            max.connect()
            play(max, server, messages)
            said["max"] = max.said("it", status)
        sent["max"] = words(server.got)
        assert server.problems == []
    assert sent["max"] == sent["pd"]
    assert said["max"] == said["pd"]


def voices():
    found = Voices()
    found.bad = {"bad"}
    return found
