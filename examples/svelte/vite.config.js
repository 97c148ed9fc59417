// How Vite builds the Svelte app.

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  publicDir: "../public",
  plugins: [svelte()],
  // Newsstand finds its other files beside itself, so Vite's development server must not move it.
  optimizeDeps: { exclude: ["newsstand"] },
});
