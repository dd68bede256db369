"""Run patches in a Pd without window and sound card, and record what they play."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import soundfile as sf

from bridge.errors import BridgeError
from latentio.units import Clock

from .pd import Patch
from .players import write_player
from .sampler import SAMPLER_DIMS

Array: TypeAlias = npt.NDArray[np.float32]

LIBRARY = Path(__file__).resolve().parents[2] / "pd"
# A multiple of every block size in use.
CHUNK_SAMPLES = 65536
# Pd's soundfiler writes no more.
_MOST_IN_FILE = 64

# What Pd prints when a patch is not as it was meant.
_FAULTS = ("error:", "couldn't create", "connection failed", "no such object", "stack overflow")


def run_patch(
    pd_program: Path,
    patch: Path,
    *,
    device_sr: int = 44100,
    search: Sequence[Path] = (LIBRARY,),
    extra: Sequence[str] = (),
    timeout_s: float = 60,
) -> str:
    """Run a patch to its end, faster than real time, and return what Pd printed.

    Parameters
    ----------
    pd_program : Path
        Pure Data 0.53 or later.
    patch : Path
        It must end Pd with the message ``; pd quit``, or `extra` must.
    device_sr : int, optional
        Sample rate in hertz.
    search : sequence of Path, optional
        Folders of abstractions; the ``pd`` folder of this project.
    extra : sequence of str, optional
        More arguments for Pd, for example ``("-send", "pd quit")``.
    timeout_s : float, optional
        Wall-clock limit in seconds.

    Returns
    -------
    str
        The console: what ``[print]`` and Pd itself wrote.

    Raises
    ------
    BridgeError
        If Pd does not start, does not end in time, or ends badly. Errors that it
        prints are in the result: see `console_faults`.
    """
    command = [str(pd_program), "-nrt", "-nogui", "-noaudio", "-stderr", "-noprefs", "-nomidi"]
    command += ["-batch", "-r", str(device_sr)]
    for folder in search:
        command += ["-path", str(folder)]
    try:
        done = subprocess.run(  # noqa: S603 - the program and the files are the caller's
            [*command, *extra, str(patch)],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=timeout_s,
            check=False,
        )
    except OSError as error:
        raise BridgeError(str(pd_program), f"Pd does not start: {error}") from error
    except subprocess.TimeoutExpired as error:
        raise BridgeError(str(patch), f"Pd did not end within {timeout_s:g} s") from error
    if done.returncode != 0:
        raise BridgeError(str(patch), f"Pd ended with code {done.returncode}: {done.stderr[-300:]}")
    return done.stdout + done.stderr


def console_faults(console: str) -> list[str]:
    """Return the lines of a Pd console that say that something went wrong."""
    return [line for line in console.splitlines() if any(f in line for f in _FAULTS)]


def play_and_record(
    pd_program: Path,
    song_wav: Path,
    out_wav: Path,
    *,
    device_sr: int = 44100,
    clock: Clock = "samples",
    ratio: int | None = None,
    model_sr: int | None = None,
    library: Path = LIBRARY,
    timeout_s: float = 60,
) -> str:
    """Play a song once from start to end in Pd, and record the held signals.

    Parameters
    ----------
    pd_program : Path
        Pure Data 0.53 or later.
    song_wav : Path
        A float32 WAV of 1 to 64 dims, with ``song.wav.txt`` beside it or not.
    out_wav : Path
        Becomes a float32 WAV with one channel per dim. Frame k begins on sample
        ``floor(k * length)``; the file ends with the last frame's hold.
    device_sr : int, optional
        Sample rate of Pd in hertz.
    clock : {"samples", "true"}, optional
        Length of a frame, see `latentio.units.frame_length_samples`.
    ratio, model_sr : int, optional
        What is sent to the player before it opens the song; the song's own
        ``.txt`` wins.
    library : Path, optional
        The ``pd`` folder.
    timeout_s : float, optional
        Wall-clock limit in seconds.

    Returns
    -------
    str
        What Pd printed, the player's status messages included.

    Raises
    ------
    BridgeError
        If Pd cannot run, prints an error, or cannot open the song.
    """
    n_dims = sf.info(song_wav).channels
    settings = [f"clock {clock}", "loop 0"]
    settings += [f"ratio {ratio}"] if ratio is not None else []
    settings += [f"model_sr {model_sr}"] if model_sr is not None else []
    with tempfile.TemporaryDirectory(prefix="latent-pd-") as scratch:
        folder = Path(scratch)
        player = f"ch{n_dims}ns0n~"
        if n_dims not in SAMPLER_DIMS:
            player = write_player(n_dims, folder).stem
        messages = [*settings, f"open {word(song_wav.resolve())}", "start"]
        console = run_patch(
            pd_program,
            _play_once(player, n_dims, messages).write(folder / "play-and-record.pd"),
            device_sr=device_sr,
            search=(folder, library),
            timeout_s=timeout_s,
        )
        faults = console_faults(console)
        # An error of the player ends the recording, but not at once the song.
        faults += [line for line in console.splitlines() if line.startswith("status: error")]
        if faults or "status: end" not in console:
            said = (faults or console.splitlines()[-1:] or ["nothing"])[0]
            raise BridgeError(str(song_wav), f"Pd did not play it, it said: {said}")
        with sf.SoundFile(out_wav, "w", device_sr, n_dims, "FLOAT", format="WAV") as out:
            for chunk in recorded_chunks(folder, console):
                out.write(chunk)
    return console


def recorder(n_channels: int) -> Patch:
    """Return a subpatch that records signals to the patch's folder, to the last sample.

    Parameters
    ----------
    n_channels : int
        Number of signal inlets.

    Returns
    -------
    Patch
        It records from ``; recorder-begin bang`` to ``; recorder-end bang``, then
        ends Pd. Read the result with `recorded_chunks`. (``[writesf~]`` would lose
        samples: faster than real time, its disk thread does not keep up.)
    """
    p = Patch(700, 500)
    begin = p.obj(0, 0, "r recorder-begin")
    order = p.obj(0, 1, "t b b b")
    delay = p.obj(0, 3, f"delay {CHUNK_SAMPLES} 1 samp")
    clock = p.obj(30, 4, "timer 1 samp")
    p.chain(begin, order, delay)
    p.cord(order, 1, p.obj(20, 2, "s recorder-tab"))
    p.cord(order, 2, clock)
    full = p.obj(0, 4, "t b b")
    number, more = p.obj(8, 6, "f 0"), p.obj(14, 6, "+ 1")
    p.chain(delay, full)
    p.cord(full, 1, number)
    p.chain(number, more)
    p.cord(more, 0, number, 1)
    tables = [f"recorder-{channel}" for channel in range(n_channels)]
    files = p.obj(8, 12, "soundfiler")
    for first in range(0, n_channels, _MOST_IN_FILE):
        own, x = " ".join(tables[first : first + _MOST_IN_FILE]), 8 + 60 * (first // _MOST_IN_FILE)
        name = p.obj(x, 7, f"makefilename {_recorded('%d', first)}")
        p.chain(number, name, p.msg(x, 8, f"write -wave -bytes 4 $1 {own}"), files)
    over = p.obj(0, 14, "v recorder-over")
    which = p.obj(0, 15, "sel 1")
    p.chain(full, over, which, p.msg(0, 16, "; pd quit"))
    p.cord(which, 1, p.msg(12, 16, "; recorder-begin bang"))

    end = p.obj(44, 0, "r recorder-end")
    parts = p.obj(44, 1, "t b b b")
    on = p.msg(52, 2, "1")
    p.chain(end, parts)
    p.cord(parts, 2, on)
    p.chain(on, p.obj(52, 3, "v recorder-over"))
    p.cord(parts, 1, clock, 1)
    written = p.obj(40, 6, "f 0")
    p.cord(parts, 0, written)
    p.cord(more, 0, written, 1)
    both = p.obj(34, 8, "pack f f")
    p.cord(written, 0, both)
    p.cord(clock, 0, both, 1)
    p.chain(both, p.obj(34, 9, "print recorded"))
    for channel, table in enumerate(tables):
        x = 14 * channel
        signal, write = p.obj(x, 18, "inlet~"), p.obj(x, 21, f"tabwrite~ {table}")
        p.chain(signal, write)
        p.cord(p.obj(x, 19, "r recorder-tab"), 0, write)
        p.obj(x, 22, f"array define {table} {CHUNK_SAMPLES}")
    return p


def recorded_chunks(folder: Path, console: str) -> Iterator[Array]:
    """Yield what a `recorder` in a patch of this folder recorded, piece by piece.

    Parameters
    ----------
    folder : Path
        Where the patch was.
    console : str
        What Pd printed.

    Yields
    ------
    ndarray of float32, shape (n_samples, n_channels)
        At most `CHUNK_SAMPLES` samples each.

    Raises
    ------
    BridgeError
        If the recording did not come to its end.
    """
    found = re.search(r"^recorded: (\d+) (\d+)", console, re.MULTILINE)
    if found is None:
        raise BridgeError(str(folder), f"nothing was recorded, Pd said: {console[-300:]}")
    n_full, n_rest = map(int, found.groups())
    for number in range(n_full + 1):
        paths, first = [], 0
        while (path := folder / _recorded(str(number), first)).exists():
            paths.append(path)
            first += _MOST_IN_FILE
        parts = [sf.read(path, dtype="float32", always_2d=True)[0] for path in paths]
        yield np.concatenate(parts, axis=1)[: n_rest if number == n_full else None]


def _recorded(number: str, first: int) -> str:
    """Return the name of a file with one chunk of the channels from one on."""
    return f"recorded-{number}-{first}.wav"


def word(path: Path) -> str:
    """Return a path as one word of a message box.

    Raises
    ------
    BridgeError
        If it has a character that a message box cannot hold.
    """
    text = path.as_posix()
    if any(mark in text for mark in ",;$\n"):
        raise BridgeError(text, "Pd takes no file name with , ; or $ in a message")
    return text.replace(" ", "\\ ")


def _play_once(player: str, n_dims: int, messages: Sequence[str]) -> Patch:
    """Return a patch that plays a song once on `player` and records it."""
    p = Patch(700, 500)
    load = p.obj(0, 0, "loadbang")
    order = p.obj(0, 1, "t b b")
    p.chain(load, order)
    p.cord(order, 1, p.msg(12, 2, "; pd dsp 1; recorder-begin bang"))
    play = p.msg(0, 4, ", ".join(messages))
    source = p.obj(0, 7, player)
    p.chain(order, play, source)
    to_disk = p.sub(0, 12, "recorder", recorder(n_dims))
    for number in range(n_dims):
        p.cord(source, number, to_disk, number)
    status = p.obj(20, 9, "t a a")
    p.cord(source, n_dims, status)
    p.cord(status, 1, p.obj(30, 10, "print status"))
    over = p.obj(20, 11, "route end error")
    finish = p.msg(20, 13, "; recorder-end bang")
    p.chain(status, over, finish)
    p.cord(over, 1, finish)
    return p
