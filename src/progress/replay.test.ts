import fc from "fast-check";
import { expect, test } from "vitest";
import { Value } from "typebox/value";
import { PERIOD_KINDS, type Period, periodAt, periodText } from "../base/periods.ts";
import { FREQUENCIES, PLATFORMS } from "../plan/index.ts";
import { computeProgress } from "./compute-progress.ts";
import { type ExampleRow, exampleCommitment, examplePlan, instant } from "./example-plan.ts";
import { type Progress, ProgressSchema } from "./model.ts";
import { type DatasetHistory, type Listing, recordReleases, type Release } from "./release-record.ts";

const dataset = "cyberport-any";
const instants = fc.integer({ min: instant("2024-01-01"), max: instant("2029-01-01") });
const months = fc
  .tuple(fc.integer({ min: 2024, max: 2028 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`);
const kinds = fc.constantFrom(...PERIOD_KINDS.filter((kind) => kind !== "day" && kind !== "week"));
const rules = fc.oneof(
  fc.record({ after: fc.integer({ min: 0, max: 8 }) }),
  fc.record({ month: fc.integer({ min: 1, max: 12 }) }),
);

function releasesOf(kind: Period["kind"]): fc.Arbitrary<Release> {
  return fc
    .record({
      at: instants,
      back: fc.integer({ min: -1, max: 6 }),
      more: fc.integer({ min: 0, max: 3 }),
      covers: fc.boolean(),
      withdrawn: fc.option(fc.integer({ min: 1, max: 400 })),
      simulated: fc.boolean(),
      number: fc.integer({ min: 1, max: 40 }),
    })
    .map(({ at, back, more, covers, withdrawn, simulated, number }) => {
      const index = periodAt(kind, at).index - back;
      return {
        version: `${number}.0.0`,
        at,
        coverage: covers ? { first: { kind, index }, last: { kind, index: index + more } } : null,
        withdrawnAt: withdrawn === null ? null : at + withdrawn * 86_400_000,
        simulated,
      };
    });
}

const listings: fc.Arbitrary<Listing> = fc.record({
  platform: fc.constantFrom(...PLATFORMS),
  at: instants,
  url: fc.constant("https://data.gov.hk/"),
  simulated: fc.boolean(),
});

const worlds = fc.tuple(kinds, instants).chain(([kind, begins]) =>
  fc.record({
    row: fc.record({
      dataset: fc.constant(dataset),
      month: fc.option(months),
      frequency: fc.option(fc.constantFrom(...FREQUENCIES)),
      first: fc.constant(periodText(periodAt(kind, begins))),
      due: rules,
      section: fc.constantFrom("A.ii", "B.i", "D.ii"),
      platforms: fc.subarray([...PLATFORMS]),
    }),
    releases: fc.array(releasesOf(kind), { maxLength: 12 }),
    listings: fc.array(listings, { maxLength: 3 }),
    asOf: instants,
    demonstration: fc.boolean(),
    laterMonth: fc.option(months),
    adopted: instants,
  }),
);
type World = typeof worlds extends fc.Arbitrary<infer Some> ? Some : never;

function plansOf({ row, laterMonth, demonstration, adopted }: World) {
  const made = (one: ExampleRow, from: number, at: number) => ({
    ...examplePlan([exampleCommitment(one)], { from, demonstration }),
    adoptedAt: at,
  });
  const rolled = { ...row, month: laterMonth };
  return [made(row, 2024, instant("2024-01-01")), made(rolled, 2025, adopted)];
}

function answer(world: World, history: Omit<DatasetHistory, "dataset"> = world, asOf = world.asOf): Progress {
  return computeProgress({ plans: plansOf(world), record: recordReleases([{ ...history, dataset }]), asOf });
}

test("an answer is of the published shape, with something to say in all three languages", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const progress = answer(world);
      expect(Value.Check(ProgressSchema, progress)).toBe(true);
      for (const { why } of progress.commitments) {
        expect(why.en).toMatch(/^[A-Z].*\.$/u);
        expect(why["zh-Hant"]).toMatch(/。$/u);
        expect(why["zh-Hans"]).toMatch(/。$/u);
      }
    }),
    { numRuns: 500 },
  );
});

test("nothing that happens after the instant changes what is said of it", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const known: Omit<DatasetHistory, "dataset"> = {
        releases: world.releases
          .filter(({ at }) => at <= world.asOf)
          .map((one) =>
            one.withdrawnAt !== null && one.withdrawnAt > world.asOf ? { ...one, withdrawnAt: null } : one,
          ),
        listings: world.listings.filter(({ at }) => at <= world.asOf),
      };
      expect(answer(world)).toEqual(answer(world, known));
    }),
    { numRuns: 500 },
  );
});

test("the order in which plans, releases and listings are given changes nothing", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const backwards = { releases: world.releases.toReversed(), listings: world.listings.toReversed() };
      expect(answer(world, backwards)).toEqual(answer(world));
      const record = recordReleases([{ ...world, dataset }]);
      const plans = plansOf(world).toReversed();
      expect(computeProgress({ plans, record, asOf: world.asOf })).toEqual(answer(world));
    }),
    { numRuns: 300 },
  );
});

test("what is once on time or late stays so while nothing is withdrawn and no other plan is adopted", () => {
  fc.assert(
    fc.property(worlds, instants, (world, later) => {
      const standing = { ...world, releases: world.releases.map((one) => ({ ...one, withdrawnAt: null })) };
      const settled = { ...standing, adopted: instant("2024-01-02") };
      const asOf = Math.max(world.asOf, settled.adopted);
      const [before] = answer(settled, settled, asOf).commitments;
      const [after] = answer(settled, settled, Math.max(asOf, later)).commitments;
      if (before?.status === "on-time" || before?.status === "late") {
        expect(after).toMatchObject({ status: before.status, firstReleased: before.firstReleased });
      }
      expect(before).toBeDefined();
      expect(after?.lastCovered === null && before?.lastCovered !== null).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test("overdue periods, days late and statuses agree with one another", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      for (const one of answer(world).commitments) {
        expect(one.updateStatus === "overdue").toBe(one.periodsOverdue > 0);
        const isLate = one.status === "late" || one.status === "overdue";
        expect(one.daysLate > 0).toBe(isLate || one.updateStatus === "overdue");
        if (one.nextDue !== null) expect(instant(one.nextDue)).toBeGreaterThanOrEqual(world.asOf);
        if (one.status === "on-time" || one.status === "late") expect(one.firstReleased).not.toBeNull();
        if (one.status === "overdue" || one.status === "postponed") expect(one.firstReleased).toBeNull();
      }
    }),
    { numRuns: 500 },
  );
});
