"""Every damaged, lying or unusual file gets what its README says a good reader should do."""

import shutil
from pathlib import Path

import numpy as np
import pytest

import latentio
from latentio import LatentIOError, LatentWarning
from latentio.cli import main

REFERENCE = np.random.default_rng(10001).standard_normal((20, 8)).astype(np.float32) * 1.5

# name -> (frames that must come, part of the warning or None)
READ: dict[str, tuple[int, str | None]] = {
    "00_good_reference.wav": (20, None),
    "06_truncated_mid_frame.wav": (12, "header promises 20 frames, 12 are there"),
    "07_data_size_too_big.wav": (20, "header promises 2000 frames"),
    "08_data_size_zero_streamed.wav": (20, "read to the end: 20 frames"),
    "09_data_size_ffffffff.wav": (20, "read to the end: 20 frames"),
    "10_riff_size_too_small.wav": (20, "RIFF size says 44 bytes"),
    "13_fmt_plus_200_bytes.wav": (20, None),
    "17_zero_frames.wav": (0, "no frames"),
    "19_odd_chunk_padded_before_data.wav": (20, None),
    "20_block_align_lies.wav": (20, "block align says 4"),
    "23_rate_zero.wav": (20, "rate 0 Hz is not plausible"),
    "24_rate_4294967295.wav": (20, "rate 4294967295 Hz is not plausible"),
    "26_rf64_double.wav": (20, None),
    "27_rifx_big_endian.wav": (20, None),
    "28_two_data_chunks.wav": (20, "2 data chunks"),
    "40_good_reference.npy": (20, None),
    "57_zero_length.npy": (0, "no frames"),
    "59_valid_fortran_order.npy": (20, None),
    "60_valid_big_endian.npy": (20, None),
    "63_npz_named_npy.npy": (20, "named .npy but is npz"),
    "70_sidecar_truncated.npy": (20, "is not JSON"),
    "71_sidecar_empty.npy": (20, "is not JSON"),
    "72_sidecar_not_object.npy": (20, "not a JSON object"),
    "73_sidecar_wrong_dims.npy": (20, "metadata say 16 dims, its values have 8"),
    "74_sidecar_ratio_zero.npy": (20, "ratio = 0"),
    "75_sidecar_nan_literal.npy": (20, "sample_rate = nan"),
    "76_sidecar_string_numbers.npy": (20, "sample_rate = '44100'"),
    "77_sidecar_utf16.npy": (20, "not UTF-8"),
    "78_sidecar_duplicate_keys.npy": (20, "a key twice"),
    "79_sidecar_deep_nesting.npy": (20, "nested too deeply"),
}
REFUSED = {
    "01_empty.wav": "is empty",
    "02_text.wav": "not a WAV file",
    "03_wrong_magic.wav": "not a WAV file",
    "04_riff_but_avi_form.wav": "not WAVE",
    "05_truncated_in_header.wav": "damaged",
    "11_zero_channels.wav": "0 channels",
    "12_channels_65535.wav": "less than one frame",
    "14_fmt_too_short_14.wav": "fmt chunk of 14 bytes",
    "15_no_fmt_chunk.wav": "no fmt chunk",
    "16_no_data_chunk.wav": "no data chunk",
    "18_odd_chunk_unpadded_before_data.wav": "damaged",
    "21_bits_lie_float16.wav": "unsupported sample format",
    "22_unknown_format_tag.wav": "0x1234",
    "29_zero_by_png.wav": "not a WAV file",
    "41_empty.npy": "is empty",
    "42_html_error_page.npy": "not a .npy file",
    "43_truncated_header.npy": "damaged .npy header",
    "44_truncated_data.npy": "needs 640 bytes of values, 540 are there",
    "45_shape_lies_longer.npy": "needs 672 bytes of values, 640 are there",
    "47_shape_huge_memory_bomb.npy": "needs 32000000000000 bytes",
    "48_shape_negative.npy": "impossible shape",
    "49_object_dtype_pickle.npy": "pickle",
    "50_header_not_literal.npy": "damaged .npy header",
    "51_version_9.npy": "version (9, 0)",
    "52_structured_dtype.npy": "not real numbers",
    "53_complex64.npy": "not real numbers",
    "54_text_dtype.npy": "not real numbers",
    "55_scalar_0d.npy": "shape []",
    "56_four_axes.npy": "shape [1, 1, 8, 20]",
}
ELSEWHERE = {  # each has a test of its own below
    "25_nan_inf.wav",
    "46_shape_lies_shorter_trailing_bytes.npy",
    "58_nan_inf.npy",
    "61_valid_float64_beyond_float32.npy",
    "62_valid_integer_codes_int64.npy",
    "64_valid_square_8x8_ambiguous.npy",
}


def test_no_file_of_the_folder_is_forgotten(samples: Path) -> None:
    there = {p.name for p in (samples / "broken").iterdir() if p.suffix in (".wav", ".npy")}
    assert there == READ.keys() | REFUSED.keys() | ELSEWHERE
    assert len(there) == 65


@pytest.mark.parametrize("name", READ)
def test_a_readable_file_is_read_right_and_its_fault_is_said(
    samples: Path, name: str, recwarn: pytest.WarningsRecorder
) -> None:
    n_frames, warning = READ[name]
    z = latentio.read(samples / "broken" / name, layout="unravel")
    assert z.data.shape == (n_frames, 8)
    assert (z.data == REFERENCE[:n_frames]).all()
    assert z.frame_rate is not None
    said = [str(w.message) for w in recwarn]
    if warning is None:
        assert said == []
    else:
        assert all(line.startswith(str(samples / "broken" / name)) for line in said)
        assert any(warning in line for line in said)


@pytest.mark.parametrize("name", REFUSED)
def test_a_refusal_is_one_clear_line_and_touches_nothing(
    samples: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    source = samples / "broken" / name
    with pytest.raises(LatentIOError) as caught:
        latentio.read(source, layout="unravel")
    assert REFUSED[name] in caught.value.what
    assert len(caught.value.fix.split()) >= 3  # what to do, in words
    target = tmp_path / "target.wav"
    target.write_bytes(b"old")
    for command in (
        ["convert", str(source), str(target), "--layout", "unravel"],
        ["plot", str(source), "-o", str(tmp_path / "x.png"), "--layout", "unravel"],
        ["stats", str(source), "--layout", "unravel"],
    ):
        assert main(command) == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        assert printed.err.count("\n") == 1
        assert str(source) in printed.err
        assert REFUSED[name] in printed.err
        assert printed.err.rstrip().endswith(caught.value.fix)
    assert target.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["target.wav"]


@pytest.mark.parametrize("name", ["25_nan_inf.wav", "58_nan_inf.npy"])
def test_values_that_are_not_finite_are_counted_and_placed(
    samples: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = samples / "broken" / name
    with pytest.warns(LatentWarning, match=r"3 values .*the first \(nan\) at frame 3 dim 0; kept"):
        z = latentio.read(path, layout="unravel")
    expected = REFERENCE.astype(np.float64)
    expected[3, 0], expected[4, 1], expected[5, 2] = np.nan, np.inf, -np.inf
    if name.endswith(".wav"):
        expected[6, 3], expected[7, 4], expected[8, 5] = -0.0, np.float32(1e-42), np.float32(3e38)
        assert np.signbit(z.data[6, 3])
    np.testing.assert_array_equal(z.data, expected)
    target = tmp_path / "t.wav"
    target.write_bytes(b"old")
    convert = ["convert", str(path), str(target), "--layout", "unravel", "--finite"]
    assert main([*convert, "error"]) == 2
    assert target.read_bytes() == b"old"
    assert "frame 3 dim 0" in capsys.readouterr().err
    assert main([*convert, "zero"]) == 0
    zeroed = latentio.read(target).data
    assert zeroed[3, 0] == zeroed[4, 1] == zeroed[5, 2] == 0
    assert np.isfinite(zeroed).all()
    untouched = np.isfinite(z.data)
    assert (zeroed[untouched] == z.data[untouched]).all()


def test_left_over_bytes_are_said(samples: Path) -> None:
    with pytest.warns(LatentWarning, match="32 bytes follow the array"):
        z = latentio.read(
            samples / "broken/46_shape_lies_shorter_trailing_bytes.npy", layout="unravel"
        )
    assert z.data.shape == (19, 8)


def test_a_value_beyond_32_bits_is_kept_in_64_and_reported_in_32(
    samples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = samples / "broken/61_valid_float64_beyond_float32.npy"
    z = latentio.read(path, layout="unravel")
    assert z.data.max() == 1e300
    target = tmp_path / "t.wav"
    convert = ["convert", str(path), str(target), "--layout", "unravel", "--for", "pd"]
    assert main(convert) == 0
    assert "1 values are too large for 32 bits" in capsys.readouterr().err
    assert main([*convert, "--finite", "error"]) == 2
    assert main([*convert, "--finite", "zero"]) == 0
    assert np.isfinite(latentio.read(target).data).all()


def test_integers_are_called_codes(samples: Path) -> None:
    with pytest.warns(LatentWarning, match="codes of a quantiser"):
        z = latentio.read(samples / "broken/62_valid_integer_codes_int64.npy", layout="unravel")
    assert z.data.min() >= 0
    assert z.data.max() <= 1023


def test_a_square_array_needs_a_word(samples: Path, tmp_path: Path) -> None:
    path = tmp_path / "square.npy"
    shutil.copy(samples / "broken/64_valid_square_8x8_ambiguous.npy", path)
    with pytest.raises(latentio.LayoutError, match="say --layout"):
        latentio.read(path)
    stored = np.load(path)[0]
    assert (latentio.read(path, layout="unravel").data == stored.T).all()
    assert (latentio.read(path, layout="btd", model_sr=1, ratio=1).data == stored).all()
    path.with_name("square.npy.json").write_text('{"layout": "btd", "model_sr": 1, "ratio": 1}')
    assert (latentio.read(path).data == stored).all()
