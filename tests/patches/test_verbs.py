"""Every message of the server is within reach of a patch."""

import re

import pytest

from bridge.osc.spec import TABLE
from bridge.patches.headless import LIBRARY
from bridge.patches.verbs import NO_MESSAGE, addresses, count_problem


def test_every_verb_has_a_message_in_pd_or_a_reason_why_not():
    verbs = {message.address for message in TABLE if message.role in ("verb", "frames")}
    assert addresses() | set(NO_MESSAGE) == verbs
    assert not addresses() & set(NO_MESSAGE)


def test_what_the_patches_format_is_what_the_table_says():
    text = "\n".join(path.read_text("utf-8") for path in LIBRARY.glob("*.pd"))
    assert set(re.findall(r"list prepend (/[\w/]+)", text)) == addresses()


def test_every_answer_and_event_of_the_table_is_heard_by_some_object():
    routes = "\n".join(
        line
        for path in LIBRARY.glob("*.pd")
        for line in path.read_text("utf-8").splitlines()
        if " route " in line
    )
    heard = set(re.findall(r"[\w./]+", routes))
    # Answers to questions of latent.bridge, which gives them to its outlet as they are.
    whole = {"/status.reply", "/synced", "/server/state"}
    whole |= {f"/{kind}/list.reply" for kind in ("model", "voice", "rack", "preset", "master")}
    whole |= {"/model/info.reply"}
    for message in TABLE:
        if message.role in ("reply", "event") and message.address not in whole:
            assert set(message.address[1:].split("/")) <= heard, message.address


@pytest.mark.parametrize(
    ("address", "counts"),
    [
        ("/status", [0]),
        ("/voice/play", [2, 3]),
        ("/voice/loop", [2, 3, 4]),
        ("/voice/new", [2, 3, 9]),
        ("/voice/frame", [2, 65]),
    ],
)
def test_a_message_fits_by_its_number_of_arguments(address, counts):
    for n in range(max(counts) + 2):
        fits = n in counts or (n > min(counts) and max(counts) > 4)
        assert (count_problem(address, n) == "") == fits, n
