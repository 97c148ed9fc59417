// For our own page: keeps what was read for times without a connection, where the browser can, and says
// how old a page is that comes from there.

const WORDS = {
  en: (when) => `No connection to the site: this is the page as it came ${when}.`,
  ar: (when) => `لا اتصال بالموقع: هذه هي الصفحة كما وصلت ${when}.`,
};

navigator.serviceWorker?.register("worker.js").catch(() => {});
navigator.serviceWorker?.addEventListener("message", ({ data }) => {
  if (data?.newsstand !== "kept" || document.querySelector(".kept")) return;
  const lang = document.documentElement.lang || "en";
  const date = new Date(data.date ?? NaN);
  const when = Number.isNaN(date.getTime()) ? "" : date.toLocaleString(lang, { dateStyle: "long", timeStyle: "short" });
  const said = document.createElement("p");
  said.className = "kept";
  said.setAttribute("role", "status");
  said.textContent = (WORDS[lang.split("-")[0]] ?? WORDS.en)(when).replace(/ ([.])$/, "$1");
  document.body.prepend(said);
});
