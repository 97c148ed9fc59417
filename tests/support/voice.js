Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: {
  getVoices: () => [{ lang: 'en' }, { lang: 'ar' }], addEventListener() {}, resume() {},
  speak({ text }) { document.documentElement.dataset.speaks = text; },
  cancel() { document.documentElement.dataset.speaks = ''; },
} });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
