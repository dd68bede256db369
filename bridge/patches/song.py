"""How the player opens a song in Pd: find the file, test it, read it, read its rate."""

from __future__ import annotations

from .pd import Patch
from .window import begin_stream


def open_song() -> Patch:
    """Return the subpatch that opens what ``$0-open`` names.

    One step after the other; a step that fails says so, and the song that was open
    stays as it is.
    """
    p = Patch(760, 520)
    request = p.obj(0, 0, "r $0-open")
    path = p.sub(0, 1, "find", find())
    order = p.obj(0, 4, "t b s")
    probe = p.sub(0, 6, "probe", _probe())
    asked, how = p.obj(0, 8, "v $0-asked"), p.obj(0, 9, "sel 0 1")
    read, stream = p.sub(0, 12, "read", _read()), p.sub(9, 11, "stream", begin_stream())
    rate = p.sub(0, 14, "rate-file", _rate_file())
    fit = p.sub(0, 16, "fit", _fit())
    tell = p.sub(0, 18, "tell", _tell())
    p.chain(request, path, order, probe, asked, how, read, rate, fit, tell)
    p.cord(how, 1, stream)
    p.cord(stream, 0, rate)
    p.cord(order, 1, p.obj(12, 5, "s $0-path"))
    p.comment(30, 1, "in the patch's folder, or on Pd's search path")
    p.comment(30, 6, "one sample first - is it a sound file?")
    p.comment(30, 11, "only count it: its frames are read as they come")
    p.comment(30, 12, "all of it, into PREFIX-0 ...")
    p.comment(30, 14, "song.wav.txt beside song.wav, if it is there")
    p.comment(30, 16, "does that text belong to this song?")
    p.comment(30, 18, "dims, frames, and on from the first frame")
    missing = p.obj(12, 2, "list prepend no such file")
    p.cord(path, 1, missing)
    p.chain(missing, p.obj(12, 3, "s $0-error"))
    bad = p.obj(12, 7, "list prepend cannot read")
    p.cord(probe, 1, bad)
    p.chain(bad, p.obj(12, 8, "s $0-error"))
    return p


def find() -> Patch:
    """Return the subpatch that finds a file: beside the user's patch, or on the search path."""
    p = Patch(700, 640)
    name = p.obj(0, 0, "inlet")
    p.comment(5, 0, "symbol - file name")
    order = p.obj(0, 1, "t s s")
    p.cord(order, 1, p.obj(6, 2, "s $0-name"))
    codes = p.obj(0, 3, "list fromsymbol")
    padded = p.obj(0, 4, "list append 0")
    first = p.obj(0, 5, "unpack f f")
    absolute = p.obj(0, 6, "expr $f1==47 || $f1==92 || $f1==126 || $f2==58")
    p.comment(16, 5, "begins with / \\ ~ or a drive letter and a colon?")
    which = p.obj(0, 7, "sel 0")
    p.chain(name, order, codes, padded, first, absolute, which)
    p.cord(first, 1, absolute, 1)

    relative = p.obj(0, 9, "symbol")
    beside = p.msg(0, 10, "dir 2 $1")
    folder = p.obj(0, 11, "pdcontrol")
    split = p.obj(0, 12, "t s s")
    test = p.obj(0, 14, "file isfile")
    is_file = p.obj(0, 15, "sel 1")
    yes = p.obj(0, 18, "symbol")
    p.chain(which, relative, beside, folder, split, test, is_file, yes)
    p.cord(p.obj(6, 8, "r $0-name"), 0, relative, 1)
    p.comment(16, 11, "in the folder of the patch that has the player")
    p.cord(split, 1, p.obj(6, 13, "s $0-beside"))
    p.cord(p.obj(6, 17, "r $0-beside"), 0, yes, 1)

    other = p.obj(24, 17, "t b")
    search = p.obj(24, 19, "symbol")
    for box, outlet in ((which, 1), (test, 1), (is_file, 1)):
        p.cord(box, outlet, other)
    p.cord(p.obj(30, 18, "r $0-name"), 0, search, 1)
    on_path = p.obj(24, 20, "file which")
    path = p.obj(24, 21, "unpack s f")
    p.chain(other, search, on_path, path)
    found = p.obj(0, 23, "outlet")
    p.chain(yes, found)
    p.cord(path, 0, found)
    p.comment(6, 23, "symbol - its full path")
    lost = p.obj(36, 23, "outlet")
    p.cord(on_path, 1, lost)
    p.comment(42, 23, "symbol - not found")
    return p


def _probe() -> Patch:
    p = Patch(560, 420)
    begin = p.obj(0, 0, "inlet")
    p.comment(5, 0, "bang")
    p.obj(28, 4, "array define $0-probe 1")
    path = p.obj(0, 2, "symbol")
    p.cord(p.obj(6, 1, "r $0-path"), 0, path, 1)
    name = p.obj(0, 3, "list append $0-probe")
    words = p.obj(0, 4, "list prepend read")
    trim = p.obj(0, 5, "list trim")
    reader = p.obj(0, 6, "soundfiler")
    none = p.obj(0, 9, "sel 0")
    p.chain(begin, path, name, words, trim, reader, none)
    info = p.obj(12, 7, "unpack f f f")
    p.cord(reader, 1, info)
    p.cord(info, 2, p.obj(18, 8, "v $0-file-dims"))
    good = p.obj(0, 13, "outlet")
    p.comment(6, 13, "bang - it is a sound file")
    some = p.obj(6, 11, "t b")
    p.cord(none, 1, some)
    p.chain(some, good)
    bad = p.obj(26, 11, "symbol")
    p.cord(none, 0, bad)
    p.cord(p.obj(32, 10, "r $0-path"), 0, bad, 1)
    p.chain(bad, p.obj(26, 13, "outlet"))
    p.comment(32, 13, "symbol - cannot be read", 20)
    return p


def _read() -> Patch:
    p = Patch(480, 520)
    begin = p.obj(0, 0, "inlet")
    p.comment(5, 0, "bang")
    order = p.obj(0, 1, "t b b b")
    path = p.obj(18, 3, "symbol")
    p.cord(p.obj(24, 2, "r $0-path"), 0, path, 1)
    names = p.obj(6, 5, "list store")
    p.chain(begin, order)
    p.cord(order, 2, path)
    ask = p.obj(6, 3, "t b")
    p.cord(order, 1, ask)
    p.chain(ask, names)
    p.cord(p.obj(24, 4, "r $0-names"), 0, names)
    before = p.obj(6, 6, "list prepend")
    p.cord(path, 0, before, 1)
    words = p.obj(6, 7, "list prepend read -resize")
    trim = p.obj(6, 8, "list trim")
    reader = p.obj(6, 9, "soundfiler")
    read = p.obj(6, 10, "t b f f")
    p.chain(names, before, words, trim, reader, read)
    p.cord(read, 2, p.obj(22, 11, "v $0-frames"))
    p.cord(read, 1, p.obj(14, 12, "v $0-window-frames"))
    begin_of_all, both = p.msg(6, 13, "0"), p.obj(6, 14, "t f f")
    p.chain(read, begin_of_all, both, p.obj(6, 16, "v $0-window-first"))
    p.cord(both, 1, p.obj(14, 15, "v $0-lost"))
    p.chain(order, p.obj(0, 18, "outlet"))
    p.comment(6, 18, "bang - done")
    return p


_TEXT_KEYS = ("ratio", "model_sr", "frames", "dims")


def _rate_file() -> Patch:
    """Return the subpatch that reads the text beside a song into ``$0-text-ratio`` ...

    What the text does not say is -1 there.
    """
    p = Patch(960, 640)
    begin = p.obj(0, 0, "inlet")
    p.comment(5, 0, "bang")
    order = p.obj(0, 1, "t b b b")
    p.chain(begin, order)
    none = p.msg(30, 2, "-1")
    forget = p.obj(30, 3, "t f f f f")
    p.cord(order, 2, none)
    p.chain(none, forget)
    p.comment(40, 2, "first forget the text of the old song")
    for outlet, (column, name) in enumerate(zip((30, 41, 54, 66), _TEXT_KEYS, strict=True)):
        p.cord(forget, outlet, p.obj(column, 5, f"v $0-text-{name}"))

    path = p.obj(4, 4, "symbol")
    p.cord(order, 1, path)
    p.cord(p.obj(10, 3, "r $0-path"), 0, path, 1)
    beside = p.obj(4, 5, "makefilename %s.txt")
    split = p.obj(4, 6, "t s s")
    p.cord(split, 1, p.obj(10, 7, "s $0-rate-path"))
    test = p.obj(4, 8, "file isfile")
    only = p.obj(4, 9, "sel 1")
    found = p.obj(4, 11, "symbol")
    p.cord(p.obj(10, 10, "r $0-rate-path"), 0, found, 1)
    read = p.obj(4, 12, "t b b s")
    p.chain(path, beside, split, test, only, found, read)
    rewind, read_word = p.msg(12, 14, "rewind"), p.msg(22, 13, "read $1")
    p.cord(read, 2, read_word)
    p.cord(read, 1, rewind)
    p.chain(rewind, p.obj(12, 15, "s $0-rate-lines"))
    p.chain(read_word, p.obj(22, 14, "s $0-rate-lines"))
    again = p.obj(4, 17, "until")
    p.cord(p.obj(10, 16, "r $0-rate-end"), 0, again, 1)
    lines = p.obj(4, 19, "textfile")
    p.cord(p.obj(10, 18, "r $0-rate-lines"), 0, lines)
    p.cord(lines, 1, p.obj(24, 20, "s $0-rate-end"))
    keys = p.obj(4, 20, f"route {' '.join(_TEXT_KEYS)}")
    p.chain(read, again, lines, keys)
    for outlet, name in enumerate(_TEXT_KEYS):
        number = p.obj(4 + 14 * outlet, 21.5, "route float")
        p.cord(keys, outlet, number)
        p.chain(number, p.obj(4 + 14 * outlet, 22.5, f"v $0-text-{name}"))
    p.chain(order, p.obj(0, 24, "outlet"))
    p.comment(6, 24, "bang - done")
    return p


def _fit() -> Patch:
    """Return the subpatch that takes the rate of the text, if the text is this song's.

    A text that a song of the same name left behind counts other frames or dims.
    """
    p = Patch(880, 500)
    begin = p.obj(0, 0, "inlet")
    p.comment(5, 0, "bang")
    order = p.obj(0, 1, "t b b b")
    p.chain(begin, order)
    back = p.obj(46, 2, "t b b")
    p.cord(order, 2, back)
    p.comment(52, 1, "first the user's own")
    for outlet, (column, name) in enumerate(((46, "ratio"), (57, "model_sr"))):
        own = p.obj(column, 4, f"v $0-user-{name}")
        p.cord(back, outlet, own)
        p.chain(own, p.obj(column, 5, f"v $0-{name}"))

    ask = p.obj(4, 2, "t b b b b")
    p.cord(order, 1, ask)
    same = p.obj(4, 6, "expr (($f1 == -1) || ($f1 == $f2)) && (($f3 == -1) || ($f3 == $f4))")
    names = ("text-frames", "frames", "text-dims", "file-dims")
    for number, (column, name) in enumerate(zip((4, 15, 24, 34), names, strict=True)):
        value = p.obj(column, 4, f"v $0-{name}")
        p.cord(ask, number, value)
        p.cord(value, 0, same, number)
    p.comment(40, 6, "-1: the text does not say")
    which = p.obj(4, 8, "sel 1 0")
    p.chain(same, which)
    words = p.msg(36, 10, "rate text does not fit the song")
    p.cord(which, 1, words)
    p.chain(words, p.obj(36, 11, "s $0-error"))
    take = p.obj(4, 10, "t b b")
    p.chain(which, take)
    for outlet, (column, name) in enumerate(((4, "ratio"), (18, "model_sr"))):
        said = p.obj(column, 12, f"v $0-text-{name}")
        good = p.obj(column, 13, "moses 1")
        whole = p.obj(column + 3, 14, "int")
        p.cord(take, outlet, said)
        p.chain(said, good)
        p.cord(good, 1, whole)
        p.chain(whole, p.obj(column + 3, 15, f"v $0-{name}"))
    p.chain(order, p.obj(0, 17, "outlet"))
    p.comment(6, 17, "bang - done")
    return p


def _tell() -> Patch:
    p = Patch(860, 420)
    done = p.obj(0, 0, "inlet")
    p.comment(5, 0, "bang - the song is in the arrays")
    order = p.obj(0, 1, "t b b b b b")
    p.chain(done, order)
    p.cord(order, 4, p.obj(58, 2, "s $0-bounds"))
    p.cord(order, 3, p.obj(48, 2.5, "s $0-rate"))
    dims = p.obj(28, 3, "v $0-file-dims")
    split = p.obj(28, 4, "t f f")
    few = p.obj(28, 6, "moses $2")
    both = p.obj(28, 7, "pack f $2")
    words = p.msg(28, 8, "dims $1 instead of $2")
    p.cord(order, 2, dims)
    p.chain(dims, split, few, both, words, p.obj(28, 9, "s $0-error"))
    p.comment(40, 7, "too few - the others are 0")
    dims_word = p.msg(44, 5, "dims $1")
    p.cord(split, 1, dims_word)
    p.chain(dims_word, p.obj(44, 6, "s $0-status"))
    frames = p.obj(12, 3, "v $0-frames")
    frames_word = p.msg(12, 4, "frames $1")
    p.cord(order, 1, frames)
    p.chain(frames, frames_word, p.obj(12, 5, "s $0-status"))
    playing, which = p.obj(0, 9, "v $0-playing"), p.obj(0, 10, "sel 1")
    p.chain(order, playing, which, p.obj(0, 13, "s $0-start-at"))
    ready = p.obj(6, 11, "t b b")
    p.cord(which, 1, ready)
    p.cord(ready, 0, p.obj(6, 12, "s $0-ready"))
    zero = p.msg(14, 12, "0")
    p.cord(ready, 1, zero)
    p.chain(zero, p.obj(14, 13, "v $0-hidden"))
    return p
