// Takes the README's pictures: node pictures.mjs SITE CHROMIUM PACKAGES OUTPUT
// SITE is the folder to serve: the built page, with host.html beside it. PACKAGES is the folder in which npm
// installed package.json. Writes a PNG for each entry of PICTURES into the folder OUTPUT.

import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { serve } from "../../bench/measure/server.mjs";

const [site, executablePath, packages, output] = process.argv.slice(2);
const require = createRequire(join(packages, "package.json"));
const { chromium } = require("playwright-core");
const sharp = require("sharp");

/** An hour after the sample edition was gathered, so that no age depends on the day of the run. */
const NOW = new Date("2025-06-28T13:00:00Z");

/** Maximum size of a picture, in bytes: a README must load fast. */
const LIMIT = 150_000;

const DESKTOP = { viewport: { width: 1280, height: 820 }, deviceScaleFactor: 1.5 };
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** `open` is the headline of an article of the sample edition, `since` a time filter as the attribute takes it. */
const PICTURES = [
  { name: "list", page: "/", context: DESKTOP },
  { name: "article", page: "/", context: DESKTOP, open: "The ferry that makes no noise" },
  { name: "phone", page: "/", context: PHONE },
  { name: "dark", page: "/", context: { ...DESKTOP, colorScheme: "dark" }, since: "24h" },
  { name: "embedded", page: "/host.html", context: DESKTOP },
];

/** The fonts that the widget asks for first, so that a picture does not depend on the fonts installed here. */
const FONTS = [
  ["Inter", "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2", { weight: "100 900" }],
  ["Charis SIL", "@fontsource/charis-sil/files/charis-sil-latin-400-normal.woff2", { weight: "400" }],
  ["Charis SIL", "@fontsource/charis-sil/files/charis-sil-latin-700-normal.woff2", { weight: "700" }],
  ["Charis SIL", "@fontsource/charis-sil/files/charis-sil-latin-400-italic.woff2", { weight: "400", style: "italic" }],
  [
    "Noto Naskh Arabic",
    "@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2",
    { weight: "400 700" },
  ],
].map(([family, file, descriptors]) => (
  { family, descriptors, base64: readFileSync(join(packages, "node_modules", file)).toString("base64") }
));

/** Runs in the page before its own scripts. */
function addFonts(fonts) {
  for (const { family, descriptors, base64 } of fonts) {
    document.fonts.add(new FontFace(family, Uint8Array.from(atob(base64), (digit) => digit.charCodeAt()), descriptors));
  }
}

/** Returns the picture as a PNG with a palette, about a third of the size that the browser makes it. */
async function take(browser, address, { page: path, context: options, open, since }) {
  const context = await browser.newContext({
    colorScheme: "light", locale: "en-US", timezoneId: "UTC", reducedMotion: "reduce", ...options,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  await page.addInitScript(addFonts, FONTS);
  await page.goto(address + path, { waitUntil: "load" });
  await page.evaluate(() => customElements.whenDefined("news-stand"));
  const element = page.locator("news-stand");
  // Settles with the element itself, which cannot be handed out of the page.
  await element.evaluate((stand) => stand.ready.then(() => {}));
  if (open) {
    await page.getByRole("heading", { name: open }).first().click();
    await page.waitForFunction(() => document.querySelector("news-stand").view().article);
  }
  if (since) await element.evaluate((stand, span) => { stand.since = span; }, since);
  // Two frames: the change is drawn in the next one.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  const picture = await page.screenshot({ animations: "disabled", caret: "hide" });
  await context.close();
  return sharp(picture).png({ palette: true, compressionLevel: 9, effort: 10, dither: 0 }).toBuffer();
}

const host = await serve(site);
const browser = await chromium.launch({
  executablePath, args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
});
try {
  for (const picture of PICTURES) {
    const file = join(output, `${picture.name}.png`);
    writeFileSync(file, await take(browser, host.address, picture));
    const { size } = statSync(file);
    console.log(`  ${picture.name}.png  ${size.toLocaleString("en")} bytes`);
    if (size > LIMIT) throw new Error(`${file}: expected at most ${LIMIT} bytes, found ${size}; make the picture smaller`);
  }
} finally {
  await browser.close();
  host.stop();
}
