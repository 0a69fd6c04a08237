import { useState } from "preact/hooks";
import { Person } from "../src/ui/avatar";
import { Breadcrumbs } from "../src/ui/breadcrumbs";
import { Chooser } from "../src/ui/chooser";
import { Combobox } from "../src/ui/combobox";
import { DataTable } from "../src/ui/data-table";
import { FailureNotice } from "../src/ui/failure-notice";
import { FilterChips } from "../src/ui/filter-chips";
import { Meter } from "../src/ui/meter";
import { NumberField } from "../src/ui/number-field";
import { RadioField } from "../src/ui/radio-field";
import { SearchField } from "../src/ui/search-field";
import { SectionHead } from "../src/ui/section-head";
import { Segmented } from "../src/ui/segmented";
import { SelectField } from "../src/ui/select-field";
import { SliderField } from "../src/ui/slider-field";
import { Tabs } from "../src/ui/tabs";
import { TextArea } from "../src/ui/text-area";
import { health, nothing, Sample } from "./sample";

const periods = [{ value: "q2", word: "2026" }];

/** Fields, and what leads to pages and narrows lists. */
export function Controls({ theme }: { theme: string }) {
  const [chosen, choose] = useState("risk");
  const [confidence, setConfidence] = useState("4");
  const id = (name: string) => `${theme}-${name}`;
  return (
    <>
      <Sample title="Fields">
        <NumberField id={id("days")} label="Median days to first invoice" value="23" onInput={nothing} after="days was 24 target 20" />
        <Segmented id={id("health")} label="Health" value={chosen} options={health} onChange={choose} numbered />
        <SliderField id={id("confidence")} label="Confidence" optional min={0} max={10} value={confidence} onInput={setConfidence} />
        <TextArea id={id("note")} label="What changed" hint="Needed this time: health went from on track to at risk." value="Down a day." onInput={nothing} />
        <SelectField id={id("period")} label="Period" value="q2" options={periods} onChange={nothing} />
        <Combobox
          id={id("above")}
          label="Goal above"
          optional
          chosen={{ value: "kontor", word: "Kontor wins the mid‑market without adding headcount" }}
          found={[]}
          nothing="Type a part of the title."
          onSearch={nothing}
          onChoose={nothing}
        />
        <RadioField
          id={id("visibility")}
          label="Visibility"
          value="line"
          options={[
            { value: "everyone", word: "Everyone", sentence: "Everybody at work." },
            { value: "line", word: "Line", sentence: "The line above the owner, and HR for the owner." },
          ]}
          onChange={nothing}
        />
      </Sample>
      <Sample title="Finding">
        <Breadcrumbs places={[{ word: "Fjordline", href: "#" }, { word: "Kontor" }]} />
        <Tabs label={id("tabs")} tabs={[{ href: "#1", word: "My goals", current: false }, { href: "#2", word: "Cascade", current: true }]} />
        <div class="filters">
          <Chooser id={id("chooser")} label="Period" value="q2" options={periods} onChange={nothing} />
          <SearchField id={id("search")} label="Filter by text" value="" onInput={nothing} />
        </div>
        <FilterChips
          label={id("chips")}
          chips={[
            { href: "#a", word: "On track", state: "on-track", count: 12, current: true },
            { href: "#b", word: "At risk", state: "at-risk", count: 3, current: false },
          ]}
        />
        <SectionHead title="Key results" aside={4} action={<a href="#all">All my goals</a>} />
        <DataTable
          caption="Key results"
          keyOf={(row) => row.title}
          rows={[
            { title: "Median time to first invoice", progress: 0.64 },
            { title: "Customer satisfaction after set‑up", progress: null },
          ]}
          columns={[
            { head: "Key result", kind: "title", cell: (row) => row.title },
            { head: "Owner", width: 144, phone: "hidden", cell: () => <Person name="Mira Solberg" /> },
            { head: "Progress", width: 144, cell: (row) => <Meter value={row.progress} /> },
          ]}
        />
        <FailureNotice failure={{ kind: "network" }} onRetry={nothing} />
      </Sample>
    </>
  );
}
