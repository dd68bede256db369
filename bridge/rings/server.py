"""All that the processes of one server share, laid out in one piece of memory."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .entries import Entries
from .memory import SharedBlock

# Who writes which counter of a voice. Every counter has one writer.
BY_CONTROL = ("received", "ignored")
BY_WORKER = (
    "frames",  # heard, or too near to it to be replaced, since the voice was made
    "lost",  # stream frames that were given up, or dropped when the sender jumped
    "late",  # stream frames that came after they were given up, or twice
    "held",  # live or stream frames that were played again because none had come
    "skipped",  # frames left out because the decoder was too slow
    "late_blocks",  # blocks that came when their period had begun, and were dropped
    "bad_values",  # samples that were not finite
    "position",  # of the last of `frames`: in the slot or the stream; live, since it began
    "decode_ns",  # last call of the model, per frame
    "decode_max_ns",  # longest call, per frame
)
BY_AUDIO = ("played_blocks", "missing_blocks")
VOICE_COUNTERS = (*BY_CONTROL, *BY_WORKER, *BY_AUDIO)

# FIRST and LAST block of something that a voice plays.
FIRST, LAST = 1, 2

# How the clock goes: not at all, as a device does, or by steps, each of which waits for all
# decoders.
STILL, RUNS, STEPPED = 0, 1, 2

N_FRAMES_IN = 1024
N_FRAMES_OUT = 1024
N_BUS_FRAMES = 1024
N_MASTER = 64


@dataclass(frozen=True)
class Shape:
    """The sizes that the memory is laid out by.

    Attributes
    ----------
    sample_rate : int
        Of the device, in hertz.
    period : int
        Samples per block.
    channels : int
        Output channels of the server that go through the master chain.
    max_voices, voice_channels, max_dims : int
        Places for voices, channels of one voice, dims of one frame at most.
    n_blocks : int
        Blocks that a voice can be ahead.
    n_tap_blocks : int
        Blocks of output kept for a recording.
    max_workers : int
        Decoder processes at most.
    direct : int
        Output channels behind the others, which do not go through the master chain.
    inputs : int
        Input channels.
    """

    sample_rate: int
    period: int
    channels: int
    max_voices: int
    voice_channels: int
    max_dims: int
    n_blocks: int
    n_tap_blocks: int
    max_workers: int
    direct: int = 0
    inputs: int = 0

    def to_json(self) -> dict[str, int]:
        """Return it as JSON values."""
        return asdict(self)

    @property
    def outputs(self) -> int:
        """All output channels."""
        return self.channels + self.direct

    @property
    def n_bytes(self) -> int:
        """Memory that it takes."""
        return sum(size for _, size in _parts(self))


class ServerMemory:
    """Views of the shared memory of a server.

    Parameters
    ----------
    block : SharedBlock
        Memory of at least ``shape.n_bytes``.
    shape : Shape
        The same in every process.

    Attributes
    ----------
    clock : ndarray of int64, shape (3,)
        Written by audio: period that plays now (-1 before the first), `time.monotonic_ns` when
        it began, and `STILL`, `RUNS` or `STEPPED`.
    handled : ndarray of int64, shape (max_workers,)
        Written by each worker: the last period for which it has done all its work.
    beats : ndarray of int64, shape (max_workers,)
        Written by each worker: changes whenever it looks for work. One that hangs does not.
    workers : ndarray of int64, shape (max_workers,)
        Written by control: 1 while there is such a worker, and `handled` is waited for in
        manual mode.
    enabled : ndarray of int64, shape (max_voices,)
        Written by control: not 0 while a voice may sound. Another number is another voice,
        even if audio never saw the 0 between them.
    gains : ndarray of float32, shape (max_voices, voice_channels, outputs)
        Written by control: where the gains of a voice go to.
    ramps : ndarray of int64, shape (max_voices, 4)
        Written by control: a number that changes with each new gain, the samples to get
        there, the first period of the way, and whether a voice that is new begins at
        silence.
    master : ndarray of float64, shape (N_MASTER,)
        Written by control: settings of the master chain.
    reductions : ndarray of float64, shape (3,)
        Written by audio: dB by which the compressor and the limiter made the last block
        quieter, and samples so far that were no sound and were left out.
    peaks : ndarray of float64, shape (max_voices + 1,)
        Written by audio, set to 0 by control when it has read: largest magnitude of each
        voice before its gain, and last of the output.
    load : ndarray of int64, shape (2,)
        Written by audio: nanoseconds of the last callback, and of the longest.
    stalls : ndarray of int64, shape (1,)
        Written by audio: times that the device let more than two periods pass between
        callbacks: unless it made up for it, its clock stood still, and the sound with it.
    counters : ndarray of int64, shape (max_voices, len(VOICE_COUNTERS))
        `VOICE_COUNTERS` of each voice.
    blocks : list of Entries
        Audio of each voice by period, worker to audio, (period, n) for any n from 1 to
        `voice_channels`; tag: flags.
    frames_in : list of Entries
        Frames for each voice, control to worker; tag: -1 for a live frame, else its number
        in the stream; stamp: `time.monotonic_ns`.
    frames_out : list of Entries
        Frames that each voice decoded, worker to control; stamp: device sample of its begin.
    buses : list of Entries
        Latents that each voice makes, worker to workers; stamp: device sample of its begin.
    inputs : Entries
        The inputs by period, audio to workers, (period, inputs). At clock c, those of the
        periods before c are there.
    tap : Entries
        The output by period, audio to control, (period, channels).
    """

    def __init__(self, block: SharedBlock, shape: Shape) -> None:
        self.block = block
        self.shape = shape
        buffer = block.buffer
        start = 0
        places: dict[str, memoryview] = {}
        for name, size in _parts(shape):
            places[name] = buffer[start : start + size]
            start += size

        def array(name: str, dtype: Any, *dims: int) -> NDArray[Any]:
            n_values = int(np.prod(dims))
            return np.frombuffer(places[name], dtype, n_values).reshape(dims)

        n = shape.max_voices
        self.clock = array("clock", np.int64, 3)
        self.handled = array("handled", np.int64, shape.max_workers)
        self.beats = array("beats", np.int64, shape.max_workers)
        self.workers = array("workers", np.int64, shape.max_workers)
        self.enabled = array("enabled", np.int64, n)
        self.gains = array("gains", np.float32, n, shape.voice_channels, shape.outputs)
        self.ramps = array("ramps", np.int64, n, 4)
        self.master = array("master", np.float64, N_MASTER)
        self.reductions = array("reductions", np.float64, 3)
        self.peaks = array("peaks", np.float64, n + 1)
        self.load = array("load", np.int64, 2)
        self.stalls = array("stalls", np.int64, 1)
        self.counters = array("counters", np.int64, n, len(VOICE_COUNTERS))
        block_values = shape.period * shape.voice_channels
        self.blocks = [
            Entries(places[f"blocks{v}"], shape.n_blocks, block_values) for v in range(n)
        ]
        self.frames_in = [
            Entries(places[f"frames_in{v}"], N_FRAMES_IN, shape.max_dims) for v in range(n)
        ]
        self.frames_out = [
            Entries(places[f"frames_out{v}"], N_FRAMES_OUT, shape.max_dims) for v in range(n)
        ]
        self.buses = [Entries(places[f"bus{v}"], N_BUS_FRAMES, shape.max_dims) for v in range(n)]
        self.inputs = Entries(places["inputs"], shape.n_blocks, shape.period * shape.inputs)
        self.tap = Entries(places["tap"], shape.n_tap_blocks, shape.period * shape.channels)

    @classmethod
    def create(cls, shape: Shape) -> ServerMemory:
        """Make the memory of a server; for the control process.

        Raises
        ------
        BridgeError
            If there is not so much.
        """
        memory = cls(SharedBlock.create(shape.n_bytes), shape)
        memory.clock[:] = (-1, 0, STILL)
        memory.handled[:] = -1
        for voice in range(shape.max_voices):
            memory.start_voice(voice)
        for entries in (memory.inputs, memory.tap):
            entries.forget()
        return memory

    @classmethod
    def attach(cls, name: str, shape: Shape) -> ServerMemory:
        """Open the memory of the parent's server; for its children.

        Raises
        ------
        BridgeError
            If it is gone.
        """
        return cls(SharedBlock.attach(name), shape)

    def counter(self, voice: int, name: str) -> int:
        """Return one of `VOICE_COUNTERS` of a voice."""
        return int(self.counters[voice, VOICE_COUNTERS.index(name)])

    def start_voice(self, voice: int) -> None:
        """Make the place of a voice fresh; for control, while nobody else uses it."""
        self.enabled[voice] = 0
        self.counters[voice] = 0
        self.peaks[voice] = 0.0
        for rings in (self.blocks, self.frames_in, self.frames_out, self.buses):
            rings[voice].forget()

    def renew(self, shape: Shape) -> None:
        """Become the memory of another shape, everything in it fresh; for control.

        Raises
        ------
        BridgeError
            If there is not so much; it stays what it was.
        """
        fresh, old = ServerMemory.create(shape), self.block
        vars(self).clear()
        vars(self).update(vars(fresh))
        old.close()

    def close(self) -> None:
        """Let go of the memory; the process that made it removes it."""
        block = self.block
        vars(self).clear()
        block.close()


def _parts(shape: Shape) -> list[tuple[str, int]]:
    """Return the parts of the memory and their sizes, each a multiple of 64 bytes."""
    n = shape.max_voices
    sizes = [
        ("clock", 3 * 8),
        ("handled", shape.max_workers * 8),
        ("beats", shape.max_workers * 8),
        ("workers", shape.max_workers * 8),
        ("enabled", n * 8),
        ("gains", n * shape.voice_channels * shape.outputs * 4),
        ("ramps", n * 4 * 8),
        ("master", N_MASTER * 8),
        ("reductions", 3 * 8),
        ("peaks", (n + 1) * 8),
        ("load", 2 * 8),
        ("stalls", 8),
        ("counters", n * len(VOICE_COUNTERS) * 8),
        ("inputs", Entries.n_bytes(shape.n_blocks, shape.period * shape.inputs)),
        ("tap", Entries.n_bytes(shape.n_tap_blocks, shape.period * shape.channels)),
    ]
    for voice in range(n):
        block_values = shape.period * shape.voice_channels
        sizes.append((f"blocks{voice}", Entries.n_bytes(shape.n_blocks, block_values)))
        sizes.append((f"frames_in{voice}", Entries.n_bytes(N_FRAMES_IN, shape.max_dims)))
        sizes.append((f"frames_out{voice}", Entries.n_bytes(N_FRAMES_OUT, shape.max_dims)))
        sizes.append((f"bus{voice}", Entries.n_bytes(N_BUS_FRAMES, shape.max_dims)))
    return [(name, -(-size // 64) * 64) for name, size in sizes]
