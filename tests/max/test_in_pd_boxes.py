"""Boxes of Max patchers in Pd: signals, multichannel cords, messages, patchers in patchers."""

import json
from fractions import Fraction
from functools import partial

import numpy as np
import pytest

from bridge.patches.max.patch import MaxPatch
from bridge.patches.max.ports import Ports
from tests.max.in_pd import parts, play
from tests.max.in_pd_read import NotInPd
from tests.max.in_pd_rig import RING, add_clock, frame_numbers, signal_outlet, write_and_play

pytestmark = pytest.mark.pd


@pytest.fixture
def run(tmp_path):
    """Give what writes a patcher and plays it; other patchers lie beside it."""
    return partial(write_and_play, tmp_path)


# ---- signals


def test_selector_takes_a_signal(run):
    p = MaxPatch(900, 900)
    choice = p.obj(0, 3, "selector~ 2 1")
    which, first, second = p.inlet(0, 0, ""), p.obj(3, 1, "sig~ 5"), p.obj(9, 1, "sig~ 7")
    for n, box in enumerate((which, first, second)):
        p.cord(box, 0, choice, n)
    signal_outlet(p, 0, choice)
    chosen = np.random.default_rng(4).integers(0, 3, 640)
    heard = run(p, n_samples=640, inputs={0: chosen}).signals[0]
    assert np.array_equal(heard, np.array([0, 5, 7])[chosen])


def test_a_signal_on_the_right_wins_over_the_argument(run):
    p = MaxPatch(900, 900)
    product = p.obj(0, 3, "*~ 100.")
    p.chain(p.obj(0, 1, "sig~ 5"), product)
    p.cord(p.obj(6, 1, "sig~ 3"), 0, product, 1)
    signal_outlet(p, 0, product)
    assert run(p, n_samples=64).signals[0][0] == 15


def test_a_snapshot_is_told_to_the_script(run):
    """To the last bit: a frame number of 7 digits and its fraction."""
    p = MaxPatch(900, 900)
    count, seen = p.obj(0, 0, "count~ 0 0 1 1"), p.obj(0, 2, "snapshot~ 20")
    p.chain(count, p.obj(0, 1, "*~ 1.0009766"), seen, at := p.obj(0, 3, "prepend at"))
    state = p.obj(30, 0, "dspstate~")
    js = p.obj(0, 6, "js clock.js", Ports(1, ("",)))
    p.chain(at, js)
    for n, word in enumerate(("dsp", "sr")):
        p.cord(state, n, named := p.obj(30 + 9 * n, 3, f"prepend {word}"))
        p.cord(named, 0, js)
    told = run(p, n_samples=96000, sample_rate=48000).told("clock.js")
    assert told[:2] == [(0, ["sr", 48000]), (0, ["dsp", 1])]
    seen = np.array([(sample, atoms[1]) for sample, atoms in told[2:]])
    assert len(seen) == 100
    assert np.all(np.diff(seen[:, 0]) == 960)
    # What Pd's snapshot~ shows is the beginning of the 64 samples that are over.
    begins = (seen[:, 0] // 64 - 1) * 64
    assert np.array_equal(seen[:, 1], begins.astype(np.float32) * np.float32(1.0009766))


# ---- multichannel


def test_multichannel_is_as_many_plain_objects(run):
    n_dims = 5
    ring = np.random.default_rng(5).normal(0, 3, (64, n_dims)).astype(np.float32)
    p = MaxPatch(900, 900)
    p.obj(60, 0, "buffer~ #0-ring @samps 64 @channels 5")
    _, slot = add_clock(p, 0, Fraction(512))
    told, dims = p.inlet(20, 0, ""), p.inlet(30, 0, "")
    read, scaled = p.obj(0, 7, "mc.index~ #0-ring 1 @chans #1"), p.obj(0, 9, "mc.*~ 0.5 @chans #1")
    total = p.obj(0, 10, "mc.+~ @chans #1")
    p.chain(slot, read, scaled, total)
    p.cord(told, 0, read, 1)
    p.cord(told, 0, p.obj(60, 3, "prepend print"))
    p.cord(dims, 0, total, 1)
    signal_outlet(p, 0, total, type="multichannelsignal")
    apart = p.obj(0, 12, f"mc.unpack~ {n_dims}")
    p.chain(total, apart)
    signal_outlet(p, 6, apart, 3)
    both = p.obj(0, 14, "mc.pack~ 2")
    p.cord(apart, 4, both, 0)
    p.cord(apart, 0, both, 1)
    signal_outlet(p, 12, both, type="multichannelsignal")
    mix = p.obj(20, 14, "mc.mixdown~ 1")
    p.chain(both, mix)
    values = np.random.default_rng(6).normal(0, 3, (6400, n_dims)).astype(np.float32)
    messages = [(0, 0, "applyvalues 1 2 3 4 5"), (3200, 0, "setvalue 2 5"), (4480, 0, "1")]
    how = {"inputs": {1: values}, "messages": messages, "buffers": {RING: ring}}
    played = run(p, n_dims, n_samples=6400, **how)
    channels = np.tile(np.arange(n_dims), (6400, 1))
    channels[3200:, 1] = 4
    channels[4480:] = 0
    held = ring[frame_numbers(Fraction(512), 6400)[:, None], channels]
    expected = held * np.float32(0.5) + values
    assert np.array_equal(played.signals[0], expected)
    assert np.array_equal(played.signals[1], expected[:, 3])
    assert np.array_equal(played.signals[2], expected[:, [4, 0]])


def test_cords_of_other_widths_stop(run):
    p = MaxPatch(900, 900)
    p.chain(p.obj(0, 0, "mc.sig~ 1 @chans 3"), p.obj(0, 1, "mc.*~ 2. @chans 4"))
    with pytest.raises(NotInPd, match=r"mc\.\*~ 2\. @chans 4\]: 3 channels .* into 4"):
        run(p, n_samples=64)


# ---- messages


def test_messages_go_from_right_to_left(run):
    p = MaxPatch(900, 900)
    inlet, script = p.inlet(0, 0, ""), p.obj(0, 9, "js order.js", Ports(1, ("",)))
    # Neither the order of the boxes nor that of the cords.
    for column, row, text in ((9, 2, "middle"), (20, 2, "right"), (0, 2, "left"), (9, 5, "low")):
        box = p.msg(column, row, text)
        p.cord(inlet, 0, box)
        p.cord(box, 0, script)
    told = run(p, n_samples=640, messages=[(100, 0, "bang")]).told("order.js")
    # Pd does what is due in 64 samples before them, at its own time.
    assert told == [(100, [word]) for word in ("right", "low", "middle", "left")]


def chosen(p, text, ports=None):
    """Put a box between an inlet and one script, whose inlets are the outlets of the box."""
    box = p.obj(0, 2, text, ports)
    n_outlets = len(box.ports.outlet_types)
    script = p.obj(0, 5, "js heard.js", Ports(n_outlets, ()))
    p.chain(p.inlet(0, 0, ""), box)
    for n in range(n_outlets):
        p.cord(box, n, script, n)
    return p


@pytest.mark.parametrize(
    ("text", "said", "heard"),
    [
        ("t b 7 i f l", "2.75", [(4, [2.75]), (3, [2.75]), (2, [2]), (1, [7]), (0, ["bang"])]),
        ("t l b", "open a 3", [(1, ["bang"]), (0, ["open", "a", 3])]),
        ("route open close", "close", [(1, ["bang"])]),
        ("route open close", "list open a 3", [(0, ["a", 3])]),
        ("route open close", "shut 3", [(2, ["shut", 3])]),
        ("route 1 2", "2 5 6", [(1, [5, 6])]),
        ("sel a b", "b", [(1, ["bang"])]),
        ("sel a b", "5", [(2, [5])]),
        ("sel 3 4", "4", [(1, ["bang"])]),
        ("prepend set x", "1 2", [(0, ["set", "x", 1, 2])]),
        ("prepend set", "name", [(0, ["set", "name"])]),
        ("append x", "1 2", [(0, [1, 2, "x"])]),
        ("+ 1", "2.75", [(0, [3])]),
        ("+ 1.", "2.75", [(0, [3.75])]),
        ("/ 2", "-7", [(0, [-3])]),
        ("* 0.5", "3", [(0, [1.5])]),
        ("i", "2.75", [(0, [2])]),
        ("pack 1 2.", "5", [(0, [5, 2])]),
        ("unpack 0 0", "1 2", [(1, [2]), (0, [1])]),
        ("deferlow", "any thing 3", [(0, ["any", "thing", 3])]),
        ("loadmess 3 x", "bang", [(0, [3, "x"]), (0, [3, "x"])]),
    ],
)
def test_messages(run, text, said, heard):
    p = chosen(MaxPatch(900, 900), text)
    log = run(p, n_samples=128, messages=[(64, 0, said)]).log
    plain = [(told.inlet, told.atoms or ["bang"]) for told in log]
    assert plain == heard


def test_scripts_and_sockets_are_played_by_their_events(run):
    p = MaxPatch(900, 900)
    got, named = p.obj(0, 0, "udpreceive 9001"), p.obj(20, 0, "r #0-news")
    chosen, to = p.obj(0, 2, "route /latent/x"), p.obj(0, 5, "udpsend 127.0.0.1 9000")
    p.chain(got, chosen, p.obj(0, 3, "prepend /y"), to)
    p.cord(named, 0, to)
    p.obj(40, 0, "js names.js", Ports(1, ()))
    heard = {"t": 2, "kind": "outlet", "outlet": 0, "atoms": ["/latent/x", 1.2345678, "a b;c"]}
    said = {"t": 5, "kind": "named", "name": "1000-news", "atoms": ["on"]}
    nobody = {"t": 6, "kind": "named", "name": "nobody", "atoms": ["on"]}
    events = {"udpreceive": [heard], "names.js": [said, nobody]}
    log = run(p, n_samples=640, events=events, sample_rate=48000).told("udpsend")
    assert log == [(96, ["/y", float(np.float32(1.2345678)), "a b;c"]), (240, ["on"])]


def test_arguments_have_defaults(run, tmp_path):
    inner = MaxPatch(900, 900)
    given = inner.obj(0, 0, "patcherargs 8 none @rate 2 @name x")
    script = inner.obj(0, 3, "js args.js #1 #2", Ports(2, ()))
    inner.cord(given, 0, script)
    inner.cord(given, 1, script, 1)
    inner.write(tmp_path / "latent.inner.maxpat")
    p = MaxPatch(900, 900)
    p.obj(0, 0, "latent.inner 4 @name y", Ports(0, ()))
    log = run(p, n_samples=64).log
    assert [t.atoms for t in log] == [[4, "none"], ["rate", 2], ["name", "y"], ["done"]]
    assert parts(tmp_path / "top.maxpat").ports == {"args.js": ["4", "0"]}


# ---- patchers in patchers


def test_two_of_one_abstraction_do_not_disturb_each_other(run, tmp_path):
    inner = MaxPatch(900, 900)
    inner.obj(60, 0, "buffer~ #0-own @samps 1")
    inner.obj(60, 1, "js own.js #0-own #1", Ports(1, ("",)))
    deep = MaxPatch(400, 400)
    place, read = deep.inlet(0, 0, ""), deep.obj(0, 2, "index~ #0-own")
    send = deep.obj(9, 2, "send~ #0-#1-way")
    deep.chain(place, read, scale := deep.obj(0, 3, "*~ #1"), send)
    del scale
    sub = inner.sub(0, 3, "deep", deep)
    inner.chain(inner.inlet(0, 0, ""), sub)
    inner.chain(inner.obj(0, 6, "receive~ #0-#1-way"), inner.outlet(0, 8, "", "signal"))
    inner.write(tmp_path / "latent.inner~.maxpat")
    p = MaxPatch(900, 900)
    zero = p.obj(0, 0, "sig~ 0")
    for n, argument in enumerate(("10.", "100.")):
        box = p.obj(20 * n, 3, f"latent.inner~ {argument}", Ports(1, ("signal",)))
        p.chain(zero, box)
        signal_outlet(p, 20 * n, box)
    played = run(p, n_samples=64)
    assert played.signals[0][0] == played.signals[1][0] == 0
    words = parts(tmp_path / "top.maxpat").ports
    scripts = {name: said for name, said in words.items() if name.startswith("own")}
    assert sorted(scripts) == ["own.js", "own.js 2"]
    events = {
        name: [
            {"t": 0, "kind": "write", "buffer": said[0], "channel": 1, "frame": 0, "values": [n]}
        ]
        for n, (name, said) in enumerate(scripts.items(), 1)
    }
    played = run(p, n_samples=64, events=events)
    by_argument = {float(said[1]): n for n, said in enumerate(scripts.values(), 1)}
    assert played.signals[0][0] == 10 * by_argument[10]
    assert played.signals[1][0] == 100 * by_argument[100]


def test_a_bpatcher_has_its_arguments(run, tmp_path):
    inner = MaxPatch(900, 900)
    inner.chain(inner.obj(0, 0, "sig~ #2"), inner.outlet(0, 3, "", "signal"))
    inner.write(tmp_path / "latent.panel.maxpat")
    p = MaxPatch(900, 900)
    size, ports = (60, 60), Ports(0, ("signal",))
    panel = p.panel_of(0, 0, size, "latent.panel.maxpat", ["x", 2.5], ports)
    signal_outlet(p, 0, panel)
    assert run(p, n_samples=64).signals[0][0] == 2.5


def test_unknown_names_stop(run, tmp_path):
    p = MaxPatch(900, 900)
    p.obj(0, 0, "latent.nothing~ 3", Ports(1, ()))
    with pytest.raises(NotInPd, match=r"top.maxpat: \[latent.nothing~ 3\]: the tool does not know"):
        run(p, n_samples=64)
    p = MaxPatch(900, 900)
    p.obj(0, 0, "count~ @reset 1", Ports(1, ("signal",)))
    with pytest.raises(NotInPd, match="attributes"):
        run(p, n_samples=64)


def test_what_pd_says_is_an_error(run):
    p = MaxPatch(900, 900)
    p.chain(p.obj(0, 0, "loadmess nonsense 3"), p.obj(0, 2, "count~ 0 9 1 1"))
    with pytest.raises(AssertionError, match="nonsense"):
        run(p, n_samples=64)


def test_a_cord_without_an_end_stops(tmp_path):
    p = MaxPatch(900, 900)
    p.chain(p.obj(0, 0, "sig~ 1"), p.obj(0, 1, "*~ 2."))
    data = json.loads(p.text())
    data["patcher"]["lines"][0]["patchline"]["source"][1] = 4
    path = tmp_path / "broken.maxpat"
    path.write_text(json.dumps(data))
    with pytest.raises(NotInPd, match=r"broken.maxpat: no such end of a cord"):
        play(path, tmp_path, n_samples=64)
