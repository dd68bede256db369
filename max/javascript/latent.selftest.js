/**
 * [js latent.selftest.js PREFIX]: whether the package does in this Max what it should. It lets
 * objects play onto a tape, compares every sample with what they must play, and asks Max itself
 * what no test without Max can know (max/VERIFIED.md).
 *
 * Inlets:
 *   0  run; folder PATH, where the report and a take are written (the folder of the patch);
 *      osc 0/1, whether /selftest ok N failed M is sent
 *   1  what the objects say: NAME STATUS ...; rate HZ of the sound; tape X, samples since it began
 *   2  [receive PREFIX-ping]
 * Outlets:
 *   0  the table: NUMBER set ok/FAILED WORDS; status set WORDS
 *   1  for the objects: NAME MESSAGE ...
 *   2  for udpsend
 */

inlets = 3;
outlets = 3;

var bytes = require("latent.bytes.js");
var checks = require("latent.selfchecks.js");
var host = require("latent.host.js");
var textfile = require("latent.textfile.js");
var values = require("latent.selfvalues.js");

var TABLE = 0, OBJECTS = 1, OSC = 2;
var TAKE = "latent-selftest-take.wav", REPORT = "latent-selftest-report.txt";
// The tape begins so many seconds later than it is asked to, and after so many samples never.
var SOON_S = 0.2, NEVER = 134217728;
// What is on the tape, each with all of its dims; and what is started for it.
var TAPED = ["play", "smooth", "lfo", "noise"];
var STARTED = ["play", "playmc", "lfo", "noise", "rec"];

var prefix = jsarguments[1];
var state = "idle", folder = "", isOsc = false;
var results = {}, errors = [], pinged = 0, last = -1, begun = 0, hz = values.MODEL_SR;

var MESSAGES = {
    run: run,
    folder: function (args) { folder = args.join(" ").replace(/[\/\\]?$/, "/"); },
    osc: function (args) { isOsc = args[0] !== 0; }
};

function anything() {
    var args = arrayfromargs(arguments);
    if (inlet === 2) {
        pinged += 1;
    } else if (inlet === 1 && messagename === "tape") {
        tape(args[0]);
    } else if (inlet === 1 && messagename === "rate") {
        hz = args[0] || hz;
    } else if (inlet === 1) {
        hear(messagename, args);
    } else if (MESSAGES.hasOwnProperty(messagename)) {
        MESSAGES[messagename](args);
    } else {
        error("latent.selftest: unknown message " + messagename + "\n");
    }
}

/** Begin: ask Max what can be asked at once, and get the objects ready. */
function run() {
    var scratch = prefix + "-scratch", n;
    results = {};
    errors = [];
    for (n = 0; n < values.CHECKS.length; n += 1) {
        outlet(TABLE, n + 1, "set", "-");
    }
    check("number", checks.found(typeof prefix === "number", prefix));
    check("missing", checks.missing(prefix + "-nobody"));
    check("size", checks.size(scratch));
    check("values", checks.kept(scratch));
    check("rate", checks.rate(scratch));
    check("modules", checks.modules());
    pinged = 0;
    messnamed(prefix + "-ping", "ping");
    check("messnamed", checks.found(pinged === 1, pinged === 1 ? "at once" : "later, or never"));
    check("speed", checks.speed(scratch));
    tell("load", ["open", values.SONG]);
    tell("play", ["buffer", prefix + "-song"]);
    tell("playmc", ["open", values.SONG]);
    chooseChannels();
    sized("-tape", values.N_TAPE + 1, TAPED.length * values.N_DIMS);
    tell("begin", [NEVER]);
    last = -1;
    state = "waiting";
    outlet(TABLE, "status", "set", "waits", "for", "the", "sound:", "switch", "it", "on");
}
run.local = 1;

/** Set the makers so that their frames are the same ones at any sample rate. */
function set() {
    var n, words;
    for (n = 0; n < values.SETTINGS.length; n += 1) {
        words = values.SETTINGS[n].slice(1);
        if (words[0] === "frequency") {
            words = [words[0]].concat(words.slice(1).map(perFrame));
        }
        tell(values.SETTINGS[n][0], words);
    }
}
set.local = 1;

function perFrame(frequency) {
    return frequency * hz / values.MODEL_SR;
}
perFrame.local = 1;

/** Let the voices of mc.index~ read channels the other way round, and those of mc.poke~ their own. */
function chooseChannels() {
    var map = new Buffer(prefix + "-map"), voice, n = values.N_DIMS;
    sized("-map", 2, n);
    sized("-back", 2, n);
    for (voice = 1; voice <= n; voice += 1) {
        map.poke(voice, 0, [0, voice]);
        tell("map", ["setvalue", voice, n + 1 - voice]);
        tell("back", ["setvalue", voice, voice]);
    }
}
chooseChannels.local = 1;

/** Give a buffer~ its size; what is in it stays if it has that. */
function sized(name, nFrames, nChannels) {
    var buffer = new Buffer(prefix + name);
    if (buffer.framecount() !== nFrames || buffer.channelcount() !== nChannels) {
        buffer.send("sizeinsamps", nFrames, nChannels);
    }
}
sized.local = 1;

/** Hear what an object says. */
function hear(name, words) {
    if (words[0] === "error") {
        errors.push(name + ": " + words.slice(1).join(" "));
    }
}
hear.local = 1;

/** Take the time: it says that the sound is on, and when what is over. */
function tape(x) {
    var isNew = x > last && last >= 0, n;
    if (state !== "idle" && state !== "waiting" && x < last) {
        state = "idle";
        outlet(TABLE, "status", "set", "the", "sound", "was", "switched:", "run", "it", "again");
    } else if (state === "waiting" && isNew) {
        begun = x + Math.round(SOON_S * hz);
        tell("begin", [begun]);
        set();
        state = "ready";
    } else if (state === "ready" && x >= begun) {
        for (n = 0; n < STARTED.length; n += 1) {
            tell(STARTED[n], ["start"]);
        }
        state = "taping";
        outlet(TABLE, "status", "set", "plays");
    } else if (state === "taping" && x > begun + values.N_TAPE + SOON_S * hz) {
        tell("rec", ["stop"]);
        tell("rec", ["save", path(TAKE)]);
        tell("begin", [NEVER]);
        state = "taped";
    } else if (state === "taped") {
        state = "idle";
        finish();
    }
    last = x;
}
tape.local = 1;

/** Compare all that was heard, and tell. */
function finish() {
    var n = values.N_DIMS, back = checks.columns(prefix + "-back", 1, n), found = [], dim, all;
    check("load", checks.loaded(prefix + "-song"));
    for (dim = 0; dim < n; dim += 1) {
        found.push(back[dim][0]);
    }
    all = found.join(" ");
    check("copy", checks.found(found.indexOf(0) < 0, all));
    check("map", checks.found(all === "4 3 2 1", all));
    check("poke", checks.found(all !== "0 0 0 0" && found[n - 1] !== 0, all));
    compareTape();
    check("record", checks.saved(path(TAKE), values.EXPECTED.play));
    report();
}
finish.local = 1;

function compareTape() {
    var begins = [], n, dims, verdict, rest = 0;
    for (n = 0; n < TAPED.length; n += 1) {
        dims = checks.columns(prefix + "-tape", 1 + n * values.N_DIMS, values.N_DIMS);
        verdict = checks.played(dims, values.EXPECTED[TAPED[n]], values.RATIO);
        check(TAPED[n], verdict);
        begins.push(verdict.at);
        rest = verdict.at < 0 ? NaN : rest + Math.abs(verdict.at - begins[0]) % values.RATIO;
    }
    check("step", checks.found(rest === 0, "they begin in samples " + begins.join(", ")));
}
compareTape.local = 1;

/** Count, write the report, and send what was found if it was asked for. */
function report() {
    var lines = ["Latent Bridge, self-test in Max " + max.version + " (" + max.os + ")", ""], n, failed;
    for (n = 0; n < values.CHECKS.length - 1; n += 1) {
        lines.push(line(n));
    }
    lines = lines.concat(errors);
    failed = nFailed();
    lines.push("", (values.CHECKS.length - failed - 1) + " ok, " + failed + " failed", "");
    check("report", checks.found(
        textfile.write(path(REPORT), bytes.ascii(lines.join("\n"))), path(REPORT)));
    failed = nFailed();
    outlet(TABLE, "status", "set", "ok", values.CHECKS.length - failed, "failed", failed);
    if (isOsc) {
        outlet(OSC, "/selftest", "ok", values.CHECKS.length - failed, "failed", failed);
    }
}
report.local = 1;

function line(n) {
    var result = results[values.CHECKS[n][0]];
    return (result.isOk ? "ok      " : "FAILED  ") + values.CHECKS[n].join(": ") +
        " (" + result.detail + ")";
}
line.local = 1;

function nFailed() {
    var name, n = 0;
    for (name in results) {
        if (results.hasOwnProperty(name) && !results[name].isOk) {
            n += 1;
        }
    }
    return n;
}
nFailed.local = 1;

/** Remember what came of a check, and show it. */
function check(name, result) {
    var n = 0;
    while (values.CHECKS[n][0] !== name) {
        n += 1;
    }
    results[name] = result;
    outlet(TABLE, [n + 1, "set", result.isOk ? "ok" : "FAILED"].concat(result.detail.split(" ")));
}
check.local = 1;

function tell(name, words) {
    outlet(OBJECTS, [name].concat(words));
}
tell.local = 1;

function path(name) {
    return host.beside(patcher, folder + name);
}
path.local = 1;
