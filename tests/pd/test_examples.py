"""The examples, by their list: they open without a word, and their steps are heard."""

import contextlib
import importlib.util
import re
import shutil
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from bridge.patches.examples_pd import EXAMPLES
from bridge.patches.examples_swap import DECODER
from bridge.patches.headless import LIBRARY, run_patch
from bridge.patches.library import write_library
from bridge.patches.lint import lint
from bridge.patches.pd import Patch
from bridge.patches.pdfile import read_patch
from tests.pd.rig import Rig
from tests.pd.steps import copied, steps, write_clicker
from tests.pd.talk import Talk, without_news

pytestmark = pytest.mark.pd

ROOT = Path(__file__).resolve().parents[2]
FOLDER = LIBRARY / "examples"
SECONDS = 1.0
READY = ("idle", "playing")


@pytest.fixture(scope="module")
def servers(tmp_path_factory):
    """Give a function that starts a server with some options, or names the one that runs."""
    spec = importlib.util.spec_from_file_location("demo", ROOT / "examples/demo.py")
    demo = importlib.util.module_from_spec(spec)
    sys.modules["demo"] = demo  # its dataclasses look there
    spec.loader.exec_module(demo)
    running = {}
    with contextlib.ExitStack() as stack:

        def server(options):
            if options not in running:
                folder = tmp_path_factory.mktemp("server")
                started = stack.enter_context(
                    demo.server(folder, "--audio", "null", *options.split())
                )
                running[options] = (*started, folder)
            return running[options]

        yield server


def test_the_folder_holds_the_examples_of_the_list():
    assert {path.stem for path in FOLDER.glob("*.pd")} == set(EXAMPLES)


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_keeps_the_house_style(tmp_path, name):
    write_library(tmp_path)
    shutil.copyfile(FOLDER / f"{name}.pd", tmp_path / f"{name}.pd")
    found = [str(finding) for finding in lint(tmp_path / f"{name}.pd")]
    # It is no object, and may switch the sound on for all.
    allowed = (f"P07 {name}.pd: no help patch", f"P06 {name}.pd: [\\; pd dsp \\$1]")
    assert [finding for finding in found if finding not in allowed] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_opens_without_a_word_even_where_the_library_is_on_no_path(pd_program, name):
    console = run_patch(pd_program, FOLDER / f"{name}.pd", search=(), extra=("-send", "pd quit"))
    assert without_news(console) == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_its_steps_are_few_and_each_has_something_to_click(name):
    found = steps(FOLDER / f"{name}.pd")
    assert [step.number for step in found] == list(range(1, len(found) + 1))
    assert 4 <= len(found) <= 7
    assert [step.number for step in found if step.box is None] == [1]


def voices_of(path):
    names = []
    for canvas in read_patch(path).walk():
        names += [item.words[1] for item in canvas.items if item.name == "latent.voice"]
    return sorted(set(names))


def options_of(path):
    text = path.read_text(encoding="utf-8")
    return re.search(r"latent-bridge serve([^\\;,]*)", text)[1].strip()


class Session:
    """A server, a Pd with a copy of an example, and somebody who clicks."""

    def __init__(self, client, pd, path, folder):
        self.client, self.pd, self.path, self.folder = client, pd, path, folder

    def click(self, step):
        self.pd.tell("step", f"{step.number} {step.value}")
        if re.match(r"(new|make)\b", step.text):
            self.wait_for_voices()
        elif step.text.startswith("bng"):
            time.sleep(2.5)
        else:
            time.sleep(0.4)

    def state(self, voice):
        return self.client.info("/voice/info", voice).get("state")

    def wait_for_voices(self, timeout_s=60):
        end = time.monotonic() + timeout_s
        waiting = voices_of(self.path)
        while waiting := [voice for voice in waiting if not self._is_there(voice)]:
            assert time.monotonic() < end, f"no voice {waiting}: {self.pd.lines()[-5:]}"
            time.sleep(0.1)
        time.sleep(0.3)  # what they are told when they are there

    def _is_there(self, voice):
        try:
            return self.state(voice) in READY
        except Exception:
            return False

    def heard(self, so, timeout_s=30):
        """Record the server until what is heard is so, on a busy machine too; return it."""
        name, end = f"{self.path.stem}.wav", time.monotonic() + timeout_s
        while True:
            self.client.request("/record/start", name)
            time.sleep(SECONDS)
            self.client.request("/record/stop")
            audio, _ = sf.read(self.folder / name, dtype="float32", always_2d=True)
            assert np.isfinite(audio).all()
            if so(audio):
                return audio
            assert time.monotonic() < end, f"not heard; Pd said {self.pd.lines()[-5:]}"


def session(servers, name, folder, pd_program, then):
    """Click on all steps of an example, then do `then` with the running session."""
    library = folder / "library"
    shutil.copytree(LIBRARY, library)
    path = library / "examples" / f"{name}.pd"
    client, port, server_folder = servers(options_of(path))
    copied(path, path.with_name("copy.pd"), port=port)
    box = write_clicker(folder, "library/examples/copy")
    with Talk(folder, pd_program, {"step": box}) as pd:
        play = Session(client, pd, path, server_folder)
        for step in steps(path):
            if step.box is not None:
                play.click(step)
        then(play)
        assert pd.faults() == []
    for voice, *_ in client.request("/voice/list").replies:
        client.request("/voice/free", voice)


def rms(audio):
    return float(np.sqrt(np.mean(np.square(audio))))


def each(audio):
    return [rms(channel) for channel in audio.T]


def moves(audio):
    """Tell whether it is more than one tone: the spectra of both halves differ."""
    half = len(audio) // 2
    spectra = [np.abs(np.fft.rfft(part[:half, 0])) for part in (audio[:half], audio[half:])]
    return np.corrcoef(*(spectrum[: half // 2] for spectrum in spectra))[0, 1] < 0.9


def check_song_player(play):
    play.heard(lambda audio: rms(audio) > 0.01 and moves(audio))
    assert play.state("lead") == "playing"
    assert play.client.info("/voice/info", "lead")["received"] > 20


def check_jam(play):
    """Step 5 is the switch of one part."""
    play.heard(lambda audio: rms(audio) > 0.003)
    assert sum(play.state(voice) == "playing" for voice in voices_of(play.path)) == 1


def check_preset_morph(play):
    play.heard(lambda audio: rms(audio) > 0.003)
    assert play.client.request("/preset/list").replies == ((1, "calm"), (2, "wild"))


def check_two_decoders(play):
    play.heard(lambda audio: min(each(audio)) > 0.003)
    play.heard(lambda audio: rms(audio[:, 0] - audio[:, 1]) > 0.1 * rms(audio))


def check_spread_7(play):
    audio = play.heard(lambda audio: min(each(audio)) > 0.003)
    assert audio.shape[1] == 7
    apart = np.corrcoef(audio.T) - np.eye(7)
    assert apart.max() < 0.99


def check_timbre_transfer(play):
    play.heard(lambda audio: min(each(audio)) > 0.003)
    assert play.client.info("/voice/info", "mask")["source"] == "bus"


def check_record_performance(play):
    play.heard(lambda audio: rms(audio) > 0.003)
    assert play.client.info("/voice/info", "lead")["source"] == "slot"


def check_nn_swap(play):
    play.heard(lambda audio: rms(audio) > 0.003)


CHECKS = {
    "song-player": check_song_player,
    "jam": check_jam,
    "preset-morph": check_preset_morph,
    "two-decoders": check_two_decoders,
    "spread-7": check_spread_7,
    "timbre-transfer": check_timbre_transfer,
    "nn-swap": check_nn_swap,
    "record-performance": check_record_performance,
}


def test_each_example_is_tried():
    assert set(CHECKS) == set(EXAMPLES)


@pytest.mark.parametrize("name", CHECKS)
def test_its_steps_in_order_are_heard_from_the_server(servers, one_pd, tmp_path, name):
    session(servers, name, tmp_path, one_pd, CHECKS[name])


SWAP = FOLDER / "nn-swap.pd"
WEIGHTS = np.arange(1, 9) / 100


def swapped(folder):
    """Write the example with nn~ in one box, and a stand-in for nn~: a weighted sum of the dims."""
    text = SWAP.read_text(encoding="utf-8")
    assert text.count(DECODER) == 1
    path = folder / "with-nn.pd"
    path.write_text(text.replace(DECODER, "nn~ factory decode 2048"), encoding="utf-8")
    stub = Patch(900, 300)
    sound = stub.obj(0, 6, "outlet~")
    for dim, weight in enumerate(WEIGHTS):
        stub.chain(stub.obj(10 * dim, 0, "inlet~"), stub.obj(10 * dim, 2, f"*~ {weight:g}"), sound)
    stub.write(folder / "nn~.pd")
    return path


def test_with_nn_in_the_one_box_it_opens_without_a_word(pd_program, tmp_path):
    console = run_patch(pd_program, swapped(tmp_path), extra=("-send", "pd quit"))
    assert without_news(console) == []
    assert not (LIBRARY / "nn~.pd").exists()


def test_nn_in_the_one_box_hears_the_song_that_the_bridge_would(pd_program, tmp_path):
    (tmp_path / "examples").mkdir()
    for path in LIBRARY.glob("latent-example-8.wav*"):
        shutil.copyfile(path, tmp_path / path.name)
    copied(swapped(tmp_path), tmp_path / "examples/copy.pd")
    shutil.copyfile(tmp_path / "examples/test-dac~.pd", tmp_path / "test-dac~.pd")
    rig = Rig(tmp_path, pd_program)
    rig.add("examples/copy")
    for channel in range(2):
        rig.record(rig.patch.obj(40, 10, f"catch~ test-dac-{channel}"), 0)
    rig.at(64, "; test-step-3 1")
    rig.at(6400, "; test-step-4 bang")
    audio, _ = rig.play(until=100000)
    song, _ = sf.read(LIBRARY / "latent-example-8.wav", dtype="float64")
    begin = np.flatnonzero(audio[:, 0])[0]
    wanted = np.repeat(song @ WEIGHTS, 2048)[: len(audio) - begin]
    for channel in range(2):
        np.testing.assert_allclose(audio[begin : begin + len(wanted), channel], wanted, atol=1e-6)
