import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const server = "http://127.0.0.1:8000";

/** The order of the layers begins every style: which file a browser reads first depends on how the code is split. */
const layersFirst: Plugin = {
  name: "layers-first",
  enforce: "pre",
  transform: (code, id) => (/\.css$/.test(id) ? `@layer reset, tokens, elements, ui, screens;\n${code}` : null),
};

/** GraphiQL brings fonts as data, which the policy refuses; it is shown in the fonts of the pages. */
const ownFonts: Plugin = {
  name: "own-fonts",
  enforce: "pre",
  transform: (code, id) => (/graphiql\/dist\/style\.css/.test(id) ? code.replace(/@font-face\s*\{[^}]*\}/g, "") : null),
};

const markdown = new MarkdownIt({ typographer: false });

/** Pages of the guide become HTML when the application is built; HTML written into them is shown as it is written. */
const guide: Plugin = {
  name: "guide",
  enforce: "pre",
  load: (id) => {
    const [file = "", asked] = id.split("?");
    if (!file.endsWith(".md") || (asked !== "title" && asked !== "html")) return null;
    const [, title = "", text = ""] = /^# (.+)\n([^]*)$/.exec(readFileSync(file, "utf8")) ?? [];
    return `export default ${JSON.stringify(asked === "title" ? title : markdown.render(text))}`;
  },
};

export default defineConfig(({ command }) => ({
  base: command === "build" ? "/static/" : "/",
  plugins: [layersFirst, ownFonts, guide],
  resolve: { alias: { "react-remove-scroll": new URL("src/integrations/remove-scroll.ts", import.meta.url).pathname } },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
  },
  server: { fs: { allow: [".."] }, proxy: { "/graphql": server, "/_allauth": server, "/demo": server, "/static": server } },
  test: { environment: "jsdom", include: ["src/**/*.test.{ts,tsx}"] },
}));
