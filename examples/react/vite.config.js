// How Vite builds the React app.

import { defineConfig } from "vite";

export default defineConfig({
  publicDir: "../public",
  esbuild: { jsx: "automatic" },
  // It finds its own files beside itself, so it must stay where npm put it while Vite serves it.
  optimizeDeps: { exclude: ["newsstand"] },
});
