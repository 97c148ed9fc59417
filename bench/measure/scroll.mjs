// Counts late frames while the list is scrolled: smoothly as with a wheel, and in leaps as with the scrollbar.

import { mainThreadTime } from "./browser.mjs";
import { run } from "./run.mjs";

await run(async ({ page, devtools, address, scenario }) => {
  await page.goto(address, { waitUntil: "commit" });
  await page.evaluate((articles) => reader.settled(articles), scenario.articles);
  const { cpu: before } = await mainThreadTime(devtools);
  const wheel = await page.evaluate(scroll, { frames: 240, pixels: 200 });
  const { cpu: after } = await mainThreadTime(devtools);
  const leaps = await page.evaluate(scroll, { frames: 60, pixels: 20_000 });
  return { late: wheel, leaps, cpu: (after - before) / 240 };
});

/** Scrolls in each frame and counts the late ones: longer than 16.7 ms, plus 1 ms of clock error. */
async function scroll({ frames, pixels }) {
  const list = reader.scroller();
  list.scrollTop = 0;
  await reader.painted();
  let [last, late] = [undefined, 0];
  for (let at = 0; at < frames; at++) {
    const now = await new Promise(requestAnimationFrame);
    if (last !== undefined && now - last > 17.7) late++;
    last = now;
    list.scrollTop += pixels;
  }
  for (let frames = 0; frames < 6; frames++) await reader.painted();
  if (!list.scrollTop) throw new Error("the list did not scroll");
  if (!reader.visibleTexts().length) throw new Error("no article is on the screen");
  return late;
}
