// Where the program is. The build puts the names of the files as they are published here, or, for the
// page that is one file, the files themselves.

export const glue = () => import("./newsstand-widget.js");
export const wasm = () => fetch(new URL("./newsstand-widget_bg.wasm", import.meta.url));
export const build = "unbuilt";
