"""Codes of the jam and statistics of the scale, from files and into files, in JavaScript."""

from fractions import Fraction

import numpy as np
import pytest

import latentio
from bridge.manip.rack import Rack
from bridge.manip.settings import RackSettings
from latentio.latents import Latents
from tests.max.rackjs import rows_of, run_cases

pytestmark = pytest.mark.node

N_DIMS, SR, RATIO = 3, 44100, 2048
UNTIL_MS = 3000


def run(kind, script, n_channels, messages, folder):
    """Return the status, and the rows that are heard from frame 1 on."""
    events = [{"t": 2 * n, "to": 0, "message": list(m)} for n, m in enumerate(messages, start=1)]
    one = {
        "script": script,
        "args": [1, kind, N_DIMS, RATIO, SR, 0, 0],
        "ring": "1-ring",
        "patch": str(folder / "mine.maxpat"),
    }
    clock = {"sr": SR, "every": 20, "late": [0], "pieces": [{"from": 100, "to": UNTIL_MS}]}
    case = {"objects": [one], "events": events, "clock": clock, "until": UNTIL_MS}
    (result,) = run_cases([{"kind_of_case": "patch", **case}])
    assert result["faults"] == []
    return result["status"][0], rows_of(result["heard"][0]["rows"], n_channels)


def jam(messages, folder):
    return run("jam", "latent.maker.js", N_DIMS, messages, folder)


def test_a_jam_opens_edits_and_saves_codes(tmp_path):
    codes = np.random.default_rng(1).normal(size=(7, N_DIMS)).astype(np.float32)
    path = tmp_path / "codes.wav"
    latentio.write(path, Latents(codes, SR, RATIO))
    edits = [("code", 2, 1, 0.5), ("code", 6, 0, -9)]
    status, rows = jam(
        [("openfile", str(path)), *edits, ("speed", 0.5), ("save", "kept")], tmp_path
    )
    assert status == [["frames", 7], ["saved", 7]]
    settings = RackSettings(N_DIMS)
    settings.add("jam", "one")
    settings.set("one", "codes", "loaded")
    settings.set("one", "speed", 0.5)
    rack = Rack(N_DIMS, Fraction(SR, RATIO), settings)
    rack.load_codes("one", codes)
    for _, *edit in edits:
        rack.edit("one", *edit)
    wanted = rack.apply(0, np.zeros((len(rows), N_DIMS), np.float32), rack.new_state())
    assert np.array_equal(rows, wanted)
    kept = latentio.read(tmp_path / "kept.wav")
    codes[2, 1], codes[6, 0] = 0.5, -9
    assert np.array_equal(kept.data, codes)
    assert (kept.model_sr, kept.ratio) == (SR, RATIO)
    again, _ = jam([("openfile", "kept.wav"), ("get", "codes")], tmp_path)
    assert again == [["frames", 7], ["codes", "loaded"]]


def test_random_codes_are_saved(tmp_path):
    status, _ = jam(
        [("length", 70), ("seed", 3), ("code", 5, 2, 1), ("clear_edits",), ("save", "r.wav")],
        tmp_path,
    )
    assert status == [["saved", 70]]
    settings = RackSettings(N_DIMS)
    settings.add("jam", "one")
    settings.set("one", "length", 70)
    settings.set("one", "seed", 3)
    rack = Rack(N_DIMS, Fraction(SR, RATIO), settings)
    wanted = rack.apply(0, np.zeros((70, N_DIMS), np.float32), rack.new_state())
    assert np.array_equal(latentio.read(tmp_path / "r.wav").data, wanted)


def test_what_a_jam_refuses(tmp_path):
    latentio.write(tmp_path / "two.wav", Latents(np.zeros((4, 2)), SR, RATIO))
    latentio.write(tmp_path / "long.npy", Latents(np.zeros((65537, N_DIMS)), SR, RATIO))
    (tmp_path / "text.wav").write_text("no song")
    status, rows = jam(
        [
            ("openfile", str(tmp_path / "none.wav")),
            ("openfile", str(tmp_path / "two.wav")),
            ("openfile", str(tmp_path / "text.wav")),
            ("openfile", str(tmp_path / "long.npy")),
            ("save", "none.wav"),
            ("code", 0, N_DIMS, 1),
            ("code", 0, 0),
            ("code", 65536, 0, 1),
            ("code", 0, 0, 1e7),
            ("length", 1),
            ("save", str(tmp_path / "no" / "x.wav")),
            ("stop", 3),
            ("get", "stop"),
        ],
        tmp_path,
    )
    code = "error code takes FRAME DIM VALUE in their ranges"
    said = [" ".join(map(str, words)) for words in status]
    assert said[1] == "error dims 2 instead of 3"
    assert "text.wav" in said[2]
    assert said[3:] == [
        "error more than 65536 frames",
        "error there are no codes",
        *[code] * 4,
        f"error {tmp_path / 'no' / 'x.wav'}: cannot be written; choose a place you may write to",
        "stop 3",
    ]
    assert "none.wav" in said[0]
    assert not np.array_equal(rows[0], np.zeros(N_DIMS))


def test_a_scale_reads_statistics(tmp_path):
    path = tmp_path / "stats.txt"
    path.write_text("mean 1.0 -2.0 0.5;\nstd 2.0 0.5 1.0;\nmin -4 -4 -4;\nmax 4.0 3e0 2.5;\n")
    (tmp_path / "short.txt").write_text("mean 1 2;\nstd 1 1;\nmin 0 0;\nmax 1 1;\n")
    status, rows = run(
        "scale",
        "latent.shaper.js",
        4 * N_DIMS + 1,
        [
            ("clamp", 1),
            ("stats", str(tmp_path / "none.txt")),
            ("stats", str(tmp_path / "short.txt")),
            ("stats", str(path)),
            ("clamp", 2),
            ("clamp", 1),
            ("get", "maximum"),
            ("normalise",),
            ("get", "mode"),
            ("get", "std"),
        ],
        tmp_path,
    )
    assert [" ".join(map(str, words)) for words in status] == [
        "error clamp needs statistics: stats PATH",
        f"error no such file {tmp_path / 'none.txt'}",
        f"error no statistics of 3 dims: {tmp_path / 'short.txt'}",
        f"stats {path}",
        "error clamp must be 0 or 1",
        "maximum 4 3 2.5",
        "mode normalise",
        "std 2 0.5 1",
    ]
    a, b, low, high = np.split(rows[5][:-1], 4)
    assert np.allclose([a, b], [[0.5, 2, 1], [-0.5, 4, -0.5]])
    assert np.allclose([low, high], [[-2.5, -4, -4.5], [1.5, 10, 2]])
