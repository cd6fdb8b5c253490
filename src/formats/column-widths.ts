import type { Block } from "./document.ts";

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

/** A text's width in widths of a digit: a Han character takes two, a letter a little less than one. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 0.94;
  return width;
}

const NARROWEST = 7;
const WIDEST = 34;
/** The column with the most text may be wider. */
const WIDEST_FULLEST = 56;
/** A header may wrap: it alone makes no column wider than this. */
const WIDEST_HEADER = 16;

/**
 * Column widths that all of a document's tables share, in widths of a digit: as wide as the longest item asks, within bounds.
 * What is left of the page goes to the column with the most text; what is too much is taken from all in proportion.
 */
export function columnWidths(blocks: readonly Block[], page: number): number[] {
  const asked: number[] = [];
  const text: number[] = [];
  for (const row of blocks.flatMap((block) => (block.kind === "table" ? block.rows : []))) {
    for (const [column, cell] of row.cells.entries()) {
      const isShared = cell.merged !== null || row.cells[column + 1]?.merged === "left";
      const items = isShared ? [] : cell.items;
      const longest = items.reduce((most, item) => Math.max(most, textWidth(item) + (cell.list ? 3 : 1)), 0) + 1;
      asked[column] = Math.max(asked[column] ?? NARROWEST, row.header ? Math.min(WIDEST_HEADER, longest) : longest);
      text[column] = items.reduce((sum, item) => sum + item.length, text[column] ?? 0);
    }
  }
  const fullest = text.indexOf(text.reduce((most, length) => Math.max(most, length), 0));
  const widths = asked.map((width, column) => Math.min(width, column === fullest ? WIDEST_FULLEST : WIDEST));
  const sum = widths.reduce((total, width) => total + width, 0);
  if (sum > page) return widths.map((width) => Math.max(1, (width * page) / sum));
  return widths.map((width, column) => (column === fullest && widths.length > 2 ? width + page - sum : width));
}
