"""Where the sound goes: JACK, a sound card, nowhere at the pace of real time, or by steps."""

from __future__ import annotations

import math
import os
import threading
import time
from collections.abc import Callable
from typing import Any

from ..errors import BridgeError
from .noise import caught_noise
from .pyolib import import_pyo

# pyo fades in for so long after its start, whatever it plays.
PYO_FADE_S = 0.005


class Driver:
    """A sound device that is open: in this class, one that plays only in `step`.

    Parameters
    ----------
    server : object
        pyo's server, booted.

    Attributes
    ----------
    name : str
        ``jack``, ``portaudio``, ``null`` or ``manual``.
    sample_rate : int
        In hertz.
    period : int
        Samples per block.
    n_silent : int
        Periods after the start in which pyo fades in: nothing of worth should be played.
    """

    name = "manual"
    n_silent = 0

    def __init__(self, server: Any) -> None:
        self._server = server
        self.sample_rate = round(server.getSamplingRate())
        self.period = int(server.getBufferSize())

    def start(self, callback: Callable[[], None]) -> None:
        """Begin to play.

        Parameters
        ----------
        callback : callable
            Called before each period.
        """
        self._server.setCallback(callback)
        self._server.start()

    def step(self) -> None:
        """Play one period."""
        self._server.process()

    def failure(self) -> str:
        """Return why it plays no more; empty while all is well."""
        return ""

    def close(self) -> None:
        """Stop, and give the device back."""
        if self._server.getIsStarted():
            self._server.stop()
        if self._server.getIsBooted():
            self._server.shutdown()


class _Null(Driver):
    """Plays to nobody, at the pace of real time."""

    name = "null"

    def start(self, callback: Callable[[], None]) -> None:
        super().start(callback)
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="null device", daemon=True)
        self._thread.start()

    def close(self) -> None:
        if self._server.getIsStarted():
            self._ended.set()
            self._thread.join()
        super().close()

    def _run(self) -> None:
        # The n-th period is due at a time that is computed from n: nothing adds up. What
        # cannot be caught up at once is given up, as a device does.
        most_behind_ns = max(10_000_000, self.period * 1_000_000_000 // self.sample_rate)
        start_ns = time.monotonic_ns()
        n_periods = 0
        while True:
            due_ns = start_ns + n_periods * self.period * 1_000_000_000 // self.sample_rate
            left_ns = due_ns - time.monotonic_ns()
            if self._ended.wait(max(0, left_ns) / 1e9):
                return
            start_ns += max(0, -left_ns - most_behind_ns)
            self.step()
            n_periods += 1


class _Device(Driver):
    """A device with a clock of its own."""

    def __init__(self, server: Any) -> None:
        super().__init__(server)
        self.n_silent = 1 + math.ceil(PYO_FADE_S * self.sample_rate / self.period)

    def failure(self) -> str:
        return "" if self._server.getIsBooted() else "the device is gone"


class _Jack(_Device):
    name = "jack"

    def failure(self) -> str:
        return "" if self._server.getIsBooted() else "the JACK server has ended"


class _PortAudio(_Device):
    name = "portaudio"

    def close(self) -> None:
        """Leave it to the end of the process.

        pyo waits for the thread of the device, which may be waiting for the GIL, and keeps
        the GIL meanwhile: the two would wait for ever.
        """


def open_driver(
    audio: str, sample_rate: int, period: int, outputs: int, *, inputs: int, client_name: str
) -> Driver:
    """Open a sound device.

    Parameters
    ----------
    audio : {"auto", "jack", "portaudio", "null", "manual"}
        Which; ``auto`` is the first of JACK, a sound card and ``null`` that is there.
    sample_rate : int
        In hertz; JACK has its own.
    period : int
        Samples per block; JACK has its own.
    outputs, inputs : int
        Channels out and in; without a device, nothing comes in.
    client_name : str
        What it is called in JACK.

    Returns
    -------
    Driver

    Raises
    ------
    BridgeError
        If it is not there, or cannot be opened so.
    ValueError
        If there is no such choice.
    """
    if audio == "auto":
        for name in ("jack", "portaudio"):
            try:
                return open_driver(
                    name, sample_rate, period, outputs, inputs=inputs, client_name=client_name
                )
            except BridgeError:
                continue
        audio = "null"
    sizes = {"sr": sample_rate, "buffersize": period, "nchnls": outputs}
    sizes |= {"ichnls": inputs, "duplex": int(inputs > 0)}
    match audio:
        case "jack":
            return _open_jack(sizes, client_name)
        case "portaudio":
            return _open_portaudio(sizes)
        case "null" | "manual":
            server = _new_server("manual", sizes)
            server.boot()
            return _Null(server) if audio == "null" else Driver(server)
    raise ValueError(f"no such audio: {audio!r}")


def _new_server(audio: str, sizes: dict[str, int], **options: Any) -> Any:
    pyo = import_pyo()
    server = pyo.Server(audio=audio, verbosity=0, **sizes, **options)
    server.deactivateMidi()
    return server


def _open_jack(sizes: dict[str, int], client_name: str) -> Driver:
    os.environ["JACK_NO_START_SERVER"] = "1"
    with caught_noise() as noise:
        server = _new_server("jack", sizes, jackname=client_name)
        server.setJackAuto(False, True)  # its outputs are connected to the loudspeakers
        server.boot()
    if server.getIsBooted():
        return _Jack(server)
    if any("connect to server" in line or "not running" in line for line in noise):
        raise BridgeError(
            "jack",
            "no JACK server is running",
            "start one, for example jackd -d dummy, or use --audio null",
        )
    raise _cannot_open("jack", noise)


def _open_portaudio(sizes: dict[str, int]) -> Driver:
    pyo = import_pyo()
    with caught_noise() as noise:
        # pyo crashes if it boots without a device.
        has_output = pyo.pa_count_devices() > 0 and bool(pyo.pa_get_output_devices()[1])
        if has_output:
            server = _new_server("portaudio", sizes)
            # Else pyo takes the first device of ALSA, and not the default.
            server.setOutputDevice(pyo.pa_get_default_output())
            server.boot()
    if not has_output:
        raise BridgeError("portaudio", "there is no sound device", "use --audio null")
    if not server.getIsBooted():
        raise _cannot_open("portaudio", noise)
    return _PortAudio(server)


def _cannot_open(audio: str, noise: list[str]) -> BridgeError:
    why = noise[-1] if noise else "it does not say why"
    return BridgeError(audio, f"cannot be opened ({why})", "or use --audio null")
