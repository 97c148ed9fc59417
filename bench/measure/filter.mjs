// From the click on a filter to the frame that shows its answer, and what that costs the main thread.

import { run } from "./run.mjs";
import { toggles } from "./toggles.mjs";

await run(async ({ page, devtools, address, cell }) => {
  await page.goto(address, { waitUntil: "commit" });
  await page.evaluate((articles) => reader.settled(articles), cell.articles);
  return toggles(page, devtools);
});
