import { expect, test } from "vitest";
import { addTexts } from "../lib/text";
import german from "./audit.de.ftl?raw";
import english from "./audit.en.ftl?raw";
import type { AuditEntry } from "./audit-query";
import { changesOf } from "./audit-words";

addTexts(english, german);

const entry = (subjectType: string, field: string, before: string | null, after: string | null): AuditEntry => ({
  id: "1",
  at: "2026-02-16T09:00:00Z",
  verb: "period.changed",
  actorName: "",
  byToken: false,
  subjectType,
  subject: "Q1",
  actor: null,
  onBehalfOf: null,
  changes: [{ field, isWithheld: false, before, after }],
});

test("a period tells its last day, whatever else ends the day after", () => {
  expect(changesOf(entry("Period", "ends_on", null, "2026-03-31"))[0]).toMatch(/^Last day: – → .*31 Mar/);
  expect(changesOf(entry("Delegation", "ends_on", null, "2026-03-31"))[0]).toMatch(/^First day after: – → .*31 Mar/);
});

test("choices and answers are said in words", () => {
  expect(changesOf(entry("Period", "cadence", "weekly", "biweekly"))).toEqual(["Cadence: Every week → Every two weeks"]);
  expect(changesOf(entry("Period", "needs_approval", "False", "True"))).toEqual(["Goals need approval: No → Yes"]);
});
