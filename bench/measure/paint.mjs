// Measures when the first article is painted, from the start of the navigation. For Newsstand, also counts layout shifts
// while the prerendered page arrives and the widget takes over from it, and the texts that moved: in the window of all
// measurements, in that of a phone, and in a wide one.

import { run } from "./run.mjs";

/** The sizes of the other windows. */
const WINDOWS = [{ width: 412, height: 823 }, { width: 1440, height: 900 }];

await run(async ({ page, openWindow, address, scenario }) => {
  const first = await paint(page, address);
  if (scenario.stack !== "ours") return { first };
  const takeovers = [await page.evaluate(takeover)];
  for (const window of WINDOWS) {
    const page = await openWindow(window);
    await paint(page, address);
    takeovers.push(await page.evaluate(takeover));
    await page.context().close();
  }
  const most = (metric) => Math.max(...takeovers.map((takeover) => takeover[metric]));
  return { first, shift: most("shift"), moved: most("moved"), lost: most("lost") };
});

/** Opens a page and returns the time at which its first article was painted. */
async function paint(page, address) {
  await page.addInitScript(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) shift += value;
    }).observe({ type: "layout-shift", buffered: true });
    globalThis.first = reader.when(() => reader.isVisible(reader.headline())).then((time) => {
      globalThis.before = reader.visibleTexts();
      return time;
    });
  });
  await page.goto(address, { waitUntil: "commit" });
  return page.evaluate(() => first);
}

/** Waits for the widget and compares the texts on the screen before and after. */
async function takeover() {
  await customElements.whenDefined("news-stand");
  await document.querySelector("news-stand").ready;
  for (let frames = 0; frames < 30; frames++) await reader.painted();
  const after = new Map(reader.visibleTexts().map(({ text, place }) => [text, place]));
  const lost = before.filter(({ text }) => !after.has(text)).length;
  const moved = before.filter(({ text, place }) => (
    after.get(text)?.some((number, at) => Math.abs(number - place[at]) > 0.5)
  )).length;
  return { shift, moved, lost };
}
