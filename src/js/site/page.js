// For our own page: registers the service worker that keeps the page for times without a connection, and says how old a
// page is that comes from there.

import { locale as englishLocale, pageKept } from "../generated/messages.js";

navigator.serviceWorker?.register("worker.js").catch(() => {});
navigator.serviceWorker?.addEventListener("message", ({ data }) => {
  if (data?.newsstand !== "kept" || document.querySelector(".offline-note")) return;
  // A page in another language brings its messages.
  const embedded = document.querySelector("news-stand > script[data-words]");
  const { "page-kept": message = pageKept, locale = englishLocale } = JSON.parse(embedded?.textContent ?? "{}");
  const date = new Date(data.date ?? NaN);
  const when = Number.isNaN(date.getTime()) ? ""
    : date.toLocaleString(locale, { dateStyle: "long", timeStyle: "short" });
  const note = document.createElement("p");
  note.className = "offline-note";
  note.setAttribute("role", "status");
  // The text in brackets is for a known date.
  note.textContent = message.replace(/\[(.*?)\{when\}(.*?)\]/, (_, before, after) => when && before + when + after);
  document.body.prepend(note);
});
