"""The commands about the server: serve, status, send.

What is slow to import is imported where it is needed, as in `bridge.cli`.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .terminal import PROGRAM, say

if TYPE_CHECKING:
    from .osc.client import Client

WATCH_S = 0.5
SEND_TIMEOUT_S = 60.0  # a large model takes a while to load
_CLEAR = "\x1b[H\x1b[J"


def add_commands(commands: Any) -> None:
    """Add the commands to a parser.

    Parameters
    ----------
    commands : argparse subparsers
        Of `bridge.cli`.
    """
    serve = commands.add_parser("serve", help="play models for patches, which speak OSC to it")
    serve.add_argument(
        "--audio", metavar="auto|jack|portaudio|null", help="where the sound goes; default auto"
    )
    _add_address(serve, "listen at")
    for name, what in (
        ("models", "models; default here"),
        ("latents", "latent files; default here"),
        ("recordings", "recordings; default where the latents are"),
    ):
        serve.add_argument(f"--{name}", metavar="DIR", type=Path, help=f"folder of {what}")
    for flag, what in (
        ("--max-voices", "voices at most; default 16"),
        ("--channels", "output channels; default 2"),
        ("--direct", "direct output channels, for voices by themselves; default 0"),
        ("--inputs", "input channels, for signals and audio; default 0"),
        ("--voice-channels", "audio channels of a voice at most; default 2"),
        ("--max-dims", "dims of a frame at most; default 128"),
        ("--lead", "device samples that decoders are ahead; default 2048"),
        ("--max-memory-mb", "MiB that a decoder may take for its model; default 4096"),
        ("--max-load", "percent of all processors that decoders may need; default 95"),
        ("--period", "samples per block, except with JACK; default 512"),
    ):
        serve.add_argument(flag, type=int, metavar="N", help=what)
    serve.add_argument(
        "--sample-rate", type=int, metavar="HZ", help="except with JACK; default 44100"
    )
    serve.add_argument(
        "--clock",
        metavar="true|samples",
        help="true (default): models keep their own rate; samples: a frame lasts as long as in nn~",
    )
    serve.add_argument(
        "--device", metavar="cpu|cuda|mps", help="what torch computes on; default cpu"
    )
    serve.add_argument(
        "--no-limiter",
        dest="limiter",
        action="store_const",
        const=False,
        help="do not limit the output from the start",
    )
    serve.add_argument("--config", type=Path, metavar="FILE.toml", help="settings; flags go first")
    serve.set_defaults(run=_serve)

    status = commands.add_parser("status", help="how a server is")
    _add_address(status, "ask at")
    status.add_argument("--watch", action="store_true", help="twice a second, until Ctrl-C")
    status.add_argument("--json", action="store_true")
    status.set_defaults(run=_status)

    send = commands.add_parser(
        "send",
        help="send a message to a server and print its answers",
        description="Numbers are sent as numbers; in double quotes, '\"1\"', as text. "
        "A value that begins with - and is no plain number goes after --.",
    )
    send.add_argument("address", metavar="ADDRESS", help="/voice/new, for example: docs/osc.md")
    send.add_argument("arguments", metavar="ARG", nargs="*", help="its arguments")
    _add_address(send, "send to")
    send.add_argument(
        "--timeout",
        type=float,
        metavar="S",
        default=SEND_TIMEOUT_S,
        help=f"seconds to wait for the answer; default {SEND_TIMEOUT_S:.0f}",
    )
    send.set_defaults(run=_send)


def _add_address(parser: argparse.ArgumentParser, what: str) -> None:
    parser.add_argument("--host", help=f"address to {what}; default 127.0.0.1")
    parser.add_argument("--port", type=int, metavar="N", help="UDP port; default 9127")


def _serve(arguments: argparse.Namespace) -> int:
    import logging  # noqa: PLC0415

    from .config import read_config  # noqa: PLC0415
    from .serve import run  # noqa: PLC0415

    flags = {k: v for k, v in vars(arguments).items() if k not in ("run", "config")}
    config = read_config(arguments.config, **flags)
    logging.basicConfig(format=f"{PROGRAM}: %(message)s", level=logging.WARNING)
    return run(config, _write, say)


def _client(arguments: argparse.Namespace, timeout_s: float) -> Client:
    from .config import Config  # noqa: PLC0415
    from .osc.client import Client  # noqa: PLC0415

    host, port = arguments.host or Config.host, arguments.port
    return Client(Config.port if port is None else port, host, timeout_s)


def _status(arguments: argparse.Namespace) -> int:
    with _client(arguments, timeout_s=5.0) as client:
        _show(client, arguments)
        try:
            while arguments.watch:
                time.sleep(WATCH_S)
                _show(client, arguments)
        except KeyboardInterrupt:  # the way to end it
            sys.stdout.write("\n")
    return 0


def _show(client: Client, arguments: argparse.Namespace) -> None:
    server, voices = _ask(client)
    if arguments.json:
        text = json.dumps({"server": server, "voices": voices}, indent=2)
    else:
        text = "\n".join(_lines(server, voices))
    clear = _CLEAR if arguments.watch and sys.stdout.isatty() else ""
    sys.stdout.write(f"{clear}{text}\n")
    sys.stdout.flush()


def _ask(client: Client) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    from .osc.client import RequestFailed  # noqa: PLC0415

    server = client.info("/status")
    voices = {}
    for name, *_ in client.request("/voice/list").replies:
        try:
            voices[str(name)] = client.info("/voice/info", str(name))
        except RequestFailed:
            continue  # freed meanwhile
    return server, voices


def _lines(server: Mapping[str, Any], voices: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    yield (
        f"{PROGRAM} {server['version']}: {server['state']}, {server['audio']} "
        f"{server['sample_rate']} Hz, {server['period']} samples, {server['channels']} channels"
    )
    yield (
        f"up {_time(server['uptime'])}; {server['voices']} of {server['max_voices']} voices in "
        f"{server['workers']} decoders, {server['slots']} slots"
        f"{'; recording' if server['recording'] else ''}"
    )
    yield (
        f"{server['missing_blocks']} blocks missing, {server['stalls']} stalls; block "
        f"{server['callback_us']:.0f} us, at most {server['callback_max_us']:.0f}; "
        f"{server['packets']} packets, {server['bad_packets']} bad"
    )
    if voices:
        yield ""
        rows = (_row(name, voice, server["sample_rate"]) for name, voice in voices.items())
        yield from _table([_HEAD, *rows])


_HEAD = (
    *("voice", "model", "state", "plays"),
    *("latency", "frames", "lost", "late", "held", "missing", "decode"),
)
_N_WORDS = 4  # columns of words, at the left; numbers stand at the right
_MODEL, _MIN_MODEL = 1, 5


def _row(name: str, voice: Mapping[str, Any], sample_rate: int) -> tuple[str, ...]:
    # A stream has its reserve on top.
    latency = voice.get(
        "stream_latency_samples" if voice["source"] == "stream" else "latency_samples"
    )
    counters = ("received", "lost", "late", "held", "missing_blocks")
    return (
        name,
        str(voice["model"]),
        voice["state"] if voice["enabled"] else "paused",
        "-" if voice["source"] == "none" else voice["source"],
        "-" if latency is None else f"{1000 * latency / sample_rate:.1f}ms",
        *(str(voice[counter]) for counter in counters),
        f"{voice['decode_ms']:.2f}ms",
    )


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    n_columns = sum(widths) + len(widths) + _N_WORDS - 1
    too_wide = n_columns - shutil.get_terminal_size().columns
    if too_wide > 0:  # names of models are the longest
        widths[_MODEL] = max(_MIN_MODEL, widths[_MODEL] - too_wide)
    for row in rows:
        cells = [
            _clipped(cell, width).ljust(width + 1) if number < _N_WORDS else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield " ".join(cells).rstrip()


def _clipped(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 2]}.."


def _time(seconds: float) -> str:
    minutes, s = divmod(int(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{s:02}"


def _send(arguments: argparse.Namespace) -> int:
    from .osc.checks import find, typed  # noqa: PLC0415
    from .osc.spec import BY_ADDRESS, DONE  # noqa: PLC0415

    address = arguments.address
    if len(address) < 2 or not address.startswith("/"):
        find(address)  # it refuses, and names a similar one
    values = [typed(word) for word in arguments.arguments]
    message = BY_ADDRESS.get(address)
    with _client(arguments, arguments.timeout) as client:
        if message is not None and message.role == "frames":
            client.send(address, *values)
            client.sync()  # frames are not answered, but what is wrong with them is told
            for failure in client.fails:
                say(f"{address}: {failure.reason}")
            return 2 if client.fails else 0
        reply = client.request(address, *values)
        told = "/synced" if address == "/sync" else f"{address}.reply"
        for arguments_told in reply.replies:
            _write(told, *arguments_told)
        name = values[:1] if message is not None and message.named else []
        _write(DONE, address, *name, *reply.results)
    return 0


def _write(*words: object) -> None:
    shown = (f"{word:.7g}" if isinstance(word, float) else str(word) for word in words)
    sys.stdout.write(" ".join(shown) + "\n")
    sys.stdout.flush()
