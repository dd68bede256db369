"""The messages about voices."""

from __future__ import annotations

from dataclasses import replace

from . import facts
from .message import MAX_TEXT_CHARACTERS, Argument, Message
from .words import (
    FRAME,
    FRAME_VALUES,
    KEY,
    MAX_FRAMES,
    MAX_GAIN,
    MAX_RAMP_MS,
    MAX_SPEED,
    MODEL,
    ON,
    SLOT,
    VALUES,
    VOICE,
)

_FADE = Argument(
    "fade", "float", "length of the fade in ms", 0, MAX_RAMP_MS, optional=True, default="100"
)
_FADE_SAMPLE = Argument("sample", "int", "device sample on which the fade begins")
_BEGIN = Argument("sample", "int", "device sample on which that begins")
_RAMP = Argument(
    "ramp", "float", "time to get there in ms", 0, MAX_RAMP_MS, optional=True, default="10"
)

MESSAGES: tuple[Message, ...] = (
    Message(
        "/voice/new",
        "verb",
        "Make a voice. Options follow in pairs of key and value: clock true|samples, lead "
        "SAMPLES, seed N, fill noise|zero|seeded, method NAME (of the model: decode unless said), "
        "out CHANNEL (from 1; without it a mono voice is heard on the first two), direct CHANNEL "
        "(of the direct outputs, from 1: its sound by itself, before the master chain), "
        "model_sr HZ (for a model that does not tell it).",
        (
            VOICE,
            MODEL,
            Argument(
                "options",
                "any",
                "pairs of key and value",
                optional=True,
                many=True,
                default="the server's",
                max_characters=MAX_TEXT_CHARACTERS,
            ),
        ),
        (
            Argument("dims", "int", "values per frame that it takes or makes"),
            Argument("frame_samples", "float", "device samples per frame"),
            Argument("latency_samples", "int", "device samples from a frame's turn to its sound"),
        ),
        example="lead factory clock true",
    ),
    Message(
        "/voice/free", "verb", "End a voice, and a recording of its frames.", (VOICE,), (), "lead"
    ),
    Message(
        "/voice/swap",
        "verb",
        "Give a voice another model. It is loaded beside the old one, plays the same, and is "
        "faded to; until then the old one plays. A voice that has failed is tried with it.",
        (VOICE, MODEL, _FADE),
        (_FADE_SAMPLE,),
        example="lead factory",
    ),
    Message(
        "/voice/reload",
        "verb",
        "Load the model of a voice anew from its file, into a fresh process, and fade to it.",
        (VOICE, _FADE),
        (_FADE_SAMPLE,),
        example="lead",
    ),
    Message(
        "/voice/restart",
        "verb",
        "Go on with a fresh state of the model, faded into; or try a voice again that has failed.",
        (VOICE,),
        (Argument("sample", "int", "device sample on which it begins; 0 if nothing plays"),),
        example="lead",
    ),
    Message("/voice/list", "verb", "List the voices: one /voice/list.reply for each."),
    Message(
        "/voice/list.reply",
        "reply",
        "One voice.",
        (
            VOICE,
            MODEL,
            Argument("state", "string", "loading, idle, playing, restarting or failed"),
        ),
    ),
    Message(
        "/voice/info",
        "verb",
        "Ask how a voice is: one /voice/info.reply for each key.",
        (VOICE,),
        example="lead",
    ),
    Message(
        "/voice/info.reply",
        "reply",
        "One fact about a voice.",
        (VOICE, KEY, VALUES),
        keys=facts.VOICE,
    ),
    Message(
        "/voice/play",
        "verb",
        "Play a slot. The sound of its first frame begins on the sample that /done tells.",
        (
            VOICE,
            SLOT,
            replace(FRAME, optional=True, default="the first; backward, the last"),
        ),
        (Argument("sample", "int", "device sample on which it begins"),),
        example="lead song",
    ),
    Message("/voice/stop", "verb", "Stop what a voice plays, in 10 ms.", (VOICE,), (), "lead"),
    Message(
        "/voice/seek",
        "verb",
        "Go to a frame of the slot that plays; from behind a loop to the loop.",
        (VOICE, FRAME),
        (),
        "lead 10",
    ),
    Message(
        "/voice/loop",
        "verb",
        "Play round and round, all of the slot or a part of it, or once.",
        (
            VOICE,
            ON,
            Argument(
                "first", "int", "first frame of it", 0, MAX_FRAMES, optional=True, default="0"
            ),
            Argument(
                "stop",
                "int",
                "the frame after its last",
                1,
                MAX_FRAMES,
                optional=True,
                default="the end",
            ),
        ),
        example="lead 1",
    ),
    Message(
        "/voice/speed",
        "verb",
        "How many frames of the slot are played per frame of the clock; below 0 backwards.",
        (VOICE, Argument("speed", "float", "1 is as written", -MAX_SPEED, MAX_SPEED)),
        example="lead 0.5",
    ),
    Message(
        "/voice/live",
        "verb",
        "Play live frames from now on, and nothing else. An idle voice does so by itself.",
        (VOICE,),
        (Argument("sample", "int", "device sample on which it begins"),),
        example="lead",
    ),
    Message(
        "/voice/frame",
        "frames",
        "One live frame: the newest is played, and held until the next.",
        (VOICE, FRAME_VALUES),
        example="lead 0 0 0 0 0 0 0 0",
    ),
    Message(
        "/voice/stream",
        "frames",
        "One or more frames of a stream: played first in, first out, each once. The first "
        "one begins the stream; a gap in the numbers is counted as lost and held.",
        (
            VOICE,
            Argument("number", "int", "number of the first frame here", 0, 2**31 - 1),
            Argument("values", "float", "one value per dim and frame, frame by frame", many=True),
        ),
        example="lead 0 0 0 0 0 0 0 0 0",
    ),
    Message(
        "/voice/signal",
        "verb",
        "Play signals: the inputs of the server from one on, one per dim. Of each window of a "
        "frame's length the last sample is taken, as nn~ does it.",
        (VOICE, Argument("first", "int", "input of the first dim, from 1", 1, 128)),
        (_BEGIN,),
        example="lead 1",
    ),
    Message(
        "/voice/bus",
        "verb",
        "Play the latents that another voice makes: an encoder, or a bus (model latents:8). One "
        "may feed many.",
        (VOICE, Argument("other", "string", "name of the voice that makes them")),
        (_BEGIN,),
        example="lead moves",
    ),
    Message(
        "/voice/hear",
        "verb",
        "Take in audio, for a method that does, such as encode: inputs of the server, another "
        "voice, or both. What comes from a voice is kept from running away (no DC, at most 1).",
        (
            VOICE,
            Argument("first", "int", "input of the first channel, from 1; 0: none", 0, 128),
            Argument("other", "string", "name of a voice", optional=True, default="none"),
            Argument(
                "gain", "float", "factor of that voice", 0, MAX_GAIN, optional=True, default="1"
            ),
        ),
        (_BEGIN,),
        example="ears 1",
    ),
    Message(
        "/voice/beside",
        "verb",
        "Let the rack's mix mix in the latents that another voice makes.",
        (
            VOICE,
            Argument(
                "other", "string", "name of that voice", optional=True, default="no more of them"
            ),
        ),
        example="lead moves",
    ),
    Message(
        "/voice/enable",
        "verb",
        "0: pause, silent and without work; 1: go on from there.",
        (VOICE, ON),
        example="lead 1",
    ),
    Message(
        "/voice/set",
        "verb",
        "Set an attribute of the model for this voice alone.",
        (VOICE, Argument("attribute", "string", "its name"), VALUES),
        example="lead seed 5",
    ),
    Message(
        "/voice/get",
        "verb",
        "Read an attribute of the model.",
        (VOICE, Argument("attribute", "string", "its name")),
        (Argument("attribute", "string", "its name"), VALUES),
        example="lead seed",
    ),
    Message(
        "/voice/gain",
        "verb",
        "How loud a voice is.",
        (
            VOICE,
            Argument("gain", "float", "factor, 1 is as decoded", 0, MAX_GAIN),
            _RAMP,
        ),
        example="lead 0.5 100",
    ),
    Message(
        "/voice/pan",
        "verb",
        "Where a voice is heard, at constant power. Between two outputs -1 is left and 1 right; "
        "on more, 0 is in front, 0.5 right, -0.5 left, and 1 behind.",
        (
            VOICE,
            Argument("position", "float", "-1 to 1", -1, 1),
            Argument(
                "spread",
                "float",
                "0: a point, 1: all outputs alike",
                0,
                1,
                optional=True,
                default="0",
            ),
            _RAMP,
        ),
        example="lead -0.5",
    ),
    Message(
        "/voice/frames",
        "verb",
        "1: tell each frame that a voice decodes or makes, behind its rack, as soon as it is "
        "known, by /voice/latents, to whoever asks this and nobody else. 0: no more. It ends by "
        "itself with the voice, and when who asked has sent nothing for 10 s: whoever sends /sync "
        "every few seconds goes on getting them. The sound never waits for it: of more than 1000 "
        "frames a second some are left out.",
        (VOICE, ON),
        example="lead 1",
    ),
    Message(
        "/voice/record/start",
        "verb",
        "Record the frames that a voice decodes.",
        (VOICE,),
        example="lead",
    ),
    Message(
        "/voice/record/stop",
        "verb",
        "End the recording: it becomes a slot.",
        (VOICE, SLOT),
        (
            Argument("frames", "int", "number of frames"),
            Argument("lost", "int", "frames that were not kept: 0 unless the server hung"),
        ),
        example="lead take",
    ),
)
