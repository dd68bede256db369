"""latent.receive, latent.meter and latent.view8~: what a patch can see of voices and latents."""

import pytest

from bridge.patches.pd import Patch
from tests.pd.server import Server
from tests.pd.talk import Talk

pytestmark = pytest.mark.pd


@pytest.fixture
def server():
    with Server() as server:
        yield server


def bridge(port):
    return {"bridge": f"latent.bridge 127.0.0.1 {port}"}


def test_each_kind_of_news_has_its_outlet(pd_program, tmp_path, server):
    objects = bridge(server.port) | {"it": "latent.receive lead", "none": "latent.receive"}
    with Talk(tmp_path, pd_program, objects, outlets={"bridge": 2, "it": 6, "none": 6}) as pd:
        assert pd.said("none-5") == ["error VOICE must be a name"]
        pd.connect()
        pd.tell("it", "info")
        server.wait(lambda: server.got == [("/voice/info", ["lead"])])
        pd.tell("it", "bogus")
        server.say("/voice/state", "lead", "playing")
        server.say("/voice/state", "bass", "idle")
        server.say("/voice/meter", "lead", 0.25)
        server.say("/voice/info.reply", "lead", "clock", "true")
        server.say("/fail", "/voice/new", "it failed", "lead")
        server.say("/voice/latents", "bass", 0, 1.0)
        server.say("/voice/latents", "lead", 7, 0.5, -1.0)
        server.say("/voice/ended", "lead")
        pd.wait(lambda: pd.said("it-2") == ["bang"])
        assert pd.said("it") == ["symbol playing"]
        assert pd.said("it-1") == ["0.25"]
        assert pd.said("it-3") == ["clock true"]
        assert pd.said("it-4") == ["0.5 -1"]
        assert set(pd.said("it-5")) == {
            "done ask",
            "position 7",
            "error unknown message bogus",
            "fail new it\\ failed",
        }
        assert pd.faults() == []


def test_frames_are_asked_for_whenever_the_voice_or_the_server_is_new(long_pd, tmp_path, server):
    asked = ("/voice/frames", ["lead", 1.0])
    objects = bridge(server.port) | {"it": "latent.receive lead"}
    with Talk(tmp_path, long_pd, objects, outlets={"bridge": 2, "it": 6}) as pd:
        pd.tell("it", "frames 1")  # for when there is a server
        pd.connect()
        server.wait(lambda: server.got == [asked])
        pd.wait_said("it-5", "done frames")
        for state in ("loading", "idle"):
            server.say("/voice/state", "lead", state)
        server.wait(lambda: server.got == [asked, asked])
        server.close()
        pd.wait(lambda: "server 0" in pd.said("bridge-1"))
        server.got.clear()
        server.open()
        server.wait(lambda: server.got == [asked])
        pd.tell("it", "frames 0")
        server.wait(lambda: server.got == [asked, ("/voice/frames", ["lead", 0.0])])
        server.say("/voice/state", "lead", "idle")
        server.say("/voice/ended", "lead")
        pd.wait(lambda: pd.said("it-2") == ["bang"])
        assert len(server.got) == 2
        assert pd.faults() == []


def test_frames_are_held_as_signals(pd_program, tmp_path, server):
    p = Patch(400, 300)
    which, values = p.obj(0, 1, "route look"), p.obj(0, 9, "pack f f f f")
    frames, order = p.obj(0, 3, "latent.frames4~ lead"), p.obj(60, 3, "t b b b b")
    p.chain(p.obj(0, 0, "inlet"), which, order)
    p.cord(which, 1, frames)
    for dim in range(4):
        shown = p.obj(12 * dim, 7, "snapshot~")
        p.cord(frames, dim, shown)
        p.cord(order, dim, shown)
        p.cord(shown, 0, values, dim)
    p.chain(values, p.obj(0, 10, "outlet"))
    p.cord(frames, 4, p.obj(50, 10, "outlet"))
    p.chain(p.obj(90, 0, "loadbang"), p.msg(90, 1, "; pd dsp 1"))
    p.write(tmp_path / "held.pd")
    objects = bridge(server.port) | {"it": "held"}
    with Talk(tmp_path, pd_program, objects, outlets={"bridge": 2, "it": 2}) as pd:
        pd.connect()
        server.wait(lambda: server.got == [("/voice/frames", ["lead", 1.0])])

        def seen():
            pd.tell("it", "look")
            return pd.said("it")[-1:]

        pd.wait(lambda: seen() == ["0 0 0 0"])
        server.say("/voice/latents", "lead", 0, 0.5, -1.0, 7.25, 3.0)
        pd.wait(lambda: seen() == ["0.5 -1 7.25 3"])
        server.say("/voice/latents", "lead", 2, 1.0, 2.0)
        pd.wait(lambda: seen() == ["1 2 7.25 3"])
        server.say("/voice/latents", "lead", 3, 1.0, 3.0)
        server.say("/voice/latents", "lead", 4, 1.0, 4.0, 5.0, 6.0)
        pd.wait(lambda: seen() == ["1 4 5 6"])
        told = [line for line in pd.said("it-1") if not line.startswith("done")]
        assert told == [
            "position 0",
            "error the voice has 2 dims - not 4",
            "position 2",
            "position 3",
            "position 4",
        ]
        pd.tell("it", "frames 0", "bogus")
        server.wait(lambda: server.got[-1] == ("/voice/frames", ["lead", 0.0]))
        assert pd.faults() == []


def test_a_meter_gives_its_level_in_db_and_shows_the_state(pd_program, tmp_path, server):
    # What is sent to the canvases of the panel has the panel's own number in its name.
    objects = bridge(server.port) | {"meter": "latent.meter lead"}
    with Talk(tmp_path, pd_program, objects, outlets={"bridge": 2}) as pd:
        pd.connect()
        for peak in (1.0, 0.1, 0.0, 2.0):
            server.say("/voice/meter", "lead", peak)
        server.say("/voice/state", "lead", "playing")
        pd.wait(lambda: len(pd.said("meter")) == 4)
        levels = [float(text) for text in pd.said("meter")]
        assert levels == pytest.approx([0, -20, -60, 6.0206], abs=1e-3)
        assert pd.faults() == []


def test_a_view_looks_at_most_twenty_times_a_second_and_says_what_is_wrong(pd_program, tmp_path):
    # The sliders' own names are private: a copy of the object with a print in it tells.
    p = Patch(400, 300)
    which, view = p.obj(0, 1, "route run sig"), p.obj(0, 5, "latent.view4~ 2 20")
    p.chain(p.obj(0, 0, "inlet"), which)
    p.chain(which, p.msg(20, 3, "; pd dsp $1"))
    signal = p.obj(10, 4, "sig~")
    p.cord(which, 1, signal)
    p.cord(signal, 0, view, 2)
    p.cord(which, 2, view)
    p.chain(view, p.obj(0, 7, "outlet"))
    p.write(tmp_path / "seen.pd")
    with Talk(tmp_path, pd_program, {"it": "seen"}) as pd:
        pd.tell("it", "run 1", "sig 1.5", "range 1", "rate 5")
        pd.tell("it", "rate 21", "rate fast", "range 0", "range x", "bogus")
        pd.wait_said("it", "error unknown message bogus")
        assert pd.said("it") == [
            "error rate must be above 0 and at most 20",
            "error rate must be above 0 and at most 20",
            "error range must be above 0",
            "error range must be a number",
            "error unknown message bogus",
        ]
        assert [line for line in pd.lines() if "failed" in line or "no such" in line] == []


def test_a_bar_shows_what_has_changed_and_again_after_another_range(pd_program, tmp_path):
    p = Patch(500, 400)
    which, shown = p.obj(0, 1, "route sig run look size"), p.obj(0, 5, "_latent.view.dim x 3")
    p.chain(p.obj(0, 0, "inlet"), which, p.obj(0, 3, "sig~"), shown)
    p.cord(which, 1, p.msg(20, 3, "; pd dsp $1"))
    p.cord(which, 2, p.obj(9, 4, "s x-look"))
    p.cord(which, 3, p.obj(30, 4, "s x-size"))
    p.chain(p.obj(0, 7, "r x-bar-3"), p.obj(0, 8, "outlet"))
    p.write(tmp_path / "bar.pd")
    with Talk(tmp_path, pd_program, {"it": "bar"}) as pd:
        pd.tell("it", "sig 1.5", "run 1")
        pd.wait(lambda: pd.tell("it", "look") or pd.said("it")[-1:] == ["set 1.5"])
        n_said = len(pd.said("it"))
        pd.tell("it", "look", "look", "size 2", "look")
        pd.wait(lambda: len(pd.said("it")) == n_said + 2)
        assert pd.said("it")[n_said:] == ["range -2 2", "set 1.5"]
        assert pd.faults() == []
