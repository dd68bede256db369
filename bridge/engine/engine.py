"""The server without its messages: it owns the processes, the slots and the voices."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Any, Protocol

from latentio.errors import LatentIOError

from ..config import Config
from ..errors import BridgeError
from ..lifecycle import SERVER, Lifecycle
from ..rings.server import STILL, VOICE_COUNTERS, ServerMemory
from .audio import AudioProcess
from .disk import Disk
from .folders import Folder
from .frames import Frames
from .master import Master
from .models import Models
from .moving import move
from .patchbay import Patchbay
from .playing import Playing
from .presets import Presets
from .racks import Racks
from .recording import MasterRecording, Take, check_name
from .sizes import RECORDED_STEP, shape_of
from .slots import Slots
from .supervisor import Supervisor
from .swaps import Swaps
from .voices import VoiceListener, Voices
from .watching import FrameListener, Watching

TICK_S = 0.05
FINISH_S = 1.0  # for a recording when the server ends
TICKS_PER_METER = 2
_STEP_NAP_S = 0.001
_MISSING = VOICE_COUNTERS.index("missing_blocks")


class Listener(VoiceListener, FrameListener, Protocol):
    """Who is told what happens."""

    def server_state(self, state: str) -> None:
        """Take note that the server is in another state."""

    def voice_meter(self, name: str, peak: float) -> None:
        """Take note of the largest magnitude of a voice since the last time."""


class Engine:
    """Everything that a server does, for whoever speaks with it.

    Made and used in the event loop of the main thread. Nothing of it holds up the loop:
    what waits is a coroutine.

    Parameters
    ----------
    config : Config
        Its settings.
    listener : Listener
        Who is told what happens.
    client_name : str
        What the sound system knows it by.

    Attributes
    ----------
    config : Config
        Its settings.
    life : Lifecycle
        Its states.
    slots : Slots
        Latent sequences.
    models : Models
        What voices can be made of.
    voices : Voices
        From `boot` on: the voices.
    playing : Playing
        From `boot` on: what may be asked of them.
    frames : Frames
        From `boot` on: what is sent to them.
    watching : Watching
        From `boot` on: who is told of their frames.
    swaps : Swaps
        From `boot` on: other models for them.
    racks : Racks
        From `boot` on: what happens to their frames.
    presets : Presets
        From `boot` on: of the racks.
    master : Master
        From `boot` on: what happens to the output.
    audio : AudioProcess
        What plays, and how.
    """

    voices: Voices
    playing: Playing
    frames: Frames
    watching: Watching
    swaps: Swaps
    racks: Racks
    presets: Presets
    master: Master

    def __init__(
        self, config: Config, listener: Listener, client_name: str = "latent-bridge"
    ) -> None:
        config.check_folders()
        self.config = config
        self.life = Lifecycle("server", SERVER, listener.server_state)
        self.audio = AudioProcess(config, client_name, self._audio_failed)
        self._listener = listener
        self._client_name = client_name
        self._disk = Disk()
        self._recordings = Folder(config.recordings_folder, "recordings")
        self._latents = Folder(config.latents, "latents")
        self.slots = Slots(self._latents, self._disk)
        self.models = Models(Folder(config.models, "models"), self._disk)
        self._memory: ServerMemory | None = None
        self._supervisor: Supervisor | None = None
        self._recovery: asyncio.Task[None] | None = None
        self._n_recoveries = 0
        self._patchbay: Patchbay | None = None
        self._recording: MasterRecording | None = None
        self._began_s = time.monotonic()
        self._stepping = asyncio.Lock()
        self._ticker: asyncio.Task[None] | None = None

    async def boot(self) -> None:
        """Start the processes, open the sound device, and play.

        Raises
        ------
        BridgeError
            If that cannot be; `quit` then ends what has begun.
        """
        self.life.to("booting")
        config, audio = self.config, self.audio
        try:
            await audio.open()
            memory = self._memory = ServerMemory.create(
                shape_of(config, audio.sample_rate, audio.period)
            )
            is_live = audio.name != "manual"
            self.voices = Voices(config, memory, self.models, self._listener, is_live=is_live)
            self._supervisor = Supervisor(
                memory, self.voices, self._listener, config.max_memory_mb, TICK_S
            )
            self.playing = Playing(memory, self.voices, self.slots)
            self.frames = Frames(self.voices)
            self.watching = Watching(memory, self.voices, self._listener)
            self.swaps = Swaps(memory, self.models, self.voices, self._supervisor)
            self.racks = Racks(self.voices, self.slots, self._latents, self._disk)
            self.presets = Presets(self.racks, self._latents, self._disk)
            self.master = Master(memory, limits=config.limiter and is_live)
            await audio.start(memory)
            if audio.name == "jack":
                self._patchbay = Patchbay(self._client_name)
        except BaseException:
            self.life.to("failed")
            raise
        if config.device != "cpu":
            await self.model_info("factory")  # or it is not there, and is better said at once
        self.voices.workers.prepare_spare()
        self._ticker = asyncio.get_running_loop().create_task(self._tick())
        self.life.to("running")

    async def quit(self) -> None:
        """End everything: a recording is finished, then no process or memory is left."""
        if self.life.state in ("quitting", "quit"):
            return
        if self.life.state != "created":
            self.life.to("quitting")
        for task in (self._ticker, self._recovery):
            if task is not None:
                task.cancel()
        if self._supervisor is not None:
            self._supervisor.close()
        if self._patchbay is not None:
            self._patchbay.close()
        ends = [self._end_audio()]
        if self._memory is not None:
            self.frames.close()
            self.watching.close()
            ends.append(self.voices.workers.stop())
        await asyncio.gather(*ends)
        self._disk.close()
        if self._memory is not None:
            self.voices.let_go()
        self.slots.close()
        if self._memory is not None:
            self._memory.close()
        if self.life.state == "quitting":
            self.life.to("quit")

    async def step(self, n_periods: int) -> int:
        """Play a number of periods; return the next one's number.

        Raises
        ------
        BridgeError
            If the clock goes by itself, or a decoder does not come to its end.
        """
        if self.audio.name != "manual":
            raise BridgeError("the clock", "goes by itself", "serve with --audio manual")
        now = 0
        async with self._stepping:
            # What came before is done before: frames may just have let a voice begin.
            await self.voices.workers.flush()
            while n_periods > 0:
                recording = self._recording
                is_recorded = recording is not None or self.voices.is_recording
                piece = min(n_periods, RECORDED_STEP) if is_recorded else n_periods
                now = await self.audio.step(piece)
                n_periods -= piece
                self._look_after()
                if recording is not None:
                    recording.hurry()
                    while recording.is_behind(RECORDED_STEP):
                        await asyncio.sleep(_STEP_NAP_S)
        return now

    async def start_recording(self, path: str) -> int:
        """Record what is played to a WAV file of 32-bit floats, or a FLAC file of 24 bits.

        Parameters
        ----------
        path : str
            File under the recordings folder.

        Returns
        -------
        int
            Device sample that is the first of the file.

        Raises
        ------
        BridgeError, LatentIOError
            If there is a recording already, or the file cannot be written.
        """
        if self._recording is not None or self._memory is None:
            raise BridgeError(path, "the output is recorded already", "/record/stop ends that")
        target = self._recordings.target(path)
        check_name(path)
        recording = self._recording = MasterRecording(self._memory, target)
        try:
            await recording.started()
        except BaseException:
            self._recording = None
            raise
        return recording.first_sample

    async def stop_recording(self) -> Take:
        """End the recording, and put its file in its place.

        Raises
        ------
        BridgeError, LatentIOError
            If there is none, or the file could not be written.
        """
        recording = self._recording
        if recording is None:
            raise BridgeError("the output", "is not recorded", "/record/start begins that")
        try:
            return await recording.stop()
        finally:
            if self._recording is recording:
                self._recording = None

    async def model_info(self, name: str) -> dict[str, Any]:
        """Return what is known of a model, by key.

        Raises
        ------
        BridgeError
            If there is none, or it cannot be loaded.
        """
        about = await self.voices.workers.about(self.models.find(name))
        return {
            "dims": about.n_dims,
            "ratio": about.ratio,
            "model_sr": about.model_sr,
            "channels": about.channels,
            "delay_samples": about.delay_samples,
            "decode_ms": 1000 * about.frame_s,
            "streaming": int(about.streaming),
            "methods": list(about.methods),
            "attributes": list(about.attributes),
            "sha256": about.sha256,
            "licence": about.licence,
            "engine": about.engine,
            "notes": about.notes,
        }

    def status(self) -> dict[str, object]:
        """Return everything that is known of the server, by key."""
        found: dict[str, object] = {
            "state": self.life.state,
            "audio": self.audio.name,
            "device_name": self._client_name if self.audio.name == "jack" else self.audio.name,
            "sample_rate": self.audio.sample_rate,
            "period": self.audio.period,
            "channels": self.config.channels,
            "direct": self.config.direct,
            "inputs": self.config.inputs,
            "max_voices": self.config.max_voices,
            "slots": len(self.slots),
            "uptime": time.monotonic() - self._began_s,
            "recording": int(self._recording is not None),
        }
        memory = self._memory
        if memory is not None and self.life.state in ("running", "recovering"):
            clock = max(0, int(memory.clock[0]))
            found |= {
                "voices": len(self.voices),
                "workers": len(self.voices.workers),
                "missing_blocks": int(memory.counters[:, _MISSING].sum()),
                "stalls": int(memory.stalls[0]),
                **self.master.told(),
                "load": self.voices.workers.load,
                "crashes": self.voices.crashes.n_crashes,
                "left_alone": self.voices.crashes.left_alone(),
                "recoveries": self._n_recoveries,
                "callback_us": int(memory.load[0]) / 1000,
                "callback_max_us": int(memory.load[1]) / 1000,
                "clock": clock,
                "samples": clock * self.audio.period,
            }
        return found

    # ---- private

    async def _finish_recording(self) -> None:
        if self._recording is not None:
            try:
                async with asyncio.timeout(FINISH_S):
                    await self.stop_recording()
            except (BridgeError, LatentIOError, TimeoutError) as error:
                _LOGGER.warning("the recording could not be finished: %s", error)

    async def _end_audio(self) -> None:
        await self._finish_recording()
        await self.audio.stop()

    async def _tick(self) -> None:
        n_ticks = 0
        while True:
            await asyncio.sleep(TICK_S)
            n_ticks += 1
            self._look_after()
            if n_ticks % TICKS_PER_METER == 0:
                for name, peak in self.voices.peaks():
                    self._listener.voice_meter(name, peak)

    def _look_after(self) -> None:
        """Do what is to be done often."""
        self.voices.tick()
        self.watching.look()
        self.swaps.tick()
        if self._supervisor is not None:
            self._supervisor.tick()

    def _audio_failed(self, reason: str) -> None:
        """Play again as soon as that can be; until then everything else goes on."""
        if self.life.state != "running" or self._memory is None:
            return
        _LOGGER.warning("the sound has stopped: %s", reason)
        self.life.to("recovering")
        self._recovery = asyncio.get_running_loop().create_task(self._recover(self._memory))

    async def _recover(self, memory: ServerMemory) -> None:
        memory.clock[2] = STILL
        if self._patchbay is not None:
            self._patchbay.lose()
        await self.audio.reopen(lambda: self._start_again(memory))
        if self._patchbay is not None:
            self._patchbay.restore()
        self._n_recoveries += 1
        self.life.to("running")
        _LOGGER.warning("the sound is back")

    async def _start_again(self, memory: ServerMemory) -> None:
        """Go on in the same memory; or in another if the device has another period or rate."""
        shape = shape_of(self.config, self.audio.sample_rate, self.audio.period)
        if shape != memory.shape:
            await self._finish_recording()
            await move(memory, self.voices, shape)
            self.master.write()
        await self.audio.start(memory)


_LOGGER = logging.getLogger("bridge.engine")
