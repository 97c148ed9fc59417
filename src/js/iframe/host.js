// For a page with frame.html in iframes: makes each iframe as high as its content. A message counts only if it comes
// from the iframe itself, and from the origin that the iframe must have.
{
  /** Maximum height, in CSS pixels. */
  const MAX_HEIGHT = 20000;
  const frames = () => [...document.querySelectorAll("iframe[data-newsstand]")];
  addEventListener("message", ({ source, origin, data }) => {
    const frame = source && frames().find((frame) => frame.contentWindow === source);
    if (!frame || data?.newsstand !== "height" || !(Number.isFinite(data.height) && data.height > 0)) return;
    const isOpaque = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
    if (origin !== (isOpaque ? "null" : new URL(frame.src, location).origin)) return;
    const border = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.min(data.height, MAX_HEIGHT) + border}px`;
    // Only for a reader who is using the iframe.
    if (data.top && document.activeElement === frame && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  });
  // Asks the iframes that were loaded before this script. A sandboxed one has no origin to address, and the question is
  // no secret.
  for (const frame of frames()) frame.contentWindow.postMessage({ newsstand: "height" }, "*");
}
