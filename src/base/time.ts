import type { Trilingual } from "./language.ts";
import { remembered } from "./remembered.ts";
import { say } from "./words/index.ts";

/** Milliseconds since the epoch. */
export type Instant = number;
/** A calendar month in Hong Kong, `YYYY-MM`. */
export type Month = string;

/**
 * Hong Kong is eight hours ahead of UTC and has had no daylight saving time since 1979; earlier summers are taken
 * as UTC+8 too. A constant, because Intl answers the same a hundred times more slowly.
 */
const AHEAD = 8 * 3_600_000;
const DAY = 86_400_000;

const YEAR = "(?:19|2\\d)\\d\\d";
const MONTH = new RegExp(`^${YEAR}-(?:0[1-9]|1[0-2])$`);
const INSTANT = new RegExp(
  `^(${YEAR})-(\\d\\d)-(\\d\\d)(?:T([01]\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d)(?:\\.(\\d{3}))?)?(Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)?)?$`,
);

/**
 * Reads `2026-11-24`, or `2026-11-24T10:00` with optional seconds, milliseconds and zone (`Z`, `+08:00`).
 * A time without a zone is Hong Kong's. A day alone is its first or its last millisecond in Hong Kong, by `edge`.
 * Years 1900 to 2999; null for anything else.
 */
export function parseInstant(text: string, edge: "start" | "end"): Instant | null {
  const match = INSTANT.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second = "0", millisecond = "0", zone] = match;
  const date = dayNumber(Number(year), Number(month), Number(day));
  if (date === null) return null;
  if (hour === undefined) return edge === "start" ? startOfDay(date) : startOfDay(date + 1) - 1;
  const clock = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(millisecond);
  return date * DAY + clock - offsetOf(zone);
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined) return AHEAD;
  if (zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return (zone.startsWith("-") ? -minutes : minutes) * 60_000;
}

/** ISO 8601 with Hong Kong's offset: `2026-11-24T10:00:00+08:00`; milliseconds only where there are any. */
export function instantText(ms: Instant): string {
  const text = new Date(ms + AHEAD).toISOString();
  return `${text.endsWith(".000Z") ? text.slice(0, -5) : text.slice(0, -1)}+08:00`;
}

/** The calendar day in Hong Kong, `YYYY-MM-DD`. */
export function dayOf(ms: Instant): string {
  return dayText(dayNumberAt(ms));
}

/** Hong Kong's days counted from 1970-01-01, which is 0: for whole days between two instants. */
export function dayNumberAt(ms: Instant): number {
  return Math.floor((ms + AHEAD) / DAY);
}

/** Hong Kong midnight at which a counted day begins. */
export function startOfDay(number: number): Instant {
  return number * DAY - AHEAD;
}

/** `YYYY-MM-DD` of a counted day. */
export const dayText = remembered(20_000, (number) => new Date(number * DAY).toISOString().slice(0, 10));

/** The count of a calendar day, or null where the calendar has no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / DAY : null;
}

/** True for `YYYY-MM` from 1900 to 2999. */
export function isMonth(text: string): text is Month {
  return MONTH.test(text);
}

/** Months counted from January of the year 0, which is 0: 2026-01 is 24312. */
export function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

export function monthOfIndex(index: number): Month {
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/**
 * Months of the proleptic Gregorian calendar by arithmetic, years counted from March so that the leap day is a year's
 * last: progress asks for millions of them, and a Date for each takes ten times as long.
 */
const DAYS_OF_400_YEARS = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const DAYS_TO_EPOCH = 719_468;

/** The counted month in Hong Kong at an instant. */
export function monthIndexAt(ms: Instant): number {
  const days = dayNumberAt(ms) + DAYS_TO_EPOCH;
  const era = Math.floor(days / DAYS_OF_400_YEARS);
  const day = days - era * DAYS_OF_400_YEARS;
  const year = Math.floor((day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365);
  const dayOfYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  return (era * 400 + year) * 12 + monthFromMarch + 2;
}

/** Hong Kong midnight at which a counted month begins. */
export function startOfMonthIndex(index: number): Instant {
  const year = Math.floor((index - 2) / 12);
  const monthFromMarch = index - 2 - year * 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return startOfDay(year * 365 + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) - DAYS_TO_EPOCH);
}

/** Hong Kong midnight at which the month begins. */
export function startOfMonth(month: Month): Instant {
  return startOfMonthIndex(monthIndex(month));
}

/** The first instant that is no longer in the month: Hong Kong midnight. What is due in the month is late from here on. */
export function monthEndsAt(month: Month): Instant {
  return startOfMonthIndex(monthIndex(month) + 1);
}

const MONTH_NAMES = [
  say("month1"),
  say("month2"),
  say("month3"),
  say("month4"),
  say("month5"),
  say("month6"),
  say("month7"),
  say("month8"),
  say("month9"),
  say("month10"),
  say("month11"),
  say("month12"),
] as const;

/** `January`, 1月: the name of the counted month without its year. */
export function monthName(index: number): Trilingual {
  return MONTH_NAMES[index % 12] ?? MONTH_NAMES[0];
}

/** January 2026, 2026年1月. */
export function monthLabel(month: Month): Trilingual {
  return monthIndexLabel(monthIndex(month));
}

/** The label of a counted month. */
export const monthIndexLabel = remembered(20_000, (index) =>
  say("month", { month: monthName(index), year: Math.floor(index / 12) }),
);

/** 24 November 2026, 2026年11月24日: the day in Hong Kong. */
export function dayLabel(ms: Instant): Trilingual {
  return dayNumberLabel(dayNumberAt(ms));
}

/** The label of a counted day. */
export const dayNumberLabel = remembered(20_000, (number) => {
  const date = new Date(number * DAY);
  return say("dayOfMonth", {
    day: date.getUTCDate(),
    month: monthName(date.getUTCMonth()),
    year: date.getUTCFullYear(),
  });
});
