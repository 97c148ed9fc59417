// When a reader shows its first article and when it answers: from the start of the navigation to the first
// frame that shows what was chosen. The first source is clicked once, after the frame that first shows it.

import { wire, work } from "./browser.mjs";
import { run } from "./run.mjs";

await run(async ({ page, devtools, address, cell }) => {
  const received = wire(devtools);
  await page.addInitScript(() => {
    globalThis.first = reader.when(() => reader.seen(reader.headline()));
    globalThis.answer = (async () => {
      // A page that is still coming may have its filters before the number that they change.
      const shown = await reader.when(() => reader.seen(reader.boxes()[0]) && reader.count());
      const before = reader.count();
      globalThis.said = before;
      reader.boxes()[0].click();
      const answered = () => reader.count() !== before && reader.count();
      const again = async () => {
        // Nobody waits longer than this before they click again; it is said how often they had to.
        for (let times = 1; ; times++) {
          await new Promise((wait) => setTimeout(wait, 10_000));
          globalThis.clicks = times + 1;
          reader.boxes()[0]?.click();
        }
      };
      globalThis.clicks = 1;
      again();
      return [shown, await reader.when(answered)];
    })();
  });
  await page.goto(address, { waitUntil: "commit" });
  const [shown, answered] = await page.evaluate(() => answer);
  const asked = received.asked();
  const spent = await work(devtools);
  const first = await page.evaluate(() => first);
  await page.evaluate((articles) => reader.holds(articles, said), cell.articles);
  const lost = await page.evaluate(() => clicks - 1);
  return { first, shown, answered, lost, ...spent, ...await received.sizes(asked) };
});
