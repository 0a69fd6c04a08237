import { useState } from "preact/hooks";
import { graphql } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Combobox } from "./combobox";
import type { FieldProps } from "./field";
import { wordsFor } from "./failure-notice";
import german from "./person-picker.de.ftl?raw";
import english from "./person-picker.en.ftl?raw";

addTexts(english, german);

const personPickerQuery = graphql(`
  query PersonPicker($filter: EmployeeFilter) {
    employees(first: 20, orderBy: NAME, filter: $filter) {
      edges {
        node {
          id
          name
          jobTitle
          can
          primaryTeam {
            id
            name
          }
        }
      }
    }
  }
`);

export interface Person {
  id: string;
  name: string;
}

interface Props extends FieldProps {
  value: Person | null;
  /** Only those for whom one may do this, in the words of the policy; at first those of one's own line. */
  to?: "set a goal for" | "move" | "give a role to";
  onChange: (person: Person | null) => void;
}

/** Somebody at work, found by a part of the name. */
export function PersonPicker({ value, to, onChange, ...field }: Props) {
  const [search, setSearch] = useState<string | null>(null);
  const filter = search ? { name: search } : { belowMe: to === "set a goal for" };
  const people = useQuery(personPickerQuery, search === null ? null : { filter }, { keep: true });
  const refused = people.loading ? null : people.failure;
  const may = people.data?.employees.edges.flatMap(({ node }) => (!to || node.can.includes(to) ? [node] : []));
  const found = may?.map(({ id, name, jobTitle, primaryTeam }) => ({
    value: id,
    word: name,
    second: [jobTitle, primaryTeam?.name].filter(Boolean).join(", "),
  }));
  return (
    <Combobox
      {...field}
      chosen={value && { value: value.id, word: value.name }}
      found={refused ? [] : (found ?? null)}
      nothing={refused ? wordsFor(refused) : t(search ? "person-picker-nobody" : "person-picker-type")}
      onSearch={setSearch}
      onChoose={(chosen) => onChange(chosen && { id: chosen.value, name: chosen.word })}
    />
  );
}
