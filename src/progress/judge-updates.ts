import { type Period, periodEndsAt } from "../base/periods.ts";
import { dayNumberAt, type Instant, type Month, monthEndsAt, monthIndexAt, startOfMonthIndex } from "../base/time.ts";
import type { Schedule } from "../plan/index.ts";
import type { Promised } from "./choose-promises.ts";
import { lateFrom, latestFallenDue } from "./due-rule.ts";
import type { Status, UpdateStatus } from "./model.ts";
import type { Seen } from "./read-history.ts";

/** A period with the last day, counted, on which its figures are on time. */
export type DuePeriod = { readonly period: Period; readonly dueDay: number };

export type UpdateJudgement = {
  readonly updateStatus: UpdateStatus;
  readonly periodsOverdue: number;
  /** The oldest period that has fallen due and is not covered. */
  readonly oldest: DuePeriod | null;
  /** The next period to fall due that is not covered yet; null where no update is awaited. */
  readonly next: DuePeriod | null;
  /** The next deadline still ahead: of the first release where it is awaited, else of `next`. */
  readonly nextDueDay: number | null;
};

const lastDayBefore = (instant: Instant): number => dayNumberAt(instant) - 1;

function without(updateStatus: UpdateStatus, nextDueDay: number | null = null): UpdateJudgement {
  return { updateStatus, periodsOverdue: 0, oldest: null, next: null, nextDueDay };
}

/** The first period whose updates can be missed, or null where none can yet. */
function firstOwed(schedule: Schedule, { month, reported }: Promised, seen: Seen, status: Status): number | null {
  const promisedByMonth = reported === null ? month !== null : status === "on-time" || status === "late";
  // Where the plan reports an earlier release elsewhere, or promised no month, periods before the first one that
  // Kept saw may be out, or were never owed.
  return promisedByMonth ? schedule.first.index : seen.firstSeen;
}

function judgeSchedule(
  schedule: Schedule,
  seen: Seen,
  owed: number,
  notBefore: Instant | null,
  asOf: Instant,
): UpdateJudgement {
  const { kind } = schedule;
  // No update can be missed before the first release is: until then the promised month is the only deadline.
  const fallen =
    notBefore !== null && asOf < notBefore ? owed - 1 : Math.max(latestFallenDue(schedule, asOf), owed - 1);
  const lateAt = (period: Period): Instant =>
    Math.max(lateFrom(schedule, period), notBefore ?? Number.NEGATIVE_INFINITY);

  const upcoming = { kind, index: seen.covered.firstMissing(fallen + 1) };
  const upcomingLate = lateAt(upcoming);
  const next = { period: upcoming, dueDay: lastDayBefore(upcomingLate) };
  const periodsOverdue = seen.covered.missing(owed, fallen);
  if (periodsOverdue > 0) {
    const missing = { kind, index: seen.covered.firstMissing(owed) };
    const oldest = { period: missing, dueDay: lastDayBefore(lateAt(missing)) };
    return { updateStatus: "overdue", periodsOverdue, oldest, next, nextDueDay: next.dueDay };
  }
  // Due from the period's end on, and where it is due before its end, from the first day of the month it is due in.
  const opens = Math.min(periodEndsAt(upcoming), startOfMonthIndex(monthIndexAt(upcomingLate - 1)));
  const updateStatus = seen.firstReleased === null ? "not-started" : asOf >= opens ? "due" : "up-to-date";
  return { updateStatus, periodsOverdue: 0, oldest: null, next, nextDueDay: next.dueDay };
}

/**
 * Where the promise of updates stands. `month` is the one that the first release is judged by.
 * Gaps between covered periods are overdue like any other period that has fallen due.
 */
export function judgeUpdates(
  promised: Promised,
  seen: Seen,
  status: Status,
  month: Month | null,
  asOf: Instant,
): UpdateJudgement {
  if (status === "dropped") return without("no-schedule");
  const frequency = promised.commitment.row.frequency.id;
  const schedule = promised.commitment.schedule.value;
  const notBefore = month === null ? null : monthEndsAt(month);
  const awaited = seen.firstReleased === null && notBefore !== null && asOf < notBefore ? notBefore : null;
  const awaitedDay = awaited === null ? null : lastDayBefore(awaited);
  if (frequency === "as-needed") return without("no-schedule", awaitedDay);
  const unseenElsewhere = status === "reported-released" && seen.firstReleased === null && seen.firstSeen === null;
  if (frequency === "once") {
    if (unseenElsewhere || seen.firstReleased !== null) return without("no-schedule");
    return without("not-started", awaitedDay);
  }
  if (unseenElsewhere) return without("unknown");
  if (schedule === null) return without(seen.firstReleased === null ? "not-started" : "unknown", awaitedDay);
  const owed = firstOwed(schedule, promised, seen, status);
  if (owed === null) return without("not-started", awaitedDay);
  const judged = judgeSchedule(schedule, seen, owed, notBefore, asOf);
  return awaitedDay === null ? judged : { ...judged, nextDueDay: awaitedDay };
}
