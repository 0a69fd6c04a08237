import { afterEach, expect, test, vi } from "vitest";
import { idempotencyKey, request, send } from "./api";

const operation = { text: "query { me { id } }", fragments: [] } as unknown as Parameters<typeof send>[0];

const answers = (status: number, body: unknown) =>
  vi.stubGlobal("fetch", vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status }))));

afterEach(() => vi.unstubAllGlobals());

test("an answer is data", async () => {
  answers(200, { data: { me: { id: "1" } } });
  expect(await send(operation, {})).toEqual({ ok: true, data: { me: { id: "1" } } });
});

test("a lost connection is a failure, not an exception", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
  expect(await send(operation, {})).toEqual({ ok: false, failure: { kind: "network" } });
});

test("a page of another kind is told by its status", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("<h1>", { status: 502 })));
  expect(await send(operation, {})).toEqual({ ok: false, failure: { kind: "http", status: 502 } });
});

test("an error of the query carries its code", async () => {
  answers(200, { data: null, errors: [{ message: "Sign in.", extensions: { code: "UNAUTHENTICATED" } }] });
  expect(await send(operation, {})).toEqual({
    ok: false,
    failure: { kind: "graphql", code: "UNAUTHENTICATED", message: "Sign in." },
  });
});

test("refusals in a payload arrive with their field", async () => {
  const refusal = { code: "INVALID", field: "title", message: "Enter a title." };
  answers(200, { data: { goalCreate: { goal: null, errors: [refusal] } } });
  expect(await send(operation, {})).toEqual({ ok: false, failure: { kind: "refused", refusals: [refusal] } });
});

test("a write carries the token of the cookie", async () => {
  answers(200, {});
  document.cookie = "csrftoken=abc";
  await request("/demo/sign-in", { method: "POST", body: "{}" });
  const init = vi.mocked(fetch).mock.calls[0]?.[1];
  expect(new Headers(init?.headers).get("X-CSRFToken")).toBe("abc");
});

test("keys are version 4 and differ", () => {
  expect(idempotencyKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(idempotencyKey()).not.toBe(idempotencyKey());
});
