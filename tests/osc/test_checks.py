import math
import shlex

import numpy as np
import pytest

from bridge.osc.checks import as_text, check, find, typed
from bridge.osc.codec import OscError
from bridge.osc.message import Argument, Message
from bridge.osc.spec import BY_ADDRESS, TABLE


def checked(address, *values):
    return check(BY_ADDRESS[address], values)


def test_arguments_come_out_as_the_types_of_the_table():
    found = checked("/voice/loop", "lead", 1.0, 2.0, 9)
    assert found == ("lead", 1, 2, 9)
    assert [type(value) for value in found] == [str, int, int, int]
    assert isinstance(checked("/voice/seek", "lead", 3)[1], float)


def test_what_is_left_out_is_left_out():
    assert checked("/voice/play", "lead", "song") == ("lead", "song")
    assert checked("/voice/new", "lead", "factory") == ("lead", "factory")


def test_many_values_follow_one_by_one():
    assert checked("/voice/frame", "lead", 1, 0.5) == ("lead", 1.0, 0.5)
    assert checked("/voice/new", "a", "b", "clock", "true", "lead", 2048.0)[2:] == (
        "clock",
        "true",
        "lead",
        2048.0,
    )


@pytest.mark.parametrize(
    ("value", "name"),
    [(2, "2"), (2.0, "2"), (-3.0, "-3"), (0.5, "0.5"), (float(np.float32(0.1)), "0.1")],
)
def test_a_number_is_a_name_too(value, name):
    assert checked("/voice/free", value) == (name,)


@pytest.mark.parametrize("seed", range(3))
def test_a_number_becomes_the_shortest_text_that_gives_it_again(seed):
    for value in np.random.default_rng(seed).standard_normal(300).astype(np.float32):
        assert np.float32(as_text(float(value))) == value
        assert len(as_text(float(value))) <= len(str(value)) + 1
        double = float(value) * math.pi
        assert float(as_text(double)) == double


@pytest.mark.parametrize("value", [1e300, -1e300, 3.4028234663852886e38, 5e-324, 1e15, 1e22])
def test_extreme_numbers_become_texts(value):
    assert float(as_text(value)) == pytest.approx(value, rel=1e-6)


@pytest.mark.parametrize(
    ("address", "values", "reason"),
    [
        ("/voice/seek", ("lead",), "frame is missing: /voice/seek voice frame"),
        ("/voice/frame", ("lead",), "values is missing: /voice/frame voice values..."),
        ("/voice/play", (), "voice is missing: /voice/play voice slot [frame]"),
        ("/voice/free", ("a", 1), "too many arguments: /voice/free takes 1: /voice/free voice"),
        ("/status", (1,), "too many arguments: /status takes none"),
        ("/voice/speed", ("a", 17), "speed must be a number from -16 to 16, not 17"),
        ("/voice/speed", ("a", "fast"), "speed must be a number from -16 to 16, not 'fast'"),
        ("/voice/gain", ("a", math.nan), "gain must be a number from 0 to 16, not nan"),
        ("/voice/gain", ("a", 1, -1), "ramp must be a number from 0 to 60000, not -1"),
        ("/voice/enable", ("a", 0.5), "on must be a whole number from 0 to 1, not 0.5"),
        ("/voice/enable", ("a", 2), "on must be a whole number from 0 to 1, not 2"),
        ("/voice/enable", ("a", math.inf), "on must be a whole number from 0 to 1, not inf"),
        ("/voice/enable", ("a", None), "on must be a whole number from 0 to 1, not nothing"),
        ("/voice/frame", ("a", 0, math.nan, 0), "values must be a number, not nan"),
        ("/voice/frame", ("a", 0, -math.inf), "values must be a number, not -inf"),
        ("/voice/frame", ("a", 3e38, 1e39), "values must be a number, not 1e+39"),
        ("/voice/frame", ("a", 0, "b"), "values must be a number, not 'b'"),
        ("/voice/frame", ("a", b"0123"), "values must be a number, not a blob"),
        ("/voice/free", (b"a",), "voice must be a name, not a blob"),
        ("/voice/free", (math.nan,), "voice must be a name, not nan"),
        ("/voice/free", ("",), "voice is empty"),
        ("/voice/free", ("x" * 65,), "voice has at most 64 characters, not 65"),
        ("/voice/free", ("a\nb",), r"voice has characters that cannot be shown: 'a\nb'"),
        ("/slot/load", ("a", "x" * 1025), "path has at most 1024 characters, not 1025"),
        ("/voice/set", ("a", "b", math.inf), "values must be numbers and words, not inf"),
        ("/voice/set", ("a", "b", 2**40), "values must be a whole number from -2147483648 to"),
        ("/voice/seek", ("a", "x" * 99), "not '" + "x" * 40 + "...'"),
    ],
)
def test_a_wrong_argument_is_refused_by_its_name_and_what_is_allowed(address, values, reason):
    with pytest.raises(OscError) as caught:
        checked(address, *values)
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.address == address


def test_the_ends_of_a_range_are_in_it():
    assert checked("/voice/speed", "a", -16.0) == ("a", -16.0)
    assert checked("/voice/gain", "a", 16, 60_000) == ("a", 16.0, 60_000.0)
    with pytest.raises(OscError, match="speed"):
        checked("/voice/speed", "a", np.nextafter(16.0, 17.0))


def test_the_largest_floats_are_numbers_even_many_of_them():
    largest = float(np.finfo(np.float32).max)
    assert checked("/voice/frame", "a", largest, -largest, largest)[1:] == (
        largest,
        -largest,
        largest,
    )


def test_values_of_a_frame_are_counted_before_they_are_looked_at():
    message = BY_ADDRESS["/voice/frame"]
    assert len(check(message, ("a", *[0.5] * 1024))) == 1025
    with pytest.raises(OscError, match="values are at most 1024, not 1025"):
        check(message, ("a", *[float("nan")] * 1025))


def test_a_range_of_many_values_is_checked():
    message = Message("/x", "verb", "", (Argument("values", "float", "", 0, 1, many=True),))
    assert check(message, (0, 1, 0.5)) == (0.0, 1.0, 0.5)
    with pytest.raises(OscError, match="values must be a number from 0 to 1, not 2"):
        check(message, (0, 2))


@pytest.mark.parametrize(
    ("address", "similar"),
    [("/voice/nwe", "/voice/new"), ("/voice/new/", "/voice/new"), ("/statu", "/status")],
)
def test_an_address_that_is_nearly_right_is_told_the_right_one(address, similar):
    with pytest.raises(OscError, match=f"no message {address}; is it {similar}[?]") as caught:
        find(address)
    assert caught.value.address == address


@pytest.mark.parametrize("address", ["/voice/*", "/x", "/{voice,slot}/new", "/" + "v" * 60_000])
def test_an_unknown_address_is_refused(address):
    with pytest.raises(OscError, match="there is no message") as caught:
        find(address)
    assert len(str(caught.value)) < 200


def test_a_known_address_is_found():
    assert find("/voice/new") is BY_ADDRESS["/voice/new"]


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("1", 1),
        ("-1", -1),
        ("0.5", 0.5),
        (".5", 0.5),
        ("1e-3", 0.001),
        ("2.", 2.0),
        ("lead", "lead"),
        ('"1"', "1"),
        ("nan", "nan"),
        ("inf", "inf"),
        ("1_000", "1_000"),
        ("0x10", "0x10"),
        ("identity:8:2048:44100", "identity:8:2048:44100"),
        ("1e999", "1e999"),
        ("9" * 5000, "9" * 5000),
        ("", ""),
    ],
)
def test_a_word_of_a_command_line_is_a_number_or_a_string(word, value):
    assert typed(word) == value
    assert type(typed(word)) is type(value)


@pytest.mark.parametrize(
    "message", [m for m in TABLE if m.role in ("verb", "frames")], ids=lambda m: m.address
)
def test_every_example_of_the_table_is_right(message):
    values = [typed(word) for word in shlex.split(message.example)]
    assert check(message, values) == tuple(values)


def test_the_table_is_one_that_the_checks_can_work_with():
    assert len(BY_ADDRESS) == len(TABLE)
    for message in TABLE:
        assert message.address.startswith("/")
        optional = [argument.optional for argument in message.arguments]
        assert optional == sorted(optional), message.address
        assert not any(argument.many for argument in message.arguments[:-1]), message.address
        for argument in (*message.arguments, *message.done):
            assert (argument.minimum is None) == (argument.maximum is None)
