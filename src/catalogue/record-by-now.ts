import type { Instant } from "../base/time.ts";
import type { ReleaseRecord } from "../progress/index.ts";

const isLater = (now: Instant) => (at: number) => at > now && at !== Number.POSITIVE_INFINITY;

/**
 * What Kept has seen by now. A question about a day to come looks past now, and must not find
 * what is approved but waits for its minute, nor a withdrawal that does.
 */
export function recordByNow(record: ReleaseRecord, now: Instant): ReleaseRecord {
  const { columns, rows } = record;
  const later = isLater(now);
  const waiting = columns.at.some(later) || columns.withdrawnAt.some(later);
  const listed = [...rows.values()].some(({ listings }) => listings.some(({ at }) => at > now));
  if (!waiting && !listed) return record;
  // An instant that never comes is one that no question reaches.
  const seen = (at: number) => (later(at) ? Number.POSITIVE_INFINITY : at);
  return {
    columns: { ...columns, at: columns.at.map(seen), withdrawnAt: columns.withdrawnAt.map(seen) },
    rows: new Map(
      [...rows].map(([dataset, row]) => [dataset, { ...row, listings: row.listings.filter(({ at }) => at <= now) }]),
    ),
  };
}
