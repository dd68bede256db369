"""A real Pd plays in real time and streams, as the demo does."""

import numpy as np
import pytest
import soundfile

from bridge.errors import BridgeError
from bridge.patches.live import LivePd, run_live
from latentio import Latents
from latentio.hosts import write_for_pd
from tests.pd.server import Server

pytestmark = [pytest.mark.pd, pytest.mark.alone]


def answer(address, values):
    if address == "/voice/new":
        return [("/done", [address, values[0], 8, 2048.0, 4608])]
    return []


@pytest.fixture
def song(tmp_path):
    data = np.random.default_rng(5).standard_normal((60, 8)) * 3
    return Latents(data, 44100, 2048)


@pytest.fixture
def wav(song, tmp_path):
    return write_for_pd(tmp_path / "my song.wav", song)[0]


def frames(server):
    return [values for address, values in server.got if address == "/voice/stream"]


def test_a_song_is_streamed_whole_exact_and_at_its_pace(pd_program, song, wav):
    with Server(answer) as server:
        sent = run_live(pd_program, wav, server.port, model="factory clock true")
        server.wait(lambda: len(frames(server)) >= 60)
        assert server.got[0] == ("/voice/new", ["lead", "factory", "clock", "true"])
        got = frames(server)
    assert sent.n_frames == len(got) == 60
    assert [values[:2] for values in got] == [["lead", number] for number in range(60)]
    values = np.array([values[2:] for values in got], np.float32)
    assert (values == song.data.astype(np.float32)).all()
    # 59 frames from the first to the last take 2.74 s, and no time at all if Pd does not keep time.
    assert server.times[-1] - server.times[1] > 59 * 2048 / 44100 / 2


def test_pd_can_be_ended_half_way(pd_program, wav):
    with Server(answer) as server:
        with LivePd(pd_program, wav, server.port) as pd:
            server.wait(lambda: len(frames(server)) >= 10)
            pd.stop()
            assert pd.sent().n_frames < 60
            with pytest.raises(BridgeError, match="did not play it"):
                pd.wait()
        assert 10 <= len(frames(server)) < 60


def test_values_can_be_changed_on_their_way(pd_program, song, wav):
    with Server(answer) as server:
        with LivePd(pd_program, wav, server.port, model="", voice="bass", add=0.5) as pd:
            server.wait(lambda: len(frames(server)) >= 5)
            pd.stop()
        assert {address for address, _ in server.got} == {"/voice/stream"}
        got = frames(server)[:5]
    values = np.array([values[2:] for values in got], np.float32)
    assert (values == song.data[:5].astype(np.float32) + np.float32(0.5)).all()
    assert got[0][:2] == ["bass", 0]


def test_any_number_of_dims_is_streamed(pd_program, tmp_path):
    song = Latents(np.random.default_rng(6).standard_normal((4, 3)), 44100, 2048)
    wav = write_for_pd(tmp_path / "three.wav", song)[0]
    with Server(answer) as server:
        assert run_live(pd_program, wav, server.port).n_frames == 4
        server.wait(lambda: len(frames(server)) == 4)
        values = np.array([values[2:] for values in frames(server)], np.float32)
    assert (values == song.data.astype(np.float32)).all()


def test_a_refused_voice_ends_it_with_the_servers_words(pd_program, wav):
    def refuse(address, values):
        return [("/fail", [address, "no model like that", values[0]])]

    with Server(refuse) as server, pytest.raises(BridgeError, match=r"no.*model.*like.*that"):
        run_live(pd_program, wav, server.port)


def test_no_server_a_song_that_pd_cannot_read_and_no_library_are_errors(pd_program, wav, tmp_path):
    with Server(answer) as server:
        port = server.port
        bad = tmp_path / "bad.wav"
        soundfile.write(bad, np.ones((4, 8)), 22, subtype="PCM_32")
        with pytest.raises(BridgeError, match=r"cannot read|unsupported"):
            run_live(pd_program, bad, port)
        with LivePd(pd_program, wav, port, library=tmp_path) as pd:
            with pytest.raises(BridgeError, match="couldn't create"):
                pd.wait()
    with pytest.raises(BridgeError, match="no answer"):
        run_live(pd_program, wav, port)


def test_a_song_that_is_not_there_or_too_wide_is_an_error_at_once(tmp_path):
    with pytest.raises(BridgeError, match="cannot be read"):
        run_live(tmp_path / "pd", tmp_path / "no.wav", 9127)
    soundfile.write(tmp_path / "wide.wav", np.ones((4, 65)), 22, subtype="FLOAT")
    with pytest.raises(BridgeError, match="has 65 dims"):
        run_live(tmp_path / "pd", tmp_path / "wide.wav", 9127)


def test_a_pd_that_is_not_there_or_does_not_end_in_time_is_an_error(pd_program, wav, tmp_path):
    with pytest.raises(BridgeError, match="Pd does not start"):
        run_live(tmp_path / "no-pd", wav, 9127)
    with Server(answer) as server, LivePd(pd_program, wav, server.port) as pd:
        with pytest.raises(BridgeError, match=r"did not end within 0\.2 s"):
            pd.wait(0.2)
