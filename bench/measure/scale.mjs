// An edition of any size: when its first article is painted, how long a filter takes once all is there, and
// the memory that is used by then.

import { memory } from "./browser.mjs";
import { run } from "./run.mjs";
import { toggles } from "./toggles.mjs";

await run(async ({ browser, page, devtools, address, cell }) => {
  await page.addInitScript(() => {
    globalThis.first = reader.when(() => reader.seen(reader.headline()));
  });
  await page.goto(address, { waitUntil: "commit" });
  const first = await page.evaluate(() => first);
  await page.evaluate((articles) => reader.settled(articles), cell.articles);
  // What is loaded in the background comes to its end.
  await page.waitForLoadState("networkidle");
  const { median, cpu } = await toggles(page, devtools);
  return { first, median, cpu, memory: await memory(browser, devtools) };
});
