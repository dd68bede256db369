"""A Pd and a server that are clients of one JACK, and the patches of the tests end to end."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import jack

from bridge.patches.pd import Box, Patch
from tests.engine.serving import until
from tests.pd.talk import Talk
from tests.server.rig import Server, serving

SR, PERIOD, RATIO, DIMS = 44100, 512, 2048, 4
MODEL = f"identity:{DIMS}:{RATIO}:{SR}:2"
STREAMS = ("s1", "s2", "s3", "s4")
SIGNALS = ("h1", "h2")  # live, one for each that is played
LISTS = ("l1", "l2")  # live, more than are played
NAMES = (*STREAMS, *SIGNALS, *LISTS)
LIST_MS = 9
# Far ahead: only on a machine that stands still is a decoder late.
SERVED = (
    *("--audio", "jack", "--direct", "16", "--inputs", "4", "--lead", "16384"),
    *("--max-voices", "9", "--voice-channels", "2", "--no-limiter"),
)
PD_NAME = "pd-under-test"
# What every patch has: the bridge, and what records.
WAY = {"way": "way", "take": "take"}
AUDIO = (
    *("-jack", "-jackname", PD_NAME, "-nojackconnect", "-inchannels", "16", "-outchannels", "4"),
    *("-audiobuf", "300", "-r", str(SR)),
)
SPARE_S = 60  # of the songs: a busy machine takes so long to begin
SETTLE_S = 1.0  # longer than a stream's reserve and the lead


def write_patches(
    folder: Path, port: int, seconds: float = 1.0, *, n_channels: int = 16
) -> dict[str, str]:
    """Write what the patch is made of; return its objects, by the names they are told by."""
    _with_signals().write(folder / "signals.pd")
    _with_lists().write(folder / "lists.pd")
    _bridge(port, round(1000 * (seconds + SPARE_S) / LIST_MS)).write(folder / "way.pd")
    _take(n_channels).write(folder / "take.pd")
    objects = dict(WAY)
    for number, name in enumerate(NAMES):
        channels = f"{2 * number + 1} {2 * number + 2}"
        kind = f"lists {name} {channels} {number - 5}" if name in LISTS else None
        objects[name] = kind or f"signals {name} {channels}"
    return objects


def _with_signals() -> Patch:
    """Return a player and a decoder: arguments VOICE, and its two channels."""
    p = Patch(700, 400)
    which, player = p.obj(0, 1, "route player"), p.obj(0, 3, f"latent.play{DIMS}~ {RATIO} {SR}")
    decoder = p.obj(0, 5, f"latent.decode{DIMS}~ {MODEL} decode 0 $1 $2")
    p.chain(p.obj(0, 0, "inlet"), which, player)
    p.cord(which, 1, decoder)
    for dim in range(DIMS):
        p.cord(player, dim, decoder, dim)
    for side in range(2):
        p.cord(decoder, side, p.obj(20 * side, 7, f"s~ heard-${2 + side}"))
    p.cord(decoder, 2, p.obj(40, 7, "outlet"))
    return p


def _with_lists() -> Patch:
    """Return what sends lists: arguments VOICE, its two channels, and a number."""
    p = Patch(700, 400)
    count, more = p.obj(0, 3, "f 1"), p.obj(10, 3, "+ 1")
    p.chain(p.obj(0, 0, "inlet"), p.obj(0, 1, f"metro {LIST_MS}"), count)
    p.chain(count, more)
    p.cord(more, 0, count, 1)
    text = "expr $f1/65536; -$f1*$f2/262144; $f1/131072; $f1/262144"
    order, frame, joined = p.obj(0, 5, "t f b"), p.obj(0, 7, text), p.obj(0, 9, "pack f f f f")
    part = p.obj(20, 6, "f $4")
    p.chain(count, order, frame)
    p.cord(order, 1, part)
    p.cord(part, 0, frame, 1)
    for dim in reversed(range(DIMS)):
        p.cord(frame, dim, joined, dim)
    p.chain(joined, p.obj(0, 10, "latent.send $1 live"), p.obj(0, 11, "outlet"))
    sound = p.obj(30, 9, "adc~ $2 $3")
    for side in range(2):
        p.cord(sound, side, p.obj(30 + 20 * side, 10, f"s~ heard-${2 + side}"))
    return p


def _bridge(port: int, max_sent: int) -> Patch:
    """Return the bridge and a counter of the frames of each voice that it was given to send."""
    p = Patch(900, 600)
    which, over = p.obj(0, 1, "route over told"), p.obj(0, 3, "t b b")
    bridge, out = p.obj(0, 6, f"latent.bridge 127.0.0.1 {port}"), p.obj(0, 30, "outlet")
    p.chain(p.obj(0, 0, "inlet"), which, over, p.msg(0, 4, "disconnect"), bridge)
    p.cord(which, 2, bridge)
    p.cord(bridge, 1, out)
    shut, gate = p.msg(10, 4, "0"), p.obj(40, 4, "spigot 1")
    p.cord(over, 1, shut)
    p.cord(shut, 0, gate, 1)
    packet, message = p.obj(40, 3, "r 0-latent-out"), p.obj(40, 6, "list trim")
    kinds = p.obj(40, 8, "route frame stream")
    p.chain(packet, gate, p.obj(40, 5, "oscparse"), message, p.obj(40, 7, "route voice"), kinds)
    told = p.obj(0, 8, " ".join(["t", *"b" * len(NAMES)]))
    p.cord(which, 1, told)
    for kind, names in enumerate(((*SIGNALS, *LISTS), STREAMS)):
        trim, split = (
            p.obj(40, 9 + 12 * kind, "list trim"),
            p.obj(40, 10 + 12 * kind, _route(names)),
        )
        p.cord(kinds, kind, trim)
        p.chain(trim, split)
        for number, name in enumerate(names):
            # Of a stream the first is the number.
            value = p.obj(18 * number, 12 + 12 * kind, "unpack f f")
            order = p.obj(18 * number, 13 + 12 * kind, "t f b")
            p.cord(split, number, value)
            p.cord(value, kind, order)
            _keep(p, order, name, max_sent)
            asked = p.obj(18 * number, 20 + 12 * kind, f"v $0-{name}")
            words = p.obj(18 * number, 21 + 12 * kind, f"list prepend told {name}")
            p.cord(told, NAMES.index(name), asked)
            p.chain(asked, words, p.obj(18 * number, 22 + 12 * kind, "list trim"), out)
    return p


def _route(names: Sequence[str]) -> str:
    return f"route {' '.join(names)}"


def _keep(p: Patch, order: Box, name: str, max_sent: int) -> None:
    """Write the number that a value is of into ``sent-NAME``, behind those before it."""
    p.obj(0, 0, f"array define sent-{name} {max_sent}")
    write, count, more = p.obj(0, 50, f"tabwrite sent-{name}"), p.obj(0, 51, f"v $0-{name}"), "+ 1"
    both = p.obj(0, 52, "t f f")
    p.cord(order, 1, count)
    p.chain(order, p.obj(0, 49, "* 65536"), write)  # files of arrays have six digits
    p.chain(count, both, p.obj(0, 53, more), p.obj(0, 54, f"v $0-{name}"))
    p.cord(both, 1, write, 1)


def _take(n_channels: int) -> Patch:
    """Return what records some channels."""
    p = Patch(700, 700)
    which, write = p.obj(0, 1, "route run keep"), p.obj(0, 40, f"writesf~ {n_channels}")
    p.chain(p.obj(0, 0, "inlet"), which, p.msg(0, 3, "; pd dsp $1"))
    named = p.obj(20, 2, "list append")
    p.cord(which, 1, named)
    p.chain(named, p.msg(20, 3, "; sent-$1 write $2"))
    p.cord(which, 2, write)
    for channel in range(n_channels):
        p.cord(p.obj(0, 2 + 2 * channel, f"r~ heard-{channel + 1}"), 0, write, channel)
    p.obj(40, 0, "outlet")
    return p


@contextlib.contextmanager
def pd_and_server(
    program: Path, folder: Path, objects: Callable[[int], dict[str, str]]
) -> Iterator[tuple[Talk, Server, list[str]]]:
    """Run the server and a Pd whose ``adc~`` hears its direct outputs, which are told, too."""
    with (
        serving(folder, *SERVED) as server,
        Talk(folder, program, objects(server.port), audio=AUDIO) as pd,
    ):
        first, name = int(server.status("channels")) + 1, server.status("device_name")
        outputs = [f"{name}:output_{first + channel}" for channel in range(16)]
        pd.tell("take", "run 1")  # Pd has no ports without
        join((output, f"{PD_NAME}:input_{n}") for n, output in enumerate(outputs, start=1))
        yield pd, server, outputs
        assert pd.faults() == []


def join(pairs: Iterable[tuple[str, str]]) -> None:
    """Connect ports of JACK, as soon as they are there."""
    with jack.Client("joiner", no_start_server=True) as client:
        for source, target in pairs:
            until(lambda s=source, t=target: _is_joined(client, s, t))
    client.close()


def _is_joined(client: jack.Client, source: str, target: str) -> bool:
    with contextlib.suppress(jack.JackError):  # a port that is there may not be ready yet
        client.connect(source, target)
        return True
    return False
