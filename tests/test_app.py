"""Every message of the table does what it says, on a real server whose clock is stepped."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile as sf

from bridge.app import FRAMES, VERBS, App
from bridge.config import Config
from bridge.engine.child import Child
from bridge.errors import BridgeError
from bridge.osc.client import Client, RequestFailed
from bridge.osc.spec import TABLE
from latentio import files
from latentio.latents import Latents
from tests.engine.serving import Server, serving, until
from tests.models import torchscript_zoo

BY_SERVER = {"/sync", "/notify"}  # bridge.osc.server does these itself
RATIO, RATE, PERIOD, LEAD = 512, 44100, 64, 256
MODEL = f"identity:2:{RATIO}:{RATE}"


def test_every_verb_and_every_frames_message_has_a_handler_and_every_handler_a_message() -> None:
    by_role = {role: {m.address for m in TABLE if m.role == role} for role in ("verb", "frames")}
    assert set(VERBS) == by_role["verb"] - BY_SERVER
    assert set(FRAMES) == by_role["frames"]


def song(n_frames: int = 40, n_dims: int = 2, seed: int = 0) -> Latents:
    data = np.random.default_rng(seed).uniform(-0.5, 0.5, (n_frames, n_dims))
    return Latents(data, RATE, RATIO)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("server")
    for name in ("models", "latents", "takes"):
        (folder / name).mkdir()
    files.write(folder / "latents/song.wav", song())
    files.write(folder / "latents/three.wav", song(n_dims=3))
    files.write(folder / "latents/slow.wav", Latents(song().data, RATE, 2 * RATIO))
    files.write(folder / "latents/bare.npy", Latents(song().data))
    np.save(folder / "latents/axes.npy", song(100, 8).data)
    bad = song().data
    bad[3, 1] = np.nan
    files.write(folder / "latents/nan.npy", Latents(bad, RATE, RATIO))
    (folder / "latents/out.wav").symlink_to("/etc/hostname")
    torchscript_zoo.save(torchscript_zoo.RaveLike(8, 512), folder / "models/unrated.ts")
    (folder / "models/broken.ts").write_bytes(b"not a model")
    return folder


FLAGS = (
    *("--models", "models", "--latents", "latents", "--recordings", "takes"),
    *("--period", str(PERIOD), "--lead", str(LEAD), "--max-voices", "4"),
)


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    with serving(folder, *FLAGS) as server:
        yield server
        assert "Traceback" not in "".join(server.said), server.said


@pytest.fixture
def client(server: Server) -> Iterator[Client]:
    with server.client() as client:
        client.request("/notify", 1)
        yield client
        for name, *_ in client.request("/voice/list").replies:
            client.request("/voice/free", name)
        for name, *_ in client.request("/slot/list").replies:
            client.request("/slot/free", name)
        assert client.info("/status")["internal_errors"] == 0


def refusal(call: Callable[..., Any], *arguments: Any) -> str:
    with pytest.raises(RequestFailed) as caught:
        call(*arguments)
    assert "\n" not in caught.value.reason
    return caught.value.reason


def states(client: Client, name: str) -> list[str]:
    told = [e[1] for e in client.events() if e[0] == "/voice/state"]
    return [str(state) for voice, state in told if voice == name]


def steps(client: Client, n_samples: int) -> None:
    client.request("/step", -(-n_samples // PERIOD))


# ---- the server


def test_status_tells_what_the_server_is(client: Client) -> None:
    status = client.info("/status")
    assert (status["state"], status["audio"]) == ("running", "manual")
    assert (status["sample_rate"], status["period"], status["channels"]) == (RATE, PERIOD, 2)
    assert (status["voices"], status["max_voices"], status["workers"]) == (0, 4, 0)
    assert status["packets"] > 0
    wanted = {"version", "slots", "uptime", "bad_packets", "missing_blocks", "callback_us"}
    assert wanted | {"callback_max_us", "samples", "clock"} <= status.keys()


def test_a_step_moves_the_clock_by_as_many_periods(client: Client) -> None:
    (before,) = client.request("/step", 1).results
    assert client.request("/step", 10).results == (before + 10,)
    status = client.info("/status")
    assert status["clock"] == before + 9
    assert status["samples"] == (before + 9) * PERIOD
    assert "periods must be" in refusal(client.request, "/step", 0)


def test_sync_waits_for_what_was_sent_before(client: Client) -> None:
    client.send("/voice/new", "a", MODEL)
    client.sync()
    assert client.info("/voice/info", "a")["state"] == "idle"


def test_what_cannot_be_understood_is_refused_and_counted(client: Client) -> None:
    before = client.info("/status")["bad_packets"]
    assert "is it /voice/play?" in refusal(client.request, "/voice/pla", "a", "b")
    assert "model is missing" in refusal(client.request, "/voice/new", "a")
    assert "too many arguments" in refusal(client.request, "/status", 1)
    assert client.info("/status")["bad_packets"] == before + 3


def test_the_output_is_recorded_from_one_step_to_another(client: Client, folder: Path) -> None:
    client.request("/slot/load", "song", "song.wav")
    client.request("/voice/new", "a", MODEL)
    assert "the output: is not recorded" in refusal(client.request, "/record/stop")
    (first,) = client.request("/step", 1).results
    assert client.request("/record/start", "take.wav").results == (first * PERIOD,)
    assert "already" in refusal(client.request, "/record/start", "other.wav")
    (sample,) = client.request("/voice/play", "a", "song").results
    steps(client, 30000)
    n_periods = -(-30000 // PERIOD)
    assert not (folder / "takes/take.wav").exists()
    assert client.request("/record/stop").results == (n_periods * PERIOD, 0, 0)
    audio, rate = sf.read(folder / "takes/take.wav", dtype="float32")
    assert rate == RATE
    begin = int(sample) - first * PERIOD
    expected = np.repeat(song().data.astype("f4"), RATIO, axis=0)
    assert not audio[:begin].any()
    assert np.array_equal(audio[begin : begin + len(expected)], expected)
    assert sorted(p.name for p in (folder / "takes").iterdir()) == ["take.wav"]
    os.remove(folder / "takes/take.wav")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("take.mp3", "must end in .wav or .flac"),
        ("../take.wav", "must not go up"),
        ("/etc/take.wav", "must be relative to the recordings folder"),
        ("none/take.wav", "lies in a folder that is not there"),
        (".", "is a folder"),
    ],
)
def test_a_recording_goes_only_where_it_may(client: Client, path: str, reason: str) -> None:
    assert reason in refusal(client.request, "/record/start", path)
    assert client.info("/status")["recording"] == 0


# ---- slots


def test_a_slot_is_loaded_listed_saved_and_freed(client: Client, folder: Path) -> None:
    assert client.request("/slot/load", "song", "song.wav").results == (40, 2)
    assert client.request("/slot/load", "b", "bare.npy").results == (40, 2)
    listing = client.request("/slot/list").replies
    assert [r[:3] for r in listing] == [("b", 40, 2), ("song", 40, 2)]
    assert listing[0][3] == 0
    assert listing[1][3] == pytest.approx(40 * RATIO / RATE)
    client.request("/slot/save", "song", "copy.npz")
    assert np.array_equal(files.read(folder / "latents/copy.npz").data, song().data)
    os.remove(folder / "latents/copy.npz")
    client.request("/slot/free", "b")
    assert [r[0] for r in client.request("/slot/list").replies] == ["song"]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("s", "missing.wav"), "missing.wav: is not in the latents folder"),
        (("s", "../secret.wav"), 'must not go up by ".."'),
        (("s", "/etc/passwd"), "must be relative to the latents folder"),
        (("s", "out.wav"), "leads out of the latents folder"),
        (("s", "nan.npy"), "nan.npy: dim 1 of frame 3 is nan"),
        (("s", "song.wav", "nope"), "nope"),
        (("s", "x" * 1025), "at most 1024 characters"),
        (("x" * 65, "song.wav"), "at most 64 characters"),
        (("", "song.wav"), "slot is empty"),
        (("a\u2028b", "song.wav"), "slot has characters that cannot be shown"),
    ],
)
def test_a_slot_is_refused_in_one_line(client: Client, arguments, reason: str) -> None:
    assert reason in refusal(client.request, "/slot/load", *arguments)
    assert client.request("/slot/list").replies == ()


def test_a_slot_that_is_not_there_can_be_neither_saved_nor_freed(client: Client) -> None:
    assert "is no slot" in refusal(client.request, "/slot/save", "s", "x.wav")
    assert "is no slot" in refusal(client.request, "/slot/free", "s")


def test_numbers_are_names_too(client: Client) -> None:
    client.request("/slot/load", 1.0, "song.wav")
    assert client.request("/slot/list").replies[0][0] == "1"


# ---- models


def test_models_are_listed_and_told(client: Client) -> None:
    names = [r[0] for r in client.request("/model/list").replies]
    built_in = ["factory", "identity:1:2048:44100", "latents:8:2048:44100"]
    assert names == [*built_in, "broken.ts", "unrated.ts"]
    info = client.info("/model/info", MODEL)
    assert (info["dims"], info["ratio"], info["model_sr"]) == (2, RATIO, RATE)
    assert (info["channels"], info["delay_samples"], info["streaming"]) == (2, 0, 1)
    assert info["decode_ms"] > 0
    assert client.info("/status")["workers"] == 0  # it was loaded only for that


@pytest.mark.parametrize("verb", ["/model/info", "/voice/new"])
@pytest.mark.parametrize(
    ("model", "reason"),
    [
        ("none.ts", "none.ts: is not in the models folder"),
        ("../latents/song.wav", "must not go up"),
        ("identity:0", "is no identity"),
        ("broken", "broken"),
        ("unrated", "sample rate; give it with the option model_sr HZ of /voice/new"),
    ],
)
def test_a_model_that_cannot_be_played_is_refused(
    client: Client, verb: str, model: str, reason: str
) -> None:
    names = ("a", model) if verb == "/voice/new" else (model,)
    assert reason in refusal(client.request, verb, *names)
    assert client.request("/voice/list").replies == ()
    until(lambda: client.info("/status")["workers"] == 0)


def test_the_rate_of_a_model_that_does_not_tell_it_can_be_given(client: Client) -> None:
    client.request("/voice/new", "a", "unrated", "model_sr", 48000)
    info = client.info("/voice/info", "a")
    assert (info["model_sr"], info["dims"]) == (48000, 8)


# ---- voices


def test_a_voice_lives_from_loading_to_freed(client: Client) -> None:
    dims, frame_samples, latency = client.request("/voice/new", "a", MODEL).results
    assert (dims, frame_samples, latency) == (2, RATIO, LEAD)
    assert client.request("/voice/list").replies == (("a", MODEL, "idle"),)
    client.request("/slot/load", "song", "song.wav")
    client.request("/voice/play", "a", "song")
    steps(client, 30000)
    client.sync()
    assert client.info("/voice/info", "a")["state"] == "idle"
    client.request("/voice/free", "a")
    events = client.events()
    assert ("/voice/ended", ("a",)) in events
    told = [e[1][1] for e in events if e[0] == "/voice/state"]
    assert told == ["loading", "idle", "playing", "idle", "freed"]
    assert client.request("/voice/list").replies == ()


def test_the_information_about_a_voice_is_complete(client: Client) -> None:
    client.request("/voice/new", "a", "identity:2:480:48000", "lead", 100, "seed", 3)
    info = client.info("/voice/info", "a")
    assert (info["dims"], info["ratio"], info["model_sr"]) == (2, 480, 48000)
    assert (info["clock"], info["frame_samples"]) == ("true", 441.0)
    assert info["lead"] == 128  # whole periods
    lookahead = info["latency_samples"] - 128
    assert 25 < lookahead < 64  # of the resampler
    assert info["latency_ms"] == pytest.approx(1000 * info["latency_samples"] / RATE)
    assert info["latency_max_samples"] == info["latency_samples"] + PERIOD + 441
    wanted = (
        "model state source gain position frames received ignored lost late held skipped "
        "played_blocks missing_blocks late_blocks bad_values decode_ms decode_max_ms delay_samples"
    )
    assert set(wanted.split()) <= info.keys()


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (("lead",), "lead has no value"),
        (("speed", 2), "there is no option speed"),
        (("clock", "x"), "clock must be samples or true"),
        (("out", 3), "out must be a whole number from 1 to 2"),
    ],
)
def test_a_wrong_option_is_refused(client: Client, options, reason: str) -> None:
    assert reason in refusal(client.request, "/voice/new", "a", MODEL, *options)


def test_a_name_is_taken_once_and_voices_have_an_end(client: Client) -> None:
    for name in "abcd":
        client.request("/voice/new", name, MODEL)
    assert "is a voice already" in refusal(client.request, "/voice/new", "a", MODEL)
    assert "there are 4 voices already" in refusal(client.request, "/voice/new", "e", MODEL)
    assert client.info("/status")["workers"] == 1  # they share a process
    client.request("/voice/free", "b")
    client.request("/voice/new", "e", MODEL)


def test_a_model_with_more_channels_than_a_voice_has_is_refused(client: Client) -> None:
    reason = refusal(client.request, "/voice/new", "a", "identity:3:512:44100")
    assert "3 audio channels, a voice here has at most 2" in reason
    reason = refusal(client.request, "/voice/new", "a", "identity:200:512:44100")
    assert "200 dims, a voice here has at most 128" in reason


@pytest.mark.parametrize(
    ("verb", "arguments"),
    [
        ("/voice/free", ()),
        ("/voice/info", ()),
        ("/voice/play", ("song",)),
        ("/voice/stop", ()),
        ("/voice/seek", (1,)),
        ("/voice/loop", (1,)),
        ("/voice/speed", (1,)),
        ("/voice/live", ()),
        ("/voice/enable", (1,)),
        ("/voice/set", ("x", 1)),
        ("/voice/get", ("x",)),
        ("/voice/gain", (1,)),
        ("/voice/record/start", ()),
        ("/voice/record/stop", ("s",)),
    ],
)
def test_a_voice_that_is_not_there_is_refused_by_every_verb(client, verb, arguments) -> None:
    reason = refusal(client.request, verb, "nobody", *arguments)
    assert reason == "nobody: is no voice; /voice/new makes one"


def test_a_slot_that_does_not_fit_is_refused(client: Client) -> None:
    client.request("/voice/new", "a", MODEL)
    for slot in ("song", "three", "slow"):
        client.request("/slot/load", slot, f"{slot}.wav")
    client.request("/slot/load", "bare", "bare.npy")
    assert "is no slot" in refusal(client.request, "/voice/play", "a", "none")
    assert "three: has 3 dims, voice a" in refusal(client.request, "/voice/play", "a", "three")
    assert "ratio 1024" in refusal(client.request, "/voice/play", "a", "slow")
    assert "no frame 40" in refusal(client.request, "/voice/play", "a", "song", 40)
    assert client.info("/voice/info", "a")["state"] == "idle"
    client.request("/voice/play", "a", "bare")  # a rate that nobody knows is no other rate


def test_a_slot_may_go_while_it_plays(client: Client) -> None:
    client.request("/voice/new", "a", MODEL)
    client.request("/slot/load", "song", "song.wav")
    client.request("/voice/play", "a", "song")
    client.request("/slot/free", "song")
    steps(client, 30000)
    client.sync()
    info = client.info("/voice/info", "a")
    assert (info["position"], info["missing_blocks"]) == (39, 0)


def test_slots_that_are_replaced_while_they_are_played_never_fail(client: Client) -> None:
    client.request("/voice/new", "a", MODEL)
    client.request("/slot/load", "song", "song.wav")
    for _ in range(30):
        client.send("/slot/load", "song", "song.wav")
        client.send("/voice/play", "a", "song")
    client.sync()
    assert not client.fails
    assert client.info("/voice/info", "a")["state"] == "playing"


def test_seek_loop_and_speed_change_where_a_voice_is(client: Client) -> None:
    client.request("/voice/new", "a", MODEL)
    client.request("/slot/load", "song", "song.wav")
    assert "plays no slot" in refusal(client.request, "/voice/seek", "a", 1)
    client.request("/voice/play", "a", "song", 5)
    client.request("/voice/seek", "a", 30)
    steps(client, RATIO)
    assert client.info("/voice/info", "a")["position"] >= 30
    client.request("/voice/loop", "a", 1, 10, 12)
    client.request("/voice/seek", "a", 10)
    steps(client, 10 * RATIO)
    assert client.info("/voice/info", "a")["position"] in (10, 11)
    assert "has no frame" in refusal(client.request, "/voice/loop", "a", 1, 5, 5)
    client.request("/voice/loop", "a", 0)
    client.request("/voice/speed", "a", -1)
    steps(client, 60 * RATIO)
    client.sync()
    info = client.info("/voice/info", "a")
    assert (info["state"], info["position"]) == ("idle", 0)


def test_a_stopped_voice_is_idle_when_its_sound_has_faded(client: Client) -> None:
    client.request("/voice/new", "a", MODEL)
    client.request("/slot/load", "song", "song.wav")
    client.request("/voice/stop", "a")  # nothing plays: nothing to do
    client.request("/voice/play", "a", "song")
    steps(client, 2000)
    client.request("/voice/stop", "a")
    steps(client, 2000)
    client.sync()
    assert client.info("/voice/info", "a")["state"] == "idle"
    assert ("/voice/ended", ("a",)) not in client.events()


def test_a_paused_voice_goes_on_where_it_was(client: Client) -> None:
    client.request("/voice/new", "a", MODEL)
    client.request("/slot/load", "song", "song.wav")
    client.request("/voice/play", "a", "song")
    steps(client, 5 * RATIO)
    client.request("/voice/enable", "a", 0)
    position = client.info("/voice/info", "a")["position"]
    steps(client, 50 * RATIO)
    info = client.info("/voice/info", "a")
    assert (info["enabled"], info["position"]) == (0, position)
    client.request("/voice/enable", "a", 1)
    steps(client, 5 * RATIO)
    info = client.info("/voice/info", "a")
    assert info["enabled"] == 1
    assert position < info["position"] < 20


def test_a_gain_goes_to_the_output_that_was_chosen(client: Client, folder: Path) -> None:
    client.request("/voice/new", "one", "identity:1:512:44100", "out", 2)
    client.request("/voice/new", "mono", "identity:1:512:44100")
    client.request("/voice/gain", "one", 0.5, 0)
    client.request("/record/start", "take.wav")
    client.send("/voice/frame", "one", 0.5)
    steps(client, 4000)
    client.request("/voice/gain", "one", 0, 0)
    client.send("/voice/frame", "mono", 0.25)
    steps(client, 4000)
    client.request("/record/stop")
    audio, _ = sf.read(folder / "takes/take.wav", dtype="float32")
    os.remove(folder / "takes/take.wav")
    assert audio[3900].tolist() == [0, 0.25]
    assert audio[-1].tolist() == [0.25, 0.25]
    assert client.info("/voice/info", "one")["gain"] == 0
    assert "gain must be" in refusal(client.request, "/voice/gain", "one", 17)


def test_attributes_are_set_and_told_for_one_voice(client: Client) -> None:
    client.request("/voice/new", "a", "factory")
    client.request("/voice/new", "b", "factory")
    before = client.request("/voice/get", "b", "seed").results
    client.request("/voice/set", "a", "seed", 7)
    assert client.request("/voice/get", "a", "seed").results == ("seed", 7)
    assert client.request("/voice/get", "b", "seed").results == before
    assert "nope" in refusal(client.request, "/voice/get", "a", "nope")
    assert "nope" in refusal(client.request, "/voice/set", "a", "nope", 1)


# ---- frames


def test_an_idle_voice_plays_live_frames_by_itself(client: Client, folder: Path) -> None:
    client.request("/voice/new", "a", MODEL)
    client.request("/record/start", "take.wav")
    client.send("/voice/frame", "a", 0.5, -0.5)
    steps(client, 3 * RATIO)
    client.request("/record/stop")
    info = client.info("/voice/info", "a")
    assert (info["source"], info["state"], info["received"]) == ("live", "playing", 1)
    audio, _ = sf.read(folder / "takes/take.wav", dtype="float32")
    os.remove(folder / "takes/take.wav")
    assert audio[-1].tolist() == [0.5, -0.5]
    client.request("/voice/live", "a")


def test_a_stream_plays_each_frame_once_and_counts_what_is_lost(client: Client) -> None:
    client.request("/voice/new", "a", MODEL)
    numbers = [*range(100, 110), *range(113, 120)]
    client.send("/voice/stream", "a", 100, *np.zeros(20))  # ten in one message
    for number in numbers[10:]:
        client.send("/voice/stream", "a", number, 0.1, 0.2)
    steps(client, 25 * RATIO)
    info = client.info("/voice/info", "a")
    assert (info["source"], info["received"]) == ("stream", 17)
    assert (info["lost"], info["late"]) == (3, 0)
    client.send("/voice/stream", "a", 111, 0.1, 0.2)
    steps(client, 2 * RATIO)
    assert client.info("/voice/info", "a")["late"] == 1


def test_frames_for_a_voice_that_plays_something_else_are_ignored_and_told(client: Client) -> None:
    client.request("/voice/new", "a", MODEL)
    client.request("/slot/load", "song", "song.wav")
    client.request("/voice/play", "a", "song")
    for _ in range(5):
        client.send("/voice/frame", "a", 0, 0)
    client.sync()
    info = client.info("/voice/info", "a")
    assert (info["received"], info["ignored"], info["source"]) == (0, 5, "slot")
    assert [f.reason for f in client.fails] == ["a: plays a slot; its frames are ignored"]
    assert client.fails[0].name == "a"


def test_live_frames_and_streams_do_not_mix(client: Client) -> None:
    client.request("/voice/new", "a", MODEL)
    client.send("/voice/frame", "a", 0, 0)
    client.send("/voice/stream", "a", 0, 0, 0, 0, 0)
    client.sync()
    assert client.info("/voice/info", "a")["ignored"] == 2
    assert "plays live frames" in client.fails[0].reason


WRONG_FRAMES: tuple[tuple[str, tuple[object, ...], str], ...] = (
    ("/voice/frame", (0, 0, 0), "takes 2 values per frame, not 3"),
    ("/voice/frame", (0,), "takes 2 values per frame, not 1"),
    ("/voice/frame", (float("nan"), 0), "values must be a number, not nan"),
    ("/voice/frame", (float("inf"), 0), "values must be a number, not inf"),
    ("/voice/frame", ("x", 0), "values must be a number"),
    ("/voice/stream", (0, 0, 0, 0), "takes 2 values per frame, not 3"),
    ("/voice/stream", (-1, 0, 0), "number must be a whole number"),
)


def test_frames_that_are_wrong_are_told_and_play_nothing(server: Server, client: Client) -> None:
    client.request("/voice/new", "a", MODEL)
    for address, values, reason in WRONG_FRAMES:
        with server.client() as sender:  # each is told once a second
            sender.send(address, "a", *values)
            sender.sync()
            assert reason in sender.fails[0].reason
    info = client.info("/voice/info", "a")
    assert (info["received"], info["source"]) == (0, "none")


def test_frames_for_nobody_are_told_once_a_second(client: Client) -> None:
    for _ in range(100):
        client.send("/voice/frame", "nobody", 0)
    client.sync()
    assert 1 <= len(client.fails) <= 2
    assert "nobody: is no voice" in client.fails[0].reason


def test_a_stopped_voice_plays_again_when_frames_come(client: Client) -> None:
    client.request("/voice/new", "a", MODEL)
    for _ in range(3):
        client.send("/voice/frame", "a", 0, 0)
        steps(client, 2 * RATIO)
        client.sync()
        assert client.info("/voice/info", "a")["state"] == "playing"
        client.request("/voice/stop", "a")
        steps(client, 2 * RATIO)
        client.sync()
        assert client.info("/voice/info", "a")["source"] == "none"


@pytest.mark.parametrize("before", ["slot", "live", "stream"])
@pytest.mark.parametrize("then", ["live", "stream"])
def test_frames_after_a_stop_are_played_though_what_was_stopped_still_fades(
    client: Client, before: str, then: str
) -> None:
    client.request("/slot/load", "song", "song.wav")
    client.request("/voice/new", "a", MODEL)
    if before == "slot":
        client.request("/voice/play", "a", "song")
    elif before == "live":
        client.send("/voice/frame", "a", 0.5, 0.5)
    else:
        client.send("/voice/stream", "a", 0, *[0.5] * 8)
    client.sync()
    steps(client, 4 * RATIO)
    client.send("/voice/stop", "a")
    for number in range(6):  # as one program sends it, without a wait
        number_if_any = (number,) if then == "stream" else ()
        client.send(
            f"/voice/{'frame' if then == 'live' else then}", "a", *number_if_any, 0.25, 0.25
        )
    client.sync()
    before_s = client.info("/voice/info", "a")
    assert (before_s["state"], before_s["source"]) == ("playing", then)
    steps(client, 12 * RATIO)
    client.sync()
    info = client.info("/voice/info", "a")
    assert (info["state"], info["source"]) == ("playing", then)
    assert info["ignored"] == info["lost"] == info["late"] == 0
    assert not client.fails
    if then == "stream":
        assert info["position"] == 5
    client.request("/voice/stop", "a")
    steps(client, 4 * RATIO)
    client.sync()
    info = client.info("/voice/info", "a")
    assert (info["state"], info["source"]) == ("idle", "none")


def test_a_slot_backward_begins_with_its_last_frame(client: Client) -> None:
    client.request("/slot/load", "song", "song.wav")
    client.request("/voice/new", "a", MODEL)
    client.request("/voice/speed", "a", -1)
    client.request("/voice/play", "a", "song")
    steps(client, LEAD + 8 * RATIO)
    client.sync()
    assert 30 <= client.info("/voice/info", "a")["position"] <= 36
    steps(client, 40 * RATIO)
    client.sync()
    info = client.info("/voice/info", "a")
    assert (info["state"], info["frames"], info["position"]) == ("idle", 40, 0)


# ---- recording frames


def test_recorded_frames_are_a_slot_that_plays_the_same(client: Client, folder: Path) -> None:
    client.request("/voice/new", "a", MODEL)
    client.request("/slot/load", "song", "song.wav")
    assert "is not recorded" in refusal(client.request, "/voice/record/stop", "a", "take")
    client.request("/voice/record/start", "a")
    assert "is recorded already" in refusal(client.request, "/voice/record/start", "a")
    client.request("/voice/play", "a", "song")
    steps(client, 50 * RATIO)
    client.sync()
    assert client.request("/voice/record/stop", "a", "take").results == (40, 0)
    client.request("/slot/save", "take", "take.npy")
    back = files.read(folder / "latents/take.npy")
    os.remove(folder / "latents/take.npy")
    assert np.array_equal(back.data.astype("f4"), song().data.astype("f4"))
    assert (back.model_sr, back.ratio, back.meta.model) == (RATE, RATIO, MODEL)


def test_a_recording_ends_where_it_was_stopped(client: Client) -> None:
    client.request("/voice/new", "a", MODEL)
    client.request("/slot/load", "song", "song.wav")
    client.request("/voice/play", "a", "song")
    client.request("/voice/record/start", "a")
    steps(client, LEAD + 10 * RATIO)
    n_frames, n_lost = client.request("/voice/record/stop", "a", "take").results
    assert n_lost == 0
    assert n_frames in (10, 11)
    client.request("/voice/record/start", "a")
    reason = refusal(client.request, "/voice/record/stop", "a", "take")
    assert "holds no frames" in reason


def test_a_recording_of_a_voice_that_is_sent_elsewhere_is_what_was_heard(
    client: Client, folder: Path
) -> None:
    client.request("/voice/new", "a", MODEL)
    client.request("/slot/load", "song", "song.wav")
    client.request("/voice/record/start", "a")
    client.request("/voice/play", "a", "song")
    steps(client, LEAD + 5 * RATIO)
    client.request("/voice/seek", "a", 30)
    steps(client, LEAD + 3 * RATIO)
    client.request("/voice/stop", "a")
    steps(client, LEAD + 3 * RATIO)
    client.sync()
    n_frames, n_lost = client.request("/voice/record/stop", "a", "take").results
    client.request("/slot/save", "take", "take.npy")
    frames = files.read(folder / "latents/take.npy").data
    os.remove(folder / "latents/take.npy")
    data = song().data.astype("f4").tolist()
    numbers = [data.index(frame) for frame in frames.tolist()]
    cut = numbers.index(30)
    assert numbers == [*range(cut), *range(30, 30 + n_frames - cut)]
    assert cut in (5, 6, 7)
    assert n_frames - cut in (3, 4, 5)
    assert n_lost == 0


def test_a_long_step_loses_no_recorded_frame(client: Client) -> None:
    client.request("/voice/new", "a", "identity:2:64:44100")
    client.request("/slot/load", "bare", "bare.npy")
    client.request("/voice/loop", "a", 1)
    client.request("/voice/record/start", "a")
    client.request("/voice/play", "a", "bare")
    client.request("/step", 6000)
    n_frames, n_lost = client.request("/voice/record/stop", "a", "take").results
    assert n_lost == 0
    assert n_frames >= 6000 - LEAD // PERIOD - 2


def test_frames_that_race_with_the_end_of_their_voice_are_no_news(server: Server) -> None:
    with server.client() as owner, server.client() as player:
        owner.request("/voice/new", "keeps the decoder", MODEL)
        for n in range(30):
            owner.request("/voice/new", "a", MODEL)
            owner.send("/voice/free", "a")
            for _ in range(n):
                player.send("/voice/frame", "a", 0.5, 0.5)
            owner.sync()
        owner.request("/voice/free", "keeps the decoder")
        assert not owner.fails
    assert not [line for line in server.said if "cannot play" in line]


# ---- in this process


def test_a_server_goes_through_its_states_and_tells_them(tmp_path: Path) -> None:
    async def test() -> None:
        config = Config(audio="manual", port=0, models=tmp_path, latents=tmp_path)
        app = App(config)
        told: list[Any] = []
        app.osc.broadcast = lambda *event: told.append(event)  # type: ignore[method-assign]
        assert list(app.engine.life.events) == ["created"]
        await app.start()
        assert list(app.engine.life.events) == ["created", "booting", "running"]
        voice = await app.engine.voices.new("a", MODEL)
        await app.engine.voices.free("a")
        assert list(voice.life.events) == ["loading", "idle", "freed"]
        app.end()
        await app.over()
        await app.close()
        assert list(app.engine.life.events)[-2:] == ["quitting", "quit"]
        await app.close()  # again: nothing
        assert [e for e in told if e[0] == "/server/state"] == [
            ("/server/state", "running"),
            ("/server/state", "quitting"),
        ]

    asyncio.run(asyncio.wait_for(test(), 120))


def test_a_server_that_cannot_boot_fails_and_leaves_nothing(tmp_path: Path) -> None:
    async def test() -> None:
        config = Config(audio="portaudio", port=0, models=tmp_path, latents=tmp_path)
        app = App(config)
        with pytest.raises(Exception, match="there is no sound device"):
            await app.start()
        await app.close()
        assert list(app.engine.life.events) == ["created", "booting", "failed", "quitting", "quit"]

    if shutil.which("aplay") and Path("/proc/asound/pcm").exists():
        pytest.skip("there is a sound device")
    asyncio.run(asyncio.wait_for(test(), 120))


def test_thousands_of_requests_are_answered_and_leave_nothing(server: Server) -> None:
    n_fails = 0

    def ask_for(client: Client, n_requests: int) -> None:
        nonlocal n_fails
        for n in range(n_requests):
            client.send("/slot/load", f"s{n % 7}", "song.wav" if n % 3 else "../x.wav")
            client.send("/voice/new", f"v{n % 7}", "none.ts" if n % 2 else "/etc/passwd")
            client.send("/voice/frame", f"v{n}", 0)
            if n % 50 == 0:
                client.sync()
        client.sync()
        n_fails = len(client.fails)

    def resident_mb() -> float:
        n_pages = int(Path(f"/proc/{server.process.pid}/statm").read_text().split()[1])
        return n_pages * os.sysconf("SC_PAGE_SIZE") / 2**20

    with server.client() as client:
        before = client.info("/status")
        ask_for(client, 500)
        before_mb = resident_mb()
        ask_for(client, 3000)
        assert resident_mb() < before_mb + 10
        assert n_fails > 3500
        for name, *_ in client.request("/slot/list").replies:
            client.request("/slot/free", name)
        after = client.info("/status")
        for key in ("voices", "slots", "workers", "internal_errors"):
            assert after[key] == before[key]
        assert len(server.memory()) == 1


def test_a_voice_whose_decoder_hangs_can_be_freed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(Child.ask.__kwdefaults__, "timeout_s", 0.5)

    async def test() -> None:
        app = App(Config(audio="manual", port=0, models=tmp_path, latents=tmp_path))
        try:
            await app.start()
            voices = app.engine.voices
            voice = await voices.new("a", MODEL)
            await voices.new("b", MODEL)
            worker = voice.worker
            assert worker is not None
            os.kill(worker.child.pid or 0, signal.SIGSTOP)
            with pytest.raises(BridgeError, match=r"gave no answer in 0\.5 s"):
                await app.engine.playing.stop("a")
            await voices.free("a")
            assert [other.name for other in voices.listing()] == ["b"]
            os.kill(worker.child.pid or 0, signal.SIGCONT)
            # It has come to itself, and takes another in the place of the first.
            voice = await voices.new("a", MODEL)
            assert voice.worker is worker
            await voices.free("a")
            await voices.free("b")
        finally:
            await app.close()

    asyncio.run(asyncio.wait_for(test(), 120))
