// Waiting for the browser to draw, and for it to have nothing else to do.

/** Longest wait for a frame or for an idle browser, in milliseconds. */
const MAX_WAIT = 1000;
/** When a browser that cannot say so is taken to be idle: milliseconds after a frame. */
const PAUSE = 100;

/**
 * Resolves once a frame has been drawn: what starts now would take the time that its drawing needs. A page in the
 * background draws none.
 */
export const frameDrawn = () => new Promise((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, document.hidden ? 0 : MAX_WAIT);
});

/** Resolves once a frame has been drawn and the browser is idle, or has been busy for long. */
export const idle = () => frameDrawn().then(() => new Promise((resolve) => {
  if (globalThis.requestIdleCallback) requestIdleCallback(resolve, { timeout: MAX_WAIT });
  else setTimeout(resolve, PAUSE);
}));
