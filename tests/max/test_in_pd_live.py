"""A Max patcher in Pd and its script in Node hear each other."""

import numpy as np
import pytest

from bridge.patches.max.patch import MaxPatch
from bridge.patches.max.ports import Ports
from tests.max.in_pd_live import play_with_scripts
from tests.max.in_pd_rig import add_clock, signal_outlet

pytestmark = pytest.mark.pd

# Writes frame k as k * gain, ahead of the time that it is told; tells each frame that it finds.
SCRIPT = """
inlets = 1;
outlets = 1;
var ring = new Buffer(jsarguments[1]);
var heard = new Buffer(jsarguments[2]);
var gain = 1, done = -1, found = -1;

function loadbang() {
    ring.send("sizeinsamps", 64, 1);
    heard.send("sizeinsamps", 64, 1);
    fill(0);
}

function fill(now) {
    while (done < now + 24) {
        done += 1;
        ring.poke(1, done % 64, done * gain);
    }
}

function times(value) {
    gain = value;
}

function at(x) {
    var now = Math.floor(x);
    fill(now);
    while (found < now - 1) {
        found += 1;
        outlet(0, "frame", found, heard.peek(1, found % 64));
    }
}
"""


@pytest.fixture
def patch():
    """Give a patcher that plays what the script writes, and pokes it doubled for the script."""
    p = MaxPatch(900, 900)
    for row, name in enumerate(("ring", "heard")):
        p.obj(60, row, f"buffer~ #0-{name}")
    tick, slot = add_clock(p, 0, 330)
    del tick
    value, double = p.obj(0, 6, "index~ #0-ring"), p.obj(0, 7, "*~ 2.")
    poke = p.obj(0, 9, "poke~ #0-heard")
    p.chain(slot, value, double, poke)
    p.cord(slot, 0, poke, 1)
    signal_outlet(p, 0, double)
    script = p.obj(30, 9, "js told.js #0-ring #0-heard", Ports(1, ("",)))
    number, seen = p.obj(30, 3, "count~ 0 0 1 1"), p.obj(30, 5, "snapshot~ 20")
    p.chain(number, p.obj(30, 4, "/~ 330."), seen, p.obj(30, 6, "prepend at"), script)
    p.chain(p.inlet(45, 0, ""), script)
    p.chain(script, p.outlet(30, 20, ""))
    return p


@pytest.mark.parametrize("block", [64, 256])
def test_script_and_audio_hear_each_other(patch, tmp_path, block):
    folder = tmp_path / "scripts"
    folder.mkdir()
    (folder / "told.js").write_text(SCRIPT)
    played, results = play_with_scripts(
        patch.write(tmp_path / "top.maxpat"),
        tmp_path / "turns",
        n_samples=330 * 200,
        messages=[(33000, 0, "times 3")],
        taps=["heard"],
        block=block,
        folder_of_scripts=folder,
    )
    frames = played.signals[0][::330]
    assert np.array_equal(played.signals[0], np.repeat(frames, 330))
    gains = frames[1:] / np.arange(1, 200) / 2
    # It is told in frame 100; 24 frames from the last time, up to 20 ms ago, are written ahead.
    changed = np.flatnonzero(gains != 1)[0] + 1
    assert 100 + 24 - 3 < changed <= 100 + 24 + 1
    assert np.all(gains[changed - 1 :] == 3)
    told = [atoms for _, atoms in played.told("outlet 1")]
    assert len(told) > 190
    assert told == [["frame", n, frames[n]] for n in range(len(told))]
    assert len(results["told.js"].messages) == len(told)
