"""The writer of Pd patches."""

import pytest

from bridge.patches.pd import Patch, escape


@pytest.mark.parametrize(
    ("seen", "saved"),
    [
        ("f $1", "f \\$1"),
        ("r $0-name", "r \\$0-name"),
        ("a, b", "a \\, b"),
        ("; pd dsp 1", "\\; pd dsp 1"),
        ("makefilename %s.txt", "makefilename %s.txt"),
        ("costs 5 $", "costs 5 $"),
        ("a\\ b", "a\\ b"),
    ],
)
def test_text_is_escaped_as_pd_saves_it(seen, saved):
    assert escape(seen) == saved


def test_a_patch_has_boxes_on_the_grid_and_cords_between_them():
    p = Patch(300, 200)
    load = p.obj(0, 0, "loadbang")
    p.chain(load, p.msg(2, 1, "1, 2"), p.number(2, 2))
    p.comment(10, 0, "hello")
    assert p.text() == (
        "#N canvas 60 60 300 200 12;\n"
        "#X obj 24 24 loadbang;\n"
        "#X msg 48 48 1 \\, 2;\n"
        "#X floatatom 48 72 8 0 0 0 - - - 0;\n"
        "#X text 144 24 hello, f 5;\n"
        "#X connect 0 0 1 0;\n"
        "#X connect 1 0 2 0;\n"
    )


def test_a_subpatch_is_one_box_of_its_parent():
    inside = Patch(100, 100)
    inside.chain(inside.obj(0, 0, "inlet"), inside.obj(0, 1, "outlet"))
    p = Patch(300, 200)
    p.chain(p.obj(0, 0, "bng"), p.sub(0, 1, "room", inside), p.obj(0, 2, "print"))
    lines = p.text().splitlines()
    assert "#N canvas 120 120 100 100 room 0;" in lines
    assert lines[lines.index("#X restore 24 48 pd room;") + 1 :] == [
        "#X obj 24 72 print;",
        "#X connect 0 0 1 0;",
        "#X connect 1 0 2 0;",
    ]
