import socket
import threading

import numpy as np
import pytest

from bridge.errors import BridgeError
from bridge.osc.client import Client, Failure, RequestFailed
from bridge.osc.codec import OscError, decode, encode


def test_a_request_gives_the_results(client):
    reply = client.request("/voice/new", "lead", "factory")
    assert reply.results == (8, pytest.approx(2229.116), 2560)
    assert reply.replies == ()


@pytest.mark.parametrize(
    "name", [2, 2.0, 0.1, np.float32(0.1), np.int64(2), "two words", "é", "a\nb"]
)
def test_a_name_may_be_anything_that_is_one(client, name):
    assert client.request("/voice/free", name).results == ()


def test_localhost_is_the_address_that_a_server_has_by_default(running):
    with Client(running.server.port, "localhost", timeout_s=20) as client:
        client.sync()


def test_replies_come_with_the_answer(client):
    assert client.request("/status").replies == (("voices", 2), ("loads", 0.5, 0.25))


def test_info_is_a_dict(client):
    assert client.info("/status") == {"voices": 2, "loads": (0.5, 0.25)}
    assert client.info("/voice/info", "lead") == {"state": "idle"}


def test_a_whole_number_that_32_bits_cannot_hold_comes_exactly(client, raw):
    assert client.request("/record/start", "take.wav").results == (2**31 + 1,)
    assert client.request("/slot/list").replies == (("2", 2**31 + 1, 8, 0.5),)
    assert client.info("/model/info", "m") == {"ratio": 2**31 + 1, "licence": "12"}
    raw.send(encode("/record/start", "take.wav"))
    assert raw.receive() == ("/done", ("/record/start", "take.wav", "2147483649"))


def test_a_refusal_is_an_error_with_the_servers_line(client):
    with pytest.raises(RequestFailed) as caught:
        client.request("/voice/new", "lead", "missing")
    assert caught.value.reason == "missing: is not there; put it into the folder"
    assert str(caught.value) == "/voice/new: missing: is not there; put it into the folder"
    assert isinstance(caught.value, BridgeError)
    with pytest.raises(RequestFailed, match="slot is missing"):
        client.request("/voice/play", "lead")
    with pytest.raises(RequestFailed, match="is it /voice/new"):
        client.request("/voice/nwe", "lead")
    assert not client.fails


def test_answers_find_their_requests_whatever_their_order(client, running):
    outcomes = {}

    def ask(name, model):
        try:
            outcomes[name] = client.request("/voice/new", name, model)
        except RequestFailed as error:
            outcomes[name] = error

    slow = threading.Thread(target=ask, args=("pad", "slow"))
    slow.start()
    running.wait_until(lambda: ("/voice/new", ("pad", "slow")) in running.engine.noted)
    ask("bad", "missing")
    ask("lead", "factory")
    assert isinstance(outcomes["bad"], RequestFailed)
    assert outcomes["lead"].results[0] == 8
    assert "pad" not in outcomes
    running.open_gate()
    slow.join(20)
    assert outcomes["pad"].results[0] == 8


def test_many_threads_share_a_client(client):
    results = []

    def ask(name):
        for _ in range(20):
            results.append(client.info("/voice/info", name))

    threads = [threading.Thread(target=ask, args=(f"voice {k}",)) for k in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert results == [{"state": "idle"}] * 160


def test_what_is_wrong_with_frames_is_kept(client):
    client.send("/voice/frame", "nobody", *np.zeros(8, np.float32))
    client.sync()
    assert list(client.fails) == [Failure("/voice/frame", "there is no voice nobody", "nobody")]


def test_frames_arrive_as_they_are(client, running):
    frame = np.random.default_rng(0).standard_normal(64).astype(np.float32)
    client.send("/voice/frame", "lead", *frame)
    client.sync()
    assert running.engine.noted == [("/voice/frame", ("lead", *frame.tolist()))]


def test_sync_waits_for_what_was_only_sent(client, running):
    client.send("/voice/new", "pad", "slow")
    timer = threading.Timer(0.05, running.open_gate)
    timer.start()
    client.sync()
    assert ("loaded", ("pad",)) in running.engine.noted
    timer.join()


def test_a_verb_that_was_only_sent_fails_into_fails(client):
    client.send("/voice/new", "lead", "missing")
    client.sync()
    assert client.fails.pop().reason.startswith("missing: is not there")


def test_events_are_kept_until_they_are_asked_for(client, running):
    client.request("/notify", 1)
    running.call(running.server.broadcast, "/voice/meter", "lead", 0.5)
    running.call(running.server.broadcast, "/voice/ended", "lead")
    client.sync()
    assert client.events() == [("/voice/meter", ("lead", 0.5)), ("/voice/ended", ("lead",))]
    assert client.events() == []


def test_events_may_call_a_function_even_one_that_fails(running):
    seen = []

    def note(address, arguments):
        seen.append((address, arguments))
        raise RuntimeError("a fault of the user's")

    with Client(running.server.port, on_event=note) as client:
        client.request("/notify", 1)
        for name in ("a", "b"):
            running.call(running.server.broadcast, "/voice/ended", name)
        client.sync()
        assert seen == [("/voice/ended", ("a",)), ("/voice/ended", ("b",))]
        assert client.events() == []


def test_an_event_may_close_the_client(running):
    client = Client(running.server.port, on_event=lambda *_: client.close())
    client.request("/notify", 1)
    running.call(running.server.broadcast, "/voice/ended", "lead")
    client._thread.join(20)
    assert not client._thread.is_alive()


def test_a_closed_client_gets_no_more_events(running, raw):
    with Client(running.server.port) as client:
        client.request("/notify", 1)
        assert len(running.server._listeners) == 1
    assert not client._thread.is_alive()
    raw.send(encode("/sync", 1))
    raw.receive()
    assert not running.server._listeners
    with pytest.raises(BridgeError, match="the client is closed"):
        client.request("/status")
    with pytest.raises(BridgeError, match="the client is closed"):
        client.send("/voice/frame", "lead", 1.0)
    client.close()


def test_closing_ends_requests_that_wait(running):
    client = Client(running.server.port)
    timer = threading.Timer(0.05, client.close)
    timer.start()
    with pytest.raises(BridgeError, match="the client is closed"):
        client.request("/voice/new", "pad", "slow")
    timer.join()


@pytest.fixture
def silent():
    """Give a port where somebody listens and says nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as listener:
        listener.bind(("127.0.0.1", 0))
        yield listener


def test_no_answer_is_one_line_with_what_to_do(silent):
    port = silent.getsockname()[1]
    with Client(port, timeout_s=0.02) as client, pytest.raises(BridgeError) as caught:
        client.request("/status")
    assert str(caught.value) == (
        f"127.0.0.1:{port}: no answer in 0.02 s; is the server running? latent-bridge serve"
    )


def test_an_answer_that_comes_too_late_is_not_kept(silent):
    with Client(silent.getsockname()[1], timeout_s=0.02) as client:
        with pytest.raises(BridgeError, match=r"no answer in 0\.01 s"):
            client.request("/status", timeout_s=0.01)
        assert not client._pending


def test_a_port_where_nobody_listens_is_told_at_once(silent):
    port = silent.getsockname()[1]
    silent.close()
    with Client(port, timeout_s=60) as client:
        for _ in range(3):
            client.send("/voice/frame", "lead", 1.0)  # frames are lost, as UDP loses them
        for _ in range(3):
            with pytest.raises(BridgeError, match="nothing listens there; start it: latent"):
                client.request("/status")


def test_a_client_outlives_a_server(running):
    with Client(running.server.port, timeout_s=20) as client:
        client.sync()
        running.call(running.server.close)
        running.call(lambda: None)  # closing takes a turn of the loop
        with pytest.raises(BridgeError):
            client.request("/status", timeout_s=20)
        running.call(running.server.start)
        client.sync()


def test_garbage_from_the_server_is_nothing(silent):
    with Client(silent.getsockname()[1], timeout_s=20) as client:
        client.send("/voice/frame", "lead", 1.0)
        datagram, peer = silent.recvfrom(65536)
        assert decode(datagram) == ("/voice/frame", ("lead", 1.0))
        for garbage in (
            b"",
            b"\xff" * 9,
            encode("/done"),
            encode("/fail", "/x"),
            encode("/x"),
            encode("/fail", 1, 2, 3),
            encode("/done", 1.5, b"x"),
            encode("/status.reply"),
            encode("/synced", "x"),
            encode("/voice/ended"),
        ):
            silent.sendto(garbage, peer)
        timer = threading.Timer(0.05, silent.sendto, (encode("/done", "/status"), peer))
        timer.start()
        assert client.request("/status").results == ()
        timer.join()


def test_what_is_not_answered_cannot_be_requested(client):
    with pytest.raises(ValueError, match="/voice/frame is not answered; use send"):
        client.request("/voice/frame", "lead", 1.0)


def test_what_cannot_be_sent_is_the_callers_fault(client):
    with pytest.raises(TypeError, match="not NoneType"):
        client.request("/voice/free", None)
    with pytest.raises(OscError, match="too long to send"):
        client.send("/voice/frame", "lead", *[0.0] * 15_000)


@pytest.mark.parametrize("host", ["no such host", "255.255.255.255"])
def test_an_address_that_is_none_is_one_line(host):
    with pytest.raises(BridgeError, match=f"{host}:9127: is not an address of a server"):
        Client(9127, host)


@pytest.mark.parametrize("port", [0, 70_000])
def test_a_port_that_cannot_be_is_refused(port):
    with pytest.raises(ValueError, match=f"port must be .* 1 to 65535, not {port}"):
        Client(port)
