"""The messages about the server, its slots and its models."""

from __future__ import annotations

from . import facts
from .message import Argument, Message
from .words import KEY, LATENTS, MODEL, ON, RECORDING, SLOT, VALUES

# Below it are the ports of services, which nobody asks answers for.
MIN_ANSWER_PORT = 1024

MESSAGES: tuple[Message, ...] = (
    Message("/status", "verb", "Ask how the server is: one /status.reply for each key."),
    Message(
        "/status.reply", "reply", "One fact about the server.", (KEY, VALUES), keys=facts.STATUS
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
        "Get the events, or no more of them, at the address that this came from. A program that "
        "sends from one socket and hears on another, such as Max, says on which port it hears: "
        "from then on all answers and events for this sender go there, to the host that this came "
        "from, until it says /notify without a port.",
        (
            ON,
            Argument(
                "port",
                "int",
                "where answers and events go",
                MIN_ANSWER_PORT,
                65535,
                optional=True,
                default="where this came from",
            ),
        ),
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
        "Record what the server plays: to a WAV file of 32-bit floats or, by its name, a FLAC file "
        "of 24 bits. The file appears when the recording or the server ends; a server that is "
        "killed leaves nothing of it.",
        (RECORDING,),
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
            Argument("clipped", "int", "samples beyond full scale, which FLAC cannot hold"),
        ),
    ),
    Message(
        "/slot/load",
        "verb",
        "Read a latent file into a slot. A slot of this name is replaced; voices that play "
        "the old one play on.",
        (
            SLOT,
            LATENTS,
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
            SLOT,
            Argument("frames", "int", "number of frames"),
            Argument("dims", "int", "number of dims"),
            Argument("seconds", "float", "length; 0 if its rate is not known"),
        ),
    ),
    Message(
        "/slot/free", "verb", "Forget a slot; voices that play it play on.", (SLOT,), (), "song"
    ),
    Message(
        "/slot/save",
        "verb",
        "Write a slot to a latent file: .wav, .npy (its rate in .npy.json), .npz, .safetensors.",
        (SLOT, LATENTS),
        example="song copy.wav",
    ),
    Message("/model/list", "verb", "List the models: one /model/list.reply for each."),
    Message("/model/list.reply", "reply", "One model that a voice can be made of.", (MODEL,)),
    Message(
        "/model/info",
        "verb",
        "Ask what a model is: one /model/info.reply for each key. It is loaded for that.",
        (MODEL,),
        example="factory",
    ),
    Message(
        "/model/info.reply",
        "reply",
        "One fact about a model; none that it does not tell.",
        (MODEL, KEY, VALUES),
        keys=facts.MODEL,
    ),
)
