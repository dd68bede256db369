"use strict";
/* Plays a scenario to one script: JSON comes on stdin, and what happened goes to stdout as JSON. */

const fs = require("fs");

const { Samples } = require("./buffer.js");
const { Js } = require("./maxmock.js");

function fromBase64(text) {
  const bytes = Buffer.from(text, "base64");
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

function toBase64(values) {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString("base64");
}

function makeSamples(buffers) {
  const samples = new Map();
  for (const [name, about] of Object.entries(buffers)) {
    const made = new Samples(about);
    (about.values || []).forEach((text, i) => made.put(i + 1, 0, fromBase64(text)));
    samples.set(name, made);
  }
  return samples;
}

function play(scenario) {
  const js = new Js({ ...scenario, samples: makeSamples(scenario.buffers) });
  const { samples } = js.setting;
  const events = () => js.events.filter((event) => scenario.writes || event.kind !== "write");
  let thrown = null;
  try {
    js.load();
    for (const call of scenario.calls) {
      js.clock.runUntil(call.t);
      if (call.buffer) samples.get(call.buffer).put(call.channel, call.frame, call.values);
      else js.send(call.inlet, call.message);
    }
    js.clock.runUntil(scenario.until);
    if (scenario.remove && typeof js.globals.notifydeleted === "function")
      js.call("notifydeleted", "notifydeleted", []);
  } catch (error) {
    thrown = error && error.stack ? error.stack.split("\n    at Js.")[0] : String(error);
  }
  const buffers = {};
  for (const name of scenario.dump) {
    const { sr, frames, channels } = samples.get(name);
    buffers[name] = { sr, frames, channels: channels.map(toBase64) };
  }
  const { inlets, outlets } = js.globals;
  return { events: events(), faults: js.faults.found, thrown, buffers, inlets, outlets };
}

process.stdout.write(JSON.stringify(play(JSON.parse(fs.readFileSync(0, "utf8")))));
