"""What is recorded is what was played: whole files, and holes that are counted."""

from __future__ import annotations

import asyncio
import struct
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from bridge.engine import flac
from bridge.engine import recording as module
from bridge.engine.recording import FrameRecording, MasterRecording, Take, _header, check_name
from bridge.errors import BridgeError
from bridge.rings.entries import Entries
from bridge.rings.frames import FrameWriter
from bridge.rings.server import ServerMemory, Shape
from latentio.errors import LatentIOError
from latentio.meta import Meta

PERIOD = 32
SHAPE = Shape(
    sample_rate=8000,
    period=PERIOD,
    channels=2,
    max_voices=1,
    voice_channels=1,
    max_dims=4,
    n_blocks=4,
    n_tap_blocks=16,
    max_workers=1,
)


@pytest.fixture
def memory() -> Iterator[ServerMemory]:
    memory = ServerMemory.create(SHAPE)
    yield memory
    memory.close()


def block(number: int) -> np.ndarray:
    return np.random.default_rng(number).standard_normal((PERIOD, 2)).astype("f4")


def play(memory: ServerMemory, number: int) -> None:
    """Play a block as the audio process does: it is in the tap when the next one plays."""
    memory.clock[0] = number
    memory.tap.write(number, block(number))


def run(test: Callable[[], Awaitable[None]]) -> None:
    asyncio.run(asyncio.wait_for(test(), 60))


def test_a_recording_is_what_played_from_the_next_block_on(
    memory: ServerMemory, tmp_path: Path
) -> None:
    async def test() -> None:
        play(memory, 4)
        recording = MasterRecording(memory, tmp_path / "a.wav")
        await recording.started()
        for number in range(5, 12):
            play(memory, number)
        take = await recording.stop()
        assert (take.n_samples, take.n_lost) == (7 * PERIOD, 0)

    run(test)
    audio, rate = sf.read(tmp_path / "a.wav", dtype="float32")
    assert rate == 8000
    assert np.array_equal(audio, np.concatenate([block(n) for n in range(5, 12)]))
    assert sf.info(tmp_path / "a.wav").subtype == "FLOAT"


def test_a_file_is_there_whole_or_not_at_all(memory: ServerMemory, tmp_path: Path) -> None:
    target = tmp_path / "a.wav"
    target.write_bytes(b"old")

    async def test() -> None:
        recording = MasterRecording(memory, target)
        await recording.started()
        play(memory, 0)
        await asyncio.sleep(3 * module.POLL_S)
        assert target.read_bytes() == b"old"
        await recording.stop()
        assert sf.info(target).frames == PERIOD
        assert [p.name for p in tmp_path.iterdir()] == ["a.wav"]

    run(test)


def test_blocks_that_the_disk_was_too_slow_for_are_silent_and_counted(
    memory: ServerMemory, tmp_path: Path, monkeypatch
) -> None:
    gate = threading.Event()
    write = MasterRecording._write
    monkeypatch.setattr(MasterRecording, "_write", lambda *a: (gate.wait(30), write(*a))[1])

    async def test() -> None:
        recording = MasterRecording(memory, tmp_path / "a.wav")
        await recording.started()
        for number in range(20):  # four more than the tap holds
            play(memory, number)
        gate.set()
        take = await recording.stop()
        assert (take.n_samples, take.n_lost) == (20 * PERIOD, 4 * PERIOD)

    run(test)
    audio, _ = sf.read(tmp_path / "a.wav", dtype="float32")
    assert not audio[: 4 * PERIOD].any()
    assert np.array_equal(audio[4 * PERIOD :], np.concatenate([block(n) for n in range(4, 20)]))


def test_a_last_block_that_never_comes_is_not_waited_for_for_ever(
    memory: ServerMemory, tmp_path: Path
) -> None:
    async def test() -> None:
        recording = MasterRecording(memory, tmp_path / "a.wav")
        await recording.started()
        play(memory, 0)
        memory.clock[0] = 1  # begun, and not in the tap
        assert (await recording.stop()).n_samples == PERIOD

    run(test)


def test_a_recording_without_a_block_is_an_empty_file(memory: ServerMemory, tmp_path: Path) -> None:
    async def test() -> None:
        recording = MasterRecording(memory, tmp_path / "a.wav")
        await recording.started()
        assert (await recording.stop()).n_samples == 0

    run(test)
    assert sf.info(tmp_path / "a.wav").frames == 0


def test_a_file_that_cannot_be_made_is_refused_at_the_start(
    memory: ServerMemory, tmp_path: Path
) -> None:
    async def test() -> None:
        for path in (tmp_path, tmp_path / "none/a.wav"):
            recording = MasterRecording(memory, path)
            with pytest.raises(LatentIOError):
                await recording.started()
            with pytest.raises(LatentIOError):
                await recording.stop()

    run(test)


def test_a_disk_that_fails_later_is_told_at_the_end_and_leaves_nothing(
    memory: ServerMemory, tmp_path: Path, monkeypatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    async def test() -> None:
        monkeypatch.setattr(module.WavFile, "finish", full)
        recording = MasterRecording(memory, tmp_path / "a.wav")
        await recording.started()
        with pytest.raises(LatentIOError, match="No space left"):
            await recording.stop()

    run(test)
    assert not list(tmp_path.iterdir())


def test_a_disk_that_gets_full_ends_the_file_and_keeps_what_it_has(
    memory: ServerMemory, tmp_path: Path, monkeypatch
) -> None:
    write_all, n_writes = module.write_all, [0]

    def full_after_three(file, data) -> None:
        n_writes[0] += 1
        if n_writes[0] > 3:
            file.write(bytes(data)[:10])
            raise OSError(28, "No space left on device")
        write_all(file, data)

    monkeypatch.setattr(module, "write_all", full_after_three)

    async def test() -> None:
        recording = MasterRecording(memory, tmp_path / "a.wav")
        await recording.started()
        for number in range(8):
            play(memory, number)
        take = await recording.stop()
        assert (take.n_samples, take.n_lost) == (3 * PERIOD, 5 * PERIOD)

    run(test)
    audio, _ = sf.read(tmp_path / "a.wav", dtype="float32")
    assert np.array_equal(audio, np.concatenate([block(n) for n in range(3)]))
    assert (tmp_path / "a.wav").stat().st_size == 94 + audio.nbytes


def test_the_header_says_the_sizes_and_beyond_4_gb_it_is_rf64(tmp_path: Path) -> None:
    small = _header(44100, 2, 1000)
    assert len(small) == 94
    assert small[:4] == b"RIFF"
    assert struct.unpack("<I", small[4:8])[0] == len(small) - 8 + 8000
    large = _header(44100, 2, 2**30)
    assert len(large) == len(small)
    assert large[:8] == b"RF64\xff\xff\xff\xff"
    assert struct.unpack("<QQQ", large[20:44]) == (94 - 8 + 2**33, 2**33, 2**30)
    path = tmp_path / "large.wav"
    with path.open("wb") as file:  # sparse
        file.write(large)
        file.truncate(94 + 2**33)
    assert sf.info(path).frames == 2**30


# ---- FLAC


def record(memory: ServerMemory, path: Path, audio: np.ndarray) -> Take:
    """Record a signal of whole periods, a block now and then."""
    takes: list[Take] = []

    async def test() -> None:
        first = int(memory.clock[0]) + 1
        recording = MasterRecording(memory, path)
        await recording.started()
        for n in range(len(audio) // PERIOD):
            memory.clock[0] = first + n
            memory.tap.write(first + n, np.ascontiguousarray(audio[n * PERIOD : (n + 1) * PERIOD]))
            while recording.is_behind(8):
                recording.hurry()
                await asyncio.sleep(0.001)
        takes.append(await recording.stop())

    run(test)
    return takes[0]


def steps_of_24_bits(n_blocks: int, seed: int = 0) -> np.ndarray:
    rng = np.random.default_rng(seed)
    steps = rng.integers(-(2**23), 2**23, (n_blocks * PERIOD, 2))
    return (steps / 2**23).astype(np.float32)


def test_a_flac_holds_24_bits_as_they_were(memory: ServerMemory, tmp_path: Path) -> None:
    audio = steps_of_24_bits(300)
    take = record(memory, tmp_path / "a.FLAC", audio)
    assert (take.n_samples, take.n_lost, take.n_clipped) == (300 * PERIOD, 0, 0)
    info = sf.info(tmp_path / "a.FLAC")
    assert (info.format, info.subtype, info.samplerate) == ("FLAC", "PCM_24", 8000)
    read, _ = sf.read(tmp_path / "a.FLAC", dtype="float32")
    assert np.array_equal(read, audio)


def test_a_flac_is_the_nearest_24_bits_and_tells_what_it_clipped(
    memory: ServerMemory, tmp_path: Path, caplog
) -> None:
    audio = np.random.default_rng(1).uniform(-1, 1, (8 * PERIOD, 2)).astype(np.float32)
    audio[3] = 1.5, -2
    audio[40] = 0, -np.inf
    audio[41] = np.nan, 0
    audio[50] = 1, -1  # is not clipped: 1 is a step less
    take = record(memory, tmp_path / "a.flac", audio)
    assert take.n_clipped == 3
    assert "3 samples were clipped" in caplog.text
    read, _ = sf.read(tmp_path / "a.flac")
    one = 1 - 2**-23
    for at, values in {3: (one, -1), 40: (0, -1), 41: (0, 0), 50: (one, -1)}.items():
        assert read[at].tolist() == list(values)
        audio[at] = read[at]
    assert np.abs(read - audio).max() <= 2**-24


def test_a_flac_is_there_whole_or_not_at_all(memory: ServerMemory, tmp_path: Path) -> None:
    target = tmp_path / "a.flac"
    target.write_bytes(b"old")

    async def test() -> None:
        recording = MasterRecording(memory, target)
        await recording.started()
        play(memory, 0)
        await asyncio.sleep(3 * module.POLL_S)
        assert target.read_bytes() == b"old"
        await recording.stop()
        assert [p.name for p in tmp_path.iterdir()] == ["a.flac"]

    run(test)
    assert sf.info(target).frames == PERIOD


def test_a_flac_without_a_block_is_refused_as_nobody_could_read_it(
    memory: ServerMemory, tmp_path: Path
) -> None:
    with pytest.raises(BridgeError, match="nothing has played"):
        record(memory, tmp_path / "a.flac", np.zeros((0, 2), np.float32))
    assert not list(tmp_path.iterdir())


def test_blocks_that_are_missing_are_silent_in_a_flac(
    memory: ServerMemory, tmp_path: Path, monkeypatch
) -> None:
    gate = threading.Event()
    write = MasterRecording._write
    monkeypatch.setattr(MasterRecording, "_write", lambda *a: (gate.wait(30), write(*a))[1])
    audio = steps_of_24_bits(20)

    async def test() -> None:
        recording = MasterRecording(memory, tmp_path / "a.flac")
        await recording.started()
        for number in range(20):  # four more than the tap holds
            memory.clock[0] = number
            memory.tap.write(number, audio[number * PERIOD : (number + 1) * PERIOD].copy())
        gate.set()
        assert await recording.stop() == Take(20 * PERIOD, 4 * PERIOD, 0)

    run(test)
    read, _ = sf.read(tmp_path / "a.flac", dtype="float32")
    assert not read[: 4 * PERIOD].any()
    assert np.array_equal(read[4 * PERIOD :], audio[4 * PERIOD :])


@pytest.mark.parametrize("last", ["the middle", "the very end"])
def test_a_flac_on_a_disk_that_gets_full_keeps_its_whole_frames(
    memory: ServerMemory, tmp_path: Path, monkeypatch, caplog, last: str
) -> None:
    write_all = flac.write_all
    n_frames = 2 if last == "the middle" else 4

    def full_after_some(file, data) -> None:
        if bytes(data[:2]) == b"\xff\xf8":
            full_after_some.frames += 1
        if full_after_some.frames > n_frames and len(data) > 1000:
            sizes.append(file.tell())
            file.write(bytes(data)[:10])
            raise OSError(28, "No space left on device")
        write_all(file, data)

    full_after_some.frames = 0
    sizes = []
    monkeypatch.setattr(flac, "write_all", full_after_some)
    audio = steps_of_24_bits(4 * 4096 // PERIOD + 40)
    take = record(memory, tmp_path / "a.flac", audio)
    assert take.n_samples == n_frames * 4096
    assert take.n_samples + take.n_lost == len(audio)
    told = [r.getMessage() for r in caplog.records if r.name == "bridge.engine"]
    assert len(told) == 1
    assert ("ends here" if last == "the middle" else "has no end") in told[0]
    written = (tmp_path / "a.flac").read_bytes()
    assert len(written) == sizes[0]
    assert written[26:42] == bytes(16)  # no checksum: it would be that of the whole
    read, _ = sf.read(tmp_path / "a.flac", dtype="float32")
    assert np.array_equal(read, audio[: take.n_samples])


@pytest.mark.parametrize("n_refused", [1, 1000])
def test_a_disk_that_is_full_from_the_start_leaves_no_flac(
    memory: ServerMemory, tmp_path: Path, monkeypatch, n_refused: int
) -> None:
    write_all, n_writes = flac.write_all, [0]

    def full(file, data) -> None:
        n_writes[0] += 1
        if n_writes[0] <= n_refused:
            raise OSError(28, "No space left on device")
        write_all(file, data)

    monkeypatch.setattr(flac, "write_all", full)
    with pytest.raises(LatentIOError, match="No space left"):
        record(memory, tmp_path / "a.flac", steps_of_24_bits(4))
    assert not list(tmp_path.iterdir())


def test_a_flac_of_more_channels_than_it_can_hold_is_refused_at_the_start(tmp_path: Path) -> None:
    made = ServerMemory.create(replace(SHAPE, channels=9))

    async def test() -> None:
        with pytest.raises(BridgeError, match=r"FLAC does not hold 9 channels.*use \.wav"):
            await MasterRecording(made, tmp_path / "a.flac").started()

    run(test)
    made.close()
    assert not list(tmp_path.iterdir())


def test_only_names_of_formats_that_can_be_recorded_are_right() -> None:
    for name in ("a.wav", "b/a.WAV", "a.flac", "a.Flac"):
        check_name(name)
    for name in ("a.ogg", "a", "wav", "a.wav.txt"):
        with pytest.raises(BridgeError, match=r"must end in \.wav or \.flac"):
            check_name(name)


# ---- frames


@pytest.fixture
def frames() -> tuple[Entries, FrameWriter]:
    entries = Entries(memoryview(bytearray(Entries.n_bytes(8, 4))), 8, 4)
    entries.forget()
    return entries, FrameWriter(entries)


def put(writer: FrameWriter, value: float, sample: int) -> None:
    writer.put(np.full(3, value, np.float32), stamp=sample)


def values(recording: FrameRecording, before: int = 10**9) -> list[float]:
    latents = recording.latents(before, 8000, 100, Meta(model="m"))
    assert latents.n_dims == 3
    assert (latents.model_sr, latents.ratio, latents.meta.model) == (8000, 100, "m")
    return latents.data[:, 0].tolist()


def test_a_recording_holds_the_frames_that_came_since_it_began(frames) -> None:
    entries, writer = frames
    put(writer, 9, 0)
    recording = FrameRecording(entries, 3)
    for k in range(4):
        put(writer, k, 100 * k)
        if k == 1:
            recording.drain()
    assert values(recording) == [0, 1, 2, 3]
    assert recording.n_lost == 0


def test_frames_that_are_played_instead_replace_the_later_ones(frames) -> None:
    entries, writer = frames
    recording = FrameRecording(entries, 3)
    for k in range(4):
        put(writer, k, 100 * k)
    put(writer, 7, 150)
    put(writer, 8, 250)
    assert values(recording) == [0, 1, 7, 8]


def test_frames_that_have_not_begun_when_it_ends_are_left_out(frames) -> None:
    entries, writer = frames
    recording = FrameRecording(entries, 3)
    for k in range(4):
        put(writer, k, 100 * k)
    assert values(recording, before=300) == [0, 1, 2]


def test_overwritten_frames_are_counted(frames) -> None:
    entries, writer = frames
    for k in range(20):
        put(writer, k, k)
    recording = FrameRecording(entries, 3)
    for k in range(11):
        put(writer, k, 100 + k)
    assert values(recording) == list(range(3, 11))
    assert recording.n_lost == 3


def test_there_is_an_end_to_what_is_kept(frames, monkeypatch) -> None:
    monkeypatch.setattr(module, "MAX_FRAMES", 2)
    entries, writer = frames
    recording = FrameRecording(entries, 3)
    for k in range(5):
        put(writer, k, k)
    assert values(recording) == [0, 1]
    assert recording.n_lost == 3


def test_nothing_recorded_is_refused(frames) -> None:
    with pytest.raises(BridgeError, match="holds no frames"):
        values(FrameRecording(frames[0], 3))


def test_whoever_waits_no_longer_does_not_spoil_the_recording(
    memory: ServerMemory, tmp_path: Path
) -> None:
    async def test() -> None:
        play(memory, 0)
        recording = MasterRecording(memory, tmp_path / "a.wav")
        await recording.started()
        memory.clock[0] = 1  # its block is still to come
        with pytest.raises(TimeoutError):  # as at the end of a server whose disk is slow
            await asyncio.wait_for(recording.stop(), 0.001)
        await recording.stop()
        assert (tmp_path / "a.wav").exists()

    run(test)


def test_nothing_waits_for_a_recording_whose_server_stands_still(
    memory: ServerMemory, tmp_path: Path
) -> None:
    async def test() -> None:
        recording = MasterRecording(memory, tmp_path / "a.wav")
        await recording.started()
        before_s = time.monotonic()
        await recording.stop()
        await recording.stop()  # again: the same answer
        assert time.monotonic() - before_s < 10
        assert not recording.is_behind(0)

    run(test)
