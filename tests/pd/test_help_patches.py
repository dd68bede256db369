"""Every help patch, by the tables: it opens without a word, and its steps do what they say."""

import numpy as np
import pytest
import soundfile as sf

from bridge.patches.headless import LIBRARY, run_patch
from bridge.patches.objects import multichannels, references
from bridge.patches.pdfile import read_patch
from tests.pd.rig import Rig
from tests.pd.server import Server
from tests.pd.steps import LOOK, copied, steps, write_clicker
from tests.pd.talk import Talk, without_news

pytestmark = pytest.mark.pd

STEP_SAMPLES = 16384
SHOWN = 8
RATIO = 2048
# A recording of Pd has 64 channels at most, two of them what is heard.
MAX_SIGNALS = 62


def file_of(reference):
    return LIBRARY / f"{reference.name}-help.pd"


def needs_server(reference):
    """Tell whether its first step is done in a terminal."""
    return steps(file_of(reference))[0].box is None


def sized(wanted):
    """Return the objects, those of a size that is not shown by itself only in long runs."""
    found = []
    for reference in (*references(), *multichannels()):
        if file_of(reference).is_file() and wanted(reference):
            small = not reference.sizes or reference.n_dims == SHOWN
            marks = () if small else pytest.mark.soak
            found.append(pytest.param(reference, id=reference.name, marks=marks))
    return found


def n_signals(reference):
    if any(port.type == "dims" for port in reference.outlets):
        return reference.n_dims
    return 0


def has_sound(reference):
    """Tell whether there is something to hear: of all that gives signals there must be."""
    canvases = read_patch(file_of(reference)).walk()
    found = any(item.name == "dac~" for canvas in canvases for item in canvas.items)
    assert found or not n_signals(reference)
    return found


def test_every_object_has_a_help_patch():
    objects = *references(), *multichannels()
    assert [r.name for r in objects if not file_of(r).is_file()] == []


@pytest.mark.parametrize("reference", sized(lambda _: True))
def test_steps_are_numbered_from_one_and_each_has_something_to_click(reference):
    found = steps(file_of(reference))
    assert [step.number for step in found] == list(range(1, len(found) + 1))
    assert len(found) >= 2
    elsewhere = [step.number for step in found if step.box is None and step.value != LOOK]
    # The server is started in a terminal.
    text = file_of(reference).read_text(encoding="utf-8")
    assert elsewhere == ([1] if needs_server(reference) else [])
    assert not elsewhere or "latent-bridge serve" in text
    boxes = [step.box for step in found if step.value != LOOK]
    assert len(set(boxes)) == len(boxes)


@pytest.mark.parametrize("reference", sized(lambda _: True))
def test_it_opens_without_a_word(pd_program, reference):
    console = run_patch(pd_program, file_of(reference), extra=("-send", "pd quit"))
    assert without_news(console) == []


def play_steps(reference, tmp_path, pd_program, extra_steps):
    """Click on all steps of a copy; return what its object and its [dac~] gave."""
    n_dims = n_signals(reference)
    tap = reference.name if n_dims else ""
    copied(file_of(reference), tmp_path / "copy.pd", tap=tap, n_dims=n_dims)
    found = steps(file_of(reference))
    rig = Rig(tmp_path, pd_program)
    rig.add("copy")
    n_shown = min(n_dims, MAX_SIGNALS)
    for name in [f"test-dim-{dim}" for dim in range(n_dims)]:
        box = rig.patch.obj(40, 10, f"catch~ {name}")
        if len(rig._recorded) < n_shown:
            rig.record(box, 0)
    for channel in range(2):
        rig.record(rig.patch.obj(40, 10, f"catch~ test-dac-{channel}"), 0)
    for number, step in enumerate(found):
        rig.at(64 + number * STEP_SAMPLES, f"; test-step-{step.number} {step.value}")
    audio, lines = rig.play(until=(len(found) + extra_steps) * STEP_SAMPLES)
    assert np.isfinite(audio).all()
    return audio[:, :n_shown], audio[:, n_shown:], lines


@pytest.mark.parametrize("reference", sized(lambda r: not needs_server(r)))
def test_its_steps_in_order_are_heard(pd_program, tmp_path, reference):
    dims, sound, lines = play_steps(reference, tmp_path, pd_program, extra_steps=3)
    assert [line for line in lines if "error" in line] == []
    if has_sound(reference):
        assert np.abs(sound[-2 * STEP_SAMPLES :]).max() <= 1
        assert np.ptp(sound[-STEP_SAMPLES:]) > 0.01
    if dims.shape[1]:
        assert np.abs(dims[-2 * STEP_SAMPLES :]).max() > 0.01
    if dims.shape[1] and reference.family == "players":
        check_song(reference, dims)


def check_song(reference, dims):
    """Check that a player plays the song of its folder, exactly."""
    n_file = min(n for n in (8, 64) if n >= reference.n_dims)
    song, _ = sf.read(LIBRARY / f"latent-example-{n_file}.wav", dtype="float32")
    begin = np.flatnonzero(np.abs(dims).any(axis=1))[0]
    n_frames = (len(dims) - begin) // RATIO
    assert n_frames > 10
    wanted = np.repeat(song[:n_frames, : dims.shape[1]], RATIO, axis=0)
    assert (dims[begin : begin + len(wanted)] == wanted).all()


@pytest.mark.parametrize("reference", sized(needs_server))
def test_each_step_for_the_server_is_a_message_that_it_takes(one_pd, tmp_path, reference):
    found = [step for step in steps(file_of(reference)) if step.box is not None]
    items = read_patch(file_of(reference)).items
    quiet = ("open ", "start", "stream", "live")  # which are for a player, or say how frames go
    told = [s for s in found if items[s.box].kind == "msg" and not s.text.startswith(quiet)]
    with Server() as server:
        copied(file_of(reference), tmp_path / "copy.pd", port=server.port)
        with Talk(tmp_path, one_pd, {"step": write_clicker(tmp_path)}) as pd:
            for step in found:
                before = len(server.got) + server.beats
                pd.tell("step", f"{step.number} {step.value}")
                if step in told:
                    server.wait(lambda n=before: len(server.got) + server.beats > n)
            assert pd.faults() == []
    assert server.problems == []
    # All but `connect`, which becomes no message.
    assert len(server.got) >= len(told) - 1
