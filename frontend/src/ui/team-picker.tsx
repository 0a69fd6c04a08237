import { useState } from "preact/hooks";
import { graphql } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Combobox } from "./combobox";
import { wordsFor } from "./failure-notice";
import type { FieldProps } from "./field";
import german from "./team-picker.de.ftl?raw";
import english from "./team-picker.en.ftl?raw";

addTexts(english, german);

const teamPickerQuery = graphql(`
  query TeamPicker($filter: TeamFilter) {
    teams(first: 20, orderBy: NAME, filter: $filter) {
      edges {
        node {
          id
          name
          can
          parent {
            id
            name
          }
        }
      }
    }
  }
`);

export interface NamedTeam {
  id: string;
  name: string;
}

interface Props extends FieldProps {
  value: NamedTeam | null;
  /** Only those with which one may do this, in the words of the policy. */
  to: "edit" | "add a team below" | "add people to" | "set a goal for";
  /** A sentence for when nothing was found; `typed` is false as long as nothing was typed. */
  nothing?: (typed: boolean) => string;
  /** `can`: what one may do with it, in the words of the policy. */
  onChange: (team: (NamedTeam & { can: readonly string[] }) | null) => void;
}

/** A team, found by a part of its name. */
export function TeamPicker({ value, to, nothing = () => t("team-picker-nothing"), onChange, ...field }: Props) {
  const [search, setSearch] = useState<string | null>(null);
  const filter = search ? { name: search } : {};
  const teams = useQuery(teamPickerQuery, search === null ? null : { filter }, { keep: true });
  const refused = teams.loading ? null : teams.failure;
  const may = teams.data?.teams.edges.flatMap(({ node }) => (node.can.includes(to) ? [node] : []));
  return (
    <Combobox
      {...field}
      chosen={value && { value: value.id, word: value.name }}
      found={refused ? [] : (may?.map(({ id, name, parent }) => ({ value: id, word: name, second: parent?.name })) ?? null)}
      nothing={refused ? wordsFor(refused) : nothing(Boolean(search))}
      onSearch={setSearch}
      onChoose={(chosen) => onChange(may?.find(({ id }) => id === chosen?.value) ?? null)}
    />
  );
}
