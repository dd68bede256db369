"""Every OSC message of the server: one table for checks, dispatch, docs, client and patches."""

from __future__ import annotations

from dataclasses import replace

from ..defaults import DEFAULT_PORT, MAX_DIMS
from . import facts
from .message import MAX_NAME_CHARACTERS, MAX_TEXT_CHARACTERS, Argument, Kind, Message, Role

__all__ = [
    "BY_ADDRESS",
    "DEFAULT_PORT",
    "DONE",
    "FAIL",
    "MAX_NAME_CHARACTERS",
    "MAX_TEXT_CHARACTERS",
    "TABLE",
    "Argument",
    "Kind",
    "Message",
    "Role",
]

DONE = "/done"
FAIL = "/fail"

MAX_FRAMES = 2**53
MAX_GAIN = 16.0
MAX_SPEED = 16.0
MAX_RAMP_MS = 60_000.0

_VOICE = Argument("voice", "string", "name of the voice")
_SLOT = Argument("slot", "string", "name of the slot")
_MODEL = Argument(
    "model",
    "string",
    "factory, identity:dims:ratio:hz, or a file under the models folder",
    max_characters=MAX_TEXT_CHARACTERS,
)
_ON = Argument("on", "int", "1: yes, 0: no", 0, 1)
_LATENTS = Argument(
    "path", "string", "file under the latents folder", max_characters=MAX_TEXT_CHARACTERS
)
_RECORDING = Argument(
    "path", "string", "file under the recordings folder", max_characters=MAX_TEXT_CHARACTERS
)
_KEY = Argument("key", "string", "what is told")
_VALUES = Argument(
    "values", "any", "its value or values", many=True, max_characters=MAX_TEXT_CHARACTERS
)
_FRAME = Argument("frame", "float", "frame number, from 0", 0, MAX_FRAMES)
_FRAME_VALUES = Argument("values", "float", "one value per dim", many=True, max_values=MAX_DIMS)

TABLE: tuple[Message, ...] = (
    # ---- server
    Message("/status", "verb", "Ask how the server is: one /status.reply for each key."),
    Message(
        "/status.reply", "reply", "One fact about the server.", (_KEY, _VALUES), keys=facts.STATUS
    ),
    Message(
        "/sync",
        "verb",
        "Wait until everything that the same program sent before has been done: /synced says so.",
        (Argument("number", "int", "comes back in the answer", -(2**31), 2**31 - 1),),
        example="1",
    ),
    Message(
        "/synced",
        "reply",
        "Everything sent before /sync has been done.",
        (Argument("number", "int", "the number of the /sync"),),
    ),
    Message(
        "/notify",
        "verb",
        "Get the events, or no more of them, at the address that this came from.",
        (_ON,),
        example="1",
    ),
    Message("/quit", "verb", "End the server."),
    Message(
        "/step",
        "verb",
        "Play a number of periods. Only a server started with --audio manual, which has no "
        "clock of its own and waits for every decoder: for tests.",
        (Argument("periods", "int", "how many", 1, 1_000_000),),
        (Argument("now", "int", "number of the next period"),),
        example="10",
    ),
    Message(
        "/record/start",
        "verb",
        "Record what the server plays to a WAV file of 32-bit floats. The file appears when the "
        "recording or the server ends; a server that is killed leaves nothing of it.",
        (_RECORDING,),
        (Argument("sample", "int", "device sample that is the first of the file"),),
        example="take-1.wav",
    ),
    Message(
        "/record/stop",
        "verb",
        "End the recording and finish its file.",
        (),
        (
            Argument("samples", "int", "length of the file in samples"),
            Argument("lost", "int", "samples that the disk was too slow for: silent in the file"),
        ),
    ),
    # ---- slots
    Message(
        "/slot/load",
        "verb",
        "Read a latent file into a slot. A slot of this name is replaced; voices that play "
        "the old one play on.",
        (
            _SLOT,
            _LATENTS,
            Argument("layout", "string", "unravel, rave, ...", optional=True, default="the file's"),
        ),
        (
            Argument("frames", "int", "number of frames"),
            Argument("dims", "int", "number of dims"),
        ),
        example="song latent-song.wav unravel",
    ),
    Message("/slot/list", "verb", "List the slots: one /slot/list.reply for each."),
    Message(
        "/slot/list.reply",
        "reply",
        "One slot.",
        (
            _SLOT,
            Argument("frames", "int", "number of frames"),
            Argument("dims", "int", "number of dims"),
            Argument("seconds", "float", "length; 0 if its rate is not known"),
        ),
    ),
    Message(
        "/slot/free", "verb", "Forget a slot; voices that play it play on.", (_SLOT,), (), "song"
    ),
    Message(
        "/slot/save",
        "verb",
        "Write a slot to a latent file: .wav, .npy (its rate in .npy.json), .npz, .safetensors.",
        (_SLOT, _LATENTS),
        example="song copy.wav",
    ),
    # ---- models
    Message("/model/list", "verb", "List the models: one /model/list.reply for each."),
    Message("/model/list.reply", "reply", "One model that a voice can be made of.", (_MODEL,)),
    Message(
        "/model/info",
        "verb",
        "Ask what a model is: one /model/info.reply for each key. It is loaded for that.",
        (_MODEL,),
        example="factory",
    ),
    Message(
        "/model/info.reply",
        "reply",
        "One fact about a model; none that it does not tell.",
        (_MODEL, _KEY, _VALUES),
        keys=facts.MODEL,
    ),
    # ---- voices
    Message(
        "/voice/new",
        "verb",
        "Make a voice. Options follow in pairs of key and value: clock true|samples, lead "
        "SAMPLES, seed N, fill noise|zero|seeded, out CHANNEL (from 1; without it a mono "
        "voice is heard on the first two), model_sr HZ (for a model that does not tell it).",
        (
            _VOICE,
            _MODEL,
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
            Argument("dims", "int", "values per frame"),
            Argument("frame_samples", "float", "device samples per frame"),
            Argument("latency_samples", "int", "device samples from a frame's turn to its sound"),
        ),
        example="lead factory clock true",
    ),
    Message(
        "/voice/free", "verb", "End a voice, and a recording of its frames.", (_VOICE,), (), "lead"
    ),
    Message("/voice/list", "verb", "List the voices: one /voice/list.reply for each."),
    Message(
        "/voice/list.reply",
        "reply",
        "One voice.",
        (_VOICE, _MODEL, Argument("state", "string", "loading, idle, playing or failed")),
    ),
    Message(
        "/voice/info",
        "verb",
        "Ask how a voice is: one /voice/info.reply for each key.",
        (_VOICE,),
        example="lead",
    ),
    Message(
        "/voice/info.reply",
        "reply",
        "One fact about a voice.",
        (_VOICE, _KEY, _VALUES),
        keys=facts.VOICE,
    ),
    Message(
        "/voice/play",
        "verb",
        "Play a slot. The sound of its first frame begins on the sample that /done tells.",
        (
            _VOICE,
            _SLOT,
            replace(_FRAME, optional=True, default="the first; backward, the last"),
        ),
        (Argument("sample", "int", "device sample on which it begins"),),
        example="lead song",
    ),
    Message("/voice/stop", "verb", "Stop what a voice plays, in 10 ms.", (_VOICE,), (), "lead"),
    Message(
        "/voice/seek",
        "verb",
        "Go to a frame of the slot that plays; from behind a loop to the loop.",
        (_VOICE, _FRAME),
        (),
        "lead 10",
    ),
    Message(
        "/voice/loop",
        "verb",
        "Play round and round, all of the slot or a part of it, or once.",
        (
            _VOICE,
            _ON,
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
        (_VOICE, Argument("speed", "float", "1 is as written", -MAX_SPEED, MAX_SPEED)),
        example="lead 0.5",
    ),
    Message(
        "/voice/live",
        "verb",
        "Play live frames from now on, and nothing else. An idle voice does so by itself.",
        (_VOICE,),
        (Argument("sample", "int", "device sample on which it begins"),),
        example="lead",
    ),
    Message(
        "/voice/frame",
        "frames",
        "One live frame: the newest is played, and held until the next.",
        (_VOICE, _FRAME_VALUES),
        example="lead 0 0 0 0 0 0 0 0",
    ),
    Message(
        "/voice/stream",
        "frames",
        "One or more frames of a stream: played first in, first out, each once. The first "
        "one begins the stream; a gap in the numbers is counted as lost and held.",
        (
            _VOICE,
            Argument("number", "int", "number of the first frame here", 0, 2**31 - 1),
            Argument("values", "float", "one value per dim and frame, frame by frame", many=True),
        ),
        example="lead 0 0 0 0 0 0 0 0 0",
    ),
    Message(
        "/voice/enable",
        "verb",
        "0: pause, silent and without work; 1: go on from there.",
        (_VOICE, _ON),
        example="lead 1",
    ),
    Message(
        "/voice/set",
        "verb",
        "Set an attribute of the model for this voice alone.",
        (_VOICE, Argument("attribute", "string", "its name"), _VALUES),
        example="lead seed 5",
    ),
    Message(
        "/voice/get",
        "verb",
        "Read an attribute of the model.",
        (_VOICE, Argument("attribute", "string", "its name")),
        (Argument("attribute", "string", "its name"), _VALUES),
        example="lead seed",
    ),
    Message(
        "/voice/gain",
        "verb",
        "How loud a voice is. Nothing limits the sum: beyond 1, a sound card cuts it off.",
        (
            _VOICE,
            Argument("gain", "float", "factor, 1 is as decoded", 0, MAX_GAIN),
            Argument(
                "ramp",
                "float",
                "time to get there in ms",
                0,
                MAX_RAMP_MS,
                optional=True,
                default="10",
            ),
        ),
        example="lead 0.5 100",
    ),
    Message(
        "/voice/record/start",
        "verb",
        "Record the frames that a voice decodes.",
        (_VOICE,),
        example="lead",
    ),
    Message(
        "/voice/record/stop",
        "verb",
        "End the recording: it becomes a slot.",
        (_VOICE, _SLOT),
        (
            Argument("frames", "int", "number of frames"),
            Argument("lost", "int", "frames that were not kept: 0 unless the server hung"),
        ),
        example="lead take",
    ),
    # ---- answers and events
    Message(
        DONE,
        "reply",
        "A verb has been done.",
        (
            Argument("verb", "string", "its address"),
            Argument(
                "results", "any", "the name it was given, and its results", optional=True, many=True
            ),
        ),
    ),
    Message(
        FAIL,
        "reply",
        "A verb was refused, and nothing has changed; or frames are ignored (said at most "
        "once a second).",
        (
            Argument("verb", "string", "the address"),
            Argument("reason", "string", "what was wrong and what to do, in one line"),
            Argument("name", "string", "the name that was given first", optional=True),
        ),
    ),
    Message(
        "/voice/state",
        "event",
        "A voice is in another state now.",
        (_VOICE, Argument("state", "string", "loading, idle, playing, freed or failed")),
    ),
    Message("/voice/ended", "event", "A slot has been played to its end.", (_VOICE,)),
    Message(
        "/voice/meter",
        "event",
        "How loud a voice was, ten times a second while it plays.",
        (_VOICE, Argument("peak", "float", "largest magnitude since the last, 1 is full scale")),
    ),
    Message(
        "/server/state",
        "event",
        "The server is in another state now.",
        (Argument("state", "string", "running or quitting"),),
    ),
)

BY_ADDRESS: dict[str, Message] = {message.address: message for message in TABLE}
