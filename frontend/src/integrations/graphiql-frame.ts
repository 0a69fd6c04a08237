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

/** GraphiQL is written for React, which is loaded with it and nowhere else. */
export function openFrame(place: HTMLElement): Frame {
  const root = createRoot(place);
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
    close: () => root.unmount(),
  };
}
