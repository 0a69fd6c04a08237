import type { ResultOf } from "../lib/graphql";
import { addTexts, t } from "../lib/text";
import german from "./team-kind.de.ftl?raw";
import english from "./team-kind.en.ftl?raw";
import type { teamsQuery } from "./teams-queries";

addTexts(english, german);

type Kind = ResultOf<typeof teamsQuery>["teams"]["edges"][number]["node"]["kind"];

export const KINDS: readonly Kind[] = ["GROUP", "BUSINESS", "DEPARTMENT", "TEAM"];

/** What sort of unit a team is, in a word. */
export const kindWord = (kind: Kind): string => t(`team-kind-${kind.toLowerCase()}`);
