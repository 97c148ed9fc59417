// A browser with nothing in its cache, how slow it and its network are, and what it has received and used.

import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";

const ARGUMENTS = [
  "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--disable-background-timer-throttling", "--disable-renderer-backgrounding",
  "--disable-backgrounding-occluded-windows", "--disable-features=SpareRendererForSitePerProcess",
];

/** "slow" is a phone on Slow 4G: 1.6 Mbit/s down, 0.75 up, 150 ms a request, a CPU four times as slow. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** Opens a page in a browser of its own; `use` gets the page and its devtools. */
export async function inFreshBrowser(executablePath, setting, use) {
  const browser = await chromium.launch({ executablePath, headless: true, args: ARGUMENTS });
  try {
    const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
    const page = await context.newPage();
    page.setDefaultTimeout(90_000);
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Performance.enable", { timeDomain: "timeTicks" });
    if (setting === "slow") {
      await devtools.send("Network.emulateNetworkConditions", SLOW);
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    }
    return await use({ browser, page, devtools });
  } finally {
    await browser.close();
  }
}

/** Counts what comes over the wire. A file that is asked for counts whole, however much of it has come. */
export function wire(devtools) {
  const requests = new Map();
  devtools.on("Network.requestWillBeSent", ({ requestId, request }) => requests.set(requestId, { url: request.url }));
  const ended = (id, bytes) => { if (requests.has(id)) requests.get(id).bytes = bytes; };
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => ended(requestId, encodedDataLength));
  devtools.on("Network.loadingFailed", ({ requestId }) => ended(requestId, 0));
  return {
    /** What has been asked for so far. */
    asked: () => [...requests.values()].filter(({ url }) => url.startsWith("http")),
    /** How many bytes that was: of all, of code alone, and in how many requests. */
    async sizes(asked) {
      while (asked.some(({ bytes }) => bytes === undefined)) await new Promise((wait) => setTimeout(wait, 50));
      const sum = (some) => some.reduce((all, { bytes }) => all + bytes, 0);
      return { bytes: sum(asked), code: sum(asked.filter(({ url }) => /\.(wasm|js|css)$/.test(url))), requests: asked.length };
    },
  };
}

/** The work of the page's main thread so far, in milliseconds: all of it, and what of it was for what. */
export async function work(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  const spent = (wanted) => metrics.find(({ name }) => name === `${wanted}Duration`).value * 1000;
  return { cpu: spent("Task"), script: spent("Script"), style: spent("RecalcStyle"), layout: spent("Layout") };
}

/** The proportional set size of the browser's renderers in MB, once garbage is collected. */
export async function memory(browser, devtools) {
  for (let times = 0; times < 3; times++) await devtools.send("HeapProfiler.collectGarbage");
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send("SystemInfo.getProcessInfo");
  const sizes = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => {
    const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"));
    return Number(kilobytes) / 1000;
  });
  return sizes.reduce((all, one) => all + one, 0);
}
