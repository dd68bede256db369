"""What a help patch makes heard and seen of an object: some dims as tones, and as bars."""

from __future__ import annotations

from bridge.patches.reference import Reference

from .helpframe import rgb, step
from .helpparts import panel_px, right_of
from .patch import MaxBox, MaxPatch

N_TONES, N_BARS = 4, 8
_RANGE = 3.0
_LISTEN_PX, _BARS_PX, _SWITCH_PX = 165, (165, 75), 45


def listen(
    p: MaxPatch,
    reference: Reference,
    source: MaxBox,
    row: float,
    *,
    steps: tuple[int, int],
    texts: int,
) -> float:
    """Add the tones, the bars, the volume and the switch; return the row below.

    Parameters
    ----------
    p : MaxPatch
        Where.
    reference : Reference
        What is heard.
    source : MaxBox
        Its box, at column 0.
    row : float
        Of the volume; there are two free rows above it, at the left.
    steps : tuple of int
        Numbers of the switch and of the volume; 0: none.
    texts : int
        The column of the texts.

    Returns
    -------
    float
        The row below.
    """
    n_dims = min(N_BARS, reference.n_dims)
    width_px = panel_px(reference)[0] if reference.panel else _LISTEN_PX
    box = p.sub(0, row + 1, "listen", tones(n_dims), width_px)
    if reference.is_multichannel:
        split = p.obj(0, row - 1, f"mc.unpack~ {n_dims}")
        p.cord(source, 0, split)
        source = split
    for dim in range(n_dims):
        p.cord(source, dim, box, dim)
    volume = p.number(right_of(reference), row, whole=True)
    p.cord(volume, 0, box, n_dims)
    switch = p.ui(0, row + 2.5, "ezdac~", (_SWITCH_PX, _SWITCH_PX))
    bars = p.ui(5, row + 2.5, "multislider", _BARS_PX, **_bars(n_dims))
    for inlet in range(2):
        p.cord(box, 0, switch, inlet)
    p.cord(box, 1, bars)
    for number, at, what in (
        (steps[1], row, "volume, 0 to 100"),
        (steps[0], row + 2.5, "switch the sound on, at the left"),
    ):
        if number:
            step(p, texts - 2, at, number)
        p.comment(texts, at, what)
    p.comment(texts, row + 3.5, f"the bars are the dims, from -{_RANGE:g} to {_RANGE:g}")
    return row + 5


def tones(n_dims: int) -> MaxPatch:
    """Return the subpatcher that makes the pitches of sines of the first four dims."""
    p = MaxPatch(1000, 420)
    values_column, step_columns = 10 * N_TONES, 10
    gain, values = p.obj(0, 8, "*~ 0."), p.obj(values_column, 5, f"join {n_dims}")
    for dim in range(n_dims):
        inlet = p.inlet(step_columns * dim, 0, f"(signal) dim {dim}")
        if dim < N_TONES:
            texts = ("*~ 40.", f"+~ {165 * (dim + 2)}.", "cycle~")
            chain = [p.obj(step_columns * dim, 3 + n, text) for n, text in enumerate(texts)]
            p.chain(inlet, *chain, gain)
        # Twenty times a second is enough to look at.
        value = p.obj(values_column + 8 * dim, 2.5, "snapshot~ 50")
        p.chain(inlet, value)
        p.cord(value, 0, values, dim)
    column = values_column + 8 * n_dims + 4
    volume = p.inlet(column, 0, "(int) volume, 0 to 100")
    ramp = ("clip 0. 100.", "/ 1000.", "pack 0. 20.", "line~ 0.")
    boxes = [p.obj(column, 2 + number, text) for number, text in enumerate(ramp)]
    p.chain(volume, *boxes)
    p.cord(boxes[-1], 0, gain, 1)
    p.chain(gain, p.outlet(0, 10, "(signal) the tones", "signal"))
    p.chain(values, p.outlet(values_column, 10, "(list) the dims"))
    return p


def _bars(n_dims: int) -> dict[str, object]:
    """Return a multislider of so many dims, to look at."""
    return {**bars_of(n_dims, _RANGE), "ignoreclick": 1}


def bars_of(n_dims: int, most: float) -> dict[str, object]:
    """Return the keys of a multislider of floats between two bounds, drawn from the middle."""
    return {
        "setminmax": [-most, most],
        "setstyle": 1,
        "settype": 1,
        "signed": 1,
        "size": n_dims,
        "slidercolor": rgb("#2f6f8f"),
        "parameter_enable": 0,
    }
