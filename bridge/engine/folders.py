"""Names of files that come in messages: only what lies under a folder is opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

from latentio.errors import one_line

from ..errors import BridgeError

MAX_LISTED = 1000
_MAX_FOLDERS_SEEN = 2000


class Folder:
    """A folder whose files may be named in messages.

    Parameters
    ----------
    root : Path
        The folder.
    what : str
        What it is for, as in its option: ``models``, ``latents``, ``recordings``.
    """

    def __init__(self, root: Path, what: str) -> None:
        self._root = Path(os.path.realpath(root))
        self._what = what

    def check(self, name: str) -> None:
        """Look at a name alone, and not at the disk.

        Parameters
        ----------
        name : str
            As for `file`.

        Raises
        ------
        BridgeError
            If it is no relative path, or leads out of the folder by what it says.
        """
        if not name.strip() or not name.isprintable():
            raise self._refused(name, "is no name of a file")
        windows = PureWindowsPath(name)
        if PurePosixPath(name).is_absolute() or windows.drive or windows.root:
            raise self._refused(name, f"must be relative to the {self._what} folder")
        if ".." in windows.parts:
            raise self._refused(name, 'must not go up by ".."')

    def file(self, name: str) -> Path:
        """Return a file to read.

        Parameters
        ----------
        name : str
            Its path, relative to the folder.

        Returns
        -------
        Path
            With no symbolic link in it.

        Raises
        ------
        BridgeError
            If the name leads out of the folder, or to nothing, or to what is no plain file:
            a folder, a device, a pipe. It is not opened for that.
        """
        path = self._inside(name)
        mode = self._mode(path, name)
        if mode is None:
            raise self._refused(name, f"is not in the {self._what} folder")
        if not stat.S_ISREG(mode):
            kind = "a folder" if stat.S_ISDIR(mode) else "no plain file"
            raise self._refused(name, f"is {kind}")
        return path

    def target(self, name: str) -> Path:
        """Return a file to write, which may be there already.

        Parameters
        ----------
        name : str
            Its path, relative to the folder.

        Returns
        -------
        Path
            With no symbolic link in it.

        Raises
        ------
        BridgeError
            As for `file`; or if the folder that it would lie in is not there.
        """
        path = self._inside(name)
        mode = self._mode(path, name)
        if mode is not None and not stat.S_ISREG(mode):
            kind = "a folder" if stat.S_ISDIR(mode) else "no plain file"
            raise self._refused(name, f"is {kind}")
        if not path.parent.is_dir():
            raise self._refused(name, "lies in a folder that is not there", "make the folder")
        return path

    def listing(self, suffix: str) -> list[str]:
        """Return the names of the files with a suffix, sorted, at most `MAX_LISTED`.

        What is hidden or leads out is left out. It looks at the disk: not for the event loop.
        """
        names: list[str] = []
        for path in self._walk():
            if path.suffix == suffix and len(names) < MAX_LISTED:
                name = path.relative_to(self._root).as_posix()
                try:
                    self.file(name)
                except BridgeError:
                    continue
                names.append(name)
        return sorted(names)

    def _walk(self) -> Iterator[Path]:
        for number, (folder, folders, files) in enumerate(os.walk(self._root)):
            if number >= _MAX_FOLDERS_SEEN:
                return
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            yield from (Path(folder, name) for name in sorted(files) if not name.startswith("."))

    def _inside(self, name: str) -> Path:
        self.check(name)
        try:
            path = Path(os.path.realpath(self._root / name))
        except (OSError, ValueError) as error:
            raise self._refused(name, "is no name of a file") from error
        if not path.is_relative_to(self._root):
            raise self._refused(name, f"leads out of the {self._what} folder")
        return path

    def _mode(self, path: Path, name: str) -> int | None:
        try:
            return path.stat().st_mode
        except FileNotFoundError:
            return None
        except OSError as error:  # a name too long, a file for a folder, a circle of links
            raise self._refused(name, f"cannot be reached ({error.strerror})") from error

    def _refused(self, name: str, what: str, fix: str = "") -> BridgeError:
        return BridgeError(one_line(name, 100) or '""', what, fix)
