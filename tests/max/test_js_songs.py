"""Songs as the Max package reads them: the values and rates that latentio reads, or an error."""

import json
import struct
import warnings

import numpy as np
import pytest

import latentio
from latentio.layouts import LAYOUTS, choices
from tests.max.node import run_js, say
from tests.max.songprobe import Asked, read_songs

pytestmark = pytest.mark.node

# Files that latentio reads and Max is not given.
NO_ZIP = {"63_npz_named_npy.npy"}
MOST_DIMS = 1024


@pytest.fixture
def rng():
    return np.random.default_rng(5)


def reference(asked):
    """Return what latentio reads, or None where a buffer~ must not be given it."""
    item = None if asked.item < 0 else asked.item
    if asked.path.name in NO_ZIP:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            z = latentio.read(asked.path, layout=asked.layout or None, item=item)
    except latentio.LatentIOError:
        return None
    with np.errstate(over="ignore"):
        data = z.data.astype(np.float32)
    if z.n_frames == 0 or z.n_dims > MOST_DIMS or not np.isfinite(data).all():
        return None
    return data, z.model_sr, z.ratio


def compare(folder, asked):
    """Read files in both ways; return how many could be read."""
    n_read = 0
    for question, song in zip(asked, read_songs(folder, asked), strict=True):
        truth = reference(question)
        if truth is None:
            assert song.error.startswith(str(question.path)), question
            assert "\n" not in song.error
            assert song.data.shape == (1, 1), question  # nothing was touched
            continue
        n_read += 1
        assert song.error == "", question
        assert np.array_equal(song.data, truth[0]), question
        assert (song.model_sr, song.ratio) == truth[1:], question
    return n_read


def songs_in(folder):
    return sorted(p for p in folder.rglob("*") if p.suffix in (".npy", ".wav"))


def may_be(path):
    """Return the layouts that an array may have by its shape."""
    return choices(latentio.info(path).shape).split(", ") if path.suffix == ".npy" else []


def test_every_sample_of_every_tool_gives_latentios_values(samples, tmp_path):
    paths = [p for p in songs_in(samples) if p.parent.name != "broken"]
    asked = [Asked(p, layout) for p in paths for layout in ("", "td", *may_be(p))]
    assert compare(tmp_path, asked) > len(paths)


def test_each_sequence_of_a_batch_can_be_had(samples, tmp_path):
    paths = songs_in(samples / "jasco")
    asked = [Asked(p, "btd", item) for p in paths for item in range(-1, 4)]
    assert compare(tmp_path, asked) > len(paths)


def test_broken_files_are_refused_as_latentio_refuses_them(samples, tmp_path):
    paths = songs_in(samples / "broken")
    asked = [Asked(p, layout) for p in paths for layout in ("", "unravel", "btd", "td")]
    assert len(paths) < compare(tmp_path, asked) < len(asked) / 2


def latents(rng, n_frames, n_dims, **meta):
    data = rng.standard_normal((n_frames, n_dims)) * 3
    return latentio.Latents(data, 44100, 2048, latentio.Meta(**meta))


def test_what_latentio_writes_comes_back(rng, tmp_path):
    asked = []
    for n_frames, n_dims in [(1, 1), (7, 3), (130, 64), (16500, 2), (9, 1024)]:
        z = latents(rng, n_frames, n_dims, model="wheel", extra={"née": [1, {"a": 'é\n"}'}]})
        for suffix in (".wav", ".npy"):
            for subtype in ("float", "double"):
                path = tmp_path / f"{n_frames}x{n_dims}-{subtype}{suffix}"
                latentio.write(path, z, subtype=subtype, durable=False)
                asked.append(Asked(path))
    assert compare(tmp_path, asked) == len(asked)


DTYPES = ["f2", "f4", "f8", "i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8"]


def test_arrays_of_every_number_byte_order_axis_order_and_version(rng, tmp_path):
    asked = []
    for name in DTYPES:
        for order in "<>":
            for fortran in (False, True):
                number = np.dtype(order + name)
                array = some_numbers(rng, number, (2, 5, 7))
                path = tmp_path / f"{number.str}-{fortran}.npy".replace("|", "_")
                np.save(path, np.asfortranarray(array) if fortran else array)
                layouts = ["btd", "bdt"] if number.itemsize < 4 else ["bdt"]
                asked += [Asked(path, layout, item) for layout in layouts for item in (0, 1)]
    assert compare(tmp_path, asked) == len(asked)


def test_the_arrays_of_all_tools_and_none_of_too_many_dims(rng, tmp_path):
    asked = []
    for n, shape in enumerate([(2, 64, 9), (9, 3, 64), (1, 9, 128), (64, 9), (9, 64), (1, 8, 8)]):
        for fortran in (False, True):
            array = rng.standard_normal(shape).astype(np.float32)
            path = tmp_path / f"{n}{fortran}.npy"
            np.save(path, np.asfortranarray(array) if fortran else array)
            asked += [Asked(path, layout) for layout in may_be(path)]
    assert {a.layout for a in asked} == set(LAYOUTS)
    assert compare(tmp_path, asked) > 30  # the rest are batches
    wide = tmp_path / "wide.npy"
    np.save(wide, np.zeros((2, MOST_DIMS + 1), np.float32))
    assert compare(tmp_path, [Asked(wide, "td"), Asked(wide, "dt")]) == 1


def some_numbers(rng, number, shape):
    if number.kind == "f":
        array = rng.standard_normal(shape)
        array[0, 0, :4] = [0, 6e-8, -3e-5, 60000]  # subnormal in 16 bits
        return array.astype(number)
    limits = np.iinfo(number)
    array = rng.integers(
        limits.min, limits.max, shape, endpoint=True, dtype=number.newbyteorder("=")
    )
    array[0, 0, :2] = [limits.min, limits.max]
    return array.astype(number)


@pytest.mark.parametrize("version", [(1, 0), (2, 0), (3, 0)])
@pytest.mark.parametrize(
    "text",
    [
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }",
        '{"shape":(2,3),"fortran_order":True,"descr":"<f4"}',
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2L, 3L)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), 'more': 1}",
        "{'descr': '<f4', 'fortran_order': 0, 'shape': (2, 3)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3.0)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': 6}",
        "{'descr': '<f4', 'fortran_order': False}",
        "{'descr': '<i3', 'fortran_order': False, 'shape': (2, 3)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)}" + " " * 10000,
        "'text'",
        "(" * 5000,
        "",
    ],
)
def test_headers_are_read_as_numpy_reads_them(tmp_path, version, text):
    length = len(text).to_bytes(2 if version == (1, 0) else 4, "little")
    path = tmp_path / "a.npy"
    values = np.arange(6, dtype="<f4").tobytes()
    path.write_bytes(b"\x93NUMPY" + bytes(version) + length + text.encode() + values)
    compare(tmp_path, [Asked(path, "td"), Asked(path, "dt"), Asked(path)])


PCM = [8, 16, 24, 32]


@pytest.mark.parametrize("kind", ["plain", "extensible", "big"])
def test_wavs_of_every_number(rng, tmp_path, kind):
    asked = []
    order = ">" if kind == "big" else "<"
    for tag, bits in [*((1, b) for b in PCM), (3, 32), (3, 64)]:
        data = bytes(rng.integers(0, 256, 5 * 3 * bits // 8, dtype=np.uint8))
        if tag == 3:
            data = rng.standard_normal(15).astype(f"{order}f{bits // 8}").tobytes()
        head = struct.pack(order + "HHIIHH", tag, 3, 21, 0, 3 * bits // 8, bits)
        if kind == "extensible":
            guid = (
                struct.pack("<H", tag) + b"\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71"
            )
            head = struct.pack("<H", 0xFFFE) + head[2:] + struct.pack("<HHI", 22, bits, 0) + guid
        path = tmp_path / f"{tag}-{bits}.wav"
        path.write_bytes(riff(order, (b"fmt ", head), (b"data", data)))
        asked.append(Asked(path))
    assert compare(tmp_path, asked) == len(asked)


def test_the_comment_of_an_rf64_is_found_behind_its_values(rng, tmp_path):
    record = json.dumps({"latentio": 1, "n_dims": 3, "model_sr": 16000, "ratio": 320}).encode()
    odd = b"INAM" + struct.pack("<I", 3) + b"one\0"
    info = b"INFO" + odd + b"ICMT" + struct.pack("<I", len(record) + 1) + record + b"\0"
    data = rng.standard_normal(15).astype("<f4").tobytes()
    whole = riff(
        "<",
        (b"ds64", struct.pack("<QQQI", 0, len(data), 5, 0)),
        (b"fmt ", struct.pack("<HHIIHH", 3, 3, 50, 600, 12, 32)),
        (b"data", data),
        (b"LIST", info),
    )
    path = tmp_path / "song.wav"
    unsized = whole.replace(b"data" + struct.pack("<I", len(data)), b"data" + b"\xff" * 4)
    path.write_bytes(b"RF64" + b"\xff" * 4 + unsized[8:])
    assert compare(tmp_path, [Asked(path)]) == 1
    assert read_songs(tmp_path, [Asked(path)])[0].ratio == 320


def riff(order, *chunks):
    body = b"WAVE"
    for name, content in chunks:
        body += name + struct.pack(order + "I", len(content)) + content + b"\0" * (len(content) % 2)
    return (b"RIFX" if order == ">" else b"RIFF") + struct.pack(order + "I", len(body)) + body


RECORDS = [
    {"model_sr": 48000, "ratio": 1920},
    {"model_sr": 16000},
    {"sample_rate": 32000, "ratio": 640, "dims": 8},
    {"model_sr": 44100.0, "ratio": 2048},
    {"model_sr": "44100", "ratio": True},
    {"model_sr": None, "sample_rate": 5, "ratio": [1]},
    {"model_sr": 2**53, "ratio": 2**53 - 1},
    {"layout": "td", "ratio": 3, "model_sr": 7},
    {"layout": "dt", "ratio": 3, "model_sr": 7},
    {"layout": "tdx"},
    {"hasOwnProperty": 1, "__proto__": 2, "ratio": 5, "model_sr": 6},
    {"file": {"bytes": 1, "crc32": 2}, "ratio": 5},
    {"file": 3, "previous": 4},
    [],
    "text",
]
TEXTS = [
    "",
    "{",
    '{"ratio": 1,}',
    '{"ratio": 01}',
    '{"ratio": NaN, "model_sr": 8}',
    "{} x",
    "\ufeff{}",
]


def test_sidecars_are_believed_as_latentio_believes_them(rng, tmp_path):
    asked = []
    texts = [json.dumps(r) for r in RECORDS] + TEXTS
    for n, text in enumerate(texts):
        for name in (f"{n}.npy.json", f"{n}.json"):
            path = tmp_path / name.split(".")[0] / name.replace(".npy.json", "x.json") / f"{n}.npy"
            path.parent.mkdir(parents=True)
            np.save(path, rng.standard_normal((4, 8)).astype(np.float32))
            path.with_name(name).write_text(text, "utf-8")
            asked += [Asked(path), Asked(path, "td"), Asked(path, "stable-audio")]
    assert compare(tmp_path, asked) > len(texts)


def test_the_sidecar_of_another_version_of_the_file_is_not_believed(rng, tmp_path):
    path = tmp_path / "song.npy"
    latentio.write(path, latents(rng, 2000, 8), durable=False)
    good = read_songs(tmp_path, [Asked(path)])[0]
    assert (good.model_sr, good.ratio) == (44100, 2048)
    entry = json.loads((tmp_path / "song.npy.json").read_text())
    new = {**entry, "ratio": 5, "file": {"bytes": 1, "crc32": 1}}
    (tmp_path / "song.npy.json").write_text(json.dumps({**new, "previous": entry}))
    assert compare(tmp_path, [Asked(path)]) == 1
    (tmp_path / "song.npy.json").write_text(json.dumps(new))
    assert compare(tmp_path, [Asked(path), Asked(path, "td")]) == 1


FITS = "model_sr 48000;\nratio 1920;\nframes 5;\ndims 2;\nfirst_dim 0;\n"
RATE_TEXTS = [
    FITS,
    "model_sr 48000; ratio 1920; frames 5; dims 2;",
    "\n ratio\t7 ;frames 5;dims 2;",
    FITS.replace("frames 5", "frames 6"),
    FITS.replace("dims 2", "dims 20"),
    FITS.replace("ratio 1920", "ratio 0"),
    FITS.replace("ratio 1920", "ratio 12345678901"),
    FITS + "ratio 5;",
    FITS + "words;",
    FITS + "\xa0",
    FITS + " " * 1000,
    *(FITS[:n] for n in range(0, len(FITS), 3)),
    "words",
    "ratios 5;",
]


@pytest.mark.parametrize("knows", [False, True])
def test_the_text_beside_a_wav_is_believed_as_latentio_believes_it(rng, tmp_path, knows):
    z = latents(rng, 5, 2)
    if not knows:
        z = latentio.Latents(z.data, None, None)
    asked = []
    for n, text in enumerate(RATE_TEXTS):
        path = tmp_path / f"{n}.wav"
        latentio.write(path, z, durable=False)
        path.with_name(f"{n}.wav.txt").write_bytes(text.encode("latin-1"))
        asked += [Asked(path), Asked(path, "unravel")]
    assert compare(tmp_path, asked) == len(asked)
    songs = read_songs(tmp_path, asked[::2])
    assert songs[0].ratio == (2048 if knows else 1920)
    against = [s for s in songs if any("another rate" in p for p in s.problems)]
    assert len(against) == (4 if knows else 0)
    unfit = "3.wav.txt is of 6 frames and 2 dims, not 5 and 2: it does not count"
    assert unfit in songs[3].problems
    another = songs[RATE_TEXTS.index("words")]  # somebody else's
    assert not any("does not count" in problem for problem in another.problems)


def test_damaged_files_never_throw(rng, tmp_path):
    """Bytes of headers and sidecars are changed at random: an error, or latentio's values."""
    z = latents(rng, 6, 3)
    asked = []
    for n in range(240):
        suffix = rng.choice([".wav", ".npy"])
        path = victim = tmp_path / f"{n}{suffix}"
        latentio.write(path, z, subtype="float", durable=False)
        if suffix == ".npy" and rng.random() < 0.4:
            victim = tmp_path / f"{n}.npy.json"
        content = bytearray(victim.read_bytes())
        for _ in range(rng.integers(1, 4)):
            content[rng.integers(min(160, len(content)))] = rng.choice([0, 1, 34, 39, 40, 127, 255])
        cut = rng.choice([len(content), len(content), rng.integers(len(content))])
        victim.write_bytes(content[:cut])
        asked.append(Asked(path, str(rng.choice(["", "td"]))))
    assert 20 < compare(tmp_path, asked) < 220


def test_the_layouts_are_latentios(tmp_path):
    script = tmp_path / "table.js"
    script.write_text(
        'var layouts = require("latent.layouts.js");'
        "function go() { layouts.names().forEach(function (name) {"
        "var about = layouts.resolve([2, 3], '', false, name);"
        "outlet(0, name, about.axes, about.model_sr, about.ratio, about.n_dims); }); }"
    )
    rows = [tuple(m.atoms) for m in run_js(script, (), [say(0, "go")]).messages]
    assert rows == [
        (name, a.axes, a.model_sr or 0, a.ratio or 0, a.n_dims or 0) for name, a in LAYOUTS.items()
    ]
