// Gives a widget feeds by address and by property, and returns what it shows of each.
const errors = hear("error");
const widget = await there({ src: "/feed.json" });
const seen = [status(widget)];
widget.src = "/foreign.json";
await until(() => status(widget) === "2 articles");
// The feed is drawn after the status, and a click must not fall on an old card.
await until(() => headlines(widget).length === 2);
seen.push(...headlines(widget), text(widget.shadowRoot.querySelector(".title")));
widget.shadowRoot.querySelector("[role=feed] .headline button").click();
await until(() => widget.shadowRoot.querySelector("a.original"));
seen.push(widget.shadowRoot.querySelector("a.original").href);
seen.push([...widget.shadowRoot.querySelectorAll(".text p")].map(text).join("|"));
widget.feed = { items: [{ id: "x", title: "Handed over" }] };
await until(() => status(widget) === "1 article");
const other = await there({});
seen.push(status(other), document.title, errors.map((error) => error.message));
return seen;
