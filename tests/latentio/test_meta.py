import json

import pytest

from latentio import DimStats, Meta, Normalisation
from latentio.meta import dump_record, load_record

FULL = Meta(
    model="a model",
    model_sha256="0" * 64,
    stats=DimStats((0.1, 1 / 3), (1.0, 2.0), (-1.5, 0.0), (2.5, 9.0)),
    normalisation=Normalisation((-0.0074,), (4.0102,)),
    generator="compose --seed 1",
    seed=1,
    groups=2,
    first_dim=64,
    extra={"ü": [1, {"a": None}]},
)


def test_a_record_comes_back_as_it_was() -> None:
    record = load_record(dump_record(FULL, 44100, 2048, 2))
    assert record.meta == FULL
    assert (record.model_sr, record.ratio, record.n_dims, record.layout) == (44100, 2048, 2, "td")
    assert record.problems == ()


def test_equal_records_give_equal_ascii() -> None:
    assert dump_record(FULL, 44100, 2048, 2) == dump_record(FULL, 44100, 2048, 2)
    assert dump_record(FULL, 44100, 2048, 2).isascii()


def test_the_exact_rate_is_there_for_people() -> None:
    assert json.loads(dump_record(Meta(), 44100, 2048, 8))["frame_rate"] == "11025/512"


def test_what_json_cannot_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        dump_record(Meta(extra={"x": float("nan")}), None, None, 1)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"model_sr": "44100"}', "model_sr"),
        ('{"model_sr": 44100.5}', "model_sr"),
        ('{"model_sr": true}', "model_sr"),
        ('{"model_sr": -1}', "model_sr"),
        ('{"ratio": 0}', "ratio"),
        ('{"ratio": NaN}', "ratio"),
        ('{"ratio": 1e400}', "ratio"),
        ('{"stats": {"mean": [1]}}', "stats"),
        ('{"stats": {"mean": [NaN], "std": [1], "min": [1], "max": [1]}}', "stats"),
        ('{"normalisation": {"mean": 0, "std": 1}}', "normalisation"),
        ('{"model_sha256": "xyz"}', "model_sha256"),
        ('{"seed": 1.5}', "seed"),
        ('{"latentio": 99}', "version"),
        ('{"layout": "dbt"}', "layout"),
        ("[]", "not a JSON object"),
        ('{"a": 1, "a": 2}', "twice"),
        (b"\xff\xfe{\x00}\x00", "UTF-8"),
        ("[" * 50000, "deeply"),
        ("", "not JSON"),
    ],
)
def test_a_bad_value_is_named_and_left_out(text: str | bytes, problem: str) -> None:
    record = load_record(text)
    assert len(record.problems) == 1
    assert problem in record.problems[0]
    assert record.meta == Meta()
    assert record.model_sr is None
    assert record.ratio is None


def test_the_sound_parts_of_a_bad_record_stay() -> None:
    record = load_record('{"model_sr": 44100, "ratio": 0, "model": 5, "seed": 3}')
    assert record.model_sr == 44100
    assert record.meta.seed == 3
    assert len(record.problems) == 2


def test_the_words_of_other_tools_are_understood() -> None:
    record = load_record('{"sample_rate": 48000, "dims": 64}')
    assert (record.model_sr, record.n_dims) == (48000, 64)
