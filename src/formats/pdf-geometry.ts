import type { Place } from "../base/finding.ts";

/** Left, top, right, bottom in points from a page's top left corner. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** An affine transformation as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that does `inner` first, then `outer`. */
export function after(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function moved(matrix: Matrix, x: number, y: number): [x: number, y: number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** A transformation from numbers of unknown provenance, or null where they are none. */
export function matrixOf(numbers: ArrayLike<unknown> | null | undefined): Matrix | null {
  if (numbers === null || numbers === undefined) return null;
  const [a, b, c, d, e, f] = Array.from(numbers, Number);
  const matrix: Matrix = [a ?? NaN, b ?? NaN, c ?? NaN, d ?? NaN, e ?? NaN, f ?? NaN];
  return matrix.every(Number.isFinite) ? matrix : null;
}

/** The smallest box around boxes, of which there must be one. */
export function around(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = boxes[0] ?? [0, 0, 0, 0];
  for (const box of boxes) {
    left = Math.min(left, box[0]);
    top = Math.min(top, box[1]);
    right = Math.max(right, box[2]);
    bottom = Math.max(bottom, box[3]);
  }
  return [left, top, right, bottom];
}

const rounded = (value: number): number => Math.round(value * 10) / 10 + 0;

export function placeOf(page: number, box: Box): Place {
  return { page, box: [rounded(box[0]), rounded(box[1]), rounded(box[2]), rounded(box[3])] };
}
