import fc from "fast-check";
import { expect, test } from "vitest";
import { assignPairs } from "./assign-pairs.ts";

const weightOf = (weights: readonly (readonly number[])[], pairs: readonly number[]) =>
  pairs.reduce((sum, column, row) => sum + (column === -1 ? 0 : (weights[row]?.[column] ?? 0)), 0);

/** Tries every way of pairing. */
function best(weights: readonly (readonly number[])[], taken: readonly number[] = []): number {
  const [first, ...rest] = weights;
  if (first === undefined) return 0;
  const choices = first.map((weight, column) =>
    taken.includes(column) || weight <= 0 ? 0 : weight + best(rest, [...taken, column]),
  );
  return Math.max(best(rest, taken), ...choices);
}

test("takes a lesser pair where both together weigh more", () => {
  expect(
    assignPairs([
      [0.9, 0.8],
      [0.85, 0.1],
    ]),
  ).toEqual([1, 0]);
});

test("makes no pair of weight 0, and knows empty lists", () => {
  expect(
    assignPairs([
      [0, 0],
      [0, 0.5],
    ]),
  ).toEqual([-1, 1]);
  expect(assignPairs([])).toEqual([]);
  expect(assignPairs([[], []])).toEqual([-1, -1]);
});

test("weighs as much as the best of all pairings, whatever the weights", () => {
  const weights = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), { maxLength: 5 }),
    );
  fc.assert(
    fc.property(weights, (table) => {
      const pairs = assignPairs(table);
      const paired = pairs.filter((column) => column !== -1);
      expect(new Set(paired).size).toBe(paired.length);
      expect(weightOf(table, pairs)).toBe(best(table));
    }),
  );
});
