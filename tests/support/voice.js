// Gives the page a silent voice for English and Arabic. Its text goes to the `speaks` of the page's data.
Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: {
  getVoices: () => [{ lang: 'en' }, { lang: 'ar' }], addEventListener() {}, resume() {},
  speak({ text }) { document.documentElement.dataset.speaks = text; },
  cancel() { document.documentElement.dataset.speaks = ''; },
} });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
