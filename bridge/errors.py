"""What goes wrong outside the program: models, audio files, hosts."""

from __future__ import annotations


class BridgeError(Exception):
    """Something outside the program is not as it must be.

    Parameters
    ----------
    where : str
        The file, model or device.
    what : str
        What was wrong.
    fix : str, optional
        What to do about it.

    Notes
    -----
    ``str(error)`` is one line: ``where: what; fix``. A wrong *argument* is a
    `TypeError` or `ValueError` instead.
    """

    def __init__(self, where: str, what: str, fix: str = "") -> None:
        self.where = where
        self.what = what
        self.fix = fix
        super().__init__(f"{where}: {what}" + (f"; {fix}" if fix else ""))


class ModelError(BridgeError):
    """A model that cannot be loaded, or does not do what the contract asks."""


class AudioFileError(BridgeError):
    """An audio file that cannot be read or written."""
