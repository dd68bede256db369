"""``latent.bridge``, the way to the server: one UDP socket that sends and hears the answers.

Every other object of the library gives its messages to ``NAME-latent-out`` and hears
``NAME-latent-in``. A NAME that is left out is 0 in Pd, so all objects without one meet.
What became of a message is in ``NAME-latent-sent`` (1: a socket took it) and
``NAME-latent-gone`` (1: the server answers no more, or never did). ``NAME-latent-here`` is 1 while
it answers, and each change of that is sent to ``NAME-latent-server``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bridge.osc.spec import DEFAULT_PORT

from .frameclock import LICENSE_LINE
from .pd import Box, Patch, outlet_columns, wrapped
from .reference import Entry
from .verbs import BRIDGE_VERBS, HEARTBEAT

DEFAULT_HOST = "127.0.0.1"
# The server is asked every 2 s; two answers must be missing before it counts as gone.
_ASK_MS, _FIRST_MS, _GONE_MS = 2000, 1000, 5000
NOT_CONNECTED = "not connected"
NO_ANSWER = "no answer - is latent-bridge serve running?"


def connection() -> Patch:
    """Return ``latent.bridge``: arguments HOST, PORT, NAME."""
    p = Patch(640, 260)
    p.comment(0, 0, "latent.bridge - connect to the Latent Bridge server")
    p.comment(0, 1, f"usage: latent.bridge HOST PORT NAME ({DEFAULT_HOST} {DEFAULT_PORT})")
    p.comment(0, 2, LICENSE_LINE)
    inlet = p.obj(0, 4, "inlet")
    p.comment(5, 4, "messages - connect, status ... (see the help patch)")
    core = p.obj(0, 5, "_latent.bridge $1 $2 $3")
    p.chain(inlet, core, p.obj(0, 7, "outlet"))
    p.comment(0, 8, "messages - answers")
    p.cord(core, 1, p.obj(20, 7, "outlet"))
    p.comment(20, 8, "messages - status")
    return p


def private_connection() -> Patch:
    """Return ``_latent.bridge``, the same: here an argument that was left out is 0."""
    p = Patch(760, 500)
    p.comment(0, 0, "_latent.bridge - the socket, and who hears it")
    p.comment(0, 1, "usage: _latent.bridge HOST PORT NAME (private)")
    p.comment(0, 2, LICENSE_LINE)
    inlet = p.obj(0, 4, "inlet")
    p.comment(5, 4, "messages - connect, disconnect, status ...")
    p.chain(inlet, p.sub(0, 6, "route", _route()))
    parts = [
        ("init", _init(), "arguments and defaults"),
        ("connect", _connect(), "open the socket, or say why not"),
        ("net", _net(), "the socket, and what others send"),
        ("alive", _alive(), "does the server answer?"),
        ("receive", _receive(), "answers, to others and to the outlet"),
    ]
    for row, (name, inside, what) in enumerate(parts, start=8):
        p.sub(0, row, name, inside)
        p.comment(12, row, what)
    p.chain(p.obj(0, 15, "r $0-reply"), p.obj(0, 17, "outlet"))
    p.comment(6, 17, "messages - answers and events")
    p.chain(p.obj(42, 15, "r $0-status"), p.obj(42, 17, "outlet"))
    p.comment(48, 17, "messages - status")
    tell_errors(p, (42, 6), "latent.bridge")
    p.chain(p.obj(20, 6, "r $0-osc"), p.sub(20, 7, "send", sender("$3")))
    return p


def out() -> Patch:
    """Return ``_latent.out``: argument NAME; gives an OSC message to the bridge of that name."""
    p = Patch(700, 500)
    p.comment(0, 0, "_latent.out - give an OSC message to latent.bridge")
    p.comment(0, 1, "usage: _latent.out NAME (private)")
    p.comment(0, 2, LICENSE_LINE)
    inlet = p.obj(0, 4, "inlet")
    p.comment(5, 4, "message - address and arguments")
    order = p.obj(0, 5, "t b a b")
    p.chain(inlet, order)
    none = p.msg(40, 6, "0")
    p.cord(order, 2, none)
    p.chain(none, p.obj(40, 7, "v $1-latent-sent"))
    both = p.obj(12, 6, "t a a")
    p.cord(order, 1, both)
    address, arguments = p.obj(22, 7, "list split 1"), p.obj(12, 9, "list split 1")
    p.cord(both, 1, address)
    p.cord(both, 0, arguments)
    where = p.obj(22, 8, "list prepend set")
    trim = p.obj(22, 9, "list trim")
    packet = p.obj(12, 11, "oscformat")
    p.chain(address, where, trim, packet)
    p.cord(arguments, 1, packet)
    p.chain(packet, p.obj(12, 12, "s $1-latent-out"))
    ask, both = p.obj(0, 13, "t b b"), p.obj(0, 17, "expr $f1 * (1 - 2 * $f2)")
    gone = p.obj(20, 15, "v $1-latent-gone")
    p.chain(order, ask, p.obj(0, 15, "v $1-latent-sent"), both, p.obj(0, 18, "outlet"))
    p.cord(ask, 1, gone)
    p.cord(gone, 0, both, 1)
    p.comment(6, 18, "float - 1: on its way, 0: not connected, -1: nobody answers")
    return p


def hear() -> Patch:
    """Return ``_latent.in``: argument NAME; what the bridge of that name hears."""
    p = Patch(560, 240)
    p.comment(0, 0, "_latent.in - hear the answers that latent.bridge gets")
    p.comment(0, 1, "usage: _latent.in NAME (private)")
    p.comment(0, 2, LICENSE_LINE)
    p.chain(p.obj(0, 4, "r $1-latent-in"), p.obj(0, 6, "outlet"))
    p.comment(6, 6, "messages - answers and events")
    return p


def sender(bus: str) -> Patch:
    """Return the subpatch that sends an OSC message, or says that nobody will hear it.

    Parameters
    ----------
    bus : str
        The argument that holds NAME.

    Returns
    -------
    Patch
    """
    p = Patch(520, 240)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "message - address and arguments")
    sent, faults = p.obj(0, 2, f"_latent.out {bus}"), tell_unsent(p, 3)
    p.chain(inlet, sent, faults)
    return p


def tell_unsent(p: Patch, row: float) -> Box:
    """Add what says why a message is not heard, from what ``_latent.out`` gives; return its top."""
    no = p.obj(0, row, "sel 0 -1")
    for outlet, (column, text) in enumerate(((0, NOT_CONNECTED), (11, NO_ANSWER))):
        words = p.msg(column, row + 2 - outlet, text)
        p.cord(no, outlet, words)
        p.chain(words, p.obj(column, row + 4 - outlet, "s $0-error"))
    return no


def tell_errors(p: Patch, at: tuple[int, int], name: str) -> None:
    """Add the way of an error: to the console under `name`, and to the status outlet."""
    column, row = at
    error, trim = p.obj(column, row, "r $0-error"), p.obj(column, row + 1, "list trim")
    both, words = p.obj(column, row + 2, "t a a"), p.obj(column, row + 4, "list prepend error")
    p.chain(error, trim, both, words)
    p.cord(both, 1, p.obj(column + 6, row + 3, f"print {name}"))
    p.chain(words, p.obj(column, row + 5, "list trim"), p.obj(column, row + 6, "s $0-status"))


def fan(
    p: Patch,
    at: tuple[float, float],
    words: Mapping[str, str],
    target: str,
    *,
    unknown: str = "",
) -> Box:
    """Add a ``[route]``, with what goes before the rest of each message that it takes.

    Parameters
    ----------
    p : Patch
        Where.
    at : tuple of float
        Column and row of the ``[route]``; the rest is below it.
    words : mapping of str to str
        First word of a message, and what stands there instead.
    target : str
        Name that all of them are sent to.
    unknown : str, optional
        Name that ``unknown message ...`` is sent to.

    Returns
    -------
    Box
        The ``[route]``; its last outlet gives what it does not know.
    """
    column, row = at
    text = f"route {' '.join(words)}"
    route = p.obj(column, row, text)
    columns = outlet_columns(column, text, len(words) + 1)
    first = 1 + 0.5 * len(wrapped(text))
    ways = [(before, target) for before in words.values()]
    ways += [("unknown message", unknown)] if unknown else []
    for number, (before, name) in enumerate(ways):
        # The left ones stand lower, so that each has its cord to itself.
        below = row + first + 2 * (len(ways) - 1 - number)
        box = p.obj(columns[number], below, f"list prepend {before}")
        p.cord(route, number, box)
        p.chain(box, p.obj(columns[number], below + 1, f"s {name}"))
    return route


def osc_words(verbs: Sequence[Entry]) -> dict[str, str]:
    """Return what each word becomes: the address and the names that the object knows."""
    return {verb.word: f"{verb.address} {verb.named}".strip() for verb in verbs}


def _route() -> Patch:
    p = Patch(900, 680)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages")
    text = "route bang connect disconnect send"
    first = p.obj(0, 1, text)
    columns = outlet_columns(0, text, 5)
    p.chain(inlet, first)
    connect = p.obj(0, 4, "s $0-connect")
    p.cord(first, 0, connect)
    p.cord(first, 1, connect)
    word = p.msg(columns[2], 3, "disconnect")
    p.cord(first, 2, word)
    p.chain(word, p.obj(columns[2] + 2, 4, "s $0-net"))
    some = p.obj(columns[3] + 6, 3, "route bang")
    p.cord(first, 3, some)
    p.cord(some, 1, p.obj(columns[3] + 11, 4, "s $0-osc"))
    what = p.msg(columns[3] + 6, 5, "send what?")
    p.chain(some, what, p.obj(columns[3] + 6, 6, "s $0-error"))
    p.cord(first, 4, p.obj(columns[4] + 8, 2, "s $0-more"))
    more = p.obj(0, 8, "r $0-more")
    verbs = fan(p, (0, 9), osc_words(BRIDGE_VERBS), "$0-osc")
    p.chain(more, verbs)
    unknown = p.obj(44, 11, "list prepend unknown message")
    p.cord(verbs, len(BRIDGE_VERBS), unknown)
    p.chain(unknown, p.obj(44, 12, "s $0-error"))
    return p


def _init() -> Patch:
    p = Patch(560, 300)
    load, order = p.obj(0, 0, "loadbang"), p.obj(0, 1, "t b b")
    p.chain(load, order)
    host, given = p.obj(0, 4, "list append $1"), p.obj(0, 5, "route float")
    p.chain(order, host, given)
    default, name = p.msg(0, 6.5, f"symbol {DEFAULT_HOST}"), p.obj(16, 6.5, "unpack s")
    p.cord(given, 0, default)
    p.cord(given, 1, name)
    p.chain(default, p.obj(0, 8, "s $0-host"))
    p.chain(name, p.obj(16, 8, "s $0-host"))
    port = p.obj(20, 2, "f $2")
    number = p.obj(20, 3, f"expr if($f1 < 1, {DEFAULT_PORT}, $f1)")
    p.cord(order, 1, port)
    p.chain(port, number, p.obj(20, 4, "v $0-port"))
    return p


def _connect() -> Patch:
    p = Patch(700, 460)
    begin, given = p.obj(0, 0, "r $0-connect"), p.obj(0, 1, "route bang float")
    p.comment(20, 0, "as it is, or with PORT, or with HOST PORT")
    port = p.obj(10, 4, "v $0-port")
    p.chain(begin, given)
    only_port, both = p.obj(5, 2.5, "t b f"), p.obj(24, 2, "list")
    p.cord(given, 1, only_port)
    p.cord(only_port, 1, port)
    p.cord(given, 2, both)
    parts, then = p.obj(24, 3, "t b l"), p.obj(32, 4, "unpack s f")
    p.chain(both, parts)
    p.cord(parts, 1, then)
    p.cord(then, 0, p.obj(28, 5, "s $0-host"))
    p.cord(then, 1, p.obj(40, 5, "v $0-port"))
    go = p.obj(0, 7, "t b b b b")
    p.cord(given, 0, go)
    p.cord(only_port, 0, go)
    p.cord(parts, 0, go)
    close = p.msg(36, 8, "disconnect")
    p.cord(go, 3, close)
    p.chain(close, p.obj(36, 9, "s $0-net"))
    clear = p.msg(27, 9, "0")
    p.cord(go, 2, clear)
    p.chain(clear, p.obj(27, 10, "v $0-open"))
    ask, number = p.obj(8, 10, "t b b"), p.obj(16, 11, "v $0-port")
    host = p.obj(8, 13, "symbol")
    p.cord(go, 1, ask)
    p.cord(ask, 1, number)
    p.cord(ask, 0, host)
    p.cord(p.obj(19, 12, "r $0-host"), 0, host, 1)
    where, words = p.obj(8, 14, "pack s f"), p.msg(8, 15, "connect $1 $2")
    p.chain(host, where, words, p.obj(8, 16, "s $0-net"))
    p.cord(number, 0, where, 1)
    opened, no = p.obj(0, 11, "v $0-open"), p.obj(0, 12, "sel 0")
    why = p.msg(32, 13, "no such host or port")
    p.chain(go, opened, no, why, p.obj(32, 14, "s $0-error"))
    return p


def _net() -> Patch:
    p = Patch(620, 420)
    given = p.obj(0, 0, "r $3-latent-out")
    gate = p.obj(0, 2, "spigot")
    p.chain(given, gate)
    p.cord(p.obj(12, 1, "r $0-gate"), 0, gate, 1)
    order = p.obj(0, 3, "t b l")
    yes = p.msg(0, 6, "1")
    send = p.obj(8, 4, "list prepend send")
    p.chain(gate, order, yes, p.obj(0, 7, "v $3-latent-sent"))
    p.comment(14, 7, "whoever sent it looks there")
    p.cord(order, 1, send)
    p.chain(send, p.obj(8, 5, "list trim"), p.obj(16, 6, "s $0-net"))

    net = p.obj(0, 10, "netsend -u -b")
    p.chain(p.obj(0, 9, "r $0-net"), net)
    opened = p.obj(0, 12, "t f f f")
    p.cord(net, 0, opened)
    p.cord(net, 1, p.obj(9, 11, "s $0-bytes"))
    p.cord(opened, 2, p.obj(8, 13, "v $0-open"))
    p.cord(opened, 1, p.obj(4, 14, "s $0-gate"))
    p.cord(opened, 0, p.obj(0, 15, "s $0-open-now"))
    return p


def _alive() -> Patch:
    p = Patch(820, 684)
    p.comment(0, 0, "1: the socket is open, 0: it is closed")
    opened, order = p.obj(0, 1, "r $0-open-now"), p.obj(0, 2, "t f f f")
    p.chain(opened, order)
    words = p.msg(16, 3, "connected $1")
    p.cord(order, 2, words)
    p.chain(words, p.obj(16, 4, "s $0-status"))
    which = p.obj(6, 5, "sel 1 0")
    p.cord(order, 1, which)
    begin, end = p.obj(6, 6, "t b b"), p.obj(20, 6, "t b b")
    first, unknown = p.msg(6, 7, f"{_FIRST_MS}"), p.msg(12, 7, "0")
    p.chain(begin, first)
    p.cord(begin, 1, unknown)
    p.chain(unknown, p.obj(12, 9, "s $0-gone"))
    p.cord(which, 0, begin)
    p.cord(which, 1, end)
    p.chain(first, p.obj(4, 8, "s $0-patience"))
    stop, gone = p.msg(24, 7, "stop"), p.msg(20, 9, "0")
    p.cord(end, 1, stop)
    p.chain(stop, p.obj(24, 8, "s $0-patience"))
    p.chain(end, gone, p.obj(20, 10, "s $0-server"))
    ask, on = p.obj(0, 10, f"metro {_ASK_MS}"), p.obj(0, 12, f"list prepend {HEARTBEAT} 1")
    empty = p.obj(0, 11, "list")
    p.chain(order, ask, empty, on, p.obj(0, 13, "_latent.out $3"))
    p.comment(0, 14, "also asks a server that was started anew for its events", 44)

    p.comment(38, 0, "anything that comes is a sign of life")
    heard, both = p.obj(38, 1, "r $0-heard"), p.obj(38, 2, "t b b")
    p.chain(heard, both)
    more, there = p.msg(44, 3, f"{_GONE_MS}"), p.msg(38, 5, "1")
    p.cord(both, 1, more)
    p.chain(more, p.obj(44, 4, "s $0-patience"))
    p.chain(both, there, p.obj(38, 6, "s $0-server"))
    wait, over = p.obj(38, 9, "delay"), p.obj(38, 10, "t b b")
    p.chain(p.obj(38, 8, "r $0-patience"), wait, over)
    absent, why = p.msg(46, 11, "0"), p.msg(38, 13, NO_ANSWER)
    p.cord(over, 1, absent)
    p.chain(absent, p.obj(46, 12, "s $0-server"))
    p.chain(over, why, p.obj(38, 14, "s $0-error"))
    server, both = p.obj(38, 16, "r $0-server"), p.obj(38, 17, "t f f")
    change, is_gone = p.obj(38, 19, "change -1"), p.obj(50, 18, "== 0")
    order = p.obj(38, 20, "t f f f")
    p.chain(server, both, change, order, p.msg(38, 23, "server $1"), p.obj(38, 24, "s $0-status"))
    p.comment(38, 25, "and to objects that make voices")
    p.cord(order, 1, p.obj(41, 22, "s $3-latent-server"))
    p.cord(order, 2, p.obj(44, 21, "v $3-latent-here"))
    p.cord(both, 1, is_gone)
    p.chain(is_gone, p.obj(50, 19, "s $0-gone"))
    p.chain(p.obj(0, 17, "r $0-gone"), p.obj(0, 18, "v $3-latent-gone"))
    return p


def _receive() -> Patch:
    p = Patch(460, 400)
    order = p.obj(0, 1, "t a b")
    p.chain(p.obj(0, 0, "r $0-bytes"), order)
    p.cord(order, 1, p.obj(12, 2, "s $0-heard"))
    parse, trim, both = p.obj(0, 3, "oscparse"), p.obj(0, 4, "list trim"), p.obj(0, 5, "t a a")
    p.chain(order, parse, trim, both)
    p.cord(both, 1, p.obj(12, 6, "s $3-latent-in"))
    done, asked = p.obj(0, 7, "route done"), p.obj(0, 9, f"route {HEARTBEAT}")
    p.comment(18, 10, "nobody else asked")
    p.chain(both, done, asked)
    again = p.obj(4, 10, "list prepend done")
    p.cord(asked, 1, again)
    p.chain(again, p.obj(4, 11, "list trim"), p.obj(4, 12, "s $0-reply"))
    p.cord(done, 1, p.obj(18, 9, "s $0-reply"))
    return p
