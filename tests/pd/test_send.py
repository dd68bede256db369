"""latent.send and its signal sizes: each frame once, exact, in order, with its number."""

import numpy as np
import pytest

from bridge.patches.headless import console_faults, run_patch
from bridge.patches.pd import Patch
from tests.pd.rig import write_song
from tests.pd.server import Server
from tests.pd.talk import Talk

pytestmark = pytest.mark.pd


@pytest.fixture
def server():
    with Server() as server:
        yield server


def bridge(port):
    return {"bridge": f"latent.bridge 127.0.0.1 {port}"}


def test_a_list_is_a_frame_live_or_numbered(pd_program, tmp_path, server):
    with Talk(
        tmp_path,
        pd_program,
        bridge(server.port) | {"live": "latent.send lead", "stream": "latent.send bass stream"},
        outlets={"bridge": 2},
    ) as pd:
        pd.tell("stream", "list 9 9", "list 8 8")
        pd.wait_said("stream", "error not connected")
        pd.connect()
        pd.tell("live", "list 0.1 -2e-05 3", "0.5")
        pd.wait_said("live", "sent 2")
        pd.tell("stream", "list 1 2", "list 3 4", "start", "list 5 6", "live", "list 7 8")
        pd.tell("stream", "stream", "list 0.3 0.7")
        pd.wait_said("stream", "sent 3")
        server.wait(lambda: len(server.got) == 7)
        f32 = [float(np.float32(x)) for x in (0.1, -2e-05, 3, 0.3, 0.7)]
        assert server.got == [
            ("/voice/frame", ["lead", *f32[:3]]),
            ("/voice/frame", ["lead", 0.5]),
            ("/voice/stream", ["bass", 0.0, 1.0, 2.0]),
            ("/voice/stream", ["bass", 1.0, 3.0, 4.0]),
            ("/voice/stream", ["bass", 0.0, 5.0, 6.0]),
            ("/voice/frame", ["bass", 7.0, 8.0]),
            ("/voice/stream", ["bass", 2.0, *f32[3:]]),
        ]
        # Frames that went nowhere have no number, and are said once.
        assert pd.said("stream") == [
            "error not connected",
            *(f"sent {n}" for n in (1, 2, 1, 2, 3)),
        ]
        assert pd.faults() == []
        server.say("/fail", "/voice/stream", "4 values instead of 8", "bass")
        server.say("/fail", "/voice/frame", "no such voice", "lead")
        pd.wait_said("live", "fail frame no\\ such\\ voice")
        assert pd.said("stream")[-1] == "fail stream 4\\ values\\ instead\\ of\\ 8"


def test_a_hundred_frames_of_64_dims_at_once_arrive(pd_program, tmp_path, server):
    values = np.random.default_rng(1).integers(-99, 99, (100, 64))
    with Talk(
        tmp_path,
        pd_program,
        bridge(server.port) | {"send": "latent.send lead stream"},
        outlets={"bridge": 2},
    ) as pd:
        pd.connect()
        pd.tell("send", *("list " + " ".join(map(str, frame)) for frame in values))
        server.wait(lambda: len(server.got) == 100)
        assert [values[1] for _, values in server.got] == list(range(100))
        assert (np.array([v[2:] for _, v in server.got]) == values).all()


def stream_song(program, folder, server, n_dims, player, *, device_sr, onset, clock, dsp=True):
    """Play song.wav once from sample `onset` on, as fast as it goes; return Pd's console."""
    p = Patch(900, 900)
    order = p.obj(0, 1, "t b b")
    p.chain(p.obj(0, 0, "loadbang"), order)
    connect, run = p.msg(10, 3, "connect"), p.msg(30, 3, f"; pd dsp {int(dsp)}")
    p.cord(order, 1, connect)
    p.cord(order, 1, run)
    p.chain(connect, p.obj(10, 4, f"latent.bridge 127.0.0.1 {server.port}"))
    source, sender = p.obj(0, 8, player), p.obj(0, 12, f"latent.send{n_dims}~ lead stream")
    play = p.msg(0, 6, f"clock {clock}, loop 0, open song.wav, start")
    p.chain(order, p.obj(0, 5, f"delay {onset} 1 samp"), play, source)
    for outlet in range(n_dims + 1):
        p.cord(source, outlet, sender, outlet)
    p.chain(sender, p.obj(0, 14, "print send"))
    over = p.obj(40, 9, "route end")
    p.cord(source, n_dims, over)
    p.chain(over, p.obj(40, 10, "delay 10"), p.msg(40, 11, "; pd quit"))
    console = run_patch(program, p.write(folder / "stream.pd"), device_sr=device_sr)
    assert console_faults(console) == []
    return console.splitlines()


@pytest.mark.parametrize(
    "case",
    [
        (8, "ch8ns0n~ 2048", 44100, "samples", 0),
        (8, "ch8ns0n~ 2048", 48000, "true", 1),
        (8, "latent.play8~ 512", 48000, "samples", 100.3),
        (8, "latent.play8~ 512", 48000, "true", 63),
        (4, "latent.play4~ 512", 44100, "true", 64),
        (4, "latent.play4~ 333", 96000, "true", 63.999),
        (16, "latent.play16~ 66", 44100, "samples", 65),
        (32, "latent.play32~ 2048", 44100, "samples", 31),
        (64, "latent.play64~ 2048", 48000, "true", 7),
    ],
)
def test_each_frame_of_a_player_is_sent_once_with_its_very_values(
    pd_program, tmp_path, server, case
):
    n_dims, player, device_sr, clock, onset = case
    song = write_song(tmp_path / "song.wav", 60, n_dims)
    where = {"device_sr": device_sr, "clock": clock, "onset": onset}
    console = stream_song(pd_program, tmp_path, server, n_dims, player, **where)
    server.wait(lambda: len(server.got) >= 60)
    assert [(address, values[:2]) for address, values in server.got] == [
        ("/voice/stream", ["lead", float(number)]) for number in range(60)
    ]
    sent = np.array([values[2:] for _, values in server.got], np.float32)
    assert (sent == song).all()
    assert [line for line in console if line.startswith("send: ")][-1] == "send: sent 60"


def test_while_dsp_is_off_no_frame_is_sent_and_that_is_said_once(pd_program, tmp_path, server):
    write_song(tmp_path / "song.wav", 5, 4)
    where = {"device_sr": 44100, "clock": "samples", "onset": 0}
    console = stream_song(pd_program, tmp_path, server, 4, "latent.play4~ 512", **where, dsp=False)
    assert [line for line in console if "send" in line] == [
        "latent.send4~: switch DSP on",
        "send: error switch DSP on",
    ]
    assert server.got == []


def test_a_seek_within_a_block_replaces_the_frame_that_was_not_yet_sent(
    pd_program, tmp_path, server
):
    song = write_song(tmp_path / "song.wav", 5, 4)
    p = Patch(900, 900)
    order = p.obj(0, 1, "t b b")
    p.chain(p.obj(0, 0, "loadbang"), order)
    connect = p.msg(10, 3, "connect, ; pd dsp 1")
    p.cord(order, 1, connect)
    p.chain(connect, p.obj(10, 4, f"latent.bridge 127.0.0.1 {server.port}"))
    source, sender = p.obj(0, 8, "latent.play4~ 512"), p.obj(0, 12, "latent.send4~ lead stream")
    for time, message in ((0, "open song.wav, start"), (1000, "seek 4"), (1030, "seek 2")):
        box = p.msg(0, 6, message)
        p.chain(order, p.obj(0, 5, f"delay {time} 1 samp"), box, source)
    p.chain(order, p.obj(0, 5, "delay 1400 1 samp"), p.msg(0, 6, "; pd quit"))
    for outlet in range(5):
        p.cord(source, outlet, sender, outlet)
    run_patch(pd_program, p.write(tmp_path / "seek.pd"))
    server.wait(lambda: len(server.got) >= 3)
    sent = np.array([values[2:] for _, values in server.got], np.float32)
    assert (sent == song[[0, 1, 2]]).all()
