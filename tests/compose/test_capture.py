"""Programs that write only audio: every latent array that they decode becomes a file."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from bridge.compose.capture import capture
from bridge.errors import BridgeError
from latentio import info, read
from tests.models import torchscript_zoo

PROGRAMS = Path(__file__).with_name("programs")
ROOT = Path(__file__).resolve().parent.parent.parent
# A program that decodes once; `{}` is done before, and sys.argv[1] is the model.
ONCE = """
import sys, torch
model = torch.jit.load(sys.argv[1])
{}
model.decode(torch.full((1, 2, 3), 0.1))
"""


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    folder = tmp_path_factory.mktemp("models")
    return torchscript_zoo.save(torchscript_zoo.DelayLine(5), folder / "rave model.ts")


@pytest.fixture
def program(tmp_path):
    """Give a function that writes a program and returns the command that runs it."""

    def write(text, *arguments, name="program.py", options=()):
        path = tmp_path / name
        path.write_text(text)
        return [sys.executable, *options, str(path), *map(str, arguments)]

    return write


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def record_of(latents):
    return latents.meta.extra["capture"]


# The stand-in of a diffusion program.


@pytest.fixture(scope="module")
def generated(tmp_path_factory, model):
    """Run the stand-in with and without capture; give both outputs, and what was captured."""
    folder = tmp_path_factory.mktemp("generated")
    for name in ("truth", "plain", "under"):
        (folder / name).mkdir()
    command = [sys.executable, str(PROGRAMS / "generate.py"), "--model_path", str(model)]
    command += ["--truth", str(folder / "truth"), "--seed=7", "--num", "3"]
    plain = subprocess.run(
        [*command, "--out", str(folder / "plain")], capture_output=True, check=True, timeout=120
    )
    # In a process of its own, so that its output can be seen.
    code = (
        "import sys; from bridge.compose.capture import capture; "
        "done = capture(sys.argv[2:], sys.argv[1]); "
        "assert (done.exit_code, done.notices) == (0, ()), done; assert len(done.files) == 3"
    )
    command = [sys.executable, "-c", code, str(folder / "latents"), *command]
    under = subprocess.run(
        [*command, "--out", str(folder / "under")],
        capture_output=True,
        check=True,
        timeout=120,
        cwd=ROOT,
    )
    return folder, plain, under


def test_each_of_three_generations_is_captured_to_the_bit(generated):
    folder, *_ = generated
    names = sorted(path.name for path in (folder / "latents").glob("*.npy"))
    assert names == ["generate-001.npy", "generate-002.npy", "generate-003.npy"]
    for number, name in enumerate(names):
        truth = np.load(folder / "truth" / f"{number}.npy")
        assert truth.shape == (1, 2, 37)
        assert truth.dtype == np.float32
        assert np.array_equal(read(folder / "latents" / name).data, truth[0].T)


def test_model_rate_and_seeds_are_written_with_it(generated, model):
    folder, *_ = generated
    for number in range(3):
        z = read(folder / "latents" / f"generate-00{number + 1}.npy")
        assert (z.model_sr, z.ratio) == (44100, 16)
        assert z.meta.model == "rave model"
        assert z.meta.model_sha256 == digest(model)
        assert z.meta.generator == "latent-bridge capture"
        assert z.meta.seed == 7
        record = record_of(z)
        assert record["seeds"] == {"seed": 7}
        assert record["torch_seed"] == 7 + number
        assert (record["call"], record["item"]) == (number + 1, 1)
        assert (record["dtype"], record["shape"]) == ("float32", [1, 2, 37])
        assert record["command"] == [
            *("generate.py", "--model_path", "rave model.ts", "--truth", "truth"),
            *("--seed=7", "--num", "3", "--out", "under"),
        ]


def test_no_folder_of_this_machine_is_written(generated):
    folder, *_ = generated
    for path in (folder / "latents").iterdir():
        assert str(folder.parent).encode() not in path.read_bytes()


def test_the_program_makes_the_same_as_without_capture(generated):
    folder, plain, under = generated
    assert plain.stdout == under.stdout != b""
    assert plain.stderr == under.stderr
    for number in range(3):
        assert digest(folder / "plain" / f"{number}.wav") == digest(
            folder / "under" / f"{number}.wav"
        )


# Every way to call decode.


@pytest.fixture(scope="module")
def calls(tmp_path_factory, model):
    """Run the program with all kinds of calls; give each call's files by its name."""
    folder = tmp_path_factory.mktemp("calls")
    (folder / "truth").mkdir()
    command = [sys.executable, str(PROGRAMS / "calls.py"), str(model), str(folder / "truth")]
    done = capture(command, folder / "latents")
    assert done.exit_code == 0
    truth = {path.stem[3:]: np.load(path) for path in sorted((folder / "truth").iterdir())}
    assert done.n_calls == len(truth) == 32
    kept = sorted((folder / "latents").glob("*.npy"))
    files = {
        name: [path for path in kept if path.name.startswith(f"calls-{number:03d}")]
        for number, name in enumerate(truth, 1)
    }
    return truth, files, done


NUMBER_TYPES = ("float16", "bfloat16", "float64", "int64", "int8")
# Calls of one sequence, [1, dim, time] or [dim, time].
ONE = (
    *(
        "keyword",
        "open-file",
        "bytes",
        "deepcopy",
        "view",
        "grad",
        "inference",
        "seeded",
        "thread",
        "meanwhile",
    ),
    *(
        "module",
        "from-forward",
        "unbound",
        "child",
        "wrapper",
        "loaded-inside",
        "failing",
        "after-failing",
    ),
    *("numpy", "numpy-swapped", "no-frames", "not-finite", "bool", "compiled"),
    *NUMBER_TYPES,
)


@pytest.mark.parametrize("name", ONE)
def test_what_was_handed_over_is_captured_to_the_bit(calls, name):
    truth, files, _ = calls
    expected = truth[name][0] if truth[name].ndim == 3 else truth[name]
    assert len(files[name]) == 1
    found = np.load(files[name][0])
    assert found.dtype == np.float64
    assert found.tobytes() == np.ascontiguousarray(expected.T, np.float64).tobytes()


def test_a_loaded_model_inside_a_class_is_recorded_as_well_with_its_hash(calls):
    _, files, _ = calls
    outer, inner = (info(files[name][0]).meta for name in ("wrapper", "loaded-inside"))
    assert outer.model == "Wrapper"
    assert outer.model_sha256 is None
    assert inner.model_sha256 is not None


def test_each_item_of_a_batch_becomes_a_file(calls):
    truth, files, _ = calls
    names = [path.name for path in files["batch"]]
    assert names == [f"calls-001-item0{item}.npy" for item in (1, 2, 3)]
    for number, path in enumerate(files["batch"]):
        z = read(path)
        assert np.array_equal(z.data, truth["batch"][number].T)
        assert record_of(z)["item"] == number + 1


@pytest.mark.parametrize("name", [*NUMBER_TYPES, "bool"])
def test_the_number_type_is_remembered(calls, name):
    _, files, _ = calls
    assert (
        json.loads(Path(f"{files[name][0]}.json").read_text())["extra"]["capture"]["dtype"] == name
    )


@pytest.mark.filterwarnings("ignore::latentio.LatentWarning")
@pytest.mark.parametrize(
    ("name", "known", "has_sha256"),
    [
        ("keyword", ("rave model", 44100, 16), True),
        ("open-file", ("rave model", 44100, 16), True),
        ("bytes", (None, 44100, 16), True),
        ("deepcopy", ("rave model", 44100, 16), True),
        ("module", ("Vae", 32000, 640), False),
        ("child", ("Child", 32000, 640), False),
        ("compiled", ("Vae", 32000, 640), False),
        ("wrapper", ("Wrapper", None, None), False),
    ],
)
def test_each_model_is_known_as_far_as_it_says(calls, model, name, known, has_sha256):
    _, files, _ = calls
    z = read(files[name][0])
    assert (z.meta.model, z.model_sr, z.ratio) == known
    assert z.meta.model_sha256 == (digest(model) if has_sha256 else None)


def test_the_seed_is_torchs_where_no_argument_says_it(calls):
    _, files, _ = calls
    assert read(files["keyword"][0]).meta.seed == 5
    assert read(files["thread"][0], model_sr=1, ratio=1).meta.seed == 9


def test_every_call_is_looked_at(calls):
    others = {"batch", "refused", "four-axes"}
    assert set(calls[0]) == {*ONE, *others}


def test_arrays_with_other_axes_are_kept_as_they_are(calls):
    truth, files, done = calls
    for name in ("refused", "four-axes"):
        assert np.array_equal(np.load(files[name][0]), truth[name])
        assert files[name][0] not in done.files
        assert any(f"kept as it is in {files[name][0].name}" in n for n in done.notices)


def test_what_is_odd_about_calls_is_said_once(calls):
    *_, done = calls
    unknown = "Wrapper does not say its exact frame rate; say --model-sr and --ratio"
    assert done.notices.count(unknown) == 1
    assert sum("codes of a quantiser" in notice for notice in done.notices) == 3
    assert sum("2 values are not finite; kept" in notice for notice in done.notices) == 1


# Rates and layouts.


@pytest.fixture(scope="module")
def no_rate(tmp_path_factory):
    module = torchscript_zoo.DelayLine(0)
    del module.sr
    return torchscript_zoo.save(module, tmp_path_factory.mktemp("models") / "silent.ts")


def test_a_rate_that_is_not_known_is_asked_for(tmp_path, program, no_rate):
    command = program(ONCE.format(""), no_rate)
    done = capture(command, tmp_path / "out", format="wav")
    with pytest.warns(match="exact frame rate is not known"):
        z = read(done.files[0])
    assert (z.model_sr, z.ratio, z.meta.seed) == (None, 16, None)
    assert (z.data == np.float64(np.float32(0.1))).all()
    assert done.notices == ("silent does not say its exact frame rate; say --model-sr and --ratio",)
    done = capture(command, tmp_path / "out", format="wav", model_sr=48000, ratio=32)
    assert done.files[0].name == "program-002.wav"
    z = read(done.files[0])
    assert (z.model_sr, z.ratio) == (48000, 32)
    assert done.notices == ("ratio 32 was asked for; silent says 16",)


@pytest.mark.parametrize(
    ("module", "model_sr"),
    [
        (torchscript_zoo.RaveV1, 32000),  # a tensor
        (torchscript_zoo.RaveV2, 48000),
        (torchscript_zoo.Combined, 32000),  # of its _rave; its own is None
    ],
)
def test_every_rave_tells_its_rate(tmp_path, program, module, model_sr):
    path = torchscript_zoo.save(module(), tmp_path / "rave.ts")
    done = capture(program(ONCE.format(""), path), tmp_path / "out")
    z = read(done.files[0])
    assert (z.model_sr, z.ratio) == (model_sr, 16)
    assert done.notices == ("call 1 has 2 dims; rave takes 4",)


MUSIC2LATENT = """
import sys
sys.path.insert(0, sys.argv[1])
import numpy as np
from music2latent import EncoderDecoder
z = np.arange(2 * 64 * 3, dtype=np.float32).reshape(2, 64, 3)
assert EncoderDecoder().decode(z, denoising_steps=2) == 2
EncoderDecoder().decode(latent=z[0])
"""


def test_music2latent_is_captured_with_its_channels_side_by_side(tmp_path, program):
    package = tmp_path / "music2latent"
    package.mkdir()
    (package / "__init__.py").write_text("from .inference import EncoderDecoder\n")
    (package / "inference.py").write_text(
        "import torch\n\nclass EncoderDecoder:\n"
        "    def decode(self, latent, denoising_steps=1):\n        return denoising_steps\n"
    )
    done = capture(program(MUSIC2LATENT, tmp_path), tmp_path / "out")
    assert (done.exit_code, done.notices) == (0, ())
    stereo, mono = map(read, done.files)
    z = np.arange(2 * 64 * 3).reshape(2, 64, 3)
    assert (stereo.data == np.concatenate([z[0].T, z[1].T], axis=1)).all()
    assert (mono.data == z[0].T).all()
    assert (stereo.meta.groups, mono.meta.groups) == (2, 1)
    assert (stereo.meta.model, stereo.model_sr, stereo.ratio) == ("music2latent", 44100, 4096)


LAYOUTS = """
import torch
class M(torch.nn.Module):
    def decode(self, z): pass
for z in (torch.arange(12.).reshape(2, 2, 3), torch.arange(6.).reshape(2, 3)):
    M().decode(z)
"""


def test_a_layout_says_where_the_dims_are(tmp_path, program):
    command = program(LAYOUTS)
    done = capture(command, tmp_path / "btd", layout="btd", model_sr=10, ratio=1)
    z = np.arange(12.0).reshape(2, 2, 3)
    assert [read(path).data.tolist() for path in done.files] == [
        z[0].tolist(),
        z[1].tolist(),
        z[0].tolist(),
    ]
    done = capture(command, tmp_path / "dt", layout="dt", model_sr=10, ratio=1)
    assert [read(path).data.tolist() for path in done.files] == [
        z[0].T.tolist(),
        z[1].T.tolist(),
        z[0].T.tolist(),
    ]
    assert done.notices == ()


# Processes, and how they end.

CHILDREN = """
import os, subprocess, sys, torch
model = torch.jit.load(sys.argv[1])
model.decode(torch.full((1, 2, 1), 1.0))
if len(sys.argv) == 2:
    if os.fork() == 0:
        model.decode(torch.full((1, 2, 1), 2.0))
        os._exit(0)
    assert os.wait()[1] == 0
    subprocess.run([sys.executable, *sys.argv, "child"], check=True)
    model.decode(torch.full((1, 2, 1), 3.0))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_child_processes_are_captured_as_well(tmp_path, program, model):
    done = capture(program(CHILDREN, model), tmp_path / "out")
    assert done.exit_code == 0
    assert [read(path).data[0, 0] for path in done.files] == [1, 2, 1, 3]
    assert record_of(read(done.files[2]))["command"][1:] == ["rave model.ts", "child"]


def test_a_program_that_fails_keeps_what_was_captured(tmp_path, model):
    command = [sys.executable, PROGRAMS / "generate.py", "--model_path", model]
    command += ["--out", tmp_path, "--num", "3", "--fail_after", "2"]
    done = capture([*map(str, command)], tmp_path / "out")
    assert done.exit_code == 3
    assert len(done.files) == done.n_calls == 2
    assert done.notices == ("the program ended with exit code 3; what it decoded before is kept",)


CAPTURE = """
import sys
from bridge.compose.capture import capture
done = capture(sys.argv[2:], sys.argv[1])
print(len(done.files), done.exit_code, *done.notices)
"""
WAITING = """
print("ready", flush=True)
import time
time.sleep(60)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals are those of POSIX")
@pytest.mark.parametrize("to_all", [True, False], ids=["Ctrl-C", "SIGTERM"])
def test_a_program_that_is_stopped_keeps_what_was_captured(tmp_path, program, model, to_all):
    stopped = signal.SIGINT if to_all else signal.SIGTERM
    ignore = "import signal; signal.signal(signal.SIGINT, signal.SIG_DFL)\n"
    command = program(ignore + ONCE.format("") + WAITING, model)
    with subprocess.Popen(
        [sys.executable, "-c", CAPTURE, str(tmp_path / "out"), *command],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        start_new_session=True,
    ) as process:
        assert process.stdout.readline() == "ready\n"
        if to_all:  # as a terminal does
            os.killpg(process.pid, stopped)
        else:
            process.send_signal(stopped)
        said, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert said == (
        f"1 {-stopped} the program was ended by {stopped.name}; what it decoded before is kept\n"
    )
    assert len(list((tmp_path / "out").glob("*.npy"))) == 1


@pytest.mark.parametrize(
    ("text", "options", "notice"),
    [
        ("import torch", ["-I"], "no Python was seen to start"),
        ("import torch", ["-S", "-c", "0"], "no Python was seen to start"),
        ("print(1)", [], "did not import torch"),
        ("import torch; torch.ones(1)", [], "no model was given anything to decode"),
    ],
    ids=["isolated", "without site", "without torch", "without decode"],
)
def test_why_nothing_was_captured_is_said(tmp_path, program, text, options, notice):
    done = capture(program(text, options=options), tmp_path / "out")
    assert (done.files, done.n_calls, done.exit_code) == ((), 0, 0)
    assert len(done.notices) == 1
    assert notice in done.notices[0]


def test_what_is_no_python_is_said(tmp_path):
    done = capture(["false"], tmp_path)
    assert done.exit_code == 1
    assert done.notices[0] == "the program ended with exit code 1"
    assert "no Python was seen to start" in done.notices[1]


def test_a_failure_of_the_hook_is_one_line_and_the_program_goes_on(tmp_path, program, capfd):
    text = """
import torch
class M(torch.nn.Module):
    def decode(self, z): return z
for _ in range(3):
    assert M().decode(torch.ones(1, 1, 1, device="meta")).shape == (1, 1, 1)
"""
    done = capture(program(text), tmp_path / "out")
    assert done.exit_code == 0
    assert done.notices == ("nothing captured: recording failed, as said above",)
    lines = capfd.readouterr().err.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("latent-bridge capture: a call of decode is not recorded")


def test_a_program_that_cannot_be_started_is_an_error(tmp_path):
    with pytest.raises(BridgeError, match="no-such-program: was not found"):
        capture(["no-such-program"], tmp_path)
    script = tmp_path / "script.py"
    script.write_text("")
    with pytest.raises(BridgeError, match=r"script\.py: may not be run as a program; begin with"):
        capture([str(script)], tmp_path)
    with pytest.raises(BridgeError, match="cannot be made"):
        capture(["true"], script / "out")


def test_wrong_arguments_are_refused_before_anything_runs(tmp_path):
    for wrong in ({"format": "txt"}, {"layout": "x"}, {"model_sr": 0}, {"ratio": -1}):
        with pytest.raises(ValueError, match="must be"):
            capture(["touch", str(tmp_path / "ran")], tmp_path, **wrong)
    for command in ([], "python x.py"):
        with pytest.raises(ValueError, match="command must be"):
            capture(command, tmp_path)
    assert not (tmp_path / "ran").exists()


def test_records_that_cannot_be_written_are_not_lost(tmp_path, program, model):
    remove = "import os; os.rmdir(sys.argv[2])"
    command = program(ONCE.format(remove), model, tmp_path / "out")
    with pytest.raises(BridgeError, match="not all was written") as caught:
        capture(command, tmp_path / "out")
    _, found, kept = str(caught.value).partition("the records of the 1 calls are in ")
    assert found
    (record,) = Path(kept).glob("*.npy")
    assert (np.load(record) == np.float32(0.1)).all()
    shutil.rmtree(kept)


# The hook in the program's Python.

LOOK = "import json, os, sys; print(json.dumps([sys.path, sorted(sys.modules)]))"


def python(code, cwd, **environment):
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        cwd=cwd,
    )
    return done.stdout, done.stderr


HOOK = str(ROOT / "bridge" / "compose" / "hook")


@pytest.mark.parametrize("spool", [True, False], ids=["captured", "not captured"])
def test_a_program_without_torch_starts_with_nothing_more_than_before(tmp_path, spool):
    spool_path = str(tmp_path) if spool else ""
    without, _ = python(LOOK, tmp_path, PYTHONPATH="")
    under, errors = python(LOOK, tmp_path, PYTHONPATH=HOOK, LATENT_BRIDGE_CAPTURE=spool_path)
    path, modules = json.loads(without)
    path_under, modules_under = json.loads(under)
    assert path == path_under
    assert set(modules_under) - set(modules) <= {"sitecustomize"}
    assert errors == ""
    assert len(list(tmp_path.iterdir())) == spool


def test_the_sitecustomize_that_it_shadows_runs(tmp_path, program, model, monkeypatch, capfd):
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text("MINE = 5\nprint('site', __name__)\n")
    monkeypatch.setenv("PYTHONPATH", str(site))
    check = "import sitecustomize; assert sitecustomize.MINE == 5; import json"
    done = capture(program(ONCE.format(check), model), tmp_path / "out")
    assert (done.exit_code, len(done.files)) == (0, 1)
    assert capfd.readouterr().out == "site sitecustomize\n"


def test_the_sitecustomize_that_it_shadows_may_fail(tmp_path, program, model, monkeypatch, capfd):
    (tmp_path / "sitecustomize.py").write_text("raise KeyError('mine')\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    subprocess.run([sys.executable, "-c", "0"], check=True, timeout=60)
    as_without = capfd.readouterr().err
    done = capture(program(ONCE.format(""), model), tmp_path / "out")
    assert (done.exit_code, len(done.files)) == (0, 1)
    assert capfd.readouterr().err == as_without != ""


def test_a_program_may_have_a_module_named_as_one_of_the_standard_library(tmp_path, program):
    (tmp_path / "hashlib.py").write_text("MINE = 5\n")
    done = capture(program("import hashlib; assert hashlib.MINE == 5"), tmp_path / "out")
    assert done.exit_code == 0
