// What a page loads: starts the program beside this file. Until it has, or where it cannot, the page
// shows what stands inside <news-stand>.

import start from "./newsstand-widget.js";

start({ module_or_path: new URL("newsstand-widget_bg.wasm", import.meta.url) }).catch((why) => {
  console.error(`Newsstand could not start, so the page shows its articles as they are: ${why}`);
});
