// Where the program is. The build puts the names of the files as they are published here, or, for the
// page that is one file, the files themselves.

import { reached } from "./reach.js";

export const glue = () => import("./newsstand-widget.js");
export const wasm = () => reached(new URL("./newsstand-widget_bg.wasm", import.meta.url));
export const build = "unbuilt";
