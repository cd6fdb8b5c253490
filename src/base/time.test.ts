import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dayLabel,
  dayNumberAt,
  dayOf,
  instantText,
  isMonth,
  monthEndsAt,
  monthIndex,
  monthIndexAt,
  monthLabel,
  monthOfIndex,
  parseInstant,
  startOfMonth,
  startOfMonthIndex,
} from "./time.ts";

const instants = fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2999, 11, 30) });
const months = fc.integer({ min: 1900 * 12, max: 2999 * 12 + 11 });

describe("parseInstant", () => {
  test.each([
    ["2026-11-24T10:00", "2026-11-24T02:00:00.000Z"],
    ["2026-11-24T10:00:05", "2026-11-24T02:00:05.000Z"],
    ["2026-11-24T10:00:05.123", "2026-11-24T02:00:05.123Z"],
    ["2026-11-24T10:00Z", "2026-11-24T10:00:00.000Z"],
    ["2026-11-24T10:00:00+08:00", "2026-11-24T02:00:00.000Z"],
    ["2026-11-24T23:30-05:30", "2026-11-25T05:00:00.000Z"],
    ["2024-02-29T00:00", "2024-02-28T16:00:00.000Z"],
  ])("reads %s as %s", (text, utc) => {
    expect(new Date(parseInstant(text, "end") ?? Number.NaN).toISOString()).toBe(utc);
  });

  test("takes a day alone as its first or its last millisecond in Hong Kong", () => {
    expect(parseInstant("2026-11-24", "start")).toBe(Date.UTC(2026, 10, 23, 16));
    expect(parseInstant("2026-11-24", "end")).toBe(Date.UTC(2026, 10, 24, 16) - 1);
  });

  test.each([
    "",
    "2026",
    "2026-11",
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-11-31",
    "1899-12-31",
    "3000-01-01",
    "2026-11-24T",
    "2026-11-24T24:00",
    "2026-11-24T10",
    "2026-11-24T10:60",
    "2026-11-24T10:00:60",
    "2026-11-24T10:00:00.1",
    "2026-11-24T10:00+0800",
    "2026-11-24T10:00+15:00",
    "2026-11-24Z",
    "2026-11-24 10:00",
    " 2026-11-24",
    "2026-11-24\n",
    "２０２６-11-24",
    "24/11/2026",
  ])("refuses %j", (text) => {
    expect(parseInstant(text, "end")).toBeNull();
  });

  test("reads back every instant that is written", () => {
    fc.assert(fc.property(instants, (ms) => parseInstant(instantText(ms), "start") === ms));
  });
});

describe("instantText and dayOf", () => {
  test("say Hong Kong's clock with its offset", () => {
    expect(instantText(Date.UTC(2026, 10, 24, 16))).toBe("2026-11-25T00:00:00+08:00");
    expect(instantText(Date.UTC(2026, 10, 24, 16) - 1)).toBe("2026-11-24T23:59:59.999+08:00");
    expect(dayOf(Date.UTC(2026, 10, 24, 16) - 1)).toBe("2026-11-24");
    expect(dayOf(Date.UTC(2026, 10, 24, 16))).toBe("2026-11-25");
  });

  test("agree with the day's own first and last millisecond", () => {
    fc.assert(
      fc.property(instants, (ms) => {
        const day = dayOf(ms);
        const first = parseInstant(day, "start") ?? Number.NaN;
        const last = parseInstant(day, "end") ?? Number.NaN;
        return first <= ms && ms <= last && dayNumberAt(last + 1) === dayNumberAt(ms) + 1;
      }),
    );
  });
});

describe("months", () => {
  test("end at Hong Kong midnight", () => {
    expect(instantText(monthEndsAt("2026-01"))).toBe("2026-02-01T00:00:00+08:00");
    expect(instantText(monthEndsAt("2026-12"))).toBe("2027-01-01T00:00:00+08:00");
    expect(instantText(monthEndsAt("2024-02") - 1)).toBe("2024-02-29T23:59:59.999+08:00");
  });

  test("follow one another without a gap and are read back", () => {
    fc.assert(
      fc.property(months, (index) => {
        const month = monthOfIndex(index);
        return (
          isMonth(month) && monthIndex(month) === index && monthEndsAt(month) === startOfMonth(monthOfIndex(index + 1))
        );
      }),
    );
  });

  test("agree with the platform's calendar on every day", () => {
    fc.assert(
      fc.property(instants, (ms) => {
        const date = new Date(ms + 8 * 3_600_000);
        expect(monthIndexAt(ms)).toBe(date.getUTCFullYear() * 12 + date.getUTCMonth());
        const start = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) - 8 * 3_600_000;
        expect(startOfMonthIndex(monthIndexAt(ms))).toBe(start);
        expect(monthIndexAt(start)).toBe(monthIndexAt(ms));
        expect(monthIndexAt(start - 1)).toBe(monthIndexAt(ms) - 1);
      }),
    );
  });

  test.each(["2026-1", "2026-13", "2026-00", "26-01", "1899-12", "2026-01-01", "2026/01", ""])("%j is none", (text) => {
    expect(isMonth(text)).toBe(false);
  });
});

test("days and months are called as people call them", () => {
  expect(monthLabel("2026-01")).toEqual({ "en": "January 2026", "zh-Hant": "2026年1月", "zh-Hans": "2026年1月" });
  expect(dayLabel(Date.UTC(2026, 10, 23, 16))).toEqual({
    "en": "24 November 2026",
    "zh-Hant": "2026年11月24日",
    "zh-Hans": "2026年11月24日",
  });
});
