import json
import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf
import torch

from bridge.cli import main
from bridge.config import Config
from latentio import files
from latentio.cli import version
from latentio.latents import Latents
from tests.models import torchscript_zoo

ROOT = Path(__file__).resolve().parent.parent


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
    assert "4 frames per call (given); no delay to cut off" in said.out
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
        (["z.wav", "--model", "fctory"], "factory, identity:dims:ratio:hz or a .ts file"),
        (["bad.npy", "--model", "identity"], "bad.npy: dim 0 of frame 0 is nan"),
        (
            ["bare.npy", "--layout=td", "--model-sr=44100", "--ratio=512", "--model=identity"],
            "44100 Hz and ratio 512; use the model that they were made with; if it is this one, "
            "give --model-sr 44100 --ratio 2048",
        ),
        (["z.wav", "--model", "identity:4"], "decodes frames of 4 dims, these have 8"),
        (["z.wav", "--model", "identity:8:512"], "ratio 512, the latents are for 44100 Hz"),
        (["z.wav", "--model", "identity", "--chunk", "0"], "chunk must be 1 or more"),
        (["z.wav", "--model", "identity", "--seed", "-1"], "seed"),
        (["z.wav", "--model", "identity", "--delay", "99999999999"], "delay_samples must be at"),
        (["z.wav", "--model", "unknown.ts"], "give it with --model-sr HZ"),
    ],
)
def test_a_refusal_is_one_line_exit_code_2_and_no_change(capsys, tmp_path, options, message):
    latents()
    np.save("bare.npy", np.zeros((5, 8)))
    files.write("bad.npy", Latents(np.full((2, 8), np.nan), 44100, 2048))
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


def test_help_imports_nothing_heavy():
    code = (
        "import sys; from bridge.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "assert not {'torch', 'scipy', 'pyo', 'pythonosc', 'asyncio'} & set(sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    for command in ("serve", "status", "send", "render", "encode", "models", "doctor"):
        assert f"\n    {command} " in run.stdout


def test_the_help_of_serve_tells_every_setting_of_a_flag_and_not_that_of_tests(capsys):
    with pytest.raises(SystemExit, match="0"):
        main(["serve", "--help"])
    said = " ".join(capsys.readouterr().out.split())
    for words in ("auto|jack|portaudio|null", "--lead N", "true|samples", "default 9127"):
        assert words in said
    assert "manual" not in said


def test_the_settings_of_serve_are_those_of_its_flags(monkeypatch, tmp_path):
    told = []
    monkeypatch.setattr("bridge.serve.run", lambda config, *_: told.append(config) or 0)
    flags = ["--audio", "null", "--port", "9", "--models", "m", "--max-voices", "3"]
    assert main(["serve", *flags, "--sample-rate", "48000", "--clock", "samples"]) == 0
    assert told == [
        Config(
            audio="null",
            port=9,
            models=Path("m"),
            max_voices=3,
            sample_rate=48000,
            clock="samples",
        )
    ]
    Path("s.toml").write_text("channels = 4\nport = 10\n")
    assert main(["serve", "--config", "s.toml", "--port", "11"]) == 0
    assert (told[1].channels, told[1].port) == (4, 11)


@pytest.mark.parametrize("command", ["serve", "status", "send"])
def test_a_server_without_python_osc_is_one_line(command):
    code = (
        "import sys; sys.modules['pythonosc'] = None\n"
        "from bridge.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    words = [command, *(["/status"] if command == "send" else []), "--port", "0"]
    run = subprocess.run(
        [sys.executable, "-c", code, *words],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert run.returncode == 2
    assert "needs pythonosc" in run.stderr
    assert run.stderr.count("\n") == 1


@pytest.mark.parametrize("normalize", ["none", "peak"])
@pytest.mark.parametrize("way", ["itself", "link", "link to it"])
def test_render_never_replaces_its_input(capsys, tmp_path, way, normalize):
    latents("real.wav")
    before = (tmp_path / "real.wav").read_bytes()
    (tmp_path / "link.wav").symlink_to("real.wav")
    source, out = {
        "itself": ("real.wav", "real.wav"),
        "link": ("link.wav", "real.wav"),
        "link to it": ("real.wav", "link.wav"),
    }[way]
    options = ["--model", "identity", "--normalize", normalize, "-o", out]
    assert main(["render", source, *options]) == 2
    said = capsys.readouterr().err
    assert "would replace its own input" in said
    assert said.count("\n") == 1
    assert (tmp_path / "real.wav").read_bytes() == before
    assert (tmp_path / "link.wav").is_symlink()


def test_render_never_replaces_its_model(capsys, tmp_path):
    torchscript_zoo.save(torchscript_zoo.CausalStack(8), tmp_path / "m.ts")
    shutil.move("m.ts", "m.wav")
    before = (tmp_path / "m.wav").read_bytes()
    latents(ratio=16)
    assert main(["render", "z.wav", "--model", "m.wav", "-o", "m.wav"]) == 2
    assert "would replace its own input" in capsys.readouterr().err
    assert (tmp_path / "m.wav").read_bytes() == before


def test_a_chunk_longer_than_the_piece_is_the_piece(capsys):
    latents()
    options = ["--model", "identity", "-o", "a.wav", "--chunk", "99999999999"]
    assert main(["render", "z.wav", *options]) == 0
    assert "20 frames per call (given)" in capsys.readouterr().out


def test_many_channels_are_written_or_refused_by_the_name_of_the_file(capsys, tmp_path):
    files.write("z.npy", Latents(np.full((3, 1100), 0.5), 44100, 16))
    options = ["z.npy", "--model", "identity:1100:16", "--normalize", "peak", "-o"]
    assert main(["render", *options, "a.wav"]) == 0
    assert (tmp_path / "a.wav").stat().st_size > 3 * 16 * 1100 * 4
    capsys.readouterr()
    assert main(["render", *options, "a.flac"]) == 2
    assert "latent-bridge: a.flac: FLAC cannot hold 1100" in capsys.readouterr().err
    files.write("z.npy", Latents(np.zeros((1, 20000)), 44100, 16))
    assert main(["render", "z.npy", "--model", "identity:20000:16", "-o", "b.wav"]) == 2
    said = capsys.readouterr().err
    assert "latent-bridge: b.wav: WAV cannot hold 20000 channels" in said
    assert said.count("\n") == 1


class Endless(torch.nn.Module):
    """An attribute of minus infinity, and sound that is no number from the second call on."""

    def __init__(self) -> None:
        super().__init__()
        torchscript_zoo.with_params(self, decode=[1, 4, 1, 1], level=[2])
        self.sr = 44100
        self.level = float("-inf")
        self.n_calls = 0

    @torch.jit.export
    def get_level(self) -> float:
        return self.level

    @torch.jit.export
    def set_level(self, level: float) -> int:
        self.level = level
        return 0

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        self.n_calls += 1
        y = z.repeat_interleave(4, 2)
        return y * float("nan") if self.n_calls > 1 else y


def test_models_info_as_json_has_null_for_what_is_not_finite(capsys, tmp_path):
    torchscript_zoo.save(Endless(), tmp_path / "m.ts")
    assert main(["models", "info", "m.ts", "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["attributes"][0]["values"] == [None]
    assert record["probes"]["decode"]["block_error"] is None


def test_encode_of_nothing_but_missing_files_is_refused(capsys):
    options = ["--model", "identity:1:2048:44100", "-o", "out"]
    assert main(["encode", "missing.wav", *options]) == 2
    assert "missing.wav: does not exist" in capsys.readouterr().err


def test_encode_tells_of_latents_that_it_passes_over(capsys, tmp_path):
    (tmp_path / "in").mkdir()
    sf.write("in/a.wav", np.zeros(5000), 44100)
    latents("in/z.wav")
    assert main(["encode", "in", "--model", "identity:1:2048:44100", "-o", "out"]) == 0
    said = capsys.readouterr()
    assert "in/z.wav: holds latents, not audio; passed over" in said.err
    assert said.out == "out/a.wav: 3 frames\n"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes")
def test_a_reader_that_leaves_early_is_no_error():
    command = [sys.executable, "-m", "bridge.cli", "models", "info", "identity"]
    reader, writer = os.pipe()
    os.close(reader)
    try:
        run = subprocess.run(
            command, check=False, stdout=writer, stderr=subprocess.PIPE, text=True, cwd=ROOT
        )
    finally:
        os.close(writer)
    assert (run.returncode, run.stderr) == (141, "")


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("module", ["numpy", "latentio.errors", "bridge.models.load"])
def test_ctrl_c_while_things_are_imported_is_one_line(module):
    code = textwrap.dedent(
        f"""
        import os, signal, sys

        class Interrupt:
            def find_spec(self, name, path=None, target=None):
                if name == {module!r}:
                    os.kill(os.getpid(), signal.SIGINT)

        sys.meta_path.insert(0, Interrupt())
        from bridge.cli import main
        sys.exit(main(["models", "info", "identity"]))
        """
    )
    command = [sys.executable, "-c", code]
    run = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT)
    assert run.returncode == 130
    assert run.stderr == "latent-bridge: stopped; nothing half written\n"


@pytest.mark.parametrize(
    ("package", "command"),
    [
        ("scipy", ["render", "z.wav", "--model", "identity", "-o", "a.wav"]),
        ("tqdm", ["render", "z.wav", "--model", "identity", "-o", "a.wav"]),
        ("tqdm", ["encode", "a.wav", "--model", "identity:1:2048:44100", "-o", "out"]),
        ("soxr", ["encode", "a.wav", "--model", "identity:1:2048:44100", "-o", "out"]),
        ("torch", ["models", "info", "factory"]),
    ],
)
def test_a_package_that_is_not_installed_is_one_line(tmp_path, package, command):
    latents()
    sf.write("a.wav", np.zeros(5000), 48000)
    code = (
        f"import sys; sys.modules[{package!r}] = None\n"
        "from bridge.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, *command],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert run.returncode == 2
    assert f"needs {package}" in run.stderr
    assert "latent-bridge[bridge]" in run.stderr
    assert run.stderr.count("\n") == 1


def test_the_delay_is_told_in_milliseconds_and_samples(capsys):
    latents()
    options = ["--model", "identity", "-o", "a.wav", "--delay", "441"]
    assert main(["render", "z.wav", *options]) == 0
    said = capsys.readouterr().out
    assert "; the model's delay of 10.0 ms (441 samples) is cut off" in said


def test_the_version_is_that_of_the_package(capsys):
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == f"latent-bridge {version()}\n"


def test_the_help_of_render_tells_targets_and_defaults(capsys):
    with pytest.raises(SystemExit, match="0"):
        main(["render", "--help"])
    said = " ".join(capsys.readouterr().out.split())
    for words in ("-1 dBFS", "-16 LUFS", "default none", "default 0", "default seeded"):
        assert words in said
