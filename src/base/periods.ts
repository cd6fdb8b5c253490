import type { Trilingual } from "./language.ts";
import { remembered } from "./remembered.ts";
import {
  dayNumber,
  dayNumberAt,
  dayNumberLabel,
  dayText,
  type Instant,
  isMonth,
  type Month,
  monthIndex,
  monthIndexAt,
  monthIndexLabel,
  monthName,
  monthOfIndex,
  startOfDay,
  startOfMonthIndex,
} from "./time.ts";
import { say } from "./words/index.ts";

/** What a dataset's versions can cover. Weeks are ISO weeks; financial years are Hong Kong's, April to March. */
export const PERIOD_KINDS = [
  "day",
  "week",
  "month",
  "bimonth",
  "quarter",
  "half",
  "year",
  "biennium",
  "financial-year",
  "financial-quarter",
] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/**
 * A stretch of Hong Kong's calendar. `index` grows by one from each period to the next of its kind.
 * Bimonths begin in January, March, …; bienniums in even years.
 */
export type Period = { readonly kind: PeriodKind; readonly index: number };

/** Whole months in a period and the month counted from which they are laid end to end; days and weeks have none. */
const MONTHS: Readonly<Record<PeriodKind, { readonly length: number; readonly from: number } | null>> = {
  "day": null,
  "week": null,
  "month": { length: 1, from: 0 },
  "bimonth": { length: 2, from: 0 },
  "quarter": { length: 3, from: 0 },
  "half": { length: 6, from: 0 },
  "year": { length: 12, from: 0 },
  "biennium": { length: 24, from: 0 },
  "financial-year": { length: 12, from: 3 },
  "financial-quarter": { length: 3, from: 3 },
};

/** 1970-01-01 was a Thursday: the ISO week it falls in, number 0, began three days before. */
const DAYS_BEFORE_EPOCH = 3;

/** The period of a kind that an instant falls in. */
export function periodAt(kind: PeriodKind, at: Instant): Period {
  const months = MONTHS[kind];
  if (months !== null) return { kind, index: Math.floor((monthIndexAt(at) - months.from) / months.length) };
  const day = dayNumberAt(at);
  return { kind, index: kind === "day" ? day : Math.floor((day + DAYS_BEFORE_EPOCH) / 7) };
}

/** Hong Kong midnight at which the period begins. */
export function periodStartsAt({ kind, index }: Period): Instant {
  const months = MONTHS[kind];
  if (months !== null) return startOfMonthIndex(index * months.length + months.from);
  return startOfDay(kind === "day" ? index : index * 7 - DAYS_BEFORE_EPOCH);
}

/** The first instant after the period: Hong Kong midnight, where the next one begins. */
export function periodEndsAt(period: Period): Instant {
  return periodStartsAt(next(period));
}

export function next({ kind, index }: Period): Period {
  return { kind, index: index + 1 };
}

/** The counted month (`monthIndex`) in which the period's last day falls. */
export function lastMonthIndexOf(period: Period): number {
  const months = MONTHS[period.kind];
  if (months !== null) return (period.index + 1) * months.length + months.from - 1;
  return monthIndexAt(periodEndsAt(period) - 1);
}

/** The month in which the period's first day falls. */
export function firstMonthOf(period: Period): Month {
  return monthOfIndex(monthIndexAt(periodStartsAt(period)));
}

/** The month in which the period's last day falls. */
export function lastMonthOf(period: Period): Month {
  return monthOfIndex(lastMonthIndexOf(period));
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");
const financialYear = (from: number): string => `${from}-${twoDigits((from + 1) % 100)}`;

/** An ISO week's year is that of its Thursday, and its number counts from that year's first Thursday. */
function isoWeek(index: number): { year: number; week: number } {
  const thursday = index * 7;
  const year = new Date(thursday * 86_400_000).getUTCFullYear();
  const newYear = dayNumber(year, 1, 1) ?? 0;
  return { year, week: Math.floor((thursday - newYear) / 7) + 1 };
}

function weekIndex(year: number, week: number): number | null {
  const fourth = dayNumber(year, 1, 4);
  if (fourth === null) return null;
  const index = Math.floor((fourth + DAYS_BEFORE_EPOCH) / 7) + week - 1;
  const found = isoWeek(index);
  return found.year === year && found.week === week ? index : null;
}

/**
 * `2026-03-05` day, `2026-W10` week, `2026-03` month, `2026-03/2026-04` bimonth, `2026-Q3` quarter, `2026-H1` half,
 * `2026` year, `2026/2027` biennium, `FY2025-26` financial year, `FY2025-26-Q1` financial quarter.
 */
export function periodText({ kind, index }: Period): string {
  switch (kind) {
    case "day":
      return dayText(index);
    case "week": {
      const { year, week } = isoWeek(index);
      return `${year}-W${twoDigits(week)}`;
    }
    case "month":
      return monthOfIndex(index);
    case "bimonth":
      return `${monthOfIndex(index * 2)}/${monthOfIndex(index * 2 + 1)}`;
    case "quarter":
      return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
    case "half":
      return `${Math.floor(index / 2)}-H${(index % 2) + 1}`;
    case "year":
      return String(index);
    case "biennium":
      return `${index * 2}/${index * 2 + 1}`;
    case "financial-year":
      return `FY${financialYear(index)}`;
    case "financial-quarter":
      return `FY${financialYear(Math.floor(index / 4))}-Q${(index % 4) + 1}`;
  }
}

const YEAR = /^(?:19|2\d)\d\d$/;
const isYear = (text: string): boolean => YEAR.test(text);

/** Reads what `periodText` writes, years 1900 to 2999; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const period = readPeriod(text);
  // What a shape lets through but no period is called (FY2025-27, 2026-02/2026-03) is told by writing it again.
  return period !== null && periodText(period) === text ? period : null;
}

function readPeriod(text: string): Period | null {
  const financial = text.startsWith("FY");
  const head = financial ? text.slice(2, 6) : text.slice(0, 4);
  if (!isYear(head)) return null;
  const year = Number(head);
  const rest = financial ? text.slice(6) : text.slice(4);
  if (financial) {
    if (/^-\d\d$/.test(rest)) return { kind: "financial-year", index: year };
    return /^-\d\d-Q[1-4]$/.test(rest) ? { kind: "financial-quarter", index: year * 4 + Number(rest[5]) - 1 } : null;
  }
  if (rest === "") return { kind: "year", index: year };
  if (/^-Q[1-4]$/.test(rest)) return { kind: "quarter", index: year * 4 + Number(rest[2]) - 1 };
  if (/^-H[12]$/.test(rest)) return { kind: "half", index: year * 2 + Number(rest[2]) - 1 };
  if (/^-W\d\d$/.test(rest)) {
    const index = weekIndex(year, Number(rest.slice(2)));
    return index === null ? null : { kind: "week", index };
  }
  if (/^-\d\d-\d\d$/.test(rest)) {
    const index = dayNumber(year, Number(rest.slice(1, 3)), Number(rest.slice(4)));
    return index === null ? null : { kind: "day", index };
  }
  const [from = "", to] = text.split("/");
  if (isMonth(from)) {
    if (to === undefined) return { kind: "month", index: monthIndex(from) };
    return { kind: "bimonth", index: Math.floor(monthIndex(from) / 2) };
  }
  return isYear(from) && to !== undefined ? { kind: "biennium", index: Math.floor(year / 2) } : null;
}

const QUARTERS = ["quarter1", "quarter2", "quarter3", "quarter4"] as const;
const FINANCIAL_QUARTERS = [
  "financialQuarter1",
  "financialQuarter2",
  "financialQuarter3",
  "financialQuarter4",
] as const;

function quarterLabel(names: typeof QUARTERS | typeof FINANCIAL_QUARTERS, index: number, year: string): Trilingual {
  return say(names[index % 4] ?? names[0], { year });
}

function makeLabel({ kind, index }: Period): Trilingual {
  switch (kind) {
    case "day":
      return dayNumberLabel(index);
    case "week":
      return say("week", isoWeek(index));
    case "month":
      return monthIndexLabel(index);
    case "bimonth":
      return say("bimonth", {
        first: monthName(index * 2),
        last: monthName(index * 2 + 1),
        year: Math.floor(index / 6),
      });
    case "quarter":
      return quarterLabel(QUARTERS, index, String(Math.floor(index / 4)));
    case "half":
      return say(index % 2 === 0 ? "half1" : "half2", { year: Math.floor(index / 2) });
    case "year":
      return say("year", { year: index });
    case "biennium":
      return say("biennium", { first: index * 2, last: index * 2 + 1 });
    case "financial-year":
      return say("financialYear", { year: financialYear(index) });
    case "financial-quarter":
      return quarterLabel(FINANCIAL_QUARTERS, index, financialYear(Math.floor(index / 4)));
  }
}

const labels = new Map(PERIOD_KINDS.map((kind) => [kind, remembered(20_000, (index) => makeLabel({ kind, index }))]));

/** Q3 2026, 2026年第三季; 2025-26 financial year, 2025-26財政年度. */
export function periodLabel(period: Period): Trilingual {
  return labels.get(period.kind)?.(period.index) ?? makeLabel(period);
}
