import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Runs } from "./runs.ts";

const run = fc.tuple(fc.integer({ min: -30, max: 60 }), fc.integer({ min: 0, max: 8 })).map(([from, more]) => ({
  first: from,
  last: from + more,
}));

function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

describe("runs", () => {
  test("answer as a plain set of the same numbers does, whatever the order they are added in", () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 20 }), run, (added, asked) => {
        const runs = new Runs();
        const set = new Set<number>();
        for (const { first, last } of added) {
          runs.add(first, last);
          for (const number of numbersFrom(first, last)) set.add(number);
        }
        const missing = numbersFrom(asked.first, asked.last).filter((number) => !set.has(number));
        expect(runs.missing(asked.first, asked.last)).toBe(missing.length);
        let firstMissing = asked.first;
        while (set.has(firstMissing)) firstMissing += 1;
        expect(runs.firstMissing(asked.first)).toBe(firstMissing);
        expect(runs.last).toBe(set.size === 0 ? null : Math.max(...set));
      }),
    );
  });

  test("miss nothing where nothing is asked for", () => {
    expect(new Runs().missing(5, 4)).toBe(0);
    expect(new Runs().firstMissing(5)).toBe(5);
  });
});
