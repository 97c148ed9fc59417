// Builds the peers and the static pages into a folder: node build.mjs SITE
// Writes a page of each peer for each data/N-list.json and data/N-full.json in it, such as vanilla/N-list.html.

import { rolldown } from "rolldown";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { page as staticPage } from "./static.mjs";

const here = new URL(".", import.meta.url).pathname;
const [site] = process.argv.slice(2);
const style = readFileSync(`${here}style.css`, "utf8").replace(/\/\*.*?\*\//gs, "").replace(/\s+/g, " ").replace(/ ?([{};:,]) ?/g, "$1").trim();

const named = (target) => ({ name: "ui", resolveId(id, from) { return id === "ui" ? this.resolve(target, from) : null; } });
const PEERS = {
  vanilla: { entry: "vanilla.js" },
  preact: { entry: "preact.jsx", runtime: "preact", plugins: [named("./preact-ui.js")] },
  react: { entry: "react.jsx", runtime: "react", plugins: [named("react")] },
};

for (const [name, { entry, runtime, plugins = [] }] of Object.entries(PEERS)) {
  const bundle = await rolldown({
    input: here + entry,
    platform: "browser",
    plugins,
    transform: {
      target: "es2022",
      define: { "process.env.NODE_ENV": '"production"' },
      ...(runtime && { jsx: { runtime: "automatic", importSource: runtime } }),
    },
  });
  const { output } = await bundle.generate({ format: "esm", minify: true, comments: false });
  mkdirSync(`${site}/${name}`, { recursive: true });
  writeFileSync(`${site}/${name}/app.js`, output[0].code);
}

// A benchmark that opens no page has no data.
for (const folder of ["static", "data"]) mkdirSync(`${site}/${folder}`, { recursive: true });
for (const file of readdirSync(`${site}/data`)) {
  const payload = /^(\d+-(?:list|full))\.json$/.exec(file)?.[1];
  if (!payload) continue;
  const source = `/data/${file}`;
  for (const name of Object.keys(PEERS)) {
    writeFileSync(`${site}/${name}/${payload}.html`, `<!doctype html><html lang="en" data-src="${source}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Reader</title><style>${style}</style><link rel="preload" as="fetch" crossorigin href="${source}"><script type="module" src="app.js"></script></head><body><div id="app"></div></body></html>`);
  }
  // A larger static page is unrealistic, and no benchmark needs one.
  if (parseInt(payload) <= 1000) {
    writeFileSync(`${site}/static/${payload}.html`, staticPage(JSON.parse(readFileSync(site + source, "utf8")), style));
  }
}
