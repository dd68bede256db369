"""The verbs about racks, presets and the master chain."""

from __future__ import annotations

from collections.abc import Mapping

from ..osc.message import Value
from ..osc.peers import Peer
from .desk import Desk, Results, Verb


async def _rack_add(
    desk: Desk,
    peer: Peer,
    name: str,
    kind: str,
    stage: str | None = None,
    position: int | None = None,
) -> Results:
    return (await desk.engine.racks.add(name, kind, stage, position),)


async def _rack_remove(desk: Desk, peer: Peer, name: str, stage: str) -> Results:
    await desk.engine.racks.remove(name, stage)
    return ()


async def _rack_order(desk: Desk, peer: Peer, name: str, *stages: str) -> Results:
    await desk.engine.racks.order(name, stages)
    return ()


async def _rack_set(
    desk: Desk, peer: Peer, name: str, stage: str, parameter: str, *values: Value
) -> Results:
    await desk.engine.racks.set(name, stage, parameter, values)
    return ()


async def _rack_dim(
    desk: Desk, peer: Peer, name: str, stage: str, parameter: str, dim: int, value: float
) -> Results:
    await desk.engine.racks.set_dim(name, stage, parameter, dim, value)
    return ()


async def _rack_bypass(desk: Desk, peer: Peer, name: str, stage: str, on: int) -> Results:
    await desk.engine.racks.set(name, stage, "bypass", (on,))
    return ()


async def _rack_get(desk: Desk, peer: Peer, name: str, stage: str, parameter: str) -> Results:
    value = await desk.engine.racks.get(name, stage, parameter)
    return stage, parameter, *(value if isinstance(value, list) else [value])


async def _rack_list(desk: Desk, peer: Peer, name: str) -> Results:
    for stage in await desk.engine.racks.listing(name):
        facts = stage.name, stage.kind, int(bool(stage.values["bypass"]))
        desk.osc.send("/rack/list.reply", name, *facts, to=peer)
    return ()


async def _rack_load(desk: Desk, peer: Peer, name: str, stage: str, source: str) -> Results:
    await desk.engine.racks.load(name, stage, source)
    return ()


async def _rack_edit(
    desk: Desk, peer: Peer, name: str, stage: str, frame: int, dim: int, value: float
) -> Results:
    await desk.engine.racks.edit(name, stage, frame, dim, value)
    return ()


async def _preset_store(desk: Desk, peer: Peer, slot: int, name: str | None = None) -> Results:
    await desk.engine.presets.store(slot, name)
    return ()


async def _preset_recall(desk: Desk, peer: Peer, slot: int, time_ms: float = 0.0) -> Results:
    return (await desk.engine.presets.recall(slot, time_ms),)


async def _preset_next(desk: Desk, peer: Peer, time_ms: float = 0.0) -> Results:
    return (await desk.engine.presets.step(1, time_ms),)


async def _preset_previous(desk: Desk, peer: Peer, time_ms: float = 0.0) -> Results:
    return (await desk.engine.presets.step(-1, time_ms),)


async def _preset_morph(desk: Desk, peer: Peer, first: int, second: int, place: float) -> Results:
    await desk.engine.presets.morph(first, second, place)
    return ()


async def _preset_clear(desk: Desk, peer: Peer, slot: int) -> Results:
    desk.engine.presets.bank.clear(slot)
    return ()


async def _preset_list(desk: Desk, peer: Peer) -> Results:
    bank = desk.engine.presets.bank
    for slot in bank.slots:
        desk.osc.send("/preset/list.reply", slot, bank.name(slot) or "-", to=peer)
    return ()


async def _preset_save(desk: Desk, peer: Peer, path: str) -> Results:
    await desk.engine.presets.save(path)
    return ()


async def _preset_load(desk: Desk, peer: Peer, path: str) -> Results:
    return (await desk.engine.presets.load(path),)


async def _master_set(desk: Desk, peer: Peer, name: str, value: float) -> Results:
    desk.engine.master.set(name, value)
    return ()


async def _master_get(desk: Desk, peer: Peer, name: str) -> Results:
    return (desk.engine.master.get(name),)


async def _master_list(desk: Desk, peer: Peer) -> Results:
    for name, value in desk.engine.master.listing():
        desk.osc.send("/master/list.reply", name, value, to=peer)
    return ()


VERBS: Mapping[str, Verb] = {
    "/rack/add": _rack_add,
    "/rack/remove": _rack_remove,
    "/rack/order": _rack_order,
    "/rack/set": _rack_set,
    "/rack/dim": _rack_dim,
    "/rack/bypass": _rack_bypass,
    "/rack/get": _rack_get,
    "/rack/list": _rack_list,
    "/rack/load": _rack_load,
    "/rack/edit": _rack_edit,
    "/preset/store": _preset_store,
    "/preset/recall": _preset_recall,
    "/preset/next": _preset_next,
    "/preset/previous": _preset_previous,
    "/preset/morph": _preset_morph,
    "/preset/clear": _preset_clear,
    "/preset/list": _preset_list,
    "/preset/save": _preset_save,
    "/preset/load": _preset_load,
    "/master/set": _master_set,
    "/master/get": _master_get,
    "/master/list": _master_list,
}
