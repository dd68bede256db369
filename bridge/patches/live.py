"""Play a song in a Pd without window and sound card, in real time, and send its frames."""

from __future__ import annotations

import re
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import soundfile as sf

from bridge.errors import BridgeError
from latentio.units import Clock

from .connection import DEFAULT_HOST
from .dims import MAX_DIMS
from .headless import LIBRARY, console_faults, word
from .pd import Patch
from .players import write_player
from .sampler import SAMPLER_DIMS
from .senders import write_signal_sender

_END_S, _LOOK_S = 5, 0.1


@dataclass(frozen=True)
class Sent:
    """What a Pd sent.

    Attributes
    ----------
    n_frames : int
        Frames that it gave to its socket.
    console : str
        What it printed.
    """

    n_frames: int
    console: str


class LivePd:
    """A real Pd that plays a song once through ``ch8ns0n~`` and streams it to a voice.

    It plays at the song's pace from the moment on when the server answers and the voice
    is there, and then ends by itself. The ``with`` statement ends it at the latest.

    Parameters
    ----------
    pd_program : Path
        Pure Data 0.53 or later.
    song_wav : Path
        A float32 WAV of 1 to 64 dims, with ``song.wav.txt`` beside it or not.
    port : int
        UDP port of the server.
    host : str, optional
        Its address.
    voice : str, optional
        Who gets the frames.
    model : str, optional
        What the voice is made of first, with options if any: ``factory clock true``.
        Empty: there is a voice of this name.
    clock : {"samples", "true"}, optional
        Length of a frame in Pd.
    device_sr : int, optional
        Sample rate of Pd in hertz.
    add : float, optional
        What is added to every value on its way from the player to the sender.
    library : Path, optional
        The ``pd`` folder.

    Raises
    ------
    BridgeError
        If the song cannot be read, has too many dims, or Pd does not start.
    """

    def __init__(
        self,
        pd_program: Path,
        song_wav: Path,
        port: int,
        *,
        host: str = DEFAULT_HOST,
        voice: str = "lead",
        model: str = "factory",
        clock: Clock = "samples",
        device_sr: int = 44100,
        add: float = 0.0,
        library: Path = LIBRARY,
    ) -> None:
        self._song = song_wav
        try:
            n_dims = sf.info(song_wav).channels
        except sf.LibsndfileError as error:
            raise BridgeError(str(song_wav), f"cannot be read: {error}") from error
        if n_dims > MAX_DIMS:
            raise BridgeError(str(song_wav), f"has {n_dims} dims, Pd plays {MAX_DIMS}")
        play = [f"clock {clock}", "loop 0", f"open {word(song_wav.resolve())}", "start"]
        self._scratch = tempfile.TemporaryDirectory(prefix="latent-live-")
        folder = Path(self._scratch.name)
        player = f"ch{n_dims}ns0n~"
        if n_dims not in SAMPLER_DIMS:
            player = write_player(n_dims, folder).stem
        to_voice = f"{write_signal_sender(n_dims, folder).stem} {voice} stream"
        bridge = f"latent.bridge {host} {port}"
        patch = _patch(
            (bridge, player, to_voice, f"latent.voice {voice}"), n_dims, play, model, add
        )
        self._console = folder / "console.txt"
        command = [str(pd_program), "-nrt", "-nogui", "-noaudio", "-nomidi", "-noprefs", "-stderr"]
        command += ["-sleepgrain", "1", "-r", str(device_sr)]
        command += ["-path", str(folder), "-path", str(library)]
        command.append(str(patch.write(folder / "live.pd")))
        try:
            with self._console.open("wb") as out:
                self._process = subprocess.Popen(  # noqa: S603 - the caller's program and files
                    command, stdin=subprocess.DEVNULL, stdout=out, stderr=out
                )
        except OSError as error:
            self._scratch.cleanup()
            raise BridgeError(str(pd_program), f"Pd does not start: {error}") from error

    def __enter__(self) -> LivePd:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End Pd if it still runs."""
        self.stop()
        self._scratch.cleanup()

    @property
    def pid(self) -> int:
        """The process id of Pd."""
        return self._process.pid

    def sent(self) -> Sent:
        """Return what it has sent up to now."""
        console = self._console.read_text("utf-8", errors="replace")
        counts = re.findall(r"^sent: (\d+)$", console, re.MULTILINE)
        return Sent(int(counts[-1]) if counts else 0, console)

    def wait(self, timeout_s: float = 120) -> Sent:
        """Wait until the song is over.

        Parameters
        ----------
        timeout_s : float, optional
            Wall-clock limit in seconds.

        Returns
        -------
        Sent

        Raises
        ------
        BridgeError
            If Pd does not come to the end of the song in time, or says an error.
        """
        end = time.monotonic() + timeout_s
        while (code := self._process.poll()) is None:
            if time.monotonic() > end:
                raise BridgeError(str(self._song), f"Pd did not end within {timeout_s:g} s")
            # A patch that is not whole would wait for ever.
            if console_faults(self.sent().console):
                self.stop()
                continue
            time.sleep(_LOOK_S)
        sent = self.sent()
        lines = sent.console.splitlines()
        faults = [line for line in lines if line.startswith("wrong: ")]
        faults += console_faults(sent.console)
        if code != 0 or faults or "over: bang" not in lines:
            said = (faults or lines[-1:] or ["nothing"])[0]
            what = f"Pd did not play it (code {code}), it said: {said}"
            raise BridgeError(str(self._song), what)
        return sent

    def stop(self) -> None:
        """End Pd at once, in the middle of the song too."""
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(_END_S)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()


def run_live(
    pd_program: Path, song_wav: Path, port: int, *, voice: str = "lead", model: str = "factory"
) -> Sent:
    """Play a song once in real time, and send its frames to a voice of the server.

    Parameters
    ----------
    pd_program, song_wav, port, voice, model
        See `LivePd`.

    Returns
    -------
    Sent

    Raises
    ------
    BridgeError
        If Pd does not play it to its end.
    """
    with LivePd(pd_program, song_wav, port, voice=voice, model=model) as live:
        return live.wait()


def _patch(
    objects: tuple[str, str, str, str], n_dims: int, play: Sequence[str], model: str, add: float
) -> Patch:
    """Return the patch: connect, make the voice, play, send, say how much, quit."""
    p = Patch(900, 700)
    places = ((0, 3), (0, 12), (0, 16), (36, 7))
    bridge, player, sender, voice = (
        p.obj(*place, text) for place, text in zip(places, objects, strict=True)
    )
    order = p.obj(0, 1, "t b b")
    p.chain(p.obj(0, 0, "loadbang"), order, p.msg(0, 2, "connect"), bridge)
    p.cord(order, 1, p.msg(12, 2, "; pd dsp 1"))
    wrong, leave = p.obj(50, 18, "t b a"), p.obj(20, 21, "delay 100")
    p.cord(wrong, 1, p.obj(56, 19, "print wrong"))
    p.chain(wrong, leave, p.msg(20, 23, "; pd quit"))

    answered = p.obj(24, 4, "route server error")
    p.cord(bridge, 1, answered)
    p.cord(answered, 1, wrong)
    there, once, shut = p.obj(24, 5, "sel 1"), p.obj(24, 6, "spigot 1"), p.msg(30, 8, "0")
    begin, first = p.obj(0, 9, "t b b"), p.obj(24, 7, "t b b")
    p.chain(answered, there, once, first)
    p.cord(first, 1, shut)
    p.cord(shut, 0, once, 1)
    if model:
        make, made = p.msg(36, 6, f"new {model}"), p.obj(36, 8, "route done fail error")
        p.chain(first, make, voice, made)
        p.chain(made, p.obj(36, 9, "route new"), begin)
        p.cord(made, 1, wrong)
        p.cord(made, 2, wrong)
    else:
        p.chain(first, begin)
    restart = p.msg(20, 14, "start")
    p.cord(begin, 1, restart)
    p.cord(restart, 0, sender, n_dims)
    p.chain(begin, p.msg(0, 11, ", ".join(play)), player)

    for dim in range(n_dims):
        source = player
        if add:
            source = p.obj(9 * dim, 14, f"+~ {add:g}")
            p.cord(player, dim, source)
        p.cord(source, 0 if add else dim, sender, dim)
    status, told = p.obj(20, 15, "t a a"), p.obj(20, 17, "route end error")
    p.cord(player, n_dims, status)
    p.cord(status, 1, sender, n_dims)
    over = p.obj(20, 18, "t b b")
    p.chain(status, told, over, leave)
    p.cord(over, 1, p.obj(26, 19, "print over"))
    p.cord(told, 1, wrong)
    count = p.obj(0, 18, "route sent error fail")
    p.chain(sender, count, p.obj(0, 19, "print sent"))
    p.cord(count, 1, wrong)
    p.cord(count, 2, wrong)
    return p
