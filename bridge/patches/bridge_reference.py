"""What each object that speaks with the server is, takes and says."""

from __future__ import annotations

from bridge.osc.spec import DEFAULT_PORT

from .connection import DEFAULT_HOST
from .players import FIXED_DIMS
from .reference import Entry, Reference
from .senders import SAMPLE_AFTER
from .verbs import BRIDGE_VERBS, PLAY_VERBS, SLOT_VERBS, VOICE_VERBS, Verb

_TAGS = ("latent", "OSC", "server", "nn~", "RAVE")
_STATUS_OUTLET = "Outlet 0: messages - status"
_NAME = Entry("NAME", "of the latent.bridge, if there is more than one")
_VOICE = Entry("VOICE", "name of the voice")
_ERROR = Entry("error WHAT", "what was wrong - also in the console")
_ANSWERS = (
    Entry("done WORD RESULTS", "the server has done it"),
    Entry("fail WORD REASON", "the server refused it, and nothing has changed"),
)
_STATE = Entry("state STATE", "of the voice: loading, idle, playing, freed or failed")
_ENDED = Entry("ended", "a slot has been played to its end")
_FRAME_ARGUMENTS = (
    _VOICE,
    Entry("MODE", "live (default): the newest frame is played - stream: all, in order"),
    _NAME,
)
_FRAME_MESSAGES = (
    Entry("live", "from now on the newest frame is played, and held"),
    Entry("stream", "from now on all frames are played, in order, by number"),
    Entry("start", "a stream begins: the next frame has the number 0"),
)
_FRAME_STATUS = (
    Entry("sent N", "frames sent since start"),
    Entry("fail frame REASON", "live frames are ignored - said once a second"),
    Entry("fail stream REASON", "the same for a stream"),
    _ERROR,
)


def bridge_references() -> tuple[Reference, ...]:
    """Return the public objects that speak with the server, in the order of the manual."""
    return (_bridge(), _voice(), _slot(), _send(), *map(_signal_send, FIXED_DIMS))


def _bridge() -> Reference:
    return Reference(
        name="latent.bridge",
        summary="connect to the Latent Bridge server",
        description=(
            "The server plays neural decoders outside of Pd. All other objects here speak "
            "with it through this one. One UDP socket sends and hears the answers. Nothing "
            "is opened before connect."
        ),
        n_dims=8,
        arguments=(
            Entry("HOST", f"where the server is (default {DEFAULT_HOST})"),
            Entry("PORT", f"its UDP port (default {DEFAULT_PORT})"),
            Entry("NAME", "only for more than one bridge - the others name it too"),
        ),
        messages=(
            Entry("connect HOST PORT", "open the socket, as a bang does - both may be left out"),
            Entry("disconnect", "close it"),
            *_entries(BRIDGE_VERBS),
            Entry("send ADDRESS VALUES", "any OSC message"),
        ),
        status=(
            Entry("connected 0/1", "the socket is closed, or open"),
            Entry("server 0/1", "the server answers, or not (asked every 2 s)"),
            _ERROR,
        ),
        outlets=(
            "Outlet 0: messages - answers and events: done ADDRESS ...",
            "Outlet 1: messages - status",
        ),
        see_also=("latent.voice", "latent.slot", "latent.send"),
        tags=_TAGS,
    )


def _voice() -> Reference:
    return Reference(
        name="latent.voice",
        summary="make a voice of the server and steer it",
        description=(
            "A voice is one decoder with its own state. Frames come from [latent.send], songs "
            "from [latent.slot]. Any number of these may speak for the same VOICE."
        ),
        n_dims=8,
        arguments=(_VOICE, _NAME),
        messages=_entries(VOICE_VERBS),
        status=(
            *_ANSWERS,
            _STATE,
            Entry("info KEY VALUES", "one fact about the voice"),
            Entry("meter PEAK", "how loud it is, ten times a second - 1 is full scale"),
            _ENDED,
            _ERROR,
        ),
        outlets=(_STATUS_OUTLET,),
        see_also=("latent.bridge", "latent.slot"),
        tags=_TAGS,
    )


def _slot() -> Reference:
    return Reference(
        name="latent.slot",
        summary="a latent song in the server and the voice that plays it",
        description=(
            "The server reads the song and decodes it ahead of time. A song in UnRAVEl's "
            "format is loaded with the layout unravel."
        ),
        n_dims=8,
        arguments=(
            Entry("SLOT", "name of the slot"),
            Entry("VOICE", "name of the voice that plays it"),
            _NAME,
        ),
        messages=_entries((*SLOT_VERBS, *PLAY_VERBS)),
        status=(
            *_ANSWERS,
            Entry("info FRAMES DIMS SECONDS", "nothing comes if there is no such slot"),
            _STATE,
            _ENDED,
            _ERROR,
        ),
        outlets=(_STATUS_OUTLET,),
        see_also=("latent.bridge", "latent.voice"),
        tags=_TAGS,
    )


def _send() -> Reference:
    return Reference(
        name="latent.send",
        summary="send frames to a voice - one list each",
        description=(
            "A list with one number per dim is one frame and becomes one OSC message. A frame "
            "is neither repeated nor left out. While nothing is connected none is sent."
        ),
        n_dims=8,
        arguments=_FRAME_ARGUMENTS,
        messages=(Entry("list", "one number per dim - one frame"), *_FRAME_MESSAGES),
        status=_FRAME_STATUS,
        outlets=(_STATUS_OUTLET,),
        see_also=("latent.bridge", "latent.send8~"),
        tags=_TAGS,
    )


def _signal_send(n_dims: int) -> Reference:
    return Reference(
        name=f"latent.send{n_dims}~",
        summary=f"send the frames of {n_dims} signals to a voice",
        description=(
            "Connect a player outlet by outlet, the rightmost too: each of its frames is sent "
            f"once, {SAMPLE_AFTER} samples after it began, with what the signals hold then. "
            "Between them the signals may be changed as you like."
        ),
        n_dims=n_dims,
        arguments=_FRAME_ARGUMENTS,
        inlets=(
            f"Inlet 0 to {n_dims - 1}: signals - dims 0 to {n_dims - 1}",
            f"Inlet {n_dims}: messages - status of a player, and see below",
        ),
        messages=(
            Entry("position FRAME", "a frame begins now (a player says so)"),
            Entry("bang", "the same, for signals of your own"),
            *_FRAME_MESSAGES,
        ),
        status=_FRAME_STATUS,
        outlets=(_STATUS_OUTLET,),
        see_also=("latent.bridge", "latent.send"),
        tags=_TAGS,
    )


def _entries(verbs: tuple[Verb, ...]) -> tuple[Entry, ...]:
    return tuple(Entry(verb.usage, verb.text) for verb in verbs)
