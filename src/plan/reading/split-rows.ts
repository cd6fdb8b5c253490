import type { AlignedLine } from "../../formats/document.ts";
import { isNotApplicable } from "../vocabulary/headings.ts";

/** A line of a table with its text by columns, of which the first numbers the rows. */
export type PlacedLine = { readonly line: AlignedLine; readonly texts: readonly string[] };

/** A run of text such as `12`, `3.` or `(4)` that numbers a row. */
const NUMBER = /^[(（]?[0-9０-９]{1,4}[)）.、．]?(?:\s*[*#†‡^]+)?$/u;

export function isRowNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** `uncertain`: nothing but likelihood says where the row begins or ends. */
export type SplitRow = { readonly lines: readonly PlacedLine[]; readonly uncertain: boolean };

/**
 * Whether numbers stand in the middle of their rows, told by most of a whole document's rows that hold three lines or
 * more and don't come first in their table, where the end of another may stand; or where there are none, by most wrapped rows.
 */
export function numbersAreCentred(tables: readonly (readonly PlacedLine[])[]): boolean {
  const groups = tables.map((lines) => splitAtGaps(lines).filter((group) => group.length > 1 && group.some(beginsRow)));
  const sure = groups.flatMap((rows) => rows.slice(1).filter((row) => row.length > 2));
  const told = sure.length > 0 ? sure : groups.flat();
  const centred = told.filter(([first]) => first !== undefined && !beginsRow(first)).length;
  return centred * 2 > told.length;
}

/**
 * Puts a table's lines together as rows. A row begins at its number where numbers stand at the top of their rows;
 * where they stand in the middle, at the gap before. Lines that belong to no number come out as a row without one.
 */
export function splitRows(lines: readonly PlacedLine[], centred: boolean): SplitRow[] {
  return splitAtGaps(lines).flatMap((group): SplitRow[] => {
    const numbers = group.flatMap((line, index) => (beginsRow(line) ? [index] : []));
    if (centred && numbers.length > 1)
      return cutAt(group, beginsAround(group, numbers)).map((row) => ({ lines: row, uncertain: true }));
    return cutAt(group, centred ? [] : numbers).map((row) => ({ lines: row, uncertain: false }));
  });
}

/** True for a line with a number in the first column, or anything else there that isn't one: numbers never wrap. */
function beginsRow({ texts, line }: PlacedLine): boolean {
  return (texts[0] ?? "") !== "" || line.segments.every(({ text }) => isNotApplicable(text));
}

/** The lines between wide gaps; all together where the gaps are alike and tell nothing. */
function splitAtGaps(lines: readonly PlacedLine[]): PlacedLine[][] {
  const gaps = gapsAbove(lines);
  const wide = widthOfWideGaps(gaps.slice(1), heightOf(lines));
  const groups: PlacedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || (gaps[index] ?? 0) >= wide) groups.push([]);
    groups.at(-1)?.push(line);
  }
  return groups;
}

/** The gap above each line: below all before it, since the lines of cells side by side overlap. */
function gapsAbove(lines: readonly PlacedLine[]): number[] {
  let reached = Number.NEGATIVE_INFINITY;
  return lines.map(({ line }) => {
    const gap = line.top - reached;
    reached = Math.max(reached, line.bottom);
    return gap;
  });
}

function heightOf(lines: readonly PlacedLine[]): number {
  const heights = lines.map(({ line }) => line.bottom - line.top).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 1;
}

/**
 * Gaps within rows differ little among themselves; the first that is wider by a quarter of a line sets rows apart.
 * Where lines within rows all overlap, as cells side by side do, every gap of half a line does.
 */
function widthOfWideGaps(gaps: readonly number[], height: number): number {
  const sorted = gaps.filter((gap) => gap >= 0).sort((a, b) => a - b);
  const wide = sorted.find((gap, index) => index > 0 && gap - (sorted[index - 1] ?? gap) > height / 4);
  const [narrowest] = sorted;
  const overlapping = sorted.length < gaps.length && narrowest !== undefined && narrowest > height / 2;
  return wide ?? (overlapping ? narrowest : Number.POSITIVE_INFINITY);
}

/**
 * Where rows begin that no gap sets apart, with their numbers in the middle: as many lines stand below a number as
 * above it, or one more or less where a statement ends there.
 */
function beginsAround(group: readonly PlacedLine[], numbers: readonly number[]): number[] {
  const begins: number[] = [];
  for (const [index, number] of numbers.entries()) {
    const before = numbers[index - 1];
    const begin = begins[index - 1];
    if (before === undefined || begin === undefined) {
      begins.push(0);
      continue;
    }
    const even = Math.min(before + (before - begin) + 1, number);
    const near = [even, even + 1, even - 1].filter((place) => place > before && place <= number);
    begins.push(near.find((place) => endsStatement(group[place - 1])) ?? even);
  }
  return begins;
}

function endsStatement(line: PlacedLine | undefined): boolean {
  return line?.line.segments.some(({ text }) => /[。.；;]$/u.test(text)) === true;
}

function cutAt(lines: readonly PlacedLine[], begins: readonly number[]): PlacedLine[][] {
  const bounds = begins[0] === 0 ? begins : [0, ...begins];
  return bounds
    .map((begin, index) => lines.slice(begin, bounds[index + 1] ?? lines.length))
    .filter((row) => row.length > 0);
}
