import type { Row } from "./document.ts";

/** The width of a table in ems of its text: A4 across, less the margins. */
const AVAILABLE = 77;
/** The air that a cell keeps at its sides, and a list before its items, in ems. */
const AIR = 1.3;
const INDENT = 1.3;
/** A word longer than this is broken rather than given a column of its own width. */
export const LONGEST_WORD = 18;
/** Text up to this width stays on one line; a column of longer Chinese is given four characters at least. */
const SHORT = 8;
const LEAST = 4;

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

/** About how wide a text is, in ems. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 1 : 0.58;
  return width;
}

/** The widest stretch of a text that no line may break. */
function stiffnessOf(text: string): number {
  const latin = text.split(/[\s\u200B]|[\u2E80-\uA4CF\uF900-\uFAFF\uFF00-\uFF60]/u).map(widthOf);
  return Math.min(LONGEST_WORD, Math.max(0, ...latin));
}

/**
 * Widths of a table's columns, as shares of the whole: none narrower than its longest word, none wider than its longest text,
 * and between those the longer text gets more, by its square root, so that one long column doesn't starve the others.
 */
export function columnWidths(rows: readonly Row[]): number[] {
  const columns = Math.max(0, ...rows.map((row) => row.cells.length));
  const wishes = Array.from({ length: columns }, (_, column) => {
    const cells = rows.flatMap((row) => {
      const cell = row.cells[column];
      const alone = cell !== undefined && row.cells[column + 1]?.merged !== "left";
      return alone ? [{ items: cell.items, list: cell.list, header: row.header }] : [];
    });
    const items = cells.flatMap((cell) => cell.items);
    const longest = Math.max(1, ...items.map(widthOf)) + 0.5;
    const body = cells.filter(({ header }) => !header).flatMap((cell) => cell.items.map(widthOf));
    const heads = cells.filter(({ header }) => header).flatMap((cell) => cell.items.flatMap((text) => text.split(" ")));
    const short = Math.max(0, ...body) <= SHORT ? Math.max(0, ...body) : LEAST;
    const least = Math.max(
      short + 0.5,
      ...items.map(stiffnessOf),
      ...heads.map((part) => Math.min(widthOf(part) + 0.5, 7)),
    );
    const air = AIR + (cells.some(({ list }) => list) ? INDENT : 0);
    return { least: least + air, wish: Math.max(least, Math.min(longest, 7 * Math.sqrt(longest))) + air };
  });
  const least = wishes.reduce((sum, each) => sum + each.least, 0);
  const spare = wishes.reduce((sum, each) => sum + each.wish - each.least, 0);
  const share = spare === 0 ? 0 : Math.min(1, Math.max(0, (AVAILABLE - least) / spare));
  return wishes.map((each) => Math.round((each.least + (each.wish - each.least) * share) * 10) / 10);
}
