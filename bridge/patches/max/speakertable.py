"""``latent.objects.js``: which message of which object becomes which OSC message, for the scripts.

It says of each object that speaks with the server what the Pd patches do: the addresses and the
names that go first are those of the tables, and what is heard is what `bridge.patches` hears.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from bridge.osc.spec import DEFAULT_PORT
from bridge.patches import hearers, life, racks, senders, voices
from bridge.patches.connection import DEFAULT_HOST
from bridge.patches.reference import Entry
from bridge.patches.verbs import (
    BANK_VERBS,
    BRIDGE_VERBS,
    HEARTBEAT,
    MASTER_VERBS,
    PLAY_VERBS,
    RACK_VERBS,
    SLOT_VERBS,
    VOICE_VERBS,
)
from bridge.patches.voices import Answers

FILE_NAME = "latent.objects.js"
_ASKED = (
    Entry("info", "", address="/voice/info", named="$1"),
    Entry("frames", "", address="/voice/frames", named="$1"),
)
# Of each object its verbs, and what it hears. A name without dims stands for all sizes.
_OBJECTS: dict[str, tuple[Sequence[Entry], Sequence[Answers]]] = {
    "latent.bridge": (BRIDGE_VERBS, ()),
    "latent.voice": (VOICE_VERBS, (voices.VOICE,)),
    "latent.slot": ((*SLOT_VERBS, *PLAY_VERBS), (voices.SLOT, voices.PLAYER)),
    "latent.rack": (RACK_VERBS, (racks.RACK,)),
    "latent.bank": (BANK_VERBS, (racks.BANK,)),
    "latent.master": (MASTER_VERBS, (racks.MASTER,)),
    "latent.send": ((), (senders.ANSWERS,)),
    "latent.send~": ((), (senders.ANSWERS,)),
    "latent.decode": ((), (life.ANSWERS,)),
    "latent.encode~": ((), (life.ANSWERS,)),
    "latent.receive": (_ASKED, (hearers.ANSWERS,)),
    "latent.meter": (_ASKED[:1], (hearers.ANSWERS,)),
    "latent.frames~": (_ASKED[1:], (hearers.ANSWERS,)),
}


def objects_js() -> str:
    """Return the text of ``latent.objects.js``.

    It exports ``OBJECTS``, of each its verbs and abouts; and of the connection ``HOST``, ``PORT``
    and ``HEARTBEAT``.
    """
    lines = [
        "/**",
        " * What the objects of the server send and hear. Written by bridge/patches/max.",
        " * `named` and `name` are numbers of the object's arguments, from 0.",
        " */",
        "",
        f"exports.HOST = {json.dumps(DEFAULT_HOST)};",
        f"exports.PORT = {DEFAULT_PORT};",
        f"exports.HEARTBEAT = {json.dumps(HEARTBEAT)};",
        "exports.OBJECTS = {",
    ]
    lines.append(",\n".join(_object(name, *about) for name, about in _OBJECTS.items()))
    return "\n".join([*lines, "};", ""])


def _object(name: str, verbs: Sequence[Entry], abouts: Sequence[Answers]) -> str:
    rows = ",\n".join(f"            {json.dumps(_verb(verb))}" for verb in verbs)
    heard = ",\n".join(f"            {json.dumps(_about(about))}" for about in abouts)
    return (
        f"    {json.dumps(name)}: {{\n"
        f"        verbs: [\n{rows}\n        ],\n"
        f"        abouts: [\n{heard}\n        ]\n    }}"
    ).replace("[\n\n        ]", "[]")


def _verb(verb: Entry) -> dict[str, Any]:
    named = [_argument(word) for word in verb.named.split()]
    return {"word": verb.word, "address": verb.address, "named": named}


def _about(about: Answers) -> dict[str, Any]:
    # Where it has a name, a verb that tells none is about another.
    known = [verb for verb in about.verbs if verb.named or not about.argument]
    return {
        "kind": about.kind,
        "name": _argument(about.argument) if about.argument else None,
        "label": about.usage,
        "verbs": {verb.address: verb.word for verb in known},
        "events": dict(about.events),
    }


def _argument(word: str) -> int:
    """Return the place of ``$1``; of a name that is told later, 0."""
    return 0 if word.startswith("$0-") else int(word.removeprefix("$")) - 1
