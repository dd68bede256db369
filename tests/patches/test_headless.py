"""Running Pd without a window: what goes wrong is said."""

import pytest

from bridge.errors import BridgeError
from bridge.patches.headless import console_faults, play_and_record, run_patch, word
from bridge.patches.pd import Patch
from tools.pd_versions import find_versions


@pytest.fixture
def pd_program():
    found = find_versions()
    if not found:
        pytest.skip("no Pd here")
    return next(iter(found.values()))


def test_a_program_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(BridgeError, match="Pd does not start"):
        run_patch(tmp_path / "no-pd", tmp_path / "any.pd")


@pytest.mark.pd
def test_a_patch_that_never_ends_is_ended(pd_program, tmp_path):
    patch = Patch(100, 100).write(tmp_path / "forever.pd")
    with pytest.raises(BridgeError, match=r"did not end within 0\.5 s"):
        run_patch(pd_program, patch, timeout_s=0.5)


@pytest.mark.pd
def test_an_unknown_object_is_a_fault_in_the_console(pd_program, tmp_path):
    p = Patch(100, 100)
    p.obj(0, 0, "no-such-object-here")
    patch = p.write(tmp_path / "unknown.pd")
    console = run_patch(pd_program, patch, extra=("-send", "pd quit"))
    assert any("couldn't create" in line for line in console_faults(console))


@pytest.mark.pd
def test_a_song_that_pd_cannot_open_is_an_error_with_pds_words(pd_program, tmp_path):
    import numpy as np
    import soundfile as sf

    song = tmp_path / "song.wav"
    sf.write(song, np.ones((4, 4)), 22, subtype="PCM_32")
    with pytest.raises(BridgeError, match="unsupported sample format"):
        play_and_record(pd_program, song, tmp_path / "out.wav")


def test_a_name_that_no_message_box_can_hold_is_refused(tmp_path):
    assert word(tmp_path / "a b.wav").endswith("/a\\ b.wav")
    with pytest.raises(BridgeError, match="no file name with"):
        word(tmp_path / "a;b.wav")
