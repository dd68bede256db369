"""A server comes up whole or not at all, and whatever ends it, nothing of it is left."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from bridge.osc.client import RequestFailed
from latentio import files
from latentio.latents import Latents
from tests.engine.serving import (
    COMMAND,
    ENVIRONMENT,
    LIMIT_S,
    Server,
    end,
    exists_in_memory,
    is_running,
    launch,
    serving,
    until,
)

MODEL = "identity:2:512:44100"
FREE_PORT = ("--port", "0")
# What a server has to end in; more here, because the machine may be busy.
END_LIMIT_S = 2.0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    data = np.random.default_rng(0).uniform(-0.5, 0.5, (200, 2))
    files.write(tmp_path / "song.wav", Latents(data, 44100, 512))
    return tmp_path


def play_something(server: Server) -> tuple[set[int], set[str]]:
    """Let a server use all that it has; return its processes and its shared memory."""
    with server.client() as client:
        client.request("/slot/load", "song", "song.wav")
        client.request("/voice/new", "a", MODEL)
        client.request("/voice/loop", "a", 1)
        client.request("/voice/play", "a", "song")
    # Audio, the decoder, the spare one, and Python's resource tracker.
    until(lambda: len(server.children()) >= 4)
    memory = server.memory()
    assert len(memory) == 2
    return {server.process.pid, *server.children()}, memory


def check_nothing_is_left(pids: set[int], memory: set[str], folder: Path) -> None:
    """Check that a server that has just ended left no process, memory or file."""

    def left() -> list[object]:
        files_left = {path.name for path in folder.iterdir()} - {"song.wav", "take.wav"}
        return [*filter(is_running, pids), *exists_in_memory(memory), *files_left]

    deadline = time.monotonic() + END_LIMIT_S
    while left():
        assert time.monotonic() < deadline, left()
        time.sleep(0.01)


# ---- what ends it


@pytest.mark.parametrize("audio", ["null", "manual"])
@pytest.mark.parametrize("way", ["SIGTERM", "Ctrl-C", "/quit"])
def test_a_server_ends_in_good_order_in_every_way(folder: Path, way: str, audio: str) -> None:
    with serving(folder, audio=audio) as server:
        pids, memory = play_something(server)
        began_s = time.monotonic()
        if way == "/quit":
            with server.client() as client:
                assert client.request("/quit").results == ()
        elif way == "SIGTERM":
            server.process.send_signal(signal.SIGTERM)
        else:  # a terminal sends it to all of them
            os.killpg(server.process.pid, signal.SIGINT)
        assert server.wait() == 0
        took_s = time.monotonic() - began_s
        check_nothing_is_left(pids, memory, folder)
        assert len(server.said) == 1, server.said
        assert took_s < END_LIMIT_S


@pytest.fixture
def _hung_up_by_default() -> Iterator[None]:
    """Let a child see a hang-up, even if these tests run under nohup."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.usefixtures("_hung_up_by_default")
def test_a_server_ends_with_its_terminal(folder: Path) -> None:
    with serving(folder, audio="null") as server:
        pids, memory = play_something(server)
        server.process.send_signal(signal.SIGHUP)
        assert server.wait() == 0
        check_nothing_is_left(pids, memory, folder)
        assert len(server.said) == 1, server.said


def test_a_server_that_is_killed_leaves_nothing(folder: Path) -> None:
    with serving(folder, audio="null") as server:
        pids, memory = play_something(server)
        with server.client() as client:
            client.request("/record/start", "half.wav")
            before = client.info("/status")["samples"]
            until(lambda: client.info("/status")["samples"] > before + 8192)
        server.process.kill()
        server.wait()
        check_nothing_is_left(pids, memory, folder)


def test_a_recording_that_runs_is_finished_when_the_server_ends(folder: Path) -> None:
    with serving(folder, audio="null") as server:
        pids, memory = play_something(server)
        with server.client() as client:
            client.request("/record/start", "take.wav")
            before = client.info("/status")["samples"]
            until(lambda: client.info("/status")["samples"] > before + 8192)
        server.process.send_signal(signal.SIGTERM)
        assert server.wait() == 0
        check_nothing_is_left(pids, memory, folder)
    audio, rate = sf.read(folder / "take.wav")
    assert rate == 44100
    assert len(audio) >= 8192 - 512
    assert np.abs(audio).max() > 0.1


def test_a_signal_while_it_starts_ends_it_too(folder: Path) -> None:
    server = launch(folder, "--audio", "null", *FREE_PORT)
    try:
        until(server.children)
        server.process.send_signal(signal.SIGTERM)
        # Before its handler is there, the signal itself ends it.
        assert server.wait() in (0, -signal.SIGTERM)
        pids = set(server.children())
        until(lambda: not any(map(is_running, pids)))
        assert "Traceback" not in "".join(server.said)
    finally:
        end(server)


def test_a_server_whose_audio_process_dies_says_so_and_starts_another(folder: Path) -> None:
    with serving(folder, audio="null") as server, server.client() as client:
        play_something(server)
        (audio,) = processes(server, "_pyo", 1)
        os.kill(audio, signal.SIGKILL)
        until(lambda: client.info("/status")["recoveries"] == 1)
        (another,) = processes(server, "_pyo", 1)
        assert another != audio
        assert server.said[1:] == [
            "latent-bridge: the sound has stopped: the audio process has ended "
            "(killed by signal 9)",
            "latent-bridge: the sound is back",
        ]


def processes(server: Server, library: str, n_processes: int) -> list[int]:
    """Return the children that use a library and the server's memory, when all are there."""

    def found() -> list[int]:
        maps = {pid: Path(f"/proc/{pid}/maps").read_text() for pid in server.children()}
        return [pid for pid, text in maps.items() if library in text and "/psm_" in text]

    until(lambda: len(found()) == n_processes)
    return found()


# ---- a decoder dies


def test_a_decoder_that_dies_is_told_of_in_the_terminal(folder: Path) -> None:
    with serving(folder, audio="null") as server, server.client() as client:
        client.request("/voice/new", "a", MODEL)
        (decoder,) = processes(server, "libtorch_cpu", 1)
        os.kill(decoder, signal.SIGKILL)
        until(lambda: client.info("/voice/info", "a")["restarts"] == 1)
        assert client.info("/voice/info", "a")["state"] == "idle"
        assert server.said[1:] == [
            "latent-bridge: the decoder of a has ended (killed by signal 9)",
            "latent-bridge: voice a stops: its decoder has ended (killed by signal 9)",
        ]


def test_a_decoder_that_dies_does_not_hold_up_the_clock_of_tests(folder: Path) -> None:
    with serving(folder) as server, server.client() as client:
        client.request("/voice/new", "a", MODEL)
        client.request("/step", 10)
        (decoder,) = processes(server, "libtorch_cpu", 1)
        os.kill(decoder, signal.SIGSTOP)  # it is waited for ...
        client.send("/step", 10)
        time.sleep(0.1)
        os.kill(decoder, signal.SIGKILL)
        client.sync()
        assert client.request("/step", 10).results == (30,)


def test_a_slot_that_is_replaced_before_the_decoder_has_opened_it_plays(folder: Path) -> None:
    with serving(folder) as server, server.client() as client:
        client.request("/slot/load", "song", "song.wav")
        client.request("/voice/new", "a", MODEL)
        (decoder,) = processes(server, "libtorch_cpu", 1)
        os.kill(decoder, signal.SIGSTOP)
        client.send("/voice/play", "a", "song")
        client.request("/slot/load", "song", "song.wav")
        client.request("/slot/free", "song")
        os.kill(decoder, signal.SIGCONT)
        client.sync()
        assert not client.fails
        assert client.info("/voice/info", "a")["source"] == "slot"
        until(lambda: len(server.memory()) == 2)  # it is there for the decoder alone
        client.request("/voice/free", "a")
        until(lambda: len(server.memory()) == 1)


# ---- what keeps it from starting


def refused(folder: Path, *flags: str) -> str:
    """Return the one line of a server that does not start, after a look at what is left."""
    server = launch(folder, *flags)
    try:
        assert server.wait() == 2
        until(lambda: server.said)
        assert len(server.said) == 1, server.said
        assert not server.children()
        return server.said[0]
    finally:
        end(server)


def test_a_taken_port_is_one_line(folder: Path) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        taken.bind(("127.0.0.1", 0))
        port = str(taken.getsockname()[1])
        said = refused(folder, "--audio", "null", "--port", port)
    assert said == (
        f"latent-bridge: 127.0.0.1:{port}: is in use; end the other program or give --port"
    )


def test_a_missing_jackd_is_one_line(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ENVIRONMENT, "JACK_DEFAULT_SERVER", f"nobody{os.getpid()}")
    said = refused(folder, "--audio", "jack", *FREE_PORT)
    assert said.startswith("latent-bridge: jack: no JACK server is running; start one")


@pytest.mark.parametrize("flag", ["--models", "--latents", "--recordings"])
def test_a_missing_folder_is_one_line(folder: Path, flag: str) -> None:
    said = refused(folder, "--audio", "null", flag, "none", *FREE_PORT)
    assert said == f"latent-bridge: none: is not a folder; make it, or give another {flag} DIR"


@pytest.mark.parametrize(
    ("flags", "reason"),
    [
        (("--audio", "alsa"), "audio must be auto, jack, portaudio, null or manual"),
        (("--period", "1"), "period must be a whole number from 16 to 8192"),
        (("--max-voices", "1000"), "max_voices must be"),
        (("--lead", "1000000"), "lead must be"),
        (("--clock", "wrong"), "clock must be samples or true"),
        (("--device", "tpu"), "device must be cpu, cuda or mps"),
        (("--host", "999.0.0.1"), "999.0.0.1: is not an address of this machine"),
        (("--config", "none.toml"), "none.toml: cannot be read"),
        (("--port", "70000"), "port must be"),
    ],
)
def test_wrong_settings_are_one_line(folder: Path, flags: tuple[str, ...], reason: str) -> None:
    port = () if "--port" in flags else FREE_PORT
    audio = () if "--audio" in flags else ("--audio", "null")
    assert reason in refused(folder, *audio, *port, *flags)


def test_a_file_of_settings_is_heeded_and_flags_go_before_it(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub/s.toml").write_text('latents = ".."\nperiod = 128\nlead = 700\nmax_dims = 3\n')
    flags = ("--config", "sub/s.toml", "--period", "64")
    with serving(folder, *flags) as server, server.client() as client:
        client.request("/slot/load", "song", "song.wav")
        assert client.info("/status")["period"] == 64
        client.request("/voice/new", "a", "identity:1:512:44100")
        assert client.info("/voice/info", "a")["lead"] == 704
        with pytest.raises(RequestFailed, match="has 4 dims"):
            client.request("/voice/new", "b", "identity:4:512:44100")


def test_a_device_that_torch_does_not_have_is_told_at_once(folder: Path) -> None:
    import torch

    if torch.cuda.is_available():
        pytest.skip("there is one")
    assert "cuda: cannot be used" in refused(
        folder, "--audio", "null", "--device", "cuda", *FREE_PORT
    )


def test_an_address_that_others_can_reach_is_warned_of(folder: Path) -> None:
    anywhere = "0.0.0.0"  # noqa: S104 (that is what is warned of)
    with serving(folder, "--host", anywhere) as server:
        until(lambda: len(server.said) == 2)
        assert any(f"{anywhere} can be reached by others" in line for line in server.said)


# ---- several


def test_two_servers_run_side_by_side(folder: Path) -> None:
    with serving(folder, audio="null") as one, serving(folder, audio="null") as two:
        for server in (one, two):
            play_something(server)
        assert not one.memory() & two.memory()
        one.process.send_signal(signal.SIGTERM)
        assert one.wait() == 0
        with two.client() as client:
            before = client.info("/voice/info", "a")["frames"]
            until(lambda: client.info("/voice/info", "a")["frames"] > before)


# ---- commands


def command(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *words],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
    )


def test_messages_are_sent_and_answers_printed(folder: Path) -> None:
    with serving(folder) as server:
        port = ("--port", str(server.port))
        done = command("send", "/slot/load", "song", "song.wav", *port)
        assert (done.returncode, done.stdout, done.stderr) == (
            0,
            "/done /slot/load song 200 2\n",
            "",
        )
        done = command("send", "/slot/list", *port)
        line, last = done.stdout.splitlines()
        assert re.fullmatch(r"/slot/list.reply song 200 2 2\.32\d+", line)
        assert last == "/done /slot/list"
        command("send", "/slot/load", '"1"', "song.wav", *port)
        done = command("send", "/slot/free", "1", *port)
        assert done.stdout == "/done /slot/free 1\n"
        done = command("send", "/sync", "7", *port)
        assert done.stdout == "/synced 7\n/done /sync\n"
        done = command("send", "/voice/new", "a", MODEL, "lead", "512", *port)
        assert done.stdout == "/done /voice/new a 2 512 512\n"
        done = command("send", "/voice/frame", "a", "0.5", "-0.5", *port)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        done = command("send", "/voice/speed", "a", "-0.5", *port)
        assert done.stdout == "/done /voice/speed a\n"


def test_a_refusal_is_one_line_and_exit_code_2(folder: Path) -> None:
    with serving(folder) as server:
        port = ("--port", str(server.port))
        for words, reason in (
            (("/slot/free", "x"), "/slot/free: x: is no slot; /slot/list tells them"),
            (("/voice/new", "a", "none.ts"), "/voice/new: none.ts: is not in the models folder"),
            (("/voice/frame", "a", "0"), "/voice/frame: a: is no voice"),
            (("/no/such",), "/no/such: there is no message /no/such"),
            (("/step", "x"), "/step: periods must be a whole number"),
            (("/record/stop",), "/record/stop: the output: is not recorded"),
        ):
            done = command("send", *words, *port)
            assert done.returncode == 2
            assert done.stdout == ""
            assert done.stderr.startswith(f"latent-bridge: {reason}")
            assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("/",), "there is no message /"),
        (("voice/new", "a"), "there is no message voice/new; is it /voice/new?"),
        (("/done", "a"), "/done is not answered; it is the server that sends it"),
    ],
)
def test_what_no_server_could_answer_is_not_sent(words: tuple[str, ...], reason: str) -> None:
    done = command("send", *words)
    assert done.returncode == 2
    assert (done.stdout, done.stderr) == ("", f"latent-bridge: {reason}\n")


@pytest.mark.parametrize("words", [("send", "/status"), ("status",), ("status", "--json")])
def test_nobody_there_is_one_line_and_exit_code_2(words: tuple[str, ...]) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    done = command(*words, "--port", str(port))
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == (
        f"latent-bridge: 127.0.0.1:{port}: nothing listens there; start it: latent-bridge serve\n"
    )


def test_somebody_who_does_not_answer_is_not_waited_for_for_ever() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as deaf:
        deaf.bind(("127.0.0.1", 0))
        port = str(deaf.getsockname()[1])
        done = command("send", "/status", "--port", port, "--timeout", "0.2")
    assert done.returncode == 2
    assert "no answer in 0.2 s; is the server running?" in done.stderr


def test_status_is_a_table_or_json(folder: Path) -> None:
    with serving(folder, "--lead", "512") as server:
        port = ("--port", str(server.port))
        done = command("status", *port)
        lines = done.stdout.splitlines()
        assert len(lines) == 3
        assert re.fullmatch(
            r"latent-bridge \S+: running, manual 44100 Hz, 512 samples, 2 channels", lines[0]
        )
        assert "0 of 16 voices in 0 decoders, 0 slots" in lines[1]
        assert "0 blocks missing, 0 stalls; block " in lines[2]
        long = "identity:2:000000000000000512:44100"
        command("send", "/voice/new", "a", MODEL, *port)
        command("send", "/voice/new", "longer", long, *port)
        command("send", "/voice/frame", "a", "0", "0", *port)
        lines = command("status", *port).stdout.splitlines()
        assert lines[3] == ""
        assert max(map(len, lines)) <= 80
        head, *rows = (line.split() for line in lines[4:])
        assert head[:6] == ["voice", "model", "state", "plays", "latency", "frames"]
        assert [row[0] for row in rows] == ["a", "longer"]
        assert rows[0][1:6] == ["identity..", "playing", "live", "11.6ms", "1"]
        assert rows[1][1].startswith("ident")
        assert rows[1][2:6] == ["idle", "-", "11.6ms", "0"]
        # What plays a stream is later by its reserve.
        command("send", "/voice/stream", "longer", "0", "0", "0", *port)
        command("send", "/record/start", "take.wav", *port)
        lines = command("status", *port).stdout.splitlines()
        assert lines[1].endswith("0 slots; recording")
        assert lines[6].split()[3:5] == ["stream", "46.4ms"]
        record = json.loads(command("status", "--json", *port).stdout)
        assert record["server"]["state"] == "running"
        assert record["voices"]["a"]["received"] == 1


def test_status_is_watched_until_ctrl_c(folder: Path) -> None:
    with serving(folder) as server:
        watch = subprocess.Popen(
            [*COMMAND, "status", "--watch", "--port", str(server.port)],
            env=ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert watch.stdout is not None
        seen = [watch.stdout.readline() for _ in range(9)]
        watch.send_signal(signal.SIGINT)
        _, said = watch.communicate(timeout=LIMIT_S)
        assert watch.returncode == 0
        assert said == ""
        assert sum(": running, manual" in line for line in seen) == 3


def test_a_model_that_loads_holds_nobody_up(folder: Path) -> None:
    with serving(folder) as server, server.client() as client:
        client.send("/voice/new", "slow", "factory")
        client.request("/slot/load", "song", "song.wav")
        states = dict(r[::2] for r in client.request("/voice/list").replies)
        assert states.get("slow") == "loading"
        client.send("/voice/frame", "slow", 0)
        client.sync()
        assert "slow: is loading; its frames are ignored" in [f.reason for f in client.fails]
        assert client.info("/voice/info", "slow")["state"] == "idle"
