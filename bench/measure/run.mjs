// Runs the cells of a row one after the other, shuffled anew in each round, and prints a line of JSON
// for each: node ROW.mjs '{"site", "chromium", "rounds", "cells": [{"stack", "articles", "setting", "page"}]}'

import { readFileSync } from "node:fs";
import { inFreshBrowser } from "./browser.mjs";
import { serve } from "./server.mjs";

/** Long enough for the slowest that was seen, ten times over. */
const LIMIT = 120_000;

/** Measures each cell once a round; `measure` gives an object of numbers. */
export async function run(measure) {
  const { site, chromium, rounds, cells } = JSON.parse(process.argv[2]);
  const host = await serve(site);
  const script = readFileSync(new URL("reader.js", import.meta.url), "utf8");
  for (let round = 0; round < rounds; round++) {
    for (const cell of shuffled(cells, round + 1)) {
      const values = inFreshBrowser(chromium, cell.setting, async (tools) => {
        await tools.page.addInitScript(script);
        return measure({ ...tools, address: host.address + cell.page, cell });
      });
      const line = await within(LIMIT, values).then((values) => ({ values }), (error) => ({ error: String(error.message).split("\n")[0] }));
      console.log(JSON.stringify({ ...cell, round, ...line }));
    }
  }
  host.stop();
  process.exit(0);
}

function within(limit, promise) {
  return Promise.race([promise, new Promise((_, fail) => setTimeout(fail, limit, new Error("it took too long")))]);
}

/** The same order for the same round, so that a run can be repeated. */
function shuffled(list, seed) {
  const all = [...list];
  for (let left = all.length - 1; left > 0; left--) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const at = seed % (left + 1);
    [all[left], all[at]] = [all[at], all[left]];
  }
  return all;
}
