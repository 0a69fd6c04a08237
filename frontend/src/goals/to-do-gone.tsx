import { useEffect, useRef } from "preact/hooks";
import { useKeys } from "../lib/keys";
import { invalidate } from "../lib/query";
import { t } from "../lib/text";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";

/** What a row asks for is no more: somebody else was quicker, or it was taken from the reader's eyes. */
export function ToDoGone({ onClose }: { onClose: () => void }) {
  const close = () => {
    onClose();
    void invalidate();
  };
  useKeys({ Escape: close });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("button")?.focus({ preventScroll: true }), []);
  return (
    <div ref={box}>
      <EmptyState fact={t("to-do-gone")}>
        <Button onClick={close}>{t("to-do-close")}</Button>
      </EmptyState>
    </div>
  );
}
