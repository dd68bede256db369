"""Options of a voice: pairs of key and value, each checked by name."""

from __future__ import annotations

import math

import pytest

from bridge.config import Config
from bridge.engine.options import VoiceOptions, parse_options


def parse(*pairs, **settings) -> VoiceOptions:
    return parse_options(pairs, Config(**settings), 44100)


def test_without_options_the_servers_settings_hold() -> None:
    assert parse() == VoiceOptions(clock="true", lead=2048)
    assert parse(clock="samples", lead=512) == VoiceOptions(clock="samples", lead=512)


def test_every_option_is_taken_and_floats_may_be_whole_numbers() -> None:
    options = parse(
        *("clock", "samples", "lead", 256.0, "seed", 7.0),
        *("fill", "zero", "out", 2, "model_sr", 48000, "direct", 3.0, "method", "encode"),
        direct=4,
    )
    assert options == VoiceOptions("samples", 256, 7, "zero", 2, 3, "encode", 48000)
    assert all(isinstance(n, int) for n in (options.lead, options.seed, options.out))


def test_the_last_of_two_counts() -> None:
    assert parse("seed", 1, "seed", 2).seed == 2


def test_a_lead_of_the_server_is_at_most_a_second_of_the_device() -> None:
    config = Config(lead=44100, sample_rate=48000)
    assert parse_options((), config, 8000).lead == 8000


@pytest.mark.parametrize(
    ("pairs", "message"),
    [
        (("lead",), "options come in pairs of key and value; lead has no value"),
        (
            ("size", 3),
            "there is no option size; there are clock, lead, seed, fill, out, direct, method, "
            "model_sr",
        ),
        ((3, 3), "there is no option 3"),
        (("clock", "wrong"), "clock must be samples or true, not wrong"),
        (("clock", 1), "clock must be samples or true, not 1"),
        (("fill", "none"), "fill must be noise or zero or seeded, not none"),
        (("lead", 0), "lead must be a whole number from 1 to 44100, not 0"),
        (("lead", 44101), "lead must be"),
        (("lead", 0.5), "lead must be"),
        (("lead", "512"), "lead must be"),
        (("lead", math.nan), "lead must be"),
        (("lead", math.inf), "lead must be"),
        (("seed", -1), "seed must be"),
        (("seed", 2**31), "seed must be"),
        (("out", 0), "out must be a whole number from 1 to 2, not 0"),
        (("out", 3), "out must be"),
        (("model_sr", 0), "model_sr must be"),
        (("direct", 1), "there are no direct outputs; start the server with --direct N"),
    ],
)
def test_a_wrong_option_is_refused_by_name(pairs, message) -> None:
    with pytest.raises(ValueError, match=message):
        parse(*pairs)
