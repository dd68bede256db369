"""The stand-in for Max in Node: it does what Max does, and what Max does not know fails."""

import json

import numpy as np
import pytest

from tests.max.node import JsFault, not_es5, put, run_js, say

pytestmark = pytest.mark.node

ECHO = """
inlets = 2; outlets = 2;
function loadbang() { outlet(1, "ready", jsarguments.length - 1, jsarguments[1]); }
function bang() { outlet(0, "bang"); }
function msg_int(v) { outlet(0, "int", v, inlet); }
function msg_float(v) { outlet(0, "float", v); }
function list() { outlet(0, "list", arrayfromargs(arguments)); }
function anything() { outlet(0, "anything", arrayfromargs(messagename, arguments)); }
function twice(v) { outlet(1, 2 * v); }
function hidden() {}
hidden.local = 1;
function notifydeleted() { outlet(0, "gone"); }
"""


@pytest.fixture
def script(tmp_path):
    """Give what writes a script, and modules by name beside it."""

    def write(text, **modules):
        for name, module in modules.items():
            (tmp_path / f"{name}.js").write_text(module)
        path = tmp_path / "try.js"
        path.write_text(text)
        return path

    return write


def run_line(script, line, **options):
    """Run one line inside a handler, with a buffer~ b of 4 frames and 2 channels."""
    path = script(f"outlets = 2; function go() {{ {line} }}")
    return run_js(path, (), [say(0, "go")], buffers={"b": (4, 2)}, dump=["b"], **options)


def test_messages_find_their_functions(script):
    calls = [
        say(1, "bang"),
        say(2, 7, inlet=1),
        say(3, 0.5),
        say(4, "float", 3),
        say(5, 1, 2.5),
        say(6, "twice", 4),
        say(7, "word", 1, "x"),
        say(8, "hidden"),
    ]
    result = run_js(script(ECHO), ["song", 8], calls, remove=True)
    assert [(m.t_ms, m.outlet, m.atoms) for m in result.messages] == [
        (0, 1, ["ready", 2, "song"]),
        (1, 0, ["bang"]),
        (2, 0, ["int", 7, 1]),
        (3, 0, ["float", 0.5]),
        (4, 0, ["float", 3]),
        (5, 0, ["list", 1, 2.5]),
        (6, 1, [8]),
        (7, 0, ["anything", "word", 1, "x"]),
        (8, 0, ["anything", "hidden"]),
        (8, 0, ["gone"]),
    ]
    assert (result.inlets, result.outlets) == (2, 2)


def test_time_is_the_scenarios(script):
    path = script(
        """
        var began = new Date().getTime();
        function tick(word) { outlet(0, word, new Date().getTime() - began, this.iterations); }
        var once = new Task(tick, this, "once"), often = new Task(tick, this, "often");
        function go() { once.schedule(30); often.interval = 20; often.repeat(3); }
        function stop() { often.cancel(); }
        """.replace("this.iterations", "max.time")
    )
    result = run_js(path, (), [say(5, "go"), say(40, "stop")], until_ms=1000)
    assert [(m.t_ms, *m.atoms) for m in result.messages] == [
        (5, "often", 5, 5),
        (25, "often", 25, 25),
        (35, "once", 35, 35),
    ]


def test_buffers_hold_32_bits(script):
    result = run_line(
        script,
        'var b = new Buffer("b"); b.poke(2, 1, [0.1, 1 / 3]); b.send("sr", 11025 / 512);'
        "outlet(0, b.channelcount(), b.framecount(), b.peek(2, 1), b.peek(2, 0, 4));",
    )
    row = np.array([0, 0.1, 1 / 3, 0], np.float32)
    assert result.messages[0].atoms == [2, 4, float(row[1]), *row.astype(float)]
    assert np.array_equal(result.buffers["b"].data[:, 1], row)
    assert result.buffers["b"].sr == 21.533203125
    write = result.writes[0]
    assert (write.channel, write.frame, write.values) == (2, 1, [0.1, 1 / 3])


def test_others_write_into_buffers_too(script):
    path = script('function go() { outlet(0, new Buffer("b").peek(1, 0, 3)); }')
    calls = [put(1, "b", 1, 1, [5]), say(2, "go")]
    given = np.array([[1], [2], [3]])
    assert run_js(path, (), calls, buffers={"b": given}).messages[0].atoms == [1, 5, 3]


def test_files_are_real(script, tmp_path):
    (tmp_path / "in.bin").write_bytes(b"\x00\x01ab\n" + np.array([1.5, -2], ">f8").tobytes())
    path = script(
        """
        function go(folder) {
            var f = new File(folder + "/in.bin");
            f.byteorder = "big";
            outlet(0, f.isopen ? 1 : 0, f.eof, f.readint16(1), f.readline(10));
            outlet(0, f.readfloat64(9), f.position);
            f.position = 2;
            outlet(0, f.readstring(2), f.readbytes(1));
            f.close();
            outlet(0, f.isopen ? 1 : 0, new File(folder + "/none.bin").isopen ? 1 : 0);
            f = new File(folder + "/out.bin", "write");
            f.byteorder = "little";
            f.writefloat32([0.5, 2]); f.writestring("abc"); f.eof = 9; f.close();
        }
        """
    )
    result = run_js(path, (), [say(0, "go", str(tmp_path))])
    assert [m.atoms for m in result.messages] == [
        [1, 21, 1, "ab"],
        [1.5, -2, 21],
        ["ab", 10],
        [0, 0],
    ]
    assert (tmp_path / "out.bin").read_bytes() == np.array([0.5, 2], "<f4").tobytes() + b"a"


def test_what_was_in_a_file_stays_until_eof_is_set(script, tmp_path):
    (tmp_path / "out.txt").write_text("long before")
    line = 'var f = new File("out.txt", "write"); f.writestring("new"); f.close();'
    run_line(script, line, paths=[tmp_path])
    assert (tmp_path / "out.txt").read_text() == "newg before"


def test_a_module_is_run_once(script):
    path = script(
        'var a = require("one.js"), b = require("two.js");'
        "function go() { outlet(0, a.add(), b.add(), a.add()); }",
        one="var n = 0; exports.add = function () { n += 1; return n; };",
        two='exports.add = require("one.js").add;',
    )
    assert run_js(path, (), [say(0, "go")]).messages[0].atoms == [1, 2, 3]


def test_dicts_share_their_name(script):
    line = (
        'new Dict("d").set("k", 1, 2); var d = new Dict("d");'
        'outlet(0, d.get("k"), d.contains("k"), d.contains("x"), d.stringify());'
    )
    atoms = run_line(script, line).messages[0].atoms
    assert atoms[:4] == [1, 2, 1, 0]
    assert json.loads(atoms[4]) == {"k": [1, 2]}


FAULTS = [
    ('new Buffer("b").pokes(1, 0, 1);', "Buffer has no pokes"),
    ('new Buffer("b").framecount(1);', "framecount takes 0 arguments"),
    ('new Buffer("none").peek(1, 0);', "no buffer~ none"),
    ('new Buffer("b").poke(0, 0, 1);', "channel must be a whole number from 1 to 2, not 0"),
    ('new Buffer("b").poke(1, 3, [1, 2]);', "frame must be"),
    ('new Buffer("b").poke(1, 0.5, 1);', "frame must be"),
    ('new Buffer("b").poke(1, 0, 0 / 0);', "NaN"),
    ('new Buffer("b").poke(1, 0, [1e39]);', "1e+39"),
    ('new Buffer("b").send("sizeinsamp", 4);', "is not told sizeinsamp"),
    ('new Buffer("b").send("sr", 0);', "hertz above 0"),
    ('Buffer("b");', "made with new"),
    ('new File("none").readbytes(1);', "not open"),
    ('new File("none").lenght;', "File has no lenght"),
    ('new File("try.js").readbytes(20000);', "from 1 to 16384"),
    ('new File("try.js").writestring("x");', "open for reading"),
    ('new File("try.js").byteorder = "middle";', "no byteorder"),
    ('new File("try.js").position = 1e6;', "position"),
    ('new File("try.js", "append");', "no access append"),
    ("outlet(2, 1);", "from 0 to 1, not 2"),
    ("outlet(0, undefined);", "undefined"),
    ("outlet(0, 0 / 0);", "NaN"),
    ("outlet(0, true);", "boolean"),
    ("outlet(0);", "0 atoms"),
    ("missing = 1;", "missing is not defined"),
    ("setTimeout(go, 1);", "setTimeout is not defined"),
    ('console.log("x");', "console is not defined"),
    ('require("none.js");', "there is no none.js"),
    ('require("none");', "named like x.js"),
    ("Math.trunc(1);", "Math.trunc"),
    ("[1].fill(0);", "fill"),
    ('"ab".repeat(2);', "repeat"),
    ("new Float32Array(4);", "Float32Array"),
    ("new Map();", "Map"),
    ("Object.assign({}, {});", "Object.assign"),
    ("patcher.getnamed2;", "patcher has no getnamed2"),
    ("new Task(5);", "is a function"),
    ("max.tyme;", "max has no tyme"),
]


def test_what_max_does_not_know_fails(script, tmp_path):
    tries = "".join(
        f"try {{ {line} outlet(1, {n}, 'passed'); }} catch (e) {{ outlet(1, {n}, e.message); }}"
        for n, (line, _) in enumerate(FAULTS)
    )
    result = run_line(script, tries, paths=[tmp_path], faulty=True)
    said = {m.atoms[0]: m.atoms[1] for m in result.messages if m.outlet == 1}
    for n, (line, what) in enumerate(FAULTS):
        assert what in said[n], line


@pytest.mark.parametrize("line", ["max.tyme;", "throw new Error('max has no tyme');"])
def test_a_fault_fails_the_run_caught_or_not(script, line):
    with pytest.raises(JsFault, match="max has no tyme"):
        run_line(script, line)
    with pytest.raises(JsFault, match="max has no tyme"):
        run_line(script, f"try {{ max.tyme; {line} }} catch (e) {{}}")


@pytest.mark.parametrize("word", ["open", "read", "compile"])
def test_what_js_takes_itself_never_reaches_the_script(script, word):
    with pytest.raises(JsFault, match=f"js takes the message {word} itself"):
        run_js(script("function anything() {}"), (), [say(0, word, "x")])


def test_a_message_without_a_function_fails(script):
    with pytest.raises(JsFault, match="no function other"):
        run_js(script("function go() {}"), (), [say(0, "other")])
    with pytest.raises(JsFault, match="no function post"):
        run_js(script("function go() {}"), (), [say(0, "post")])


def test_a_module_sends_nothing_by_itself(script):
    path = script(
        'var one = require("one.js"); function go() { one.go(); }',
        one="exports.go = function () { outlet(0, 1); };",
    )
    with pytest.raises(JsFault, match="module"):
        run_js(path, (), [say(0, "go")])


def test_isopen_may_be_a_method(script, tmp_path):
    line = 'var f = new File("try.js"); outlet(0, f.isopen() ? 1 : 0); f.close();'
    result = run_line(script, line, paths=[tmp_path], isopen_method=True)
    assert result.messages[0].atoms == [1]


def test_only_es5_passes(script):
    good = script("var a = {get: 1};\nfunction f() { return a.get; }")
    assert not_es5(good) == []
    for text in ("const a = 1;", "var f = () => 1;", "var t = `x`;", "f(...a);", "let b;"):
        lines = not_es5(script("var x;\n" + text))
        assert len(lines) == 1, text
        assert "(2:" in lines[0], text
