"use strict";
/*
 * Plays latent.player.js as a patch does, many scenarios in one process: JSON in, JSON out.
 *
 * The signals are computed here, block by block, as the boxes of the patch compute them: which slot
 * of the rings is heard at each sample. What the script says to the clock counts from the next block.
 */

const fs = require("fs");

const { Samples } = require("./buffer.js");
const { FrameClock } = require("./frameclock.js");
const { Js } = require("./maxmock.js");

const BLOCK = 64;
const POLL_MS = 20;
const CLOCK = 1;
const IN_MESSAGES = 0;
const IN_NEWS = 1;

function fromBase64(text) {
  const bytes = Buffer.from(text, "base64");
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

function toBase64(rows) {
  return Buffer.from(Float64Array.from(rows.flat()).buffer).toString("base64");
}

function made(scenario) {
  const samples = new Map();
  const prefix = scenario.args[0];
  for (const name of ["ring", "ends"]) samples.set(`${prefix}-${name}`, new Samples({ frames: 64, channels: 1 }));
  for (const [name, about] of Object.entries(scenario.buffers)) {
    const buffer = new Samples(about);
    about.values.forEach((text, i) => buffer.put(i + 1, 0, fromBase64(text)));
    samples.set(name, buffer);
  }
  const { args, paths, patch } = scenario;
  const folders = [process.argv[2]];
  const setting = { folders, paths, isopenMethod: false, diskBytes: null, version: "8.6.5", patch };
  return new Js({ ...setting, script: "latent.player.js", args, samples });
}

/** What comes to the script, by time: [ms, inlet, message], and the blocks that ask for the clock. */
function queueOf({ messages, sr, pieces, late, n_samples: nSamples }) {
  const queue = messages.map(([sample, atoms]) => [(sample * 1000) / sr, IN_MESSAGES, atoms]);
  pieces.forEach(([from, to]) => {
    const start = (from * 1000) / sr;
    queue.push([start, IN_NEWS, ["sr", sr]], [start, IN_NEWS, ["dsp", 1]]);
    if (to < nSamples) queue.push([(to * 1000) / sr, IN_NEWS, ["dsp", 0]]);
    let came = start;
    for (let n = 1; start + n * POLL_MS < (Math.min(to, nSamples) * 1000) / sr; n += 1) {
      const lateness = late[n % late.length];
      if (lateness === null) continue;
      came = Math.max(came, start + n * POLL_MS + lateness);
      queue.push([came, IN_NEWS, ["at", `${from} ${n}`]]);
    }
  });
  return queue.map((each, order) => [...each, order]).sort((a, b) => a[0] - b[0] || a[3] - b[3]);
}

function play(scenario) {
  const js = made(scenario);
  const { sr, pieces, first, stalls, n_samples: nSamples } = scenario;
  const [ring, ends] = ["ring", "ends"].map((name) => js.setting.samples.get(`${scenario.args[0]}-${name}`));
  const clock = new FrameClock();
  let told = 0;
  const learn = () => {
    for (; told < js.events.length; told += 1) {
      const { kind, outlet, atoms } = js.events[told];
      if (kind === "outlet" && outlet === CLOCK) clock.told(atoms);
    }
  };
  js.load();
  learn();
  const queue = queueOf(scenario);
  const snapshots = new Map();
  const runs = [];
  const rows = [];
  let next = 0;

  const hear = (s, piece) => {
    const [k, slot, phase] = clock.place(s - piece[0] + first);
    const row = [...ring.channels.map((c) => c[slot]), ...ends.channels.map((c) => c[slot])];
    const last = runs[runs.length - 1];
    const same = last && last[1] === k && last[3] === piece[0] && rows[rows.length - 1].every((v, n) => v === row[n]);
    if (same) return;
    runs.push([s, k, phase, piece[0]]);
    rows.push(row);
  };

  /** Note what snapshot~ gives if it is its turn in this block. */
  const snapshot = (s, ms, piece) => {
    if (!piece) return;
    const start = (piece[0] * 1000) / sr;
    const turn = Math.ceil((ms - start) / POLL_MS - 1e-9);
    if (start + turn * POLL_MS < ((s + BLOCK) * 1000) / sr) snapshots.set(`${piece[0]} ${turn}`, clock.x(s - piece[0] + first));
  };

  for (let s = 0; s < nSamples; s += BLOCK) {
    const ms = (s * 1000) / sr;
    const piece = pieces.find(([from, to]) => s >= from && s < to);
    js.clock.runUntil(ms);
    snapshot(s, ms, piece);
    const stalled = stalls.some(([from, to]) => ms >= from && ms < to);
    for (; !stalled && next < queue.length && queue[next][0] <= ms; next += 1) {
      const [, inlet, message] = queue[next];
      if (message[0] !== "at") js.send(inlet, message);
      else js.send(inlet, ["at", snapshots.get(message[1])]);
      learn();
    }
    if (!piece) continue;
    hear(s, piece);
    if (clock.x(s + BLOCK - 1 - piece[0] + first) - Math.trunc(clock.x(s - piece[0] + first)) >= 1 || s + BLOCK > nSamples)
      for (let n = s + 1; n < Math.min(s + BLOCK, nSamples); n += 1) hear(n, piece);
  }
  const said = (number) => js.events.filter((e) => e.kind === "outlet" && e.outlet === number).map(({ t, atoms }) => [t, atoms]);
  return {
    runs: runs.map(([start, k, phase]) => [start, k, phase]),
    rows: toBase64(rows),
    n_rows: rows.length,
    status: said(0),
    shown: said(2),
    errors: js.events.filter((e) => e.kind === "error").map((e) => e.text),
    named: js.events.filter((e) => e.kind === "named").map((e) => [e.name, e.atoms]),
    faults: js.faults.found,
  };
}

const scenarios = JSON.parse(fs.readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(scenarios.map(play)));
