// What Lighthouse says of the accessibility of a page that is open in a browser, as JSON:
//   node audit.mjs ADDRESS URL navigation|snapshot mobile|desktop
// ADDRESS is that of the browser's own tools; a navigation loads the page anew, a snapshot leaves it as it is.

import { navigation, snapshot } from "lighthouse";
import puppeteer from "puppeteer-core";

const [address, url, how, formFactor] = process.argv.slice(2);
const browser = await puppeteer.connect({ browserURL: `http://${address}`, defaultViewport: null });
const pages = await browser.pages();
const page = pages.find((one) => one.url() === url);
if (!page) throw new Error(`no page is ${url}, but ${pages.map((one) => one.url()).join(", ")}`);
const flags = {
  onlyCategories: ["accessibility"], formFactor, logLevel: "error",
  // The window is of the size that is asked for already.
  screenEmulation: { disabled: true },
};
const { lhr } = how === "snapshot" ? await snapshot(page, { flags }) : await navigation(page, url, { flags });
if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
const { score, auditRefs } = lhr.categories.accessibility;
const audits = auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => lhr.audits[id]);
const faults = audits.filter((one) => one.score !== null && one.score < 1)
  .map(({ id, title, details }) => `${id}: ${title}: ${details?.items.map(({ node }) => node?.snippet).join(" ")}`);
const passed = audits.filter((one) => one.score === 1).map(({ id }) => id);
console.log(JSON.stringify({ score: score === null ? null : Math.round(score * 100), passed, faults }));
await browser.disconnect();
