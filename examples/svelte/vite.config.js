// How Vite builds the Svelte app.

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  publicDir: "../public",
  plugins: [svelte()],
  // It finds its own files beside itself, so it must stay where npm put it while Vite serves it.
  optimizeDeps: { exclude: ["newsstand"] },
});
