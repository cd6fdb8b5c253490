import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { next, PERIOD_KINDS, periodAt, periodText } from "../base/periods.ts";
import { dayOf } from "../base/time.ts";
import type { DueRule, Schedule } from "../plan/index.ts";
import { lateFrom, latestFallenDue } from "./due-rule.ts";
import { instant, period } from "./example-plan.ts";

function schedule(first: string, due: DueRule): Schedule {
  return { kind: period(first).kind, first: period(first), due };
}

describe("the last day on which a period's figures are on time", () => {
  test.each<[string, string, DueRule, string, string]>([
    ["community enterprises", "2025-Q4", { after: 1 }, "2025-Q4", "2026-01-31"],
    ["community enterprises", "2025-Q4", { after: 1 }, "2026-Q3", "2026-10-31"],
    ["AI supercomputing centre", "2025-Q4", { after: 1 }, "2026-Q1", "2026-04-30"],
    ["InnoEX and the summit, both in April", "2026", { month: 6 }, "2026", "2026-06-30"],
    ["InnoEX and the summit, both in April", "2026", { month: 6 }, "2027", "2027-06-30"],
    ["smart city progress", "2025-H2", { after: 1 }, "2025-H2", "2026-01-31"],
    ["smart city progress", "2025-H2", { after: 1 }, "2026-H1", "2026-07-31"],
    [
      "micro fund, incubation, accelerator, office, macro fund, market",
      "2018-Q4",
      { after: 3 },
      "2018-Q4",
      "2019-03-31",
    ],
    [
      "micro fund, incubation, accelerator, office, macro fund, market",
      "2018-Q4",
      { after: 3 },
      "2026-Q3",
      "2026-12-31",
    ],
    ["university partnership", "2018", { after: 3 }, "2025", "2026-03-31"],
    ["Smart-Space and events", "2019-02", { after: 1 }, "2019-02", "2019-03-31"],
    ["Smart-Space and events", "2019-02", { after: 1 }, "2024-01", "2024-02-29"],
    ["audited accounts", "FY2019-20", { after: 6 }, "FY2019-20", "2020-09-30"],
    ["audited accounts", "FY2019-20", { after: 6 }, "FY2025-26", "2026-09-30"],
    ["head 135", "FY2021-22-Q1", { after: 2 }, "FY2021-22-Q1", "2021-08-31"],
    ["head 135", "FY2021-22-Q1", { after: 2 }, "FY2025-26-Q4", "2026-05-31"],
    ["a daily dataset", "2026-11-01", { after: 0 }, "2026-11-24", "2026-11-30"],
    ["a week across two months", "2026-W01", { after: 1 }, "2026-W05", "2026-03-31"],
    ["a financial year by a month of the year it ends in", "FY2025-26", { month: 9 }, "FY2025-26", "2026-09-30"],
    ["a biennium by a month of its second year", "2026/2027", { month: 12 }, "2026/2027", "2027-12-31"],
  ])("%s, from %s by %o: %s by %s", (_, first, due, text, day) => {
    const late = lateFrom(schedule(first, due), period(text));
    expect(dayOf(late - 1)).toBe(day);
    expect(dayOf(late)).not.toBe(day);
  });
});

test("the latest period fallen due is the last that is late by then, for every kind of period and rule", () => {
  const rules = fc.oneof(
    fc.record({ after: fc.integer({ min: 0, max: 30 }) }),
    fc.record({ month: fc.integer({ min: 1, max: 12 }) }),
  );
  const instants = fc.integer({ min: instant("1990-01-01"), max: instant("2090-01-01") });
  fc.assert(
    fc.property(fc.constantFrom(...PERIOD_KINDS), rules, instants, (kind, due, asOf) => {
      const rule = { kind, first: periodAt(kind, asOf), due };
      const fallen = { kind, index: latestFallenDue(rule, asOf) };
      expect(lateFrom(rule, fallen), periodText(fallen)).toBeLessThanOrEqual(asOf);
      expect(lateFrom(rule, next(fallen)), periodText(next(fallen))).toBeGreaterThan(asOf);
    }),
  );
});
