"""What a voice is meant to be doing: enough to put it back if its decoder ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Literal, TypeAlias

from ..commands import (
    Beside,
    ChangeRack,
    GoAudio,
    GoBus,
    GoLive,
    GoSignal,
    GoStream,
    Resume,
    SetAttribute,
    SetLoop,
    SetSpeed,
    VoiceCommand,
)
from ..manip.settings import RackSettings
from .slots import Slot

Source: TypeAlias = Literal["none", "slot", "live", "stream", "signal", "bus", "audio"]
# Place of another voice, and how far ahead of their time it makes its frames or blocks.
Place: TypeAlias = tuple[int, int]
FindPlace: TypeAlias = Callable[[str], Place | None]


@dataclass
class Hearing:
    """What a voice that takes audio listens to.

    Attributes
    ----------
    first : int or None
        Input channel, from 0; None: none.
    voice : str
        Another voice; empty: none.
    gain : float
        Factor of that voice.
    """

    first: int | None = None
    voice: str = ""
    gain: float = 1.0


@dataclass
class Intent:
    """Everything that was asked of a voice and holds on.

    Attributes
    ----------
    source : str
        What it played when it failed.
    speed, loop : float, tuple
        Of slots; `loop` is what `SetLoop` takes.
    attributes : dict
        Of the model, as they were set.
    rack : RackSettings or None
        What happens to its frames; None: nothing.
    codes : dict
        The slots, held, that its jams play, by stage.
    beside : str
        Voice whose latents the rack mixes in; empty: none.
    slot : Slot or None
        What it plays, held; `where`: how it lies in time, as its decoder told last.
    frame : sequence of float or None
        The last live frame.
    number : int
        Of the next frame of a stream.
    first : int
        Of its input channels, from 0.
    bus : str
        Voice whose latents it plays.
    hearing : Hearing
        What it listens to.
    """

    source: Source = "none"
    speed: float = 1.0
    loop: tuple[bool, int, int] = (False, 0, 0)
    attributes: dict[str, list[Any]] = field(default_factory=dict)
    rack: RackSettings | None = None
    codes: dict[str, Slot] = field(default_factory=dict)
    beside: str = ""
    slot: Slot | None = None
    where: dict[str, Any] | None = None
    frame: Sequence[float] | None = None
    number: int = 0
    first: int = 0
    bus: str = ""
    hearing: Hearing = field(default_factory=Hearing)

    def hold(self, slot: Slot | None) -> None:
        """Play another slot, or none: it is kept until another one is."""
        if slot is not None:
            slot.hold()
        if self.slot is not None:
            self.slot.drop()
        self.slot, self.where = slot, None

    def hold_codes(self, stage: str, slot: Slot) -> None:
        """Let a jam play a slot, which is kept until it plays another."""
        slot.hold()
        if stage in self.codes:
            self.codes[stage].drop()
        self.codes[stage] = slot

    def keep_codes(self, stages: Sequence[str]) -> None:
        """Keep only the slots of stages that are there."""
        for stage in [name for name in self.codes if name not in stages]:
            self.codes.pop(stage).drop()

    def note(self, answer: dict[str, Any]) -> None:
        """Take note of where its decoder says that the slot lies."""
        if "where" in answer and self.slot is not None:
            self.where = answer["where"]

    def move(self, sample: int, factor: Fraction) -> None:
        """Lie in another time: of another device, whose first sample is now.

        Parameters
        ----------
        sample : int
            What is now in the time that was.
        factor : Fraction
            Samples of the other time per sample of that.
        """
        if self.where is not None and self.where["begin"] is not None:
            begin = round((self.where["begin"] - sample) * factor)
            self.where = {**self.where, "begin": begin, "phase": 0}

    def refers_to(self, name: str) -> bool:
        """Return whether it takes anything from another voice."""
        return name in (self.bus, self.beside, self.hearing.voice)

    def settings(self, place: int, attributes: Sequence[str]) -> list[VoiceCommand]:
        """Return the commands that give a fresh voice what this one has been given.

        Parameters
        ----------
        place : int
            Of the fresh voice.
        attributes : sequence of str
            Those of its model: others are left out.
        """
        commands: list[VoiceCommand] = [
            SetAttribute(0, place, name, values)
            for name, values in self.attributes.items()
            if name in attributes
        ]
        if self.speed != 1.0:
            commands.append(SetSpeed(0, place, self.speed))
        if self.loop[0]:
            commands.append(SetLoop(0, place, *self.loop))
        if self.rack is not None:
            whole = {"settings": self.rack.to_json(), "glide": None}
            commands.append(ChangeRack(0, place, whole))
            commands += [
                ChangeRack(0, place, codes_change(stage, slot))
                for stage, slot in self.codes.items()
            ]
            if self.codes:  # to load codes is to forget the edits of them
                commands.append(ChangeRack(0, place, whole))
        return commands

    def mixing(self, place: int, find: FindPlace) -> VoiceCommand | None:
        """Return the command for the latents beside its own; None without such."""
        found = find(self.beside) if self.beside else None
        return None if found is None else Beside(0, place, *found)

    def playing(self, source: Source, place: int, find: FindPlace) -> VoiceCommand | None:
        """Return the command to play on.

        Parameters
        ----------
        source : str
            What it plays.
        place : int
            Of the voice that is to do it.
        find : callable
            Returns where another voice is; None if there is none.

        Returns
        -------
        VoiceCommand or None
            None if there is nothing to play, or no longer.
        """
        found: VoiceCommand | None = None
        match source:
            case "slot" if self.slot is not None and self.where is not None:
                slot, where = self.slot, self.where
                sizes = slot.memory, slot.n_frames, slot.n_dims
                lies = where["start"], where["begin"], where["phase"]
                found = Resume(0, place, *sizes, *lies)
            case "live":
                found = GoLive(0, place)
            case "stream":
                found = GoStream(0, place, self.number)
            case "signal":
                found = GoSignal(0, place, self.first)
            case "bus" if (other := find(self.bus)) is not None:
                found = GoBus(0, place, *other)
            case "audio":
                hearing = self.hearing
                other = find(hearing.voice) if hearing.voice else None
                heard = None if other is None else other[0]
                found = GoAudio(0, place, hearing.first, heard, hearing.gain)
        return found


def codes_change(stage: str, slot: Slot) -> dict[str, Any]:
    """Return the change of a rack that gives a jam the frames of a slot."""
    return {
        "stage": stage,
        "codes": {"memory": slot.memory, "n_frames": slot.n_frames, "n_dims": slot.n_dims},
    }
