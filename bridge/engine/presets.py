"""The presets of a server: 64 slots of the racks of all its voices."""

from __future__ import annotations

from ..errors import BridgeError
from ..manip.presetfile import Key, Values
from ..manip.presets import Bank, joined, of_voice
from .disk import Disk
from .folders import Folder
from .racks import Racks

NONE = 0


class Presets:
    """What may be asked of the presets.

    Parameters
    ----------
    racks : Racks
        What is stored and recalled.
    folder : Folder
        Where preset files are.
    disk : Disk
        Who reads and writes them.

    Attributes
    ----------
    bank : Bank
        The presets.
    current : int
        The slot that was stored or recalled last; 0: none.
    """

    def __init__(self, racks: Racks, folder: Folder, disk: Disk) -> None:
        self.bank = Bank()
        self.current = NONE
        self._racks = racks
        self._folder = folder
        self._disk = disk

    async def store(self, slot: int, name: str | None = None) -> None:
        """Store the racks of all voices, as they are when all that was asked before is done.

        Raises
        ------
        BridgeError
            If there is no such slot, or no voice has a rack.
        """
        racks = await self._racks.snapshots()
        if not racks:
            raise BridgeError("preset", "no voice has a rack to store", "/rack/add begins one")
        self.bank.store(slot, joined(racks), name)
        self.current = slot

    async def recall(self, slot: int, glide_ms: float = 0.0) -> int:
        """Recall a slot, hard or over a time.

        Returns
        -------
        int
            The slot.

        Raises
        ------
        BridgeError
            If it is empty, or a voice refuses.
        """
        values = self.bank.recall(slot)
        self.current = slot
        await self._give(values, glide_ms)
        return slot

    async def step(self, by: int, glide_ms: float = 0.0) -> int:
        """Recall the next slot that holds something, or the one before; return it."""
        found = self.bank.after(self.current) if by > 0 else self.bank.before(self.current)
        if found is None:
            raise BridgeError("preset", "no slot holds anything", "/preset/store fills one")
        return await self.recall(found, glide_ms)

    async def morph(self, first: int, second: int, place: float) -> None:
        """Be between two slots: 0 is the first, 1 the second; each stage glides there."""
        await self._give(self.bank.interpolate(first, second, place), None)

    async def save(self, path: str) -> None:
        """Write all slots to a preset file under the folder."""
        self._folder.check(path)
        await self._disk.run(lambda: self.bank.write(self._folder.target(path)))

    async def load(self, path: str) -> int:
        """Read a preset file, in place of all slots; return how many hold something."""
        self._folder.check(path)
        self.bank = await self._disk.run(lambda: Bank.read(self._folder.file(path)))
        self.current = NONE
        return len(self.bank.slots)

    async def _give(self, values: dict[Key, Values], glide_ms: float | None) -> None:
        """Give each voice its part; one that is not there, or has failed, is passed over."""
        refused = []
        for name in sorted({key[0] for key in values}):
            if self._racks.can_take(name):
                try:
                    await self._racks.restore(name, of_voice(values, name), glide_ms)
                except BridgeError as error:
                    refused.append(error)
        if refused:
            raise refused[0]
