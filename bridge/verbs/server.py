"""The verbs about the server, its slots and its models."""

from __future__ import annotations

from collections.abc import Mapping

from latentio.cli import version

from ..osc.peers import Peer
from .desk import Desk, Results, Verb


async def _status(desk: Desk, peer: Peer) -> Results:
    osc = desk.osc
    found = {
        "version": version(),
        **desk.engine.status(),
        "packets": osc.n_packets,
        "bad_packets": osc.n_bad,
        "refused_frames": osc.n_refused,
        "unsent": osc.n_unsent,
        "internal_errors": osc.n_internal,
    }
    desk.tell("/status.reply", found, peer)
    return ()


async def _quit(desk: Desk, peer: Peer) -> Results:
    desk.end()
    return ()


async def _step(desk: Desk, peer: Peer, n_periods: int) -> Results:
    return (await desk.engine.step(n_periods),)


async def _record_start(desk: Desk, peer: Peer, path: str) -> Results:
    return (await desk.engine.start_recording(path),)


async def _record_stop(desk: Desk, peer: Peer) -> Results:
    take = await desk.engine.stop_recording()
    return take.n_samples, take.n_lost, take.n_clipped


async def _slot_load(
    desk: Desk, peer: Peer, slot: str, path: str, layout: str | None = None
) -> Results:
    loaded = await desk.engine.slots.load(slot, path, layout)
    return loaded.n_frames, loaded.n_dims


async def _slot_list(desk: Desk, peer: Peer) -> Results:
    for slot in desk.engine.slots.listing():
        facts = slot.n_frames, slot.n_dims, slot.duration_s or 0.0
        desk.osc.send("/slot/list.reply", slot.name, *facts, to=peer)
    return ()


async def _slot_free(desk: Desk, peer: Peer, slot: str) -> Results:
    await desk.engine.slots.free(slot)
    return ()


async def _slot_save(desk: Desk, peer: Peer, slot: str, path: str) -> Results:
    await desk.engine.slots.save(slot, path)
    return ()


async def _model_list(desk: Desk, peer: Peer) -> Results:
    for name in await desk.engine.models.listing():
        desk.osc.send("/model/list.reply", name, to=peer)
    return ()


async def _model_info(desk: Desk, peer: Peer, model: str) -> Results:
    desk.tell("/model/info.reply", await desk.engine.model_info(model), peer, model)
    return ()


VERBS: Mapping[str, Verb] = {
    "/status": _status,
    "/quit": _quit,
    "/step": _step,
    "/record/start": _record_start,
    "/record/stop": _record_stop,
    "/slot/load": _slot_load,
    "/slot/list": _slot_list,
    "/slot/free": _slot_free,
    "/slot/save": _slot_save,
    "/model/list": _model_list,
    "/model/info": _model_info,
}
