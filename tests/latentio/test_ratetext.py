"""The rate of a WAV from the text that Pd has written beside it."""

import json
import os
import warnings
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

import latentio
from latentio import Latents
from latentio.cli import main
from latentio.errors import LatentWarning
from latentio.hosts import write_for_pd

FRAMES, DIMS = 9, 4
GOOD = f"model_sr 44100;\nratio 2048;\nframes {FRAMES};\ndims {DIMS};\nfirst_dim 64;\n"


@pytest.fixture
def song(tmp_path: Path) -> Path:
    """Give a WAV that itself says nothing but 22 Hz."""
    sf.write(tmp_path / "song.wav", np.ones((FRAMES, DIMS)), 22, subtype="FLOAT")
    return tmp_path / "song.wav"


def beside(song: Path, text: str) -> None:
    song.with_name("song.wav.txt").write_text(text)


def warned(song: Path, **asked: int) -> tuple[Latents, list[str]]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        read = latentio.read(song, **asked)
    assert all(w.category is LatentWarning for w in caught)
    return read, [str(w.message).removeprefix(f"{song}: ") for w in caught]


@pytest.mark.parametrize(
    "text", [GOOD, GOOD.replace("\n", " "), "\n" + GOOD.replace(" ", "\t").replace("\n", "\r\n")]
)
def test_the_text_tells_what_the_wav_does_not(song: Path, text: str) -> None:
    beside(song, text)
    read, problems = warned(song)
    assert (read.model_sr, read.ratio, read.meta.first_dim) == (44100, 2048, 64)
    assert problems == []
    found = latentio.info(song)
    assert (found.rate_from, found.warnings) == ("song.wav.txt", ())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (GOOD.replace("frames 9", "frames 10"), "is of 10 frames, not 9"),
        (GOOD.replace("dims 4;\n", ""), "is of no dims, not 4"),
        (GOOD.replace("ratio 2048", "ratio 0"), "says ratio 0"),
        (GOOD + "ratio 2048;\n", "says ratio twice"),
        (GOOD.replace("2048", "2048.5"), "has no message such as ratio 2048; in line 2"),
        (GOOD.replace("2048", "-2048"), "has no message such as ratio 2048; in line 2"),
        (GOOD.replace("2048", "9" * 11), "has no message such as ratio 2048; in line 2"),
        (GOOD.replace("dims 4;", "dims 4"), "has no message such as ratio 2048; in line 4"),
        (GOOD + "comment 1;\n", "has no message such as ratio 2048; in line 6"),
        (GOOD + " " * 1000, "is longer than 1000 bytes"),
    ],
)
def test_a_text_that_is_not_right_does_not_count(song: Path, text: str, problem: str) -> None:
    beside(song, text)
    read, problems = warned(song)
    assert (read.model_sr, read.ratio, read.meta.first_dim) == (None, None, 0)
    assert problems[0] == f"song.wav.txt {problem}: it does not count"
    assert len(problems) == 2
    assert problems[1].startswith("the exact frame rate is not known")


@pytest.mark.parametrize("text", ["my own notes\n", "", "ratios 5;\n", "\x00\xff"])
def test_a_text_that_is_none_of_ours_is_left_alone(song: Path, text: str) -> None:
    beside(song, text)
    assert len(warned(song)[1]) == 1


def test_what_is_no_file_is_not_waited_for(song: Path) -> None:
    os.mkfifo(song.with_name("song.wav.txt"))
    assert warned(song)[0].ratio is None


def test_arguments_and_the_files_own_metadata_win(tmp_path: Path, song: Path) -> None:
    beside(song, GOOD)
    read, problems = warned(song, ratio=512)
    assert (read.model_sr, read.ratio) == (44100, 512)
    assert problems == ["ratio 512 was asked for; song.wav.txt says 2048"]
    found = latentio.info(song, ratio=512)
    assert found.rate_from == "model_sr: song.wav.txt, ratio: argument"

    write_for_pd(song, Latents(np.ones((FRAMES, DIMS)), 48000, 1024))
    assert latentio.info(song).rate_from == "metadata"
    assert warned(song)[1] == []
    beside(song, GOOD)
    read, problems = warned(song)
    assert (read.model_sr, read.ratio, read.meta.first_dim) == (48000, 1024, 0)
    assert problems == [
        "song.wav.txt says model_sr 44100 where the file itself says 48000"
        " and ratio 2048 where the file itself says 1024: the file counts"
    ]


def test_a_layout_comes_last_and_info_says_where_it_is_from(song: Path, capsys) -> None:
    assert latentio.info(song, layout="unravel").rate_from == "layout"
    beside(song, GOOD.replace("2048", "512"))
    assert main(["info", str(song), "--layout", "unravel"]) == 0
    assert "rate_from       song.wav.txt\n" in capsys.readouterr().out
    assert main(["info", str(song), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["ratio"], shown["rate_from"]) == (512, "song.wav.txt")
