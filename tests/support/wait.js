// Answers whether `condition` holds, once it does or after so many milliseconds. It is tried at each frame, and where
// no frames are drawn ten times a second; as long as it throws, it does not hold.
const [limit, done] = arguments;
const end = performance.now() + limit;
const next = () => new Promise((resolve) => {
  requestAnimationFrame(resolve);
  setTimeout(resolve, 100);
});
const check = async () => {
  for (;;) {
    const holds = await condition().catch(() => false) === true;
    if (holds || performance.now() > end) return holds;
    await next();
  }
};
check().then(done);
