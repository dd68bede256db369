"""Build ``bridge/models/factory.ts``, the model that is shipped, from nothing but this code.

    python tools/build_factory.py [-o FILE]

Synthetic audio (`tools.factory_audio`) is analysed by the network's own front end. What the
network then learns is a principal component analysis and two least-squares fits in float64:
nothing is iterated, so the result is the same everywhere but for the last digits.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import torch
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from bridge.models import factory_net as net  # noqa: E402
from bridge.models.factory_source import hold_pitch  # noqa: E402
from bridge.models.factory_tables import N_BANDS, N_STEPS, RATIO  # noqa: E402
from tools import factory_audio  # noqa: E402

Array: TypeAlias = NDArray[np.float64]
Mask: TypeAlias = NDArray[np.bool_]

_RIDGE = 1e-3
_WRITTEN_BY_WRITER = ("version", ".data/serialization_id")
_AUDIBLE = -6.5  # mean of the log10 powers of a frame that is not silence


@dataclass(frozen=True)
class Heard:
    """What the network's front end makes of some audio.

    Parameters
    ----------
    spectra : ndarray, shape (n_frames, N_STEPS, N_BANDS)
        Log10 of power.
    pitch : ndarray, shape (n_frames,)
        Log2 of Hz, held where there is none.
    clarity : ndarray, shape (n_frames,)
        0 to 1.
    """

    spectra: Array
    pitch: Array
    clarity: Array


def build() -> net.FactoryNet:
    """Return the trained network; about 20 s on one core."""
    clips = factory_audio.training_set()
    front = _network({})
    heard = [_hear(front, clip.audio) for clip in clips]
    kinds = np.concatenate(
        [np.full(len(h.pitch), c.kind) for h, c in zip(heard, clips, strict=True)]
    )
    spectra = np.concatenate([h.spectra for h in heard])
    pitch = np.concatenate([h.pitch for h in heard])
    clarity = np.concatenate([h.clarity for h in heard])
    middle = spectra.mean(1)
    audible = middle.mean(1) > _AUDIBLE
    music, drums = audible & (kinds == "music"), audible & (kinds == "drums")
    learned: dict[str, Array] = {
        "pitch_scale": np.stack(_scale(pitch, music & (clarity > 0.7), np.zeros_like(music))),
        "voicing_scale": np.stack(_scale(clarity, music, drums)),
    }

    mean, axes = _axes(middle)
    learned["timbre_mean"] = mean
    learned["timbre_in"], learned["timbre_out"] = axes, axes.T
    raw = _run(_network(learned)._find_timbre, middle)
    centre, scale = _scale(raw, music, drums)
    learned["timbre_mean"] = mean + centre @ axes
    to_dims, from_dims = _level(axes / scale[:, None], axes.T * scale, learned["timbre_mean"])
    unit = _scale((raw - centre) @ axes @ to_dims.T, music, drums)[1]
    learned["timbre_in"], learned["timbre_out"] = to_dims / unit[:, None], from_dims * unit
    part = _network(learned)
    timbre = _run(part._find_timbre, middle)

    before = np.concatenate([timbre[:1], timbre[:-1]])
    for start in np.cumsum([len(h.pitch) for h in heard])[:-1]:
        before[start] = timbre[start]
    residual = _run(part._left_over, spectra, _run(part._glide, timbre, before))
    contour = residual.mean(2)
    contour -= contour.mean(1, keepdims=True)
    attack_in = np.linalg.eigh(contour.T @ contour)[1][:, -1]
    attack_in = attack_in - attack_in.mean()
    attack_in *= np.sign(attack_in[-1])
    attack_in /= _scale(residual.mean(2) @ attack_in, music, drums)[1]
    learned["attack_in"] = attack_in
    attack = residual.mean(2) @ attack_in

    voicing = (clarity - learned["voicing_scale"][0]) / learned["voicing_scale"][1]
    weights, _ = _fit(voicing[:, None], residual.mean(1))
    learned["voicing_out"] = weights[:, 0]
    residual = residual - (voicing[:, None] * weights[:, 0])[:, None]
    rng = np.random.default_rng(5)
    slopes, offsets = rng.normal(0, 0.8, (net.N_KNOTS, 3)), rng.uniform(-2, 2, (net.N_KNOTS, 1))
    learned["attack_knots"] = np.concatenate([slopes, offsets], axis=1)
    bent = _run(_network(learned)._bend, np.stack([attack, timbre[:, 0], voicing], axis=1))
    learned["attack_out"], _ = _fit(
        np.concatenate([attack[:, None], bent], axis=1), residual.reshape(len(attack), -1)
    )
    return _network(learned)


def save(network: net.FactoryNet, path: Path) -> None:
    """Write the network as TorchScript, byte for byte the same each time.

    The source positions that TorchScript adds are left out: they hold the builder's paths.
    """
    buffer = io.BytesIO()
    torch.jit.save(torch.jit.script(network), buffer)
    buffer.seek(0)
    reader = torch._C.PyTorchFileReader(buffer)
    # A buffer, because a file's name would become part of the archive.
    out = io.BytesIO()
    writer = torch._C.PyTorchFileWriter(out)
    for name in reader.get_all_records():
        if name not in _WRITTEN_BY_WRITER and not name.endswith(".debug_pkl"):
            record = reader.get_record(name)
            if name.endswith(".py"):
                record = _constants_in_order(record)
            writer.write_record(name, record, len(record))
    writer.write_end_of_file()
    path.write_bytes(out.getvalue())


def _constants_in_order(code: bytes) -> bytes:
    """Return TorchScript code with its constants sorted: their order differs from run to run."""
    lines = code.splitlines(keepends=True)
    places = [number for number, line in enumerate(lines) if b" : Final[" in line]
    for place, line in zip(places, sorted(lines[p] for p in places), strict=True):
        lines[place] = line
    return b"".join(lines)


def _scale(x: Array, music: Mask, drums: Mask) -> tuple[Array, Array]:
    """Return what is 0 and what is 1 for a dim: the middle of music, and its spread.

    The spread is the mean of two: of the music alone, and with the drums, which swing wider.
    """
    spread = (x[music].std(0) + x[music | drums].std(0)) / 2
    return x[music].mean(0), spread


def _fit(x: Array, y: Array) -> tuple[Array, Array]:
    """Return weights (n_out, n_in) and offset (n_out,) of the least-squares map x -> y."""
    x0, y0 = x.mean(0), y.mean(0)
    gram = (x - x0).T @ (x - x0) + _RIDGE * len(x) * np.eye(x.shape[1])
    weights = np.linalg.solve(gram, (x - x0).T @ (y - y0)).T
    return weights, y0 - weights @ x0


def _axes(spectra: Array) -> tuple[Array, Array]:
    """Return the mean spectrum, and the axes of timbre as rows, orthonormal.

    Loudness first, then what varies most beside it. What lies under the floor is filled with
    what the axes found so far say, and the axes are found again.
    """
    n_bands = spectra.shape[1]
    flat = np.full(n_bands, n_bands**-0.5)
    guess, silent = spectra, spectra < net.NEAR_FLOOR
    for _ in range(30):
        mean = guess.mean(0)
        rest = guess - mean
        rest = rest - np.outer(rest @ flat, flat)
        main = np.linalg.eigh(rest.T @ rest)[1][:, ::-1].T[: net.N_TIMBRE - 1]
        # An axis points to where the top band rises: no library chooses its sign.
        axes = np.concatenate([flat[None], main * np.sign(main[:, -1:])])
        again = mean + (guess - mean) @ axes.T @ axes
        guess = np.where(silent, np.clip(again, net.DEEPEST, spectra), spectra)
    return mean, axes


def _level(to_dims: Array, from_dims: Array, mean: Array) -> tuple[Array, Array]:
    """Return the maps to and from the timbre dims, changed so that only loudness moves the level.

    A principal axis of decibels turns the sound up as it turns it darker. Here a step up and
    a step down one of the other dims are equally loud: the difference goes to loudness.
    """
    low, high = np.log10(1 + np.array([20.0, 20000.0]) / 700)
    hz = 10 ** np.linspace(float(low), float(high), N_BANDS + 2)
    width = hz[2:] - hz[:-2]
    to_dims, from_dims = to_dims.copy(), from_dims.copy()
    for dim in range(1, net.N_TIMBRE):
        up, down = (
            np.log10(np.sum(width * 10 ** (mean + sign * from_dims[:, dim]))) for sign in (1, -1)
        )
        excess = (up - down) / 2
        to_dims[0] += excess / from_dims[0, 0] * to_dims[dim]
        from_dims[:, dim] -= excess
    return to_dims, from_dims


def _run(function: Callable[..., torch.Tensor], *arrays: Array) -> Array:
    """Return what a method of the network makes of one voice's arrays."""
    tensors = [torch.from_numpy(array).float()[None] for array in arrays]
    return function(*tensors)[0].double().numpy()


def _network(learned: dict[str, Array]) -> net.FactoryNet:
    """Return a network of these values, ones for those not yet known."""
    shapes: dict[str, tuple[int, ...]] = {
        "timbre_mean": (N_BANDS,),
        "timbre_in": (net.N_TIMBRE, N_BANDS),
        "timbre_out": (N_BANDS, net.N_TIMBRE),
        "attack_in": (N_STEPS,),
        "attack_knots": (net.N_KNOTS, 4),
        "attack_out": (N_STEPS * N_BANDS, 1 + net.N_KNOTS),
        "voicing_out": (N_BANDS,),
        "pitch_scale": (2,),
        "voicing_scale": (2,),
    }
    values = {k: torch.from_numpy(learned.get(k, np.ones(shape))) for k, shape in shapes.items()}
    return net.FactoryNet(**values).eval()


def _hear(front: net.FactoryNet, audio: factory_audio.Audio) -> Heard:
    whole = audio[: len(audio) // RATIO * RATIO]
    heard = torch.from_numpy(np.pad(whole, (net.HISTORY, 0)))[None]
    spectra = front._analyse(heard)
    pitch, clarity = front._find_pitch(heard)
    pitch = hold_pitch(pitch, clarity, pitch[:, 0])
    s, p, c = (t[0].double().numpy() for t in (spectra, pitch, clarity))
    return Heard(s, p, c)


def main(arguments: Sequence[str] | None = None) -> None:
    """Build the file."""
    parser = argparse.ArgumentParser(description="Build the factory model.")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "bridge/models/factory.ts")
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    save(build(), options.output)
    print(f"{options.output}: {options.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
