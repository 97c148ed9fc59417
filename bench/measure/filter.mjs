// Measures the time from a click on a filter to the frame that shows the result, and its main-thread time.

import { run } from "./run.mjs";
import { clickFilters } from "./filter-clicks.mjs";

await run(async ({ page, devtools, address, scenario }) => {
  await page.goto(address, { waitUntil: "commit" });
  await page.evaluate((articles) => reader.settled(articles), scenario.articles);
  return clickFilters(page, devtools);
});
