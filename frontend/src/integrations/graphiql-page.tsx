import { useEffect, useRef, useState } from "preact/hooks";
import document_ from "../../../API.md?raw";
import { addTexts, t } from "../lib/text";
import { PageHead } from "../ui/page-head";
import { SelectField } from "../ui/select-field";
import { Skeleton } from "../ui/skeleton";
import { examplesIn } from "./api-examples";
import type { Frame } from "./graphiql-frame";
import german from "./graphiql.de.ftl?raw";
import english from "./graphiql.en.ftl?raw";
import "./graphiql.css";

addTexts(english, german);

const examples = examplesIn(document_);

/** The theme that was chosen, else the system's. */
const isDark = (): boolean => {
  const chosen = getComputedStyle(document.documentElement).colorScheme;
  return chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
};

/** Asking the API by hand, as oneself; the examples are those of API.md. */
export function GraphiqlPage() {
  const place = useRef<HTMLDivElement>(null);
  const [frame, setFrame] = useState<Frame | null>(null);
  const [chosen, choose] = useState("0");
  useEffect(() => {
    let opened: Frame | null = null;
    let wanted = true;
    void import("./graphiql-frame").then(({ openFrame }) => {
      if (wanted && place.current) setFrame((opened = openFrame(place.current)));
    });
    return () => {
      wanted = false;
      opened?.close();
    };
  }, []);
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const look = () => setDark(isDark());
    const system = matchMedia("(prefers-color-scheme: dark)");
    const own = new MutationObserver(look);
    system.addEventListener("change", look);
    own.observe(document.documentElement, { attributeFilter: ["class"] });
    return () => {
      system.removeEventListener("change", look);
      own.disconnect();
    };
  }, []);
  useEffect(() => frame?.show(examples[Number(chosen)]?.query ?? "", dark ? "dark" : "light"), [frame, chosen, dark]);
  return (
    <div class="graphiql-page">
      <PageHead title={t("graphiql-title")} />
      <div class="graphiql-page__choice">
        <SelectField
          id="graphiql-example"
          label={t("graphiql-example")}
          value={chosen}
          options={examples.map(({ title }, index) => ({ value: String(index), word: title }))}
          onChange={choose}
        />
        <p class="quiet">{t("graphiql-about")}</p>
      </div>
      {!frame && <Skeleton rows={8} />}
      <div ref={place} class="graphiql-page__frame" lang="en" />
    </div>
  );
}
