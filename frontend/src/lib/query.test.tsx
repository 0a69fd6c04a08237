import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test, vi } from "vitest";
import type { graphql } from "./graphql";
import { invalidate, useQuery } from "./query";

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
