"""The racks of the voices: what happens to their frames, held here and sent to the decoders."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from latentio import files
from latentio.stats import statistics

from ..commands import ChangeRack
from ..compose.statsfile import is_statistics, read_statistics
from ..errors import BridgeError
from ..manip.settings import HasRange, RackSettings
from ..manip.stage import Stage
from ..manip.table import MAX_GLIDE, Value
from .disk import Disk
from .folders import Folder
from .intent import codes_change
from .slots import Slots
from .voice import Voice
from .voices import Voices

T = TypeVar("T")


class Racks:
    """What may be asked of the racks; everything of one voice is done in turn.

    Every method raises `BridgeError` if there is no such voice, stage or parameter, or it
    cannot be so; nothing has changed then.

    Parameters
    ----------
    voices : Voices
        The voices.
    slots : Slots
        Whose frames a jam can play.
    folder : Folder
        Where statistics are.
    disk : Disk
        Who reads them.
    """

    def __init__(self, voices: Voices, slots: Slots, folder: Folder, disk: Disk) -> None:
        self._voices = voices
        self._slots = slots
        self._folder = folder
        self._disk = disk

    async def add(
        self, name: str, kind: str, stage: str | None = None, position: int | None = None
    ) -> str:
        """Add a stage to the rack of a voice; return its name. Positions are from 1."""
        place = None if position is None else position - 1
        return await self._reform(name, lambda rack: rack.add(kind, stage, place))

    async def remove(self, name: str, stage: str) -> None:
        """Remove a stage."""
        await self._reform(name, lambda rack: rack.remove(stage))

    async def order(self, name: str, stages: Sequence[str]) -> None:
        """Put the stages in an order."""
        await self._reform(name, lambda rack: rack.order(stages))

    async def set(self, name: str, stage: str, parameter: str, values: Sequence[Any]) -> None:
        """Set a parameter: one value, or one per dim."""
        given = values[0] if len(values) == 1 else list(values)
        async with self._voices.turns.of(name):
            voice = self._with_rack(name)
            rack = settings_of(voice).copy()
            rack.set(stage, parameter, given)
            change = {"stage": stage, "parameter": parameter, "values": rack.get(stage, parameter)}
            await self._send(voice, change)
            voice.intent.rack = rack

    async def set_dim(self, name: str, stage: str, parameter: str, dim: int, value: float) -> None:
        """Set a parameter of one dim, from 1."""
        async with self._voices.turns.of(name):
            voice = self._with_rack(name)
            rack = settings_of(voice).copy()
            rack.set_dim(stage, parameter, dim - 1, value)
            change = {"stage": stage, "parameter": parameter, "dim": dim - 1, "value": value}
            await self._send(voice, change)
            voice.intent.rack = rack

    async def edit(self, name: str, stage: str, frame: int, dim: int, value: float) -> None:
        """Edit one code of a jam: frame from 0, dim from 1."""
        async with self._voices.turns.of(name):
            voice = self._with_rack(name)
            rack = settings_of(voice).copy()
            rack.edit(stage, frame, dim - 1, value)
            await self._send(
                voice, {"stage": stage, "frame": frame, "dim": dim - 1, "value": value}
            )
            voice.intent.rack = rack

    async def get(self, name: str, stage: str, parameter: str) -> Value:
        """Return what a parameter is to be."""
        async with self._voices.turns.of(name):
            return settings_of(self._with_rack(name)).get(stage, parameter)

    async def listing(self, name: str) -> list[Stage]:
        """Return the stages in their order."""
        async with self._voices.turns.of(name):
            return list(settings_of(self._with_rack(name)))

    async def load(self, name: str, stage: str, source: str) -> None:
        """Load what a stage is made for.

        Parameters
        ----------
        name, stage : str
            Of the voice, and of a jam or a clamp.
        source : str
            For a jam a slot; for a clamp a file under the latents folder: statistics, or
            latents, whose range it takes.
        """
        if settings_of(self._with_rack(name)).stage(stage).kind == "jam":
            await self._load_codes(name, stage, source)
        else:
            self._folder.check(source)
            range_of = await self._disk.run(lambda: _range_of(self._folder.file(source)))
            await self._reform(name, lambda rack: rack.clamp_to(stage, range_of))

    async def restore(
        self, name: str, values: dict[tuple[str, str], list[Any]], glide_ms: float | None
    ) -> list[str]:
        """Take over a preset; return the stages that it speaks of and that are not there."""
        return await self._reform(name, lambda rack: rack.restore(values), glide_ms)

    def can_take(self, name: str) -> bool:
        """Return whether there is such a voice, and it has a rack."""
        try:
            self._with_rack(name)
        except BridgeError:
            return False
        return True

    async def snapshots(self) -> dict[str, dict[tuple[str, str], list[Any]]]:
        """Return the settings of all racks, by voice, with all that was asked of them before."""
        await self._voices.turns.passed()
        return {
            voice.name: voice.intent.rack.snapshot()
            for voice in self._voices.listing()
            if voice.intent.rack is not None
        }

    # ---- private

    async def _reform(
        self,
        name: str,
        act: Callable[[RackSettings], T],
        glide_ms: float | None = None,
    ) -> T:
        """Change settings as a whole."""
        async with self._voices.turns.of(name):
            voice = self._with_rack(name)
            rack = settings_of(voice).copy()
            result = act(rack)
            glide = None
            if glide_ms is not None:
                per_ms = self._voices.sample_rate / 1000 / voice.timing["frame_samples"]
                glide = min(MAX_GLIDE, round(glide_ms * per_ms))
            await self._send(voice, {"settings": rack.to_json(), "glide": glide})
            voice.intent.keep_codes([stage.name for stage in rack if stage.kind == "jam"])
            voice.intent.rack = rack
            return result

    async def _load_codes(self, name: str, stage: str, slot_name: str) -> None:
        async with self._voices.turns.of(name):
            voice = self._with_rack(name)
            rack = settings_of(voice).copy()
            slot = await self._slots.get(slot_name)
            with slot.held():
                if slot.n_dims != voice.n_dims:
                    what = f"has {slot.n_dims} dims, voice {name} takes {voice.n_dims}"
                    raise BridgeError(slot_name, what)
                rack.clear_edits(stage)
                rack.set(stage, "codes", "loaded")
                await self._send(voice, codes_change(stage, slot))
                await self._send(voice, {"stage": stage, "parameter": "codes", "values": "loaded"})
                voice.intent.hold_codes(stage, slot)
            voice.intent.rack = rack

    async def _send(self, voice: Voice, change: dict[str, Any]) -> None:
        if voice.worker is not None:  # else it gets all of it when it has another decoder
            await self._voices.ask(voice, ChangeRack(0, voice.place, change))

    def _with_rack(self, name: str) -> Voice:
        voice = self._voices.working(name)
        if voice.about is None:
            raise BridgeError(name, "is loading")
        if not voice.n_dims:
            raise BridgeError(name, "takes audio, and has no rack", "one that takes latents has")
        return voice


def settings_of(voice: Voice) -> RackSettings:
    """Return the settings of a voice's rack, which may be empty."""
    rack = voice.intent.rack
    return RackSettings(voice.n_dims) if rack is None else rack


def _range_of(path: Path) -> HasRange:
    if path.suffix == ".json" and is_statistics(path):
        return read_statistics(path)
    return statistics([files.read(path)])
