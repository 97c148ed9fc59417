// How Vite builds the Vue app.

import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  publicDir: "../public",
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "news-stand" } } })],
  // Newsstand finds its other files beside itself, so Vite's development server must not move it.
  optimizeDeps: { exclude: ["newsstand"] },
});
