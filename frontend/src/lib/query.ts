import type { TadaDocumentNode } from "gql.tada";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { send, type Failure, type Result } from "./api";
import { textOf } from "./graphql";
import { createStore, type Store } from "./store";

interface State {
  data: unknown;
  failure: Failure | null;
  loading: boolean;
}

interface Entry {
  store: Store<State>;
  load: () => Promise<void>;
  watchers: number;
  /** Known from another answer a moment ago: the first watcher need not ask. */
  fresh: boolean;
}

export interface Query<Data> {
  /** The last answer, also while a newer one is on its way. */
  data: Data | undefined;
  failure: Failure | null;
  loading: boolean;
  refetch: () => Promise<void>;
}

const entries = new Map<string, Entry>();
const idle: State = { data: undefined, failure: null, loading: false };

function entryFor<Data, Variables>(operation: TadaDocumentNode<Data, Variables>, variables: Variables): Entry {
  const key = textOf(operation) + JSON.stringify(variables);
  const known = entries.get(key);
  if (known) return known;
  const store = createStore<State>(idle);
  let turn = 0;
  const load = async () => {
    const mine = ++turn;
    store.set({ ...store.get(), loading: true });
    const result = await send(operation, variables);
    // An answer that left before a later question may be out of date.
    if (mine !== turn) return;
    store.set(
      result.ok
        ? { data: result.data, failure: null, loading: false }
        : { data: store.get().data, failure: result.failure, loading: false },
    );
  };
  const entry = { store, load, watchers: 0, fresh: false };
  entries.set(key, entry);
  return entry;
}

/** Starts an answer before its component draws. */
export function preload<Data, Variables>(operation: TadaDocumentNode<Data, Variables>, variables: Variables): void {
  void entryFor(operation, variables).load();
}

/** Keeps what another answer told on the way, so that whoever shows it next need not ask. */
export function remember<Data, Variables>(operation: TadaDocumentNode<Data, Variables>, variables: Variables, data: Data): void {
  const entry = entryFor(operation, variables);
  entry.fresh = true;
  entry.store.set({ data, failure: null, loading: false });
}

/** Asks again for everything on screen and forgets the rest: the simplest rule that is never wrong after a write. */
export async function invalidate(): Promise<void> {
  for (const [key, entry] of entries) if (entry.watchers === 0) entries.delete(key);
  await Promise.all([...entries.values()].map((entry) => entry.load()));
}

/**
 * Watches one answer. `null` as variables asks nothing.
 * keep: while other variables load (a filter, a page), the former answer stays on screen.
 */
export function useQuery<Data, Variables>(
  operation: TadaDocumentNode<Data, Variables>,
  variables: Variables | null,
  { keep = false }: { keep?: boolean } = {},
): Query<Data> {
  const entry = variables === null ? null : entryFor(operation, variables);
  const [, redraw] = useState(0);
  const former = useRef<unknown>(undefined);

  useEffect(() => {
    if (!entry) return;
    const stop = entry.store.watch(() => redraw((count) => count + 1));
    entry.watchers += 1;
    // A load under way (preloaded, or asked by a sibling) is joined, not repeated.
    if (!entry.store.get().loading && !entry.fresh) void entry.load();
    entry.fresh = false;
    return () => {
      entry.watchers -= 1;
      stop();
    };
  }, [entry]);

  const state = entry?.store.get() ?? idle;
  if (state.data !== undefined) former.current = state.data;
  const data = state.data ?? (keep ? former.current : undefined);
  const refetch = useCallback(() => entry?.load() ?? Promise.resolve(), [entry]);
  // Before the first load has begun there is neither answer nor failure: that too is loading.
  const loading = state.loading || (entry !== null && state.data === undefined && state.failure === null);
  return { data: data as Data | undefined, failure: state.failure, loading, refetch };
}

export interface Mutation<Data, Variables> {
  run: (variables: Variables) => Promise<Result<Data>>;
  busy: boolean;
  failure: Failure | null;
}

/** Sends a write; when it succeeds, everything on screen is asked again before `run` resolves. */
export function useMutation<Data, Variables>(operation: TadaDocumentNode<Data, Variables>): Mutation<Data, Variables> {
  const [state, setState] = useState<{ busy: boolean; failure: Failure | null }>({ busy: false, failure: null });
  const run = useCallback(
    async (variables: Variables) => {
      setState({ busy: true, failure: null });
      const result = await send(operation, variables);
      if (result.ok) await invalidate();
      setState({ busy: false, failure: result.ok ? null : result.failure });
      return result;
    },
    [operation],
  );
  return { run, ...state };
}
