"""All voices into the memory of another shape: the device has another period or rate."""

from __future__ import annotations

from fractions import Fraction

from ..commands import Enable
from ..errors import BridgeError
from ..rings.server import ServerMemory, Shape
from .voice import Voice
from .voices import Voices


async def move(memory: ServerMemory, voices: Voices, shape: Shape) -> None:
    """Move all voices into memory of another shape, where they play on.

    Parameters
    ----------
    memory : ServerMemory
        Of the server, which becomes another.
    voices : Voices
        Those that it is for.
    shape : Shape
        With as many places and dims.

    Raises
    ------
    BridgeError
        If there is not so much memory.
    """
    old, places, workers = memory.shape, voices.places, voices.workers
    now = (int(memory.clock[0]) + 1) * old.period
    factor = Fraction(shape.sample_rate, old.sample_rate)
    async with workers.gate:
        counts = {voice: voice.counts() for voice in voices.listing()}
        for voice in counts:
            for taker in voice.takers:
                taker.drain()
            leaving = voice.leaving
            if leaving is not None and leaving.worker is not None:
                voice.leaving = None
                places.drop_body(leaving)
        places.forget_fades()
        memory.renew(shape)
        for voice, counted in counts.items():
            voice.begin_counts(counted)
            voice.intent.move(now, factor)
            for body in filter(None, (voice.body, voice.leaving)):
                body.renew()
        await workers.move()
        for voice in voices.listing():
            await _move(voices, voice)


async def _move(voices: Voices, voice: Voice) -> None:
    """Open a voice in the new memory of its process, and let it play on."""
    worker = voice.worker
    if voice.life.state in ("failed", "restarting"):
        voices.opening.leave(voice.body)  # it has no voice there any more
    if worker is None or voice.life.state not in ("idle", "playing"):
        return
    try:
        await voices.opening.open_in(voice, voice.body, worker)
        voices.places.let_sound(voice)
        await voices.record_on(voice)
        if not voice.enabled:
            voice.asleep = True
            await voices.ask(voice, Enable(0, voice.place, on=False))
        elif voice.life.state == "playing":
            sample = await voices.opening.play_on(voice, voice.body, voice.source)
            if sample is None:
                voice.stopped()
    except BridgeError as error:
        if voice.worker is not None:  # else its end has been told of
            voices.supervisor.voice_failed(voice, error.what)
