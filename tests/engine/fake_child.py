"""Small processes that stand in for the audio and decoder processes."""

from __future__ import annotations

import os
import signal
import time

from bridge.commands import TO_AUDIO, TO_WORKER, Boot, LoadModel, Shutdown, Step
from bridge.events import TO_CONTROL, AudioFailed, Done, Failed, Ready, VoiceStopped
from bridge.workers.about import About


def polite(connection) -> None:
    """Answer in good order; `Boot` is refused with its own client name."""
    connection.send_bytes(TO_CONTROL.pack(Ready()))
    while True:
        command = TO_AUDIO.unpack(connection.recv_bytes())
        if isinstance(command, Shutdown):
            return
        if isinstance(command, Boot):
            failed = Failed(command.request, "device", command.client_name, "buy one")
            connection.send_bytes(TO_CONTROL.pack(failed))
            continue
        assert isinstance(command, Step)
        connection.send_bytes(TO_CONTROL.pack(VoiceStopped(command.n_periods, 0, at_end=False)))
        connection.send_bytes(TO_CONTROL.pack(Done(command.request, {"now": command.n_periods})))
        connection.send_bytes(TO_CONTROL.pack(VoiceStopped(command.n_periods, 1, at_end=True)))


def dies_when_asked(connection) -> None:
    """End with code 7 at the first command."""
    connection.recv_bytes()
    os._exit(7)


def talks_nonsense(connection) -> None:
    """Send what is no event, and live on."""
    connection.send_bytes(b"\x80\x04 a pickle?")
    time.sleep(60)


def deaf(connection) -> None:
    """Never read, never answer, and ignore SIGTERM."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    connection.send_bytes(TO_CONTROL.pack(Ready()))
    time.sleep(60)


def lets_go(connection) -> None:
    """Close the pipe, and live on."""
    connection.close()
    time.sleep(60)


def floods(connection) -> None:
    """Send a message that is longer than any may be."""
    connection.send_bytes(TO_CONTROL.pack(AudioFailed("x" * 2**21)))
    time.sleep(60)


def about(name: str) -> dict[str, object]:
    """Return what the fake decoder tells of a model: a frame of it lasts 10 ms."""
    return About(
        name=name,
        path=None,
        sha256=None,
        model_sr=10_000,
        ratio=100,
        n_dims=2,
        channels=1,
        delay_samples=0,
        streaming=True,
        licence=None,
        attributes={},
        engine="none",
        frame_s=0.0025 if name.startswith("heavy") else 1e-5,
        costs_s={"1": 1e-5},
        notes=(),
    ).to_json()


def decoder(connection) -> None:
    """Be a decoder process; the name of the model says what it does."""
    connection.send_bytes(TO_CONTROL.pack(Ready()))
    while True:
        command = TO_WORKER.unpack(connection.recv_bytes())
        answer: Done | Failed = Done(command.request, {"sample": 0})
        if isinstance(command, Shutdown):
            return
        if isinstance(command, LoadModel):
            if command.name == "dies":
                os._exit(3)
            if command.name == "hangs":
                time.sleep(60)
            if command.name == "refuses":
                answer = Failed(command.request, "refuses", "is no model")
            else:
                answer = Done(command.request, about(command.name))
        connection.send_bytes(TO_CONTROL.pack(answer))


def never_ready(connection) -> None:
    """Die before it can take commands."""
    os._exit(5)
