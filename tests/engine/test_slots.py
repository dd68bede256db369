"""Slots come whole or not at all, and their memory lasts for as long as somebody needs it."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path

import numpy as np
import pytest

from bridge.engine import slots as module
from bridge.engine.disk import Disk
from bridge.engine.folders import Folder
from bridge.engine.slots import Slots
from bridge.errors import BridgeError
from bridge.rings.memory import SharedBlock
from latentio import files
from latentio.latents import Latents
from latentio.meta import Meta
from tests.engine.serving import SHARED_MEMORY


def latents(n_frames: int = 50, n_dims: int = 3, seed: int = 0) -> Latents:
    data = np.random.default_rng(seed).standard_normal((n_frames, n_dims))
    return Latents(data, 44100, 2048, Meta(model="m", model_sha256="a" * 64))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for suffix in ("wav", "npy", "npz", "safetensors"):
        files.write(tmp_path / f"a.{suffix}", latents())
    return tmp_path


def run(folder: Path, test: Callable[[Slots], Awaitable[None]]) -> None:
    async def with_slots() -> None:
        disk = Disk()
        slots = Slots(Folder(folder, "latents"), disk)
        try:
            await asyncio.wait_for(test(slots), 60)
        finally:
            slots.close()
            disk.close()

    asyncio.run(with_slots())


def memory_of(name: str, shape: tuple[int, int]) -> np.ndarray:
    block = SharedBlock.attach(name)
    data = np.frombuffer(block.buffer, np.float64, shape[0] * shape[1]).reshape(shape).copy()
    block.close()
    return data


def is_there(name: str) -> bool:
    try:
        SharedBlock.attach(name).close()
    except BridgeError:
        return False
    return True


@pytest.mark.parametrize("suffix", ["wav", "npy", "npz", "safetensors"])
def test_a_slot_holds_every_value_and_the_rate_of_its_file(folder: Path, suffix: str) -> None:
    async def test(slots: Slots) -> None:
        slot = await slots.load("song", f"a.{suffix}")
        assert (slot.n_frames, slot.n_dims) == (50, 3)
        assert (slot.model_sr, slot.ratio) == (44100, 2048)
        assert slot.duration_s == 50 * 2048 / 44100
        assert np.array_equal(memory_of(slot.memory, (50, 3)), latents().data)

    run(folder, test)


def test_a_foreign_layout_can_be_given(folder: Path) -> None:
    np.save(folder / "bdt.npy", latents().data.T[np.newaxis].astype("f4"))

    async def test(slots: Slots) -> None:
        with pytest.raises(BridgeError, match="nothing says which axis is time"):
            await slots.load("x", "bdt.npy")
        slot = await slots.load("x", "bdt.npy", "bdt")
        assert slot.duration_s is None
        expected = latents().data.astype("f4")
        assert np.array_equal(memory_of(slot.memory, (50, 3)), expected)
        with pytest.raises((BridgeError, ValueError), match="nope"):
            await slots.load("x", "bdt.npy", "nope")

    run(folder, test)


def test_arrays_in_fortran_order_are_read_too(folder: Path) -> None:
    np.save(folder / "f.npy", np.asfortranarray(latents().data))

    async def test(slots: Slots) -> None:
        slot = await slots.load("x", "f.npy", "td")
        assert np.array_equal(memory_of(slot.memory, (50, 3)), latents().data)

    run(folder, test)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 1e39])
@pytest.mark.parametrize("suffix", ["npy", "wav"])
def test_values_that_no_decoder_can_play_are_refused_with_their_place(
    folder: Path, value: float, suffix: str
) -> None:
    data = latents().data
    data[7, 2] = value
    files.write(folder / f"bad.{suffix}", Latents(data, 44100, 2048))

    async def test(slots: Slots) -> None:
        with pytest.raises(BridgeError) as caught:
            await slots.load("song", f"bad.{suffix}")
        assert str(caught.value).startswith(f"bad.{suffix}: dim 2 of frame 7 is {value}, which")
        assert len(slots) == 0

    run(folder, test)


def test_a_refusal_names_the_file_as_it_was_asked_for_and_keeps_the_old_slot(folder: Path) -> None:
    (folder / "b.wav").write_bytes(b"RIFF....WAVEnothing")
    np.save(folder / "empty.npy", np.empty((0, 3)))

    async def test(slots: Slots) -> None:
        old = await slots.load("song", "a.wav")
        for name in ("b.wav", "empty.npy", "missing.wav", "../a.wav", "/etc/passwd"):
            with pytest.raises(BridgeError) as caught:
                await slots.load("song", name, "td" if name == "empty.npy" else None)
            assert str(caught.value).startswith(f"{name}: ")
            assert str(folder) not in str(caught.value)
        assert await slots.get("song") is old
        assert is_there(old.memory)

    run(folder, test)


def test_a_replaced_or_freed_slot_leaves_no_memory(folder: Path) -> None:
    async def test(slots: Slots) -> None:
        first = (await slots.load("song", "a.wav")).memory
        second = (await slots.load("song", "a.npy")).memory
        assert not is_there(first)
        assert is_there(second)
        await slots.free("song")
        assert not is_there(second)
        with pytest.raises(BridgeError, match="is no slot"):
            await slots.free("song")
        third = (await slots.load("song", "a.npy")).memory
        slots.close()
        assert not is_there(third)

    run(folder, test)


def test_a_held_slot_keeps_its_memory_until_it_is_let_go(folder: Path) -> None:
    async def test(slots: Slots) -> None:
        slot = await slots.load("song", "a.wav")
        with slot.held():
            with slot.held():
                await slots.load("song", "a.npy")
                assert is_there(slot.memory)
            assert is_there(slot.memory)
            await slots.free("song")
            assert is_there(slot.memory)
        assert not is_there(slot.memory)

    run(folder, test)


@pytest.mark.parametrize("suffix", ["wav", "npy", "npz", "safetensors"])
def test_a_saved_slot_has_the_values_the_rate_and_the_metadata(folder: Path, suffix: str) -> None:
    async def test(slots: Slots) -> None:
        await slots.load("song", "a.wav")
        await slots.save("song", f"copy.{suffix}")
        back = files.read(folder / f"copy.{suffix}")
        assert np.array_equal(back.data, latents().data)
        assert (back.model_sr, back.ratio) == (44100, 2048)
        assert (back.meta.model, back.meta.model_sha256) == ("m", "a" * 64)
        for name, reason in (
            ("x.mp3", "x.mp3"),
            ("none/x.wav", "folder"),
            ("../x.wav", "go up"),
        ):
            with pytest.raises(Exception, match=reason):
                await slots.save("song", name)
        with pytest.raises(BridgeError, match="is no slot"):
            await slots.save("sing", "x.wav")

    run(folder, test)


def test_what_is_asked_of_a_slot_is_done_in_turn(folder: Path) -> None:
    async def test(slots: Slots) -> None:
        loading = asyncio.ensure_future(slots.load("song", "a.wav"))
        await asyncio.sleep(0)
        got = asyncio.ensure_future(slots.get("song"))
        freed = asyncio.ensure_future(slots.free("song"))
        assert await got is await loading
        await freed
        assert len(slots) == 0

    run(folder, test)


def test_there_is_an_end_to_how_many_slots_there_can_be(folder: Path, monkeypatch) -> None:
    monkeypatch.setattr(module, "MAX_SLOTS", 3)

    async def test(slots: Slots) -> None:
        loads = [slots.load(f"s{n}", "a.wav") for n in range(6)]
        results = await asyncio.gather(*loads, return_exceptions=True)
        refused = [r for r in results if isinstance(r, BridgeError)]
        assert len(refused) == 3
        assert all("there are 3 slots already" in str(r) for r in refused)
        assert [s.name for s in slots.listing()] == ["s0", "s1", "s2"]
        await slots.load("s1", "a.npy")  # replacing needs no room

    run(folder, test)


def test_a_slot_that_nobody_waits_for_any_more_leaves_no_memory(folder: Path, monkeypatch) -> None:
    made = []
    create = SharedBlock.create.__func__  # type: ignore[attr-defined]

    def noting(cls, n_bytes):
        block = create(cls, n_bytes)
        made.append(block.name)
        return block

    monkeypatch.setattr(SharedBlock, "create", classmethod(noting))

    async def test(slots: Slots) -> None:
        loading = asyncio.ensure_future(slots.load("song", "a.wav"))
        await asyncio.sleep(0)
        loading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await loading
        await slots.load("other", "a.wav")  # behind it in the same thread
        assert len(slots) == 1
        assert [is_there(name) for name in made] == [False, True]

    run(folder, test)


def test_a_slot_that_is_being_made_when_all_ends_leaves_no_memory(
    folder: Path, monkeypatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    before = set(SHARED_MEMORY.iterdir())

    def slow(descriptor: int, offset: int, n_bytes: int) -> None:  # as for gigabytes
        begun.set()
        go_on.wait(60)

    monkeypatch.setattr(os, "posix_fallocate", slow)

    async def test(slots: Slots) -> None:
        loading = asyncio.ensure_future(slots.load("song", "a.wav"))
        await asyncio.to_thread(begun.wait, 60)
        (made,) = set(SHARED_MEMORY.glob("psm_*")) - before
        slots.close()
        assert not made.exists()
        go_on.set()
        with pytest.raises((BridgeError, ValueError)):
            await loading
        assert not made.exists()

    run(folder, test)


def test_many_odd_names_are_only_names(folder: Path) -> None:
    names = ["../x", "/etc/passwd", "a b", "ä😀", "-", "{}", "x" * 64, "0"]

    async def test(slots: Slots) -> None:
        for name in names:
            await slots.load(name, "a.wav")
        assert [s.name for s in slots.listing()] == sorted(names)
        for name in names:
            await slots.free(name)
        assert len(slots) == 0

    run(folder, test)
