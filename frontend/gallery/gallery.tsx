import "../src/ui/layers.css";
import "../src/ui/tokens.css";
import "../src/ui/elements.css";
import "../src/ui/layout.css";
import "../src/ui/dialog.css";
import "../src/ui/undo-bar.css";
import "./gallery.css";
import { render } from "preact";
import { LocationProvider } from "preact-iso";
import { useState } from "preact/hooks";
import en from "../src/app/en.ftl?raw";
import { addTexts } from "../src/lib/text";
import { Button, IconButton } from "../src/ui/button";
import { Dialog } from "../src/ui/dialog";
import { EmptyState } from "../src/ui/empty-state";
import { ErrorSummary } from "../src/ui/error-summary";
import { TextField } from "../src/ui/field";
import { HealthTag } from "../src/ui/health-tag";
import { Meter } from "../src/ui/meter";
import { NumberField } from "../src/ui/number-field";
import { Panel } from "../src/ui/panel";
import { Segmented } from "../src/ui/segmented";
import { Skeleton } from "../src/ui/skeleton";
import { Sparkline } from "../src/ui/sparkline";
import { TextArea } from "../src/ui/text-area";
import { Controls } from "./controls";
import { health, nothing, Sample } from "./sample";

addTexts(en, en);

const falling = [34, 34, 33, 31, 31, 29, 28, 28, 26, 25];
const mistakes = (theme: string) => [
  { id: `${theme}-wrong`, message: "Enter a number of days, such as 25" },
  { message: "Say what changed, because health went to at risk" },
];

function Components({ theme }: { theme: "light" | "dark" }) {
  const [first, setFirst] = useState(() => mistakes(theme));
  const [open, setOpen] = useState<"panel" | "dialog" | null>(null);
  return (
    <div class={`gallery__theme theme-${theme}`}>
      <Sample title="Health of a goal: the shape carries the colour, the word stays in ink">
        <div class="gallery__row">
          <HealthTag state="on-track" />
          <HealthTag state="at-risk" />
          <HealthTag state="off-track" />
          <HealthTag state="stale" />
          <HealthTag state="pending" />
          <HealthTag state="closed">Achieved</HealthTag>
        </div>
        <div class="gallery__row">
          <HealthTag filled state="on-track" />
          <HealthTag filled state="at-risk" />
          <HealthTag filled state="off-track" />
          <HealthTag filled state="stale">
            Stale, 5 days
          </HealthTag>
          <HealthTag filled state="pending" />
        </div>
        <div class="gallery__row">
          <HealthTag state="blocked" />
          <HealthTag state="to-acknowledge" />
          <HealthTag state="review-late" />
        </div>
      </Sample>
      <Sample title="Meter: 0, 63, 100 and not measured">
        <div class="gallery__meters">
          <Meter value={0} />
          <Meter value={0.63} />
          <Meter value={1} />
          <Meter value={null} />
        </div>
        <Meter value={0.63} kind="title" />
      </Sample>
      <Sample title="Sparkline: plain, with target, flat">
        <div class="gallery__row">
          <Sparkline values={falling} />
          <Sparkline values={falling} target={20} />
          <Sparkline values={[3, 3, 3]} />
          <span class="quiet">No reading yet</span>
        </div>
      </Sample>
      <Sample title="Buttons: primary, secondary, quiet">
        <div class="gallery__row">
          <Button kind="primary" keys="Mod+Enter" onClick={() => setOpen("panel")}>
            Post check‑in
          </Button>
          <Button onClick={() => setOpen("dialog")}>Edit</Button>
          <Button kind="quiet">Open full form</Button>
          <Button icon="plus">New goal</Button>
          <IconButton kind="secondary" icon="more" label="More" />
        </div>
      </Sample>
      <Sample title="Error summary takes focus; each line leads to its field">
        <ErrorSummary errors={first} title="2 things to correct before posting" />
        <NumberField
          id={`${theme}-wrong`}
          label="Median time to first invoice"
          error="Enter a number of days, such as 25"
          value="soon"
          onInput={() => setFirst([])}
          after="days, target 20"
        />
      </Sample>
      <Sample title="Empty state says what to do">
        <EmptyState fact="No goals for Q3 2026 yet" advice="Write one, or carry over what is still open from Q2.">
          <Button kind="primary">New goal</Button>
          <Button>Carry over 3 goals</Button>
        </EmptyState>
      </Sample>
      <Sample title="Asking once, with the name of the thing; then undo">
        <div class="gallery__dialog dialog__content">
          <h2>Cancel “Cut set‑up hours per customer from 18 to 12”?</h2>
          <div class="dialog__body">
            <p>It leaves the progress of 1 goal above. Mira is told. It can be reopened by Mira or HR.</p>
            <TextField id={`${theme}-reason`} label="Reason" value="Replaced by the new set‑up flow" onInput={nothing} />
          </div>
          <div class="actions">
            <Button kind="destructive">Cancel this goal</Button>
            <Button>Keep it</Button>
          </div>
        </div>
        <div class="undo-bar">
          Check‑in posted
          <button type="button" class="undo-bar__undo">
            Undo
          </button>
        </div>
      </Sample>
      <Sample title="Skeleton, only after 300 ms, in the shape of the rows">
        <Skeleton rows={2} rowHeight={24} />
      </Sample>
      <Controls theme={theme} />
      {open === "dialog" && (
        <Dialog title="One question?" onClose={() => setOpen(null)} actions={<Button onClick={() => setOpen(null)}>Keep it</Button>}>
          <p>It says who is told.</p>
        </Dialog>
      )}
      {open === "panel" && <CheckIn onClose={() => setOpen(null)} />}
    </div>
  );
}

function CheckIn({ onClose }: { onClose: () => void }) {
  const [health_, setHealth] = useState("risk");
  return (
    <Panel
      kicker="Check‑in 1 of 3 this week"
      title="New customers send their first invoice within 20 days"
      aside={<p class="strong">Last time, Tue 2 June</p>}
      state="Draft saved 10:41"
      onSubmit={onClose}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" type="submit" keys="Mod+Enter">
            Post check‑in
          </Button>
          <Button keys="Mod+Shift+Enter">Post and next</Button>
          <Button kind="quiet" keys="Escape" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <NumberField id="panel-days" label="Median time to first invoice" value="25" onInput={nothing} after="days" autoFocus />
      <Segmented id="panel-health" label="Health" value={health_} options={health} onChange={setHealth} numbered />
      <TextArea id="panel-note" label="What changed" value="Down a day." onInput={nothing} rows={4} />
    </Panel>
  );
}

const root = document.getElementById("gallery");
const [, only] = location.hash.split("#");
if (root) {
  render(
    <LocationProvider>
      <main class={only === "both" ? "gallery gallery--both" : "gallery"}>
        <h1 class="visually-hidden">Components</h1>
        {only !== "dark" && <Components theme="light" />}
        {only !== "light" && <Components theme="dark" />}
      </main>
    </LocationProvider>,
    root,
  );
}
