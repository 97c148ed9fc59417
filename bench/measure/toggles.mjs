// Filters chosen and let go of: from each click to the frame that shows its answer, and what it costs the
// main thread.

import { work } from "./browser.mjs";

/** How many sources are clicked, twice each. */
const SOURCES = 10;

/** Clicks through the sources of a page that has settled; times in milliseconds. */
export async function toggles(page, devtools) {
  const names = (await page.evaluate(() => reader.names())).slice(0, SOURCES);
  const [costs, idle] = [[], []];
  const cost = async (task, name) => {
    const before = await work(devtools);
    const time = await page.evaluate(task, name);
    const after = await work(devtools);
    return { time, ...Object.fromEntries(Object.keys(after).map((kind) => [kind, after[kind] - before[kind]])) };
  };
  for (const name of names) {
    // What asking costs without a click, to be taken off.
    idle.push(await cost(nothing, name));
    for (let turn = 0; turn < 2; turn++) costs.push(await cost(toggle, name));
  }
  const times = costs.map(({ time }) => time);
  const above = (kind) => {
    const rest = quantile(idle.map((one) => one[kind]), 0.5);
    return costs.map((one) => Math.max(0, one[kind] - rest));
  };
  const middle = (kind) => quantile(above(kind), 0.5);
  return {
    median: quantile(times, 0.5), p95: quantile(times, 0.95),
    cpu: middle("cpu"), "cpu-most": Math.max(...above("cpu")),
    script: middle("script"), style: middle("style"), layout: middle("layout"),
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
