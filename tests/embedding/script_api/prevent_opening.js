// Prevents an article from opening and then allows it, and returns the events and what is open.
const ready = hear("ready"), views = hear("viewchange"), opens = hear("articleopen");
const widget = await there({ src: "/foreign.json" });
await until(() => ready.length);
const button = () => widget.shadowRoot.querySelector("[role=feed] .headline button");
const veto = (event) => event.preventDefault();
document.addEventListener("newsstand:articleopen", veto);
button().click(); await frames();
const vetoed = [opened(widget), views.length];
document.removeEventListener("newsstand:articleopen", veto);
button().click(); await frames();
return [ready, opens, ...vetoed, opened(widget), views.map((one) => one.view.article)];
