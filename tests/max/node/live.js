"use strict";
/*
 * Several scripts that live as long as there are lines on stdin. Each line is JSON, and answered by a
 * line with what happened since: events, each with `id`, the script's number.
 *   {"make": [scenario, ...]}               as run.js has them, without calls
 *   {"t": ms, "calls": [[id, inlet, message], ...]}
 */

const readline = require("readline");

const { Samples } = require("./buffer.js");
const { Js } = require("./maxmock.js");

const scripts = [];
const samples = new Map();

function make(scenarios) {
  for (const scenario of scenarios) {
    for (const [name, about] of Object.entries(scenario.buffers)) samples.set(name, new Samples(about));
    const js = new Js({ ...scenario, samples });
    js.taken = 0;
    scripts.push(js);
    js.load();
  }
}

function news() {
  const found = [];
  scripts.forEach((js, id) => {
    for (; js.taken < js.events.length; js.taken += 1) {
      const event = js.events[js.taken];
      if (event.kind !== "write") found.push({ ...event, id });
    }
  });
  return found;
}

function answer(line) {
  const asked = JSON.parse(line);
  const events = [];
  try {
    if (asked.make) make(asked.make);
    else {
      for (const js of scripts) js.clock.runUntil(asked.t);
      events.push(...news());
      for (const [id, inlet, message] of asked.calls) {
        scripts[id].send(inlet, message);
        events.push(...news());
      }
    }
    events.push(...news());
  } catch (error) {
    return { events, thrown: String(error.stack) };
  }
  return { events };
}

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  process.stdout.write(`${JSON.stringify(answer(line))}\n`);
});
