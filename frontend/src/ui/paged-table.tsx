import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Query } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Button } from "./button";
import { TableHead, TableRows, type Column } from "./data-table";
import { FailureNotice } from "./failure-notice";
import german from "./paged-table.de.ftl?raw";
import english from "./paged-table.en.ftl?raw";
import { Skeleton } from "./skeleton";
import "./paged-table.css";

addTexts(english, german);

/** One page of a connection; `rows` is undefined until it has come. */
export interface PageOfRows<Row> {
  query: Query<unknown>;
  rows: readonly Row[] | undefined;
  /** The cursor to go on with; null at the end. */
  next: string | null;
}

/** What a connection answers with, as a page of rows. */
export function pageOf<Row>(
  query: Query<unknown>,
  connection: { edges: readonly { node: Row }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } | undefined,
): PageOfRows<Row> {
  const { hasNextPage = false, endCursor = null } = connection?.pageInfo ?? {};
  return { query, rows: connection?.edges.map(({ node }) => node), next: hasNextPage ? endCursor : null };
}

interface Props<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  /** A hook: the page after a cursor. */
  usePage: (after: string | null) => PageOfRows<Row>;
  /** Instead of a table without rows. */
  empty: ComponentChildren;
}

/** A table whose further pages come one below the other when they are asked for. */
export function PagedTable<Row>({ empty, ...table }: Props<Row>) {
  const { caption, columns, keyOf, usePage } = table;
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const { query, rows, next } = usePage(null);
  const failure = query.failure && !query.loading && <FailureNotice failure={query.failure} onRetry={() => void query.refetch()} />;
  if (rows === undefined) return failure ? <>{failure}</> : <Skeleton rows={8} />;
  if (rows.length === 0) return <>{empty}</>;
  const further = next === null ? [] : cursors;
  const goOn = (cursor: string) => setCursors((now) => [...now, cursor]);
  return (
    <>
      {failure}
      <table class="table paged-table">
        <caption class="visually-hidden">{caption}</caption>
        <TableHead columns={columns} />
        <TableRows columns={columns} rows={rows} keyOf={keyOf} />
        {further.map((cursor, index) => (
          <Further key={cursor} {...table} after={cursor} isLast={index === further.length - 1} onMore={goOn} />
        ))}
      </table>
      {next !== null && further.length === 0 && <More onMore={() => goOn(next)} />}
    </>
  );
}

interface FurtherProps<Row> extends Omit<Props<Row>, "empty" | "caption"> {
  after: string;
  isLast: boolean;
  onMore: (cursor: string) => void;
}

function Further<Row>({ columns, keyOf, usePage, after, isLast, onMore }: FurtherProps<Row>) {
  const { query, rows, next } = usePage(after);
  if (rows === undefined) {
    return (
      <tbody>
        <tr>
          <td colSpan={columns.length}>
            {query.failure && !query.loading ? <FailureNotice failure={query.failure} onRetry={() => void query.refetch()} /> : <Skeleton />}
          </td>
        </tr>
      </tbody>
    );
  }
  return (
    <>
      <TableRows columns={columns} rows={rows} keyOf={keyOf} />
      {isLast && next !== null && (
        <tbody>
          <tr>
            <td colSpan={columns.length}>
              <More onMore={() => onMore(next)} />
            </td>
          </tr>
        </tbody>
      )}
    </>
  );
}

function More({ onMore }: { onMore: () => void }) {
  return (
    <div class="paged-table__more">
      <Button onClick={onMore}>{t("paged-table-more")}</Button>
    </div>
  );
}
