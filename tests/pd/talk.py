"""A real Pd that runs in real time and is told what to do, one message after the other."""

import socket
import subprocess
import time
from pathlib import Path

from bridge.patches.headless import LIBRARY, console_faults
from bridge.patches.pd import Patch

# What Pd itself says, whatever the patch.
_OF_PD = ("pd-watchdog", "realloc called", "verbose(")


def without_news(console: str) -> list[str]:
    """Return the lines of a console but for those that Pd writes whatever the patch."""
    faults = console_faults(console)  # 0.53 tells what it could not make as news
    lines = console.splitlines()
    return [line for line in lines if line in faults or not any(word in line for word in _OF_PD)]


class Talk:
    """Objects in a patch: `tell` sends one a message, `said` is what came out of it.

    What leaves an object's first outlet is printed under its name, of the others under the
    name and the number: ``bridge`` and ``bridge-1``.
    """

    def __init__(
        self,
        folder: Path,
        program: Path,
        objects: dict[str, str],
        *,
        outlets=None,
        audio=("-noaudio",),
    ):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = probe.getsockname()[1]
        patch = Patch(900, 900)
        which = patch.obj(0, 2, f"route {' '.join(objects)}")
        patch.chain(patch.obj(0, 1, f"netreceive -u {self._port} 127.0.0.1"), which)
        for number, (name, text) in enumerate(objects.items()):
            box = patch.obj(0, 4 + 3 * number, text)
            patch.cord(which, number, box)
            for outlet in range((outlets or {}).get(name, 1)):
                shown = name + (f"-{outlet}" if outlet else "")
                patch.cord(box, outlet, patch.obj(0, 5 + 3 * number, f"print {shown}"))
        patch.chain(patch.obj(40, 0, "loadbang"), patch.obj(40, 1, "print ready"))
        self._console = folder / "console.txt"
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        command = [program, "-nrt", "-nogui", *audio, "-nomidi", "-noprefs", "-stderr"]
        command += ["-sleepgrain", "1", "-path", LIBRARY, patch.write(folder / "talk.pd")]
        with self._console.open("wb") as out:
            self._pd = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out)

    def __enter__(self):
        try:
            self.wait(lambda: "ready: bang" in self.lines())
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self._socket.close()
        self._pd.terminate()
        self._pd.wait(10)

    def tell(self, name: str, *messages: str):
        for message in messages:
            self._socket.sendto(f"{name} {message};\n".encode(), ("127.0.0.1", self._port))

    def lines(self) -> list[str]:
        return without_news(self._console.read_text(errors="replace"))

    def said(self, name: str) -> list[str]:
        start = f"{name}: "
        return [line.removeprefix(start) for line in self.lines() if line.startswith(start)]

    def faults(self) -> list[str]:
        return console_faults("\n".join(self.lines()))

    def wait(self, done, timeout_s=20):
        end = time.monotonic() + timeout_s
        while not done():
            assert self._pd.poll() is None, "Pd has ended"
            assert time.monotonic() < end, f"it did not happen; Pd said: {self.lines()[-8:]}"
            time.sleep(0.005)

    def wait_said(self, name: str, *texts: str, timeout_s=20):
        """Wait until an object has said the last of some texts; it must have said all."""
        self.wait(lambda: texts[-1] in self.said(name), timeout_s)
        assert set(texts) <= set(self.said(name))

    def connect(self, name="bridge"):
        self.tell(name, "connect")
        self.wait_said(f"{name}-1", "connected 1", "server 1")
