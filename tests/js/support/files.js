// The files that the tests read.

import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** Reads a file of the project. */
export const read = (path) => readFileSync(join(ROOT, path), "utf8");

/** Reads a file of `conformance/`. */
export const conformance = (name) => JSON.parse(read(`conformance/${name}.json`));

/** Returns the paths of the files below a folder whose names end in `ending`. */
export function filesIn(folder, ending) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path, ending);
    return entry.name.endsWith(ending) ? [relative(".", path)] : [];
  });
}
