import { GraphiQL } from "graphiql";
import "graphiql/style.css";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { request } from "../lib/api";
import { t } from "../lib/text";

interface Params {
  query: string;
  variables?: unknown;
  operationName?: string | null;
}

export interface Frame {
  /** Puts a document into the editor. */
  show: (query: string, theme: "light" | "dark") => void;
  close: () => void;
}

// What one typed stays in the browser's tab and goes with it, as the session may.
const storage = sessionStorage;

/** As the screens send theirs: with the session and its CSRF token. */
async function fetcher({ query, variables, operationName }: Params): Promise<object> {
  const response = await request("/graphql", { method: "POST", body: JSON.stringify({ query, variables, operationName }) });
  return response === null ? { errors: [{ message: t("failure-network") }] } : ((await response.json()) as object);
}

interface Editor extends HTMLElement {
  CodeMirror?: { setOption: (name: "lineWrapping", value: boolean) => void };
}

const NAMES: readonly (readonly [within: string, text: string])[] = [
  [".graphiql-query-editor", "graphiql-query"],
  [".graphiql-editor-tool", "graphiql-variables"],
  [".result-window", "graphiql-result"],
];

/** What the library leaves out: names for its editors, lines that wrap, and a way to scroll them by keyboard. */
function completed(place: HTMLElement): void {
  for (const editor of place.querySelectorAll<Editor>(".CodeMirror:not([data-completed])")) {
    editor.dataset.completed = "";
    editor.CodeMirror?.setOption("lineWrapping", true);
    const name = NAMES.find(([within]) => editor.closest(within))?.[1] ?? "graphiql-result";
    editor.querySelector("textarea")?.setAttribute("aria-label", t(name));
    editor.querySelector(".CodeMirror-scroll")?.setAttribute("tabindex", "0");
  }
}

/** Its dialogs stand at the end of the document, in English like all of it. */
function spoken(): void {
  for (const dialog of document.querySelectorAll(".graphiql-dialog")) dialog.setAttribute("lang", "en");
}

/** GraphiQL is written for React, which is loaded with it and nowhere else. */
export function openFrame(place: HTMLElement): Frame {
  const root = createRoot(place);
  const watching = new MutationObserver(() => completed(place));
  watching.observe(place, { childList: true, subtree: true });
  const dialogs = new MutationObserver(spoken);
  dialogs.observe(document.body, { childList: true });
  return {
    show: (query, forcedTheme) => {
      root.render(
        createElement(GraphiQL, {
          fetcher,
          query,
          storage,
          forcedTheme,
          isHeadersEditorEnabled: false,
          showPersistHeadersSettings: false,
        } as Parameters<typeof GraphiQL>[0]),
      );
    },
    close: () => {
      watching.disconnect();
      dialogs.disconnect();
      root.unmount();
    },
  };
}
