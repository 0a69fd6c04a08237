import { expect, test } from "vitest";
import { currentPeriod, filterOf, hrefWith, isNarrowed, readAddress } from "./goals-filter";

test("an address is read and written back", () => {
  const href = "/goals?view=list&team=T1&owner=below&state=at-risk&text=invoice&order=title";
  expect(hrefWith(readAddress(href.slice(6)), {})).toBe(href);
  expect(hrefWith(readAddress("?view=cascade&open=G1.G2"), { view: "mine" })).toBe("/goals");
});

test("my goals are mine whatever else the address says", () => {
  expect(filterOf(readAddress("?owner=below&team=T1"), "")).toEqual({ mine: true, statuses: ["DRAFT", "PROPOSED", "ACTIVE"] });
});

test("a list takes team, owner, state and text; an unknown state means any", () => {
  expect(filterOf(readAddress("?view=list&owner=E7&state=stale&text=%20x%20"), "P1")).toEqual({
    periodId: "P1",
    ownerId: "E7",
    healths: ["STALE"],
    text: "x",
  });
  expect(filterOf(readAddress("?view=list&state=nonsense"), "")).toEqual({});
});

test("a tree is a tree until something but its period is chosen", () => {
  expect(isNarrowed(readAddress("?view=cascade&period=P1"))).toBe(false);
  expect(isNarrowed(readAddress("?view=cascade&text=a"))).toBe(true);
});

test("a cascade begins with the longest period of today, else the latest", () => {
  const year = { id: "year", startsOn: "2026-01-01", endsOn: "2026-12-31" };
  const quarter = { id: "quarter", startsOn: "2026-04-01", endsOn: "2026-06-30" };
  expect(currentPeriod([quarter, year], "2026-06-08")?.id).toBe("year");
  expect(currentPeriod([quarter, year], "2027-06-08")?.id).toBe("quarter");
  expect(currentPeriod<typeof year>([], "2027-06-08")).toBeUndefined();
});
