// Measures when a reader shows its first article and when it answers the first click, from the start of the
// navigation. The script clicks the first source once, after the frame that first shows it.

import { mainThreadTime, trackNetwork } from "./browser.mjs";
import { run } from "./run.mjs";

await run(async ({ page, devtools, address, scenario }) => {
  const network = trackNetwork(devtools);
  await page.addInitScript(() => {
    globalThis.first = reader.when(() => reader.isVisible(reader.headline()));
    globalThis.answer = (async () => {
      // A page that is still loading may show its filters before the number of articles.
      const shown = await reader.when(() => reader.isVisible(reader.checkboxes()[0]) && reader.count());
      const before = reader.count();
      globalThis.countBefore = before;
      reader.checkboxes()[0].click();
      const answered = () => reader.count() !== before && reader.count();
      const clickAgain = async () => {
        // Clicks again every 10 s until the page answers; `lost` counts these clicks.
        for (let times = 1; ; times++) {
          await new Promise((wait) => setTimeout(wait, 10_000));
          globalThis.clicks = times + 1;
          reader.checkboxes()[0]?.click();
        }
      };
      globalThis.clicks = 1;
      clickAgain();
      return [shown, await reader.when(answered)];
    })();
  });
  await page.goto(address, { waitUntil: "commit" });
  const [shown, answered] = await page.evaluate(() => answer);
  const requested = network.requested();
  const spent = await mainThreadTime(devtools);
  const first = await page.evaluate(() => first);
  await page.evaluate((articles) => reader.assertCount(articles, countBefore), scenario.articles);
  const lost = await page.evaluate(() => clicks - 1);
  return { first, shown, answered, lost, ...spent, ...await network.sizes(requested) };
});
