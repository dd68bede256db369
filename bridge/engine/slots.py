"""Latent sequences that the server holds, each in shared memory of its own."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from typing import ClassVar
from weakref import WeakSet

import numpy as np

from latentio import files
from latentio.errors import LatentIOError, LatentWarning
from latentio.latents import Float64Array, Latents

from ..errors import BridgeError
from ..fit import first_not_finite
from ..rings.memory import SharedBlock
from .disk import Disk
from .folders import Folder
from .locks import Turns

MAX_SLOTS = 256
_COPY_FRAMES = 65536


class Slot:
    """A latent sequence in shared memory.

    Parameters
    ----------
    name : str
        Its name.
    latents : Latents
        Its values, which are copied, and what is known of them.

    Attributes
    ----------
    n_frames, n_dims : int
        Its shape.
    duration_s : float or None
        Its length in seconds; None if its rate is not known.

    Raises
    ------
    BridgeError
        If it has no frames, a value that no decoder can play, or there is not enough memory.
    """

    def __init__(self, name: str, latents: Latents) -> None:
        if not latents.n_frames:
            raise BridgeError(name, "holds no frames")
        bad = first_not_finite(latents)
        if bad is not None:
            frame, dim = bad
            raise BridgeError(
                name,
                f"dim {dim} of frame {frame} is {latents.data[frame, dim]}, "
                "which no decoder can play",
                "latentio convert --finite zero makes it 0",
            )
        self.name = name
        self.n_frames = latents.n_frames
        self.n_dims = latents.n_dims
        self.duration_s = latents.duration_s
        self._known = Latents(np.empty((0, latents.n_dims)), latents.model_sr, latents.ratio)
        self._meta = latents.meta
        self._block = _Block.create(latents.data.size * 8)
        data = self._data()
        for first in range(0, self.n_frames, _COPY_FRAMES):
            data[first : first + _COPY_FRAMES] = latents.data[first : first + _COPY_FRAMES]
        self._n_holders = 1  # whoever keeps it under its name

    @property
    def model_sr(self) -> int | None:
        """Sample rate of its model in hertz; None if not known."""
        return self._known.model_sr

    @property
    def ratio(self) -> int | None:
        """Audio samples per frame; None if not known."""
        return self._known.ratio

    @property
    def memory(self) -> str:
        """Name of its shared memory."""
        return self._block.name

    @contextmanager
    def held(self) -> Iterator[Slot]:
        """Keep its memory for the time of the block, even if it is dropped meanwhile.

        Yields
        ------
        Slot
            Itself.
        """
        self.hold()
        try:
            yield self
        finally:
            self.drop()

    def hold(self) -> None:
        """Keep its memory until `drop` is called once more."""
        self._n_holders += 1

    def drop(self) -> None:
        """Remove its memory, as soon as nobody holds it; voices that play it keep theirs."""
        self._n_holders -= 1
        if not self._n_holders:
            self._block.close()
            _Block.being_made.discard(self._block)

    def kept(self) -> None:
        """Take note that somebody keeps it, and will drop it."""
        _Block.being_made.discard(self._block)

    def save(self, path: Path) -> None:
        """Write it to a latent file. It looks at the disk: not for the event loop.

        Parameters
        ----------
        path : Path
            Its suffix says the container.

        Raises
        ------
        LatentIOError
            If the file cannot be written; an old one stays as it was.
        """
        files.write(
            path, Latents(self._data(), self._known.model_sr, self._known.ratio, self._meta)
        )

    def _data(self) -> Float64Array:
        flat = np.frombuffer(self._block.buffer, np.float64, self.n_frames * self.n_dims)
        return flat.reshape(self.n_frames, self.n_dims)


class Slots:
    """All slots by name.

    Parameters
    ----------
    folder : Folder
        Where files are read and written.
    disk : Disk
        Who does that.
    """

    def __init__(self, folder: Folder, disk: Disk) -> None:
        self._folder = folder
        self._disk = disk
        self._slots: dict[str, Slot] = {}
        self._turns = Turns()
        self._is_closed = False

    def __len__(self) -> int:
        return len(self._slots)

    async def load(self, name: str, path: str, layout: str | None = None) -> Slot:
        """Read a file into a slot, which takes the place of an old one when it is there whole.

        Parameters
        ----------
        name : str
            Of the slot.
        path : str
            File under the folder.
        layout : str, optional
            Of a foreign file (`latentio.layouts.LAYOUTS`).

        Returns
        -------
        Slot

        Raises
        ------
        BridgeError, LatentIOError, ValueError
            If it cannot be read or held; the old slot stays.
        """
        async with self._turns.of(name):
            self._check_room(name)
            self._folder.check(path)
            job = _load, self._folder, name, path, layout
            return self._keep(await self._disk.run(*job, unwanted=Slot.drop))

    async def put(self, name: str, latents: Latents) -> Slot:
        """Make a slot of a sequence.

        Parameters
        ----------
        name : str
            Of the slot; an old one is replaced.
        latents : Latents
            The sequence.

        Returns
        -------
        Slot

        Raises
        ------
        BridgeError
            If it cannot be held; the old slot stays.
        """
        async with self._turns.of(name):
            self._check_room(name)
            return self._keep(await self._disk.run(Slot, name, latents, unwanted=Slot.drop))

    async def save(self, name: str, path: str) -> None:
        """Write a slot to a latent file.

        Parameters
        ----------
        name : str
            Of the slot.
        path : str
            File under the folder.

        Raises
        ------
        BridgeError, LatentIOError
            If there is no such slot, or the file cannot be written.
        """
        async with self._turns.of(name):
            self._folder.check(path)
            with self._get(name).held() as slot:
                await self._disk.run(lambda: slot.save(self._folder.target(path)))

    async def free(self, name: str) -> None:
        """Forget a slot.

        Raises
        ------
        BridgeError
            If there is no such slot.
        """
        async with self._turns.of(name):
            self._get(name).drop()
            del self._slots[name]

    async def get(self, name: str) -> Slot:
        """Return a slot, after what was asked of it before has been done.

        Raises
        ------
        BridgeError
            If there is no such slot.
        """
        async with self._turns.of(name):
            return self._get(name)

    def listing(self) -> list[Slot]:
        """Return all slots by their names."""
        return [self._slots[name] for name in sorted(self._slots)]

    def close(self) -> None:
        """Remove the memory of all slots."""
        self._is_closed = True
        for slot in self._slots.values():
            slot.drop()
        self._slots.clear()
        for block in list(_Block.being_made):  # the disk's thread finds it gone
            block.close()

    def _get(self, name: str) -> Slot:
        try:
            return self._slots[name]
        except KeyError:
            raise BridgeError(name, "is no slot", "/slot/list tells them") from None

    def _check_room(self, name: str) -> None:
        if self._is_closed:
            raise BridgeError(name, "the server is ending")
        if name not in self._slots and len(self._slots) >= MAX_SLOTS:
            raise BridgeError(name, f"there are {MAX_SLOTS} slots already", "free one")

    def _keep(self, slot: Slot) -> Slot:
        try:
            self._check_room(slot.name)  # others may have come meanwhile
        except BridgeError:
            slot.drop()
            raise
        old = self._slots.get(slot.name)
        self._slots[slot.name] = slot
        slot.kept()
        if old is not None:
            old.drop()
        return slot


class _Block(SharedBlock):
    """Memory that is known while it is being made: for a large slot that takes seconds."""

    being_made: ClassVar[WeakSet[SharedBlock]] = WeakSet()

    def __init__(self, memory: SharedMemory, *, is_owner: bool) -> None:
        super().__init__(memory, is_owner=is_owner)
        self.being_made.add(self)


def _load(folder: Folder, name: str, shown: str, layout: str | None) -> Slot:
    """Read a file into shared memory: mapped where it can be, so that it is there once."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", LatentWarning)
            return Slot(name, _read(folder.file(shown), layout))
    except LatentIOError as error:
        fix = error.fix.replace("say --layout, one of:", "say a layout after it, one of:")
        if "--" in fix:  # there is no such option here
            fix = f"make one of it by latentio convert: {fix}"
        raise BridgeError(shown, error.what, fix) from error
    except BridgeError as error:
        where = shown if error.where == name else error.where
        raise BridgeError(where, error.what, error.fix) from error


def _read(path: Path, layout: str | None) -> Latents:
    if files.info(path, layout=layout).dtype == "float64":
        try:
            return files.read(path, layout=layout, mmap=True)
        except LatentIOError:
            pass  # stored in another order: it is read, not mapped
    return files.read(path, layout=layout)
