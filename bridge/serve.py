"""Run a server from its start to its end, whatever ends it."""

from __future__ import annotations

import asyncio
import gc
import ipaddress
import signal
import sys
from collections.abc import Callable

from .app import App
from .config import Config


def run(config: Config, ready: Callable[[str], None], say: Callable[[str], None]) -> int:
    """Serve until somebody ends it: Ctrl-C, SIGTERM, the end of its terminal or ``/quit``.

    For the main thread, which lives as long as the server's processes may.

    Parameters
    ----------
    config : Config
        Settings.
    ready : callable
        Gets a line when it is ready.
    say : callable
        Gets a line about anything that is not well.

    Returns
    -------
    int
        0.

    Raises
    ------
    BridgeError
        If it cannot start; nothing is left of it then.
    """
    sys.setswitchinterval(_SWITCH_S)
    # Windows would take another kind of loop, which does not look at sockets.
    with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
        return runner.run(_serve(config, ready, say))


# How long messages may wait while the disk's thread reads a file.
_SWITCH_S = 0.0005


async def _serve(config: Config, ready: Callable[[str], None], say: Callable[[str], None]) -> int:
    app = App(config)
    _end_by_signals(app)
    try:
        if not await _started(app):
            return 0
        if not _is_loopback(config.host):
            say(f"{config.host} can be reached by others: whoever can may play, load and quit")
        # What is there stays: it is not looked through again and again while messages wait.
        gc.collect()
        gc.freeze()
        ready(_ready(app))
        await app.over()
        return 0
    finally:
        await app.close()


async def _started(app: App) -> bool:
    """Start, unless it is ended meanwhile."""
    starting = asyncio.ensure_future(app.start())
    over = asyncio.ensure_future(app.over())
    await asyncio.wait([starting, over], return_when=asyncio.FIRST_COMPLETED)
    over.cancel()
    if starting.done():
        await starting
        return True
    starting.cancel()
    await asyncio.wait([starting])
    return False


def _end_by_signals(app: App) -> None:
    loop = asyncio.get_running_loop()
    numbers = [signal.SIGINT, signal.SIGTERM]
    hang_up = getattr(signal, "SIGHUP", None)  # the terminal was closed
    if hang_up is not None and signal.getsignal(hang_up) == signal.SIG_DFL:  # not under nohup
        numbers.append(hang_up)
    for number in numbers:
        try:
            loop.add_signal_handler(number, app.end)
        except NotImplementedError:  # Windows
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(app.end))


def _ready(app: App) -> str:
    engine, osc = app.engine, app.osc
    audio = engine.audio
    names = {"jack": "JACK", "portaudio": "PortAudio", "null": "no sound device (null)"}
    where = "" if osc.port == Config.port else f" --port {osc.port}"
    return (
        f"listening on {osc.host}:{osc.port}, {names.get(audio.name, audio.name)} "
        f"{audio.sample_rate} Hz, {audio.period} samples, {engine.config.channels} channels; "
        f"latent-bridge status{where} shows it, Ctrl-C ends it"
    )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
