import { useState } from "preact/hooks";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { useAct } from "../ui/act";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { FormDialog } from "../ui/form-dialog";
import { Loaded } from "../ui/loaded";
import { PageHead } from "../ui/page-head";
import german from "./demo.de.ftl?raw";
import english from "./demo.en.ftl?raw";
import { demoEndMutation, demoQuery } from "./demo-queries";

addTexts(english, german);

/** The demo company's logins, and their end. */
export function DemoPage() {
  const query = useQuery(demoQuery, {});
  const [asking, setAsking] = useState(false);
  return (
    <>
      <PageHead title={t("demo-title")} />
      <Loaded query={query}>
        {({ organisation }) =>
          organisation?.isDemo ? (
            <EmptyState fact={t("demo-fact", { name: organisation.name })} advice={t("demo-advice")}>
              <Button onClick={() => setAsking(true)}>{t("demo-end")}</Button>
            </EmptyState>
          ) : (
            <EmptyState fact={t("demo-over")} />
          )
        }
      </Loaded>
      {asking && <DemoEndDialog name={query.data?.organisation?.name ?? ""} onClose={() => setAsking(false)} />}
    </>
  );
}

function DemoEndDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const { act, busy, wrong } = useAct(demoEndMutation);
  const submit = async () => {
    // The section itself is gone with the demo.
    if (await act({})) location.assign("/settings");
  };
  return (
    <FormDialog
      title={t("demo-end-title", { name })}
      says={[t("demo-end-logins"), t("demo-end-stays"), t("demo-end-undo")]}
      wrong={wrong}
      busy={busy}
      submit={t("demo-end")}
      keep={t("demo-keep")}
      isDestructive
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
