import { defineConfig } from "vitest/config";

const server = "http://127.0.0.1:8000";

export default defineConfig(({ command }) => ({
  base: command === "build" ? "/static/" : "/",
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
