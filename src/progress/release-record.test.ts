import { describe, expect, test } from "vitest";
import { history, instant, period, release } from "./example-plan.ts";
import { readHistory } from "./read-history.ts";
import { recordReleases } from "./release-record.ts";

const quarterly = { kind: "quarter", first: period("2025-Q4"), due: { after: 1 } } as const;

describe("the record of releases", () => {
  test("keeps every dataset's releases apart, however many there are", () => {
    const many = Array.from({ length: 1500 }, (_, index) =>
      history(`d-${index}`, [
        release("2026-01-20 2025-Q4"),
        release(`2026-04-${index % 2 === 0 ? "10" : "20"} 2026-Q1`),
      ]),
    );
    const record = recordReleases(many);
    expect(record.columns.length).toBe(3000);
    const asOf = instant("2026-04-15");
    expect(readHistory(record, "d-1000", quarterly, asOf).lastCovered).toEqual(period("2026-Q1"));
    expect(readHistory(record, "d-1001", quarterly, asOf).lastCovered).toEqual(period("2025-Q4"));
  });

  test("has nothing of a dataset that was never released", () => {
    const seen = readHistory(recordReleases([]), "nothing", quarterly, instant("2026-04-15"));
    expect(seen).toMatchObject({ firstReleased: null, firstSeen: null, lastCovered: null, withdrawn: null });
  });

  test("takes one history of a dataset, and one kind of period in a release", () => {
    expect(() => recordReleases([history("a", []), history("a", [])])).toThrow("two histories of a");
    expect(() => recordReleases([history("a", [release("2026-04-15 2025-Q4..2025-12")])])).toThrow("mixes periods");
  });
});
