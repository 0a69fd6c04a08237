import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const server = "http://127.0.0.1:8000";

/** The order of the layers begins every style: which file a browser reads first depends on how the code is split. */
const layersFirst: Plugin = {
  name: "layers-first",
  enforce: "pre",
  transform: (code, id) => (/\.css$/.test(id) ? `@layer reset, tokens, elements, ui, screens;\n${code}` : null),
};

export default defineConfig(({ command }) => ({
  base: command === "build" ? "/static/" : "/",
  plugins: [layersFirst],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/graphql": server, "/_allauth": server, "/demo": server, "/static": server } },
  test: { environment: "jsdom", include: ["src/**/*.test.{ts,tsx}"] },
}));
