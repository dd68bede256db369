import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import latentio
from latentio import Latents
from latentio.cli import main


@pytest.fixture
def song(tmp_path: Path) -> Path:
    path = tmp_path / "song.wav"
    data = np.random.default_rng(1).standard_normal((40, 8))
    latentio.write(path, Latents(data, 44100, 2048, latentio.Meta(model="m", seed=7)))
    return path


def test_info_prints_what_a_script_needs(song: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", str(song), str(song), "--json"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    found = json.loads(lines[0])
    assert (found["n_frames"], found["n_dims"]) == (40, 8)
    assert (found["model_sr"], found["ratio"], found["frame_rate"]) == (44100, 2048, "11025/512")
    assert found["duration_s"] == 40 * 2048 / 44100
    assert (found["container"], found["dtype"]) == ("wav", "float64")
    assert found["meta"] == {"model": "m", "seed": 7}
    assert found["warnings"] == []


def test_info_for_people_has_the_same_facts(song: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", str(song)]) == 0
    text = capsys.readouterr().out
    for part in ("40", "44100", "11025/512", "float64", "seed", "7"):
        assert part in text


def test_one_bad_file_does_not_hide_the_others(
    song: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["info", str(tmp_path / "no.wav"), str(song)]) == 2
    printed = capsys.readouterr()
    assert "does not exist; check its name" in printed.err
    assert "11025/512" in printed.out


@pytest.mark.parametrize("suffix", ["wav", "npy", "npz", "safetensors"])
def test_convert_keeps_values_rate_and_metadata(song: Path, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"out.{suffix}"
    assert main(["convert", str(song), str(target), "--stats"]) == 0
    before, after = latentio.read(song), latentio.read(target)
    assert (after.data == before.data).all()
    assert after.frame_rate == before.frame_rate
    assert after.meta.seed == 7
    assert after.meta.stats is not None
    np.testing.assert_allclose(after.meta.stats.mean, before.data.mean(axis=0))


def test_convert_declares_a_rate(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    np.save(tmp_path / "z.npy", np.zeros((1, 4, 9)))
    arguments = ["convert", str(tmp_path / "z.npy"), str(tmp_path / "z.wav"), "--layout", "rave"]
    assert main([*arguments, "--model-sr", "48000", "--ratio", "1024"]) == 0
    assert (
        latentio.info(tmp_path / "z.wav").frame_rate
        == latentio.Latents(np.zeros((1, 1)), 48000, 1024).frame_rate
    )
    assert capsys.readouterr().err == ""
    assert main(arguments) == 0
    assert "rate is not known; say --model-sr and --ratio" in capsys.readouterr().err


def test_convert_goes_back_to_the_tools(song: Path, tmp_path: Path) -> None:
    target = tmp_path / "back.npy"
    assert main(["convert", str(song), str(target), "--out-layout", "unravel"]) == 0
    array = np.load(target)
    assert array.dtype == np.float32
    assert (latentio.read(song).data.astype(np.float32) == array[0].T).all()
    assert not (tmp_path / "back.npy.json").exists()


def test_convert_for_the_hosts(
    song: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["convert", str(song), str(tmp_path / "pd.wav"), "--for", "pd"]) == 0
    assert "ratio 2048;" in (tmp_path / "pd.wav.txt").read_text()
    assert main(["convert", str(song), str(tmp_path / "max.wav"), "--for", "max"]) == 0
    assert "readraw max.wav 21.533203125 8 float32 56 40 1" in capsys.readouterr().out


def test_plot_and_stats(song: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plot", str(song), "-o", str(tmp_path / "z.png")]) == 0
    assert (tmp_path / "z.png").read_bytes()[:4] == b"\x89PNG"
    capsys.readouterr()
    assert main(["stats", str(song), str(song), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["n_frames"] == 80
    np.testing.assert_allclose(found["std"], latentio.read(song).data.std(axis=0))
    assert main(["stats", str(song)]) == 0
    assert capsys.readouterr().out.startswith("40 frames x 8 dims\n")


def test_a_constant_dim_is_said_and_null_in_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    latentio.write(tmp_path / "z.wav", Latents(np.ones((4, 1)), 1, 1))
    assert main(["stats", str(tmp_path / "z.wav")]) == 0
    assert "constant" in capsys.readouterr().out
    assert main(["stats", str(tmp_path / "z.wav"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["correlation"] == [[None]]


@pytest.mark.parametrize(
    "arguments",
    [
        ["convert", "SONG", "out.flac"],
        ["convert", "nothing.wav", "song.wav", "--for", "pd"],
        ["convert", "SONG", "out.wav", "--for", "pd", "--subtype", "double"],
        ["convert", "SONG", "out.wav", "--held", "0"],
        ["convert", "SONG", "out.wav", "--denormalise"],
        ["convert", "SONG", "no-folder/out.wav"],
        ["convert", "SONG", "out.wav", "--model-sr", "0"],
        ["convert", "SONG", "out.wav", "--for", "pd", "--out-layout", "rave"],
        ["convert", "SONG", "out.wav", "--out-layout", "rave"],
        ["plot", "SONG", "-o", "out.wav"],
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_code_2(
    song: Path,
    tmp_path: Path,
    arguments: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([str(song) if a == "SONG" else a for a in arguments]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert sorted(p.name for p in tmp_path.iterdir()) == ["song.wav"]


def test_the_command_runs_as_a_program(song: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "latentio.cli", "info", song],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert "11025/512" in done.stdout


def test_a_rate_that_is_asked_for_wins_and_the_conflict_is_said(song: Path) -> None:
    with pytest.warns(latentio.LatentWarning, match="model_sr 48000 was asked for; the file says"):
        z = latentio.read(song, model_sr=48000)
    assert (z.model_sr, z.ratio) == (48000, 2048)


@pytest.mark.parametrize("options", [["--for", "pd"], ["--for", "max"], ["--subtype", "float"]])
def test_the_master_is_not_narrowed_in_place(
    song: Path, tmp_path: Path, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    before = song.read_bytes()
    link = tmp_path / "link.wav"
    link.symlink_to(song)
    for target in (song, link):
        assert main(["convert", str(song), str(target), *options]) == 2
    assert "64-bit values; name another output" in capsys.readouterr().err
    assert song.read_bytes() == before
    assert main(["convert", str(song), str(song), "--stats"]) == 0  # loses nothing: allowed


def test_a_recording_of_held_signals_is_taken_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    frames = np.random.default_rng(1).standard_normal((6, 2))
    signals = np.repeat(frames, 100, axis=0)
    signals[250, 1] = 9
    latentio.write(tmp_path / "signals.wav", Latents(signals, 100, 1))
    target = tmp_path / "frames.wav"
    convert = ["convert", str(tmp_path / "signals.wav"), str(target), "--held", "100"]
    assert main([*convert, "--model-sr", "44100", "--ratio", "2048"]) == 0
    assert (latentio.read(target).data == frames).all()
    assert "1 of 6 frames were not held" in capsys.readouterr().err


def test_another_tools_array_keeps_64_bits_only_if_asked(song: Path, tmp_path: Path) -> None:
    for options, dtype in (([], np.float32), (["--subtype", "double"], np.float64)):
        assert (
            main(["convert", str(song), str(tmp_path / "b.npy"), "--out-layout", "dt", *options])
            == 0
        )
        assert np.load(tmp_path / "b.npy").dtype == dtype


def test_a_reader_that_has_had_enough_is_no_error(song: Path) -> None:
    command = f"{sys.executable} -m latentio.cli info {song} {song} --json | head -c 1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", f"for i in 1 2 3; do {command}; done"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out.startswith("latentio 0.")


def test_normalised_latents_are_denormalised_or_warned_of(
    samples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = str(samples / "jasco/jasco_latents_normalised_BTD.npy")
    target = tmp_path / "z.wav"
    assert main(["convert", source, str(target), "--layout", "jasco", "--for", "max"]) == 0
    assert "--denormalise undoes it" in capsys.readouterr().err
    assert main(["convert", source, str(target), "--layout", "jasco", "--denormalise"]) == 0
    assert capsys.readouterr().err == ""
    z = latentio.read(target)
    truth = np.load(samples / "jasco/encodec_latents_BDT.npy")[0].T
    assert np.abs(z.data - truth).max() < 6e-9
    assert z.meta.normalisation is None
