// For a page with frame.html in iframes: makes each as high as what is in it. Only what an iframe itself
// says counts, from the origin that it must have, and no more than a page can bear.
{
  const MOST = 20000;
  const frames = () => [...document.querySelectorAll("iframe[data-newsstand]")];
  addEventListener("message", ({ source, origin, data }) => {
    const frame = source && frames().find((frame) => frame.contentWindow === source);
    if (!frame || data?.newsstand !== "height" || !(Number.isFinite(data.height) && data.height > 0)) return;
    const sealed = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
    if (origin !== (sealed ? "null" : new URL(frame.src, location).origin)) return;
    const border = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.min(data.height, MOST) + border}px`;
    // Only for the reader who is at work in it.
    if (data.top && document.activeElement === frame && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  });
  // Those that have spoken already. A sandbox has no origin to name, and the question is no secret.
  for (const frame of frames()) frame.contentWindow.postMessage({ newsstand: "height" }, "*");
}
