import pytest

from bridge.compose.options import Option, choice, named, nearest, settle

OPTIONS = {
    "count": Option(int, 3, "how many", low=1, high=9),
    "size": Option(float, None, "how large", low=0.0),
    "open": Option(bool, False, "whether"),
    "way": Option(str, "linear", "how", choices=("linear", "smooth")),
    "text": Option(str, "", "what"),
}


def test_defaults_fill_in_what_is_not_given():
    found = settle("x", {"count": 4}, OPTIONS)
    assert found == {"count": 4, "size": None, "open": False, "way": "linear", "text": ""}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"count": "4"}, 4),
        ({"size": 2}, 2.0),
        ({"size": "1e3"}, 1000.0),
        ({"size": None}, None),
        ({"open": "yes"}, True),
        ({"open": "FALSE"}, False),
        ({"way": "smooth"}, "smooth"),
        ({"text": "4"}, "4"),
    ],
)
def test_a_text_stands_for_what_it_reads_as(given, expected):
    (name,) = given
    found = settle("x", given, OPTIONS)[name]
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"cuont": 1}, "x: option 'cuont' is not known; did you mean 'count'?"),
        ({"zzz": 1}, "x: option 'zzz' is not known; there is count, size, open, way, text"),
        ({"count": 0}, "x: count must be a whole number from 1 to 9, not 0"),
        ({"count": 10}, "x: count must be a whole number from 1 to 9, not 10"),
        ({"count": 1.5}, "x: count must be a whole number from 1 to 9, not 1.5"),
        ({"count": True}, "x: count must be a whole number from 1 to 9, not True"),
        ({"count": "many"}, "x: count must be a whole number from 1 to 9, not 'many'"),
        ({"count": None}, "x: count must be a whole number from 1 to 9, not None"),
        ({"size": -0.5}, "x: size must be a number from 0, not -0.5"),
        ({"size": float("nan")}, "x: size must be a number from 0, not nan"),
        ({"size": "inf"}, "x: size must be a number from 0, not 'inf'"),
        ({"open": 1}, "x: open must be true or false, not 1"),
        ({"way": "smoth"}, "x: way 'smoth' is not known; did you mean 'smooth'?"),
        ({"way": 3}, "x: way must be one of linear, smooth, not 3"),
        ({"text": 3}, "x: text must be a text, not 3"),
    ],
)
def test_what_is_wrong_is_said_with_what_is_allowed(given, message):
    with pytest.raises(ValueError, match="x") as caught:
        settle("x", given, OPTIONS)
    assert str(caught.value) == message


def test_a_choice_is_written_in_one_word_or_as_a_table():
    assert choice("x", "euclid") == ("euclid", {})
    assert choice("x", "euclid, pulses=3 ,steps=8") == ("euclid", {"pulses": "3", "steps": "8"})
    assert choice("x", {"name": "euclid", "pulses": 3}) == ("euclid", {"pulses": 3})


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("euclid,pulses", "x: options are written euclid,key=value"),
        ("euclid,=3", "x: options are written euclid,key=value"),
        ("euclid,a=1,a=2", "x: a is given twice"),
        ({"pulses": 3}, "x must be a name, or a table with a name"),
        (3, "x must be a name, or a table with a name"),
    ],
)
def test_a_choice_that_cannot_be_read_is_refused(value, message):
    with pytest.raises(ValueError, match="x") as caught:
        choice("x", value)
    assert str(caught.value).startswith(message)


def test_the_nearest_name_is_offered():
    assert nearest("Blendr", ("blender", "loop")) == "did you mean 'blender'?"
    assert nearest("x", ()) == "there are none here"
    assert named("thing", "a", {"a": 1}) == 1
    with pytest.raises(ValueError, match="thing 'b' is not known; there is a"):
        named("thing", "b", {"a": 1})
