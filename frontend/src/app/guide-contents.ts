import { locale } from "../lib/text";

/** The pages of the guide, by whom they are for; a page without a file is left out. */
export const CONTENTS: readonly { readers: string; pages: readonly string[] }[] = [
  {
    readers: "guide-everybody",
    pages: ["first-steps", "set-a-goal", "check-in", "how-progress-is-made", "who-sees-what", "delegate"],
  },
  { readers: "guide-managers", pages: ["acknowledge", "proposals", "closing", "my-team"] },
  {
    readers: "guide-hr",
    pages: ["set-up-your-company", "people", "periods", "roles", "tokens", "failed-work"],
  },
];

const titles = import.meta.glob<string>("../../guide/*.md", { query: "?title", import: "default", eager: true });
const bodies = import.meta.glob<string>("../../guide/*.md", { query: "?html", import: "default" });

const fileOf = (page: string): string => `../../guide/${page}.${locale.startsWith("de") ? "de" : "en"}.md`;

export const isWritten = (page: string): boolean => fileOf(page) in titles;
export const titleOf = (page: string): string => titles[fileOf(page)] ?? page;
export const bodyOf = (page: string): Promise<string> => bodies[fileOf(page)]?.() ?? Promise.resolve("");
