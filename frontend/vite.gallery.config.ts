import { defineConfig } from "vite";

/** The components beside each other, in both themes: for looking, never shipped. */
export default defineConfig({
  root: "gallery",
  publicDir: "../public",
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: { outDir: "../.gallery", emptyOutDir: true, cssTarget: ["chrome123", "firefox120", "safari17.5"], assetsInlineLimit: 0 },
});
