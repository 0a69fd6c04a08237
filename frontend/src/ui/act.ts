import type { TadaDocumentNode } from "gql.tada";
import { useRef, useState } from "preact/hooks";
import { idempotencyKey, type Refusal } from "../lib/api";
import { invalidate, useMutation } from "../lib/query";
import { wordsFor } from "./failure-notice";

/** As an error summary takes it; `id` is the field's, absent where the whole is meant. */
export interface Wrong {
  id?: string;
  message: string;
}

export interface Act<Data, Input> {
  /** Resolves to the answer, or to null when it was refused: then `wrong` says why. */
  act: (input: Input) => Promise<Data | null>;
  busy: boolean;
  wrong: readonly Wrong[];
  /** The message at one field of the form. */
  wrongAt: (id: string) => string | undefined;
  /** What the form itself finds, before anything is sent. */
  refuse: (wrong: readonly Wrong[]) => void;
}

const NOTHING_WRONG: readonly Wrong[] = [];

/**
 * One write of a form. The same input sent again goes under the same key, so that a repeat after a lost
 * connection does not act twice; other input is another attempt and gets a key of its own.
 * fields: from the input's names, as refusals give them, to the ids of the form's controls.
 */
export function useAct<Data, Input>(
  operation: TadaDocumentNode<Data, { input: Input; idempotencyKey: string }>,
  fields: Readonly<Record<string, string>> = {},
): Act<Data, Input> {
  const { run, busy } = useMutation(operation);
  const [wrong, refuse] = useState(NOTHING_WRONG);
  const attempt = useRef({ input: "", key: "" });
  const underWay = useRef(false);

  const act = async (input: Input) => {
    // A second press, before the first has drawn the button busy.
    if (underWay.current) return null;
    const written = JSON.stringify(input);
    if (attempt.current.input !== written) attempt.current = { input: written, key: idempotencyKey() };
    underWay.current = true;
    const result = await run({ input, idempotencyKey: attempt.current.key });
    underWay.current = false;
    if (result.ok) {
      attempt.current = { input: "", key: "" };
      refuse(NOTHING_WRONG);
      return result.data;
    }
    const { failure } = result;
    if (failure.kind !== "refused") {
      refuse([{ message: wordsFor(failure) }]);
      return null;
    }
    refuse(failure.refusals.map(({ field, message }) => ({ id: fields[field], message })));
    // What somebody else changed meanwhile should stand on the page while one reads that it did.
    if (failure.refusals.some(isOutdated)) void invalidate();
    return null;
  };
  const wrongAt = (id: string) => wrong.find((one) => one.id === id)?.message;
  return { act, busy, wrong, wrongAt, refuse };
}

const isOutdated = ({ code }: Refusal): boolean => code === "CONFLICT" || code === "NOT_FOUND" || code === "FORBIDDEN";
