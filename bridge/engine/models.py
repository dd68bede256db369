"""What a voice can be made of, by the name in a message."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..errors import BridgeError
from ..models.load import FACTORY_PATH, load
from .disk import Disk
from .folders import Folder

# What is listed can be made: each dim of an identity is a channel.
BUILT_IN = ("factory", "identity:1:2048:44100", "latents:8:2048:44100")
SUFFIX = ".ts"


@dataclass(frozen=True)
class ModelChoice:
    """A model that was asked for; equal if it is the same, and has not changed on the disk.

    Attributes
    ----------
    name : str
        As it was asked for.
    source : str
        What `bridge.models.load.load` takes.
    model_sr : int or None
        Sample rate in hertz, where the file does not tell it.
    method : str
        Which of its methods.
    version : tuple of int
        Inode, size and time of the file; empty without one.
    """

    name: str
    source: str
    model_sr: int | None
    method: str
    version: tuple[int, ...] = ()


class Models:
    """The models of a server.

    Parameters
    ----------
    folder : Folder
        Where model files lie.
    disk : Disk
        Who looks for them.
    """

    def __init__(self, folder: Folder, disk: Disk) -> None:
        self._folder = folder
        self._disk = disk

    def find(
        self, name: str, model_sr: int | None = None, method: str | None = None
    ) -> ModelChoice:
        """Return a model by its name.

        Parameters
        ----------
        name : str
            ``factory``, ``identity``, ``identity:dims:ratio:hz``, ``latents:dims:ratio:hz``,
            or a file under the folder, with or without its suffix.
        model_sr : int, optional
            Sample rate in hertz, for a file that does not tell it.
        method : str, optional
            Of its methods; it is not looked for here.

        Returns
        -------
        ModelChoice

        Raises
        ------
        BridgeError
            If there is none.
        """
        kind = name.partition(":")[0]
        method = method or ("through" if kind == "latents" else "decode")
        if name == "factory":
            return ModelChoice(name, name, model_sr, method, _version(FACTORY_PATH))
        if kind in ("identity", "latents"):
            load(name, model_sr=model_sr)  # or it raises; it is numbers only
            return ModelChoice(name, name, model_sr, method)
        path = self._file(name)
        return ModelChoice(name, str(path), model_sr, method, _version(path))

    async def listing(self) -> list[str]:
        """Return the names of all models: the built-in ones first."""
        return [*BUILT_IN, *await self._disk.run(self._folder.listing, SUFFIX)]

    def _file(self, name: str) -> Path:
        try:
            return self._folder.file(name)
        except BridgeError as error:
            if not name.endswith(SUFFIX):
                try:
                    return self._folder.file(name + SUFFIX)
                except BridgeError:
                    pass
            fix = error.fix or "/model/list tells what there is"
            raise BridgeError(error.where, error.what, fix) from None


def _version(path: Path) -> tuple[int, ...]:
    try:
        found = path.stat()
    except OSError as error:
        raise BridgeError(path.name, f"cannot be read ({error.strerror})") from error
    return found.st_ino, found.st_size, found.st_mtime_ns
