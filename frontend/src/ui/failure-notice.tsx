import type { Failure } from "../lib/api";
import { t } from "../lib/text";
import { Button } from "./button";
import { Notice } from "./notice";

/** A failure in words that say what to do next. */
export function wordsFor(failure: Failure): string {
  switch (failure.kind) {
    case "network":
      return t("failure-network");
    case "http":
      return failure.status === 429 ? t("failure-throttled") : t("failure-http");
    case "graphql":
      return failure.code === "INTERNAL" ? t("failure-http") : failure.message;
    case "refused":
      return failure.refusals.map((refusal) => refusal.message).join(" ");
  }
}

export function FailureNotice({ failure, onRetry }: { failure: Failure; onRetry?: () => void }) {
  return (
    <Notice wrong action={onRetry && <Button onClick={onRetry}>{t("failure-retry")}</Button>}>
      {wordsFor(failure)}
    </Notice>
  );
}
