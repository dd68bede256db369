"""Load and measure files, each in a process of its own that begins as a decoder process does.

``python -m tests.models.try_models MEMORY_MB LIMIT_S:PATH ...`` prints for each path a line of
JSON: ``path``, ``seconds``, and one of ``refused`` (the line), ``taken`` (what was found out),
``died`` (the signal or code of the process), ``gave up``, and ``raised`` (which must not be).
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

from bridge.errors import BridgeError
from bridge.models import torchscript
from bridge.models.load import load
from bridge.workers.about import find_out
from bridge.workers.limits import forbid_core_dumps, limit_memory
from bridge.workers.process import _be_quiet


def main(arguments: list[str]) -> None:
    memory_mb, *tasks = arguments
    torchscript.set_threads(1)
    for task in tasks:
        limit_s, _, path = task.partition(":")
        record = _try(path, float(limit_s), int(memory_mb))
        sys.stdout.write(json.dumps({"path": path, **record}) + "\n")
        sys.stdout.flush()


def _try(path: str, limit_s: float, memory_mb: int) -> dict[str, Any]:
    reading, writing = os.pipe()
    began_s = time.monotonic()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            _child(path, limit_s, memory_mb, writing)
        finally:
            os._exit(99)
    os.close(writing)
    with open(reading, "rb") as pipe:
        said = pipe.read()
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    found = {"seconds": round(time.monotonic() - began_s, 3)}
    if said:
        return found | json.loads(said)
    return found | ({"gave up": limit_s} if code == -signal.SIGALRM else {"died": code})


def _child(path: str, limit_s: float, memory_mb: int, writing: int) -> None:
    signal.setitimer(signal.ITIMER_REAL, limit_s)
    forbid_core_dumps()
    _be_quiet()
    limit_memory(memory_mb * 2**20)
    found: dict[str, Any]
    try:
        found = {"taken": find_out(load(Path(path))).to_json()}
    except BridgeError as error:
        found = {"refused": str(error)}
    except BaseException as error:
        found = {"raised": repr(error)}
    os.write(writing, json.dumps(found).encode())
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
