"use strict";
/* Time as the scenario tells it, in ms, and Max's Task in it. */

class Clock {
  constructor() {
    this.ms = 0;
    this.queue = [];
    this.order = 0;
  }

  /** Call `action` at a time; returns a function that forgets it. */
  at(ms, action) {
    const entry = { ms, order: this.order++, action };
    this.queue.push(entry);
    return () => {
      this.queue = this.queue.filter((other) => other !== entry);
    };
  }

  /** Do all that is due until a time, that time included, and stand there. */
  runUntil(ms) {
    for (;;) {
      let next = null;
      for (const entry of this.queue) {
        if (entry.ms > ms) continue;
        if (!next || entry.ms < next.ms || (entry.ms === next.ms && entry.order < next.order)) next = entry;
      }
      if (!next) break;
      this.queue = this.queue.filter((other) => other !== next);
      this.ms = Math.max(this.ms, next.ms);
      next.action();
    }
    this.ms = Math.max(this.ms, ms);
  }
}

const LEAST_INTERVAL_MS = 1;

function makeTask(clock, faults) {
  function call(state) {
    state.iterations += 1;
    state.function.apply(state.object, state.arguments);
  }

  function stop(state, cancel) {
    if (cancel.now) cancel.now();
    cancel.now = null;
    state.running = false;
  }

  function Task(...given) {
    if (!new.target) faults.fault("Task is made with new");
    const [action, object, ...args] = given;
    if (typeof action !== "function") faults.fault("Task: the first argument is a function");
    const cancel = { now: null };
    const state = {
      function: action,
      object,
      arguments: args,
      interval: 500,
      running: false,
      iterations: 0,
      execute: () => call(state),
      schedule(delay = 0) {
        stop(state, cancel);
        state.iterations = 0;
        state.running = true;
        cancel.now = clock.at(clock.ms + Math.max(0, delay), () => {
          state.running = false;
          call(state);
        });
      },
      repeat(times = -1, delay = 0) {
        stop(state, cancel);
        state.iterations = 0;
        state.running = true;
        let left = times < 0 ? Infinity : times;
        const round = () => {
          left -= 1;
          if (left > 0) {
            cancel.now = clock.at(clock.ms + Math.max(LEAST_INTERVAL_MS, state.interval), round);
          } else {
            state.running = false;
          }
          call(state);
        };
        cancel.now = clock.at(clock.ms + Math.max(0, delay), round);
      },
      cancel: () => stop(state, cancel),
      freepeer: () => stop(state, cancel),
    };
    return faults.guard("Task", state);
  }
  return Task;
}

module.exports = { Clock, makeTask };
