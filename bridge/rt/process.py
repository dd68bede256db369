"""The audio process: it opens the device, plays, and does what control says."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import time
import traceback
from multiprocessing.connection import Connection

from ..commands import TO_AUDIO, Boot, Command, Shutdown, StartAudio, Step
from ..errors import BridgeError
from ..events import TO_CONTROL, AudioFailed, Done, Event, Failed, Ready
from ..lifeline import end_with_parent
from ..rings.server import ServerMemory, Shape
from .drivers import Driver, open_driver
from .graph import Graph
from .noise import throw_away_noise
from .playback import Playback
from .pyolib import import_pyo

STANDSTILL_S = 5.0
# A period that others have changed shows in the pace of the callbacks: looked at for so long,
# and believed when it was seen twice.
PACE_S = 1.0
PACES = (0.7, 1.5)

_LOOK_S = 0.2
# How long the device may have to wait for this thread, if both want to run Python.
_SWITCH_S = 0.0005


def main(connection: Connection) -> None:
    """Be the audio process; for `multiprocessing` with the ``spawn`` method.

    Parameters
    ----------
    connection : Connection
        `bridge.commands.TO_AUDIO` comes in, `bridge.events.TO_CONTROL` goes out. When the
        other end is closed, the process ends.
    """
    end_with_parent()
    throw_away_noise()
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # audio waits for no other thread
    sys.setswitchinterval(_SWITCH_S)
    with contextlib.suppress(BridgeError):  # it is told when it is needed
        import_pyo()
    audio = _Audio(connection)
    exit_code = 1
    try:
        audio.serve()
        audio.close()
        exit_code = 0
    except Exception:
        traceback.print_exc()
    # An interpreter that is taken apart would free pyo's tables under numpy's views of them,
    # and close a device of PortAudio's, which may never return (`bridge.rt.drivers`).
    sys.stderr.flush()
    os._exit(exit_code)


class _Audio:
    """The device, and what is played on it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._driver: Driver | None = None
        self._memory: ServerMemory | None = None
        self._playback: Playback | None = None
        self._is_failed = False
        self._seen = -1
        self._seen_s = 0.0
        self._pace_from = (0, 0.0)
        self._n_odd_paces = 0

    def serve(self) -> None:
        """Do what comes until told to end."""
        with contextlib.suppress(EOFError, ConnectionError):  # nobody listens any more
            self._send(Ready())
            while True:
                if not self._connection.poll(_LOOK_S):
                    self._look_after()
                    continue
                command = TO_AUDIO.unpack(self._connection.recv_bytes())
                try:
                    answer: Event = Done(command.request, self._do(command))
                except BridgeError as error:
                    answer = Failed(command.request, error.where, error.what, error.fix)
                self._send(answer)
                if isinstance(command, Shutdown):
                    return

    def close(self) -> None:
        """Be silent, then give the device and the memory back."""
        if self._playback is not None:
            self._playback.stop()
        if self._driver is not None:
            self._driver.close()
        if self._memory is not None:
            self._memory.close()
        # The driver is kept: pyo's server closes itself when it is collected.
        self._playback = self._memory = None

    def _do(self, command: Command) -> dict[str, int | str]:
        match command:
            case Boot():
                return self._boot(command)
            case StartAudio():
                self._start(command)
            case Step():
                return {"now": self._step(command.n_periods)}
            case Shutdown():
                self.close()
        return {}

    def _boot(self, command: Boot) -> dict[str, int | str]:
        if self._driver is not None:
            raise BridgeError("audio", "is open already")
        driver = open_driver(
            command.audio,
            command.sample_rate,
            command.period,
            command.outputs,
            inputs=command.inputs,
            client_name=command.client_name,
        )
        self._driver = driver
        return {"sample_rate": driver.sample_rate, "period": driver.period, "name": driver.name}

    def _start(self, command: StartAudio) -> None:
        driver = self._driver
        if driver is None:
            raise BridgeError("audio", "is not open yet")
        if self._playback is not None:
            raise BridgeError("audio", "plays already")
        shape = Shape(**command.shape)
        if (shape.sample_rate, shape.period) != (driver.sample_rate, driver.period):
            raise BridgeError("audio", "has another sample rate or period than the memory")
        self._memory = ServerMemory.attach(command.memory, shape)
        graph = Graph(shape.period, shape.outputs, shape.inputs)
        loops_back = driver.name == "manual"
        self._playback = Playback(self._memory, graph, driver.n_silent, loops_back=loops_back)
        # What is there stays, and nothing later makes cycles: a collection only costs time.
        gc.collect()
        gc.freeze()
        gc.disable()
        driver.start(self._playback)
        self._seen_s = time.monotonic()
        self._pace_from = (self._playback.now, self._seen_s)

    def _step(self, n_periods: int) -> int:
        driver, playback = self._driver, self._playback
        if driver is None or playback is None or driver.name != "manual":
            raise BridgeError("the clock", "goes by itself", "serve with --audio manual")
        for _ in range(n_periods):
            playback.wait_for_workers()
            driver.step()
            if playback.failure:
                raise BridgeError("step", playback.failure)
        playback.keep_last()
        return playback.now

    def _look_after(self) -> None:
        """Tell, once, if the sound has ended."""
        driver, playback = self._driver, self._playback
        if driver is None or playback is None or self._is_failed:
            return
        reason = playback.failure or driver.failure()
        if driver.name != "manual" and not reason:
            now_s = time.monotonic()
            if playback.now != self._seen:
                self._seen, self._seen_s = playback.now, now_s
            elif now_s > self._seen_s + STANDSTILL_S:
                reason = f"the device has not played for {STANDSTILL_S:.0f} s"
        if driver.name == "jack" and not reason and self._has_odd_pace(driver, playback.now):
            reason = "JACK has changed its period"
        if reason:
            self._is_failed = True
            playback.stop()
            self._send(AudioFailed(reason))

    def _has_odd_pace(self, driver: Driver, now: int) -> bool:
        """Return whether the periods have not been as long as they should, twice."""
        (was, was_s), now_s = self._pace_from, time.monotonic()
        if now_s < was_s + PACE_S:
            return False
        self._pace_from = (now, now_s)
        pace = (now - was) * driver.period / driver.sample_rate / (now_s - was_s)
        # One that stood still is no other period.
        is_odd = now > was and not PACES[0] < pace < PACES[1]
        self._n_odd_paces = self._n_odd_paces + 1 if is_odd else 0
        return self._n_odd_paces > 1

    def _send(self, event: Event) -> None:
        self._connection.send_bytes(TO_CONTROL.pack(event))
