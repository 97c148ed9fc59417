// Filters chosen and let go of: from each click to the frame that shows its answer, and what it costs the
// main thread.

import { work } from "./browser.mjs";

/** How many sources are clicked, twice each. */
const SOURCES = 10;

/** Clicks through the sources of a page that has settled; times in milliseconds. */
export async function toggles(page, devtools) {
  const names = (await page.evaluate(() => reader.names())).slice(0, SOURCES);
  const [times, costs, idle] = [[], [], []];
  const cost = async (task, name) => {
    const before = await work(devtools);
    const value = await page.evaluate(task, name);
    return [value, await work(devtools) - before];
  };
  for (const name of names) {
    // What asking costs without a click, to be taken off.
    idle.push((await cost(nothing, name))[1]);
    for (let turn = 0; turn < 2; turn++) {
      const [time, spent] = await cost(toggle, name);
      times.push(time);
      costs.push(spent);
    }
  }
  const rest = quantile(idle, 0.5);
  const spent = costs.map((one) => Math.max(0, one - rest));
  return {
    median: quantile(times, 0.5), p95: quantile(times, 0.95),
    cpu: quantile(spent, 0.5), "cpu-most": Math.max(...spent),
  };
}

/** Clicks just after a frame, so that the wait for the next one is part of every time, ours and others'. */
async function toggle(name) {
  await reader.painted();
  const before = reader.count();
  const start = performance.now();
  reader.box(name).click();
  let end = await reader.painted();
  while (reader.count() === before) end = await reader.painted();
  await reader.painted();
  return end - start;
}

async function nothing(name) {
  await reader.painted();
  reader.box(name);
  await reader.painted();
  await reader.painted();
  return 0;
}

function quantile(values, part) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.round((sorted.length - 1) * part))];
}
