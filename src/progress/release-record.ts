import type { Instant } from "../base/time.ts";
import { PERIOD_KINDS, type Period, periodAt } from "../base/periods.ts";
import type { PlatformId } from "../plan/index.ts";

/** One version that was released, as the ledger tells it. */
export type Release = {
  readonly version: string;
  readonly at: Instant;
  /** First and last period covered, both included and of one kind; null where the dataset has no schedule. */
  readonly coverage: { readonly first: Period; readonly last: Period } | null;
  readonly withdrawnAt: Instant | null;
  readonly simulated: boolean;
};

/** Proof that a platform named in the plan shows a version. */
export type Listing = {
  readonly platform: PlatformId;
  readonly at: Instant;
  readonly url: string;
  readonly simulated: boolean;
};

/** All that Kept has seen of one dataset, in any order. */
export type DatasetHistory = {
  readonly dataset: string;
  readonly releases: readonly Release[];
  readonly listings: readonly Listing[];
};

/** Releases of all datasets side by side, one typed column per field: ten million objects would not fit in memory. */
export type ReleaseColumns = {
  readonly at: Float64Array;
  /** `Infinity` where the release was not withdrawn. */
  readonly withdrawnAt: Float64Array;
  /** Position in `PERIOD_KINDS`, or `NO_COVERAGE`. */
  readonly kind: Uint8Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly simulated: Uint8Array;
  /** How many rows there are; the columns may be longer. */
  readonly length: number;
  /** The version's text by row, kept for the withdrawn ones only: no sentence names another. */
  readonly withdrawnVersion: ReadonlyMap<number, string>;
};

export const NO_COVERAGE = 255;

/** What Kept has seen of every dataset; `rows` says which rows of the columns are a dataset's. */
export type ReleaseRecord = {
  readonly columns: ReleaseColumns;
  readonly rows: ReadonlyMap<
    string,
    { readonly from: number; readonly to: number; readonly listings: readonly Listing[] }
  >;
};

function widened<Column extends Float64Array | Int32Array | Uint8Array>(old: Column, wide: Column): Column {
  wide.set(old);
  return wide;
}

/**
 * Makes the record that progress is computed from. Histories may be generated one after another.
 * A period that has not begun when a version is released is not covered by it, whatever the version claims:
 * or a single file could keep every promise to come.
 */
export function recordReleases(histories: Iterable<DatasetHistory>): ReleaseRecord {
  let room = 1024;
  let at = new Float64Array(room);
  let withdrawnAt = new Float64Array(room);
  let kind = new Uint8Array(room);
  let first = new Int32Array(room);
  let last = new Int32Array(room);
  let simulated = new Uint8Array(room);
  const withdrawnVersion = new Map<number, string>();
  let length = 0;
  const rows = new Map<string, { from: number; to: number; listings: readonly Listing[] }>();

  for (const { dataset, releases, listings } of histories) {
    if (rows.has(dataset)) throw new Error(`two histories of ${dataset}: one dataset has one history`);
    const from = length;
    if (from + releases.length > room) {
      room = Math.max(room * 2, from + releases.length);
      at = widened(at, new Float64Array(room));
      withdrawnAt = widened(withdrawnAt, new Float64Array(room));
      kind = widened(kind, new Uint8Array(room));
      first = widened(first, new Int32Array(room));
      last = widened(last, new Int32Array(room));
      simulated = widened(simulated, new Uint8Array(room));
    }
    for (const release of releases) {
      const row = length;
      length += 1;
      at[row] = release.at;
      withdrawnAt[row] = release.withdrawnAt ?? Number.POSITIVE_INFINITY;
      simulated[row] = release.simulated ? 1 : 0;
      if (release.withdrawnAt !== null) withdrawnVersion.set(row, release.version);
      kind[row] = NO_COVERAGE;
      if (release.coverage === null) continue;
      const covered = release.coverage;
      if (covered.first.kind !== covered.last.kind) throw new Error(`${dataset} ${release.version} mixes periods`);
      const end = Math.min(covered.last.index, periodAt(covered.first.kind, release.at).index);
      if (end < covered.first.index) continue;
      kind[row] = PERIOD_KINDS.indexOf(covered.first.kind);
      first[row] = covered.first.index;
      last[row] = end;
    }
    rows.set(dataset, { from, to: length, listings });
  }
  return { columns: { at, withdrawnAt, kind, first, last, simulated, length, withdrawnVersion }, rows };
}
