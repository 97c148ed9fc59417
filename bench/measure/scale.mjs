// Measures, for an edition of any size, the first paint, a filter click after loading, and the memory by then.

import { rendererMemory } from "./browser.mjs";
import { run } from "./run.mjs";
import { clickFilters } from "./filter-clicks.mjs";

await run(async ({ browser, page, devtools, address, scenario }) => {
  await page.addInitScript(() => {
    globalThis.first = reader.when(() => reader.isVisible(reader.headline()));
  });
  await page.goto(address, { waitUntil: "commit" });
  const first = await page.evaluate(() => first);
  await page.evaluate((articles) => reader.settled(articles), scenario.articles);
  // Waits for background loading.
  await page.waitForLoadState("networkidle");
  const { median, cpu } = await clickFilters(page, devtools);
  return { first, median, cpu, memory: await rendererMemory(browser, devtools) };
});
