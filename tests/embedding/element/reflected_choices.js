// Makes choices as a reader would, and returns the attributes and properties that reflect them.
const widget = await there({ since: "168h" });
const root = widget.shadowRoot;
const seen = [widget.outerHTML];
root.querySelector("[role=group] input[type=checkbox]").click(); await frames();
seen.push(widget.getAttribute("sources"), widget.getAttribute("since"));
root.querySelector("[role=feed] .headline button").click(); await frames();
seen.push(widget.article === widget.view().article && widget.article.length);
root.querySelector(".back").click(); await frames();
seen.push(widget.hasAttribute("article"));
return seen;
