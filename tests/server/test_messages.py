"""What docs/osc.md promises is so: every example runs, and every key is told."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from bridge.osc import facts
from bridge.osc.checks import typed
from bridge.osc.spec import BY_ADDRESS, TABLE
from bridge.patches.headless import LIBRARY
from tests.server.rig import Server, serving

SONG = Path(__file__).resolve().parents[2] / "examples/latent-song.wav"

# Every example once, in an order in which each can be done.
ORDER = (
    "/status",
    "/sync",
    "/notify",
    "/slot/load",
    "/slot/list",
    "/model/list",
    "/model/info",
    "/voice/new",
    "/voice/list",
    "/voice/gain",
    "/record/start",
    "/voice/record/start",
    "/voice/frames",
    "/voice/stream",
    "/voice/play",
    "/voice/seek",
    "/voice/loop",
    "/voice/speed",
    "/voice/set",
    "/voice/get",
    "/voice/info",
    "/voice/enable",
    "/voice/pan",
    "/voice/swap",
    "/voice/reload",
    "/voice/restart",
    "/voice/signal",
    "/voice/bus",
    "/voice/hear",
    "/voice/beside",
    "/rack/add",
    "/rack/set",
    "/rack/dim",
    "/rack/get",
    "/rack/bypass",
    "/rack/list",
    "/rack/order",
    "/rack/load",
    "/rack/edit",
    "/preset/store",
    "/preset/recall",
    "/preset/morph",
    "/preset/next",
    "/preset/previous",
    "/preset/list",
    "/preset/save",
    "/preset/clear",
    "/preset/load",
    "/rack/remove",
    "/master/set",
    "/master/get",
    "/master/list",
    "/voice/live",
    "/voice/frame",
    "/step",
    "/voice/stop",
    "/voice/record/stop",
    "/record/stop",
    "/slot/save",
    "/slot/free",
    "/voice/free",
    "/quit",
)

# What an example needs beside those before it.
BEFORE = {
    "/voice/reload": [("/step", 200)],  # the fade of the swap before it
    "/voice/bus": [("/voice/new", "moves", "latents:8")],
    "/voice/hear": [("/voice/new", "ears", "factory", "method", "encode")],
    "/rack/order": [("/rack/add", "lead", "offset")],
    "/rack/load": [("/rack/add", "lead", "jam")],
    "/preset/morph": [("/preset/store", 2)],
}


@pytest.fixture
def server(tmp_path: Path):
    shutil.copy(SONG, tmp_path)
    with serving(tmp_path, "--audio", "manual", "--inputs", "8") as server:
        yield server


def test_every_message_has_an_example_that_runs(server: Server) -> None:
    assert set(ORDER) == {m.address for m in TABLE if m.role in ("verb", "frames")}
    for address in ORDER:
        message = BY_ADDRESS[address]
        for asked in BEFORE.get(address, ()):
            server.client.request(*asked)
        arguments = [typed(word) for word in message.example.split()]
        if message.role == "frames":
            server.client.send(address, *arguments)
            server.client.sync()
            continue
        reply = server.client.request(address, *arguments)
        names = [argument.name for argument in message.done]
        many = bool(message.done) and message.done[-1].many
        assert len(reply.results) == len(names) or (many and len(reply.results) > len(names)), (
            address
        )
    assert not server.client.fails


def test_every_fact_is_told_and_every_key_is_in_the_table(server: Server) -> None:
    client = server.client
    client.request("/voice/new", "v", "factory")
    for address, name, keys, may_lack in (
        ("/status", (), facts.STATUS, {"left_alone"}),
        ("/voice/info", ("v",), facts.VOICE, {"reason", "pan", "spread"}),
        ("/model/info", ("factory",), facts.MODEL, {"notes"}),
    ):
        told = client.info(address, *name)
        wanted = {key.name: key.kind for key in keys}
        assert set(told) <= set(wanted)
        assert set(wanted) - set(told) <= may_lack
        kinds = {"int": int, "float": float, "string": str, "any": object}
        wrong = {k: v for k, v in told.items() if not isinstance(v, kinds[wanted[k]])}
        assert not wrong


def test_the_models_of_the_help_patches_make_voices(server: Server) -> None:
    found: set[str] = set()
    for path in sorted(LIBRARY.glob("latent.*-help.pd")):
        models = re.findall(r"^#X msg \d+ \d+ new ([^,;]*);$", path.read_text(), re.M)
        needs = path.stem.startswith(("latent.voice", "latent.send", "latent.slot"))
        assert models or not needs, path.stem
        found.update(models)
    for model in sorted(found):
        server.client.request("/voice/new", "of-help", *model.split())
        server.client.request("/voice/free", "of-help")
