import { simplified } from "./simplify.ts";
import { squeezed } from "./vocabulary/characters.ts";

/**
 * A name as it is compared: NFKC, without case, spaces, brackets, dashes and other marks, Traditional folded to
 * Simplified, so that 計畫/計劃, 衞/衛 and full and half width are one.
 */
export function nameKey(name: string): string {
  return simplified(squeezed(name)).replace(/[^\p{L}\p{N}]/gu, "");
}

/** A text's pairs of neighbouring characters, each with how often it occurs; a lone character stands for itself. */
export type Bigrams = { readonly counts: ReadonlyMap<string, number>; readonly total: number };

export function bigramsOf(key: string): Bigrams {
  const letters = [...key];
  const counts = new Map<string, number>();
  const last = Math.max(1, letters.length - 1);
  for (let index = 0; index < last && letters.length > 0; index++) {
    const pair = letters.slice(index, index + 2).join("");
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: letters.length === 0 ? 0 : last };
}

/** Dice's coefficient of two texts' bigrams: 0 for nothing in common, 1 for the same; two empty texts are alike. */
export function dice(a: Bigrams, b: Bigrams): number {
  if (a.total + b.total === 0) return 1;
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of small.counts) shared += Math.min(count, large.counts.get(pair) ?? 0);
  return (2 * shared) / (a.total + b.total);
}
