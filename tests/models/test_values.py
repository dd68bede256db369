import pytest

from bridge.models.values import parse_values


@pytest.mark.parametrize("value", [0, 0.0, "0", "0.0", "0.000000", "-0", False, "false", "False"])
def test_every_zero_of_a_message_is_false(value):
    assert parse_values(("bool",), (value,)) == (False,)


@pytest.mark.parametrize("value", [1, 1.0, "1", "1.000000", True, "true", 0.5, "2"])
def test_everything_else_that_is_a_number_is_true(value):
    assert parse_values(("bool",), (value,)) == (True,)


def test_values_become_what_the_types_say():
    parsed = parse_values(("int", "float", "str"), ("3.000000", "0.5", 7))
    assert parsed == (3, 0.5, "7")
    assert [type(value) for value in parsed] == [int, float, str]


@pytest.mark.parametrize(
    ("types", "values"),
    [
        (("bool",), ("maybe",)),
        (("int",), (1.5,)),
        (("int",), ("inf",)),
        (("float",), ("loud",)),
        (("tensor",), (1,)),
        (("float",), ()),
        (("float",), (1, 2)),
    ],
)
def test_what_cannot_be_a_value_is_refused(types, values):
    with pytest.raises(ValueError, match=r"type|takes"):
        parse_values(types, values)
