import { useState } from "preact/hooks";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Combobox } from "../ui/combobox";
import type { FieldProps } from "../ui/field";
import { wordsFor } from "../ui/failure-notice";
import { parentOf, type Parent } from "./goal-form-draft";
import { goalPickerQuery } from "./goal-form-queries";
import german from "./goal-picker.de.ftl?raw";
import english from "./goal-picker.en.ftl?raw";

addTexts(english, german);

interface Props extends FieldProps {
  value: Parent | null;
  /** The goal itself, which cannot count towards itself. */
  except?: string;
  /** Only goals to which one may do this, in the words of the policy. */
  to?: "add a goal below" | "support" | "support another from";
  onChange: (goal: Parent | null) => void;
}

/** A running goal found by a part of its title; at first those of the company and the teams. */
export function GoalPicker({ value, except, to = "add a goal below", onChange, ...field }: Props) {
  const [search, setSearch] = useState<string | null>(null);
  const filter = search
    ? { text: search, statuses: ["ACTIVE" as const] }
    : { statuses: ["ACTIVE" as const], levels: ["COMPANY" as const, "TEAM" as const] };
  const goals = useQuery(goalPickerQuery, search === null ? null : { filter }, { keep: true });
  const refused = goals.loading ? null : goals.failure;
  const may = goals.data?.goals.edges.flatMap(({ node }) =>
    node.can.includes(to) && node.id !== except ? [node] : [],
  );
  const found = may?.map(({ id, title, accountable, period }) => ({
    value: id,
    word: title,
    second: [accountable?.name, period?.name].filter(Boolean).join(", "),
  }));
  return (
    <Combobox
      {...field}
      chosen={value && { value: value.id, word: value.title }}
      found={refused ? [] : (found ?? null)}
      nothing={refused ? wordsFor(refused) : t(search ? "goal-picker-nothing" : "goal-picker-type")}
      onSearch={setSearch}
      onChoose={(chosen) => {
        const goal = may?.find(({ id }) => id === chosen?.value);
        onChange(goal ? parentOf(goal) : null);
      }}
    />
  );
}
