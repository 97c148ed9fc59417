// Replaces the browser's speech by a voice for English and one for Arabic, and opens an article in each.
const fake = {
  voices: [{ lang: "en_US", localService: true, default: true }, { lang: "en-GB", localService: true }, { lang: "ar-EG" }],
  spoken: [], now: undefined, cancels: 0,
  getVoices() { return this.voices; },
  speak(utterance) { this.now = utterance; this.spoken.push(`${utterance.lang}: ${utterance.text}`); },
  cancel() { this.cancels += 1; const { now } = this; this.now = undefined; now?.onerror?.({ error: "canceled" }); },
  pause() {}, resume() {}, addEventListener(name, then) { this.later = then; },
};
Object.defineProperty(window, "speechSynthesis", { configurable: true, value: fake });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
const ends = () => { const { now } = fake; fake.now = undefined; now.onend(); };
const feed = { title: "T", language: "en", items: [
  { id: "en", title: "Gulls return", language: "en-GB",
    content_text: `Dr. Who waited. It rained!\n\n${"A long one, and so on and on without an end".repeat(6)}.` },
  { id: "ar", title: "عودة النوارس", language: "ar", content_text: "نزل المطر. ثم توقف؟" },
  { id: "fi", title: "Lokit", language: "fi", content_text: "Satoi." } ] };
const open = async (id) => {
  const widget = await there({ lang: "en" });
  widget.feed = feed;
  await until(() => widget.shadowRoot.querySelector("[role=feed] > article, .open-article"));
  widget.article = id;
  await until(() => opened(widget));
  await frames();
  return widget;
};
const part = (widget, name) => widget.shadowRoot.querySelector(name);
const label = (widget) => [...part(widget, ".listen").children].filter((one) => one.checkVisibility()).map(text).join();
const marked = () => globalThis.CSS?.highlights?.get("newsstand-spoken");
const outcome = (widget) => text(part(widget, ".outcome"));
