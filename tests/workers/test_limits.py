"""What a process may take, tried in processes of their own."""

import os
import subprocess
import sys
import time
from multiprocessing import get_context

import pytest

from bridge.commands import TO_WORKER, LoadModel
from bridge.events import TO_CONTROL, Done, Failed, Ready
from bridge.workers.limits import limit_memory, used_bytes
from bridge.workers.process import main
from tests.models import bad_models

MB = 2**20
HANG_S = 120.0
IS_LINUX = os.path.exists("/proc/self/status")
linux = pytest.mark.skipif(not IS_LINUX, reason="Linux only")

TRY = """
import sys
from pathlib import Path
import numpy, torch
from bridge.workers import limits
if sys.argv[1] == "elsewhere":
    limits._PROC = Path("/nowhere")  # as on a system that has none
assert limits.limit_memory(200 * 2**20)
small = torch.ones(20 * 2**20)  # 80 MiB
del small
for name, take in {
    "torch": lambda: torch.ones(100 * 2**20),
    "untouched": lambda: torch.empty(100 * 2**20),
    "many": lambda: [torch.ones(2**20) for _ in range(400)],
    "numpy": lambda: numpy.ones(100 * 2**20),
    "list": lambda: [0] * (100 * 2**20),
    "objects": lambda: [object() for _ in range(40 * 2**20)],
    "bytes": lambda: bytearray(400 * 2**20),
}.items():
    try:
        take()
    except (MemoryError, RuntimeError):
        print(name)
"""


@linux
@pytest.mark.parametrize("system", ["linux", pytest.param("elsewhere", marks=pytest.mark.soak)])
def test_no_kind_of_memory_goes_beyond_the_limit(system):
    done = subprocess.run(
        [sys.executable, "-c", TRY, system],
        capture_output=True,
        text=True,
        timeout=HANG_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [
        "torch",
        "untouched",
        "many",
        "numpy",
        "list",
        "objects",
        "bytes",
    ]


def test_a_limit_must_be_some_memory():
    with pytest.raises(ValueError, match="1 or more"):
        limit_memory(0)


@linux
def test_a_limit_is_never_raised_by_a_later_one():
    code = (
        "import resource; from bridge.workers.limits import limit_memory\n"
        "limit_memory(100 * 2**20); first = resource.getrlimit(resource.RLIMIT_DATA)\n"
        "limit_memory(900 * 2**20); assert resource.getrlimit(resource.RLIMIT_DATA) == first"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=HANG_S)


@linux
def test_no_core_is_dumped():
    code = (
        "import resource; from bridge.workers.limits import forbid_core_dumps\n"
        "hard = resource.getrlimit(resource.RLIMIT_CORE)[1]\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (hard, hard)); forbid_core_dumps()\n"
        "assert resource.getrlimit(resource.RLIMIT_CORE) == (0, hard)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=HANG_S)


@linux
def test_the_memory_of_another_process_is_told():
    code = (
        "import mmap; untouched = mmap.mmap(-1, 2**30); data = b'x' * (200 * 2**20)\n"
        "print(flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        child.stdout.readline()
        assert 200 * MB < used_bytes(child.pid) < 260 * MB
        child.communicate(b"\n")
    assert used_bytes(child.pid) is None  # it has ended


# ---- a decoder process


class Decoder:
    """A decoder process alone."""

    def __init__(self):
        context = get_context("spawn")
        self.pipe, there = context.Pipe()
        self.process = context.Process(target=main, args=(there,), daemon=True)
        self.process.start()
        there.close()
        assert self.event() == Ready()

    def event(self):
        assert self.pipe.poll(HANG_S)
        return TO_CONTROL.unpack(self.pipe.recv_bytes())

    def load(self, name, memory_mb=4096, method="decode"):
        command = LoadModel(
            1, name=str(name), method=method, model_sr=None, device="cpu", memory_mb=memory_mb
        )
        self.pipe.send_bytes(TO_WORKER.pack(command))
        return self.event()

    def close(self):
        self.pipe.close()
        self.process.join(HANG_S)
        assert self.process.exitcode is not None


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("models")
    os.environ["LATENT_BRIDGE_CACHE"] = str(folder / "cache")
    return folder


@pytest.fixture
def decoder(folder):
    made = Decoder()
    yield made
    made.close()


@linux
def test_a_decoder_process_refuses_what_is_too_large_and_says_little(decoder, folder):
    """One process for all, because each takes seconds to start."""

    def limit(name):
        with open(f"/proc/{decoder.process.pid}/limits") as file:
            return next(line[25:].split()[0] for line in file if line.startswith(name))

    assert limit("Max core file size") == "0"
    assert limit("Max data size") == "unlimited"
    path = bad_models.write(folder / "eats.ts", "eats memory", after=0)
    began_s = time.monotonic()
    failed = decoder.load(path, memory_mb=300)
    assert isinstance(failed, Failed)
    assert "more memory than it may have" in failed.what
    assert time.monotonic() - began_s < HANG_S / 4
    assert 300 * MB < int(limit("Max data size")) < 1500 * MB
    assert used_bytes(decoder.process.pid) < 1000 * MB
    # It lives, and loads what is no larger than it may be.
    assert isinstance(decoder.load("identity:1:512:44100"), Done)


def test_a_model_that_prints_does_not_wait_for_anybody_to_read(folder, capfd):
    """The output of this test is read by nobody before it has ended."""
    path = bad_models.write(folder / "prints.ts", "prints", after=0)
    decoder = Decoder()
    try:
        answer = decoder.load(path)
    finally:
        decoder.close()
    assert isinstance(answer, Done)
    said, complained = capfd.readouterr()
    assert said == ""
    assert len(complained) < 30_000
