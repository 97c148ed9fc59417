// How Vite builds the React app.

import { defineConfig } from "vite";

export default defineConfig({
  publicDir: "../public",
  esbuild: { jsx: "automatic" },
  // Newsstand finds its other files beside itself, so Vite's development server must not move it.
  optimizeDeps: { exclude: ["newsstand"] },
});
