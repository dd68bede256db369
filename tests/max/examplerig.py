"""Play the examples of the Max package: their clicks, and what reaches their decoders."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np

from tests.max.cut import cut
from tests.max.in_pd import parts
from tests.max.in_pd_live import play_with_scripts
from tests.max.in_pd_read import FIRST_NUMBER

PACKAGE = Path(__file__).resolve().parents[2] / "max"
PATCHERS, EXAMPLES, MEDIA = (PACKAGE / name for name in ("patchers", "examples", "media"))
RATIO, MODEL_SR, N_DIMS = 2048, 44100, 8
FRAME_RATE = Fraction(MODEL_SR, RATIO)
SINGLE = 2e-5
# What is neither played nor shaped: it speaks to a server, or keeps presets.
_ELSEWHERE = ("bridge", "voice", "presets", "send8~", "send.mc~", "decode8~", "decode.mc~", "rec8~")
_KEPT = ("buffer~", "mc.+~", "mc.send~", "mc.receive~", "s", "r", "loadmess")


def keep(name):
    own = name.removeprefix("latent.")
    return name in _KEPT or (name.startswith("latent.") and own not in _ELSEWHERE)


def perform(name, folder, clicks, n_frames, decoder, *, also=(), file=None, **more):
    """Play an example.

    Parameters
    ----------
    name : str
        Of its file.
    folder : Path
        An empty one.
    clicks : sequence of (int, str, str)
        At which sample, which object is told, what: as a message box of the example says it.
    n_frames : int
        How long.
    decoder : str
        What the names of decoders begin with; what reaches them is heard.
    also : sequence of str
        Objects that are kept beside players, makers and shapers.
    file : (str, Path), optional
        What a message says for a file, and the file that is meant here.
    more
        Passed on to `play_with_scripts`.

    Returns
    -------
    signals : list of ndarray
        What reaches the inlets of the decoders.
    scripts : dict of Result
        What the scripts did.
    """
    (folder / "cut").mkdir()

    def is_kept(name):
        return keep(name) or name in also

    made = cut(EXAMPLES / f"{name}.maxpat", folder / "cut", is_kept, decoder, ("latent.", "s"))
    messages = []
    for sample, target, text in clicks:
        assert text in made.said[target], made.said[target]
        own = text.replace("#0", str(FIRST_NUMBER))
        if file is not None:
            own = own.replace(file[0], str(file[1]))
        messages += [(sample, made.inlets[target], part) for part in own.split(", ")]
    # What recorders write is heard by their scripts.
    ports = parts(made.path, search=(PATCHERS,)).ports
    rings = [f"{words[0]}-ring" for port, words in ports.items() if port.startswith("latent.rec")]
    played, scripts = play_with_scripts(
        made.path,
        folder / "run",
        n_samples=n_frames * RATIO,
        messages=messages,
        search=(PATCHERS,),
        paths=(MEDIA,),
        taps=rings,
        **more,
    )
    errors = {port: result.said("error") for port, result in scripts.items()}
    assert not any(errors.values()), errors
    return [played.signals[n] for n in range(made.n_outlets)], scripts


def dims(signals):
    return np.stack(signals[:N_DIMS], axis=1)
