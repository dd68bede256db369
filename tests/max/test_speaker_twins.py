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
EVENTS = [
    ("/voice/state", "idle"),
    ("/voice/latents", 3, 0.5, -1.0, 2.0, 0.25),
    ("/voice/meter", 0.5),
    ("/voice/info.reply", "ratio", 512),
    ("/voice/ended",),
    ("/voice/state", "freed"),
]
CASES = {
    "latent.decode4~ factory": DECODE,
    "latent.decode4~ factory decode 2048 lead": ["get gain", "load other", "free"],
    "latent.decode8~ factory": ["get gain"],
    "latent.decode4~": ["reload", "load factory", "get gain"],
    "latent.encode~ factory": ENCODE,
    "latent.encode~ factory sound 0 ears": ["frames 1", "frames 0"],
    "latent.send lead": SEND,
    "latent.send lead stream": SEND,
    "latent.send lead fast": ["list 1 2"],
    "latent.send": ["list 1 2", "live"],
    "latent.receive lead": ["info", "frames 1", "frames 0", "frames", "dance"],
    "latent.frames4~ lead": ["frames 0", "frames 1", "dance"],
}
# Outlets for messages; 0, the status alone, where it is not here.
OUTLETS = {
    "latent.decode4~": [2],
    "latent.decode8~": [2],
    "latent.encode~": [0, 1],
    "latent.receive": [0, 1, 2, 3, 4, 5],
    "latent.frames4~": [4],
}


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
    """Do it all, each when the one before it is answered."""
    settle(talk, server)
    for message in messages:
        talk.tell("it", message)
        settle(talk, server)
    for address, *values in EVENTS:
        for name in ("lead", "ears"):
            server.say(address, name, *values)
        settle(talk, server)


def settle(talk, server, quiet_s=0.03):
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
    outlets = OUTLETS.get(text.split()[0], [0])
    objects = {"bridge": "latent.bridge 127.0.0.1", "it": text}
    sent, said = [], []
    for is_max in (False, True):
        with Server(voices()) as server:
            objects["bridge"] = f"latent.bridge 127.0.0.1 {server.port}"
            with talk(tmp_path, objects, outlets, is_max=is_max) as twin:
                twin.connect()
                play(twin, server, CASES[text])
                said.append([told(twin, outlet, is_max=is_max) for outlet in outlets])
        sent.append(words(server.got))
        assert server.problems == []
    assert sent[1] == sent[0]
    assert said[1] == said[0]


def talk(folder, objects, outlets, *, is_max):
    if is_max:
        return MaxTalk(objects)
    return Talk(folder, pd_with_cyclone(), objects, outlets={"bridge": 2, "it": max(outlets) + 1})


def told(twin, outlet, *, is_max):
    if is_max:
        return twin.said("it", outlet)
    return [line.removeprefix("symbol ") for line in twin.said(f"it-{outlet}" if outlet else "it")]


def voices():
    found = Voices()
    found.bad = {"bad"}
    return found
