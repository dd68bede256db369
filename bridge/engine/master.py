"""The settings of the master chain, held here and written where the audio process reads them."""

from __future__ import annotations

from ..errors import BridgeError
from ..manip.table import nearest
from ..master import N_SETTINGS, SETTINGS, Setting, defaults
from ..rings.server import ServerMemory
from ..rt.limiter import LOOKAHEAD

_BY_NAME = {f"{setting.section}.{setting.name}": setting for setting in SETTINGS}


class Master:
    """The master chain: compressor, equaliser, limiter.

    Parameters
    ----------
    memory : ServerMemory
        Of the server.
    limits : bool
        Whether the limiter is on from the start.
    """

    def __init__(self, memory: ServerMemory, *, limits: bool) -> None:
        self._memory = memory
        self._values = defaults()
        self._values[_BY_NAME["limiter.on"].index] = float(limits)
        self.write()

    def write(self) -> None:
        """Write all of them: into fresh memory, too."""
        self._memory.master[:N_SETTINGS] = self._values

    def set(self, name: str, value: float) -> None:
        """Set one.

        Parameters
        ----------
        name : str
            ``section.name`` of `bridge.master.SETTINGS`.
        value : float
            In its unit.

        Raises
        ------
        BridgeError
            If there is no such setting, or it cannot be that.
        """
        setting = self._find(name)
        try:
            self._values[setting.index] = setting.check(value)
        except ValueError as error:
            raise BridgeError(name, str(error)) from error
        self.write()

    def get(self, name: str) -> float:
        """Return one."""
        return float(self._values[self._find(name).index])

    def listing(self) -> list[tuple[str, float]]:
        """Return all names and values."""
        return [(name, float(self._values[s.index])) for name, s in _BY_NAME.items()]

    def told(self) -> dict[str, object]:
        """Return what it did last, by key of `/status`."""
        compressor_db, limiter_db, n_bad = self._memory.reductions.tolist()
        return {
            "master_latency_samples": LOOKAHEAD if self.get("limiter.on") else 0,
            "compressor_db": compressor_db,
            "limiter_db": limiter_db,
            "bad_samples": int(n_bad),
        }

    def _find(self, name: str) -> Setting:
        if name not in _BY_NAME:
            raise BridgeError("master", f"there is no setting {name!r}", nearest(name, _BY_NAME))
        return _BY_NAME[name]
