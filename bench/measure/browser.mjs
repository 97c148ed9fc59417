// Starts a browser with an empty cache, throttles it, and counts the bytes, the time and the memory it uses.

import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";

const ARGUMENTS = [
  "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--disable-background-timer-throttling", "--disable-renderer-backgrounding",
  "--disable-backgrounding-occluded-windows", "--disable-features=SpareRendererForSitePerProcess",
];

/** Network of the setting "slow", a phone on Slow 4G: 1.6 Mbit/s down, 0.75 up, 150 ms a request. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** The window of all measurements that name no other. */
const WINDOW = { width: 1000, height: 800 };

/** Calls `use` with a page in a new browser and its DevTools session, then closes the browser. */
export async function inFreshBrowser(executablePath, setting, use) {
  const browser = await chromium.launch({ executablePath, headless: true, args: ARGUMENTS });
  try {
    return await use({ browser, ...await openPage(browser, setting) });
  } finally {
    await browser.close();
  }
}

/** Opens a page with an empty cache in a window of a size. */
export async function openPage(browser, setting, viewport = WINDOW) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Performance.enable", { timeDomain: "timeTicks" });
  if (setting === "slow") {
    await devtools.send("Network.emulateNetworkConditions", SLOW);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 }); // four times as slow
  }
  return { page, devtools };
}

/** Records the requests of a page. A requested file counts in full, even while it is still loading. */
export function trackNetwork(devtools) {
  const requests = new Map();
  devtools.on("Network.requestWillBeSent", ({ requestId, request }) => requests.set(requestId, { url: request.url }));
  const ended = (id, bytes) => { if (requests.has(id)) requests.get(id).bytes = bytes; };
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => ended(requestId, encodedDataLength));
  devtools.on("Network.loadingFailed", ({ requestId }) => ended(requestId, 0));
  return {
    /** Returns the HTTP requests made so far. */
    requested: () => [...requests.values()].filter(({ url }) => url.startsWith("http")),
    /** Waits for the requests to finish; returns their bytes, the bytes of code, and their number. */
    async sizes(requested) {
      while (requested.some(({ bytes }) => bytes === undefined)) await new Promise((wait) => setTimeout(wait, 50));
      const sum = (some) => some.reduce((all, { bytes }) => all + bytes, 0);
      return { bytes: sum(requested), code: sum(requested.filter(({ url }) => /\.(wasm|js|css)$/.test(url))), requests: requested.length };
    },
  };
}

/** Returns the busy time of the page's main thread so far, in milliseconds, in total and by kind. */
export async function mainThreadTime(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  const spent = (kind) => metrics.find(({ name }) => name === `${kind}Duration`).value * 1000;
  return { cpu: spent("Task"), script: spent("Script"), style: spent("RecalcStyle"), layout: spent("Layout") };
}

/** Collects garbage and returns the proportional set size of the browser's renderers, in MB. */
export async function rendererMemory(browser, devtools) {
  for (let times = 0; times < 3; times++) await devtools.send("HeapProfiler.collectGarbage");
  const root = await browser.newBrowserCDPSession();
  const { processInfo } = await root.send("SystemInfo.getProcessInfo");
  const sizes = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => {
    const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"));
    return Number(kilobytes) / 1000;
  });
  return sizes.reduce((all, one) => all + one, 0);
}
