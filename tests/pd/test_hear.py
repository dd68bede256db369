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
    with Talk(tmp_path, pd_program, objects, outlets={"bridge": 2, "it": 5, "none": 5}) as pd:
        assert pd.said("none-4") == ["error VOICE must be a name"]
        pd.connect()
        pd.tell("it", "info")
        server.wait(lambda: server.got == [("/voice/info", ["lead"])])
        pd.tell("it", "bogus")
        server.say("/voice/state", "lead", "playing")
        server.say("/voice/state", "bass", "idle")
        server.say("/voice/meter", "lead", 0.25)
        server.say("/voice/info.reply", "lead", "clock", "true")
        server.say("/fail", "/voice/new", "it failed", "lead")
        server.say("/voice/ended", "lead")
        pd.wait(lambda: pd.said("it-2") == ["bang"])
        assert pd.said("it") == ["symbol playing"]
        assert pd.said("it-1") == ["0.25"]
        assert pd.said("it-3") == ["clock true"]
        assert set(pd.said("it-4")) == {
            "done ask",
            "error unknown message bogus",
            "fail new it\\ failed",
        }
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
