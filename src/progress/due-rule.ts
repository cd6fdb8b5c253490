import { lastMonthIndexOf, type Period, periodAt } from "../base/periods.ts";
import { type Instant, monthIndexAt, startOfMonthIndex } from "../base/time.ts";
import type { Schedule } from "../plan/index.ts";

/** The first instant at which a period's figures are late: the Hong Kong midnight that ends the month they are due in. */
export function lateFrom({ due }: Schedule, period: Period): Instant {
  const ends = lastMonthIndexOf(period);
  const dueMonth = "after" in due ? ends + due.after : Math.floor(ends / 12) * 12 + due.month - 1;
  return startOfMonthIndex(dueMonth + 1);
}

/**
 * The index of the latest period whose figures have fallen due by an instant: the largest for which
 * `lateFrom` is not after it. By arithmetic, as a daily dataset has had thousands.
 */
export function latestFallenDue({ kind, due }: Schedule, asOf: Instant): number {
  const month = monthIndexAt(asOf);
  // Of the periods that end before this month begins, all have fallen due, and no other.
  const bound = "after" in due ? month - due.after : (Math.floor((month - due.month) / 12) + 1) * 12;
  return periodAt(kind, startOfMonthIndex(bound)).index - 1;
}
