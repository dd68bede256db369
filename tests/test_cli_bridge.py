import json
import subprocess
import sys

import numpy as np
import pytest
import soundfile as sf

from bridge.cli import main
from latentio import files
from latentio.latents import Latents
from tests.models import torchscript_zoo


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.setenv("LATENT_BRIDGE_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


def latents(name="z.wav", n_frames=20, n_dims=8, model_sr=44100, ratio=2048):
    data = 0.1 * np.random.default_rng(0).standard_normal((n_frames, n_dims))
    files.write(name, Latents(data, model_sr, ratio))


def test_render_writes_the_file_and_says_what_it_did(capsys):
    latents()
    assert main(["render", "z.wav", "--model", "identity", "-o", "a.wav", "--chunk", "4"]) == 0
    said = capsys.readouterr()
    assert "a.wav: 0.93 s, 44100 Hz, 8 channel(s)" in said.out
    assert "4 frames per call (given), 0 samples of delay cut off" in said.out
    assert said.err == ""
    assert sf.info("a.wav").frames == 20 * 2048


def test_a_foreign_array_is_read_by_its_layout():
    np.save("z.npy", np.zeros((1, 8, 20), np.float32))
    options = ["render", "z.npy", "--model", "identity", "-o", "a.wav"]
    assert main(options) == 2
    assert main([*options, "--layout", "bdt", "--model-sr", "44100", "--ratio", "2048"]) == 0
    assert sf.info("a.wav").frames == 20 * 2048


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["nothing.wav", "--model", "identity"], "nothing.wav"),
        (["z.wav", "--model", "nothing.ts"], "nothing.ts: does not exist"),
        (["z.wav", "--model", "identity:4"], "decodes frames of 4 dims, these have 8"),
        (["z.wav", "--model", "identity:8:512"], "ratio 512, the latents are for 44100 Hz"),
        (["z.wav", "--model", "identity", "--chunk", "0"], "chunk must be 1 or more"),
        (["z.wav", "--model", "identity", "--seed", "-1"], "seed"),
        (["z.wav", "--model", "unknown.ts"], "give it with --model-sr HZ"),
    ],
)
def test_a_refusal_is_one_line_exit_code_2_and_no_change(capsys, tmp_path, options, message):
    latents()
    torchscript_zoo.save(torchscript_zoo.RaveLike(8, 16), tmp_path / "unknown.ts")
    (tmp_path / "a.wav").write_bytes(b"old")
    assert main(["render", *options, "-o", "a.wav"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("latent-bridge: ")
    assert message in said
    assert said.count("\n") == 1
    assert (tmp_path / "a.wav").read_bytes() == b"old"


def test_the_rate_of_a_model_that_does_not_tell_it_can_be_given(tmp_path):
    torchscript_zoo.save(torchscript_zoo.RaveLike(8, 16), tmp_path / "unknown.ts")
    latents(ratio=16)
    assert (
        main(["render", "z.wav", "--model", "unknown.ts", "--model-sr", "44100", "-o", "a.wav"])
        == 0
    )


def test_notices_go_to_stderr(capsys):
    files.write("z.npy", Latents(np.zeros((5, 8))))
    assert main(["render", "z.npy", "--model", "identity", "-o", "a.wav"]) == 0
    assert "do not tell their rate" in capsys.readouterr().err


def test_encode_reports_bad_files_and_goes_on(capsys, tmp_path):
    sf.write("a.wav", np.zeros(5000), 44100)
    (tmp_path / "b.wav").write_bytes(b"no")
    options = ["--model", "identity:1:2048:44100", "-o", "out", "--format", "npy"]
    assert main(["encode", "b.wav", "a.wav", *options]) == 1
    said = capsys.readouterr()
    assert "out/a.npy: 3 frames" in said.out
    assert "b.wav: cannot be read as audio" in said.err
    assert "1 of 2 files could not be encoded" in said.err
    assert files.read("out/a.npy").n_frames == 3
    assert main(["encode", "a.wav", *options]) == 0


def test_encode_then_render_gives_the_held_audio_back():
    rng = np.random.default_rng(0)
    audio = np.repeat(rng.uniform(-1, 1, (12, 2)).astype("f4"), 100, axis=0)
    sf.write("a.wav", audio, 8000, subtype="FLOAT")
    assert main(["encode", "a.wav", "--model", "identity:2:100:8000", "-o", "z"]) == 0
    assert main(["render", "z/a.wav", "--model", "identity:2:100:8000", "-o", "b.wav"]) == 0
    assert np.array_equal(sf.read("b.wav", dtype="float32")[0], audio)


def test_models_info_is_a_table_or_json(capsys, tmp_path):
    torchscript_zoo.save(torchscript_zoo.RaveV2(), tmp_path / "rave.ts")
    assert main(["models", "info", "rave.ts"]) == 0
    table = capsys.readouterr().out
    assert "sample rate       48000 Hz" in table
    assert "4 (of 8; the decoder fills the rest)" in table
    assert "random, repeatable with a seed" in table
    assert "learn_target" in table
    assert main(["models", "info", "rave.ts", "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["n_dims"] == 4
    assert record["full_n_dims"] == 8
    assert record["model_sr"] == 48000
    assert len(record["sha256"]) == 64
    assert record["probes"]["decode"]["streaming"] is True
    assert record["probes"]["decode"]["delay_samples"] >= 0


def test_models_info_says_when_a_model_is_no_streaming_export(capsys, tmp_path):
    torchscript_zoo.save(torchscript_zoo.NotStreaming(), tmp_path / "m.ts")
    assert main(["models", "info", "m.ts"]) == 0
    assert "NOT a streaming export: clicks at block borders" in capsys.readouterr().out


def test_models_info_works_without_a_rate(capsys, tmp_path):
    torchscript_zoo.save(torchscript_zoo.RaveLike(), tmp_path / "m.ts")
    assert main(["models", "info", "m.ts"]) == 0
    assert "not told: give it with --model-sr HZ" in capsys.readouterr().out


def test_doctor_is_a_command(capsys):
    assert main(["doctor", "--json"]) in (0, 1)
    assert json.loads(capsys.readouterr().out)


def test_help_does_not_import_torch():
    code = (
        "import sys; from bridge.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "assert 'torch' not in sys.modules"
    )
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert "render" in run.stdout
    assert "doctor" in run.stdout
