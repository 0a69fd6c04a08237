import type { TadaDocumentNode } from "gql.tada";
import { textOf } from "./graphql";
import { createStore } from "./store";

/** One thing the server refused; `field` is the input's name, empty when it concerns the whole. */
export interface Refusal {
  code: string;
  field: string;
  message: string;
}

export type Failure =
  | { kind: "network" }
  | { kind: "http"; status: number }
  | { kind: "graphql"; code: string; message: string }
  | { kind: "refused"; refusals: Refusal[] };

export type Result<Data> = { ok: true; data: Data } | { ok: false; failure: Failure };

/** Becomes true when the server no longer knows the reader: the session has ended while a page stood open. */
export const sessionEnded = createStore(false);

interface Body {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

const cookie = (name: string): string =>
  document.cookie
    .split("; ")
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? "";

/** A request to this origin, with the token that Django asks of every write. */
export function request(path: string, init: RequestInit = {}): Promise<Response | null> {
  const headers = new Headers(init.headers);
  headers.set("Accept", "application/json");
  if (init.body !== undefined && !headers.has("Content-Type")) headers.set("Content-Type", "application/json");
  if (init.method !== undefined) headers.set("X-CSRFToken", cookie("csrftoken"));
  return fetch(path, { credentials: "same-origin", ...init, headers }).catch(() => null);
}

export async function send<Data, Variables>(
  operation: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Result<Data>> {
  const query = textOf(operation);
  const response = await request("/graphql", { method: "POST", body: JSON.stringify({ query, variables }) });
  if (response === null) return { ok: false, failure: { kind: "network" } };
  const body = (await response.json().catch(() => null)) as Body | null;
  const error = body?.errors?.[0];
  if (error) {
    const code = error.extensions?.code ?? "INTERNAL";
    if (code === "UNAUTHENTICATED") sessionEnded.set(true);
    return { ok: false, failure: { kind: "graphql", code, message: error.message } };
  }
  if (!response.ok || !body?.data) return { ok: false, failure: { kind: "http", status: response.status } };
  const refusals = refusalsIn(body.data);
  if (refusals.length > 0) return { ok: false, failure: { kind: "refused", refusals } };
  return { ok: true, data: body.data as Data };
}

/** A mutation's payload carries its refusals beside the data: `errors { code field message }`. */
function refusalsIn(data: Record<string, unknown>): Refusal[] {
  return Object.values(data).flatMap((payload) => {
    const errors = (payload as { errors?: Partial<Refusal>[] | null } | null)?.errors;
    if (!Array.isArray(errors)) return [];
    return errors.map(({ code, field, message }) => ({ code: code ?? "INVALID", field: field ?? "", message: message ?? "" }));
  });
}

/** A fresh key per intent, so that a repeated send does not act twice. Not `randomUUID`: it is absent outside https. */
export function idempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, "0");
  }).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
