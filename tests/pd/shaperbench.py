"""A player into an object that shapes, beside the rack that does the same."""

from fractions import Fraction

import numpy as np

from bridge.manip.rack import Rack
from bridge.manip.settings import RackSettings
from bridge.patches.pd import Patch
from tests.pd.rig import Rig, held, said, write_song

RATIO, N_DIMS, N_FRAMES = 500, 4, 24
SINGLE = 2e-6  # of the greatest value, what a few operations in single precision make


class Chain:
    """Stages of a rack with changes on frames; `play` gives what comes out of some frames."""

    def __init__(self, *kinds):
        self.settings = RackSettings(N_DIMS)
        for kind in kinds:
            self.settings.add(kind)
        self.changes = []

    def change(self, frame, stage, name, value, glide=0):
        self.changes.append((frame, stage, name, value, glide))

    def play(self, frames, beside=None):
        rack = Rack(N_DIMS, Fraction(44100, RATIO), self.settings)
        state, rows = rack.new_state(), []
        for n, row in enumerate(frames):
            for frame, stage, name, value, glide in self.changes:
                if frame == n:
                    rack.change(stage, name, value, n, glide)
            other = None if beside is None else beside[n : n + 1]
            rows.append(rack.apply(n, row[np.newaxis], state, other)[0])
        return np.array(rows)


class Bench:
    """A player of N_DIMS dims for each source, and an object that follows the first one."""

    START = 2023

    def __init__(self, folder, program, text, *, n_sources=1, block=None, follows=True, late=False):
        self.rig = Rig(folder, program)
        self.songs, self.changes = [], []
        inside = Patch(600, 600)
        if block is not None:
            inside.obj(40, 0, f"block~ {block}")
        to_players, to_object = inside.obj(0, 0, "inlet"), inside.obj(20, 0, "inlet")
        cords = [(to_object, 0, n_sources * N_DIMS)]
        for k in range(n_sources):
            path = folder / f"song{k}.wav"
            self.songs.append(write_song(path, N_FRAMES, N_DIMS, seed=k + 1))
            which = inside.obj(20 * k, 2, "route start")
            start, open_song = (
                inside.msg(20 * k, 4, "start"),
                inside.msg(20 * k + 8, 4, f"open {path}"),
            )
            player = inside.obj(20 * k, 6, f"latent.play{N_DIMS}~ {RATIO} 44100")
            inside.chain(to_players, which, start, player)
            inside.cord(which, 1, open_song)
            inside.cord(open_song, 0, player)
            for dim in range(N_DIMS):
                cords.append((player, dim, k * N_DIMS + dim))
            if k == 0:
                if follows:
                    cords.append((player, N_DIMS, n_sources * N_DIMS + 1))
                for dim in range(N_DIMS):
                    out = inside.obj(60 + 9 * dim, 12, "outlet~")
                    inside.cord(player, dim, out)
        outs = [inside.obj(100 + 9 * dim, 12, "outlet~") for dim in range(N_DIMS)]
        outs.append(inside.obj(140, 12, "outlet"))
        box = inside.sub(0, 10, "holder", self._holder(text, n_sources, late=late))
        for source, outlet, inlet in cords:
            inside.cord(source, outlet, box, inlet)
        for outlet, out in enumerate(outs):
            inside.cord(box, outlet, out)
        self.box = self.rig.patch.sub(0, 3, "bench", inside)
        self.rig.status(self.box, 2 * N_DIMS)
        for outlet in range(2 * N_DIMS):
            self.rig.record(self.box, outlet)
        self.message(0, "bang", inlet=0)
        self.message(self.START, "start", inlet=0)

    def _holder(self, text, n_sources, *, late):
        """Return a window with the object, which comes 1000 samples after the begin if late."""
        p = Patch(900, 400)
        ins = [p.obj(5 * n, 0, "inlet~") for n in range(n_sources * N_DIMS)]
        ins += [p.obj(60 + 5 * n, 0, "inlet") for n in range(2)]
        outs = [p.obj(5 * n, 8, "outlet~") for n in range(N_DIMS)] + [p.obj(60, 8, "outlet")]
        if not late:
            box = p.obj(0, 4, text)
            for n, inlet in enumerate(ins):
                p.cord(inlet, 0, box, n)
            for n, outlet in enumerate(outs):
                p.cord(box, n, outlet)
            return p
        new = len(ins) + len(outs)
        words = [f"; pd-holder obj 24 100 {text}"]
        words += [f"; pd-holder connect {box.index} 0 {new} {n}" for n, box in enumerate(ins)]
        words += [f"; pd-holder connect {new} {n} {box.index} 0" for n, box in enumerate(outs)]
        # What one types gets its loadbang from Pd, what a message makes does not.
        self.rig.at(1000, " ".join([*words, "; pd-holder loadbang"]))
        return p

    def message(self, time, text, inlet=1):
        """Send the object a message, or the players."""
        if inlet == 0:
            self.rig.at(time, text, self.box)
            return
        delay = self.rig.patch.obj(0, 3, f"delay {time} 1 samp")
        box = self.rig.patch.msg(0, 4, text)
        self.rig.patch.cord(self.rig._begin, 0, delay)
        self.rig.patch.chain(delay, box)
        self.rig.patch.cord(box, 0, self.box, 1)

    def before(self, frame, text):
        """Send the object a message just before a frame, the earliest ones long before."""
        self.message(1500 if frame == 0 else self.START + frame * RATIO - 100, text)

    def play(self, **settings):
        """Return the frames that the object made, each seen to be held, and the status lines."""
        until = self.START + N_FRAMES * RATIO + 4096
        audio, lines = self.rig.play(until=until, **settings)
        x, y = audio[:, :N_DIMS], audio[:, N_DIMS:]
        begin = int(np.argmax(x[:, 0] != 0))
        n_samples = (N_FRAMES - 1) * RATIO  # the song goes round and round
        wanted = held(self.songs[0], RATIO, n_samples)
        np.testing.assert_array_equal(x[begin : begin + n_samples], wanted)
        shaped = y[begin : begin + n_samples].reshape(N_FRAMES - 1, RATIO, N_DIMS)
        np.testing.assert_array_equal(shaped, np.repeat(shaped[:, :1], RATIO, axis=1))
        return shaped[:, 0], said(lines)


def words(name, value):
    values = value if isinstance(value, list) else [value]
    return " ".join([name, *(v if isinstance(v, str) else f"{v:g}" for v in values)])


def check(made, wanted, tolerance=SINGLE):
    atol = tolerance * max(30.0, np.abs(wanted).max())
    np.testing.assert_allclose(made, wanted[: len(made)], atol=atol, rtol=0)
    assert np.ptp(wanted) > 1


def played(bench, changes, *stages, names=None, **settings):
    """Make the same changes to a rack and to an object; return what both make, and the status.

    Before the song begins the rack gets a frame of zeros, as the object does.
    """
    chain = Chain(*stages)
    for frame, stage, name, value, glide in changes:
        chain.change(frame and frame + 1, stage, name, value, glide)
        bench.before(frame, f"glide {glide}, {words((names or {}).get(name, name), value)}")
    made, lines = bench.play(**settings)
    silence = np.zeros((1, N_DIMS), np.float32)
    return made, chain.play(*(np.concatenate([silence, song]) for song in bench.songs))[1:], lines


def tell(rig, inlet, time, text):
    """Send a message to an object that stands in the rig's own patch: box and number."""
    delay, message = rig.patch.obj(0, 3, f"delay {time} 1 samp"), rig.patch.msg(0, 4, text)
    rig.patch.cord(rig._begin, 0, delay)
    rig.patch.chain(delay, message)
    rig.patch.cord(message, 0, *inlet)
