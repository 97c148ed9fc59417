// Records uncaught errors and the widgets' own from now on, and adds a widget.
const stopped = window.stopped = [];
addEventListener("error", (event) => stopped.push(event.message));
window.errors = hear("error");
window.seed = 7;
await there({});
return true;
