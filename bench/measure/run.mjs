// Runs the scenarios of a benchmark one after the other, in a new order each round, and prints a line of JSON for
// each: node NAME.mjs '{"site", "chromium", "rounds", "scenarios": [{"stack", "articles", "setting", "page"}]}'

import { readFileSync } from "node:fs";
import { inFreshBrowser, openPage } from "./browser.mjs";
import { serve } from "./server.mjs";

/** Maximum time of a measurement in milliseconds, ten times the slowest one seen. */
const LIMIT = 120_000;

/** Measures each scenario once per round; `measure` returns an object of numbers. */
export async function run(measure) {
  const { site, chromium, rounds, scenarios } = JSON.parse(process.argv[2]);
  const host = await serve(site);
  const script = readFileSync(new URL("reader.js", import.meta.url), "utf8");
  for (let round = 0; round < rounds; round++) {
    for (const scenario of shuffled(scenarios, round + 1)) {
      const values = inFreshBrowser(chromium, scenario.setting, async (tools) => {
        await tools.page.addInitScript(script);
        /** Opens another page, in a window of this size. */
        const openWindow = async (viewport) => {
          const { page } = await openPage(tools.browser, scenario.setting, viewport);
          await page.addInitScript(script);
          return page;
        };
        return measure({ ...tools, openWindow, address: host.address + scenario.page, scenario });
      });
      const line = await within(LIMIT, values).then((values) => ({ values }), (error) => ({ error: String(error.message).split("\n")[0] }));
      console.log(JSON.stringify({ ...scenario, round, ...line }));
    }
  }
  host.stop();
  process.exit(0);
}

function within(limit, promise) {
  return Promise.race([promise, new Promise((_, fail) => setTimeout(fail, limit, new Error("it took too long")))]);
}

/** Shuffles a list; the same seed gives the same order, so that a run can be repeated. */
function shuffled(list, seed) {
  const all = [...list];
  for (let left = all.length - 1; left > 0; left--) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const at = seed % (left + 1);
    [all[left], all[at]] = [all[at], all[left]];
  }
  return all;
}
