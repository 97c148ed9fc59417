// The peer in plain JavaScript: a windowed list that recycles a small pool of rows.

import { RECENCY, ROW, age, articles, filtered, direction, iso, range, toggled } from "./core.js";

const data = await articles();
const app = document.getElementById("app");
const option = ([text, span]) => `<option value="${span}">${text}</option>`;
const choice = (name, at) => `<label><input type="checkbox" data-source="${at}">${name}</label>`;
app.innerHTML = `<header><select id="recency">${RECENCY.map(option).join("")}</select> <output id="status"></output>`
  + `<fieldset>${data.sources.map(choice).join("")}</fieldset></header>`
  + `<article class="open" hidden></article><div class="window" tabindex="0"><ul></ul></div>`;
const [view, list, status, open] = [".window", "ul", "#status", ".open"].map((name) => app.querySelector(name));

const template = document.createElement("template");
template.innerHTML = '<li class="row"><article><p class="meta"><span> </span> · <time> </time></p><h2> </h2><p class="excerpt"> </p></article></li>';

/** Fills a row with an article. */
function fill(row, one) {
  const [meta, headline, excerpt] = row.firstChild.childNodes;
  const time = meta.lastChild;
  row.lang = one.language;
  row.dir = direction(one.language);
  meta.firstChild.firstChild.data = one.name;
  time.dateTime = iso(one.published);
  time.firstChild.data = age(one.published, data.now);
  headline.firstChild.data = one.headline;
  excerpt.firstChild.data = one.excerpt;
}

let [sources, span, shown] = [new Set(), 0, data.articles];
const pool = [];
const holds = [];

function draw() {
  const [first, end] = range(view.scrollTop, view.clientHeight, shown.length);
  while (pool.length < end - first) {
    pool.push(list.appendChild(template.content.firstChild.cloneNode(true)));
    holds.push(-1);
  }
  const used = new Uint8Array(pool.length);
  for (let at = first; at < end; at++) {
    const place = at % pool.length;
    used[place] = 1;
    if (holds[place] !== shown[at].id) fill(pool[place], shown[at]);
    holds[place] = shown[at].id;
    pool[place].style.transform = `translateY(${at * ROW}px)`;
    pool[place].hidden = false;
  }
  used.forEach((is, place) => {
    if (is) return;
    pool[place].hidden = true;
    holds[place] = -1;
  });
}

function update() {
  shown = filtered(data.articles, sources, span, data.now);
  list.style.height = `${shown.length * ROW}px`;
  status.textContent = shown.length;
  view.scrollTop = 0;
  draw();
}

view.addEventListener("scroll", draw, { passive: true });
app.querySelector("fieldset").addEventListener("change", (event) => {
  sources = toggled(sources, Number(event.target.dataset.source));
  update();
});
app.querySelector("#recency").addEventListener("change", (event) => {
  span = Number(event.target.value);
  update();
});
list.addEventListener("click", (event) => {
  const one = data.articles[holds[pool.indexOf(event.target.closest("li"))]];
  const paragraph = (text) => Object.assign(document.createElement("p"), { textContent: text });
  open.replaceChildren(...(one?.paragraphs ?? []).map(paragraph));
  open.hidden = !one;
});
update();
