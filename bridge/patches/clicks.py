"""What is clicked on in help patches, in Pd as in Max: messages, what they do, numbered steps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Click(NamedTuple):
    """A message to click on.

    Attributes
    ----------
    message : str
        What is sent.
    text : str
        What it does.
    step : int
        Its number among the steps; 0: none.
    is_right : bool
        Whether it is for the object on the right, where there are two.
    """

    message: str
    text: str
    step: int = 0
    is_right: bool = False


def on_right(*clicks: Click) -> tuple[Click, ...]:
    """Return messages for the object on the right."""
    return tuple(click._replace(is_right=True) for click in clicks)


_MAKER_SHARED: tuple[Click, ...] = (
    Click("expression 0.5", "half of it, for all dims"),
    Click("stop", "hold the frame"),
    Click("start", "begin anew - as a bang does"),
    Click("clock true", "model time: RATIO / MODEL_SR seconds"),
    Click("dump", "tell all values on the right outlet"),
)
MAKER_CLICKS: Mapping[str, tuple[Click, ...]] = {
    "offset": (
        Click("offset 1", "all dims, in latent units", 1),
        Click("dim 0 offset -2", "one dim alone", 2),
        Click("glide 20", "from now on, move there within 20 frames", 3),
        Click("bypass 1", "all dims are 0"),
        Click("bypass 0", "and back"),
        *_MAKER_SHARED[3:],
    ),
    "lfo": (
        Click("amplitude 2", "how far the waves go, in latent units", 1),
        Click("frequency 0.5", "all dims, in Hz", 2),
        Click("dim 1 frequency 3", "one dim alone", 3),
        Click("shape rectangle", "or sine, saw, triangle, sample_and_hold"),
        Click("dim 0 width 0.1", "part of a cycle that it is up"),
        Click("dim 2 phase 0.25", "a quarter of a cycle ahead"),
        *_MAKER_SHARED,
    ),
    "noise": (
        Click("amplitude 1", "greatest number, in latent units", 1),
        Click("seed 7", "other numbers", 2),
        Click("start", "the same numbers again", 3),
        Click("dim 0 amplitude 4", "one dim alone"),
        Click("glide 40", "from now on, within 40 frames"),
        Click("amplitude 0", "nothing more"),
        *(click for click in _MAKER_SHARED if click[0] != "start"),
    ),
}
_LOOP_SHARED: tuple[Click, ...] = (
    Click("start", "begin anew - as a bang does"),
    Click("dump", "tell all values on the right outlet"),
)
LOOP_CLICKS: Mapping[str, tuple[Click, ...]] = {
    "walk": (
        Click("spread 1", "how far it goes, in latent units", 1),
        Click("rate 2", "how fast, in Hz", 2),
        Click("dim 0 centre 2", "one dim moves around 2", 3),
        Click("glide 40", "from now on, values move within 40 frames"),
        Click("centre -1", "all dims move around -1"),
        Click("shape linear", "in straight lines - or smooth"),
        Click("seed 7", "another way"),
        Click("expression 0.5", "half of it, for all dims"),
        Click("stop", "hold the frame"),
        *_LOOP_SHARED,
    ),
    "jam": (
        Click("length 16", "a loop of 16 random codes", 1),
        Click("speed 0.25", "four times as long - or -1: backward", 2),
        Click("stretch linear", "from code to code in lines - or hold", 3),
        Click("code 0 1 4", "edit: frame 0 has a 4 in dim 1", 4),
        Click("clear_edits", "as it was"),
        Click("seed 7", "another loop"),
        Click("first 4", "loop from frame 4 on"),
        Click("stop 8", "until before frame 8 - 0: to the end"),
        Click("save my-codes.wav", "beside the patch: a latent file"),
        Click("open my-codes.wav", "play the codes of a file"),
        Click("codes random", "and again those of the seed"),
        Click("stop", "hold the frame"),
        *_LOOP_SHARED,
    ),
    "seq": (
        Click("amplitude 1", "what steps are multiplied with", 1),
        Click("spread 1", "a random number for each step", 2),
        Click("steps 4", "so many steps, all dims", 3),
        Click("dim 1 steps 3", "3 against 4: dims run apart", 4),
        Click("duration 8", "frames of a step"),
        Click("step1 2", "the first step is 2 higher, in all dims"),
        Click("dim 0 step2 -1", "the second one lower, in one dim"),
        Click("decay 3", "steps die away, in about 3 frames"),
        Click("seed 7", "other random numbers"),
        Click("spread 0", "only what steps say"),
        Click("stop", "hold the frame"),
        *_LOOP_SHARED,
    ),
}
_DUMP = Click("dump", "tell all values")
SHAPER_CLICKS: Mapping[str, tuple[Click, ...]] = {
    "scale": (
        Click("factor 3", "three times as far", 5),
        Click("dim 0 factor 0", "one dim stands", 6),
        Click("factor 1", "as it was", 7),
        Click("stats {stats}", "read statistics", 8),
        Click("normalise", "deviation 1", 9),
        Click("denormalise", "and back"),
        Click("scale", "by factor again"),
        Click("clamp 1", "the model's range"),
        Click("clamp 0", "no range"),
        Click("maximum 0.5", "not above 0.5"),
        _DUMP,
    ),
    "route": (
        Click("source 2", "all take dim 2", 5),
        Click("dim 0 source 3", "one takes dim 3", 6),
        Click("dim 1 solo 1", "dim 1 alone", 7),
        Click("glide 40", "now fade, 40 frames", 8),
        Click("solo 0", "all of them", 9),
        Click("mute 1", "none, all are 0"),
        Click("mute 0", "as they were"),
        Click("bypass 1", "as they come in"),
        Click("bypass 0", "and back"),
        _DUMP,
    ),
    "mix": (
        Click("amount 1", "the second alone", 6),
        Click("amount 0.5", "half of each", 7),
        Click("dim 0 amount 0", "one dim alone", 8),
        Click("glide 40", "now fade, 40 frames", 9),
        Click("amount 0", "the first alone"),
        Click("mode add", "first + second"),
        Click("mode crossfade", "as before"),
        Click("law constant_power", "or linear"),
        _DUMP,
    ),
    "smooth": (
        Click("frames 20", "lag 20 frames", 5),
        Click("dim 0 frames 0", "one dim at once", 6),
        Click("freeze 1", "hold this frame", 7),
        Click("dim 1 freeze 0", "one dim goes on", 8),
        Click("freeze 0", "all go on", 9),
        Click("frames 0", "no lag"),
        Click("bypass 1", "as they come in"),
        Click("bypass 0", "and back"),
        _DUMP,
    ),
}
# To the maker, and to the presets.
PRESET_MAKER_CLICKS = (
    Click("amplitude 2, frequency 0.5, shape sine", "a slow sound", 3),
    Click("amplitude 1, frequency 4, shape saw", "a fast one", 5),
)
PRESET_CLICKS = (
    Click("store 1 slow", "keep the one in slot 1", 4),
    Click("store 2 fast", "the other in slot 2", 6),
    Click("recall 1", "the first, at once", 7),
    Click("recall 2 60", "the second, within 60 frames", 8),
    Click("next 20", "the next one, round the end"),
    Click("previous", "the one before"),
    Click("slots", "which are there?"),
    Click("save my-presets.txt", "beside the patch"),
    Click("load my-presets.txt", "in place of all slots"),
    Click("clear 2", "empty a slot"),
)
# To the player, and on the right to the recorder.
RECORDER_CLICKS = (
    Click("open {song}, start", "play a song", 2),
    *on_right(
        Click("start", "record", 3),
        Click("stop", "that is enough", 4),
        Click("save my-song", "write it to this folder", 5),
    ),
    Click("open my-song.wav, start", "and play it", 6),
)
# To a player; what it is told first, and what there is besides.
PLAYER_CLICKS = (
    Click("open {song}", "open a song", 1),
    Click("start", "play it", 2),
    Click("stop", "hold the frame that is heard"),
    Click("resume", "play on from there"),
    Click("seek 40", "go to frame 40"),
    Click("loop_points 32 64", "loop frames 32 to 63"),
    Click("speed 0.5", "half as fast (1 is as written)"),
    Click("speed -1", "backward"),
    Click("stretch linear", "in straight lines"),
    Click("freeze 1", "hold what is heard"),
    Click("freeze 0", "be where the time is by now"),
)
PLAYER_MORE = (
    Click("stream {song}", "read it from disk as it plays"),
    Click("loop 0", "play to the end"),
    Click("loop 1", "play round and round"),
    Click("loop_points 0 0", "loop the whole song"),
    Click("speed 1", "as written"),
    Click("stretch hold", "each frame held"),
    Click("ratio 1024", "frames of 1024 samples"),
    Click("clock true", "model time: RATIO / MODEL_SR seconds"),
    Click("clock samples", "RATIO samples, as nn~ plays it"),
)
PANEL_MORE = (Click("legacy 1", "the slow tempo of the old ch8ns0n"),)
# Max alone has a reader of songs.
LOAD_CLICKS = (
    Click("open {song}", "read a song into the buffer~", 1),
    Click("read", "the same file again"),
    Click("layout auto", "an array says itself which axis is time"),
    Click("item 0", "the first sequence of a batch; -1: it is none"),
)
