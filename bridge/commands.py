"""What the control process tells its children to do.

Each command is answered by `bridge.events.Done` or `bridge.events.Failed` with its number.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .wire import Wire


@dataclass(frozen=True)
class Command:
    """A command; `request` is its number, unlike that of any other to this child."""

    request: int


# ---- to the audio process


@dataclass(frozen=True)
class Boot(Command):
    """Open the sound device; answered with its ``sample_rate``, ``period`` and ``name``."""

    audio: str
    sample_rate: int
    period: int
    outputs: int
    inputs: int
    client_name: str


@dataclass(frozen=True)
class StartAudio(Command):
    """Build the graph on shared memory, and play on from the period that its clock shows."""

    memory: str
    shape: dict[str, int]


@dataclass(frozen=True)
class Step(Command):
    """Play a number of periods (only ``manual``); answered with ``now``, the next one."""

    n_periods: int


# ---- to a decoder process


@dataclass(frozen=True)
class LoadModel(Command):
    """Load, measure and warm up a model; answered with `bridge.workers.about.About`'s fields.

    Attributes
    ----------
    name : str
        As `bridge.models.load.load` takes it.
    method : str
        Which of its methods.
    model_sr : int or None
        Sample rate in hertz, where it does not tell it.
    device : str
        What torch computes on.
    memory_mb : int
        Memory in MiB that it may take.
    max_factor : float or None
        A model that takes longer than so many times real time is refused; None: none is.
    """

    name: str
    method: str
    model_sr: int | None
    device: str
    memory_mb: int = 4096
    max_factor: float | None = None


@dataclass(frozen=True)
class Join(Command):
    """Open the shared memory of the server, as worker number `worker`.

    A worker that has joined before lets go of what it had, and of its voices.
    """

    memory: str
    shape: dict[str, int]
    worker: int


@dataclass(frozen=True)
class OpenVoice(Command):
    """Make a voice of the model at a place of the shared memory.

    Attributes
    ----------
    voice : int
        Place in the shared memory; the voice's name here.
    clock : str
        ``samples`` or ``true``.
    lead : int
        Device samples ahead; rounded up to whole periods.
    seed : int
        Of the noise.
    fill : str or None
        ``noise``, ``zero``, ``seeded``; None: as `bridge.render` chooses.
    """

    voice: int
    clock: str
    lead: int
    seed: int
    fill: str | None


@dataclass(frozen=True)
class VoiceCommand(Command):
    """A command for one voice, by its place."""

    voice: int


@dataclass(frozen=True)
class CloseVoice(VoiceCommand):
    """End a voice: it fades, then its place is free."""


@dataclass(frozen=True)
class Play(VoiceCommand):
    """Play a slot; answered with ``sample``, where it begins, and ``where``.

    ``where`` tells, after everything that changes it, how the slot lies in time: what `Resume`
    takes as ``start``, ``begin`` and ``phase``; None if no slot plays.

    Attributes
    ----------
    memory : str
        Shared memory of the slot: float64, shape (n_frames, n_dims).
    n_frames, n_dims : int
        Its shape.
    frame : float or None
        Where to begin; None: at the first frame, or at the last if it plays backward.
    """

    memory: str
    n_frames: int
    n_dims: int
    frame: float | None


@dataclass(frozen=True)
class Resume(VoiceCommand):
    """Play a slot as another voice, or this one before its process ended, would play on.

    Answered as `Play`. Speed and loop are set before.

    Attributes
    ----------
    memory, n_frames, n_dims : str, int, int
        As for `Play`.
    start : list of int
        Numerator and denominator of the frame of step 0.
    begin : int or None
        Device sample on which step 0 begins; None: as soon as it is ready.
    phase : int
        As for `bridge.workers.run.Run`.
    """

    memory: str
    n_frames: int
    n_dims: int
    start: list[int]
    begin: int | None
    phase: int


@dataclass(frozen=True)
class Restart(VoiceCommand):
    """Go on with a fresh state of the model, faded into; answered as what plays was."""


@dataclass(frozen=True)
class GoLive(VoiceCommand):
    """Play live frames; answered with ``sample``."""


@dataclass(frozen=True)
class GoStream(VoiceCommand):
    """Play a stream of numbered frames from `first` on; answered with ``sample``."""

    first: int


@dataclass(frozen=True)
class GoSignal(VoiceCommand):
    """Play the device's inputs from channel `first` (from 0) on; answered with ``sample``.

    There is one for each dim. A frame is the last sample of each window of a frame's length,
    as in nn~.
    """

    first: int


@dataclass(frozen=True)
class GoBus(VoiceCommand):
    """Play the latents that another voice makes; answered with ``sample``.

    Attributes
    ----------
    bus : int
        Place of the other voice.
    ahead : int
        Device samples that it makes its frames before they begin.
    """

    bus: int
    ahead: int


@dataclass(frozen=True)
class GoAudio(VoiceCommand):
    """Take in audio, for a method that does; answered with ``sample``.

    Attributes
    ----------
    first : int or None
        Channel of the device's inputs, from 0, that the first of the model's is; None: none.
    other : int or None
        Place of a voice that is heard, too, before its gain; None: none.
    gain : float
        Factor of that voice.
    """

    first: int | None
    other: int | None
    gain: float


@dataclass(frozen=True)
class Beside(VoiceCommand):
    """Hear the latents of another voice beside the voice's own: for the rack's mix.

    Attributes
    ----------
    bus : int or None
        As for `GoBus`; None: none any more.
    ahead : int
        As for `GoBus`.
    """

    bus: int | None
    ahead: int


@dataclass(frozen=True)
class ChangeRack(VoiceCommand):
    """Change what happens to the frames of a voice.

    Attributes
    ----------
    change : dict
        As the notes of `bridge.workers.manip.Manip` say.
    """

    change: dict[str, Any]


@dataclass(frozen=True)
class Stop(VoiceCommand):
    """Stop what plays."""


@dataclass(frozen=True)
class Seek(VoiceCommand):
    """Go to a frame of the slot that plays."""

    frame: float


@dataclass(frozen=True)
class SetLoop(VoiceCommand):
    """Play round and round from frame `first` until before `stop`; `stop` 0: the end."""

    on: bool
    first: int
    stop: int


@dataclass(frozen=True)
class SetSpeed(VoiceCommand):
    """Play so many frames of the slot per frame of the clock."""

    speed: float


@dataclass(frozen=True)
class Enable(VoiceCommand):
    """Go on, or pause."""

    on: bool


@dataclass(frozen=True)
class SetAttribute(VoiceCommand):
    """Set an attribute of the model for this voice."""

    attribute: str
    values: list[Any] = field(default_factory=list)


@dataclass(frozen=True)
class GetAttribute(VoiceCommand):
    """Read an attribute; answered with ``values``."""

    attribute: str


@dataclass(frozen=True)
class Record(VoiceCommand):
    """Put the frames that are decoded into ``frames_out``, or no more of them."""

    on: bool


# ---- to both


@dataclass(frozen=True)
class Shutdown(Command):
    """End in good order."""


AudioCommand: TypeAlias = Boot | StartAudio | Step | Shutdown
WorkerCommand: TypeAlias = LoadModel | Join | OpenVoice | VoiceCommand | Shutdown

TO_AUDIO: Wire[Command] = Wire((Boot, StartAudio, Step, Shutdown))
TO_WORKER: Wire[Command] = Wire(
    (
        LoadModel,
        Join,
        OpenVoice,
        CloseVoice,
        Play,
        Resume,
        Restart,
        GoLive,
        GoStream,
        GoSignal,
        GoBus,
        GoAudio,
        Beside,
        ChangeRack,
        Stop,
        Seek,
        SetLoop,
        SetSpeed,
        Enable,
        SetAttribute,
        GetAttribute,
        Record,
        Shutdown,
    )
)
