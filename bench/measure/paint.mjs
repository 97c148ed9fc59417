// Measures when the first article is painted, from the start of the navigation. For Newsstand, also counts
// layout shifts and moved texts when the widget takes over from the prerendered page.

import { run } from "./run.mjs";

await run(async ({ page, address, scenario }) => {
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
  const first = await page.evaluate(() => first);
  if (scenario.stack !== "ours") return { first };
  return { first, ...await page.evaluate(takeover) };
});

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
