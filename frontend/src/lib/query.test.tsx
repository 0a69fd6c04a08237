import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test, vi } from "vitest";
import type { graphql } from "./graphql";
import { invalidate, remember, useQuery } from "./query";

type Document = ReturnType<typeof graphql>;
const operation = { text: "query Count { count }", fragments: [] } as unknown as Document;

function Counter() {
  const { data, failure, loading } = useQuery(operation, {} as never);
  return <p>{JSON.stringify({ data, failure: failure?.kind ?? null, loading })}</p>;
}

const shown = () => document.body.textContent;
afterEach(() => act(() => render(null, document.body)));

test("an answer is loaded, kept while asked again, and kept when asking fails", async () => {
  let count = 0;
  const answer = vi.fn(() => Promise.resolve(new Response(JSON.stringify({ data: { count: ++count } }))));
  vi.stubGlobal("fetch", answer);
  await act(() => render(<Counter />, document.body));
  await vi.waitFor(() => expect(shown()).toBe('{"data":{"count":1},"failure":null,"loading":false}'));

  await act(() => invalidate());
  expect(shown()).toBe('{"data":{"count":2},"failure":null,"loading":false}');

  answer.mockRejectedValueOnce(new TypeError("offline"));
  await act(() => invalidate());
  expect(shown()).toBe('{"data":{"count":2},"failure":"network","loading":false}');
});

test("what another answer told is shown without asking, and asked again after a write", async () => {
  const told = { text: "query Told { count }", fragments: [] } as unknown as Document;
  const Told = () => <p>{JSON.stringify(useQuery(told, {} as never).data)}</p>;
  const answer = vi.fn(() => Promise.resolve(new Response(JSON.stringify({ data: { count: 8 } }))));
  vi.stubGlobal("fetch", answer);
  remember(told, {} as never, { count: 7 } as never);
  await act(() => render(<Told />, document.body));
  expect([shown(), answer.mock.calls.length]).toEqual(['{"count":7}', 0]);
  await act(() => invalidate());
  expect(shown()).toBe('{"count":8}');
});
