"""What each object is, takes and says: one table for the Pd and the Max library."""

from __future__ import annotations

from dataclasses import dataclass

from .players import FIXED_DIMS
from .sampler import SAMPLER_DIMS


@dataclass(frozen=True)
class Entry:
    """An argument, message or status message, and what it means."""

    name: str
    text: str


@dataclass(frozen=True)
class Reference:
    """One object of the library, for its help patch, its docs and its Max twin."""

    name: str
    summary: str
    description: str
    n_dims: int
    arguments: tuple[Entry, ...]
    messages: tuple[Entry, ...]
    see_also: tuple[str, ...]
    tags: tuple[str, ...] = ("latent", "player", "nn~", "RAVE")
    inlets: tuple[str, ...] = ("Inlet 0: messages - see below",)
    outlets: tuple[str, ...] = ()
    status: tuple[Entry, ...] = ()
    named: bool = False
    panel: bool = False


MESSAGES = (
    Entry("open PATH", "read a song, from the patch's folder or the search path"),
    Entry("start FRAME", "play from FRAME (default 0) - as a bang does"),
    Entry("stop", "stop, and hold the frame that is heard"),
    Entry("resume", "play on from the frame that is held"),
    Entry("seek FRAME", "go to FRAME (default 0) at once, playing or not"),
    Entry("loop 0/1", "1 (default): play round and round"),
    Entry("loop_points A B", "loop from frame A until before frame B (0 0: all)"),
    Entry("ratio N", "samples per frame (default 2048)"),
    Entry("model_sr HZ", "sample rate of the model (default 44100)"),
    Entry("clock samples", "a frame lasts RATIO samples, as nn~ plays it (default)"),
    Entry("clock true", "a frame lasts RATIO / MODEL_SR seconds at any sample rate"),
)
LEGACY = Entry("legacy 0/1", "1: each frame lasts twice as long, the tempo of the old ch8ns0n")

STATUS = (
    Entry("dims N", "dims of the song that was opened"),
    Entry("frames N", "frames of the song that was opened"),
    Entry("playing 0/1", "it plays, it stopped"),
    Entry("position FRAME", "this frame begins now"),
    Entry("end", "the last frame is over, without a loop"),
    Entry("error WHAT", "what was wrong - a song that cannot be opened changes nothing"),
)

_RATE = (
    Entry("RATIO", "samples per frame (default 2048)"),
    Entry("MODEL_SR", "sample rate of the model in Hz (default 44100)"),
)
_SONG = (
    "A song is a WAV file of 32-bit floats with one channel per dim. "
    "Each frame is held for exactly RATIO samples. If song.wav.txt lies "
    "beside song.wav and fits it, the song brings its own ratio and model_sr. "
)
_OUTLETS = "Connect the outlets to a decoder: [nn~ model decode 2048]."
_NAMED = "[latent.dim~ NAME 0], [latent.dim~ NAME 1] ... anywhere in Pd give its dims as signals."


_DIM = (
    "It stands anywhere, in windows of any block size, and as often as needed. "
    "The signal is made where it stands and changes on the very sample. "
    "It is zero until the first frame begins."
)


def references() -> tuple[Reference, ...]:
    """Return the public objects of the library, in the order of the manual."""
    fixed = tuple(f"latent.play{n}~" for n in FIXED_DIMS)
    samplers = tuple(f"ch{n}ns0n~" for n in SAMPLER_DIMS)
    entries = [
        Reference(
            name="latent.play~",
            summary="play a latent song of any number of dims",
            description=_SONG + _NAMED,
            n_dims=8,
            arguments=(
                Entry("DIMS", "number of dims, 1 to 64"),
                Entry("NAME", "the name that [latent.dim~] and its arrays use"),
                *_RATE,
            ),
            messages=MESSAGES,
            see_also=("latent.dim~", "latent.play8~"),
            named=True,
        ),
        Reference(
            name="latent.dim~",
            summary="one dim of a player as a signal",
            description=_DIM,
            n_dims=8,
            arguments=(
                Entry("NAME", "the NAME of a [latent.play~]"),
                Entry("NUMBER", "which dim, from 0"),
            ),
            messages=(),
            see_also=("latent.play~",),
            inlets=(),
            named=True,
        ),
    ]
    for n_dims in FIXED_DIMS:
        entries.append(
            Reference(
                name=f"latent.play{n_dims}~",
                summary=f"play a latent song of {n_dims} dims as signals",
                description=_SONG + _OUTLETS,
                n_dims=n_dims,
                arguments=_RATE,
                messages=MESSAGES,
                see_also=tuple(name for name in fixed if name != f"latent.play{n_dims}~")[:4],
            )
        )
    for n_dims, name in zip(SAMPLER_DIMS, samplers, strict=True):
        entries.append(
            Reference(
                name=name,
                summary=f"a panel that plays a latent song of {n_dims} dims",
                description=_SONG + _OUTLETS,
                n_dims=n_dims,
                arguments=_RATE,
                messages=(*MESSAGES, LEGACY),
                see_also=(f"latent.play{n_dims}~",),
                panel=True,
            )
        )
    return tuple(entries)
