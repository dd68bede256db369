"""The objects with one cord for all dims that speak with the server, and the panel."""

import numpy as np
import pytest

from bridge.patches.headless import LIBRARY, console_faults, run_patch
from bridge.patches.pd import Patch
from bridge.patches.pdfile import read_patch
from tests.pd.rig import Rig, said, write_song
from tests.pd.server import Server, done
from tests.pd.talk import Talk

pytestmark = pytest.mark.pd

RATIO = 300


@pytest.mark.parametrize("n_dims", [1, 3, 8, 64])
def test_each_frame_of_a_player_is_sent_once_with_its_very_values(
    multichannel_pd, tmp_path, n_dims
):
    song = write_song(tmp_path / "song.wav", 20, n_dims, model_sr=44100, ratio=RATIO)
    p = Patch(900, 900)
    order, connect = p.obj(0, 1, "t b b"), p.msg(10, 3, "connect, ; pd dsp 1")
    p.chain(p.obj(0, 0, "loadbang"), order)
    p.cord(order, 1, connect)
    player = p.obj(0, 8, f"latent.play.mc~ {n_dims}")
    sender = p.obj(0, 12, f"latent.send.mc~ {n_dims} lead stream")
    play = p.msg(0, 6, "loop 0, open song.wav, start")
    p.chain(order, p.obj(0, 5, "delay 100.3 1 samp"), play, player)
    for cord in range(2):
        p.cord(player, cord, sender, cord)
    p.chain(sender, p.obj(0, 14, "route sent"), p.obj(0, 15, "sel 20"), p.msg(0, 16, "; pd quit"))
    with Server() as server:
        p.chain(connect, p.obj(10, 4, f"latent.bridge 127.0.0.1 {server.port}"))
        console = run_patch(multichannel_pd, p.write(tmp_path / "stream.pd"))
        server.wait(lambda: len(server.got) >= 20)
    assert console_faults(console) == []
    assert [(address, values[:2]) for address, values in server.got] == [
        ("/voice/stream", ["lead", float(number)]) for number in range(20)
    ]
    assert np.array_equal(np.array([values[2:] for _, values in server.got], np.float32), song)


def made(address, values):
    """Answer as a server does that makes a voice of 5 dims, 512 samples a frame."""
    if address == "/voice/new":
        return [("/done", [address, values[0], 5, 512.0, 4608])]
    return done(address, values)


def test_a_decoder_takes_messages_and_sends_its_channels(multichannel_pd, tmp_path):
    p = Patch(900, 400)
    which, snake = p.obj(0, 2, "route sig run"), p.obj(0, 7, "snake~ in 5")
    values = p.obj(0, 4, "unpack f f f f f")
    p.chain(p.obj(0, 0, "inlet"), which, values)
    p.cord(which, 1, p.msg(60, 4, "; pd dsp $1"))
    for dim in range(5):
        signal = p.obj(9 * dim, 6, "sig~")
        p.cord(values, dim, signal)
        p.cord(signal, 0, snake, dim)
    box = p.obj(0, 9, "latent.decode.mc~ 5 rave decode 2048 lead")
    p.chain(snake, box)
    p.cord(which, 2, box)
    p.cord(box, 2, p.obj(0, 12, "outlet"))
    p.write(tmp_path / "played.pd")
    with Server(made) as server:
        objects = {"bridge": f"latent.bridge 127.0.0.1 {server.port}", "it": "played"}
        with Talk(tmp_path, multichannel_pd, objects, outlets={"bridge": 2}) as pd:
            pd.tell("it", "run 1", "sig 1 2 3 0.5 -4")
            pd.connect()
            frame = "/voice/frame", ["lead", 1.0, 2.0, 3.0, 0.5, -4.0]
            server.wait(lambda: frame in server.got)
            pd.tell("it", "set gain 0.5", "enable 0")
            server.wait(lambda: ("/voice/enable", ["lead", 0]) in server.got)
            assert ("/voice/set", ["lead", "gain", 0.5]) in server.got
            assert pd.faults() == []
    assert server.problems == []


def test_frames_of_a_voice_are_held_as_channels(multichannel_pd, tmp_path):
    p = Patch(400, 300)
    which, values = p.obj(0, 1, "route look"), p.obj(0, 9, "pack f f f")
    box, order, channels = (
        p.obj(0, 3, "latent.frames.mc~ 3 lead"),
        p.obj(60, 3, "t b b b"),
        p.obj(0, 5, "snake~ out 3"),
    )
    p.chain(p.obj(0, 0, "inlet"), which, order)
    p.cord(which, 1, box)
    p.chain(box, channels)
    for dim in range(3):
        shown = p.obj(12 * dim, 7, "snapshot~")
        p.cord(channels, dim, shown)
        p.cord(order, dim, shown)
        p.cord(shown, 0, values, dim)
    p.chain(values, p.obj(0, 10, "outlet"))
    p.cord(box, 1, p.obj(50, 10, "outlet"))
    p.chain(p.obj(90, 0, "loadbang"), p.msg(90, 1, "; pd dsp 1"))
    p.write(tmp_path / "held.pd")
    with Server() as server:
        objects = {"bridge": f"latent.bridge 127.0.0.1 {server.port}", "it": "held"}
        with Talk(tmp_path, multichannel_pd, objects, outlets={"bridge": 2, "it": 2}) as pd:
            pd.connect()
            server.wait(lambda: server.got == [("/voice/frames", ["lead", 1.0])])
            server.say("/voice/latents", "lead", 0, 0.5, -1.0, 7.25)
            pd.wait(lambda: pd.tell("it", "look") or pd.said("it")[-1:] == ["0.5 -1 7.25"])
            server.say("/voice/latents", "lead", 2, 1.0, 2.0)
            pd.wait_said("it-1", "error the voice has 2 dims - not 3")
            assert pd.faults() == []


@pytest.mark.parametrize("n_dims", [1, 13, 100])
def test_the_panel_shows_each_dim_within_its_range(multichannel_pd, tmp_path, n_dims):
    path = LIBRARY / "latent.view.mc~.pd"
    text, n_boxes = path.read_text(), len(read_patch(path).items)
    # What is shown is told: Pd draws it, but here nobody sees it.
    probe = "#X obj 9 9 r test-tell;\n#X obj 9 40 array get \\$0-bars;\n#X obj 9 70 print shown;\n"
    probe += "".join(f"#X connect {n_boxes + n} 0 {n_boxes + n + 1} 0;\n" for n in range(2))
    (tmp_path / "probed~.pd").write_text(text + probe)
    rig = Rig(tmp_path, multichannel_pd)
    source, view = rig.add(f"latent.offset.mc~ {n_dims}"), rig.add(f"probed~ {n_dims} 2")
    rig.patch.cord(source, 0, view)
    values = [0.25 * dim - 0.5 for dim in range(n_dims)]
    rig.at(0, f"offset {' '.join(map(str, values))}, start", source)
    rig.at(6000, "; test-tell bang")
    rig.at(6001, "range 4", view)
    rig.at(12000, "; test-tell bang")
    _, lines = rig.play(until=12100)
    shown = [[float(word) for word in line.split()] for line in said(lines, "shown")]
    assert shown == [np.clip(values, -most, most).tolist() for most in (2, 4)]
