/**
 * How long the status of 100,000 commitments with 100 releases each takes, sentences and all: `node bench/status.ts`.
 * The floor is a plain pass over the same ten million releases that adds up their fields.
 */
import { type Period, periodEndsAt } from "../src/base/periods.ts";
import { exampleCommitment, examplePlan, instant, period } from "../src/progress/example-plan.ts";
import { computeProgress, type DatasetHistory, recordReleases, type Release } from "../src/progress/index.ts";

const COMMITMENTS = 100_000;
const RELEASES = 100;
const DAY = 86_400_000;

/** The rules of the bundled plan's rows, taken in turn. */
const RULES = [
  { month: "2019-03", frequency: "quarterly", first: "2018-Q4", due: { after: 3 } },
  { month: "2019-03", frequency: "monthly", first: "2019-02", due: { after: 1 } },
  { month: "2020-09", frequency: "annual", first: "FY2019-20", due: { after: 6 } },
  { month: "2026-06", frequency: "annual", first: "2026", due: { month: 6 } },
  { month: "2026-01", frequency: "semiannual", first: "2025-H2", due: { after: 1 } },
  { month: "2019-02", frequency: "as-needed" },
] as const;

/** Committed pseudo-random numbers, so that every run measures the same. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function datasetOf(number: number): string {
  return `cyberport-dataset-${number}`;
}

const listings: DatasetHistory["listings"] = [
  { platform: "data.gov.hk", at: instant("2019-04-01"), url: "https://data.gov.hk/", simulated: false },
];

function* histories(): Generator<DatasetHistory> {
  const random = randomFrom(135);
  for (let number = 0; number < COMMITMENTS; number += 1) {
    const rule = RULES[number % RULES.length] ?? RULES[0];
    const first: Period = period("first" in rule ? rule.first : "2019-02");
    const releases: Release[] = [];
    for (let index = 0; index < RELEASES; index += 1) {
      // One in twenty covers an earlier period again, one in five hundred is withdrawn, one in a hundred never comes.
      const again = random() < 0.05 ? Math.floor(random() * 10) : 0;
      const covered = { kind: first.kind, index: first.index + Math.max(0, (index % 60) - again) };
      const at = periodEndsAt(covered) + Math.floor(random() * 60 * DAY);
      const withdrawnAt = random() < 0.002 ? at + 30 * DAY : null;
      if (random() < 0.01) continue;
      const coverage = "first" in rule ? { first: covered, last: covered } : null;
      releases.push({ version: `${index + 1}.0.0`, at, coverage, withdrawnAt, simulated: false });
    }
    // One history in ten comes in no order at all.
    if (number % 10 === 0) releases.sort(() => random() - 0.5);
    yield { dataset: datasetOf(number), releases, listings: number % 2 === 0 ? [] : listings };
  }
}

/** Processor time of this thread in seconds: what is left of a measurement on a busy machine. */
function processor(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}

const seconds = (from: number): number => (performance.now() - from) / 1000;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

const prepared = performance.now();
const record = recordReleases(histories());
const rows = RULES.map((rule, index) =>
  exampleCommitment({ dataset: "", section: index < 3 ? "D.ii" : "A.ii", ...rule }),
);
const plan = examplePlan(
  Array.from({ length: COMMITMENTS }, (_, number) => {
    const like = rows[number % rows.length] ?? exampleCommitment({ dataset: "", ...RULES[0] });
    return { ...like, dataset: datasetOf(number), row: { ...like.row, number: number + 1 } };
  }),
);
const releases = record.columns.length;
console.log(`${COMMITMENTS} commitments, ${releases} releases, prepared in ${seconds(prepared).toFixed(1)} s`);

function floor(): number {
  const { at, withdrawnAt, kind, first, last, simulated } = record.columns;
  let sum = 0;
  for (let row = 0; row < releases; row += 1) {
    sum += (at[row] ?? 0) + Math.min(withdrawnAt[row] ?? 0, 0) + (kind[row] ?? 0);
    sum += (first[row] ?? 0) + (last[row] ?? 0) + (simulated[row] ?? 0);
  }
  return sum;
}

const asOf = instant("2026-11-24");
for (let round = 1; round <= 3; round += 1) {
  const floorBegan = performance.now();
  const sum = floor();
  const floorTook = seconds(floorBegan);
  const began = performance.now();
  const processorBegan = processor();
  const progress = computeProgress({ plans: [plan], record, asOf });
  const took = seconds(began);
  const processorTook = processor() - processorBegan;
  const memory = process.memoryUsage();
  console.log(
    `round ${round}: ${took.toFixed(2)} s with sentences (${processorTook.toFixed(2)} s of processor); floor ${floorTook.toFixed(3)} s (sum ${sum}); ` +
      `ratio ${(took / floorTook).toFixed(1)}; heap ${megabytes(memory.heapUsed)}, resident ${megabytes(memory.rss)}`,
  );
  if (round === 1)
    console.log(JSON.stringify(progress.summary.byStatus), JSON.stringify(progress.summary.byUpdateStatus));
}
