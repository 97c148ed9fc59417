// For our own page: keeps what was read for times without a connection, where the browser can, and says
// how old a page is that comes from there.

/** What is said here, in English; a page in another language brings its words along. */
const english = {};

navigator.serviceWorker?.register("worker.js").catch(() => {});
navigator.serviceWorker?.addEventListener("message", ({ data }) => {
  if (data?.newsstand !== "kept" || document.querySelector(".offline-note")) return;
  const brought = document.querySelector("news-stand > script[data-words]");
  const { "page-kept": kept, locale } = { ...english, ...JSON.parse(brought?.textContent ?? "{}") };
  const date = new Date(data.date ?? NaN);
  const when = Number.isNaN(date.getTime()) ? "" : date.toLocaleString(locale, { dateStyle: "long", timeStyle: "short" });
  const said = document.createElement("p");
  said.className = "offline-note";
  said.setAttribute("role", "status");
  said.textContent = kept.replace(/\[(.*?)\{when\}(.*?)\]/, (_, before, after) => when && before + when + after);
  document.body.prepend(said);
});
