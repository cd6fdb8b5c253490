import { describe, expect, test } from "vitest";
import type { AdoptedPlan } from "../plan/index.ts";
import { computeProgress } from "./compute-progress.ts";
import {
  change,
  ENTERPRISES,
  type ExampleRow,
  exampleCommitment,
  examplePlan,
  history,
  instant,
  MICRO_FUND,
  release,
} from "./example-plan.ts";
import type { CommitmentProgress, Progress } from "./model.ts";
import { recordReleases, type Release } from "./release-record.ts";

const { dataset } = ENTERPRISES;
const moved: ExampleRow = { ...ENTERPRISES, month: "2027-06" };
const first = examplePlan([exampleCommitment(ENTERPRISES), exampleCommitment(MICRO_FUND)]);
const second = examplePlan([exampleCommitment(moved), exampleCommitment(MICRO_FUND)], {
  from: 2027,
  adopted: "2027-01-04T00:00",
  changes: [change(dataset, "postponed", "2026-01", "2027-06")],
});

function ask(plans: readonly AdoptedPlan[], asOf: string, releases: readonly Release[] = []): Progress {
  return computeProgress({ plans, record: recordReleases([history(dataset, releases)]), asOf: instant(asOf) });
}

function stand(plans: readonly AdoptedPlan[], asOf: string, releases: readonly Release[] = []): CommitmentProgress {
  const found = ask(plans, asOf, releases).commitments.find((one) => one.dataset === dataset);
  if (found === undefined) throw new Error(`${dataset} has vanished`);
  return found;
}

describe("of several plans of a bureau", () => {
  test("the latest adopted is in force, and before any was the first can be asked about", () => {
    expect(stand([second, first], "2025-06-01")).toMatchObject({ plan: "2026-2028", status: "planned" });
    expect(stand([second, first], "2027-01-03T23:59:59.999")).toMatchObject({ plan: "2026-2028", status: "overdue" });
    expect(stand([second, first], "2027-01-04T00:00")).toMatchObject({ plan: "2027-2029", status: "postponed" });
  });

  test("a later month is postponed until it is over, in the promised month too", () => {
    const judged = stand([first, second], "2027-06-30T23:59:59.999");
    expect(judged).toMatchObject({
      status: "postponed",
      firstDue: "2027-06-30",
      daysLate: 0,
      updateStatus: "not-started",
    });
    expect(judged.why.en).toBe(
      "It was promised by the end of January 2026 and has been postponed to the end of June 2027. " +
        "The reason given is “The register is being rebuilt”.",
    );
  });

  test("what was postponed and isn't out is overdue against the new month, and both are named", () => {
    const judged = stand([first, second], "2027-07-01T00:00");
    expect(judged).toMatchObject({ status: "overdue", daysLate: 1 });
    expect(judged.why.en).toContain("It was promised by the end of June 2027");
    expect(judged.why.en).toContain("An earlier plan promised it by the end of January 2026.");
  });

  test("what was postponed and came by the new month is on time, and both are named", () => {
    const judged = stand([first, second], "2027-07-01T00:00", [release("2027-06-10 2025-Q4..2027-Q1")]);
    expect(judged).toMatchObject({ status: "on-time", daysLate: 0 });
    expect(judged.why.en).toContain("An earlier plan promised it by the end of January 2026.");
  });

  test("a month taken away is a postponement, not a way out", () => {
    const undated = examplePlan([exampleCommitment({ ...ENTERPRISES, month: null })], {
      from: 2027,
      adopted: "2027-01-04",
    });
    const judged = stand([first, undated], "2028-01-01");
    expect(judged).toMatchObject({ status: "postponed", firstDue: null });
    expect(judged.why.en).toContain("promised by the end of January 2026; the plan in force no longer names a month");
  });

  test("a month brought forward is simply the month", () => {
    const sooner = examplePlan([exampleCommitment({ ...ENTERPRISES, month: "2026-03" })], {
      from: 2027,
      adopted: "2026-02-01",
    });
    const later = examplePlan([exampleCommitment(moved)]);
    expect(stand([later, sooner], "2026-02-15")).toMatchObject({ status: "planned", firstDue: "2026-03-31" });
  });

  test("a promise that is carried on still names the month it was first promised by", () => {
    const third = examplePlan([exampleCommitment(moved)], { from: 2028, adopted: "2027-03-01" });
    expect(stand([third, first, second], "2027-04-01")).toMatchObject({ plan: "2028-2030", status: "postponed" });
    expect(stand([third, first, second], "2027-04-01").why.en).toContain("January 2026");
  });

  test("a promise left out is dropped, and stays in the answer with its reason", () => {
    const without = examplePlan([exampleCommitment(MICRO_FUND)], {
      from: 2027,
      adopted: "2027-01-04",
      changes: [change(dataset, "dropped", "2026-01", null)],
    });
    const later = examplePlan([exampleCommitment(MICRO_FUND)], { from: 2028, adopted: "2028-01-04" });
    const judged = stand([first, without, later], "2028-06-01");
    expect(judged).toMatchObject({ status: "dropped", plan: "2026-2028", updateStatus: "no-schedule", nextDue: null });
    expect(judged.why.en).toBe(
      "The 2026-2028 plan promised it by the end of January 2026; the plan in force no longer contains it. " +
        "The reason given is “The register is being rebuilt”. Kept has seen no release of it.",
    );
    expect(ask([first, without], "2027-06-01").commitments.map((one) => one.status)).toEqual([
      "reported-released",
      "dropped",
    ]);
  });

  test("moving a late dataset to section D doesn't make it on time", () => {
    const rolled = examplePlan([exampleCommitment({ ...ENTERPRISES, section: "D.ii", month: "2026-05" })], {
      from: 2027,
      adopted: "2027-01-04",
    });
    const late = [release("2026-05-20 2025-Q4..2026-Q1")];
    expect(stand([first], "2026-06-01", late)).toMatchObject({ status: "late", daysLate: 109 });
    expect(stand([first, rolled], "2027-02-01", late)).toMatchObject({
      status: "late",
      daysLate: 109,
      section: "D.ii",
    });
    const unseen = stand([first, rolled], "2027-02-01");
    expect(unseen).toMatchObject({ status: "reported-released", updateStatus: "unknown" });
    expect(unseen.why.en).toContain("An earlier plan promised it by the end of January 2026.");
  });
});

describe("an answer", () => {
  const other = examplePlan([exampleCommitment({ ...ENTERPRISES, dataset: "td-parking", publisher: "td" })], {
    bureau: "hk-td",
  });

  test("is about one bureau where one is asked for, and about none that is unknown", () => {
    const record = recordReleases([]);
    const asOf = instant("2026-11-24");
    const bureaux = (bureau: string) =>
      computeProgress({ plans: [first, other], record, asOf, bureau }).commitments.map((one) => one.bureau);
    expect(bureaux("hk-td")).toEqual(["hk-td"]);
    expect(bureaux("hk-itib")).toEqual(["hk-itib", "hk-itib"]);
    expect(bureaux("nobody")).toEqual([]);
  });

  test("counts by status with the zeroes, by publisher and by section", () => {
    const { summary } = ask([first, other], "2026-11-24");
    expect(summary.byStatus).toEqual({
      "planned": 0,
      "due": 0,
      "on-time": 0,
      "late": 0,
      "overdue": 2,
      "postponed": 0,
      "dropped": 0,
      "reported-released": 1,
    });
    expect(summary.byUpdateStatus).toMatchObject({ overdue: 2, unknown: 1, due: 0 });
    expect(Object.keys(summary.byPublisher)).toEqual(["cyberport", "td"]);
    expect(summary.byPublisher["cyberport"]).toMatchObject({ total: 2, byStatus: { overdue: 1 } });
    expect(summary.bySection["D.ii"]).toMatchObject({ total: 1, byUpdateStatus: { unknown: 1 } });
  });

  test("is a sample where a bureau is a demonstration or a release that counts was simulated", () => {
    const demonstration = examplePlan([exampleCommitment(ENTERPRISES)], { demonstration: true });
    expect(ask([demonstration], "2026-11-24").sample).toBe(true);
    expect(ask([first], "2026-11-24").sample).toBe(false);
    const simulated = [release("2026-03-01 2025-Q4", { simulated: true })];
    expect(ask([first], "2026-11-24", simulated).sample).toBe(true);
    expect(ask([first], "2026-02-24", simulated).sample).toBe(false);
  });

  test("says its instant in Hong Kong time", () => {
    expect(ask([first], "2026-11-24T10:00").asOf).toBe("2026-11-24T10:00:00+08:00");
  });
});
