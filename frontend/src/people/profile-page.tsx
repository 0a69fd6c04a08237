import { useState } from "preact/hooks";
import type { ResultOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { useAct } from "../ui/act";
import { SubmitButton } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { Loaded } from "../ui/loaded";
import { PageHead } from "../ui/page-head";
import { SelectField } from "../ui/select-field";
import { offerUndo } from "../ui/undo-bar";
import { OwnPassword } from "./own-password";
import { preferencesMutation, profileQuery } from "./profile-queries";
import { ProfileReads } from "./profile-reads";
import german from "./profile.de.ftl?raw";
import english from "./profile.en.ftl?raw";
import "./people.css";
import "./settings-form.css";

addTexts(english, german);

type Me = NonNullable<ResultOf<typeof profileQuery>["me"]>;

const ZONE = "profile-time-zone";
const LANGUAGE = "profile-language";
// Each language is called by its own name, for those who came to a page that they cannot read.
const LANGUAGES = [
  { value: "en", word: "English" },
  { value: "de", word: "Deutsch" },
];

/** What belongs to oneself: when one's day begins, and in which language the product speaks. */
export function ProfilePage() {
  const profile = useQuery(profileQuery, {});
  return (
    <>
      <PageHead title={t("profile-title")} />
      <Loaded query={profile}>{({ me }) =>
          me && (
            <div class="employee-settings">
              <ProfileForm key={me.id} me={me} />
              <OwnPassword name={me.name} email={me.email} />
            </div>
          )
        }</Loaded>
      <ProfileReads />
    </>
  );
}

function ProfileForm({ me }: { me: Me }) {
  const [zone, setZone] = useState(me.timeZone);
  const [language, setLanguage] = useState(me.language);
  const { act, busy, wrong, wrongAt } = useAct(preferencesMutation, { timeZone: ZONE, language: LANGUAGE });
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!(await act({ employeeId: me.id, timeZone: zone, language }))) return;
    // Every text of the page is in the former language.
    if (language !== me.language) location.reload();
    else offerUndo(t("profile-saved"));
  };
  const zones = [...new Set([me.timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")])].sort();
  return (
    <form class="form settings-form" noValidate onSubmit={submit}>
      <p class="quiet">{t("profile-who", { name: me.name, email: me.email })}</p>
      <ErrorSummary errors={wrong} />
      <SelectField
        id={ZONE}
        label={t("profile-time-zone")}
        hint={t("profile-time-zone-hint")}
        value={zone}
        options={zones.map((value) => ({ value, word: value.replaceAll("_", " ") }))}
        onChange={setZone}
        error={wrongAt(ZONE)}
      />
      <SelectField
        id={LANGUAGE}
        label={t("profile-language")}
        value={language}
        options={LANGUAGES}
        onChange={setLanguage}
        error={wrongAt(LANGUAGE)}
      />
      <div>
        <SubmitButton busy={busy}>{t("profile-save")}</SubmitButton>
      </div>
    </form>
  );
}
