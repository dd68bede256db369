"""What tests of faults have in common: who decodes, what failed, and who must not notice."""

from __future__ import annotations

from pathlib import Path

from tests.engine.serving import descendants, until


def info(server, name, key):
    return server.client.info("/voice/info", name)[key]


def play(server, name, model="one"):
    """Play the stairs on a voice; return the process of its decoder."""
    before = decoders(server)
    server.client.request("/voice/new", name, model)
    server.client.request("/voice/play", name, "stairs")
    (decoder,) = decoders(server) - before
    return decoder


def decoders(server):
    """Return the processes that have loaded torch and the server's memory."""
    found = set()
    for pid in descendants(server.process.pid):
        try:
            maps = Path(f"/proc/{pid}/maps").read_text()
        except OSError:
            continue
        if "libtorch_cpu" in maps and "/psm_" in maps:
            found.add(pid)
    return found


def audio_process(server):
    for pid in descendants(server.process.pid):
        if "_pyo" in Path(f"/proc/{pid}/maps").read_text():
            return pid
    raise AssertionError("no audio process")


def fails(server):
    return [(f.address, f.name, f.reason) for f in server.client.fails]


class Healthy:
    """A voice that must not notice anything."""

    def __init__(self, server):
        self.server = server
        before = decoders(server)
        server.client.request("/voice/new", "healthy", "half")
        self.decoders = decoders(server) - before
        server.client.request("/voice/play", "healthy", "stairs")
        until(lambda: info(server, "healthy", "played_blocks") > 20)
        self.missing = info(server, "healthy", "missing_blocks")
        self.played = info(server, "healthy", "played_blocks")

    def check(self):
        until(lambda: info(self.server, "healthy", "played_blocks") > self.played + 20)
        assert info(self.server, "healthy", "missing_blocks") == self.missing
        assert info(self.server, "healthy", "restarts") == 0
