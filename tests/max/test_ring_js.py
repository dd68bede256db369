"""What MSP reads from the rings: the right frames, whole ones, whenever Max's js is late."""

from fractions import Fraction

import numpy as np
import pytest

from bridge.manip.rack import Rack
from bridge.manip.settings import RackSettings
from tests.max.rackjs import rows_of, run_cases

pytestmark = pytest.mark.node

N_DIMS = 2
SR = 44100
RATIO = 2048
RATE = Fraction(SR, RATIO)
FRAME_MS = 1000 * RATIO / SR
RING = "7-ring"
LATE = [0, 3, 19, 7, None, 40, 1, 12]  # ms; None never comes
BEGIN = [["amplitude", 1], ["seed", 5], ["glide", 0]]


def maker(kind="noise", *more):
    return {
        "script": "latent.maker.js",
        "args": [7, kind, N_DIMS, RATIO, SR, *more],
        "ring": RING,
        "bus": "lead-latent-presets",
        "inlet": 2,
    }


def scenario(events, pieces, until=6000, objects=None, **clock):
    first = [{"t": 1, "to": 0, "message": message} for message in BEGIN]
    return {
        "kind_of_case": "patch",
        "objects": objects or [maker()],
        "events": [*first, *events],
        "clock": {"sr": SR, "every": 20, "late": [0], "pieces": pieces, **clock},
        "until": until,
    }


def say(t, *message):
    return {"t": t, "to": 0, "message": list(message)}


def heard(result, n=0):
    """Return what was heard: piece and k of each frame, and its row."""
    assert result["faults"] == []
    at = np.array(result["heard"][n]["at"]).reshape(-1, 2)
    return at, rows_of(result["heard"][n]["rows"], N_DIMS)


def server(messages, places, n_frames, first=0, *, kind="noise", rate=RATE):
    """Return the server's frames, with messages on the frames that the script chose."""
    settings = RackSettings(N_DIMS)
    settings.add(kind, "one")
    rack = Rack(N_DIMS, rate, settings)
    changes = list(zip(places, messages, strict=True))
    for at, (word, *values) in changes:
        rack.change("one", word, values, at)
    zeros = np.zeros((n_frames, N_DIMS), np.float32)
    return rack.apply(first, zeros, rack.new_state())


RUN = [{"from": 100, "to": 6000}]
TURNS = [
    say(300 + 61 * i, *message)
    for i, message in enumerate(
        [
            ["amplitude", 2, 0.5],
            ["seed", 9],
            ["glide", 9],
            ["amplitude", 0.25, 4],
            ["expression", 0.5],
            ["dim", 1, "amplitude", 3],
            ["bypass", 1],
            ["amplitude", 1],
            ["bypass", 0],
            ["seed", 123456],
            ["expression", 2],
        ]
        * 4
    )
]


def messages_of(events):
    return [*BEGIN, *(event["message"] for event in events)]


def test_changes_come_in_time_and_whole_frames_change():
    events = [e for e in TURNS if e["message"][0] != "dim"]
    steady, late = run_cases([scenario(events, RUN), scenario(events, RUN, late=LATE)])
    for result in (steady, late):
        at, rows = heard(result)
        assert result["torn"] == []
        assert np.array_equal(at[:, 1], np.arange(len(at)))
        assert len(at) > 5000 / FRAME_MS
        assert np.array_equal(rows, server(messages_of(events), result["places"], len(at)))
        for event, place in zip(events, result["places"][len(BEGIN) :], strict=True):
            now = (event["t"] - 100) / FRAME_MS
            # The next frame, unless it begins within 10 ms.
            assert 0 < place - now <= 1 + 10 / FRAME_MS + 1 / FRAME_MS


def test_each_frame_is_written_by_one_call_per_dim():
    (result,) = run_cases([scenario([], RUN)])
    n_frames = len(result["heard"][0]["at"])
    # One whole ring when it is loaded, one for each message before the DSP, one when it begins.
    assert result["pokes"][0] <= N_DIMS * (n_frames + 2 * len(BEGIN) + 8)


def test_after_a_stall_it_goes_on_and_meanwhile_holds():
    stall = [1500, 4000]  # 54 frames: more than are ahead, and less than the ring has slots
    (result,) = run_cases(
        [scenario([say(1600, "amplitude", 9), say(4200, "seed", 1)], RUN, stalls=[stall])]
    )
    at, rows = heard(result)
    assert result["torn"] == []
    wanted = server([*BEGIN, ["amplitude", 9], ["seed", 1]], result["places"], len(at))
    good = np.all(rows == wanted, axis=1)
    before, after = (int((t - 100) / FRAME_MS) for t in stall)
    assert good[: before + 31].all()
    last = before + 32 if good[before + 32] else before + 31
    assert np.all(rows[last + 1 : after] == rows[last])
    assert good[after + 2 :].all()
    assert result["places"][-2] in (after + 1, after + 2)


def test_after_a_sleep_it_finds_back():
    # The sound stands for an hour that Date counts, and nobody says so.
    (result,) = run_cases([scenario([say(5000, "amplitude", 2)], RUN, sleep=[2000, 3600000])])
    at, rows = heard(result)
    wanted = server([*BEGIN, ["amplitude", 2]], result["places"], len(at))
    good = np.all(rows == wanted, axis=1)
    back = int((2000 + 1500 - 100) / FRAME_MS) + 1
    assert good[: int(1900 / FRAME_MS)].all()
    assert good[back:].all()


def test_dsp_begins_with_frame_0_each_time():
    pieces = [{"from": 100, "to": 2000}, {"from": 2500, "to": 4000}]
    events = [say(700, "amplitude", 3), say(2200, "amplitude", 0.5)]
    loud, walking = run_cases(
        [
            scenario(events, pieces, until=4000),
            scenario([say(2, "frequency", 1, 3)], pieces, until=4000, objects=[maker("lfo")]),
        ]
    )
    for result, kind in ((loud, "noise"), (walking, "lfo")):
        at, rows = heard(result)
        assert result["torn"] == []
        first, second = at[:, 0] == 0, at[:, 0] == 1
        assert at[second, 1].tolist() == list(range(second.sum()))
        if kind == "noise":
            new = server([["amplitude", 0.5], ["seed", 5]], [0, 0], second.sum())
            assert np.array_equal(rows[second], new)
        else:
            n = min(first.sum(), second.sum())
            assert np.array_equal(rows[first][:n], rows[second][:n])


def test_the_sample_rate_counts_from_the_first_frame_on():
    messages = [["amplitude", 1, 2], ["frequency", 1, 3]]
    case = scenario([say(2 + n, *m) for n, m in enumerate(messages)], RUN, until=2000, sr=48000)
    (result,) = run_cases([{**case, "objects": [maker("lfo")]}])
    at, rows = heard(result)
    assert result["torn"] == []
    rate = Fraction(48000, RATIO)
    assert np.array_equal(rows, server(messages, [0, 0], len(at), kind="lfo", rate=rate))


def test_the_clock_goes_round():
    n_round = (2**31 - 1) // RATIO // 64 * 64
    first = n_round - 30
    cases = []
    for turn in range(len(LATE)):
        late = LATE[turn:] + LATE[:turn]
        pieces = [{"from": 100, "to": 2600, "first": first * RATIO + 200 * turn}]
        cases.append(scenario([say(2200, "amplitude", 2)], pieces, until=2600, late=late))
    for result in run_cases(cases):
        at, rows = heard(result)
        wrap = n_round * RATIO
        told = result["numbers"][0]
        assert told | {"length": RATIO, "offset": 0.5, "skip": 0, "wrap": wrap} == told
        assert [t for _, t, _ in result["torn"] if t > 400] == []
        assert np.array_equal(at[:, 1], (first + np.arange(len(at))) % n_round)
        wanted = server([*BEGIN, ["amplitude", 2]], result["places"], len(at), first)
        # The script does not know that it begins there, and may hear of it late.
        assert np.array_equal(rows[6:], wanted[6:])


@pytest.mark.parametrize("length", [512, 1024, 1900, 2000, 2200, 4096, 8192])
def test_it_follows_a_clock_of_another_speed(length):
    messages = [["amplitude", 2], ["seed", 9], ["amplitude", 0.5], ["seed", 1]]
    events = [say(2000 + 321 * n, *message) for n, message in enumerate(messages)]
    for late in ([0], LATE):
        (result,) = run_cases([scenario(events, RUN, length=length, late=late)])
        at, rows = heard(result)
        assert result["torn"] == []
        assert np.array_equal(at[:, 1], np.arange(len(at)))
        assert np.array_equal(rows, server(messages_of(events), result["places"], len(at)))
        now = [(event["t"] - 100) / 1000 * SR / length for event in events]
        waits = np.array(result["places"][len(BEGIN) :]) - now
        # The next frame or the one after it; later, while the speeds are taken for alike.
        assert np.all(waits > 0)
        assert np.all(waits < 5)


def test_stop_holds_and_start_begins_anew():
    events = [say(1000, "stop"), say(1500, "seed", 9), say(2000, "start"), say(3000, "bang")]
    (result,) = run_cases([scenario(events, RUN)])
    _, rows = heard(result)
    assert result["torn"] == []
    stop, seed, start, bang = result["places"][-4:]
    begun = int((2000 + 10 - 100) / FRAME_MS) + 1
    old, new = server(BEGIN[:2], [0, 0], 200), server([BEGIN[0], ["seed", 9]], [0, 0], 200)
    assert np.array_equal(rows[:stop], old[:stop])
    assert np.all(rows[stop:begun] == old[stop - 1])
    assert seed == start == stop
    again = begun + bang - stop
    assert np.array_equal(rows[begun:again], new[: again - begun])
    assert np.array_equal(rows[again:], new[: len(rows) - again])


def test_another_clock_goes_on_where_it_is():
    events = [say(1000, "clock", "true"), say(2000, "model_sr", 48000), say(3000, "ratio", 1024.7)]
    bad = [say(4000, "ratio", 0), say(4000, "ratio", "x"), say(4000, "clock", "fast")]
    odd = [say(4100, "model_sr", 44101), say(4200, "volume", 1), say(4300, "float", 3)]
    (result,) = run_cases([scenario([*events, *bad, *odd], RUN)])
    _, rows = heard(result)
    old = server(BEGIN[:2], [0, 0], 400)
    # Each frame is one of the generator's, and they go on.
    numbers = [int(np.argmax(np.all(old == row, axis=1))) for row in rows]
    assert all(np.any(np.all(old == row, axis=1)) for row in rows[:40])
    late = [n for n in numbers if n]
    assert np.mean(np.diff(late) == 1) > 0.9
    assert result["status"][0] == [
        ["error", "ratio", "must", "be", 1, "or", "more"],
        ["error", "ratio", "must", "be", 1, "or", "more"],
        ["error", "clock", "must", "be", "samples", "or", "true"],
        ["error", "clock", "true", "is", "not", "exact", "here"],
        ["error", "unknown", "message", "volume", 1],
        ["error", "unknown", "message", 3],
    ]


def test_a_voice_needs_a_stage():
    found = run_cases(
        [
            scenario([], RUN, until=10, objects=[maker("noise", "lead")]),
            scenario([], RUN, until=10, objects=[maker("noise", "lead", "dust")]),
            scenario([], RUN, until=10, objects=[maker("noise", 0, 0)]),
        ]
    )
    words = ["error", "a", "VOICE", "needs", "a", "STAGE"]
    assert [result["status"][0] for result in found] == [[words], [], []]
