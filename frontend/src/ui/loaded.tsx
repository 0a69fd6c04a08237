import type { ComponentChildren } from "preact";
import type { Query } from "../lib/query";
import { FailureNotice } from "./failure-notice";
import { Skeleton } from "./skeleton";

interface Props<Data> {
  query: Query<Data>;
  /** In the shape of what will come. */
  skeleton?: ComponentChildren;
  children: (data: Data) => ComponentChildren;
}

/** Loading, refused and filled, the same on every screen; the empty state belongs to the filled one. */
export function Loaded<Data>({ query, skeleton = <Skeleton />, children }: Props<Data>) {
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    return query.failure && !query.loading ? <FailureNotice failure={query.failure} onRetry={retry} /> : <>{skeleton}</>;
  }
  return (
    <>
      {query.failure && <FailureNotice failure={query.failure} onRetry={retry} />}
      {children(query.data)}
    </>
  );
}
