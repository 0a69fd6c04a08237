import { formatNames } from "../lib/format";
import { useRef, useState } from "preact/hooks";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { Button, SubmitButton } from "../ui/button";
import type { Found } from "../ui/found";
import { ErrorSummary } from "../ui/error-summary";
import { Icon } from "../ui/icon";
import { MentionArea } from "../ui/mention-area";
import type { Wrong } from "../ui/act";
import { idsIn, type Typed } from "./talk-typed";
import { talkHiddenQuery, talkPeopleQuery } from "./talk-query";

interface Props {
  id: string;
  goalId: string;
  label: string;
  submit: string;
  typed: Typed;
  onType: (typed: Typed) => void;
  /** Resolves to whether it is done. */
  onSubmit: () => Promise<boolean>;
  /** Absent where the box always stands open. */
  onClose?: () => void;
  busy: boolean;
  wrong: readonly Wrong[];
  /** "Draft saved 10:42". */
  state?: string;
  autoFocus?: boolean;
}

/** Where a comment is typed. Whoever is named and does not see the goal is told of before it is posted. */
export function TalkBox({ id, goalId, label, submit, typed, onType, onSubmit, onClose, busy, wrong, state, autoFocus }: Props) {
  const [search, setSearch] = useState<string | null>(null);
  const people = useQuery(talkPeopleQuery, search ? { filter: { name: search } } : null, { keep: true });
  const found: Found[] | null =
    people.data?.employees.edges.map(({ node }) => ({ value: node.id, word: node.name, second: node.jobTitle })) ?? null;
  const form = useRef<HTMLFormElement>(null);

  const send = async () => {
    if (typed.text.trim() === "") form.current?.querySelector("textarea")?.focus();
    else if (await onSubmit()) form.current?.querySelector("textarea")?.focus();
  };
  return (
    <form
      ref={form}
      class="talk-box"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && onClose) {
          event.stopPropagation();
          onClose();
        }
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary errors={wrong} />
      <MentionArea
        id={id}
        label={label}
        labelHidden
        rows={2}
        value={typed.text}
        onInput={(text) => onType({ ...typed, text })}
        found={search ? found : []}
        nothing={t(search ? "talk-nobody" : "talk-type-a-name")}
        onSearch={setSearch}
        onChoose={({ value, word }, text) => onType({ text, named: [...typed.named, { id: value, name: word }] })}
        error={wrong.find((one) => one.id === id)?.message}
        autoFocus={autoFocus}
      />
      <Hidden goalId={goalId} typed={typed} />
      <div class="actions">
        <SubmitButton busy={busy} keys="Mod+Enter">
          {submit}
        </SubmitButton>
        {onClose && (
          <Button kind="quiet" onClick={onClose}>
            {t("talk-close")}
          </Button>
        )}
        <span class="quiet">{state || t("talk-hint")}</span>
      </div>
    </form>
  );
}

/** Who would not be told of it, because the goal is hidden from them. */
function Hidden({ goalId, typed }: { goalId: string; typed: Typed }) {
  const people = idsIn(typed);
  const query = useQuery(talkHiddenQuery, people.length > 0 ? { id: goalId, people } : null, { keep: true });
  const goal = query.data?.node?.__typename === "Goal" ? query.data.node : null;
  const names = goal?.hiddenFrom.filter(({ id }) => people.includes(id)).map(({ name }) => name) ?? [];
  if (names.length === 0) return null;
  return (
    <p class="talk-box__hidden" role="status">
      <Icon name="lock" />
      {t("talk-hidden", { count: names.length, names: formatNames(names) })}
    </p>
  );
}
