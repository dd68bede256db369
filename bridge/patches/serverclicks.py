"""What is clicked on in the help patches of the objects that speak with the server."""

from __future__ import annotations

from collections.abc import Sequence

from .clicks import Click, on_right
from .example import example_name

FACTORY_DIMS = 8
CONNECT = (Click("connect", "open the socket", 2),)
# Where the object itself asks for the voice.
CONNECT_AND_MAKE = (Click("connect", "open the socket - the voice is made", 2),)
NEW = Click("new factory", "make a voice", 3)
GAIN = Click("gain 0.5", "half as loud", 4)
# About -23 dBFS (RMS) each before the gain: nobody is startled.
SOUNDS = (
    Click("-0.2 -1 1 0 1 0 1 0", "a sound that lasts", 5),
    Click("-0.2 0 0 0 0 0 0 0", "another one"),
)
STOP = Click("stop", "silence", 6)
FREE = Click("free", "end the voice", 7)
# A voice that plays one frame, which comes from a latent.send on the right.
SOUNDING = (NEW, GAIN, *on_right(SOUNDS[0]), FREE)

BRIDGE = (
    Click("connect", "open the socket - a bang does it too", 2),
    Click("status", "how is the server? (see the console)"),
    Click("models", "which models are there?"),
    Click("model factory", "what is this one?"),
    Click("voices", "which voices are there?"),
    Click("slots", "which slots are there?"),
    Click("send /voice/info lead", "any OSC message"),
    Click("disconnect", "close the socket"),
)
# To a latent.send, and on the right to the voice.
BRIDGE_VOICE = (*on_right(NEW, GAIN), *SOUNDS, *on_right(STOP, FREE))
# To the voice, and on the right to a latent.send.
VOICE = (
    NEW,
    Click("gain 0.5 500", "half as loud, within 500 ms", 4),
    *on_right(*SOUNDS),
    Click("pan -1", "to the left"),
    Click("swap factory 500", "another model, faded to in 500 ms"),
    Click("record", "record the frames that it decodes"),
    Click("stoprecord take", "they are the slot take now"),
    Click("gain 1", "as it is decoded"),
    Click("enable 0", "pause, silent and without work"),
    Click("enable 1", "go on"),
    Click("info", "how is it?"),
    STOP,
    FREE,
)
SLOT = (
    *on_right(NEW, GAIN),
    Click(f"load {example_name(FACTORY_DIMS)}", "read a song", 5),
    Click("play", "the voice plays it", 6),
    Click("seek 40", "go to frame 40"),
    Click("loop 1", "round and round"),
    Click("speed -0.5", "backwards, half as fast"),
    Click("speed 1", "as written"),
    Click("info", "frames, dims, seconds"),
    Click("stop", "stop it", 7),
    *on_right(FREE._replace(step=8)),
)
SEND = (
    *on_right(NEW, GAIN),
    *SOUNDS,
    Click("", "ten frames a second, at random", 6),
    Click("", ""),
    Click("stream", "play all frames, in order - then click 8", 7),
    Click("live", "play the newest, hold it - then click 8"),
    Click("start", "a stream begins with number 0"),
    *on_right(
        Click("stop", "silence - the next frame begins anew", 8),
        FREE._replace(step=9),
    ),
)
RACK = (
    Click("add lfo", "a stage that moves all dims", 6),
    Click("set lfo amplitude 0.5", "by as much", 7),
    Click("set lfo frequency 0.2", "once in five seconds"),
    Click("dim lfo amplitude 1 0", "dim 1 alone: not at all"),
    Click("bypass lfo 1", "as if it were not there - 0: again"),
    Click("stages", "which stages are there?"),
    Click("remove lfo", "away with it", 8),
)
# To the bank, and on the right to the rack.
BANK = (
    *on_right(Click("add offset", "add a stage", 6)),
    Click("store 1 plain", "keep it: slot 1"),
    *on_right(Click("set offset offset 0.7", "")),
    Click("store 2 high", "another sound is slot 2", 7),
    Click("recall 1 2000", "slot 1, within 2 s", 8),
    Click("morph 1 2 0.5", "half way to slot 2"),
)
MASTER = (
    Click("set limiter.ceiling -30", "no sample is louder than -30 dB", 6),
    Click("set limiter.ceiling -0.1", "as it was", 7),
    Click("set eq.low_gain -12", "less bass", 8),
    Click("set eq.on 1", "with the equaliser - 0: without"),
    Click("set compressor.on 1", "the same for the compressor"),
    Click("get compressor.ratio", "how is it set?"),
    Click("settings", "how is everything set?"),
)
# To the encoder, and on the right to the voice that plays what it makes.
ENCODE = (
    Click("", "a tone, or adc~"),
    Click("hear 1 3", "dac~ 3 is the server's input 1", 3),
    *on_right(Click("new factory", "another voice, to hear something", 4)),
    Click("bus lead", "it plays what this one makes", 5),
    Click("frames 1", "and it comes out of the left outlet"),
    Click("bang", "how is it?"),
    Click("enable 0", "pause"),
    Click("enable 1", "go on"),
    Click("free", "end this voice", 7),
    *on_right(FREE._replace(step=8, text="end the other one")),
)
DECODE = (
    Click("enable 0", "pause, silent and without work"),
    Click("enable 1", "go on"),
    Click("bang", "how is it? (see its status)"),
    Click("from 1", "its outlets are adc~ 1 and 2"),
    Click("reload", "the model anew, faded to"),
    Click("free", "end the voice", 7),
)
VIEW = (
    Click("range 1", "bars go from -1 to 1"),
    Click("rate 5", "look five times a second"),
)


def model_of(n_dims: int) -> str:
    """Return a model of so many dims that every server has."""
    return "factory" if n_dims == FACTORY_DIMS else f"identity:{n_dims}:2048:44100:1"


def sounding(shown: Sequence[Click]) -> tuple[Click, ...]:
    """Return `SOUNDING` with an end that comes after the steps of what is shown with it, or one."""
    *sounds, free = SOUNDING
    last = max((click.step for click in shown), default=sounds[-1].step + 1)
    return *sounds, free._replace(step=last + 1)


def song_of(
    n_dims: int, first: int, end: str = "stop it - the voice holds the frame"
) -> tuple[Click, ...]:
    """Return what a player is told, in three steps.

    Parameters
    ----------
    n_dims : int
        Of the player.
    first : int
        The number of the first step.
    end : str, optional
        What the last one does.
    """
    return (
        Click(f"open {example_name(n_dims)}", "open a song", first),
        Click("start", "play it", first + 1),
        Click("stop", end, first + 2),
    )


def heard_frames(n_dims: int) -> tuple[Click, ...]:
    """Return what a voice is told whose frames come back; on the right its rack."""
    return (
        NEW._replace(message=f"new {model_of(n_dims)}"),
        GAIN,
        Click("live", "it plays - nothing yet", 5),
        *on_right(
            Click("add lfo", "all its dims move", 6), Click("set lfo amplitude 0.5", "so far", 7)
        ),
        FREE._replace(step=9),
    )


def sent_signals(n_dims: int) -> tuple[Click, ...]:
    """Return what a voice is told that plays signals."""
    fits = n_dims == FACTORY_DIMS
    text = "make a voice" if fits else f"or your model of {n_dims} dims"
    return (
        Click(f"new {model_of(n_dims)}", text, 3),
        GAIN,
        STOP._replace(text="silence, when the player has stopped", step=0),
        FREE._replace(step=0),
    )
