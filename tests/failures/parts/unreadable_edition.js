// Shows a chunked edition while the part that reads it cannot be fetched, and again once it can. Returns whether the
// element failed, what it showed then, and what it shows at last.
await customElements.whenDefined("news-stand");
const fetchFile = window.fetch;
let isBroken = true;
window.fetch = (url, ...rest) => isBroken && String(url).includes("newsstand-chunks")
  ? Promise.reject(new TypeError("no connection")) : fetchFile(url, ...rest);
addEventListener("newsstand:error", (event) => event.preventDefault());
const attempt = () => {
  const widget = document.createElement("news-stand");
  widget.append("Held");
  widget.src = "/parts/300/whole/feed.json";
  document.body.append(widget);
  return widget;
};
const widget = attempt();
const hasFailed = await widget.ready.then(() => false, (error) => error.message.includes("newsstand-chunks"));
const shown = widget.innerText.trim();
isBroken = false;
const again = attempt();
await again.ready;
await until(() => status(again) === "300 articles");
return [hasFailed, shown, status(again)];
