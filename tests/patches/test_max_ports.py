"""The port table of Max objects: against boxes that Max saved, and a second reference."""

from pathlib import Path

import pytest
from py2max.maxref import get_inlet_count, get_object_info, get_outlet_count

from bridge.patches.max import ports as module
from bridge.patches.max.ports import (
    KINDS,
    Ports,
    UnknownObject,
    UnknownPorts,
    arguments_of,
    ports_of,
    rows,
    words_of,
)
from bridge.patches.max.words import PLAIN, attributes_of, messages_of

SAVED = Path(__file__).with_name("max_boxes.txt")
# Where the second reference, the pages of Max 9, counts otherwise; a file that Max saved is right.
_VOICE = "the wrapper has one more outlet, the number of the voice; all files of Max have it"
OTHER_PORTS = {
    "dict": "Max 9 has a fifth outlet; files of Max 8 have four",
    "funnel": "the pages have no ports of it",
    "index~": "the pages count two outlets; no file has two",
    "info~": "Max 9 has a tenth outlet",
    "inlet": "the pages count what it is connected to outside",
    "mc.edge~": _VOICE,
    "mc.index~": "as index~",
    "mc.line~": _VOICE,
    "mc.matrix~": _VOICE,
    "mc.omx.comp~": _VOICE,
    "mc.omx.peaklim~": _VOICE,
    "mc.peakamp~": _VOICE,
    "mc.peek~": _VOICE,
    "mc.play~": _VOICE,
    "mc.snapshot~": _VOICE,
    "outlet": "as inlet",
    "poke~": "an outlet in Max 9; files of Max 8 have none",
    "udpsend": "without arguments Max does not make it",
}
# Words that are in files of Max, or in no page for another reason.
OTHER_WORDS = {
    "gate": {"anything"},  # it lets everything through
    "switch": {"anything"},
    "flonum": {"format"},
    "live.gain~": {"lastchannelcount"},
    "live.meter~": {"slidercolor"},
    "live.tab": {"num_lines_patching", "num_lines_presentation"},
    "mc.dac~": {"outputs"},
    "mc.live.gain~": {"lastchannelcount"},
}


def saved() -> list[tuple[str, Ports]]:
    found = []
    for line in SAVED.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            n_inlets, types, text = (part.strip() for part in line.split("|", 2))
            outlets = tuple("" if type == "-" else type for type in types.split())
            found.append((text, Ports(int(n_inlets), outlets)))
    return found


def multichannel() -> list[str]:
    """Return the objects that have no row of their own, as mc. and the rest of the name."""
    plain = [name for name, row in rows().items() if name.endswith("~") and not row.alone]
    return [f"mc.{n}" for n in plain if not n.startswith("mc") and f"mc.{n}" not in rows()]


@pytest.mark.parametrize(("text", "told"), saved(), ids=[text for text, _ in saved()])
def test_the_ports_are_those_that_max_saved(text, told):
    found = ports_of(text)
    assert (found.n_inlets, found.outlet_types) == (told.n_inlets, told.outlet_types)
    assert len(found.inlet_kinds) == found.n_inlets
    assert set(found.inlet_kinds) <= set(KINDS)


def test_the_second_reference_counts_the_same_ports_but_where_we_know_why():
    other = {}
    for name in (*rows(), *multichannel()):
        # A script or a model says by itself what it has.
        if get_object_info(name) is None or rows().get(name, rows()["t"]).rule == "elsewhere":
            continue
        found = ports_of(name)
        theirs = get_inlet_count(name), get_outlet_count(name)
        if theirs != (found.n_inlets, len(found.outlet_types)):
            other[name] = theirs
    assert sorted(other) == sorted(OTHER_PORTS), other


def test_the_second_reference_knows_every_name_but_those_of_nn():
    names = [*rows(), *multichannel()]
    unknown = {name for name in names if get_object_info(name) is None}
    # The package has Max wrap poke~ itself (its `init` folder); markup is in Max's own patches.
    assert unknown == {"nn~", "mc.nn~", "mcs.nn~", "mc.poke~", "markup"}


def test_the_second_reference_knows_every_message_and_attribute_but_those_that_files_have():
    other = {}
    for name in rows():
        info = get_object_info(name)
        if info is None or not ports_are_known(name):
            continue
        # Max gives a list to the inlets of an object that has no use for it.
        messages = messages_of(name) - ({"list"} if "list" not in info["methods"] else set())
        extra = (messages - set(info["methods"])) | (attributes_of(name) - set(info["attributes"]))
        if name.startswith("mc."):
            group = get_object_info("mcwrapper-group")
            extra -= set(group["methods"]) | set(group["attributes"])
        if extra:
            other[name] = extra
    assert other == OTHER_WORDS


def ports_are_known(name: str) -> bool:
    return name not in ("inlet", "outlet") and rows()[name].rule != "elsewhere"


def test_an_object_takes_the_words_of_the_multichannel_wrapper_only_with_mc():
    assert {"setvalue", "float"} <= messages_of("mc.sig~")
    assert "setvalue" not in messages_of("sig~")
    assert "chans" in attributes_of("mc.sig~")
    assert messages_of("+") == PLAIN


@pytest.mark.parametrize(
    ("text", "n_inlets", "types"),
    [
        ("nn~ wheel decode 0 8 1", 8, ("signal",)),
        ("nn~ void 8 2", 8, ("signal", "signal")),
        ("mc.nn~ wheel decode 0 4 1", 4, ("multichannelsignal",)),
        ("mcs.nn~ wheel decode", 1, ("multichannelsignal",)),
        ("mcs.nn~ wheel decode 3", 3, ("multichannelsignal",) * 3),
        ("mcs.nn~ void 2", 2, ("multichannelsignal",) * 2),
    ],
)
def test_nn_has_the_channels_that_it_is_told(text, n_inlets, types):
    found = ports_of(text)
    assert (found.n_inlets, found.outlet_types) == (n_inlets, types)


@pytest.mark.parametrize("text", ["nn~ wheel decode", "js latent.maker.js", "p inside", "bpatcher"])
def test_ports_that_no_text_says_are_asked_for(text):
    with pytest.raises(UnknownPorts):
        ports_of(text)


def test_a_wrong_name_is_refused_with_the_nearest():
    with pytest.raises(UnknownObject, match=r"did you mean \[selector~\]"):
        ports_of("selectr~ 2 1")
    with pytest.raises(UnknownObject, match=r"\[mc\.buffer~ x\]"):
        ports_of("mc.buffer~ x")
    with pytest.raises(UnknownObject):
        ports_of("")


def test_attributes_and_quoted_words_count_as_no_argument():
    assert words_of('sprintf "a b" c\\ d') == ("sprintf", '"a b"', "c\\ d")
    assert arguments_of(words_of("join 3 @triggers 0 1 2")) == ("3",)
    assert ports_of("mc.pack~ 8 @chans 8").n_inlets == 8


def test_no_name_has_two_rows():
    import tomllib

    names = []
    for row in tomllib.loads(module.TABLE.read_text("utf-8"))["rows"]:
        names += row["names"].split()
    assert len(names) == len(set(names))
