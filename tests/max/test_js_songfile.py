"""Songs that the Max package writes: byte for byte latentio's, and half of one is none."""

import json

import numpy as np
import pytest

import latentio
from latentio.ratetext import write_rate_text
from tests.max.node import run_js, say

pytestmark = pytest.mark.node

# Writes what a buffer~ holds; `missing` frames at the end cannot be had.
WRITER = """
var files = require("latent.songfile.js");
function go(how, path, model_sr, ratio, first_dim, missing) {
    var buffer = new Buffer("song"), n_dims = buffer.channelcount();
    var about = {n_frames: buffer.framecount(), n_dims: n_dims, model_sr: model_sr, ratio: ratio,
        first_dim: first_dim};
    var problem = files[how](path, about, function (first, count) {
        var values = [], frame, dim;
        if (first + count > about.n_frames - missing) {
            return null;
        }
        for (frame = first; frame < first + count; frame += 1) {
            for (dim = 1; dim <= n_dims; dim += 1) {
                values.push(buffer.peek(dim, frame));
            }
        }
        return values;
    });
    outlet(0, "wrote", problem);
}
"""
WAYS = {"writeWav": ".wav", "writeNpy": ".npy"}


def write(folder, path, data, how, *, rate=(44100, 2048), first_dim=0, missing=0, disk=None):
    script = folder / "writer.js"
    script.write_text(WRITER)
    call = say(0, "go", how, str(path), *rate, first_dim, missing)
    result = run_js(script, (), [call], buffers={"song": data}, writes=False, disk_bytes=disk)
    return result.said("wrote")[0][0]


def values(n_frames, n_dims):
    data = np.random.default_rng(2).standard_normal((n_frames, n_dims))
    return (data * 40).astype(np.float32)  # far outside of -1 to 1


def latents(data, model_sr=44100, ratio=2048, first_dim=0):
    meta = latentio.Meta(first_dim=first_dim)
    return latentio.Latents(data.astype(float), model_sr or None, ratio or None, meta)


@pytest.mark.parametrize("how", WAYS)
@pytest.mark.parametrize(
    ("shape", "rate", "first_dim"),
    [
        ((40, 8), (44100, 2048), 0),
        ((3, 1), (44100, 8), 0),  # 5512.5 Hz: the header has the even one of two
        ((3, 1), (11025, 1050), 0),  # 10.5 Hz
        ((1300, 7), (48000, 1920), 64),
        ((2, 1024), (0, 0), 0),
    ],
)
def test_a_song_is_what_latentio_writes_byte_for_byte(tmp_path, how, shape, rate, first_dim):
    data, path = values(*shape), tmp_path / f"song{WAYS[how]}"
    assert write(tmp_path, path, data, how, rate=rate, first_dim=first_dim) == ""
    truth = tmp_path / f"truth/song{WAYS[how]}"
    truth.parent.mkdir()
    z = latents(data, *rate, first_dim)
    latentio.write(truth, z, subtype="float", durable=False)
    assert path.read_bytes() == truth.read_bytes()
    if how == "writeWav":
        write_rate_text(truth, z, durable=False)
        assert path.with_name("song.wav.txt").read_bytes() == (
            truth.with_name("song.wav.txt").read_bytes()
        )
    else:
        sidecars = [json.loads(p.with_name("song.npy.json").read_text()) for p in (path, truth)]
        assert sidecars[0] == sidecars[1]
    back = latentio.read(path) if rate[0] else None
    assert back is None or (back.data == data).all()


@pytest.mark.parametrize("how", WAYS)
def test_half_a_song_is_no_song(tmp_path, how):
    path = tmp_path / f"song{WAYS[how]}"
    data = values(2000, 8)
    assert write(tmp_path, path, values(5, 8), how) == ""
    problem = write(tmp_path, path, data, how, missing=10)
    assert problem == f"{path}: the values ended at frame 1536; it is not written"
    with pytest.raises(latentio.LatentIOError, match="does not begin with"):
        latentio.read(path, layout="td")
    beside = path.with_name(f"{path.name}.{'txt' if how == 'writeWav' else 'json'}")
    assert beside.read_text() == ""  # and no rate of a song that is no more
    assert write(tmp_path, path, data, how) == ""
    assert (latentio.read(path).data == data).all()


@pytest.mark.parametrize("how", WAYS)
def test_what_cannot_be_written_is_one_line(tmp_path, how):
    path = tmp_path / f"none/song{WAYS[how]}"
    problem = write(tmp_path, path, values(5, 2), how)
    assert problem == f"{path}: cannot be written; choose a place you may write to"


@pytest.mark.parametrize("how", WAYS)
def test_a_full_disk_leaves_no_song(tmp_path, how):
    path = tmp_path / f"song{WAYS[how]}"
    problem = write(tmp_path, path, values(2000, 8), how, disk=30_000)
    assert problem.startswith(f"{path}: only 30000 of 6")
    assert problem.endswith("bytes were written; free some space")
    with pytest.raises(latentio.LatentIOError, match="does not begin with"):
        latentio.read(path, layout="td")
