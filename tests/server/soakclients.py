"""What the clients of a soak do: guests come and go, one fiddles, one lets out faults."""

from __future__ import annotations

import itertools
import os
import random
import signal
import threading
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from bridge.errors import BridgeError
from bridge.osc.client import Client, RequestFailed
from tests.engine.serving import until
from tests.server.soakrig import HEALTHY, PERIOD, POISON, POISONED, POISONS, SR, Server

# How a fault is let out: by a signal, by a slot, or by a live frame that is held, so that the
# model meets it again after its restart.
KINDS = ("killed", "nan", "stopped", "segmentation fault", "hangs", "eats memory", "killed twice")
OUTCOME_S = 90.0
AHEAD_S = 2.0
GUESTS = ("guest-1", "guest-2")
GUEST_MODELS = ("guest-a", "guest-b", "identity:1:2048:44100")
FADE_MS = 50.0
N_KEPT = 100_000


@dataclass
class Fault:
    """A fault that was let out, and what became of its voice.

    `back_s` is the time until it played again: by itself, or else, after it was given up
    (`gave_up_s`), because it was asked for.
    """

    t_s: float
    kind: str
    how: str
    back_s: float = 0.0
    gave_up_s: float = 0.0


class Asked(NamedTuple):
    """What was asked for, and when it was answered."""

    begin_s: float
    end_s: float
    words: tuple[object, ...]
    is_done: bool


@dataclass
class Log:
    """What the clients did."""

    asked: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    faults: list[Fault] = field(default_factory=list)
    last: deque[Asked] = field(default_factory=lambda: deque(maxlen=N_KEPT))

    def ask(self, client: Client, address: str, *arguments: object) -> bool:
        """Ask for something that may be refused, and note it."""
        self.asked[address] += 1
        begin_s, is_done = time.monotonic(), True
        try:
            client.request(address, *arguments)
        except RequestFailed as refusal:
            self.refused[f"{address}: {refusal.reason}"] += 1
            is_done = False
        except BridgeError as error:
            raise AssertionError(f"{address} {arguments}: {error}") from error
        self.last.append(Asked(begin_s, time.monotonic(), (address, *arguments), is_done))
        return is_done


def guests(
    server: Server, log: Log, loading: threading.Lock, seed: int, is_over: Callable[[], bool]
) -> None:
    """Make, swap, reload and free voices; each makes the server load a model."""
    r = random.Random(seed)  # noqa: S311
    there: set[str] = set()
    with server.client() as client:
        while not is_over():
            name, model = r.choice(GUESTS), r.choice(GUEST_MODELS)
            with loading:
                verb = r.choice(("swap", "swap", "reload", "free", "restart", "healthy"))
                match verb if name in there or r.random() < 0.1 else "new":
                    case "new":
                        there.add(name)
                        if log.ask(client, "/voice/new", name, model):
                            _play_something(client, log, name, r)
                    case "swap":
                        log.ask(client, "/voice/swap", name, model, FADE_MS)
                    case "healthy":
                        other = r.choice(("tone-a", "tone-b"))
                        log.ask(client, "/voice/swap", "slot", other, FADE_MS)
                    case verb:
                        if log.ask(client, f"/voice/{verb}", name) and verb == "free":
                            there.remove(name)
            _nap(r.uniform(2.0, 5.0), is_over)


def _play_something(client: Client, log: Log, name: str, r: random.Random) -> None:
    if r.random() < 0.3:
        log.ask(client, "/voice/live", name)
        return
    log.ask(client, "/voice/loop", name, r.choice((0, 1)))
    log.ask(client, "/voice/play", name, r.choice(("level", "song")))


def fiddler(server: Server, log: Log, seed: int, is_over: Callable[[], bool]) -> None:
    """Seek, turn and switch all that can be without a pause in anybody's sound."""
    r = random.Random(seed)  # noqa: S311
    n_saved = 0
    with server.client() as client:
        while not is_over():
            voice = r.choice((*HEALTHY, *GUESTS))
            seekable = r.choice(("slot", "song", "moves", *GUESTS))
            requests: tuple[tuple[object, ...], ...] = (
                ("/voice/seek", seekable, r.randrange(3000 if seekable != "song" else 50)),
                ("/voice/speed", seekable, r.choice((0.25, 0.5, 1.0))),
                ("/voice/gain", voice, r.uniform(0.3, 1.0), 20.0),
                ("/voice/pan", voice, r.uniform(-1, 1)),
                ("/rack/add", voice, r.choice(("lfo", "smooth", "offset"))),
                ("/rack/remove", voice, r.choice(("smooth", "offset", "lfo2"))),
                ("/rack/set", voice, "lfo", "frequency", r.uniform(0.1, 2)),
                ("/rack/set", voice, "lfo", "amplitude", r.uniform(0, 0.05)),
                ("/rack/bypass", voice, "noise", r.choice((0, 1))),
                ("/rack/list", voice),
                ("/preset/store", r.randint(1, 4)),
                ("/preset/recall", r.randint(1, 4), r.choice((0.0, 500.0))),
                ("/preset/next",),
                ("/preset/morph", r.randint(1, 4), r.randint(1, 4), r.random()),
                ("/preset/list",),
                ("/slot/load", r.choice(("a", "b")), "level.npy"),
                ("/slot/free", r.choice(("a", "b"))),
                ("/slot/list",),
                ("/voice/list",),
                ("/master/set", "limiter.ceiling", r.uniform(-3, 0)),
                ("/voice/record/start", voice),
                ("/voice/record/stop", voice, "take"),
                ("/sync", r.randrange(1000)),
            )
            address, *arguments = r.choice(requests)
            log.ask(client, str(address), *arguments)
            n_saved += 1
            if n_saved % 100 == 0:
                log.ask(client, "/preset/save", "presets.txt")
                log.ask(client, "/preset/load", "presets.txt")
                log.ask(client, "/slot/save", "level", "saved.npy")
            _nap(r.uniform(0.05, 0.4), is_over)
        for name in HEALTHY:
            log.ask(client, "/voice/record/stop", name, "take")
        for slot in ("a", "b", "take"):
            log.ask(client, "/slot/free", slot)


def faults(
    server: Server,
    log: Log,
    loading: threading.Lock,
    is_over: Callable[[], bool],
    *,
    every_s: float,
) -> None:
    """Let out a fault by turns, see that its voice comes back, and let out the next."""
    with server.client() as client:
        for number in itertools.count():
            if number and is_over():
                return
            next_s = time.monotonic() + every_s
            _Victim(server, client, log, loading, number).suffer()
            _nap(next_s - time.monotonic(), is_over)


class _Victim:
    """A voice to which a fault happens."""

    def __init__(
        self,
        server: Server,
        client: Client,
        log: Log,
        loading: threading.Lock,
        number: int,
    ) -> None:
        self._server = server
        self._client = client
        self._log = log
        self._loading = loading
        self._name = f"victim-{number % 2 + 1}"
        self._kind = kind = KINDS[number % len(KINDS)]
        self._model = f"bad {kind}"
        # In the first round by a slot, in the next by a frame, and so on.
        self._how = "signal"
        self._is_anew = False
        self._fault: Fault | None = None
        if kind in POISONS:
            self._how = ("slot", "frame")[number // len(KINDS) % 2]

    def suffer(self) -> None:
        """Make the voice anew, let out the fault, and see to what the docs say of it."""
        if any(name == self._name for name, *_ in self._client.request("/voice/list").replies):
            self._ask("/voice/free", self._name)
        with self._loading:  # so that its decoder is the one that is new
            before = self._server.decoders()
            self._new()
            until(lambda: self._server.decoders() - before)
            (pid,) = self._server.decoders() - before
            fault = self._fault = Fault(time.monotonic(), self._kind, self._how)
            self._log.faults.append(fault)
            self._let_out(pid)
            if self._kind == "killed twice":
                self._wait_until(self._is_back)
                self._wait_until_plays()
                (pid,) = self._server.decoders() - before
                fault.t_s = time.monotonic()
                os.kill(pid, signal.SIGKILL)
        if self._kind == "killed twice" or self._how == "frame":
            self._wait_until(lambda info: info["state"] == "failed")
        while not self._plays_on(fault):
            has_failed = self._info()["state"] == "failed"
            if not has_failed:  # it met the poison again as it was put back
                self._ask("/voice/play", self._name, "level")
            elif not fault.gave_up_s:
                self._is_left_alone()
                self._log.ask(self._client, "/voice/restart", self._name)
            else:
                self._ask("/voice/free", self._name)
                self._new()
            fault.gave_up_s = fault.gave_up_s or time.monotonic() - fault.t_s

    def _plays_on(self, fault: Fault) -> bool:
        """Wait until it plays again, and goes on to; False if it has been given up."""
        self._wait_until(lambda info: self._has_given_up(info) or self._is_back(info))
        fault.back_s = time.monotonic() - fault.t_s
        n_played = int(self._info()["played_blocks"])
        # What is decoded ahead may be worse than what is heard.
        n_more = AHEAD_S * SR / PERIOD if self._how == "slot" else 5
        last = self._wait_until(
            lambda info: self._has_given_up(info) or int(info["played_blocks"]) > n_played + n_more
        )
        return not self._has_given_up(last)

    def _new(self) -> None:
        self._is_anew = bool(self._log.faults) and self._log.faults[-1] is self._fault
        self._ask("/voice/new", self._name, self._model)
        if self._how == "frame":
            self._client.send("/voice/frame", self._name, 0.4)
        else:
            self._ask("/voice/loop", self._name, 1)
            self._ask("/voice/play", self._name, "level")
        self._wait_until_plays()

    def _let_out(self, pid: int) -> None:
        if self._how == "signal":
            os.kill(pid, signal.SIGSTOP if self._kind == "stopped" else signal.SIGKILL)
        elif self._how == "slot":
            self._ask("/voice/loop", self._name, 0)
            # Far enough off that it begins to play; if its decoder ends before, that is told.
            self._log.ask(self._client, "/voice/play", self._name, "poison", POISONED - 60)
        else:
            self._client.send("/voice/frame", self._name, POISON)

    def _is_left_alone(self) -> None:
        """See that a voice that has failed stays so until it is asked for."""
        alone = self._client.info("/status").get("left_alone", ())
        assert self._model in ((alone,) if isinstance(alone, str) else alone), alone
        time.sleep(1.0)
        assert self._info()["state"] == "failed", self._info()["state"]

    def _has_given_up(self, info: dict[str, object]) -> bool:
        is_idle = info["state"] == "idle" and bool(info.get("reason"))
        return info["state"] == "failed" or is_idle

    def _is_back(self, info: dict[str, object]) -> bool:
        return info["state"] == "playing" and (self._is_anew or int(info["restarts"]) > 0)

    def _wait_until_plays(self) -> None:
        n_before = self._info()["played_blocks"]
        self._wait_until(lambda info: info["played_blocks"] > n_before + 5)

    def _wait_until(self, is_so: Callable[[dict[str, object]], bool]) -> dict[str, object]:
        last: dict[str, object] = {}

        def look() -> bool:
            time.sleep(0.05)
            last.clear()
            last.update(self._info())
            return is_so(last)

        try:
            until(look, limit_s=OUTCOME_S)
        except AssertionError:
            keys = ("state", "reason", "restarts", "played_blocks", "source")
            found = {key: last.get(key) for key in keys}
            raise AssertionError(f"{self._name}, {self._kind} by {self._how}: {found}") from None
        return last

    def _ask(self, address: str, *arguments: object) -> None:
        begin_s = time.monotonic()
        try:
            self._client.request(address, *arguments)
        except BridgeError as error:
            raise AssertionError(f"{address} {arguments}: {error}") from error
        words = (address, *arguments)
        self._log.last.append(Asked(begin_s, time.monotonic(), words, is_done=True))

    def _info(self) -> dict[str, object]:
        return self._client.info("/voice/info", self._name)


def _nap(seconds: float, is_over: Callable[[], bool]) -> None:
    end_s = time.monotonic() + seconds
    while not is_over() and (left_s := end_s - time.monotonic()) > 0:
        time.sleep(min(0.2, left_s))
