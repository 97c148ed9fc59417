// Selects and clears source filters; measures the time to the frame that shows each result, and its main-thread time.

import { mainThreadTime } from "./browser.mjs";

/** Number of sources that are clicked, twice each. */
const SOURCES = 10;

/** Clicks through the sources of a settled page; returns times in milliseconds. */
export async function clickFilters(page, devtools) {
  const names = (await page.evaluate(() => reader.names())).slice(0, SOURCES);
  const [costs, idle] = [[], []];
  const cost = async (task, name) => {
    const before = await mainThreadTime(devtools);
    const time = await page.evaluate(task, name);
    const after = await mainThreadTime(devtools);
    return { time, ...Object.fromEntries(Object.keys(after).map((kind) => [kind, after[kind] - before[kind]])) };
  };
  for (const name of names) {
    // The cost of measuring without a click, which is subtracted below.
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

/** Clicks right after a frame, so that every time includes the wait for the next one. */
async function toggle(name) {
  await reader.painted();
  const before = reader.count();
  const start = performance.now();
  reader.checkbox(name).click();
  let end = await reader.painted();
  while (reader.count() === before) end = await reader.painted();
  await reader.painted();
  return end - start;
}

async function nothing(name) {
  await reader.painted();
  reader.checkbox(name);
  await reader.painted();
  await reader.painted();
  return 0;
}

function quantile(values, part) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.round((sorted.length - 1) * part))];
}
