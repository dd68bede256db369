"""Where in a player's arrays a frame is; of a song that is streamed they hold a window of it.

Pd reads a file while the sound waits for it, and the values of a frame are taken when it begins.
So there is nothing to gain from a second buffer: a small window is read at once, when a frame
is needed that it does not have. All that takes values asks `reached` for their place.
"""

from __future__ import annotations

from .flow import counted, gather
from .pd import Box, Patch
from .travel import calls

WINDOW_FRAMES = 256
# So many frames of a window lie behind the one that it was read for: a line needs two.
_BEHIND = 3
# A window that begins here has no frame of any song.
_NOWHERE = -999999
# soundfiler counts frames in a 32-bit float.
_COUNT_BITS = 24


def reached(p: Patch, at: tuple[float, float]) -> tuple[Box, Box]:
    """Add what finds a frame in the arrays, and if need be reads it.

    Parameters
    ----------
    p : Patch
        Where; it takes 10 columns and 5 rows.
    at : tuple of float
        Column and row.

    Returns
    -------
    tuple of Box
        What takes the number of the frame; and what gives the place in the arrays, at its second
        outlet. It gives none if the song cannot be read any more.
    """
    column, row = at
    order, place = p.obj(column, row, "t b f"), p.obj(column, row + 2, "v $0-index")
    found = p.obj(column, row + 3, "moses 0")
    p.cord(order, 1, p.obj(column + 4, row + 1, "s $0-reach"))
    p.chain(order, place, found)
    return order, found


def reach() -> Patch:
    """Return the subpatch that puts the place of the frame ``$0-reach`` into ``$0-index``.

    That is below 0 if the song cannot be read any more.
    """
    p = Patch(760, 400)
    p.comment(0, 0, "is it in the window? (-1: no, -2: the song is lost)")
    given, both = p.obj(0, 1, "r $0-reach"), p.obj(0, 2, "t b f")
    p.cord(both, 1, p.obj(6, 3, "v $0-sought"))
    order, place = gather(
        p,
        (0, 4.5),
        [f"v $0-{name}" for name in ("sought", "window-first", "window-frames", "lost")],
        "expr if($f4, -2, if(($f1 >= $f2) && ($f1 < $f2+$f3), $f1-$f2, -1))",
    )
    which = p.obj(0, 9.5, "sel -1")
    p.chain(given, both, order)
    p.chain(place, which)
    p.cord(which, 1, p.obj(6, 11.5, "v $0-index"))
    p.chain(which, p.obj(0, 13, "s $0-refill"))
    return p


def refill() -> Patch:
    """Return the subpatch that reads the window with the frame ``$0-sought``."""
    p = Patch(960, 660)
    names = ("find-index", "test-window", "read-window", "move-window")
    calls(p, (0, 0), "refill", tuple(f"s $0-{name}" for name in names))
    p.comment(30, 0, "most of it lies where the song goes")
    order, first = gather(
        p,
        (30, 2),
        [f"v $0-{name}" for name in ("sought", "way", "window-frames", "frames")],
        f"expr max(0, min($f1-if($f2 < 0, $f3-{_BEHIND + 1}, {_BEHIND}), $f4-$f3))",
    )
    p.chain(p.obj(30, 1, "r $0-move-window"), order)
    p.chain(first, p.obj(30, 7.5, "v $0-window-first"))
    p.comment(30, 9.5, "all of the window, and as many dims as before?")
    order, same = gather(
        p,
        (30, 11.5),
        [f"v $0-{name}" for name in ("read-frames", "window-frames", "read-dims", "window-dims")],
        "expr ($f1 == $f2) && ($f3 == $f4)",
    )
    p.chain(p.obj(30, 10.5, "r $0-test-window"), order)
    p.chain(same, p.obj(30, 17, "sel 0"), p.obj(30, 18, "s $0-lose"))
    order, place = gather(
        p,
        (0, 18),
        [f"v $0-{name}" for name in ("sought", "window-first", "lost")],
        "expr if($f3, -2, $f1-$f2)",
    )
    p.chain(p.obj(0, 17, "r $0-find-index"), order)
    p.chain(place, p.obj(0, 23.5, "v $0-index"))
    p.sub(0, 8, "read", _read_window())
    p.sub(0, 10, "lose", _lose())
    p.comment(6, 8, "into PREFIX-0 ...")
    p.comment(6, 10, "gone or changed: hold what is heard")
    return p


def _read_window() -> Patch:
    p = Patch(620, 520)
    begin, order = p.obj(0, 0, "r $0-read-window"), p.obj(0, 1, "t b b")
    none = p.msg(6, 2, "0")
    p.cord(order, 1, none)
    p.chain(none, p.obj(6, 3, "v $0-read-frames"))
    path = p.obj(0, 5, "symbol")
    p.cord(p.obj(6, 4, "r $0-window-path"), 0, path, 1)
    there = p.obj(0, 7, "sel 1")
    p.chain(begin, order, path, p.obj(0, 6, "file isfile"), there)
    p.comment(14, 6, "soundfiler would tell the console if not")
    go, first = p.obj(0, 8, "t b b"), p.obj(16, 9, "v $0-window-first")
    p.chain(there, go)
    p.cord(go, 1, first)
    file, words = p.obj(16, 11, "list append"), p.obj(16, 12, "list prepend read -skip")
    p.chain(first, file, words)
    p.cord(p.obj(26, 10, "r $0-window-path"), 0, file, 1)
    names = p.obj(0, 12, "list store")
    p.cord(p.obj(4, 11, "r $0-names"), 0, names)
    all_words, reader = p.obj(0, 13.5, "list prepend"), p.obj(0, 15.5, "soundfiler")
    p.chain(go, names, all_words, p.obj(0, 14.5, "list trim"), reader)
    p.cord(words, 0, all_words, 1)
    p.chain(reader, p.obj(0, 18, "v $0-read-frames"))
    info = p.obj(9, 16.5, "unpack f f f")
    p.cord(reader, 1, info)
    p.cord(info, 2, p.obj(18, 17.5, "v $0-read-dims"))
    return p


def _lose() -> Patch:
    """Return the subpatch that stops at a song that has gone or changed, and says so once."""
    p = Patch(620, 300)
    lost, order = p.obj(0, 0, "r $0-lose"), p.obj(0, 1, "t b b b b")
    p.chain(lost, order, p.obj(0, 8, "s $0-stop"))
    for outlet, row, column, value, name in (
        (3, 2, 30, "1", "lost"),
        (2, 3.5, 22, str(_NOWHERE), "window-first"),
    ):
        text = p.msg(column, row, value)
        p.cord(order, outlet, text)
        p.chain(text, p.obj(column, row + 1, f"v $0-{name}"))
    path, words = p.obj(6, 5, "symbol"), p.obj(6, 6, "list prepend song has gone or changed")
    p.cord(order, 1, path)
    p.cord(p.obj(12, 4, "r $0-window-path"), 0, path, 1)
    p.chain(path, words, p.obj(6, 7, "s $0-error"))
    return p


def begin_stream() -> Patch:
    """Return the subpatch that lets the arrays be the window of a song that was tested."""
    p = Patch(760, 420)
    begin, order = p.obj(0, 0, "inlet"), p.obj(0, 1, "t b b b b b b")
    p.comment(5, 0, "bang")
    p.chain(begin, order, p.obj(0, 13, "outlet"))
    p.comment(6, 13, "bang - done")
    path, dims = p.obj(44, 3, "symbol"), p.obj(30, 4, "v $0-file-dims")
    p.cord(p.obj(50, 2, "r $0-path"), 0, path, 1)
    p.cord(order, 5, path)
    p.chain(path, p.obj(44, 4, "s $0-window-path"))
    p.cord(order, 4, dims)
    p.chain(dims, p.obj(30, 5, "v $0-window-dims"))
    count, both = p.sub(24, 6, "count", _count()), p.obj(24, 7, "t f f")
    size = p.obj(24, 9.5, f"clip 0 {WINDOW_FRAMES}")
    p.comment(34, 6, "how many frames it has")
    p.cord(order, 3, count)
    p.chain(count, both, size, p.obj(24, 10.5, "v $0-window-frames"))
    p.cord(both, 1, p.obj(28, 8, "v $0-frames"))
    p.cord(order, 2, p.sub(14, 7, "sizes", _sizes()))
    forget = p.obj(9, 8, "t b b")
    p.cord(order, 1, forget)
    nowhere, found = p.msg(5, 11, str(_NOWHERE)), p.msg(14, 9.5, "0")
    p.cord(forget, 0, nowhere)
    p.cord(forget, 1, found)
    p.chain(nowhere, p.obj(5, 12, "v $0-window-first"))
    p.chain(found, p.obj(14, 10.5, "v $0-lost"))
    return p


def _count() -> Patch:
    """Return the subpatch that counts the frames of a file, bit by bit, without reading them."""
    p = Patch(760, 680)
    begin, order = p.obj(0, 0, "inlet"), p.obj(0, 1, "t b b b b")
    p.comment(5, 0, "bang")
    none, most = p.msg(24, 2, "0"), p.msg(14, 3, str(1 << _COUNT_BITS))
    p.cord(order, 3, none)
    p.chain(none, p.obj(24, 3, "v $0-counted"))
    p.cord(order, 2, most)
    times, again = p.msg(4, 4, str(_COUNT_BITS)), p.obj(4, 5, "until")
    bit, half = p.obj(4, 7, "f"), p.obj(8, 8, "* 0.5")
    p.cord(order, 1, times)
    p.chain(times, again, bit, half)
    p.cord(most, 0, bit, 1)
    p.cord(half, 0, bit, 1)
    both = p.obj(8, 9, "t b f")
    p.chain(half, both)
    p.cord(both, 1, p.obj(14, 10, "v $0-bit"))
    order_2, last = gather(p, (8, 11), ("v $0-counted", "v $0-bit"), "expr $f1+$f2-1")
    p.chain(both, order_2)
    p.comment(30, 11, "is there a frame with this number?")
    file = p.obj(8, 17, "list append")
    p.cord(p.obj(18, 16, "r $0-path"), 0, file, 1)
    names, words = p.obj(8, 18, "list append $0-probe"), p.obj(8, 19, "list prepend read -skip")
    reader, there = p.obj(8, 21, "soundfiler"), p.obj(8, 22, "sel 1")
    p.chain(last, file, names, words, p.obj(8, 20, "list trim"), reader, there)
    order_3, more = gather(p, (36, 16), ("v $0-counted", "v $0-bit"), "+")
    p.chain(there, p.obj(8, 23, "s $0-one-more"))
    p.chain(p.obj(36, 15, "r $0-one-more"), order_3)
    p.chain(more, p.obj(36, 21.5, "v $0-counted"))
    total = p.obj(0, 23, "v $0-counted")
    p.chain(begin, order, total, p.obj(0, 24.5, "outlet"))
    p.comment(6, 24.5, "float - frames")
    return p


def _sizes() -> Patch:
    p = Patch(480, 340)
    begin = p.obj(0, 0, "inlet")
    p.comment(5, 0, "bang")
    order, number = counted(p, (0, 1), "f $2")
    p.chain(begin, order)
    both, size = p.obj(0, 9, "t b s"), p.msg(0, 10, str(WINDOW_FRAMES))
    array = p.obj(0, 11, "array size $1-0")
    p.chain(number, p.obj(0, 8, "makefilename $1-%d"), both, size, array)
    p.cord(both, 1, array, 1)
    return p
