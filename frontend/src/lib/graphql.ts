import type { initGraphQLTada, readFragment as readFragmentTyped, TadaDocumentNode } from "gql.tada";
import type { introspection } from "../graphql-env";

export type { FragmentOf, ResultOf, VariablesOf } from "gql.tada";

/** An operation or fragment as it is sent: its text and the fragments it names. */
interface Written {
  text: string;
  fragments: readonly Written[];
}

type Tada = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; DateTime: string; Decimal: string; UUID: string };
}>;

// `@_unmask` tells the types alone that a fragment may be read where it is spread; no server knows it.
const write = (text: string, fragments: readonly Written[] = []): Written => ({ text: text.trim().replaceAll(" @_unmask", ""), fragments });

/**
 * Types an operation against the schema. The text goes to the server as written:
 * parsing it in the browser would cost 4 kB and tell nothing that the check has not told.
 */
export const graphql = write as unknown as Tada;

/** The typed contents of a fragment that a parent component passed down unread: a matter of types only. */
export const readFragment = ((...given: unknown[]) => given.at(-1)) as unknown as typeof readFragmentTyped;

/** The whole text of an operation, each fragment once. */
export function textOf(document: TadaDocumentNode<unknown, never>): string {
  const texts = new Set<string>();
  const visit = (part: Written): void => {
    texts.add(part.text);
    part.fragments.forEach(visit);
  };
  visit(document as unknown as Written);
  return [...texts].join("\n");
}
