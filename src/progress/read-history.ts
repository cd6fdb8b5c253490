import { PERIOD_KINDS, type Period, periodAt, periodEndsAt, periodStartsAt } from "../base/periods.ts";
import type { Instant } from "../base/time.ts";
import type { PlatformId, Schedule } from "../plan/index.ts";
import { NO_COVERAGE, type ReleaseColumns, type ReleaseRecord } from "./release-record.ts";
import { Runs } from "./runs.ts";

/** What Kept has seen of one dataset by an instant, as far as it matters to a schedule. */
export type Seen = {
  /** The earliest release that counts and is not withdrawn. */
  readonly firstReleased: Instant | null;
  /** Indexes of the schedule's periods that releases cover which count and are not withdrawn. */
  readonly covered: Runs;
  readonly lastCovered: Period | null;
  /** Index of the earliest of the schedule's periods that was ever covered, by a withdrawn release too. */
  readonly firstSeen: number | null;
  /** The release that counted and was withdrawn last, or null. */
  readonly withdrawn: { readonly version: string; readonly at: Instant; readonly withdrawnAt: Instant } | null;
  /** True where something stands released that covers none of the schedule's periods. */
  readonly besideSchedule: boolean;
  readonly listedOn: ReadonlySet<PlatformId>;
  /** True where anything that counts is simulated. */
  readonly simulated: boolean;
};

const NOTHING: ReadonlySet<PlatformId> = new Set();

/** Which periods of a schedule a release covers, whole ones only, where it was released by another kind of period. */
function inKind(
  schedule: Schedule,
  covers: { first: Period; last: Period },
  at: Instant,
): { first: number; last: number } {
  const starts = periodStartsAt(covers.first);
  const touched = periodAt(schedule.kind, starts);
  return {
    first: periodStartsAt(touched) < starts ? touched.index + 1 : touched.index,
    last: Math.min(periodAt(schedule.kind, periodEndsAt(covers.last)).index - 1, periodAt(schedule.kind, at).index),
  };
}

function laterOf(one: Period | null, other: Period): Period {
  if (one === null) return other;
  const later = one.kind === other.kind ? other.index > one.index : periodEndsAt(other) > periodEndsAt(one);
  return later ? other : one;
}

function periodIn(kind: number, index: number): Period | null {
  const name = PERIOD_KINDS[kind];
  return name === undefined ? null : { kind: name, index };
}

function versionOf({ withdrawnVersion }: ReleaseColumns, row: number): string {
  return withdrawnVersion.get(row) ?? "";
}

/** Later withdrawals first, then later releases, then the version's text: the same whatever the order of the rows. */
function isLaterWithdrawal(columns: ReleaseColumns, row: number, other: number): boolean {
  const by = (columns.withdrawnAt[row] ?? 0) - (columns.withdrawnAt[other] ?? 0);
  if (by !== 0) return by > 0;
  const released = (columns.at[row] ?? 0) - (columns.at[other] ?? 0);
  return released === 0 ? versionOf(columns, row) > versionOf(columns, other) : released > 0;
}

/**
 * Reads a dataset's history up to and including an instant; nothing later is looked at.
 * A release counts where the schedule knows a period that it covers, or where there is no schedule.
 */
export function readHistory(record: ReleaseRecord, dataset: string, schedule: Schedule | null, asOf: Instant): Seen {
  const { columns } = record;
  const { at: ats, withdrawnAt, kind: kinds, first: firsts, last: lasts, simulated: simulations } = columns;
  const rows = record.rows.get(dataset);
  const covered = new Runs();
  const kind = schedule === null ? NO_COVERAGE : PERIOD_KINDS.indexOf(schedule.kind);
  const begins = schedule === null ? 0 : schedule.first.index;
  let firstReleased = Number.POSITIVE_INFINITY;
  let firstSeen = Number.POSITIVE_INFINITY;
  let lastCovered: Period | null = null;
  let withdrawn = -1;
  let besideSchedule = false;
  // The run being read: releases mostly come in order, and are gathered here before they are put among the others.
  let runFirst = 0;
  let runLast = -1;
  let simulated = false;

  const end = rows?.to ?? 0;
  for (let row = rows?.from ?? 0; row < end; row += 1) {
    const at = ats[row] ?? 0;
    if (at > asOf) continue;
    const itsKind = kinds[row] ?? NO_COVERAGE;
    let first = firsts[row] ?? 0;
    let last = lasts[row] ?? 0;
    const gone = (withdrawnAt[row] ?? 0) <= asOf;
    if (schedule !== null) {
      if (itsKind !== kind) {
        const from = periodIn(itsKind, first);
        const to = periodIn(itsKind, last);
        if (from === null || to === null) last = Number.NEGATIVE_INFINITY;
        else ({ first, last } = inKind(schedule, { first: from, last: to }, at));
      }
      if (first < begins) first = begins;
      if (last < first) {
        if (!gone) besideSchedule = true;
        continue;
      }
      if (first < firstSeen) firstSeen = first;
      if (gone) {
        // Nothing is covered by what was withdrawn.
      } else if (first >= runFirst && first <= runLast + 1) {
        if (last > runLast) runLast = last;
      } else {
        if (runFirst <= runLast) covered.add(runFirst, runLast);
        runFirst = first;
        runLast = last;
      }
    } else if (!gone) {
      const to = periodIn(itsKind, last);
      if (to !== null) lastCovered = laterOf(lastCovered, to);
    }
    if (simulations[row] === 1) simulated = true;
    if (!gone) {
      if (at < firstReleased) firstReleased = at;
    } else if (withdrawn < 0 || isLaterWithdrawal(columns, row, withdrawn)) withdrawn = row;
  }

  if (runFirst <= runLast) covered.add(runFirst, runLast);
  let listedOn = NOTHING;
  for (const listing of rows?.listings ?? []) {
    if (listing.at > asOf) continue;
    listedOn = new Set(listedOn).add(listing.platform);
    if (listing.simulated) simulated = true;
  }
  const latest = covered.last;
  if (schedule !== null && latest !== null) lastCovered = { kind: schedule.kind, index: latest };
  return {
    firstReleased: firstReleased === Number.POSITIVE_INFINITY ? null : firstReleased,
    covered,
    lastCovered,
    firstSeen: firstSeen === Number.POSITIVE_INFINITY ? null : firstSeen,
    withdrawn:
      withdrawn < 0
        ? null
        : {
            version: versionOf(columns, withdrawn),
            at: columns.at[withdrawn] ?? 0,
            withdrawnAt: columns.withdrawnAt[withdrawn] ?? 0,
          },
    besideSchedule,
    listedOn,
    simulated,
  };
}
