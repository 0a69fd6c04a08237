import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(css|tsx?|ftl)$/.test(path) && !path.includes(".test.") && path !== "graphql-env.d.ts")
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

const RAW_COLOUR = /#[0-9a-f]{3,8}\b(?!-)|\b(?:rgba?|hsla?|hwb|oklch|oklab|lab|lch|color)\(|:\s*(?:white|black|gr[ae]y|red|green|blue|orange|yellow|purple)\b/gi;

test("colours stand in the tokens only", () => {
  const raw = sources
    .filter(({ path }) => path.endsWith(".css") && path !== "ui/tokens.css")
    .flatMap(({ path, text }) => (text.match(RAW_COLOUR) ?? []).map((colour) => `${path} ${colour}`));
  expect(raw).toEqual([]);
});

test("no colour is written into a component", () => {
  const raw = sources
    .filter(({ path }) => path.endsWith(".tsx"))
    .flatMap(({ path, text }) => (text.match(/(?:fill|stroke|color|background)[=:]\s*"?#[0-9a-f]{3,8}/gi) ?? []).map((colour) => `${path} ${colour}`));
  expect(raw).toEqual([]);
});

test("every style stands in a layer, so that order of loading never decides", () => {
  const loose = sources.filter(({ path, text }) => path.endsWith(".css") && !text.startsWith("@layer ")).map(({ path }) => path);
  expect(loose).toEqual([]);
});

test("every text that is asked for is written, once", () => {
  const written = sources
    .filter(({ path }) => path.endsWith(".en.ftl") || path.endsWith("/en.ftl"))
    .flatMap(({ text }) => [...text.matchAll(/^([a-z][\w-]*) =/gm)].map((match) => match[1] ?? ""));
  const asked = sources
    .filter(({ path }) => path.endsWith(".tsx") || path.endsWith(".ts"))
    .flatMap(({ text }) => [...text.matchAll(/\bt\(\s*"([\w-]+)"/g)].map((match) => match[1] ?? ""));
  expect(asked.filter((id) => !written.includes(id))).toEqual([]);
  expect(written.filter((id, index) => written.indexOf(id) !== index)).toEqual([]);
});

const ids = (text: string) => new Map([...text.matchAll(/^([a-z][\w-]*) =(.*(?:\n[ \t]+.*)*)/gm)].map((match) => [match[1] ?? "", match[2] ?? ""]));
const namesIn = (text: string) => [...new Set(text.match(/\$\w+/g))].sort();

test("every text is there in German, with the same names in it", () => {
  const english = sources.filter(({ path }) => /(^|[./\\])en\.ftl$/.test(path));
  expect(english.length).toBeGreaterThan(0);
  const wrong = english.flatMap(({ path, text }) => {
    const german = ids(sources.find((one) => one.path === path.replace(/en\.ftl$/, "de.ftl"))?.text ?? "");
    const known = ids(text);
    return [
      ...[...known].filter(([id, words]) => namesIn(words).join() !== namesIn(german.get(id) ?? "none").join() || !german.has(id)),
      ...[...german].filter(([id]) => !known.has(id)),
    ].map(([id]) => `${path} ${id}`);
  });
  expect(wrong).toEqual([]);
});

test("every module that takes texts takes them in both languages", () => {
  const alone = sources
    .filter(({ path, text }) => /\.tsx?$/.test(path) && path !== "lib/text.ts" && /\baddTexts\(/.test(text))
    .filter(({ text }) => /\baddTexts\([^,()]*\)/.test(text))
    .map(({ path }) => path);
  expect(alone).toEqual([]);
});
