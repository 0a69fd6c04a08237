import { useState } from "preact/hooks";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { Combobox } from "../ui/combobox";
import type { FieldProps } from "../ui/field";
import { wordsFor } from "../ui/failure-notice";
import type { ChosenTeam } from "./goal-form-draft";
import { teamPickerQuery } from "./goal-form-queries";

interface Props extends FieldProps {
  value: ChosenTeam | null;
  onChange: (team: ChosenTeam | null) => void;
}

/** A team for which one may set a goal. */
export function TeamPicker({ value, onChange, ...field }: Props) {
  const [search, setSearch] = useState<string | null>(null);
  const teams = useQuery(teamPickerQuery, search === null ? null : { filter: search ? { name: search } : {} }, { keep: true });
  const refused = teams.loading ? null : teams.failure;
  const may = teams.data?.teams.edges.flatMap(({ node }) => (node.can.includes("set a goal for") ? [node] : []));
  return (
    <Combobox
      {...field}
      chosen={value && { value: value.id, word: value.name }}
      found={refused ? [] : (may?.map(({ id, name, parent }) => ({ value: id, word: name, second: parent?.name })) ?? null)}
      nothing={refused ? wordsFor(refused) : t(search ? "goal-form-no-team" : "goal-form-type-team")}
      onSearch={setSearch}
      onChoose={(found) => {
        const team = may?.find(({ id }) => id === found?.value);
        onChange(team ? { id: team.id, name: team.name, mayBeCompany: team.can.includes("set a company goal for") } : null);
      }}
    />
  );
}
