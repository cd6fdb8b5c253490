import type { Period } from "../base/periods.ts";
import { dayNumberAt, type Instant, type Month, monthEndsAt, startOfMonth } from "../base/time.ts";
import type { PlatformId } from "../plan/index.ts";
import type { Promised } from "./choose-promises.ts";
import { judgeUpdates, type UpdateJudgement } from "./judge-updates.ts";
import type { Status } from "./model.ts";
import type { Seen } from "./read-history.ts";

/** The facts about one promise at an instant; the sentences are made from them. Days are counted days of Hong Kong. */
export type Judgement = {
  readonly status: Status;
  readonly updates: UpdateJudgement;
  /** The month the first release is judged by: promised, or else reported. */
  readonly month: Month | null;
  /** Last day of that month. */
  readonly firstDueDay: number | null;
  readonly firstReleased: Instant | null;
  readonly lastCovered: Period | null;
  readonly daysLate: number;
  readonly listed: Partial<Record<PlatformId, boolean>>;
};

function monthOf({ month, reported }: Promised): Month | null {
  return month ?? reported?.month ?? null;
}

function judgeReported({ month: promised, reported }: Promised, released: Instant | null, asOf: Instant): Status {
  const stated = reported?.month ?? null;
  const judged = promised ?? stated;
  if (released !== null) {
    if (judged === null) return "reported-released";
    if (released < monthEndsAt(judged)) return "on-time";
    // The plan's word stands for the first release, unless by its own word it came after the month promised.
    return promised !== null && stated !== null && stated > promised ? "late" : "reported-released";
  }
  if (stated === null || asOf >= monthEndsAt(stated)) return "reported-released";
  return asOf < startOfMonth(stated) ? "planned" : "due";
}

/** Where the promise of a first release stands. */
export function judgeFirstRelease(promised: Promised, released: Instant | null, asOf: Instant): Status {
  if (promised.dropped) return "dropped";
  if (promised.reported !== null) return judgeReported(promised, released, asOf);
  const { month, movedFrom } = promised;
  if (month === null) {
    if (released !== null) return "reported-released";
    return movedFrom === null ? "planned" : "postponed";
  }
  const ends = monthEndsAt(month);
  if (released !== null) return released < ends ? "on-time" : "late";
  if (asOf >= ends) return "overdue";
  if (movedFrom !== null) return "postponed";
  return asOf < startOfMonth(month) ? "planned" : "due";
}

function countDaysLate(
  status: Status,
  firstDueDay: number | null,
  released: Instant | null,
  oldestDueDay: number | null,
  asOf: Instant,
): number {
  if (status === "dropped") return 0;
  if (status === "overdue" && firstDueDay !== null) return dayNumberAt(asOf) - firstDueDay;
  if (status === "late" && firstDueDay !== null && released !== null) return dayNumberAt(released) - firstDueDay;
  return oldestDueDay === null ? 0 : dayNumberAt(asOf) - oldestDueDay;
}

/** Judges one promise by what Kept has seen up to an instant; pure, and blind to everything later. */
export function judgeCommitment(promised: Promised, seen: Seen, asOf: Instant): Judgement {
  const month = monthOf(promised);
  const status = judgeFirstRelease(promised, seen.firstReleased, asOf);
  const updates = judgeUpdates(promised, seen, status, month, asOf);
  const firstDueDay = month === null ? null : dayNumberAt(monthEndsAt(month)) - 1;
  const listed: Partial<Record<PlatformId, boolean>> = {};
  for (const platform of promised.commitment.row.delivery?.platforms ?? []) {
    listed[platform] = seen.listedOn.has(platform);
  }
  return {
    status,
    updates,
    month,
    firstDueDay,
    firstReleased: seen.firstReleased,
    lastCovered: seen.lastCovered,
    daysLate: countDaysLate(status, firstDueDay, seen.firstReleased, updates.oldest?.dueDay ?? null, asOf),
    listed,
  };
}
