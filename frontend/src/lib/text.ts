import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

/** The page's language, as the server wrote it into the document. */
export const locale = document.documentElement.lang || "en";

// Without isolation marks: they would stand in titles, names and tests, and both languages run left to right.
const bundle = new FluentBundle([locale, "en"], { useIsolating: false });

/** Adds a domain's texts in both languages; a lazily loaded domain brings its own. */
export function addTexts(english: string, german: string): void {
  bundle.addResource(new FluentResource(locale.startsWith("de") ? german : english));
}

/** The text of this id in the reader's language. An unknown id shows itself, so that it is noticed. */
export function t(id: string, args?: Record<string, FluentVariable>): string {
  const message = bundle.getMessage(id);
  return message?.value ? bundle.formatPattern(message.value, args) : id;
}
