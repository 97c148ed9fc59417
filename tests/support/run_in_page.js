// Runs a script as one of the page's own, since some browsers keep those of a driver apart, and answers with what it
// returned or why it failed, as JSON.
const [code, done] = arguments;
const page = document.documentElement;
page.removeAttribute("data-answer");
new MutationObserver((changes, observer) => {
  observer.disconnect();
  done(page.getAttribute("data-answer"));
}).observe(page, { attributeFilter: ["data-answer"] });
const script = document.createElement("script");
script.type = "module";
script.textContent = `const answer = (answer) =>
    document.documentElement.setAttribute("data-answer", JSON.stringify(answer));
  (async () => { ${code} })().then(
    (said) => answer({ said }),
    (why) => answer({ why: why.stack?.includes(why.message) ? why.stack : String(why) }));`;
document.head.append(script);
script.remove();
