// Adds widgets twenty at a time, and returns which files were fetched and what the widgets show.
const widgets = await Promise.all(Array.from({ length: 20 }, () => there({})));
widgets[7].since = "1h";
widgets[8].shadowRoot.querySelector("[role=feed] .headline button").click();
await until(() => opened(widgets[8]));
// The library comes once the browser is idle.
await until(() => performance.getEntriesByType("resource").some(({ name }) => /library-\w+\.js$/.test(name)));
const fetched = performance.getEntriesByType("resource")
  .filter((entry) => /\.(wasm|js)$/.test(entry.name)).map((entry) => entry.name);
const isPart = (name) => /newsstand-\w+-[0-9a-f]+\.wasm$/.test(name);
const parts = fetched.filter(isPart);
const others = widgets.filter((_, at) => at !== 7).map(status);
const open = widgets.filter((one) => opened(one)).length;
const feeds = await Promise.all(Array.from({ length: 20 },
  () => there({ src: "/feed.json" })));
feeds[3].since = "1h"; await frames();
const asked = performance.getEntriesByType("resource")
  .filter((entry) => entry.name.endsWith("/feed.json")).length;
return [fetched.length - parts.length, parts.length === new Set(parts).size, new Set(others).size, others[0], status(widgets[7]), open,
  asked, status(feeds[3]), status(feeds[4])];
