"""Presets: the bank, what lies between slots, and the file that Pd reads as it is."""

import random
import re

import numpy as np
import pytest
import soundfile as sf

from bridge.errors import BridgeError
from bridge.manip.presetfile import TYPES, read_presets
from bridge.manip.presets import Bank, between, joined, of_voice
from bridge.manip.settings import RackSettings
from bridge.patches.headless import console_faults, run_patch
from bridge.patches.pd import Patch
from tools.pd_versions import WANTED, find_versions

HEADER = "latent-presets 1;\n"


def rack(n_dims=2, **values):
    made = RackSettings(n_dims)
    made.add("offset")
    made.add("lfo")
    for name, value in values.items():
        made.set("offset" if name == "offset" else "lfo", name, value)
    return made


@pytest.fixture
def bank():
    made = Bank()
    first = {"lead": rack(offset=[1, 2], shape="saw", seed=3).snapshot()}
    second = rack(offset=[3, 1], shape="sine", seed=9, bypass=1).snapshot()
    made.store(2, joined(first), "soft pad 2")
    made.store(7, joined({"lead": second, "low": rack(3).snapshot()}))
    return made


def test_a_slot_brings_back_what_was_stored(bank):
    values = bank.recall(2)
    other = RackSettings(2)
    assert other.restore(of_voice(values, "lead")) == []
    assert other == rack(offset=[1, 2], shape="saw", seed=3)
    assert of_voice(values, "low") == {}
    values["lead", "offset", "offset"].append(1)
    assert bank.recall(2)["lead", "offset", "offset"] == [1, 2]


def test_slots_are_found_named_and_cleared(bank):
    assert bank.slots == [2, 7]
    assert (bank.name(2), bank.name(7)) == ("soft pad 2", "")
    assert [bank.after(s) for s in (0, 1, 2, 6, 7, 64)] == [2, 2, 7, 7, 2, 2]
    assert [bank.before(s) for s in (1, 2, 3, 7, 64)] == [7, 7, 2, 2, 7]
    bank.rename(7, "x")
    bank.store(7, bank.recall(2))
    assert bank.name(7) == "x"
    bank.clear(2)
    bank.clear(2)
    assert bank.slots == [7]
    assert (Bank().after(1), Bank().before(1)) == (None, None)


def test_numbers_lie_between_and_words_change_half_way(bank):
    for x in (0, 0.1, 0.3, 0.5, 0.9, 1):
        found = bank.interpolate(2, 7, x)
        offset = [1 + (3 - 1) * x, 2 + (1 - 2) * x]
        assert found["lead", "offset", "offset"] == offset
        assert found["lead", "lfo", "shape"] == ["sine" if x >= 0.5 else "saw"]
        assert found["lead", "lfo", "seed"] == [9 if x >= 0.5 else 3]
        assert found["lead", "lfo", "bypass"] == [int(x >= 0.5)]
        assert not of_voice(found, "low")  # only one of them speaks of it
    a, b = {("v", "o", "offset"): [0.8]}, {("v", "o", "offset"): [0.2, 0.7]}
    assert between(a, b, 1) == b
    assert between(a, b, 0) == {("v", "o", "offset"): [0.8, 0.8]}


def test_stages_come_and_go_with_the_order():
    a, b = rack(offset=1), rack(offset=2)
    b.remove("lfo")
    b.add("noise")
    b.add("scale", "lfo")
    b.set("lfo", "factor", 5)
    first, second = (joined({"v": made.snapshot()}) for made in (a, b))
    for x, wanted in ((0.25, a), (0.75, b)):
        made = RackSettings(2)
        made.restore(of_voice(between(first, second, x), "v"))
        wanted.set("offset", "offset", 1 + x)
        assert made == wanted
    del second["v", "rack", "stages"]  # then nobody knows that a stage is missing
    assert ("v", "noise", "seed") not in between(first, second, 0.75)


def random_bank(seed):
    rng, made = random.Random(seed), Bank()  # noqa: S311
    for slot in rng.sample(range(1, 65), 9):
        settings = RackSettings(5)
        for _ in range(6):
            name = settings.add(rng.choice(["offset", "lfo", "jam", "route", "mix", "freeze"]))
            for parameter in settings.stage(name).values:
                if TYPES[parameter] == "float":
                    power = rng.choice([-9, -3, 0])
                    value = [rng.random() * 10.0**power for _ in range(5)]
                    is_row = isinstance(settings.get(name, parameter), list)
                    settings.set(name, parameter, value if is_row else value[0])
        voices = rng.sample(["lead", "low voice", "a,b;c", "$1 x", "back\\slash", "naïve", "2"], 3)
        made.store(slot, joined(dict.fromkeys(voices, settings.snapshot())), f"take {slot}, $2")
    return made


@pytest.mark.parametrize("seed", range(4))
def test_a_file_brings_back_the_bank_and_itself(tmp_path, seed):
    made = random_bank(seed)
    made.write(tmp_path / "a.txt")
    again = Bank.read(tmp_path / "a.txt")
    assert again.slots == made.slots
    for slot in made.slots:
        assert list(again.recall(slot).items()) == list(made.recall(slot).items())
        assert again.name(slot) == made.name(slot)
    again.write(tmp_path / "b.txt")
    assert (tmp_path / "a.txt").read_bytes() == (tmp_path / "b.txt").read_bytes()


def test_a_preset_holds_a_whole_sequence_and_a_walk(tmp_path):
    def made(factor):
        settings = RackSettings(2)
        settings.add("seq")
        settings.add("walk")
        for number in range(1, 65):
            settings.set("seq", f"step{number}", [factor * number, -factor])
        settings.set("seq", "steps", [3, 4 * factor])
        settings.set("walk", "centre", [factor, 0.25])
        return settings

    bank = Bank()
    for slot, factor in ((1, 1), (2, 3)):
        bank.store(slot, joined({"v": made(factor).snapshot()}))
    bank.write(tmp_path / "a.txt")
    again = Bank.read(tmp_path / "a.txt")
    found = RackSettings(2)
    assert found.restore(of_voice(again.recall(2), "v")) == []
    assert found == made(3)
    found.restore(of_voice(again.interpolate(1, 2, 0.25), "v"))
    assert found.get("seq", "step64") == [96, -1.5]
    assert found.get("seq", "steps") == [3, 4]
    assert found.get("walk", "centre") == [1.5, 0.25]


def test_an_empty_bank_and_a_slot_without_values_are_files_too(tmp_path):
    Bank().write(tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_text() == HEADER
    assert Bank.read(tmp_path / "a.txt").slots == []
    made = Bank()
    made.store(64, {})
    made.write(tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_text() == HEADER + "64 - - name;\n"
    assert Bank.read(tmp_path / "a.txt").slots == [64]


def test_slots_are_in_order_and_words_as_pd_writes_them(tmp_path):
    made = Bank()
    made.store(9, {("$1 a$b", "o", "offset"): [1e-5, 2.0, 1e16]}, "a\\b, c;")
    made.store(2, {})
    made.write(tmp_path / "a.txt")
    lines = (tmp_path / "a.txt").read_text().splitlines()
    wanted = ["2 - - name;", r"9 - - name a\\b\, c\;;", r"9 \$1\ a$b o offset 1e-05 2 1e+16;"]
    assert lines[1:] == wanted


def test_a_hand_may_write_it(tmp_path):
    text = "latent-presets\n 1;1 lead offset offset\n\t.5 -2. +3e-2;\n\n2 - - name a   b;"
    (tmp_path / "a.txt").write_text(text)
    slots = read_presets(tmp_path / "a.txt")
    assert slots[1].values == {("lead", "offset", "offset"): [0.5, -2, 0.03]}
    assert slots[2].name == "a b"


WRONG = [
    ("", "line 1: must be latent-presets 1;; is it a preset file"),
    ("latent-presets 2;\n", "line 1: must be latent-presets 1;"),
    (HEADER + "1 a;\n", "line 2: preset: a line is: slot voice stage parameter value"),
    (HEADER + "\n\n65 a b offset 1;\n", "line 4: preset: slots are 1 to 64, not '65'"),
    (HEADER + "x a b offset 1;\n", "line 2: preset: slots are 1 to 64, not 'x'"),
    (HEADER + "0 a b offset 1;\n", "slots are 1 to 64"),
    (HEADER + "1 a b ofset 1;\n", "line 2: b: there is no parameter 'ofset'; did you mean"),
    (HEADER + "1 a b offset;\n", "line 2: b: offset takes 1 to 1024 values, not 0"),
    (HEADER + "1 a b offset" + " 1" * 1025 + ";\n", "not 1025"),
    (HEADER + "1 a b offset x;\n", "line 2: b: offset must be numbers, not 'x'"),
    (HEADER + "1 a b offset 1e999;\n", "offset must be numbers, not 'inf'"),
    (HEADER + "1 a b offset nan;\n", "offset must be numbers, not 'nan'"),
    (HEADER + "1 a b shape 1;\n", "shape must be a word that it knows, not '1.0'"),
    (HEADER + "1 a rack offset 1;\n", "a stage cannot be named 'rack'"),
    (HEADER + "1 a rack stages b;\n", "stages are pairs of a name and a kind"),
    (HEADER + "1 a rack stages b lfo b lfo;\n", "no name twice"),
    (HEADER + "1 a rack stages b lof;\n", "line 2: rack: there is no kind of stage 'lof'; did"),
    (HEADER + "1 a b offset 1;\n1 a b offset\n2;\n", "line 3: preset: slot 1 tells a b offset tw"),
    (HEADER + "1 a b offset 1, 2;\n", "line 2: write \\\\, for , in a word"),
    (HEADER + "1 a b offset 1\\\n", "line 2: write"),
    (HEADER + "1 a b offset 1;\n1 a b\n", "line 3: does not end with a semicolon"),
    (HEADER + "1 a b offset 1;\n1 - - name 007;\n", "line 3: .*cannot hold '007' in a name; Pd"),
    (HEADER + "1 " + "a" * 65 + " b offset 1;\n", "cannot hold the name"),
    ("latent-presets 1;\n1 a b offset \xff;\n".encode("latin-1"), "line 2: is not UTF-8"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "line"), WRONG)
def test_a_bad_file_is_one_clear_line(tmp_path, content, line):
    path = tmp_path / "a.txt"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(BridgeError, match=line) as caught:
        Bank.read(path)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(str(path))


def test_a_file_that_is_not_there_or_too_long_is_one_clear_line(tmp_path, monkeypatch):
    with pytest.raises(BridgeError, match="cannot be read"):
        Bank.read(tmp_path / "none.txt")
    made = random_bank(1)
    made.write(tmp_path / "a.txt")
    monkeypatch.setattr("bridge.manip.presetfile.MAX_BYTES", 1000)
    with pytest.raises(BridgeError, match="is longer than 1000"):
        Bank.read(tmp_path / "a.txt")
    before = (tmp_path / "a.txt").read_bytes()
    with pytest.raises(BridgeError, match="would be longer"):
        made.write(tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_bytes() == before


@pytest.mark.parametrize(
    ("call", "line"),
    [
        (lambda b: b.recall(3), "slot 3 is empty; there is 2, 7"),
        (lambda b: Bank().recall(3), "slot 3 is empty; store one first"),
        (lambda b: b.recall(65), "slots are 1 to 64, not 65"),
        (lambda b: b.store(0, {}), "slots are 1 to 64, not 0"),
        (lambda b: b.store(2, {}, "a  b"), "cannot hold the name 'a  b'"),
        (lambda b: b.store(2, {}, "a\nb"), "cannot hold the name"),
        (lambda b: b.store(2, {}, "take 007"), "'007' in a name; Pd would make 7 of it"),
        (lambda b: b.rename(2, "x" * 65), "at most 64 signs"),
        (lambda b: b.store(2, {("", "offset", "offset"): [1]}), "a voice has a name"),
        (lambda b: b.store(2, {("1e3", "offset", "offset"): [1]}), "Pd would make 1000 of it"),
        (lambda b: b.store(2, {("a", "b", "offset"): ["x"]}), "offset must be numbers, not 'x'"),
        (lambda b: b.interpolate(2, 7, 1.5), "0 to 1, not 1.5"),
        (lambda b: b.interpolate(2, 7, float("nan")), "0 to 1, not nan"),
        (lambda b: b.interpolate(2, 8, 0.5), "slot 8 is empty"),
    ],
)
def test_what_is_wrong_is_one_clear_line_and_changes_nothing(bank, call, line):
    before = [bank.recall(2), bank.recall(7), bank.name(2)]
    with pytest.raises(BridgeError, match=line):
        call(bank)
    assert [bank.recall(2), bank.recall(7), bank.name(2)] == before


def pd_reads(program, folder):
    """Let Pd read a.txt into [text], tell every number it holds, and write b.txt."""
    p = Patch(600, 600)
    order = p.obj(0, 1, "t b b b b")
    p.chain(p.obj(0, 0, "loadbang"), order)
    text = p.obj(40, 8, "text define bank")
    for outlet, words in ((3, "read a.txt"), (1, "write b.txt")):
        message = p.msg(40, 3 + outlet, words)
        p.cord(order, outlet, message)
        p.chain(message, text)
    p.cord(order, 0, p.msg(0, 3, "; pd quit"))
    size, until, number = p.obj(0, 5, "text size bank"), p.obj(0, 7, "until"), p.obj(0, 9, "f 0")
    more, line = p.obj(20, 9, "+ 1"), p.obj(0, 11, "text get bank")
    p.cord(order, 2, size)
    p.chain(size, until, number, line)
    p.chain(number, more)
    p.cord(more, 0, number, 1)
    p.chain(line, p.obj(0, 13, "list append end"), p.obj(0, 14, "print line"))
    console = run_patch(program, p.write(folder / "reads.pd"), search=(folder,))
    return [w[6:].removeprefix("list ") for w in console.splitlines() if w.startswith("line: ")]


def pd_numbers(program, folder, line, n):
    """Let Pd read a.txt, and return the numbers from the fifth word of a line on, in full."""
    p = Patch(600, 600)
    order = p.obj(0, 1, "t b b b b")
    p.chain(p.obj(0, 0, "loadbang"), order)
    read, get, write = (
        p.msg(0, 3, "read a.txt"),
        p.msg(20, 3, str(line)),
        p.msg(40, 3, "write -bytes 4 told.wav told"),
    )
    for outlet, message in ((3, read), (2, get), (1, write)):
        p.cord(order, outlet, message)
    p.cord(order, 0, p.msg(60, 3, "; pd quit"))
    p.chain(read, p.obj(0, 6, "text define bank"))
    p.chain(get, p.obj(20, 6, f"text get bank 4 {n}"), p.obj(20, 8, "array set told"))
    p.chain(write, p.obj(40, 6, "soundfiler"))
    p.obj(0, 10, f"array define told {n}")
    console = run_patch(program, p.write(folder / "numbers.pd"), search=(folder,))
    assert not console_faults(console)
    return sf.read(folder / "told.wav", dtype="float32")[0].tolist()


def program(version):
    found = find_versions()
    if version not in found:
        pytest.skip(f"Pd {version} is not here (python tools/pd_versions.py)")
    return found[version]


@pytest.mark.pd
@pytest.mark.parametrize("version", WANTED)
def test_pd_holds_what_the_file_says_and_writes_it_back(tmp_path, version):
    made = random_bank(11)
    made.write(tmp_path / "a.txt")
    held = pd_reads(program(version), tmp_path)
    lines = [line.strip() for line in (tmp_path / "a.txt").read_text("utf-8").split(";\n")[:-1]]
    assert len(held) == len(lines)
    for told, line in zip(held, lines, strict=True):
        words = re.split(r"(?<!\\) ", line)
        found = re.split(r"(?<!\\) ", told.removesuffix(" end"))
        assert len(found) == len(words)
        for word, other in zip(words, found, strict=True):
            try:
                number = float(word)
            except ValueError:
                assert other == word
            else:
                assert float(other) == pytest.approx(number, rel=6e-6, abs=1e-37)
    again = Bank.read(tmp_path / "b.txt")
    assert again.slots == made.slots
    for slot in made.slots:
        assert again.name(slot) == made.name(slot)
        wanted, found = made.recall(slot), again.recall(slot)
        assert list(found) == list(wanted)
        for key, values in wanted.items():
            if isinstance(values[0], str):
                assert found[key] == values
            else:
                assert np.allclose(found[key], values, rtol=6e-6, atol=1e-37)
    # What Pd wrote has few digits and stays as it is.
    again.write(tmp_path / "a.txt")
    pd_reads(program(version), tmp_path)
    assert read_presets(tmp_path / "b.txt") == read_presets(tmp_path / "a.txt")


@pytest.mark.pd
@pytest.mark.parametrize("version", WANTED)
def test_pd_holds_numbers_to_the_last_bit_of_single_precision(tmp_path, version):
    rng = np.random.default_rng(5)
    numbers = [*rng.normal(size=40), *(rng.normal(size=40) * 10.0 ** rng.integers(-30, 6, 40))]
    numbers += [16777215, -1e6, 0.1, 1 / 3, 1e-5, 123456789, 0]
    made = Bank()
    made.store(3, {("v", "o", "offset"): numbers})
    made.write(tmp_path / "a.txt")
    told = pd_numbers(program(version), tmp_path, 2, len(numbers))
    assert told == np.float32(numbers).tolist()
