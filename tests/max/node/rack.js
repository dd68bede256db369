"use strict";
/* Many small cases for the modules and scripts of the rack, in one process: JSON in, JSON out. */

const fs = require("fs");

const { Samples } = require("./buffer.js");
const { FrameClock } = require("./frameclock.js");
const { Js } = require("./maxmock.js");

const FOLDER = process.argv[2];

function makeJs(script, args, buffers = {}, patch = "/none/patch.maxpat") {
  const samples = new Map(Object.entries(buffers).map(([name, about]) => [name, new Samples(about)]));
  const setting = { folders: [FOLDER], paths: [], isopenMethod: false, diskBytes: null, version: "8.6.5" };
  return new Js({ ...setting, script, args, samples, patch });
}

const modules = makeJs("none.js", []);
const need = (name) => modules.require(`latent.${name}.js`);

function base64(rows) {
  const values = Float32Array.from(rows.flat());
  return Buffer.from(values.buffer).toString("base64");
}

/** Steps of a stream, in any order. */
function generator({ streams }) {
  const { seeded, Stream } = need("generator");
  return streams.map(({ seed, dim, steps }) => {
    const stream = new Stream(seed, dim);
    return { first: seeded(seed, dim), k: steps.map((n) => stream.draw(n)), v: steps.map((n) => stream.noise(n)) };
  });
}

/** A stage: after each event the frames from there on are computed again, as a ring does. */
function stage({ kind, dims, rate, events, frames, ahead, loaded }) {
  const { Stage } = need("stage");
  const { Words } = need("words");
  const { made, MAKERS } = need("values");
  const { coefficients } = need("coefficients");
  const row = MAKERS[kind] ? made : coefficients;
  const told = [];
  const one = new Stage(kind, dims, rate);
  let at = 0;
  const words = new Words(one, { when: () => at, tell: (w) => told.push(w), fail: (w) => told.push(["error", ...w]) });
  const link = new (need("bus").Link)("v", "one", { words, send: (_, w) => told.push(w), changed: (call) => call() });
  const rows = [];
  const compute = (from, to) => {
    for (let n = from; n < Math.min(to, frames); n += 1) rows[n] = row(one, n);
  };
  if (loaded) one.load(loaded.flat(), loaded.length);
  compute(0, frames);
  for (const event of events) {
    at = event.at;
    if (event.code) one.edit(...event.code);
    else if (event.clear) one.edits = {};
    else if (event.begin) one.begin(at);
    else if (event.bus) event.bus.forEach(([word, ...args]) => link.take(word, args));
    else words.take(event.message[0], event.message.slice(1));
    // From the middle, backwards, and then all: the order must not matter.
    row(one, at + 7);
    compute(at, at + ahead);
    compute(at, frames);
  }
  return { rows: base64(rows), told };
}

/** The clock's numbers, the frames of some samples, and how many borders of its round are wrong. */
function clocks({ given }) {
  const { clock } = need("clockmath");
  return given.map(([ratio, modelSr, sr, isTrue, around]) => {
    const c = clock(ratio, modelSr, sr, isTrue);
    const length = c.num / c.den;
    const tick = (sample) => Math.trunc((sample + c.offset) / length);
    let nWrong = 0;
    for (let k = 1; k <= Math.min(c.frames, 3e6); k += 1) {
      const first = (k * c.num - ((k * c.num) % c.den)) / c.den;
      if (tick(first) !== k || tick(first - 1) !== k - 1) nWrong += 1;
    }
    return { ...c, ticks: around.map(tick), nWrong };
  });
}

/** Words in, words out, of the checks. */
function presets({ text, digits, between }) {
  const { Bank } = need("presetbank");
  const format = need("presettext");
  const bank = new Bank();
  const wrong = bank.read(text).wrong;
  const pairs = (between || []).map(([a, b, x, voice]) => bank.between(a, b, x, voice));
  const steps = [];
  for (let slot = 0; slot <= 64; slot += 1) steps.push([bank.beside(slot, 1), bank.beside(slot, -1)]);
  return { wrong: wrong === undefined ? null : wrong, text: bank.write(), pairs, steps,
    held: bank.held(), digits: (digits || []).map(format.digits) };
}

/**
 * Objects of a patch that hear each other's messnamed, with what MSP would read from their rings.
 *
 * Each event is {t, to, inlet, message}. `clock` says how a signal clock runs: sr, and pieces of time
 * {from, to} in ms with DSP, each beginning anew; news of it come `every` ms, each late by `late`.
 * With `length` they follow a clock with frames of so many samples. In `stalls` nothing comes to the scripts; from `sleep` on Date says so many ms more.
 */
function patch({ objects, events, clock, until }) {
  // As the patch has them: the script gives them their channels.
  const plain = (names) => Object.fromEntries(names.map((name) => [name, { frames: 64, channels: 1 }]));
  const made = objects.map(({ script, args, ring, more = [], patch: path }) =>
    makeJs(script, args, plain(ring ? [ring, ...more] : []), path));
  const buses = objects.map(({ bus, inlet }) => ({ bus, inlet }));
  let now = 0;
  const [slept, sleepMs] = clock.sleep || [Infinity, 0];
  const rise = () => made.forEach((js) => js.clock.runUntil(now < slept ? now : now + sleepMs));
  made.forEach((js, i) => {
    js.globals.messnamed = (name, ...atoms) => {
      js.note({ kind: "named", name, atoms });
      made.forEach((other, o) => {
        if (buses[o].bus !== name) return;
        const { inlet, messagename } = other.globals;
        other.send(buses[o].inlet, atoms);
        Object.assign(other.globals, { inlet, messagename });
      });
    };
  });
  made.forEach((js) => js.load());
  const starts = made.map(() => []);
  const heard = made.map(() => []);
  const torn = [];
  const told = made.map(() => 0);
  const timers = made.map(() => new FrameClock());
  const places = [];
  const learn = () => made.forEach((js, i) => {
    for (; told[i] < js.events.length; told[i] += 1) {
      const { kind, outlet, atoms } = js.events[told[i]];
      if (kind === "outlet" && outlet === 1) timers[i].told(atoms);
    }
  });
  const place = (i, ms) => {
    const piece = clock.pieces.find(({ from, to }) => ms >= from && ms < to);
    if (!piece) return null;
    const { offset, wrap, skip, round, length: own } = timers[i].numbers;
    const length = clock.length || own;
    const samples = Math.floor((ms - piece.from) * (clock.sr / 1000) + 1e-6) + (piece.first || 0);
    const x = ((samples % wrap) + offset) / length + skip;
    return { piece, x: x < 0 ? x + round : x, lap: Math.floor(samples / wrap) };
  };
  const listen = () => made.forEach((js, i) => {
    const here = objects[i].ring && place(i, now);
    if (!here) return;
    const k = Math.floor(here.x);
    const { channels } = js.setting.samples.get(objects[i].ring);
    const row = channels.map((channel) => channel[k % 64]);
    const last = heard[i][heard[i].length - 1];
    const key = `${clock.pieces.indexOf(here.piece)}/${here.lap}/${k}`;
    if (!last || last.key !== key) heard[i].push({ key, piece: clock.pieces.indexOf(here.piece), k, row });
    else if (row.some((v, c) => v !== last.row[c])) torn.push([i, now, key]);
  });
  const queue = events.map((event) => ({ ...event }));
  for (const [p, { from, to }] of clock.pieces.entries()) {
    queue.push({ t: from, dsp: 1, piece: p }, { t: to, dsp: 0, piece: p });
    // Messages wait in one queue: what is said later does not come before.
    for (let t = from, n = 0, came = from; t < to; t += clock.every, n += 1) {
      const late = clock.late[n % clock.late.length];
      if (late === null) continue;
      came = Math.max(came, t + late);
      queue.push({ t: came, said: t });
    }
    for (let t = from; t < to; t += 1) queue.push({ t, listen: true });
  }
  queue.sort((a, b) => a.t - b.t || (a.listen ? 1 : 0) - (b.listen ? 1 : 0));
  const stalled = (t) => (clock.stalls || []).some(([from, to]) => t >= from && t < to);
  let waiting = [];
  const give = (event) => {
    if (event.dsp !== undefined) {
      made.forEach((js, i) => {
        if (!objects[i].ring) return;
        if (event.dsp) js.send(1, ["sr", clock.sr]);
        js.send(1, ["dsp", event.dsp]);
      });
    } else if (event.said !== undefined) {
      made.forEach((js, i) => {
        const here = objects[i].ring && place(i, event.said);
        if (here) js.send(1, ["at", here.x]);
      });
    } else {
      const js = made[event.to];
      const at = objects[event.to].ring ? js.globals.object.ring.next() : null;
      places.push(at);
      js.send(event.inlet || 0, event.message);
    }
    learn();
  };
  learn();
  for (const event of queue) {
    if (event.t > until) break;
    now = event.t;
    rise();
    if (event.listen) {
      if (!stalled(now)) {
        waiting.forEach(give);
        waiting = [];
      }
      listen();
    } else if (stalled(now)) waiting.push(event);
    else {
      waiting.forEach(give);
      waiting = [];
      give(event);
      listen();
    }
  }
  return {
    heard: heard.map((rows) => ({ at: rows.map(({ piece, k }) => [piece, k]), rows: base64(rows.map(({ row }) => row)) })),
    torn, places,
    numbers: timers.map((timer) => timer.numbers),
    status: made.map((js) => js.events.filter((e) => e.kind === "outlet" && e.outlet === 0).map((e) => e.atoms)),
    pokes: made.map((js) => js.events.filter((e) => e.kind === "write").length),
    faults: made.flatMap((js) => js.faults.found),
  };
}

const KINDS = { generator, stage, clocks, presets, patch };
const cases = JSON.parse(fs.readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(cases.map((one) => KINDS[one.kind_of_case](one))));
