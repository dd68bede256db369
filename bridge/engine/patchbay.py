"""What the server's JACK ports are connected to: remembered, and made again after a failure."""

from __future__ import annotations

import contextlib
import logging
import threading
from typing import Any

# How often the connections are looked at.
LOOK_S = 1.0
# How long the ports of a client that has come back are waited for.
PORTS_S = 5.0


class Patchbay:
    """Remembers connections, in a thread of its own: JACK may be slow, or gone.

    Without the JACK-Client package, or a JACK library, it does nothing.

    Parameters
    ----------
    client_name : str
        Of the audio process.
    """

    def __init__(self, client_name: str) -> None:
        self._client_name = client_name
        self._client: Any = None
        self._known: dict[str, set[str]] = {}
        self._is_lost = threading.Event()
        self._wake = threading.Event()
        self._is_to_restore = False
        self._over = threading.Event()
        self._jack = _import_jack()
        self._thread = threading.Thread(target=self._run, name="patchbay", daemon=True)
        if self._jack is not None:
            self._thread.start()

    def lose(self) -> None:
        """Keep what is known: the ports are about to vanish, or have vanished."""
        self._is_lost.set()

    def restore(self) -> None:
        """Connect again what was connected, soon; then look on."""
        self._is_lost.clear()
        self._wake.set()

    def close(self) -> None:
        """Look no more."""
        self._over.set()
        self._wake.set()

    # ---- in the thread

    def _run(self) -> None:
        while True:
            has_returned = self._wake.wait(LOOK_S)
            self._wake.clear()
            if self._over.is_set():
                break
            try:
                if has_returned:
                    self._is_to_restore = True
                if self._is_to_restore and not self._is_lost.is_set():
                    self._reconnect()
                    self._is_to_restore = False
                elif not self._is_lost.is_set():
                    self._look()
            except self._jack.JackError as error:
                _LOGGER.debug("the connections of JACK cannot be seen: %s", error)
                self._drop()
        self._drop()

    def _look(self) -> None:
        found = self._connections()
        # The ports may have gone since: then what was known before is what counts.
        if found and not self._is_lost.is_set():
            self._known = found

    def _reconnect(self) -> None:
        self._drop()  # JACK itself may be another one
        known, client = self._known, self._open()
        waited_s, nap_s = 0.0, 0.1
        while not (now := self._connections()) and waited_s < PORTS_S:
            threading.Event().wait(nap_s)
            waited_s += nap_s
        for ours, theirs in known.items():
            if ours not in now:
                continue
            for other in theirs - now[ours]:
                with contextlib.suppress(self._jack.JackError):  # it may be gone
                    client.connect(*self._ends(ours, other))
            for other in now[ours] - theirs:
                with contextlib.suppress(self._jack.JackError):
                    client.disconnect(*self._ends(ours, other))

    def _ends(self, ours: str, other: str) -> tuple[str, str]:
        is_output = self._open().get_port_by_name(ours).is_output
        return (ours, other) if is_output else (other, ours)

    def _connections(self) -> dict[str, set[str]]:
        client = self._open()
        ports = client.get_ports(f"^{self._client_name}:")
        return {
            port.name: {other.name for other in client.get_all_connections(port)} for port in ports
        }

    def _open(self) -> Any:
        if self._client is None:
            name = f"{self._client_name}-patchbay"
            self._client = self._jack.Client(name, no_start_server=True)
        return self._client

    def _drop(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            with contextlib.suppress(self._jack.JackError):
                client.close()


def _import_jack() -> Any:
    try:
        import jack  # noqa: PLC0415 (it needs a library that may not be there)
    except (ImportError, OSError):
        return None
    # It would print to the terminal.
    jack.set_error_function(lambda _: None)
    jack.set_info_function(lambda _: None)
    return jack


_LOGGER = logging.getLogger("bridge.engine")
