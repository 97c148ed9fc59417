// Crashes one of two widgets, restarts it, and returns what both show.
await customElements.whenDefined("news-stand");
const held = document.createElement("div");
held.innerHTML = "<news-stand since='6h'><p>Held</p></news-stand>";
document.body.append(held);
const broken = held.firstChild;
await broken.ready;
const other = await there({ since: "24h" });
other.shadowRoot.querySelector("[role=group] input[type=checkbox]").click();
await frames();
const before = status(other);
// A page that breaks the browser's own functions is more than anybody can undo.
const feed = broken.shadowRoot.querySelector("[role=feed]");
const reader = broken.shadowRoot.querySelector(".widget");
feed.insertBefore = reader.insertBefore = () => { throw new Error("sabotage"); };
broken.since = null;
await until(() => broken.shadowRoot.querySelector("[role=alert]"));
await until(() => status(other) === before);
const bar = broken.shadowRoot.querySelector("[role=alert]");
const seen = [broken.innerText.trim(), broken.firstChild.checkVisibility(),
  text(bar), other.getAttribute("sources")];
other.since = null;
// It may still be starting again, and shows what it did before until then.
await until(() => !["", before].includes(status(other)));
seen.push(status(other));
bar.querySelector("button").click();
const restarted = await until(() => status(broken));
broken.since = "1h";
await until(() => status(broken) !== restarted);
return [...seen, status(broken)];
