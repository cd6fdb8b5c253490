import { type Period, parsePeriod } from "../base/periods.ts";
import { type Instant, parseInstant } from "../base/time.ts";
import { same } from "../base/words.ts";
import type { AdoptedCommitment, AdoptedPlan, DueRule, FrequencyId, PlatformId, PromiseChange } from "../plan/index.ts";
import { computeProgress } from "./compute-progress.ts";
import type { CommitmentProgress } from "./model.ts";
import { type DatasetHistory, recordReleases, type Release } from "./release-record.ts";

/** Plans and histories for tests and measurements, in few words. */

export function instant(text: string): Instant {
  const read = parseInstant(text, "end");
  if (read === null) throw new Error(`${text} is no instant`);
  return read;
}

export function period(text: string): Period {
  const read = parsePeriod(text);
  if (read === null) throw new Error(`${text} is no period`);
  return read;
}

export type ExampleRow = {
  readonly dataset: string;
  /** `2026-01`, or null: to be determined. */
  readonly month: string | null;
  readonly frequency: FrequencyId | null;
  /** First period and due rule; none for what has no schedule. */
  readonly first?: string;
  readonly due?: DueRule;
  readonly section?: string;
  readonly number?: number;
  readonly publisher?: string;
  readonly platforms?: readonly PlatformId[];
  readonly orAsNeeded?: boolean;
};

const confirmed = <Value>(value: Value) => ({ value, confirmed: true }) as const;
const inAll = <Value>(value: Value) => ({
  "en": confirmed(value),
  "zh-Hant": confirmed(value),
  "zh-Hans": confirmed(value),
});

export function exampleCommitment(row: ExampleRow): AdoptedCommitment {
  const section = row.section ?? "A.ii";
  const first = row.first === undefined ? null : period(row.first);
  return {
    dataset: row.dataset,
    publisher: confirmed(row.publisher ?? "cyberport"),
    names: inAll(row.dataset),
    descriptions: inAll([]),
    schedule: confirmed(first === null ? null : { kind: first.kind, first, due: row.due ?? { after: 1 } }),
    row: {
      section,
      number: row.number ?? 1,
      organisation: null,
      category: { text: "科技及廣播", id: "information-technology-and-broadcasting" },
      name: row.dataset,
      description: [],
      delivery: { text: "", platforms: [...(row.platforms ?? ["data.gov.hk"])], formats: ["CSV"] },
      date: { text: row.month ?? "待定", month: row.month, kind: section.startsWith("D") ? "released" : "target" },
      frequency: { text: "", id: row.frequency, orAsNeeded: row.orAsNeeded ?? false },
      spatial: false,
      remarks: [],
      at: { line: 1 },
    },
  };
}

export function examplePlan(
  rows: readonly AdoptedCommitment[],
  other: {
    readonly bureau?: string;
    readonly demonstration?: boolean;
    readonly from?: number;
    readonly adopted?: string;
    readonly changes?: readonly PromiseChange[];
  } = {},
): AdoptedPlan {
  const id = other.bureau ?? "hk-itib";
  const from = other.from ?? 2026;
  return {
    bureau: { id, names: inAll(id), demonstration: other.demonstration ?? false, publishers: [] },
    period: `${from}-${from + 2}`,
    from,
    to: from + 2,
    adoptedAt: instant(other.adopted ?? "2026-01-02T00:00"),
    language: "zh-Hant",
    documents: [],
    commitments: rows,
    changes: other.changes ?? [],
  };
}

export function change(
  dataset: string,
  kind: PromiseChange["kind"],
  before: string | null,
  after: string | null,
): PromiseChange {
  return { dataset, kind, before, after, reason: same("The register is being rebuilt.") };
}

/** `2026-01-20 2025-Q4`, `2026-01-20 2025-Q1..2025-Q4`, or `2026-01-20` without coverage. */
export function release(
  text: string,
  other: { readonly withdrawn?: string; readonly simulated?: boolean } = {},
): Release {
  const [at = "", covers] = text.split(" ");
  const [first, last] = covers?.split("..") ?? [];
  return {
    version: "1.0.0",
    at: instant(at),
    coverage: first === undefined ? null : { first: period(first), last: period(last ?? first) },
    withdrawnAt: other.withdrawn === undefined ? null : instant(other.withdrawn),
    simulated: other.simulated ?? false,
  };
}

export function history(
  dataset: string,
  releases: readonly Release[],
  listings: DatasetHistory["listings"] = [],
): DatasetHistory {
  return { dataset, releases, listings };
}

/** How one row of one plan stands, by what was released. */
export function judgeRow(
  row: ExampleRow,
  releases: readonly Release[],
  asOf: string,
  other: { readonly listings?: DatasetHistory["listings"]; readonly demonstration?: boolean } = {},
): CommitmentProgress {
  const plan = examplePlan([exampleCommitment(row)], { demonstration: other.demonstration ?? false });
  const record = recordReleases([history(row.dataset, releases, other.listings)]);
  const [only] = computeProgress({ plans: [plan], record, asOf: instant(asOf) }).commitments;
  if (only === undefined) throw new Error("no commitment was judged");
  return only;
}

/** Rows of the bundled plan that the tests speak of. */
export const ENTERPRISES: ExampleRow = {
  dataset: "cyberport-community-enterprises",
  month: "2026-01",
  frequency: "quarterly",
  first: "2025-Q4",
  due: { after: 1 },
};
export const SUMMIT: ExampleRow = {
  dataset: "hk-itib-innoex-wic-summit",
  month: "2026-06",
  frequency: "annual",
  first: "2026",
  due: { month: 6 },
};
export const MICRO_FUND: ExampleRow = {
  dataset: "cyberport-creative-micro-fund",
  section: "D.ii",
  month: "2019-03",
  frequency: "quarterly",
  first: "2018-Q4",
  due: { after: 3 },
};
export const ACCOUNTS: ExampleRow = {
  dataset: "cyberport-financial-highlights",
  section: "D.ii",
  month: "2020-09",
  frequency: "annual",
  first: "FY2019-20",
  due: { after: 6 },
};
export const TECHCONNECT: ExampleRow = {
  dataset: "hk-itib-techconnect-projects",
  section: "D.ii",
  month: "2019-02",
  frequency: "as-needed",
  publisher: "hk-itib",
};
