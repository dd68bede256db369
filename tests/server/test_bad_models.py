"""Bad models and a real server: each is refused, the server answers, and who plays plays on.

What becomes of all of them, and of 200 mutations, is tried without a server in
`tests/models/test_bad_models.py`: here a decoder process is started for each, which takes
seconds.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from bridge.osc.client import Client, RequestFailed
from latentio import files
from latentio.latents import Latents
from tests.models import bad_files, bad_models, torchscript_zoo
from tests.server.rig import HANG_S, Server, serving

PLAYER = "identity:1:512:44100"
N_FRAMES = 100
REFUSED = bad_files.FILES | bad_models.REFUSED
# One that torch does not load, and one that does not keep its contract.
SOME = ("with other code", "short")
N_MUTATIONS = 1
N_MUTATIONS_SOAK = 20

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals")


class Stage:
    """A manual server on which a voice plays a slot while others are asked for."""

    def __init__(self, server: Server, data: np.ndarray) -> None:
        self.server = server
        self.data = data
        self.client = server.client
        self.client.request("/slot/load", "slot", "song.wav")
        self.client.request("/voice/new", "player", PLAYER)
        self.client.request("/voice/loop", "player", 1)
        server.step(4)
        self.start = int(self.client.request("/voice/play", "player", "slot").results[-1])

    def meanwhile(self, *message: object) -> str:
        """Send a request from another client, play until it is answered, return the refusal."""
        refusals: list[str] = []

        def ask() -> None:
            with Client(port=self.server.port, timeout_s=HANG_S) as other:
                try:
                    other.request(*message)  # type: ignore[arg-type]
                except RequestFailed as error:
                    refusals.append(str(error))

        asking = threading.Thread(target=ask)
        asking.start()
        while asking.is_alive():
            self.server.step(1)
            asking.join(0.05)
        assert self.server.status("internal_errors") == 0
        return refusals[0] if refusals else ""

    def refused(self, name: str) -> str:
        """Let a model be refused as a voice; return the line."""
        line = self.meanwhile("/voice/new", "bad", name)
        assert line, f"{name} was taken"
        assert line.isprintable()
        assert len(line) < 700
        assert Path(name).stem in line
        return line

    def check(self, recording: np.ndarray, first: int) -> None:
        """Check that the player's sound is there to the last sample."""
        heard = recording[self.start - first :, 0]
        frames = np.arange(len(heard)) // 512 % N_FRAMES
        assert len(heard) > 10 * 512
        assert np.array_equal(heard, self.data[frames, 0])
        voice = self.client.info("/voice/info", "player")
        assert (voice["state"], voice["late_blocks"], voice["skipped"]) == ("playing", 0, 0)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    folder = tmp_path_factory.mktemp("served")
    data = np.random.default_rng(0).uniform(-0.5, 0.5, (N_FRAMES, 1)).astype(np.float32)
    files.write(folder / "song.wav", Latents(data.astype(np.float64), 44100, 512))
    env = {"LATENT_BRIDGE_CACHE": str(folder / "cache")}
    with serving(folder, "--audio", "manual", env=env) as server:
        with server.recording("take.wav") as take:
            stage = Stage(server, data)
            yield stage
        stage.check(take.audio, take.first)


@pytest.mark.parametrize("name", SOME)
def test_a_bad_file_is_refused_in_one_line_while_another_plays(stage: Stage, name: str) -> None:
    REFUSED[name](stage.server.folder / f"{name}.ts")
    assert "; " in stage.refused(f"{name}.ts")


@pytest.mark.soak
@pytest.mark.parametrize("name", sorted(set(REFUSED) - set(SOME)))
def test_every_other_bad_file_is_refused_too(stage: Stage, name: str) -> None:
    if name == "a folder":
        (stage.server.folder / "a folder.ts").mkdir()
    else:
        REFUSED[name](stage.server.folder / f"{name}.ts")
    assert "; " in stage.refused(f"{name}.ts")


def test_a_model_that_crashes_is_told_with_what_ended_it(stage: Stage) -> None:
    bad_models.DEADLY["dies at load"](stage.server.folder / "dies.ts")
    assert "killed by signal 11" in stage.refused("dies.ts")


def test_model_info_refuses_in_the_same_words(stage: Stage) -> None:
    bad_files.FILES["text"](stage.server.folder / "text.ts")
    assert "is not a TorchScript file" in stage.meanwhile("/model/info", "text.ts")
    assert "is not in the models folder" in stage.meanwhile("/model/info", "nothing.ts")


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("segmentation fault", "killed by signal 11"),
        pytest.param("short", "declared was (1, 1,", marks=pytest.mark.soak),
        pytest.param("raises", "the model is unwell", marks=pytest.mark.soak),
        pytest.param("ends the process", "killed by signal", marks=pytest.mark.soak),
        pytest.param("eats memory", "more memory than it may have", marks=pytest.mark.soak),
    ],
)
def test_a_model_that_goes_wrong_while_it_plays_stops_alone(
    stage: Stage, fault: str, said: str
) -> None:
    server, client = stage.server, stage.client
    name = f"later {fault}.ts"
    bad_models.write(server.folder / name, fault)
    assert stage.meanwhile("/voice/new", "turns", name) == ""
    client.request("/voice/gain", "turns", 0.0)
    client.request("/voice/live", "turns")
    client.send("/voice/frame", "turns", 0.5)
    server.step(20)
    assert client.info("/voice/info", "turns")["state"] == "playing"
    client.send("/voice/frame", "turns", 101.0)
    client.sync()
    for _ in range(200):
        server.step(2)
        voice = client.info("/voice/info", "turns")
        if voice["state"] != "playing":
            break
    client.request("/voice/free", "turns")
    assert voice["state"] in ("restarting", "failed")
    assert said in str(voice["reason"])


def try_mutations(stage: Stage, n: int, seed: int) -> None:
    folder = stage.server.folder
    content = torchscript_zoo.save(torchscript_zoo.CausalStack(), folder / "sound.ts").read_bytes()
    for number, changed in enumerate(bad_files.mutations(content, n, seed)):
        name = f"mutation-{seed}-{number}.ts"
        (folder / name).write_bytes(changed)
        line = stage.meanwhile("/voice/new", "bad", name)
        if line:
            assert line.isprintable()
            assert Path(name).stem in line
        else:
            stage.client.request("/voice/free", "bad")


def test_mutations_of_a_model_do_a_server_no_harm(stage: Stage) -> None:
    try_mutations(stage, N_MUTATIONS, seed=2)


@pytest.mark.soak
def test_twenty_mutations_of_a_model_do_a_server_no_harm(stage: Stage) -> None:
    try_mutations(stage, N_MUTATIONS_SOAK, seed=3)
