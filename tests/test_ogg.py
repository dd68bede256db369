import numpy as np
import pytest
import soundfile as sf

from bridge.ogg import set_serial


def crc(page):
    """RFC 3533's checksum, bit by bit."""
    register = 0
    for byte in page[:22] + bytes(4) + page[26:]:
        register ^= byte << 24
        for _ in range(8):
            register = (register << 1) ^ (0x104C11DB7 if register >> 31 else 0)
    return register


def pages(content):
    at = 0
    while at < len(content):
        n_bytes = 27 + content[at + 26] + sum(content[at + 27 : at + 27 + content[at + 26]])
        yield content[at : at + n_bytes]
        at += n_bytes


def test_every_page_gets_the_serial_and_the_right_checksum(tmp_path):
    path = tmp_path / "a.ogg"
    audio = 0.1 * np.random.default_rng(0).standard_normal(60000)
    sf.write(path, audio, 44100, format="OGG", subtype="VORBIS")
    before = sf.read(path)[0]
    with path.open("r+b") as file:
        set_serial(file, 77)
    found = list(pages(path.read_bytes()))
    assert len(found) > 3
    for page in found:
        assert int.from_bytes(page[14:18], "little") == 77
        assert int.from_bytes(page[22:26], "little") == crc(page)
    assert np.array_equal(sf.read(path)[0], before)


def test_what_is_no_ogg_is_refused(tmp_path):
    path = tmp_path / "a.ogg"
    path.write_bytes(b"RIFF" + bytes(60))
    with path.open("r+b") as file, pytest.raises(ValueError, match="no Ogg page at byte 0"):
        set_serial(file, 1)
    assert path.read_bytes()[:4] == b"RIFF"
