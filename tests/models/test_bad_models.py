"""Models that mean no good, each in a process that begins as a decoder process does."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bridge.errors import ModelError
from bridge.models import archive, declared
from bridge.models.load import load
from tests.models import bad_files, bad_models, torchscript_zoo

ROOT = Path(__file__).resolve().parents[2]
N_PROCESSES = 2
N_MUTATIONS = 200
LIMIT_S = 20
ENDLESS_S = 3
MEMORY_MB = 1024
# That it is our own check that refuses them, before they do anything.
WORDS = {
    "swells": "would unpack",
    "claims gigabytes": "would unpack",
    "packed by bzip2": "in a way that torch has not",
    "tensors beyond their memory": "claims more weights than it holds",
    "a buffer without end": "unfold to",
    "a billion dims": "declares 1000000000 channels",
    "a billion samples": "declares 1073741824 samples per frame",
    "much of each": "values per frame",
    "gives a tuple": "gave a tuple, not a tensor",
    "complex": "gave complex numbers",
    "immense": "gave (1, 1, 1000000000000), declared was",
    "asks for memory": "more memory than it may have: 4000000000000 bytes",
    "a rate of a billion": "does not tell its sample rate",
}

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="each is tried in a fork")


def tried(limits_s, folder):
    """Return what became of files, by their names without the suffix.

    `limits_s` are their paths, and for how long each is tried.
    """
    command = [sys.executable, "-m", "tests.models.try_models", str(MEMORY_MB)]
    tasks = [f"{limit_s}:{path}" for path, limit_s in limits_s.items()]
    processes = [
        subprocess.Popen(
            [*command, *tasks[n::N_PROCESSES]],
            cwd=ROOT,
            env={**os.environ, "LATENT_BRIDGE_CACHE": str(folder / "cache")},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for n in range(N_PROCESSES)
    ]
    found = {}
    for process in processes:
        said, complained = process.communicate(timeout=600)
        assert process.returncode == 0, complained  # none of them harmed their parent
        for line in said.splitlines():
            record = json.loads(line)
            found[Path(record.pop("path")).stem] = record
    assert len(found) == len(tasks)
    return found


def mutated(folder, n, seed):
    """Write a sound model and mutations of it, and return their paths."""
    content = torchscript_zoo.save(torchscript_zoo.CausalStack(), folder / "sound.ts").read_bytes()
    paths = [folder / "sound.ts"]
    for number, changed in enumerate(bad_files.mutations(content, n, seed)):
        paths.append(folder / f"mutation-{number}.ts")
        paths[-1].write_bytes(changed)
    return paths


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """Try all of them at once: torch takes seconds to start."""
    folder = tmp_path_factory.mktemp("bad")
    limits_s = {}
    for kinds, limit_s in (
        (bad_files.FILES, LIMIT_S),
        (bad_files.CRASHING_FILES, LIMIT_S),
        (bad_models.REFUSED, LIMIT_S),
        (bad_models.TAKEN, LIMIT_S),
        (bad_models.DEADLY, LIMIT_S),
        (bad_models.ENDLESS, ENDLESS_S),
    ):
        for name, write in kinds.items():
            path = folder / f"{name}.ts"
            assert path not in limits_s
            write(path)
            limits_s[path] = limit_s
    limits_s |= dict.fromkeys(mutated(folder, N_MUTATIONS, seed=0), LIMIT_S)
    return tried(limits_s, folder)


def assert_clear(line, name):
    """Check that a line says what, where, and what to do."""
    assert line.isprintable()
    assert name in line
    assert "; " in line, line
    assert "Traceback" not in line
    assert len(line) < 600


@pytest.mark.parametrize("name", [*bad_files.FILES, *bad_models.REFUSED])
def test_what_is_no_model_is_refused_in_one_clear_line(found, name):
    assert "refused" in found[name], found[name]
    assert_clear(found[name]["refused"], name)
    assert WORDS.get(name, "") in found[name]["refused"]


@pytest.mark.parametrize("name", bad_models.TAKEN)
def test_what_is_only_odd_is_taken_and_told_in_few_words(found, name):
    assert "taken" in found[name], found[name]
    about = found[name]["taken"]
    assert len(json.dumps(about)) < 20_000
    assert all(note.isprintable() and len(note) <= 200 for note in about["notes"])
    assert len(about["notes"]) <= 20


def test_what_is_odd_is_told_in_notes(found):
    taken = {name: found[name]["taken"] for name in bad_models.TAKEN}
    notes = {name: " | ".join(about["notes"]) for name, about in taken.items()}
    assert "get_methods failed (none of your business)" in notes["methods that raise"]
    assert "more memory than it may have" in notes["methods that eat memory"]
    assert "get_methods failed (it gave a dict" in notes["methods of numbers"]
    assert "get_raising failed (no)" in notes["bad attributes"]
    assert "no numbers" in notes["nan"]
    assert "no numbers" in notes["infinite"]
    assert notes["whole numbers"] == ""
    about = taken["bad attributes"]
    assert about["attributes"] == {"raising": ["float"], "huge": ["tensor"], "fine": ["float"]}
    assert about["licence"].startswith("free\\nas in beer")


@pytest.mark.parametrize("name", [*bad_models.DEADLY, *bad_files.CRASHING_FILES])
def test_what_crashes_torch_ends_only_its_own_process(found, name):
    assert found[name].get("died", 0) < 0, found[name]


@pytest.mark.parametrize("name", bad_models.ENDLESS)
def test_what_never_ends_can_be_given_up(found, name):
    assert "gave up" in found[name], found[name]


def check_mutations(found, n):
    """Check that mutations of a model are refused, or do no harm."""
    assert "taken" in found["sound"]
    records = {name: found[name] for name in found if name.startswith("mutation-")}
    outcomes = [record.keys() - {"seconds"} for record in records.values()]
    assert len(outcomes) == n
    assert all(o <= {"taken", "refused", "died", "gave up"} for o in outcomes), records
    for name, record in records.items():
        if "refused" in record:
            assert_clear(record["refused"], name)
    n_refused, n_taken = (sum(kind in o for o in outcomes) for kind in ("refused", "taken"))
    assert min(n_refused, n_taken) > n // 20  # they are damaged, and in more than one way
    # That torch dies of a file is the last resort.
    assert n_refused + n_taken >= 0.98 * n


def test_two_hundred_mutations_of_a_model_are_refused_or_do_no_harm(found):
    check_mutations(found, N_MUTATIONS)


@pytest.mark.soak
def test_two_thousand_other_mutations_are_refused_or_do_no_harm(tmp_path):
    n = 10 * N_MUTATIONS
    check_mutations(tried(dict.fromkeys(mutated(tmp_path, n, seed=1), LIMIT_S), tmp_path), n)


# ---- single checks, in this process


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.ts")
    with pytest.raises(ModelError, match="is no plain file"):
        load(tmp_path / "pipe.ts")


def test_an_archive_of_too_many_records_is_refused(tmp_path, monkeypatch):
    path = torchscript_zoo.save(torchscript_zoo.CausalStack(), tmp_path / "model.ts")
    monkeypatch.setattr(archive, "_MAX_RECORDS", 5)
    with pytest.raises(ModelError, match=r"has \d+ records"):
        load(path)


def test_a_tensor_that_leaves_its_memory_is_refused(tmp_path):
    path = torchscript_zoo.save(torchscript_zoo.CausalStack(), tmp_path / "model.ts")
    content = path.read_bytes()

    def change(name, data):
        if not name.endswith("/data.pkl"):
            return data
        shape = b"K\x80K\x03K\x03"  # (128, 3, 3), the weights of `up`
        assert data.count(shape) == 1
        return data.replace(shape, b"K\xffK\x03K\x03")

    path.write_bytes(bad_files._rewritten(content, change))
    with pytest.raises(ModelError, match="storage"):
        load(path)


def test_the_largest_models_are_within_the_bounds():
    """Spectra of 1025 bins and frames of 16384 samples are the most that is known."""
    declared._check_size("decode", [1025, 16384, 2, 1])
    for params in ([2**14 + 1, 1, 1, 1], [1, 2**18, 1, 1], [1, 2**17, 64, 1]):
        with pytest.raises(ValueError, match="at most"):
            declared._check_size("decode", params)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (MemoryError(), "more memory than it may have"),
        (
            RuntimeError("[x] can't allocate memory: you tried to allocate 9 bytes. Error"),
            "more memory than it may have: 9 bytes",
        ),
        (RuntimeError('t() INTERNAL ASSERT FAILED at "/a/b.h":1, please report a bug'), "t()"),
        (RuntimeError("[enforce fail at a.cc:1] . no version"), "no version"),
        (RuntimeError("\x1b[2Jboo"), "\\x1b[2Jboo"),
        (RuntimeError(""), "RuntimeError"),
    ],
)
def test_what_torch_says_becomes_one_short_line(error, said):
    assert archive.short_reason(error) == said
