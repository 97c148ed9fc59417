// How Vite builds the Vue app.

import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  publicDir: "../public",
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "news-stand" } } })],
  // It finds its own files beside itself, so it must stay where npm put it while Vite serves it.
  optimizeDeps: { exclude: ["newsstand"] },
});
