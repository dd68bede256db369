"""The verbs about voices, and the frames for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..osc.message import Value
from ..osc.peers import Peer
from .desk import Desk, Results, Verb

DEFAULT_RAMP_MS = 10.0
DEFAULT_FADE_MS = 100.0


async def _voice_new(desk: Desk, peer: Peer, name: str, model: str, *options: Value) -> Results:
    voice = await desk.engine.voices.new(name, model, options)
    desk.makers[name] = peer
    info = voice.info()
    return info["dims"], info["frame_samples"], info["latency_samples"]


async def _voice_free(desk: Desk, peer: Peer, name: str) -> Results:
    await desk.engine.voices.free(name)
    desk.makers.pop(name, None)
    return ()


async def _voice_swap(
    desk: Desk, peer: Peer, name: str, model: str, fade_ms: float = DEFAULT_FADE_MS
) -> Results:
    return (await desk.engine.swaps.swap(name, model, fade_ms),)


async def _voice_reload(
    desk: Desk, peer: Peer, name: str, fade_ms: float = DEFAULT_FADE_MS
) -> Results:
    return (await desk.engine.swaps.swap(name, None, fade_ms),)


async def _voice_restart(desk: Desk, peer: Peer, name: str) -> Results:
    return (await desk.engine.swaps.restart(name),)


async def _voice_list(desk: Desk, peer: Peer) -> Results:
    for voice in desk.engine.voices.listing():
        facts = voice.name, voice.model.name, voice.life.state
        desk.osc.send("/voice/list.reply", *facts, to=peer)
    return ()


async def _voice_info(desk: Desk, peer: Peer, name: str) -> Results:
    desk.tell("/voice/info.reply", desk.engine.voices.get(name).info(), peer, name)
    return ()


async def _voice_play(
    desk: Desk, peer: Peer, name: str, slot: str, frame: float | None = None
) -> Results:
    return (await desk.engine.playing.play(name, slot, frame),)


async def _voice_stop(desk: Desk, peer: Peer, name: str) -> Results:
    await desk.engine.playing.stop(name)
    return ()


async def _voice_seek(desk: Desk, peer: Peer, name: str, frame: float) -> Results:
    await desk.engine.playing.seek(name, frame)
    return ()


async def _voice_loop(
    desk: Desk, peer: Peer, name: str, on: int, first: int = 0, stop: int = 0
) -> Results:
    await desk.engine.playing.loop(name, bool(on), first, stop)
    return ()


async def _voice_speed(desk: Desk, peer: Peer, name: str, speed: float) -> Results:
    await desk.engine.playing.speed(name, speed)
    return ()


async def _voice_live(desk: Desk, peer: Peer, name: str) -> Results:
    return (await desk.engine.playing.live(name),)


async def _voice_signal(desk: Desk, peer: Peer, name: str, first: int) -> Results:
    return (await desk.engine.playing.signal(name, first),)


async def _voice_bus(desk: Desk, peer: Peer, name: str, other: str) -> Results:
    return (await desk.engine.playing.bus(name, other),)


async def _voice_hear(
    desk: Desk, peer: Peer, name: str, first: int, other: str = "", gain: float = 1.0
) -> Results:
    return (await desk.engine.playing.hear(name, first, other, gain),)


async def _voice_beside(desk: Desk, peer: Peer, name: str, other: str = "") -> Results:
    await desk.engine.playing.beside(name, other)
    return ()


async def _voice_enable(desk: Desk, peer: Peer, name: str, on: int) -> Results:
    await desk.engine.playing.enable(name, bool(on))
    return ()


async def _voice_set(desk: Desk, peer: Peer, name: str, attribute: str, *values: Value) -> Results:
    await desk.engine.playing.set_attribute(name, attribute, values)
    return ()


async def _voice_get(desk: Desk, peer: Peer, name: str, attribute: str) -> Results:
    return attribute, *await desk.engine.playing.get_attribute(name, attribute)


async def _voice_gain(
    desk: Desk, peer: Peer, name: str, gain: float, ramp_ms: float = DEFAULT_RAMP_MS
) -> Results:
    await desk.engine.playing.set_gain(name, gain, ramp_ms)
    return ()


async def _voice_pan(
    desk: Desk,
    peer: Peer,
    name: str,
    position: float,
    spread: float = 0.0,
    ramp_ms: float = DEFAULT_RAMP_MS,
) -> Results:
    await desk.engine.playing.set_pan(name, position, spread, ramp_ms)
    return ()


async def _voice_record_start(desk: Desk, peer: Peer, name: str) -> Results:
    await desk.engine.playing.record(name)
    return ()


async def _voice_record_stop(desk: Desk, peer: Peer, name: str, slot: str) -> Results:
    kept, n_lost = await desk.engine.playing.stop_recording(name, slot)
    return kept.n_frames, n_lost


async def _voice_frames(desk: Desk, peer: Peer, name: str, on: int) -> Results:
    topics = desk.osc.topics
    if not on:
        topics.remove(name, peer)
        await desk.engine.watching.end(name)
        return ()
    topics.add(name, peer)
    try:
        await desk.engine.watching.begin(name)
    except BaseException:
        topics.remove(name, peer)
        raise
    return ()


def _voice_frame(desk: Desk, name: str, *values: float) -> None:
    desk.engine.frames.live(name, values)


def _voice_stream(desk: Desk, name: str, number: int, *values: float) -> None:
    desk.engine.frames.stream(name, number, values)


VERBS: Mapping[str, Verb] = {
    "/voice/new": _voice_new,
    "/voice/free": _voice_free,
    "/voice/swap": _voice_swap,
    "/voice/reload": _voice_reload,
    "/voice/restart": _voice_restart,
    "/voice/list": _voice_list,
    "/voice/info": _voice_info,
    "/voice/play": _voice_play,
    "/voice/stop": _voice_stop,
    "/voice/seek": _voice_seek,
    "/voice/loop": _voice_loop,
    "/voice/speed": _voice_speed,
    "/voice/live": _voice_live,
    "/voice/signal": _voice_signal,
    "/voice/bus": _voice_bus,
    "/voice/hear": _voice_hear,
    "/voice/beside": _voice_beside,
    "/voice/enable": _voice_enable,
    "/voice/set": _voice_set,
    "/voice/get": _voice_get,
    "/voice/gain": _voice_gain,
    "/voice/pan": _voice_pan,
    "/voice/frames": _voice_frames,
    "/voice/record/start": _voice_record_start,
    "/voice/record/stop": _voice_record_stop,
}
FRAMES: Mapping[str, Callable[..., None]] = {
    "/voice/frame": _voice_frame,
    "/voice/stream": _voice_stream,
}
