import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  firstMonthOf,
  lastMonthOf,
  next,
  PERIOD_KINDS,
  type Period,
  parsePeriod,
  periodAt,
  periodEndsAt,
  periodLabel,
  periodStartsAt,
  periodText,
} from "./periods.ts";
import { dayOf } from "./time.ts";

const instants = fc.integer({ min: Date.UTC(1901, 0, 1), max: Date.UTC(2998, 0, 1) });
const kinds = fc.constantFrom(...PERIOD_KINDS);
const periods = fc.tuple(kinds, instants).map(([kind, at]) => periodAt(kind, at));

function period(text: string): Period {
  const read = parsePeriod(text);
  if (read === null) throw new Error(`${text} is no period`);
  return read;
}

describe("a period", () => {
  test("is read back as it was written", () => {
    fc.assert(
      fc.property(periods, (one) => {
        expect(parsePeriod(periodText(one))).toEqual(one);
      }),
    );
  });

  test("ends at the instant the next one begins", () => {
    fc.assert(
      fc.property(periods, (one) => {
        expect(periodEndsAt(one)).toBe(periodStartsAt(next(one)));
        expect(periodEndsAt(one)).toBeGreaterThan(periodStartsAt(one));
      }),
    );
  });

  test("is the one at its first and its last instant, and at none outside", () => {
    fc.assert(
      fc.property(periods, (one) => {
        expect(periodAt(one.kind, periodStartsAt(one))).toEqual(one);
        expect(periodAt(one.kind, periodEndsAt(one) - 1)).toEqual(one);
        expect(periodAt(one.kind, periodEndsAt(one))).toEqual(next(one));
      }),
    );
  });

  test("contains the instant it was found by", () => {
    fc.assert(
      fc.property(kinds, instants, (kind, at) => {
        const one = periodAt(kind, at);
        return periodStartsAt(one) <= at && at < periodEndsAt(one);
      }),
    );
  });
});

test.each([
  ["2026-03-05", "day", "2026-03-05", "2026-03-05", "5 March 2026", "2026年3月5日"],
  ["2026-W10", "week", "2026-03-02", "2026-03-08", "week 10 of 2026", "2026年第10周"],
  ["2026-W01", "week", "2025-12-29", "2026-01-04", "week 1 of 2026", "2026年第1周"],
  ["2020-W53", "week", "2020-12-28", "2021-01-03", "week 53 of 2020", "2020年第53周"],
  ["2026-03", "month", "2026-03-01", "2026-03-31", "March 2026", "2026年3月"],
  ["2026-01/2026-02", "bimonth", "2026-01-01", "2026-02-28", "January–February 2026", "2026年1月至2月"],
  ["2026-Q3", "quarter", "2026-07-01", "2026-09-30", "Q3 2026", "2026年第三季"],
  ["2026-H1", "half", "2026-01-01", "2026-06-30", "first half of 2026", "2026年上半年"],
  ["2025-H2", "half", "2025-07-01", "2025-12-31", "second half of 2025", "2025年下半年"],
  ["2026", "year", "2026-01-01", "2026-12-31", "2026", "2026年"],
  ["2026/2027", "biennium", "2026-01-01", "2027-12-31", "2026–2027", "2026至2027年"],
  ["FY2025-26", "financial-year", "2025-04-01", "2026-03-31", "2025-26 financial year", "2025-26財政年度"],
  ["FY1999-00", "financial-year", "1999-04-01", "2000-03-31", "1999-00 financial year", "1999-00財政年度"],
  [
    "FY2025-26-Q4",
    "financial-quarter",
    "2026-01-01",
    "2026-03-31",
    "Q4 of the 2025-26 financial year",
    "2025-26財政年度第四季",
  ],
])("%s is a %s from %s to %s", (text, kind, from, to, english, chinese) => {
  const read = period(text);
  expect(read.kind).toBe(kind);
  expect(dayOf(periodStartsAt(read))).toBe(from);
  expect(dayOf(periodEndsAt(read) - 1)).toBe(to);
  expect(firstMonthOf(read)).toBe(from.slice(0, 7));
  expect(lastMonthOf(read)).toBe(to.slice(0, 7));
  expect(periodLabel(read)).toMatchObject({ "en": english, "zh-Hant": chinese });
});

test.each([
  "",
  "26",
  "1899",
  "3000",
  "2026-Q5",
  "2026-Q0",
  "2026-H3",
  "2026-13",
  "2026-W54",
  "2026-W00",
  "2025-W53",
  "2026-02-29",
  "2026-02/2026-03",
  "2026-01/2026-03",
  "2027/2028",
  "2026/2028",
  "2026/",
  "FY2025",
  "FY2025-27",
  "FY2025-26-Q5",
  "FY2025-26-H1",
  "2025-26",
  "2026-Q3 ",
  "2026/2027/2028",
])("%j is no period", (text) => {
  expect(parsePeriod(text)).toBeNull();
});
