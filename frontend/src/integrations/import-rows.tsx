import { useLocation } from "preact-iso";
import type { ResultOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { FilterChips } from "../ui/filter-chips";
import { Loaded } from "../ui/loaded";
import { SectionHead } from "../ui/section-head";
import { importRowsQuery, type FileImport, type RowFilter } from "./import-queries";
import { sum, wordOfField, wordOfOne, wordOfResult } from "./import-words";
import "../ui/data-table.css";

const PAGE = 50;
const RESULTS = ["REFUSED", "CREATED", "CHANGED", "UNCHANGED", "SKIPPED"] as const;
const WARNINGS = "warnings";

type Results = Extract<NonNullable<ResultOf<typeof importRowsQuery>["node"]>, { results: unknown }>["results"];
type Row = Results["edges"][number]["node"];

/** Row by row; which ones, and how many pages, stand in the address. */
export function ImportRows({ file }: { file: FileImport }) {
  const { url } = useLocation();
  const here = new URL(url, location.origin);
  const show = here.searchParams.get("show") ?? "";
  const hrefOf = (value: string) => {
    const to = new URL(here);
    to.searchParams.delete("pages");
    if (value) to.searchParams.set("show", value);
    else to.searchParams.delete("show");
    return `${to.pathname}?${to.searchParams.toString()}`;
  };
  const chips = [
    { word: t("import-all"), count: sum(file.counts, ...RESULTS), value: "" },
    ...RESULTS.map((result) => ({ word: wordOfResult(result), count: sum(file.counts, result), value: result.toLowerCase() })),
    { word: t("import-with-warnings"), count: file.warnings, value: WARNINGS },
  ].filter(({ count, value }) => count > 0 || value === show);
  return (
    <section>
      <SectionHead title={t("import-row-by-row")} />
      <FilterChips label={t("import-filter")} chips={chips.map(({ value, ...chip }) => ({ ...chip, href: hrefOf(value), current: value === show }))} />
      <Pages id={file.id} isRefused={file.state === "REFUSED"} filter={filterOf(show)} />
    </section>
  );
}

const filterOf = (show: string): RowFilter => {
  if (show === WARNINGS) return { hasWarning: true };
  const result = RESULTS.find((one) => one.toLowerCase() === show);
  return result ? { result } : null;
};

function Pages({ id, isRefused, filter }: Pick<PageProps, "id" | "isRefused" | "filter">) {
  const { url, route } = useLocation();
  const here = new URL(url, location.origin);
  const pages = Math.max(Number(here.searchParams.get("pages")) || 1, 1);
  const more = () => {
    here.searchParams.set("pages", String(pages + 1));
    route(`${here.pathname}?${here.searchParams.toString()}`, true);
  };
  return (
    <table class="table import-rows">
      <caption class="visually-hidden">{t("import-row-by-row")}</caption>
      <thead>
        <tr>
          <th scope="col" class="table__cell table__head import-rows__number">{t("import-row")}</th>
          <th scope="col" class="table__cell table__head import-rows__who">{t("import-record")}</th>
          <th scope="col" class="table__cell table__head import-rows__result">{t("import-outcome")}</th>
          <th scope="col" class="table__cell table__head">{t("import-messages")}</th>
        </tr>
      </thead>
      <Page id={id} isRefused={isRefused} filter={filter} after={null} left={pages} onMore={more} />
    </table>
  );
}

interface PageProps {
  id: string;
  /** Whether rows of the file are refused. */
  isRefused: boolean;
  filter: RowFilter;
  after: string | null;
  left: number;
  onMore: () => void;
}

/** One page, and the next one behind it. */
function Page({ id, isRefused, filter, after, left, onMore }: PageProps) {
  const query = useQuery(importRowsQuery, { id, filter, first: PAGE, after }, { keep: after === null });
  const node = query.data?.node;
  const results = node && "results" in node ? node.results : null;
  if (!results) {
    return (
      <tbody>
        <tr>
          <td class="table__cell" colSpan={4}>
            <Loaded query={query}>{() => null}</Loaded>
          </td>
        </tr>
      </tbody>
    );
  }
  const { hasNextPage, endCursor } = results.pageInfo;
  return (
    <>
      <tbody>
        {results.edges.map(({ node: row }) => (
          <RowShown key={row.id} row={row} isRefused={isRefused} />
        ))}
        {results.edges.length === 0 && after === null && (
          <tr>
            <td class="table__cell" colSpan={4}>
              <EmptyState fact={t("import-no-rows")} />
            </td>
          </tr>
        )}
      </tbody>
      {hasNextPage && left > 1 && <Page id={id} isRefused={isRefused} filter={filter} after={endCursor} left={left - 1} onMore={onMore} />}
      {hasNextPage && left === 1 && (
        <tfoot>
          <tr>
            <td class="table__cell" colSpan={4}>
              <Button onClick={onMore}>{t("import-more-rows")}</Button>
            </td>
          </tr>
        </tfoot>
      )}
    </>
  );
}

function RowShown({ row, isRefused }: { row: Row; isRefused: boolean }) {
  // Where other rows are refused, nobody asked what would become of this one.
  const isOpen = isRefused && row.result !== "REFUSED" && row.result !== "SKIPPED";
  return (
    <tr class="table__row">
      <td class="table__cell import-rows__number">{row.number}</td>
      <th scope="row" class="table__cell import-rows__who">
        <span class="strong">{row.label || row.externalId || "–"}</span>
        <span class="second import-rows__type">{row.record ? [wordOfOne(row.record), row.externalId].filter(Boolean).join(" · ") : ""}</span>
      </th>
      <td class={row.result === "REFUSED" ? "table__cell import-rows__result late" : "table__cell import-rows__result"}>{isOpen ? "–" : wordOfResult(row.result)}</td>
      <td class="table__cell import-rows__messages">
        {row.messages.map(({ kind, field, text, value }) => (
          <p key={`${field} ${text}`} class={kind === "refusal" ? "import-rows__refusal" : undefined}>
            {(value || field) && <span class="strong">{t("import-at", { field: value || fieldWord(field) })} </span>}
            {capital(text)}
          </p>
        ))}
      </td>
    </tr>
  );
}

/** Warnings are phrases that stand after what they are about. */
const capital = (text: string): string => {
  const told = text.charAt(0).toLocaleUpperCase() + text.slice(1);
  return /[.!?]$/.test(told) ? told : `${told}.`;
};

/** The name of a field, or the column itself where it is one of the file's. */
const fieldWord = (field: string): string => {
  const word = wordOfField(field);
  return word.startsWith("import-field-") ? field : word;
};
