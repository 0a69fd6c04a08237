import { useStore } from "../lib/store";
import { addTexts, t } from "../lib/text";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { PageHead } from "../ui/page-head";
import { InviteChoice } from "./invite-choice";
import { InviteResult } from "./invite-result";
import german from "./invite.de.ftl?raw";
import english from "./invite.en.ftl?raw";
import { inviting } from "./inviting";
import "./invite.css";

addTexts(english, german);

/** Who is to be invited, and then their passwords, until one has them. */
export function InvitePage() {
  const now = useStore(inviting);
  return (
    <>
      <PageHead title={t("invite-title")} above={<Breadcrumbs places={[{ word: t("people-title"), href: "/settings/people" }]} />} />
      {now ? <InviteResult now={now} /> : <InviteChoice />}
    </>
  );
}
