import { createElement, forwardRef, type ElementType, type ReactNode } from "react";

interface Props {
  as?: ElementType;
  allowPinchZoom?: boolean;
  shards?: unknown;
  children?: ReactNode;
}

/**
 * In place of react-remove-scroll, which GraphiQL's dialogs bring: it keeps the page behind them from scrolling by a
 * style written into the page, and the policy refuses that. The page behind GraphiQL does not scroll anyway.
 */
export const RemoveScroll = forwardRef<unknown, Props>(function RemoveScroll({ as = "div", children }, ref) {
  return createElement(as, { ref } as object, children);
});
