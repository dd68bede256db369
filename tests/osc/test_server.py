import logging
import math
import socket
import struct

import pytest

from bridge.errors import BridgeError
from bridge.osc import peers as peers_module
from bridge.osc import server as server_module
from bridge.osc.codec import decode, encode, split
from bridge.osc.server import OscServer


def bundle(*parts, time=1):
    return (
        b"#bundle\0"
        + struct.pack(">Q", time)
        + b"".join(struct.pack(">i", len(part)) + part for part in parts)
    )


def ask(raw, address, *arguments):
    raw.send(encode(address, *arguments))


def answers_until_synced(raw, number=7):
    """Return what was answered before the answer to a /sync."""
    ask(raw, "/sync", number)
    *before, _ = raw.receive_until("/synced")
    assert raw.receive() == ("/done", ("/sync",))
    return before


def test_a_verb_is_answered_by_its_address_its_name_and_its_results(raw):
    ask(raw, "/voice/new", "lead", "factory")
    assert raw.receive() == ("/done", ("/voice/new", "lead", 8, pytest.approx(2229.116), 2560))


def test_a_name_may_be_a_number_as_pd_sends_it(raw, running):
    ask(raw, "/voice/free", 2.0)
    assert raw.receive() == ("/done", ("/voice/free", "2"))
    assert running.engine.noted == [("/voice/free", ("2",))]


def test_replies_come_before_the_answer(raw):
    ask(raw, "/status")
    assert raw.receive_until("/done") == [
        ("/status.reply", ("voices", 2)),
        ("/status.reply", ("loads", 0.5, 0.25)),
        ("/done", ("/status",)),
    ]


def test_what_is_refused_is_told_in_one_line_with_its_name(raw):
    ask(raw, "/voice/new", "lead", "missing")
    reason = "missing: is not there; put it into the folder"
    assert raw.receive() == ("/fail", ("/voice/new", reason, "lead"))


def test_a_wrong_argument_is_refused_before_the_engine_sees_it(raw, running):
    ask(raw, "/voice/speed", 3.0, 99)
    reason = "speed must be a number from -16 to 16, not 99"
    assert raw.receive() == ("/fail", ("/voice/speed", reason, "3"))
    ask(raw, "/voice/speed")
    assert raw.receive() == (
        "/fail",
        ("/voice/speed", "voice is missing: /voice/speed voice speed"),
    )
    assert running.engine.noted == []
    assert running.server.n_bad == 2


def test_a_result_that_does_not_fit_into_a_datagram_is_a_failure(raw):
    ask(raw, "/voice/new", "lead", "huge")
    address, (verb, reason, name) = raw.receive()
    assert (address, verb, name) == ("/fail", "/voice/new", "lead")
    assert "too long" in reason


def test_a_fault_of_ours_is_answered_counted_and_logged_rarely(raw, running, caplog):
    with caplog.at_level(logging.ERROR, "bridge.osc"):
        for _ in range(20):
            ask(raw, "/voice/new", "lead", "broken")
            _, (verb, reason, name) = raw.receive()
            assert (verb, name) == ("/voice/new", "lead")
            assert reason.startswith("internal error")
        for _ in range(20):
            ask(raw, "/voice/frame", "broken", 0.0)
        told = answers_until_synced(raw)
    assert told[0][1][0] == "/voice/frame"
    assert running.server.n_internal == 40
    assert 1 <= len(caplog.records) < 40
    assert caplog.records[0].exc_info is not None


def test_a_fault_of_ours_in_a_datagram_ends_nothing(raw, running, monkeypatch):
    def fail(datagram):
        raise RuntimeError("a fault of ours")

    with monkeypatch.context() as patched:
        patched.setattr(server_module, "split", fail)
        ask(raw, "/status")
        running.wait_until(lambda: running.server.n_internal == 1)
    assert answers_until_synced(raw) == []


def test_an_unknown_address_is_told_the_right_one_but_not_for_ever(raw, running):
    ask(raw, "/voice/nwe", "lead")
    reason = "there is no message /voice/nwe; is it /voice/new?"
    assert raw.receive() == ("/fail", ("/voice/nwe", reason))
    for _ in range(200):
        ask(raw, "/nonsense")
    told = answers_until_synced(raw)
    assert all(values[0] == "/nonsense" for _, values in told)
    assert len(told) < 150
    assert running.server.n_bad == 201


def test_wildcards_match_nothing(raw, running):
    for address in ("/voice/*", "/voice/fre?", "/{status,sync}", "/[sv]tatus", "//free"):
        ask(raw, address, "lead")
        assert raw.receive()[0] == "/fail"
    assert running.engine.noted == []


def test_frames_are_not_answered(raw, running):
    ask(raw, "/voice/frame", "lead", 1, 0.5)
    ask(raw, "/voice/stream", "lead", 0, 1, 0.5)
    assert answers_until_synced(raw) == []
    assert running.engine.noted == [
        ("/voice/frame", ("lead", 1.0, 0.5)),
        ("/voice/stream", ("lead", 0, 1.0, 0.5)),
    ]


def test_wrong_frames_are_told_rarely_to_each_peer(raw, peers, running, monkeypatch):
    monkeypatch.setattr(peers_module, "FRAMES_FAIL_INTERVAL_S", math.inf)
    other = peers()
    for peer in (raw, other):
        for _ in range(50):
            ask(peer, "/voice/frame", "nobody", 0.5)
            ask(peer, "/voice/frame", "nobody", math.nan)
            ask(peer, "/voice/stream", "nobody", 0, "x")
        assert answers_until_synced(peer) == [
            ("/fail", ("/voice/frame", "there is no voice nobody", "nobody")),
            ("/fail", ("/voice/stream", "values must be a number, not 'x'", "nobody")),
        ]
    assert running.server.n_refused == 100
    assert running.server.n_bad == 200


def test_wrong_frames_are_told_again_later(raw, monkeypatch):
    monkeypatch.setattr(peers_module, "FRAMES_FAIL_INTERVAL_S", 0)
    for _ in range(3):
        ask(raw, "/voice/frame", "nobody", 0.5)
    assert len(answers_until_synced(raw)) == 3


def test_a_slow_verb_holds_up_nothing_else(raw, running):
    ask(raw, "/voice/new", "pad", "slow")
    ask(raw, "/voice/new", "lead", "factory")
    ask(raw, "/voice/frame", "lead", 0.5)
    assert raw.receive()[1][:2] == ("/voice/new", "lead")
    ask(raw, "/status")
    assert raw.receive_until("/done")[-1] == ("/done", ("/status",))
    running.open_gate()
    assert raw.receive()[1][:2] == ("/voice/new", "pad")
    assert [what for what, _ in running.engine.noted] == [
        "/voice/new",
        "/voice/new",
        "/voice/frame",
        "/status",
        "loaded",
    ]


@pytest.mark.parametrize("in_a_bundle", [True, False])
def test_messages_of_a_peer_are_begun_in_their_order(raw, running, in_a_bundle):
    order = [("/voice/free", (f"{k}",)) if k % 3 else ("/voice/frame", ("a", k)) for k in range(90)]
    datagrams = [encode(address, *values) for address, values in order]
    for datagram in [bundle(*datagrams)] if in_a_bundle else datagrams:
        raw.send(datagram)
    answers_until_synced(raw)
    assert running.engine.noted == order


def test_a_bundle_of_the_far_future_is_done_at_once(raw):
    raw.send(bundle(encode("/status"), time=2**64 - 1))
    assert raw.receive_until("/done")[-1] == ("/done", ("/status",))


def test_sync_waits_for_what_its_peer_sent_before_and_nothing_else(raw, peers, running):
    other = peers()
    ask(raw, "/voice/new", "pad", "slow")
    ask(raw, "/sync", 1)
    ask(other, "/sync", 2)
    assert other.receive() == ("/synced", (2,))
    ask(raw, "/status")  # is behind /sync, and not behind what that waits for
    assert raw.receive_until("/done")[-1] == ("/done", ("/status",))
    running.open_gate()
    assert raw.receive()[1][:2] == ("/voice/new", "pad")
    assert raw.receive() == ("/synced", (1,))
    assert raw.receive() == ("/done", ("/sync",))


def test_several_syncs_do_not_wait_for_each_other_for_ever(raw):
    raw.send(bundle(*(encode("/sync", number) for number in range(5))))
    numbers = [values[0] for name, values in [raw.receive() for _ in range(10)] if name != "/done"]
    assert numbers == [0, 1, 2, 3, 4]


def test_unfinished_verbs_of_a_peer_are_bounded(raw, peers, running, monkeypatch):
    monkeypatch.setattr(server_module, "MAX_UNFINISHED_PER_PEER", 3)
    for number in range(4):
        ask(raw, "/voice/new", number, "slow")
    assert raw.receive() == ("/fail", ("/voice/new", "too many requests at once", "3"))
    ask(raw, "/sync", 1)
    assert raw.receive()[1] == ("/sync", "too many requests at once")
    assert answers_until_synced(peers()) == []
    running.open_gate()
    assert sorted(raw.receive()[1][1] for _ in range(3)) == ["0", "1", "2"]
    assert answers_until_synced(raw) == []


def test_unfinished_verbs_of_all_peers_are_bounded(peers, running, monkeypatch):
    monkeypatch.setattr(server_module, "MAX_UNFINISHED", 2)
    first, second, third = peers(), peers(), peers()
    for peer in (first, second):
        ask(peer, "/voice/new", "a", "slow")
        ask(peer, "/voice/frame", "a", 1.0)
    running.wait_until(lambda: len(running.engine.noted) == 4)
    ask(third, "/status")
    assert third.receive() == ("/fail", ("/status", "too many requests at once"))


def test_messages_that_wait_for_their_turn_are_bounded(running, monkeypatch):
    monkeypatch.setattr(server_module, "MAX_WAITING", 10)
    alternating = bundle(*[encode("/status"), encode("/voice/frame", "a", 1.0)] * 8)

    def five_at_once():
        for _ in range(5):
            running.server._receive(alternating, ("127.0.0.1", 9))

    running.call(five_at_once)
    assert running.server.n_bad == 4 * 16


def test_what_is_remembered_of_peers_is_bounded(peers, running, monkeypatch):
    monkeypatch.setattr(server_module, "MAX_PEERS", 3)
    for _ in range(10):
        assert answers_until_synced(peers()) == []
    assert len(running.server._peers) == 3


ANSWERS = [
    ("/done", "/status"),
    ("/fail", "/status", "no"),
    ("/fail",),
    ("/synced", 1),
    ("/status.reply", "voices", 1),
    ("/unknown.reply", 1),
    ("/voice/state", "lead", "idle"),
    ("/server/state", "running"),
]


def test_answers_are_not_answered(raw, running):
    for address, *values in ANSWERS:
        ask(raw, address, *values)
    raw.send(b"/fail\0\0\0,t\0\0")
    raw.send(b"/x.reply\0\0\0\0,t\0\0")
    assert answers_until_synced(raw) == []
    assert running.engine.noted == []


def test_two_servers_do_not_talk_for_ever(running, raw):
    other = OscServer(running.engine, port=0)
    running.call(other.start)
    running.call(lambda: other.send("/nonsense", to=("127.0.0.1", running.server.port)))
    running.wait_until(lambda: other.n_packets > 0)
    answers_until_synced(raw)
    answers_until_synced(raw)
    assert other.n_packets == 1
    assert running.server.n_packets == 1 + 2
    running.call(other.close)


def test_what_cannot_be_read_is_counted_and_not_answered(raw, running):
    packets = [b"", b"\0" * 60_000, b"hello\0\0\0", b"#bundle\0", b"/\xff\0\0", bytes(range(256))]
    for packet in packets:
        raw.send(packet)
    assert answers_until_synced(raw) == []
    assert running.server.n_bad == len(packets)
    assert running.server.n_packets == len(packets) + 1


def test_what_has_an_address_and_cannot_be_read_is_told(raw):
    raw.send(b"/voice/free\0,t\0\0" + bytes(8))
    reason = "has an argument of type 't'; send i f s"
    assert raw.receive() == ("/fail", ("/voice/free", reason))
    raw.send(b"/voice/fre\0\0,t\0\0" + bytes(8))
    reason = "there is no message /voice/fre; is it /voice/free?"
    assert raw.receive() == ("/fail", ("/voice/fre", reason))


def test_one_bad_message_does_not_spoil_its_bundle(raw):
    raw.send(bundle(encode("/voice/free", "a"), b"oops", encode("/voice/free", "b")))
    assert raw.receive() == ("/done", ("/voice/free", "a"))
    assert raw.receive() == ("/done", ("/voice/free", "b"))


def test_bad_packets_are_logged_rarely_and_without_control_characters(raw, running, caplog):
    with caplog.at_level(logging.INFO, "bridge.osc"):
        for _ in range(100):
            raw.send(b"/voice/free\0,s\0\0\x1b]0;a\0\0\0")
            assert raw.receive()[0] == "/fail"
    assert 1 <= len(caplog.records) < 50
    assert all(record.getMessage().isprintable() for record in caplog.records)


def test_events_go_to_those_who_asked_for_them(raw, peers, running):
    other = peers()
    ask(raw, "/notify", 1)
    assert raw.receive() == ("/done", ("/notify",))
    running.call(running.server.broadcast, "/voice/ended", "lead")
    assert raw.receive() == ("/voice/ended", ("lead",))
    assert answers_until_synced(other) == []
    ask(raw, "/notify", 0)
    assert raw.receive() == ("/done", ("/notify",))
    running.call(running.server.broadcast, "/voice/ended", "lead")
    assert answers_until_synced(raw) == []


@pytest.fixture
def ear():
    """A socket that only hears, as Max has one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as found:
        found.bind(("127.0.0.1", 0))
        found.settimeout(20)
        yield found


def heard(ear):
    (message,) = split(ear.recv(65536))
    return decode(message)


def test_a_program_that_hears_on_another_port_says_which(raw, running, ear):
    ask(raw, "/notify", 1, ear.getsockname()[1])
    assert heard(ear) == ("/done", ("/notify",))
    ask(raw, "/voice/free", "lead")
    assert heard(ear) == ("/done", ("/voice/free", "lead"))
    ask(raw, "/voice/frame", "nobody", 1.0)
    assert heard(ear)[0] == "/fail"
    running.call(running.server.broadcast, "/voice/ended", "lead")
    assert heard(ear) == ("/voice/ended", ("lead",))
    ask(raw, "/notify", 1)
    assert raw.receive() == ("/done", ("/notify",))
    running.call(running.server.broadcast, "/voice/ended", "lead")
    assert raw.receive() == ("/voice/ended", ("lead",))


def test_two_that_hear_at_one_place_are_told_there_once(raw, peers, running, ear):
    again = peers()
    for peer in (raw, again):
        ask(peer, "/notify", 1, ear.getsockname()[1])
        assert heard(ear) == ("/done", ("/notify",))
    running.call(running.server.broadcast, "/voice/ended", "lead")
    assert heard(ear) == ("/voice/ended", ("lead",))
    ask(again, "/voice/free", "lead")
    assert heard(ear) == ("/done", ("/voice/free", "lead"))


@pytest.mark.parametrize("port", [0, 53, 1023, 65536, 9000.5, "out"])
def test_nobody_is_sent_to_a_port_that_answers_are_not_for(raw, port):
    ask(raw, "/notify", 1, port)
    address, (verb, reason) = raw.receive()
    assert (address, verb) == ("/fail", "/notify")
    assert reason.startswith("port must be a whole number")
    assert answers_until_synced(raw) == []


def test_the_last_that_asked_get_the_events(peers, running, monkeypatch):
    monkeypatch.setattr(server_module, "MAX_LISTENERS", 2)
    first, second, third = peers(), peers(), peers()
    for peer in (first, second, first, third):
        ask(peer, "/notify", 1)
        peer.receive()
    running.call(running.server.broadcast, "/voice/ended", "lead")
    assert first.receive() == third.receive() == ("/voice/ended", ("lead",))
    assert answers_until_synced(second) == []


def test_nothing_is_kept_for_a_network_that_takes_nothing(raw, running):
    full = ("255.255.255.255", 9)  # refused at once, as a full buffer is
    running.call(lambda: running.server.send("/voice/ended", "lead", to=full))
    assert running.server.n_unsent == 1
    assert answers_until_synced(raw) == []


def test_a_taken_port_is_one_line(running):
    port = running.server.port
    with pytest.raises(BridgeError) as caught:
        running.call(OscServer(running.engine, port=port).start)
    assert str(caught.value) == (
        f"127.0.0.1:{port}: is in use; end the other program or give --port"
    )


@pytest.mark.parametrize("host", ["192.0.2.7", "no such host", "é" * 70])
def test_a_host_that_is_not_this_machine_is_one_line(running, host):
    with pytest.raises(BridgeError, match="is not an address of this machine; give another --host"):
        running.call(OscServer(running.engine, host=host, port=0).start)


@pytest.mark.parametrize("port", [-1, 65536])
def test_a_port_that_cannot_be_is_refused(running, port):
    with pytest.raises(ValueError, match="port must be a whole number from 0 to 65535"):
        running.call(OscServer(running.engine, port=port).start)


def test_the_receive_buffer_is_larger_than_the_systems_own(running):
    plain = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    own = plain.getsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF)
    plain.close()
    ours = running.server._port._socket
    assert ours.getsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF) > own


def test_closing_answers_what_is_unfinished_and_frees_the_port(raw, running):
    ask(raw, "/voice/new", "pad", "slow")
    answers = [("/fail", ("/voice/new", "the server is ending", "pad"))]
    ask(raw, "/status")
    raw.receive_until("/done")
    running.call(running.server.close)
    assert raw.receive() == answers[0]
    again = OscServer(running.engine, port=running.server.port)
    running.call(again.start)
    running.call(again.close)
    running.server.send("/voice/ended", "lead", to=("127.0.0.1", 9))  # goes nowhere, quietly
