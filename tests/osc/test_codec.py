import math
import random
import struct

import numpy as np
import pytest
from pythonosc.osc_bundle_builder import IMMEDIATELY, OscBundleBuilder
from pythonosc.osc_message import OscMessage
from pythonosc.osc_message_builder import OscMessageBuilder

from bridge.osc import codec
from bridge.osc.codec import OscError, decode, encode, split


def built(address, *typed):
    """Return a message that python-osc made of pairs of type and value."""
    builder = OscMessageBuilder(address)
    for kind, value in typed:
        builder.add_arg(value, kind)
    return builder.build().dgram


def bundle(*parts, time=1):
    return (
        b"#bundle\0"
        + struct.pack(">Q", time)
        + b"".join(struct.pack(">i", len(part)) + part for part in parts)
    )


RANDOM_OF = {
    "i": lambda r: r.randint(-(2**31), 2**31 - 1),
    "f": lambda r: r.choice([r.gauss(0, 1), r.uniform(-3e38, 3e38), math.inf, 1e-45, -0.0]),
    "s": lambda r: "".join(r.choice("aé /~漢1") for _ in range(r.randint(0, 9))),
    "b": lambda r: r.randbytes(r.randint(1, 9)),
    "h": lambda r: r.randint(-(2**63), 2**63 - 1),
    "d": lambda r: r.gauss(0, 1e300),
    "T": lambda r: True,
    "F": lambda r: False,
    "N": lambda r: None,
}


@pytest.mark.parametrize("kinds", ["sif", "sf", "sifbhdTFN"])
def test_messages_decode_to_what_python_osc_reads(kinds):
    r = random.Random(kinds)  # noqa: S311
    for _ in range(1000):
        chosen = [r.choice(kinds) for _ in range(r.randint(0, 20))]
        message = built("/a/b", *((kind, RANDOM_OF[kind](r)) for kind in chosen))
        address, values = decode(message)
        assert (address, list(values)) == ("/a/b", OscMessage(message).params)


def test_what_is_encoded_is_what_python_osc_reads():
    r = random.Random(1)  # noqa: S311
    for _ in range(500):
        arguments = [RANDOM_OF[kind](r) for kind in r.choices("ifsb", k=9)]
        message = OscMessage(encode("/a", *arguments))
        expected = [np.float32(a) if isinstance(a, float) else a for a in arguments]
        assert (message.address, message.params) == ("/a", expected)


@pytest.mark.parametrize(
    ("argument", "tag", "value"),
    [
        (1, "i", 1),
        (True, "i", 1),
        (2**31 - 1, "i", 2**31 - 1),
        (2**31, "f", 2.0**31),
        (-(10**400), "f", -math.inf),
        (np.int64(7), "i", 7),
        (0.5, "f", 0.5),
        (np.float32(0.5), "f", 0.5),
        (1e300, "f", math.inf),
        ("lead", "s", "lead"),
        ("Müller", "s", "Müller"),
        ("two\nlines\0\udcff", "s", "two?lines??"),
        (b"", "b", b""),
    ],
)
def test_each_value_is_sent_as_a_type_that_pd_knows(argument, tag, value):
    message = encode("/a", argument)
    assert message[4:8] == b"," + tag.encode() + b"\0\0"
    assert decode(message) == ("/a", (value,))


@pytest.mark.parametrize("argument", [None, [1.0], {}, 1j])
def test_what_pd_does_not_know_is_not_sent(argument):
    with pytest.raises(TypeError, match=r"not (NoneType|list|dict|complex)"):
        encode("/a", argument)


def test_nothing_is_sent_that_pd_cannot_receive():
    frame = [0.0] * 14_995
    assert len(encode("/a", *frame[:11_990])) <= codec.MAX_SENT_BYTES
    with pytest.raises(OscError, match=r"too long to send: 7[0-9]{4} bytes, at most 60000"):
        encode("/a", *frame)


def test_a_message_without_type_tags_has_no_arguments():
    assert decode(b"/status\0") == ("/status", ())
    assert decode(b"/abc\0\0\0\0,\0\0\0") == ("/abc", ())


def test_the_messages_of_bundles_come_in_order_whatever_their_time():
    a, b, c, d = (built(f"/{name}") for name in "abcd")
    far = 2**63
    inner = bundle(b, bundle(c, time=far), time=0)
    assert split(bundle(a, inner, d, time=far)) == [a, b, c, d]


def test_a_bundle_of_python_osc_is_read():
    builder = OscBundleBuilder(IMMEDIATELY)
    builder.add_content(OscMessage(built("/a", ("f", 1.0))))
    assert [decode(part) for part in split(builder.build().dgram)] == [("/a", (1.0,))]


def nested(depth):
    packet = built("/a")
    for _ in range(depth):
        packet = bundle(packet)
    return packet


def test_nesting_has_an_end():
    assert split(nested(codec.MAX_DEPTH)) == [built("/a")]
    with pytest.raises(OscError, match="nested 8 deep"):
        split(nested(codec.MAX_DEPTH + 1))
    with pytest.raises(OscError, match="nested 8 deep"):
        split(nested(3000))


def test_the_number_of_messages_has_an_end():
    assert len(split(bundle(*[built("/a")] * codec.MAX_PARTS))) == codec.MAX_PARTS
    with pytest.raises(OscError, match="at most 128 messages"):
        split(bundle(*[built("/a")] * (codec.MAX_PARTS + 1)))
    wide = bundle(*[bundle(*[built("/a")] * 20)] * 20)
    with pytest.raises(OscError, match="at most 128 messages"):
        split(wide)


def test_a_datagram_larger_than_udp_is_refused():
    with pytest.raises(OscError, match="at most 65507 bytes"):
        split(bytes(65_508))


@pytest.mark.parametrize(
    "packet",
    [
        b"#bundle\0",
        b"#bundle\0" + bytes(7),
        bundle() + b"\0\0\0",
        bundle() + struct.pack(">i", 4),
        bundle() + struct.pack(">i", -4) + b"/a\0\0",
        bundle() + struct.pack(">i", 3) + b"/a\0\0",
        bundle() + struct.pack(">i", 0),
        bundle() + struct.pack(">i", 2**31 - 4) + b"/a\0\0",
    ],
)
def test_a_damaged_bundle_is_refused_as_a_whole(packet):
    with pytest.raises(OscError, match="bundle"):
        split(packet)


@pytest.mark.parametrize(
    ("packet", "reason", "address"),
    [
        (b"", "not an OSC message", ""),
        (b"/\0\0\0", "not an OSC message", ""),
        (b"/abc", "not an OSC message", ""),
        (b"hello\0\0\0", "not an OSC message", ""),
        (b"/\xc3\xa9\0", "not ASCII", ""),
        (b"/a\x1b\0", "not ASCII", ""),
        (b"/a\0\0f\0\0\0", "no type tags", "/a"),
        (b"/a\0\0,fff", "no type tags", "/a"),
        (b"/a\0\0,f\0\0\0\0", "middle", "/a"),
        (b"/a\0\0,ff\0\0\0\0\0", "middle", "/a"),
        (b"/a\0\0,s\0\0abcd", "middle", "/a"),
        (b"/a\0\0,s\0\0\xff\0\0\0", "not UTF-8", "/a"),
        (b"/a\0\0,Ts\0\xff\0\0\0", "not UTF-8", "/a"),
        (b"/a\0\0,d\0\0\0\0\0\0", "middle", "/a"),
        (b"/a\0\0,b\0\0\0\0\0\x09ab\0\0", "middle", "/a"),
        (b"/a\0\0,t\0\0" + bytes(8), "type 't'", "/a"),
        (b"/a\0\0,[f]\0\0\0\0\0\0\0\0", r"type '\['", "/a"),
        (b"/a\0\0,\xff\0\0", r"type '\\xff'", "/a"),
    ],
)
def test_a_damaged_message_is_refused_with_its_address_if_it_has_one(packet, reason, address):
    with pytest.raises(OscError, match=reason) as caught:
        decode(packet)
    assert caught.value.address == address


def test_messages_that_would_take_long_to_read_are_refused():
    changing = b"/a\0\0," + b"if" * 7000 + bytes(3) + bytes(4 * 14_000)
    with pytest.raises(OscError, match="changing types"):
        decode(changing)
    doubles = b"/a\0\0," + b"d" * 7003 + bytes(4) + bytes(8 * 7003)
    with pytest.raises(OscError, match="too long for its types"):
        decode(doubles)
    unknown = b"/a\0\0," + b"x" * 60_003 + bytes(4)
    with pytest.raises(OscError, match="type 'x'"):  # python-osc logs 60,003 lines
        decode(unknown)


def test_the_largest_frame_is_read():
    n = 16_000
    values = [float(k) for k in range(n)]
    packet = b"/a\0\0," + b"f" * n + bytes(4 - (n + 1) % 4) + struct.pack(f">{n}f", *values)
    assert decode(packet) == ("/a", tuple(values))


def test_no_bytes_make_another_exception():
    r = random.Random(2)  # noqa: S311
    valid = [
        built("/voice/frame", ("s", "lead"), *[("f", 0.5)] * 8),
        built("/a", ("b", b"abc"), ("d", 1.0), ("h", 1), ("T", True), ("s", "é"), ("i", 1)),
        bundle(built("/a", ("s", "x")), bundle(built("/b", ("f", 1.0)))),
    ]
    for _ in range(50_000):
        packet = bytearray(r.choice(valid) if r.random() < 0.8 else r.randbytes(r.randint(0, 64)))
        for _ in range(r.randint(0, 6)):
            if packet:
                packet[r.randrange(len(packet))] = r.choice([0, 255, 44, 47, r.randrange(256)])
        del packet[len(packet) - r.choice([0, 0, 1, 4]) :]
        try:
            for part in split(bytes(packet)):
                decode(part)
        except OscError:
            pass
