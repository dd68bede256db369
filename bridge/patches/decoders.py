"""``latent.decode8~`` and its sizes: a voice of the server where ``[nn~ model decode]`` stood."""

from __future__ import annotations

from pathlib import Path

from .connection import fan, tell_errors
from .dims import DIM_COLUMNS, dim_grid, write_sized
from .flow import gather
from .frameclock import LICENSE_LINE
from .pd import COLUMN_PX, ROW_PX, Patch, outlet_columns

# Words that go on as they are, and those that are a message of the server.
_OWN = ("load", "method", "reload", "free", "options", "clock", "set", "enable", "jack", "from")
_MODES = ("live", "stream", "start")
_OSC = {"get": "/voice/get", "dump": "/voice/info", "bang": "/voice/info"}
_WORDS = {**{word: word for word in (*_OWN, *_MODES)}, **_OSC}
# Editing a patch stops and starts DSP within one tick; what lasts longer was meant.
_OFF_MS = 20


def write_decoder(n_dims: int, folder: Path) -> Path:
    """Write ``latent.decode<n_dims>~.pd``.

    As `bridge.patches.dims.write_sized`.
    """
    return write_sized("latent.decode{dims}~", decoder, n_dims, folder)


def decoder(n_dims: int) -> Patch:
    """Return the decoder with `n_dims` signal inlets."""
    n_columns, n_rows = dim_grid(n_dims)
    name, right = f"latent.decode{n_dims}~", n_columns * DIM_COLUMNS + n_rows + 1
    p = Patch(48 + (right + 50) * COLUMN_PX, 560 + 2 * n_rows * ROW_PX)
    p.comment(0, 0, f"{name} - a voice of the server, where nn~ stood")
    p.comment(0, 1, f"usage: {name} MODEL METHOD BUFFER VOICE FROM NAME")
    p.comment(0, 2, LICENSE_LINE)
    for number in range(n_dims):
        column, step = divmod(number, n_rows)
        x, y = column * DIM_COLUMNS + step, 4 + 2 * step
        inlet = p.obj(x, y, "inlet~" if number else "inlet~ fwd")
        p.chain(inlet, p.obj(x, y + 1, f"_latent.dac.dim $0 {number}"))
        p.comment(x + (5 if number else 8), y - (not number) / 2, f"dim {number}")
        if not number:
            p.cord(inlet, 1, p.obj(right, 5, "s $0-messages"))
            p.comment(right + 10, 5, "of the left inlet")
    p.chain(p.obj(right, 7, "r $0-messages"), p.sub(right, 8, "route", words()))
    core = p.obj(right, 11.5, f"_latent.decode $1 $2 $4 $5 $6 $0 {n_dims}")
    p.chain(p.obj(right, 9.5, "r $0-to"), p.obj(right, 10.5, "list trim"), core)
    p.obj(right + 26, 7, f"array define $0-values {n_dims}")
    columns = outlet_columns(right, f"_latent.decode $1 $2 $4 $5 $6 $0 {n_dims}", 3)
    p.cord(core, 0, p.obj(columns[0], 14, "outlet~"))
    p.cord(core, 1, p.obj(columns[1], 14, "outlet~"))
    p.cord(core, 2, p.obj(columns[2], 13, "s $0-status"))
    p.comment(right, 15, "signals - left", 8)
    p.comment(right + 12, 15, "signals - right", 8)
    p.chain(p.obj(right + 36, 13, "r $0-status"), p.obj(right + 36, 14, "outlet"))
    p.comment(right + 36, 15, "messages - status")
    tell_errors(p, (right + 26, 16), name)
    return p


def words() -> Patch:
    """Return the subpatch that knows the messages."""
    p = Patch(860, 160 + 48 * (len(_WORDS) + 1))
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages")
    p.chain(inlet, fan(p, (0, 1), _WORDS, "$0-to", unknown="$0-error"))
    return p


def dim_in() -> Patch:
    """Return ``_latent.dac.dim``, arguments NAME and NUMBER: one dim, to OSC or to JACK."""
    p = Patch(620, 360)
    p.comment(0, 0, "_latent.dac.dim - one dim, sampled and sent to dac~")
    p.comment(0, 1, "usage: _latent.dac.dim NAME NUMBER (private)")
    p.comment(0, 2, LICENSE_LINE)
    signal = p.obj(0, 4, "inlet~")
    p.comment(6, 4, "signal - one dim")
    p.cord(signal, 0, p.obj(0, 9, "_latent.sample $1 $2"))
    channel = p.obj(20, 6, "expr if($f1 < 1, 0, $f1 + $2)")
    jack = p.obj(20, 8, "dac~ 0")
    p.chain(p.obj(20, 5, "r $1-out"), channel, p.msg(20, 7, "set $1"), jack)
    p.cord(signal, 0, jack)
    p.comment(28, 8, "0: nowhere")
    return p


def private_decoder() -> Patch:
    """Return ``_latent.decode``: arguments MODEL, METHOD, VOICE, FROM, NAME, ID, DIMS."""
    p = Patch(820, 620)
    p.comment(0, 0, "_latent.decode - a voice, its frames, its sound")
    p.comment(0, 1, "usage: _latent.decode MODEL METHOD VOICE FROM NAME ID DIMS")
    p.comment(0, 2, LICENSE_LINE)
    inlet = p.obj(0, 4, "inlet")
    p.comment(5, 4, "messages - of latent.decode8~, or OSC without VOICE")
    p.chain(inlet, p.sub(0, 6, "route", _route()))
    parts = [
        ("made", _made(), "the voice is there: what it needs to know"),
        ("settings", _settings(), "enable, signal"),
        ("tick", _tick(), "the end of a window: its last values are a frame"),
        ("frame", _frame(), "live, or with its number"),
        ("dsp", _dsp(), "does DSP run? without it nothing sounds"),
        ("rate", _rate(), "samples per frame, as the server says"),
    ]
    for row, (name, inside, what) in enumerate(parts, start=7):
        p.sub(0, row, name, inside)
        p.comment(12, row, what)
    life = p.obj(0, 15, "_latent.life $1 $2 $3 $5 $0 decode")
    frames = p.obj(0, 16, "route frame")
    p.chain(p.obj(0, 14, "r $0-life"), life, frames)
    p.cord(frames, 1, p.obj(6, 17, "s $0-status"))
    p.comment(18, 16, "others asked", 12)
    clock = p.obj(40, 15, "_latent.clock $0 2048 44100")
    p.chain(p.obj(40, 13, "r $0-to-clock"), p.obj(40, 14, "list trim"), clock)
    p.cord(clock, 1, p.obj(55, 16, "s $0-error"))
    p.comment(40, 17, "it sends tick, at the end of each window", 30)
    sound = p.obj(0, 21, "adc~ 0 0")
    p.chain(p.obj(0, 18, "r $0-from"), p.sub(0, 19, "from", _from()), sound)
    p.comment(12, 21, "0: nothing")
    p.cord(sound, 0, p.obj(0, 22, "outlet~"))
    p.cord(sound, 1, p.obj(6, 22, "outlet~"))
    p.comment(13, 22, "signals - sound of the server, left and right")
    p.comment(0, 23, "left", 5)
    p.chain(p.obj(56, 19, "r $0-status"), p.obj(56, 22, "outlet"))
    p.comment(56, 23, "messages - status", 18)
    tell_errors(p, (47, 4), "latent.decode")
    return p


def _route() -> Patch:
    p = Patch(800, 420)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages")
    text = "route enable jack from clock live stream start"
    which, columns = p.obj(0, 1, text), outlet_columns(0, text, 8)
    p.chain(inlet, which)
    for outlet, name in enumerate(("set-enable", "set-signal", "from", "clock")):
        p.cord(which, outlet, p.obj(columns[outlet], 12 - outlet, f"s $0-{name}"))
    for outlet, flag in ((4, "0"), (5, "1")):
        mode = p.msg(columns[outlet], 13 - 2 * outlet, flag)
        p.cord(which, outlet, mode)
        p.chain(mode, p.obj(columns[outlet], 14 - 2 * outlet, "s $0-mode"))
    p.cord(which, 6, p.obj(columns[6], 3, "s $0-start"))
    p.cord(which, 7, p.obj(columns[7] + 6, 2, "s $0-life"))
    return p


def _made() -> Patch:
    p = Patch(720, 460)
    given, order = p.obj(0, 0, "r $0-made-now"), p.obj(0, 1, "t b b b f")
    p.chain(given, order)
    p.cord(order, 0, p.obj(0, 15, "s $0-tell-signal"))
    p.cord(order, 1, p.obj(3, 14, "s $0-tell-off"))
    p.cord(order, 2, p.obj(6, 13, "s $0-start"))
    p.comment(22, 1, "0: it has not said how many", 40)
    fits, both = p.obj(9, 3, "expr ($f1 == $7) || ($f1 == 0); $f1"), p.obj(9, 5, "t f f")
    p.cord(order, 3, fits)
    p.chain(fits, both)
    p.cord(both, 1, p.obj(14, 6, "v $0-fits"))
    no, words = p.obj(9, 7, "sel 0"), p.obj(9, 9, "f")
    p.chain(both, no, words)
    p.cord(fits, 1, p.obj(29, 5, "s $0-dims"))
    p.cord(p.obj(14, 8, "r $0-dims"), 0, words, 1)
    told = p.msg(9, 11, "the model has $1 dims - not $2")
    p.chain(words, p.obj(9, 10, "pack f $7"), told, p.obj(9, 12, "s $0-error"))
    return p


def _settings() -> Patch:
    p = Patch(900, 460)
    given, value, order = p.obj(0, 0, "r $0-set-enable"), p.obj(0, 2, "!= 0"), p.obj(0, 3, "t b f")
    p.chain(given, p.obj(0, 1, "route float"), value, order, p.obj(0, 6, "s $0-tell-enable"))
    p.cord(order, 1, p.obj(5, 4.5, "v $0-enable"))
    told, made = p.obj(0, 8, "r $0-tell-enable"), p.obj(0, 9, "v $0-made")
    state, words = p.obj(0, 11, "v $0-enable"), p.obj(0, 12, "list prepend /voice/enable")
    p.chain(told, made, p.obj(0, 10, "sel 1"), state, words, p.obj(0, 13, "s $0-life"))
    p.comment(22, 0, "a new voice plays until it is told", 40)
    off = p.obj(22, 1, "r $0-tell-off")
    p.chain(
        off, p.obj(22, 2, "v $0-enable"), p.obj(22, 3, "sel 0"), p.obj(22, 6, "s $0-tell-enable")
    )
    load, yes = p.obj(22, 8, "loadbang"), p.msg(22, 9, "1")
    p.chain(load, yes, p.obj(22, 10, "v $0-enable"))

    given, parts = p.obj(42, 2, "r $0-set-signal"), p.obj(42, 4, "unpack f f")
    order = p.obj(42, 5, "t b f")
    p.chain(given, p.obj(42, 3, "list append 0 0"), parts, order, p.obj(42, 7, "s $0-switch"))
    p.cord(parts, 1, p.obj(56, 5, "s $6-out"))
    p.cord(order, 1, p.obj(47, 6, "v $0-signal"))
    told, made = p.obj(42, 8.5, "r $0-switch"), p.obj(42, 10.5, "v $0-made")
    first, is_osc = p.obj(42, 12.5, "v $0-signal"), p.obj(42, 13.5, "sel 0")
    p.chain(told, p.obj(42, 9.5, "t b"), made, p.obj(42, 11.5, "sel 1"), first, is_osc)
    stop, words = p.msg(42, 15, "/voice/stop"), p.obj(50, 14.5, "list prepend /voice/signal")
    p.chain(is_osc, stop, p.obj(42, 16, "s $0-life"))
    p.cord(is_osc, 1, words)
    p.chain(words, p.obj(56, 15.5, "s $0-life"))
    told, first = p.obj(60, 9, "r $0-tell-signal"), p.obj(60, 10, "v $0-signal")
    more = p.obj(60, 11, "moses 1")
    p.chain(told, first, more)
    p.cord(more, 1, p.obj(64, 12, "s $0-switch"))
    return p


def _tick() -> Patch:
    p = Patch(1000, 340)
    begin, order = p.obj(0, 0, "r $0-tick"), p.obj(0, 1, "t b b")
    p.chain(begin, order)
    p.cord(order, 1, p.obj(8, 2, "s $0-ask-dsp"))
    feeders = (
        "v $0-made",
        "v $5-latent-here",
        "v $0-fits",
        "v $0-enable",
        "v $0-signal",
        "v $0-runs",
    )
    text = "expr $f1 && $f2 && $f3 && $f4 && ($f5 == 0) && $f6"
    asked, ready = gather(p, (0, 3), feeders, text)
    p.cord(order, 0, asked)
    is_ready, sample = p.obj(0, 8, "sel 1"), p.obj(0, 9, "t b b")
    p.chain(
        ready, is_ready, sample, p.obj(0, 11, "array get $6-values"), p.obj(0, 12, "s $0-values")
    )
    p.cord(sample, 1, p.obj(8, 10, "s $6-sample"))
    p.comment(24, 9, "the last sample of each signal, as nn~ takes it", 50)
    return p


def _frame() -> Patch:
    p = Patch(700, 420)
    given, both = p.obj(0, 0, "r $0-values"), p.obj(0, 2, "t l l")
    p.chain(given, both)
    mode, either = p.obj(26, 0.5, "r $0-mode"), p.obj(26, 1.5, "t f f")
    p.chain(mode, either)
    is_live = p.obj(12, 2.5, "== 0")
    p.cord(either, 0, is_live)
    live, stream = p.obj(0, 4, "spigot 1"), p.obj(22, 4, "spigot")
    p.cord(both, 0, live)
    p.cord(both, 1, stream)
    p.cord(is_live, 0, live, 1)
    p.cord(either, 1, stream, 1)
    p.chain(live, p.obj(0, 9, "list prepend /voice/frame"), p.obj(0, 10, "s $0-life"))
    order, numbered = p.obj(22, 5, "t l b"), p.obj(22, 9, "list prepend")
    p.chain(stream, order, numbered)
    count, more = p.obj(34, 7, "f"), p.obj(40, 7, "+ 1")
    p.cord(order, 1, count)
    p.cord(count, 0, more)
    p.cord(more, 0, count, 1)
    p.cord(count, 0, numbered, 1)
    p.comment(40, 8.5, "its running number")
    p.chain(numbered, p.obj(22, 10, "list prepend /voice/stream"), p.obj(22, 11, "s $0-life"))
    zero = p.msg(36, 5.5, "0")
    p.chain(p.obj(36, 4.5, "r $0-start"), zero)
    p.cord(zero, 0, count, 1)
    return p


def _dsp() -> Patch:
    p = Patch(860, 600)
    p.comment(0, 0, "Pd tells nobody who comes later: until then a signal tells")
    asked, order = p.obj(6, 1, "r $0-ask-dsp"), p.obj(6, 2, "t b b b")
    p.chain(asked, order)
    runs = p.obj(6, 7, "expr if($f2, $f3, $f1)")
    ran = p.obj(6, 5, "snapshot~")
    for number, box in enumerate((ran, p.obj(18, 5, "v $0-dsp-told"), p.obj(32, 5, "v $0-dsp"))):
        p.cord(order, number, box)
        p.cord(box, 0, runs, number)
    p.cord(p.obj(0, 3.5, "sig~ 1"), 0, ran)
    p.chain(runs, p.obj(6, 8, "v $0-runs"))
    for column, state, flag in ((0, "started", "1"), (22, "stopped", "0")):
        change, word = p.obj(column, 10, f"r pd-dsp-{state}"), p.msg(column, 11, flag)
        both = p.obj(column, 12, "t b f f")
        p.chain(change, word, both)
        p.cord(both, 2, p.obj(column + 8, 13, "v $0-dsp"))
        p.cord(both, 1, p.obj(column + 4, 14, "s $0-dsp-now"))
        told = p.msg(column, 15, "1")
        p.chain(both, told, p.obj(column, 16, "v $0-dsp-told"))
    p.comment(44, 9, "off for good: the voice stops", 40)
    off, wait = p.obj(44, 11, "sel 0"), p.obj(44, 12, f"delay {_OFF_MS}")
    p.chain(p.obj(44, 10, "r $0-dsp-now"), off, wait)
    feeders = ("v $0-made", "v $0-dsp", "v $0-signal")
    asked, ready = gather(p, (44, 13), feeders, "expr $f1 && ($f2 == 0) && ($f3 == 0)")
    p.cord(wait, 0, asked)
    order, stop = p.obj(44, 19, "t b b"), p.msg(44, 20, "/voice/stop")
    p.chain(ready, p.obj(44, 18, "sel 1"), order, stop, p.obj(44, 21, "s $0-life"))
    p.cord(order, 1, p.obj(54, 20, "s $0-start"))
    return p


def _rate() -> Patch:
    p = Patch(620, 520)
    info = p.obj(0, 1, "route info")
    which = p.obj(0, 2, "route ratio model_sr")
    p.chain(p.obj(0, 0, "r $0-status"), info, which)
    for outlet, name in enumerate(("ratio", "model_sr")):
        column = 8 * outlet
        text = p.obj(column, 5.5 - 2 * outlet, f"list prepend {name}")
        p.cord(which, outlet, text)
        p.chain(text, p.obj(column, 6.5 - 2 * outlet, "s $0-to-clock"))
    clock, both = p.obj(0, 9, "list prepend clock"), p.obj(0, 11, "t a a")
    p.chain(p.obj(0, 8, "r $0-clock"), clock, p.obj(0, 10, "list trim"), both)
    p.chain(both, p.obj(0, 13, "s $0-to-clock"))
    known = p.obj(16, 12, "route clock")
    which = p.obj(16, 13, "route samples true")
    p.cord(both, 1, known)
    p.chain(known, which)
    for outlet, word in enumerate(("samples", "true")):
        told = p.msg(16 + 12 * outlet, 15.5 - outlet, f"clock {word}")
        p.cord(which, outlet, told)
        p.chain(told, p.obj(16 + 12 * outlet, 18 - 2 * outlet, "s $0-life"))
    return p


def _from() -> Patch:
    p = Patch(560, 320)
    given = p.obj(0, 0, "inlet")
    p.comment(5, 0, "float - number of the input, 0: none", 40)
    first = p.obj(30, 2, "f $4")
    p.chain(p.obj(30, 1, "loadbang"), first)
    second = p.obj(0, 4, "expr if($f1 < 1, 0, $f1); if($f1 < 1, 0, $f1 + 1)")
    p.cord(given, 0, second)
    p.cord(first, 0, second)
    pair = p.obj(0, 6, "pack f f")
    p.cord(second, 0, pair)
    p.cord(second, 1, pair, 1)
    p.chain(pair, p.msg(0, 7, "set $1 $2"), p.obj(0, 9, "outlet"))
    p.comment(6, 9, "message - set LEFT RIGHT")
    return p
