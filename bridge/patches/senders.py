"""``latent.send``: frames to a voice of the server, from lists or from the signals of a player."""

from __future__ import annotations

from pathlib import Path

from .connection import fan, tell_errors, tell_unsent
from .dims import DIM_COLUMNS, add_inlets, dim_grid, write_sized
from .frameclock import LICENSE_LINE
from .pd import COLUMN_PX, ROW_PX, Patch
from .verbs import FRAME_VERBS, LIVE_FRAME, STREAM_FRAME
from .voices import Answers, answers, check_names, only_named

# A frame is sampled this long after it began: then the block in which it began is over, and
# ends with the frame. One sample more than a block, so that rounding cannot make it too early.
SAMPLE_AFTER = 65
ANSWERS = Answers("voice", "$1", FRAME_VERBS, {})


def send() -> Patch:
    """Return ``latent.send``: arguments VOICE, MODE, NAME; one list is one frame."""
    p = Patch(640, 240)
    p.comment(0, 0, "latent.send - send frames to a voice, one list each")
    p.comment(0, 1, "usage: latent.send VOICE MODE NAME (MODE live or stream)")
    p.comment(0, 2, LICENSE_LINE)
    inlet = p.obj(0, 4, "inlet")
    p.comment(5, 4, "lists - frames, messages - start live stream")
    p.chain(inlet, p.obj(0, 5, "_latent.send $1 $2 $3"), p.obj(0, 7, "outlet"))
    p.comment(6, 7, "messages - status")
    return p


def write_signal_sender(n_dims: int, folder: Path) -> Path:
    """Write ``latent.send<n_dims>~.pd``, which sends what its signal inlets hold.

    As `bridge.patches.dims.write_sized`.
    """
    return write_sized("latent.send{dims}~", signal_sender, n_dims, folder)


def signal_sender(n_dims: int) -> Patch:
    """Return the sender with `n_dims` signal inlets."""
    n_columns, n_rows = dim_grid(n_dims)
    width = 24 + n_columns * DIM_COLUMNS * COLUMN_PX
    p = Patch(max(760, width + 420), 500 + 2 * n_rows * ROW_PX)
    p.comment(0, 0, f"latent.send{n_dims}~ - send the frames of {n_dims} signals to a voice")
    p.comment(0, 1, f"usage: latent.send{n_dims}~ VOICE MODE NAME (MODE live or stream)")
    p.comment(0, 2, LICENSE_LINE)
    add_inlets(p, n_dims, 4, "_latent.sample")
    right = n_columns * DIM_COLUMNS + 1
    inlet = p.obj(right, 4, "inlet")
    p.comment(right + 6, 4, "messages - status of a player", 22)
    moment = p.sub(right, 6, "when", when())
    core = p.obj(right, 7, "_latent.send $1 $2 $3")
    p.chain(inlet, moment, core, p.obj(right, 8, "s $0-status"))
    p.obj(right, 10, f"array define $0-values {n_dims}")
    below = 6 + 2 * n_rows
    p.chain(p.obj(0, below, "r $0-status"), p.obj(0, below + 1, "outlet"))
    p.comment(6, below + 1, "messages - status")
    tell_errors(p, (right + 14, 12), f"latent.send{n_dims}~")
    return p


def sample() -> Patch:
    """Return ``_latent.sample``, arguments NAME and NUMBER: the value of one dim, when asked."""
    p = Patch(560, 300)
    p.comment(0, 0, "_latent.sample - the last sample of a signal, into an array")
    p.comment(0, 1, "usage: _latent.sample NAME NUMBER (private)")
    p.comment(0, 2, LICENSE_LINE)
    signal = p.obj(0, 4, "inlet~")
    p.comment(6, 4, "signal - one dim")
    order = p.obj(16, 6, "t b b")
    p.chain(p.obj(16, 5, "r $1-sample"), order)
    value, number = p.obj(0, 8, "snapshot~"), p.obj(20, 7, "f $2")
    write = p.obj(0, 10, "tabwrite $1-values")
    p.chain(signal, value, write)
    p.cord(order, 0, value)
    p.cord(order, 1, number)
    p.cord(number, 0, write, 1)
    return p


def private_send() -> Patch:
    """Return ``_latent.send``: arguments VOICE, MODE, NAME; numbers, counts and sends frames."""
    p = Patch(760, 480)
    p.comment(0, 0, "_latent.send - number, count and send frames")
    p.comment(0, 1, "usage: _latent.send VOICE MODE NAME (private)")
    p.comment(0, 2, LICENSE_LINE)
    inlet = p.obj(0, 4, "inlet")
    p.comment(5, 4, "lists - frames, messages - start live stream")
    p.chain(inlet, p.sub(0, 6, "route", _route()))
    p.sub(0, 7, "init", _init())
    p.comment(12, 7, "arguments")
    p.chain(p.obj(0, 9, "r $0-frame"), p.sub(0, 10, "frame", _frame()))
    p.comment(12, 10, "one frame, one message")
    p.chain(p.obj(0, 12, "_latent.in $3"), p.sub(0, 13, "answers", answers((ANSWERS,))))
    p.comment(12, 13, "what the server says about frames")
    p.chain(p.obj(0, 15, "r $0-status"), p.obj(0, 16, "outlet"))
    p.comment(6, 16, "messages - status")
    tell_errors(p, (40, 6), "latent.send")
    return p


def _route() -> Patch:
    p = Patch(700, 280)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages")
    which = p.obj(0, 1, "route start live stream float list")
    p.chain(inlet, which)
    restart, live, stream = p.obj(0, 5, "t b"), p.msg(4, 4, "0"), p.msg(8, 3, "1")
    for outlet, box in enumerate((restart, live, stream)):
        p.cord(which, outlet, box)
    zero = p.msg(0, 6, "0")
    p.chain(restart, zero, p.obj(0, 7, "v $0-count"))
    p.chain(live, p.obj(4, 5.5, "s $0-mode"))
    p.chain(stream, p.obj(16, 4, "s $0-mode"))
    frame = p.obj(13, 2.5, "s $0-frame")
    p.cord(which, 3, frame)
    p.cord(which, 4, frame)
    unknown = p.obj(24, 2.5, "list prepend unknown message")
    p.cord(which, 5, unknown)
    p.chain(unknown, p.obj(24, 3.5, "s $0-error"))
    return p


def _init() -> Patch:
    p = Patch(640, 280)
    p.sub(26, 2, "names", check_names((ANSWERS,)))
    load, mode = p.obj(0, 0, "loadbang"), p.obj(0, 2, "list append $2")
    given = p.obj(0, 3, "route float")
    p.chain(load, mode, given)
    trim = p.obj(8, 5, "list trim")
    which = p.obj(8, 6, "route live stream")
    p.cord(given, 1, trim)
    p.chain(trim, which)
    live, stream = p.msg(0, 8, "0"), p.msg(14, 8, "1")
    p.cord(given, 0, live)
    p.cord(which, 0, live)
    p.cord(which, 1, stream)
    p.chain(live, p.obj(0, 9, "s $0-mode"))
    p.chain(stream, p.obj(14, 9, "s $0-mode"))
    words = p.msg(26, 8, "MODE must be live or stream")
    p.cord(which, 2, words)
    p.chain(words, p.obj(26, 9, "s $0-error"))
    return p


def _frame() -> Patch:
    p = Patch(760, 560)
    given = p.obj(0, 0, "inlet")
    p.comment(5, 0, "list - the values of one frame")
    both = p.obj(0, 2, "t l l")
    p.chain(given, both)
    mode, either = p.obj(26, 0.5, "r $0-mode"), p.obj(26, 1.5, "t f f")
    p.chain(mode, either)
    is_live = p.obj(12, 2.5, "== 0")
    p.cord(either, 0, is_live)
    live, stream = p.obj(0, 4, "spigot"), p.obj(22, 4, "spigot")
    p.cord(both, 0, live)
    p.cord(both, 1, stream)
    p.cord(is_live, 0, live, 1)
    p.cord(either, 1, stream, 1)
    newest = p.obj(0, 8, f"list prepend {LIVE_FRAME} $1")
    p.chain(live, newest, p.obj(0, 9, "s $0-osc"))
    order, number = p.obj(22, 5, "t l b"), p.obj(36, 6, "v $0-count")
    numbered = p.obj(22, 7, "list prepend")
    p.chain(stream, order, numbered)
    p.cord(order, 1, number)
    p.cord(number, 0, numbered, 1)
    p.comment(36, 7, "its running number")
    p.chain(numbered, p.obj(22, 8, f"list prepend {STREAM_FRAME} $1"), p.obj(22, 9, "s $0-osc"))

    named = p.sub(0, 12, "named", only_named(""))
    sent, told = p.obj(0, 13, "_latent.out $3"), p.obj(0, 14, "t f f")
    p.chain(p.obj(0, 11, "r $0-osc"), named, sent, told)
    good, count, more = p.obj(0, 15, "sel 1 -1"), p.obj(0, 16, "v $0-count"), p.obj(0, 17, "+ 1")
    keep = p.obj(0, 18, "t f f")
    p.cord(good, 1, count)
    p.chain(told, good, count, more, keep, p.msg(0, 19, "sent $1"), p.obj(0, 20, "s $0-status"))
    p.cord(keep, 1, p.obj(12, 19, "v $0-count"))
    changed = p.obj(20, 15, "change 1")
    p.cord(told, 1, changed)
    p.comment(29, 15, "said once")
    p.chain(changed, p.sub(20, 16, "say", _unsent()))
    return p


def _unsent() -> Patch:
    """Return the subpatch that says why a frame is not heard."""
    p = Patch(520, 240)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "float - 0: not connected, -1: nobody answers")
    p.chain(inlet, tell_unsent(p, 2))
    return p


def when() -> Patch:
    """Return the subpatch that samples the signals soon after a frame began."""
    p = Patch(800, 460)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages - see latent.send")
    which = p.obj(0, 1, "route position bang")
    begin = p.obj(0, 3, "t b")
    p.chain(inlet, which, begin)
    p.cord(which, 1, begin)
    runs = p.obj(0, 4, "v $0-dsp")
    told = p.obj(0, 5, "t f f")
    yes, wait = p.obj(0, 8, "sel 1"), p.obj(0, 9, f"delay {SAMPLE_AFTER} 1 samp")
    order = p.obj(0, 11, "t b b")
    p.chain(begin, runs, told, yes, wait, order)
    p.comment(14, 11, "the block it began in is over", 40)
    p.cord(order, 1, p.obj(12, 12, "s $0-sample"))
    values = p.obj(0, 13, "array get $0-values")
    out = p.obj(0, 16, "outlet")
    p.chain(order, values, out)
    p.comment(6, 16, "lists - frames, messages - start live stream")
    changed, no = p.obj(12, 6, "change -1"), p.obj(12, 7, "sel 0")
    p.cord(told, 1, changed)
    words = p.msg(12, 8, "switch DSP on")
    p.chain(changed, no, words, p.obj(12, 9, "s $0-error"))

    others = fan(p, (38, 9), {word: word for word in ("start", "live", "stream")}, "$0-say")
    p.cord(which, 2, p.obj(14, 2.5, "s $0-other"))
    p.chain(p.obj(38, 8, "r $0-other"), others)
    say = p.obj(20, 13, "r $0-say")
    trim = p.obj(20, 14, "list trim")
    p.chain(say, trim, out)
    for column, state, flag in ((50, "stopped", "0"), (32, "started", "1")):
        change = p.obj(column, 0, f"r pd-dsp-{state}")
        p.chain(change, p.msg(column, 1, flag), p.obj(column, 2, "v $0-dsp"))
    return p
