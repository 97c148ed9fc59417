// Records console messages, policy violations, errors and messages in `heard`, from the page's first script on.
window.heard = { console: [], refused: [], faults: [], told: [], messages: [] };
for (const level of ["warn", "error"]) {
  const say = console[level];
  console[level] = (...words) => { heard.console.push(words.join(" ")); say.apply(console, words); };
}
document.addEventListener("securitypolicyviolation",
  (event) => heard.refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`));
document.addEventListener("newsstand:error", (event) => heard.told.push(event.detail));
addEventListener("error", (event) => heard.faults.push(event.message));
addEventListener("unhandledrejection", (event) => heard.faults.push(String(event.reason)));
addEventListener("message", (event) => heard.messages.push(event.data));
