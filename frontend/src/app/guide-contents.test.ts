import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { EXPLAINED, guideFor } from "../lib/guide";
import { CONTENTS } from "./guide-contents";

const folder = join(import.meta.dirname, "../../guide");
const files = readdirSync(folder).filter((file) => file.endsWith(".md"));
const listed = CONTENTS.flatMap(({ pages }) => pages);
const texts = files.map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));

test("every page of the guide is there in both languages and stands in its contents", () => {
  const names = [...new Set(files.map((file) => file.replace(/\.(en|de)\.md$/, "")))];
  expect(names.filter((name) => !files.includes(`${name}.en.md`) || !files.includes(`${name}.de.md`))).toEqual([]);
  expect(names.filter((name) => !listed.includes(name))).toEqual([]);
  expect(texts.filter(({ text }) => !/^# .+\n/.test(text)).map(({ file }) => file)).toEqual([]);
});

test("the guide's own links lead to its pages", () => {
  const missing = texts.flatMap(({ file, text }) =>
    [...text.matchAll(/\]\(\/guide\/([\w-]+)\)/g)].filter(([, page = ""]) => !files.includes(`${page}.en.md`)).map(([link]) => `${file} ${link}`),
  );
  expect(missing).toEqual([]);
});

test("nothing in the guide needs what the policy refuses", () => {
  const html = texts.map(({ text }) => new MarkdownIt().render(text)).join("\n");
  expect(html).not.toMatch(/<(?:script|style|iframe|img)|\sstyle=|javascript:|https?:/);
});

/** As it is read: without what only keeps a line together, and without what the page puts in. */
const plain = (text: string): string => text.replaceAll("\u2011", "-").replaceAll("\u00a0", " ").replace(/ …$/, "").replaceAll(/\{[^}]*\}|\d+/g, "#");

const onScreens = (language: string): Set<string> => {
  const root = join(import.meta.dirname, "..");
  const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(`${language}.ftl`));
  const lines = sources.flatMap((path) => [...readFileSync(join(root, path), "utf8").matchAll(/^(?:[a-z][\w-]* =|\s+\*?\[\w+\]) (.+)$/gm)]);
  return new Set(lines.map(([, text = ""]) => plain(text)));
};

test("what stands bold within a sentence of the guide stands so on a screen", () => {
  const strange = ["en", "de"].flatMap((language) => {
    const known = onScreens(language);
    const own = texts.filter(({ file }) => file.endsWith(`.${language}.md`));
    // At the beginning of a paragraph or of a point, bold words may also say what it is about.
    const bold = own.flatMap(({ file, text }) =>
      [...text.matchAll(/\*\*([^*\n]+)\*\*/g)]
        .filter(({ index }) => !/^(?:- |\d+\. )?$/.test(text.slice(text.lastIndexOf("\n", index) + 1, index)))
        .map(([, words = ""]) => ({ file, words })),
    );
    expect(bold.length).toBeGreaterThan(20);
    return bold.filter(({ words }) => !known.has(plain(words)) && !words.split(", ").every((word) => known.has(plain(word))));
  });
  expect(strange).toEqual([]);
});

test("screens lead to pages that are there", () => {
  expect(EXPLAINED.map(([, page]) => page).filter((page) => !files.includes(`${page}.en.md`))).toEqual([]);
  expect(guideFor("/")).toBe("first-steps");
  expect(guideFor("/goals/new")).toBe("set-a-goal");
  expect(guideFor("/goals/R29hbDox")).toBe("how-progress-is-made");
  expect([guideFor("/", "team"), guideFor("/team"), guideFor("/teams/VGVhbTox")]).toEqual(["my-team", "my-team", "my-team"]);
  expect(guideFor("/guide/periods")).toBeNull();
});
