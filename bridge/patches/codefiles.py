"""The files of ``latent.jam8~``: codes are opened from one, and saved to one."""

from __future__ import annotations

from bridge.manip.table import MAX_CODES

from .flow import counted, gather
from .pd import Patch
from .song import find

# Where the rate of the frames is kept, for the text beside a saved file.
_RATE = (("ratio", "$3", 2048), ("model_sr", "$4", 44100))


def open_codes() -> Patch:
    """Return the subpatch that opens what ``$0-open`` names, or changes nothing.

    The file is read into ``PREFIX-new-0`` ..., checked, and only then taken over.
    """
    p = Patch(820, 560)
    request, found = p.obj(0, 0, "r $0-open"), p.sub(0, 1, "find", find())
    order = p.obj(0, 4, "t b s")
    p.comment(30, 1, "in the patch's folder, or on Pd's search path")
    p.cord(order, 1, p.obj(12, 5, "s $0-path"))
    missing = p.obj(12, 2, "list prepend no such file")
    p.cord(found, 1, missing)
    p.chain(missing, p.obj(12, 3, "s $0-error"))
    read, check = p.sub(0, 7, "read", _read()), p.sub(0, 9, "check", _check())
    p.comment(30, 7, "into arrays that nobody plays")
    p.comment(30, 9, "dims, and number of frames")
    take = p.obj(0, 12, "t b b b b")
    p.chain(request, found, order, read, check, take)
    p.cord(take, 3, p.obj(45, 15, "s $0-clear"))
    p.comment(45, 17, "edits are forgotten", 20)
    p.cord(take, 2, p.obj(30, 15, "s $1-take"))
    word = p.msg(15, 15, "loaded")
    p.cord(take, 1, word)
    p.chain(word, p.obj(15, 16, "s $0-codes"))
    frames, tell = p.obj(0, 17, "v $0-frames"), p.msg(0, 18, "frames $1")
    p.chain(take, frames, tell, p.obj(0, 19, "s $0-status"))
    p.chain(p.obj(24, 18, "r $0-clear"), p.obj(24, 19, "s $1-clear"))
    return p


def _read() -> Patch:
    p = Patch(700, 460)
    begin, order = p.obj(0, 0, "inlet"), p.obj(0, 1, "t b b b")
    p.comment(5, 0, "bang")
    none = p.msg(36, 2, "0")
    p.chain(begin, order)
    p.cord(order, 2, none)
    p.chain(none, p.obj(36, 3, "v $0-read-dims"))
    path = p.obj(18, 4, "symbol")
    p.cord(order, 1, path)
    p.cord(p.obj(25, 3, "r $0-path"), 0, path, 1)
    names, before = p.obj(0, 5, "list store"), p.obj(0, 6, "list prepend")
    p.chain(order, names, before)
    p.cord(p.obj(4, 3, "r $0-names"), 0, names)
    p.cord(path, 0, before, 1)
    words = p.obj(0, 7, f"list prepend read -resize -maxsize {MAX_CODES + 1}")
    reader, kept = p.obj(0, 9, "soundfiler"), p.obj(0, 11, "t b f")
    p.chain(before, words, p.obj(0, 8, "list trim"), reader, kept, p.obj(0, 14, "outlet"))
    p.cord(kept, 1, p.obj(6, 12, "v $0-read-frames"))
    info = p.obj(12, 10, "unpack f f f")
    p.cord(reader, 1, info)
    p.cord(info, 2, p.obj(24, 12, "v $0-read-dims"))
    p.comment(6, 14, "bang - it was tried")
    return p


def _check() -> Patch:
    p = Patch(820, 560)
    begin, order = p.obj(0, 0, "inlet"), p.obj(0, 1, "t b")
    p.comment(5, 0, "bang")
    asked, what = gather(
        p,
        (0, 2),
        ("v $0-read-frames", "v $0-read-dims", "f $2"),
        f"expr if($f1 < 1 || $f2 < 1, 1, if($f2 != $f3, 2, if($f1 > {MAX_CODES}, 3, 0)))",
    )
    which = p.obj(0, 8, "sel 0 1 2 3")
    p.chain(begin, order, asked)
    p.chain(what, which)
    good = p.obj(0, 16, "t b b")
    p.cord(which, 0, good)
    frames = p.obj(4, 17, "v $0-read-frames")
    p.cord(good, 1, frames)
    p.chain(frames, p.obj(4, 18, "v $0-frames"))
    p.chain(good, p.obj(0, 20, "outlet"))
    p.comment(6, 20, "bang - it is good")
    unread = p.obj(3, 14, "symbol")
    p.cord(which, 1, unread)
    p.cord(p.obj(9, 13, "r $0-path"), 0, unread, 1)
    p.chain(unread, p.obj(7, 15, "list prepend cannot read"), p.obj(29, 16, "s $0-error"))
    dims = p.obj(20, 10, "t b b")
    p.cord(which, 2, dims)
    own, given = p.obj(34, 11, "f $2"), p.obj(20, 11, "v $0-read-dims")
    p.cord(dims, 1, own)
    p.chain(dims, given)
    both = p.obj(20, 13, "pack f f")
    p.chain(given, both, p.msg(29, 14, "dims $1 instead of $2"), p.obj(29, 15, "s $0-error"))
    p.cord(own, 0, both, 1)
    long = p.msg(40, 10, f"more than {MAX_CODES} frames")
    p.cord(which, 3, long)
    p.chain(long, p.obj(40, 11, "s $0-error"))
    return p


def names() -> Patch:
    """Return the subpatch that fills the list of arrays of a file, when it is loaded."""
    p = Patch(480, 320)
    order, number = counted(p, (0, 1), "f $2")
    p.chain(p.obj(0, 0, "loadbang"), order)
    name, word = p.obj(0, 7.5, "makefilename $1-new-%d"), p.msg(0, 8.5, "append $1")
    p.chain(number, name, word, p.obj(0, 9.5, "s $0-names"))
    return p


def rate() -> Patch:
    """Return the subpatch that notes the rate of the frames, as the clock takes it."""
    p = Patch(760, 320)
    p.comment(0, 0, "for the text beside a file that is saved")
    which = p.obj(0, 2, "route ratio model_sr")
    p.chain(p.obj(0, 1, "r $0-clock"), which)
    for outlet, (name, argument, default) in enumerate(_RATE):
        column = 30 * outlet
        number, good = p.obj(column, 3 + outlet, "route float"), p.obj(column, 5, "moses 1")
        p.cord(which, outlet, number)
        whole = p.obj(column + 5, 6, "int")
        p.chain(number, good)
        p.cord(good, 1, whole)
        kept = p.obj(column + 5, 11, f"v $0-kept-{name}")
        p.chain(whole, kept)
        given = p.obj(column + 8, 8, f"f {argument}")
        first = p.obj(column + 8, 9, f"expr if($f1 < 1, {default}, $f1)")
        p.chain(p.obj(column + 8, 7, "loadbang"), given, first, kept)
    return p


def save() -> Patch:
    """Return the subpatch that writes all codes to what ``$0-save`` names, with their rate."""
    p = Patch(820, 760)
    request, kept = p.obj(0, 0, "r $0-save"), p.obj(0, 1, "t b s")
    p.chain(request, kept)
    p.cord(kept, 1, p.obj(8, 2, "s $0-save-as"))
    number, some = p.obj(0, 3, "v $1-n"), p.obj(0, 4, "sel 0")
    p.chain(kept, number, some)
    nothing = p.msg(0, 6, "there are no codes")
    p.chain(some, nothing, p.obj(0, 7, "s $0-error"))
    order = p.obj(16, 6, "t b b f")
    p.cord(some, 1, order)
    p.cord(order, 2, p.obj(34, 7, "s $1-fill"))
    p.comment(45, 7, "into arrays that nobody plays", 30)
    p.cord(order, 1, p.obj(26, 8, "s $0-write"))
    p.cord(order, 0, p.obj(16, 9, "s $0-write-rate"))

    name, where = p.obj(0, 12, "symbol"), p.sub(0, 13, "place", place())
    both = p.obj(0, 14, "t b s")
    p.chain(p.obj(0, 11, "r $0-write"), name, where, both)
    p.cord(p.obj(12, 11, "r $0-save-as"), 0, name, 1)
    names_box, before = p.obj(0, 17, "list store"), p.obj(0, 18, "list prepend")
    p.chain(both, names_box, before)
    p.cord(p.obj(3, 15, "r $0-names"), 0, names_box)
    path = p.obj(20, 15, "t s s b")
    p.cord(both, 1, path)
    p.cord(path, 0, before, 1)
    p.cord(path, 1, p.obj(26, 17, "s $0-rate-path"))
    p.cord(path, 2, p.obj(30, 16, "s $0-write-hint"))
    words = p.obj(0, 19, "list prepend")
    p.cord(p.obj(16, 18, "r $0-write-words"), 0, words, 1)
    asked, hint = gather(
        p, (44, 15), ("v $0-kept-model_sr", "v $0-kept-ratio"), "expr max(1, int($f1/$f2 + 0.5))"
    )
    p.chain(p.obj(44, 14, "r $0-write-hint"), asked)
    flags = p.msg(44, 20, "write -wave -bytes 4 -rate $1")
    p.chain(hint, flags, p.obj(44, 21, "s $0-write-words"))
    writer, done = p.obj(0, 21, "soundfiler"), p.obj(0, 22, "t f f")
    p.chain(before, words, p.obj(0, 20, "list trim"), writer, done)
    p.cord(done, 1, p.obj(6, 23, "v $0-written"))
    none = p.obj(0, 24, "moses 1")
    p.chain(done, none)
    bad = p.obj(0, 26, "symbol")
    p.chain(none, p.obj(0, 25, "t b"), bad)
    p.cord(p.obj(8, 25, "r $0-rate-path"), 0, bad, 1)
    p.chain(bad, p.obj(0, 27, "list prepend cannot write"), p.obj(0, 28, "s $0-error"))

    p.sub(44, 11, "text", _rate_text())
    p.comment(51, 11, "the rate, in song.wav.txt", 30)
    return p


def place() -> Patch:
    """Return the subpatch that finds where a file is saved: beside the user's patch."""
    p = Patch(640, 640)
    name, order = p.obj(0, 0, "inlet"), p.obj(0, 1, "t s s")
    p.comment(5, 0, "symbol - file name")
    p.cord(order, 1, p.obj(6, 2, "s $0-save-name"))
    first = p.obj(0, 4, "unpack f f")
    absolute = p.obj(0, 5, "expr $f1==47 || $f1==92 || $f1==126 || $f2==58")
    which = p.obj(0, 6, "sel 0")
    p.chain(name, order, p.obj(0, 3, "list fromsymbol"), first, absolute, which)
    p.cord(first, 1, absolute, 1)
    relative, beside = p.obj(0, 9, "symbol"), p.msg(0, 10, "dir 2 $1")
    both = p.obj(8, 13, "t s s")
    p.chain(which, relative, beside, p.obj(0, 11, "pdcontrol"), both)
    p.cord(p.obj(7, 8, "r $0-save-name"), 0, relative, 1)
    whole = p.obj(28, 8, "symbol")
    p.cord(which, 1, whole)
    p.cord(p.obj(35, 7, "r $0-save-name"), 0, whole, 1)
    p.chain(whole, both)

    p.comment(24, 13, "named .wav, as Pd itself would name it", 44)
    p.cord(both, 1, p.obj(14, 14, "s $0-whole-name"))
    parts, end = p.obj(8, 15, "file splitext"), p.obj(8, 16.5, "list split 1")
    trim, is_wav = p.obj(12, 17.5, "list trim"), p.obj(8, 18.5, "route wav WAV wave")
    kept = p.obj(8, 21, "symbol")
    p.chain(both, parts, end)
    p.cord(end, 1, trim)
    p.chain(trim, is_wav)
    for outlet in range(3):
        p.cord(is_wav, outlet, kept)
    p.cord(p.obj(15, 20, "r $0-whole-name"), 0, kept, 1)
    bare, other = p.obj(30, 19.5, "t b"), p.obj(30, 21, "symbol")
    p.cord(is_wav, 3, bare)
    p.cord(parts, 1, bare)
    p.cord(p.obj(37, 20, "r $0-whole-name"), 0, other, 1)
    out = p.obj(8, 24, "outlet")
    p.chain(kept, out)
    p.chain(bare, other, p.obj(30, 22, "makefilename %s.wav"), out)
    p.comment(14, 24, "symbol - its full path")
    return p


def _rate_text() -> Patch:
    """Return the subpatch that writes ``song.wav.txt`` beside what was saved, and tells it."""
    p = Patch(860, 640)
    begin, good = p.obj(0, 0, "r $0-write-rate"), p.obj(0, 1, "v $0-written")
    some, order = p.obj(0, 2, "moses 1"), p.obj(4, 3, "t f b f b b")
    p.chain(begin, good, some)
    p.cord(some, 1, order)
    for outlet, name in enumerate(
        ("saved", "text-write", "text-frames", "text-rate", "text-clear")
    ):
        p.cord(order, outlet, p.obj(4 + 6 * outlet, 9 - outlet, f"s $0-{name}"))
    p.chain(p.obj(0, 12, "r $0-saved"), p.msg(0, 13, "saved $1"), p.obj(0, 14, "s $0-status"))

    p.chain(p.obj(20, 12, "r $0-text-clear"), p.msg(20, 13, "clear"), p.obj(20, 14, "s $0-text"))
    for column, name in ((34, "ratio"), (52, "model_sr")):
        p.chain(
            p.obj(column, 12, "r $0-text-rate"),
            p.obj(column, 13, f"v $0-kept-{name}"),
            p.msg(column, 14, f"add {name} $1"),
            p.obj(column, 15, "s $0-text"),
        )
    p.chain(
        p.obj(0, 17, "r $0-text-frames"), p.msg(0, 18, "add frames $1"), p.obj(0, 19, "s $0-text")
    )
    p.chain(
        p.obj(20, 17, "r $0-text-frames"),
        p.obj(20, 18, "t b"),
        p.obj(20, 19, "f $2"),
        p.msg(20, 20, "add dims $1, add first_dim 0"),
        p.obj(20, 21, "s $0-text"),
    )
    path = p.obj(44, 18, "symbol")
    p.chain(
        p.obj(44, 16, "r $0-text-write"),
        path,
        p.obj(44, 19, "makefilename %s.txt"),
        p.msg(44, 20, "write $1"),
        p.obj(44, 21, "s $0-text"),
    )
    p.cord(p.obj(58, 16, "r $0-rate-path"), 0, path, 1)
    p.chain(p.obj(0, 22, "r $0-text"), p.obj(0, 23, "textfile"))
    return p
