import { expect, test } from "vitest";
import { daysAfter, todayIn, workingWeek } from "./days";

test("it is tomorrow already in Auckland", () => {
  const late = new Date("2026-06-09T22:00Z");
  expect(todayIn("America/Lima", late)).toBe("2026-06-09");
  expect(todayIn("Pacific/Auckland", late)).toBe("2026-06-10");
});

test("days run on across months", () => {
  expect(daysAfter("2026-06-29", 4)).toBe("2026-07-03");
  expect(daysAfter("2026-03-01", -1)).toBe("2026-02-28");
});

test("a week runs from Monday to Friday, and a weekend looks ahead", () => {
  expect(workingWeek("2026-06-08")).toEqual({ from: "2026-06-08", to: "2026-06-12" });
  expect(workingWeek("2026-06-12")).toEqual({ from: "2026-06-08", to: "2026-06-12" });
  expect(workingWeek("2026-06-13")).toEqual({ from: "2026-06-15", to: "2026-06-19" });
  expect(workingWeek("2026-06-14")).toEqual({ from: "2026-06-15", to: "2026-06-19" });
});
