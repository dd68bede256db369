"""The server without its messages: it owns the processes, the slots and the voices."""

from __future__ import annotations

import asyncio
import logging
import math
import time
from typing import Any, Protocol

from latentio.errors import LatentIOError

from ..commands import TO_AUDIO, Boot, StartAudio, Step
from ..config import Config
from ..errors import BridgeError
from ..events import AudioFailed, Event
from ..lifecycle import SERVER, Lifecycle
from ..rings.server import VOICE_COUNTERS, ServerMemory, Shape
from .child import Child
from .disk import Disk
from .folders import Folder
from .frames import Frames
from .models import Models
from .playing import Playing
from .recording import MasterRecording, Take
from .slots import Slots
from .voices import VoiceListener, Voices

BOOT_TIMEOUT_S = 60.0
# How far a voice can be ahead: the longest lead, and what a player decodes beyond it.
AHEAD_S = 3.0
TAP_S = 8.0
TICK_S = 0.05
FINISH_S = 1.0  # for a recording when the server ends
TICKS_PER_METER = 2
# A step with a recording is made in pieces, so that it can keep up.
RECORDED_STEP = 16
_STEP_NAP_S = 0.001
_MISSING = VOICE_COUNTERS.index("missing_blocks")


class Listener(VoiceListener, Protocol):
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
    ended : asyncio.Future
        Gets the reason, one line, when the server cannot go on.
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
    audio, sample_rate, period : str, int, int
        From `boot` on: what plays, and how.
    """

    voices: Voices
    playing: Playing
    frames: Frames

    def __init__(
        self, config: Config, listener: Listener, client_name: str = "latent-bridge"
    ) -> None:
        config.check_folders()
        self.config = config
        self.life = Lifecycle("server", SERVER, listener.server_state)
        self.ended: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self.audio = config.audio
        self.sample_rate = config.sample_rate
        self.period = config.period
        self._listener = listener
        self._client_name = client_name
        self._disk = Disk()
        self._recordings = Folder(config.recordings_folder, "recordings")
        self.slots = Slots(Folder(config.latents, "latents"), self._disk)
        self.models = Models(Folder(config.models, "models"), self._disk)
        self._memory: ServerMemory | None = None
        self._player: Child | None = None
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
        try:
            self._player = player = Child(
                "audio", _run, TO_AUDIO, told=self._told, ended=self._audio_ended
            )
            config = self.config
            boot = Boot(
                0,
                config.audio,
                config.sample_rate,
                config.period,
                config.channels,
                self._client_name,
            )
            opened = await player.ask(boot, timeout_s=BOOT_TIMEOUT_S)
            self.audio = opened["name"]
            self.sample_rate, self.period = opened["sample_rate"], opened["period"]
            memory = self._memory = ServerMemory.create(self._shape())
            self.voices = Voices(config, memory, self.models, self._listener)
            self.playing = Playing(memory, self.voices, self.slots)
            self.frames = Frames(self.voices)
            start = StartAudio(0, memory.block.name, memory.shape.to_json())
            await player.ask(start, timeout_s=BOOT_TIMEOUT_S)
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
        if self._ticker is not None:
            self._ticker.cancel()
        ends = [self._end_audio()]
        if self._memory is not None:
            self.frames.close()
            ends.append(self.voices.workers.stop())
        await asyncio.gather(*ends)
        self._disk.close()
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
        player = self._player
        if self.audio != "manual" or player is None:
            raise BridgeError("the clock", "goes by itself", "serve with --audio manual")
        now = 0
        async with self._stepping:
            # What came before is done before: frames may just have let a voice begin.
            await self.voices.workers.flush()
            while n_periods > 0:
                recording = self._recording
                is_recorded = recording is not None or self.voices.is_recording
                piece = min(n_periods, RECORDED_STEP) if is_recorded else n_periods
                now = (await player.ask(Step(0, piece), timeout_s=None))["now"]
                n_periods -= piece
                self.voices.tick()
                if recording is not None:
                    recording.hurry()
                    while recording.is_behind(RECORDED_STEP):
                        await asyncio.sleep(_STEP_NAP_S)
        return now

    async def start_recording(self, path: str) -> int:
        """Record what is played to a WAV file of 32-bit floats.

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
        if target.suffix.lower() != ".wav":
            raise BridgeError(path, "must end in .wav")
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
            "audio": self.audio,
            "device_name": self._client_name if self.audio == "jack" else self.audio,
            "sample_rate": self.sample_rate,
            "period": self.period,
            "channels": self.config.channels,
            "max_voices": self.config.max_voices,
            "slots": len(self.slots),
            "uptime": time.monotonic() - self._began_s,
            "recording": int(self._recording is not None),
        }
        memory = self._memory
        if memory is not None and self.life.state == "running":
            clock = max(0, int(memory.clock[0]))
            found |= {
                "voices": len(self.voices),
                "workers": len(self.voices.workers),
                "missing_blocks": int(memory.counters[:, _MISSING].sum()),
                "stalls": int(memory.stalls[0]),
                "callback_us": int(memory.load[0]) / 1000,
                "callback_max_us": int(memory.load[1]) / 1000,
                "clock": clock,
                "samples": clock * self.period,
            }
        return found

    # ---- private

    def _shape(self) -> Shape:
        config = self.config
        per_s = self.sample_rate / self.period
        return Shape(
            sample_rate=self.sample_rate,
            period=self.period,
            channels=config.channels,
            max_voices=config.max_voices,
            voice_channels=config.voice_channels,
            max_dims=config.max_dims,
            n_blocks=math.ceil(AHEAD_S * per_s) + 4,
            n_tap_blocks=math.ceil(TAP_S * per_s) + 2 * RECORDED_STEP,
            max_workers=config.max_voices,
        )

    async def _end_audio(self) -> None:
        if self._recording is not None:
            try:
                async with asyncio.timeout(FINISH_S):
                    await self._recording.stop()
            except (BridgeError, LatentIOError, TimeoutError) as error:
                _LOGGER.warning("the recording could not be finished: %s", error)
        if self._player is not None:
            await self._player.stop()

    async def _tick(self) -> None:
        n_ticks = 0
        while True:
            await asyncio.sleep(TICK_S)
            n_ticks += 1
            self.voices.tick()
            if n_ticks % TICKS_PER_METER == 0:
                for name, peak in self.voices.peaks():
                    self._listener.voice_meter(name, peak)

    def _told(self, event: Event) -> None:
        if isinstance(event, AudioFailed):
            self._cannot_go_on(event.reason)

    def _audio_ended(self, reason: BridgeError) -> None:
        self._cannot_go_on(f"the audio process {reason.what}")

    def _cannot_go_on(self, reason: str) -> None:
        if self.life.state == "running" and not self.ended.done():
            self.ended.set_result(reason)


def _run(pipe: Any) -> None:
    from ..rt.process import main  # noqa: PLC0415 (only in the child)

    main(pipe)


_LOGGER = logging.getLogger("bridge.engine")
