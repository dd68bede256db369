"""The whole way in one go, live: a latent song from Pure Data through the server to sound.

    python examples/demo.py [SONG] [-o FOLDER] [--seconds S]

SONG is a file in UnRAVEl's format with 8 dims; by default examples/latent-song.wav. A Pd
without window and sound card plays it through [ch8ns0n~] and sends every frame over OSC to
`latent-bridge serve`, which decodes it with the factory model and plays it: to JACK or a
sound card if there is one, and to a file. Without Pd the server plays the song by itself.
"""

from __future__ import annotations

import argparse
import contextlib
import re
import signal
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
import soundfile

import latentio
from bridge.errors import BridgeError
from bridge.osc.client import Client
from bridge.patches.live import LivePd
from bridge.patches.programs import pd_programs
from latentio import LatentIOError, Latents, LatentWarning
from latentio.hosts import write_for_pd
from latentio.plot import draw_trajectories, new_figure, save_figure

ROOT = Path(__file__).resolve().parents[1]
VOICE = "demo"
READY = re.compile(r"listening on [\d.]+:(\d+)")
HEARD = {"jack": "to JACK", "portaudio": "to the sound card", "null": "to nobody (no sound device)"}
NEXT = """Listen to the sound, look at the picture. How to go on:
  in Pd       .venv/bin/latent-bridge serve, then open pd/latent.bridge-help.pd
  with nn~    open pd/ch8ns0n~-help.pd; pd/README.md has the first patch
  your song   .venv/bin/latentio convert SONG.wav mine.wav --layout unravel --for pd
  your model  .venv/bin/latent-bridge render SONG.wav --layout unravel --model M.ts -o out.wav"""


@dataclass(frozen=True)
class Played:
    """What became of the frames on their way.

    Attributes
    ----------
    latents : Latents
        The frames that the server decoded, as it recorded them.
    n_sent : int or None
        Frames that Pd sent; None if it did not play.
    n_received, n_lost, n_late : int
        Frames that came to the server, that never came, and that came after their turn.
    n_wrong : int
        Frames of the song that were not decoded in their turn, with their exact values.
    n_underruns : int
        Blocks of sound that were missing when they should have been played.
    """

    latents: Latents
    n_sent: int | None
    n_received: int
    n_lost: int
    n_late: int
    n_wrong: int
    n_underruns: int

    @property
    def is_exact(self) -> bool:
        """Whether every frame was decoded as it is in the song."""
        return self.n_wrong == 0 and self.n_sent in (None, self.n_received)


@contextlib.contextmanager
def server(folder: Path, *options: str) -> Iterator[tuple[Client, int]]:
    """Run a server for the time of the block.

    Parameters
    ----------
    folder : Path
        Where it reads latents and writes recordings.
    *options : str
        Of ``latent-bridge serve``.

    Yields
    ------
    client : Client
        To talk to it.
    port : int
        Where it listens.

    Raises
    ------
    BridgeError
        If it does not start.
    """
    command = [sys.executable, "-m", "bridge.cli", "serve", "--port", "0"]
    command += ["--latents", str(folder), *options]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        said, found = "it said nothing", None
        for said in process.stdout or ():
            found = READY.search(said)
            if found is not None:
                break
        if found is None:
            raise BridgeError("the server", f"did not start ({said.strip()})")
        with Client(port=int(found[1]), timeout_s=30) as client:
            yield client, int(found[1])
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate()


def play(
    client: Client,
    port: int,
    folder: Path,
    *,
    song: Path,
    expected: Latents,
    pd_program: Path | None,
) -> Played:
    """Play a song through the server once, and record it.

    Parameters
    ----------
    client : Client
        Of a server that reads and writes in `folder`.
    port : int
        Where that listens.
    folder : Path
        Gets ``out.wav``, the sound, and ``played.wav``, the frames that were decoded.
    song : Path
        Written by `latentio.hosts.write_for_pd`.
    expected : Latents
        The song as it is meant to be.
    pd_program : Path or None
        Who plays it and sends its frames; None: the server plays the file.

    Returns
    -------
    Played

    Raises
    ------
    BridgeError
        If the server refuses something, or Pd does not play to the end.
    """
    client.request("/voice/new", VOICE, "factory")
    client.request("/record/start", "out.wav")
    client.request("/voice/record/start", VOICE)
    n_sent = None
    if pd_program is None:
        client.request("/slot/load", "song", song.name)
        client.request("/voice/play", VOICE, "song")
        while client.info("/voice/info", VOICE)["state"] == "playing":
            time.sleep(0.1)
    else:
        with LivePd(pd_program, song, port, voice=VOICE, model="", clock="true") as pd:
            n_sent = pd.wait().n_frames
        # What was sent last is heard after the reserve of the stream and the lead.
        time.sleep(0.3)
    facts = client.info("/voice/info", VOICE)
    client.request("/voice/stop", VOICE)
    client.request("/voice/record/stop", VOICE, "played")
    time.sleep(0.1)
    client.request("/record/stop")
    client.request("/slot/save", "played", "played.wav")
    latents = latentio.read(folder / "played.wav")
    n_wrong = expected.n_frames - frames_in_order(latents, expected)
    return Played(
        latents,
        n_sent,
        int(facts["received"]),
        int(facts["lost"]),
        int(facts["late"]),
        n_wrong,
        int(facts["missing_blocks"]),
    )


def frames_in_order(played: Latents, expected: Latents) -> int:
    """Count the frames of a song that were played in their turn; any may be held longer."""
    wanted = expected.data.astype(np.float32)
    n_found = 0
    for frame in played.data.astype(np.float32):
        if n_found < len(wanted) and np.array_equal(frame, wanted[n_found]):
            n_found += 1
    return n_found


def picture(latents: Latents, audio: Path, path: Path, title: str) -> None:
    """Draw the trajectories of the dims over the spectrogram of the sound.

    Parameters
    ----------
    latents : Latents
        With a known rate.
    audio : Path
        What they became; the silence before it is left out.
    path : Path
        The picture.
    title : str
        Text above it.
    """
    samples, sr = soundfile.read(audio, dtype="float32", always_2d=True)
    mono = samples.mean(axis=1)
    sounding = np.flatnonzero(mono)
    mono = mono[sounding[0] : sounding[-1] + 1] if len(sounding) else mono
    figure = new_figure(path, 12.0, 8.0)
    top, bottom = figure.subplots(2, 1, sharex=True, height_ratios=(1.25, 1))
    draw_trajectories(top, latents)
    top.set_xlabel("")
    with np.errstate(divide="ignore"):
        bottom.specgram(
            mono + 1e-7, NFFT=2048, Fs=sr, noverlap=1536, cmap="magma", vmin=-150, vmax=-30
        )
    bottom.set_xlim(0, len(mono) / sr)
    bottom.set_yscale("symlog", linthresh=500)
    bottom.set_yticks([100, 250, 500, 1000, 2000, 5000, 10000, 20000])
    bottom.set_yticklabels(["100", "250", "500", "1k", "2k", "5k", "10k", "20k"])
    bottom.set_ylim(0, sr / 2)
    bottom.set_ylabel("frequency (Hz)")
    bottom.set_xlabel("time (s)")
    figure.suptitle(title, x=0.01, ha="left", fontsize=11)
    save_figure(figure, path)


def run(song: Path, folder: Path, pd_program: Path | None, seconds: float, *options: str) -> Played:
    """Take the begin of a song the whole way, telling each step.

    Parameters
    ----------
    song : Path
        8 dims, in UnRAVEl's format.
    folder : Path
        Gets ``song.wav`` (for Pd), ``played.wav``, ``out.wav`` and ``out.png``.
    pd_program : Path or None
        Pure Data; without it the server plays the song by itself.
    seconds : float
        How much of it.
    *options : str
        Of ``latent-bridge serve``.

    Returns
    -------
    Played

    Raises
    ------
    LatentIOError, BridgeError
        If a step fails.
    """
    folder.mkdir(parents=True, exist_ok=True)
    whole = latentio.read(song, layout="unravel")
    latents = whole[: int(Fraction(seconds) * (whole.frame_rate or 1))]
    tell("song", f"{song.name}: {whole.n_frames} frames x {whole.n_dims} dims at")
    tell("", f"{whole.frame_rate} Hz exactly; its first {latents.duration_s:.1f} s are played")
    for_pd = write_for_pd(folder / "song.wav", latents)[0]
    tell("for Pd", f"{shown(for_pd)}, 32-bit, with its rate in {for_pd.name}.txt")
    if pd_program is None:
        tell("Pd", "not found, so the server plays the file itself (make demo says how to get it)")
    with server(folder, *options) as (client, port):
        facts = client.info("/status")
        heard = HEARD.get(str(facts["audio"]), "as it is told")
        tell(
            "server", f"plays {heard}, {facts['sample_rate']} Hz, {facts['period']} samples a block"
        )
        played = play(client, port, folder, song=for_pd, expected=latents, pd_program=pd_program)
    if played.n_sent is not None:
        tell("Pd", f"played it through [ch8ns0n~]: {played.n_sent} frames sent over OSC,")
        tell("", f"{played.n_received} received, {played.n_lost} lost, {played.n_late} late")
    tell("decoded", f"{latents.n_frames - played.n_wrong} of {latents.n_frames} frames, in order")
    tell("", f"and bit for bit, by the factory model; {played.n_underruns} underruns")
    tell("sound", shown(folder / "out.wav"))
    sender = "the server" if pd_program is None else "Pd"
    title = f"{song.name}: 8 dims as {sender} played them, and what the factory model made of them"
    picture(played.latents, folder / "out.wav", folder / "out.png", title)
    tell("picture", shown(folder / "out.png"))
    return played


def tell(what: str, text: str) -> None:
    """Print one line of the summary."""
    print(f"{what:>8}  {text}", flush=True)


def shown(path: Path) -> str:
    """Return a path as short as it can be typed."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


def main() -> int:
    """Run the demo; return 0 if every frame came through as it is in the song."""
    parser = argparse.ArgumentParser(description="A latent song from Pd through the server.")
    parser.add_argument("song", nargs="?", type=Path, default=ROOT / "examples/latent-song.wav")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "demo", metavar="FOLDER")
    parser.add_argument("--seconds", type=float, default=8.92, help="how much of it; 4 bars")
    arguments = parser.parse_args()
    begin = time.monotonic()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", LatentWarning)
            pd_program = next(pd_programs(), None)
            played = run(arguments.song, arguments.output, pd_program, arguments.seconds)
    except (LatentIOError, BridgeError) as error:
        print(f"demo: {error}", file=sys.stderr)
        return 2
    print(f"\nDone in {time.monotonic() - begin:.1f} s. {NEXT}")
    return 0 if played.is_exact else 1


if __name__ == "__main__":
    sys.exit(main())
