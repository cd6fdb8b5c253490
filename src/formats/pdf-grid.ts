import type { Box } from "./pdf-geometry.ts";
import type { Rule } from "./pdf-page.ts";

/** Rules nearer than this are one. Points. */
const NEAR = 3;
/** Part of a side that a rule must run along to close it. */
const CLOSED = 0.7;
/** No table has more rules one way on a page; a drawing may. */
const MOST_LINES = 400;

/** A cell of a ruled table: the grid lines it reaches from and to, and where it stands. */
export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
  readonly box: Box;
};
export type Grid = {
  readonly rows: number;
  readonly columns: number;
  readonly box: Box;
  readonly cells: readonly GridCell[];
};

/** Puts rules that lie along one another together. */
function merged(rules: readonly Rule[]): Rule[] {
  const sorted = rules.toSorted((a, b) => a.at - b.at);
  const tracks: Rule[][] = [];
  for (const rule of sorted) {
    const track = tracks.at(-1);
    if (track?.[0] !== undefined && rule.at - track[0].at < NEAR) track.push(rule);
    else tracks.push([rule]);
  }
  return tracks.flatMap((track) => {
    const joined: Rule[] = [];
    for (const rule of track.toSorted((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last !== undefined && rule.from <= last.to + NEAR) {
        joined.splice(-1, 1, { ...last, to: Math.max(last.to, rule.to) });
      } else joined.push(rule);
    }
    return joined.filter(({ from, to }) => to - from > 2 * NEAR);
  });
}

function cross(a: Rule, b: Rule): boolean {
  return (
    a.across !== b.across &&
    b.at >= a.from - NEAR &&
    b.at <= a.to + NEAR &&
    a.at >= b.from - NEAR &&
    a.at <= b.to + NEAR
  );
}

/** Rules that hang together by crossing: each such set draws one table. */
function connected(rules: readonly Rule[]): Rule[][] {
  const sets: Rule[][] = [];
  const left = new Set(rules);
  for (const start of rules) {
    if (!left.delete(start)) continue;
    const set = [start];
    for (const rule of set) {
      for (const other of left) {
        if (!cross(rule, other)) continue;
        left.delete(other);
        set.push(other);
      }
    }
    sets.push(set);
  }
  return sets;
}

/** The places of a grid's lines, also where a table is open at its sides and only the ends of its rules tell. */
function positions(rules: readonly Rule[], across: boolean): number[] {
  const own = rules.filter((rule) => rule.across === across).map((rule) => rule.at);
  const ends = rules.filter((rule) => rule.across !== across);
  const all = [...own, Math.min(...ends.map(({ from }) => from)), Math.max(...ends.map(({ to }) => to))];
  const sorted = all.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted.filter((place, index) => index === 0 || place - (sorted[index - 1] ?? 0) >= NEAR);
}

function covers(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const rule of rules) {
    if (Math.abs(rule.at - at) < NEAR) covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  }
  return covered >= CLOSED * (to - from);
}

function gridOf(rules: readonly Rule[]): Grid | null {
  const ys = positions(rules, true);
  const xs = positions(rules, false);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 2 || rows > MOST_LINES || columns > MOST_LINES) return null;
  const flat = rules.filter((rule) => rule.across);
  const upright = rules.filter((rule) => !rule.across);
  const x = (column: number): number => xs[column] ?? 0;
  const y = (row: number): number => ys[row] ?? 0;
  const openRight = (row: number, column: number): boolean => !covers(upright, x(column + 1), y(row), y(row + 1));
  const openBelow = (row: number, column: number): boolean => !covers(flat, y(row + 1), x(column), x(column + 1));
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let across = 1;
      while (column + across < columns && openRight(row, column + across - 1)) across += 1;
      let down = 1;
      const openAlong = (at: number): boolean => {
        for (let each = column; each < column + across; each += 1) if (!openBelow(at, each)) return false;
        return true;
      };
      while (row + down < rows && openAlong(row + down - 1)) down += 1;
      for (let r = row; r < row + down; r += 1) {
        for (let c = column; c < column + across; c += 1) taken.add(r * columns + c);
      }
      cells.push({ row, column, down, across, box: [x(column), y(row), x(column + across), y(row + down)] });
    }
  }
  if (cells.length < 2) return null;
  return { rows, columns, box: [x(0), y(0), x(columns), y(rows)], cells };
}

/** The ruled tables of a page, from the top down. A frame of one cell is none. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const flat = merged(rules.filter((rule) => rule.across));
  const upright = merged(rules.filter((rule) => !rule.across));
  if (flat.length > 4 * MOST_LINES || upright.length > 16 * MOST_LINES) return [];
  return connected([...flat, ...upright])
    .flatMap((set) => gridOf(set) ?? [])
    .toSorted((a, b) => a.box[1] - b.box[1]);
}
