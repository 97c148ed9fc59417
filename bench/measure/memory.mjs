// What a page takes of the computer's memory once it is there and nothing more is to come.

import { memory } from "./browser.mjs";
import { run } from "./run.mjs";

await run(async ({ browser, page, devtools, address, cell }) => {
  await page.goto(address, { waitUntil: "load" });
  if (cell.stack !== "blank") await page.evaluate((articles) => reader.settled(articles), cell.articles);
  await page.waitForTimeout(2_000);
  return { memory: await memory(browser, devtools) };
});
