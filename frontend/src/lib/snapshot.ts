import type { TadaDocumentNode } from "gql.tada";
import { useCallback, useEffect, useState } from "preact/hooks";
import { send, type Failure } from "./api";
import { textOf } from "./graphql";
import type { Query } from "./query";

interface State {
  key: string;
  data: unknown;
  failure: Failure | null;
}

/**
 * Asks once, past everything known, and keeps the answer: what a form begins with must be true when it opens and must
 * not change under the writer. `refetch` begins anew.
 */
export function useSnapshot<Data, Variables>(operation: TadaDocumentNode<Data, Variables>, variables: Variables): Query<Data> {
  const key = textOf(operation) + JSON.stringify(variables);
  const [state, setState] = useState<State | null>(null);
  const [turn, setTurn] = useState(0);
  const refetch = useCallback(() => {
    setState(null);
    setTurn((former) => former + 1);
    return Promise.resolve();
  }, []);

  useEffect(() => {
    let wanted = true;
    void send(operation, variables).then((result) => {
      if (!wanted) return;
      setState(result.ok ? { key, data: result.data, failure: null } : { key, data: undefined, failure: result.failure });
    });
    return () => {
      wanted = false;
    };
  }, [key, turn]);

  // An answer to former variables is no answer to these.
  const current = state?.key === key ? state : null;
  return { data: current?.data as Data | undefined, failure: current?.failure ?? null, loading: current === null, refetch };
}
