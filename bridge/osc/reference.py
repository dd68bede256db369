"""The manual page of the messages, written out of the table."""

from __future__ import annotations

import re

from ..defaults import MAX_DIMS
from .codec import MAX_DATAGRAM_BYTES, MAX_DEPTH, MAX_PARTS, MAX_SENT_BYTES
from .message import MAX_NAME_CHARACTERS, MAX_TEXT_CHARACTERS, Argument, Message
from .peers import FRAMES_FAIL_INTERVAL_S
from .server import MAX_LISTENERS, MAX_UNFINISHED_PER_PEER
from .spec import BY_ADDRESS, DEFAULT_PORT, DONE, FAIL, TABLE


def markdown() -> str:
    """Return ``docs/osc.md``.

    Returns
    -------
    str
        Markdown, ending with a newline.
    """
    sections = [_introduction(), _contents()]
    for title, text, messages in _groups():
        sections.append(f"## {title}\n\n{text}")
        sections += [_section(message) for message in messages]
    sections += [_answers(), _events()]
    return "\n\n".join(section.strip() for section in sections) + "\n"


def _introduction() -> str:
    return f"""
# OSC messages

<!-- Written by tools/write_osc_docs.py out of bridge/osc/spec.py: edit that, not this. -->

The server listens for OSC over UDP on 127.0.0.1, port {DEFAULT_PORT}, until it is told otherwise:

```
latent-bridge serve --latents examples
latent-bridge send /voice/new lead factory
latent-bridge send /voice/frame lead 1 0 0 0 0 0 0 0
latent-bridge status
```

## How it works

**Addresses are exact.** There are no wildcards; names of voices and slots are arguments. Time tags
are ignored: what is in a bundle is done at once, in its order, as Pure Data does it.

**Types.** The server sends the types `i`, `f` and `s`, because Pure Data drops all others and
shortens the message. It takes `i f s`, and `h d T F` from hosts that have them. Where an int is
wanted, a float that is a whole number will do; where a name is wanted, a number will do: a voice
that is called 2 is `2`, whether it came as `"2"`, 2 or 2.0. `any` takes numbers and strings. NaN
and infinity are refused. A whole number that 32 bits cannot hold, such as a device sample after 13
hours, is sent as a string of its digits: a float would be another number. The Python client gives
the number.

**Answers.** Every verb is answered, at the address that it came from, by

```
/done VERB NAME RESULTS...   NAME: the first argument, if it is a name; RESULTS: see each verb
/fail VERB REASON NAME       one line that says what was wrong; nothing has changed
```

Some verbs send replies before that: `/status.reply` for each fact, and so on.

**Order.** Messages of one sender are begun in the order in which they come, but a slow verb
holds up none behind it: while `/voice/new` loads a model, `/status` is answered, and frames of
other voices are played. To wait for all that you have sent, send `/sync 1` and wait for
`/synced 1`.

**Frames.** One message is one whole frame, or several of a stream: one float for each dim, never
a message per dim. Frames are counted, not answered. What is wrong with them is told by `/fail`,
at most {_often(FRAMES_FAIL_INTERVAL_S)} to each sender; `/voice/info` has the counts.

**Events** go to everyone who has sent `/notify 1`; frames only to whoever asked by `/voice/frames`.

**Paths** are relative, and stay in the folder that the server was started with.

**Bursts.** UDP loses what comes faster than it is read: spread more than some hundred messages over
some milliseconds, and send long sequences as files (`/slot/load`).

| limit | |
|---|---|
| a name; a path or model | {MAX_NAME_CHARACTERS}; {MAX_TEXT_CHARACTERS} characters |
| a datagram | {MAX_DATAGRAM_BYTES} bytes, {MAX_PARTS} messages, bundles nested {MAX_DEPTH} deep |
| a message of the server | {MAX_SENT_BYTES} bytes |
| verbs of one sender that are not answered yet | {MAX_UNFINISHED_PER_PEER} |
| values of a live frame | {MAX_DIMS} |
| receivers of events | {MAX_LISTENERS}, the last that asked |

## From Pure Data

Vanilla is enough, and `latent.bridge`, `latent.send` and `latent.slot` are made of it. Send
`[connect localhost {DEFAULT_PORT}(` to `[netsend -u -b]`. A frame is a list of the voice's name and
floats, through `[oscformat voice frame]` into that `[netsend]`. Answers come out of the right
outlet of `[netsend]`: `[oscparse]`, `[list trim]`, `[route done fail]`.

## From Max

`[udpsend 127.0.0.1 {DEFAULT_PORT}]` takes a list that begins with an address. It hears nothing: say
`/notify 1 PORT` first, and `[udpreceive PORT]` gives the answers. `latent.bridge` does so, with a
port of its own. A message of Max has at most 5096 bytes: a frame of 1000 dims, or a stream's
message of that many values.

## From Python

```python
from bridge.osc.client import Client

with Client() as client:
    client.request("/slot/load", "song", "latent-song.wav", "unravel")
    dims, frame_samples, latency_samples = client.request("/voice/new", "lead", "factory").results
    client.request("/voice/play", "lead", "song")
    client.sync()
    print(client.info("/voice/info", "lead"))
```

`request` waits for `/done` and raises `RequestFailed` on `/fail`. `send` waits for nothing and is
for frames; `fails` has what was wrong with them. `events()` gives what came since the last call,
after `request("/notify", 1)`.
"""


def _often(interval_s: float) -> str:
    return "once a second" if interval_s == 1 else f"every {interval_s:g} s"


_CODE = re.compile(r"(?<![\w/])/[a-z]+[a-z/.]*[a-z]|--[a-z]+( [a-z]+\b)?|\w+(\|\w+)+")
_TEXTS = {
    "Server": "",
    "Slots": "A slot is a latent sequence that the server holds, by a name.",
    "Models": "A model is what voices are made of.",
    "Voices": "A voice is one decoder with a state of its own. It plays a slot, or frames that "
    "are sent to it.",
    "Frames": "What is sent while a voice plays. An idle voice begins with the first frame.",
}


def _groups() -> list[tuple[str, str, list[Message]]]:
    """Return title, text and messages of each section of verbs and frames."""
    groups: dict[str, list[Message]] = {title: [] for title in _TEXTS}
    titles = {"slot": "Slots", "model": "Models", "voice": "Voices"}
    for message in TABLE:
        if message.role == "frames":
            groups["Frames"].append(message)
        elif message.role == "verb":
            groups[titles.get(message.address.split("/")[1], "Server")].append(message)
    return [(title, text, groups[title]) for title, text in _TEXTS.items()]


def _contents() -> str:
    lines = ["## All messages", "", "| | |", "|---|---|"]
    for title, _, messages in _groups():
        links = [f"[{m.address}](#{m.address.replace('/', '')})" for m in messages]
        lines.append(f"| {title} | {' · '.join(links)} |")
    lines.append("| Answers, events | [answers](#answers) · [events](#events) |")
    return "\n".join(lines)


def _section(message: Message) -> str:
    blocks = [f"### {message.address}", _quoted(message.text)]
    if message.arguments:
        blocks.append(_table(message.arguments))
    if message.role == "verb":
        blocks.append(_answer(message))
        reply = BY_ADDRESS.get(f"{message.address}.reply")
        if reply is not None and reply.keys:
            blocks.append(_keys(reply.keys))
    command = f"latent-bridge send {message.address} {message.example}".rstrip()
    blocks.append(f"```\n{command}\n```")
    return "\n\n".join(blocks)


def _table(arguments: tuple[Argument, ...]) -> str:
    """Return the table of arguments, without the columns that would be empty."""
    rows = [
        {
            "argument": f"`{a.name}{'...' if a.many else ''}`",
            "type": a.kind,
            "range": _range(a),
            "if left out": a.default if a.optional else "",
            "meaning": _quoted(a.text),
        }
        for a in arguments
    ]
    columns = [column for column in rows[0] if any(row[column] for row in rows)]
    lines = [" | ".join(columns), "|".join("---" for _ in columns)]
    lines += [" | ".join(row[column] for column in columns) for row in rows]
    return "\n".join(f"| {line} |" if "---" not in line else f"|{line}|" for line in lines)


def _keys(keys: tuple[Argument, ...]) -> str:
    rows = [f"| `{key.name}` | {key.kind} | {_quoted(key.text)} |" for key in keys]
    return "\n".join(["| key | type | what it is |", "|---|---|---|", *rows])


def _quoted(text: str) -> str:
    """Return a text of the table with addresses and options as code."""
    return _CODE.sub(r"`\g<0>`", text)


def _range(argument: Argument) -> str:
    if argument.minimum is None or argument.maximum is None:
        return ""
    return f"{_number(argument.minimum)} to {_number(argument.maximum)}"


def _number(value: float) -> str:
    whole = round(abs(value))
    sign = "-" if value < 0 else ""
    if whole >= 2**20 and whole & (whole - 1) == 0:
        return f"{sign}2^{whole.bit_length() - 1}"
    if whole >= 2**20 and whole & (whole + 1) == 0:
        return f"{sign}2^{whole.bit_length()} - 1"
    return f"{value:.16g}"


def _answer(message: Message) -> str:
    reply = BY_ADDRESS.get("/synced" if message.address == "/sync" else f"{message.address}.reply")
    done = " ".join(
        [
            DONE,
            message.address,
            *(a.name for a in message.arguments[:1] if message.named),
            *(a.name + ("..." if a.many else "") for a in message.done),
        ]
    )
    told = f"`{done}`"
    if reply is not None:
        count = "" if message.address == "/sync" else " for each"
        told = f"`{reply.usage}`{count}, then {told}"
    told_before = () if reply is None or reply.keys else reply.arguments
    new = [a for a in told_before if a not in message.arguments]
    meanings = [f"* `{a.name}`, {a.kind}: {_quoted(a.text)}" for a in (*new, *message.done)]
    return f"Answer: {told}" + ("\n\n" + "\n".join(meanings) if meanings else "")


def _answers() -> str:
    done, fail = BY_ADDRESS[DONE], BY_ADDRESS[FAIL]
    parts = [f"### {m.address}\n\n{m.text}\n\n{_table(m.arguments)}" for m in (done, fail)]
    return "## Answers\n\n" + "\n\n".join(parts)


def _events() -> str:
    lines = [
        "## Events",
        "",
        "To whoever has sent `/notify 1`; frames to whoever has sent `/voice/frames`.",
        "",
        "| event | when |",
        "|---|---|",
    ]
    for message in TABLE:
        if message.role == "event":
            last = message.arguments[-1]
            lines.append(f"| `{message.usage}` | {message.text} `{last.name}`: {last.text}. |")
    return "\n".join(lines)
