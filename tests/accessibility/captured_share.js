// Captures the title that is shared, instead of sharing it, in the `shared` of the page's data.
Object.defineProperty(navigator, 'share', { configurable: true,
  value: async ({ title }) => { document.documentElement.dataset.shared = title; } });
return true;
