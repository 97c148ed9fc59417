// Measures the memory of a page that has finished loading.

import { rendererMemory } from "./browser.mjs";
import { run } from "./run.mjs";

await run(async ({ browser, page, devtools, address, scenario }) => {
  await page.goto(address, { waitUntil: "load" });
  if (scenario.stack !== "blank") await page.evaluate((articles) => reader.settled(articles), scenario.articles);
  await page.waitForTimeout(2_000);
  return { memory: await rendererMemory(browser, devtools) };
});
