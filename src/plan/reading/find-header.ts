import { type Cell, cellText } from "../../formats/document.ts";
import { type Column, columnOf, isHeaderSuffix } from "../vocabulary/headers.ts";

/** Which column of a table is where; `unknown` are headed columns that a plan doesn't have, with their wording. */
export type Header = {
  readonly columns: ReadonlyMap<Column, number>;
  readonly unknown: ReadonlyMap<number, string>;
  readonly width: number;
};

/**
 * The header that a row of cells is, or null. Three named columns at the least, the name or the description among them:
 * a word such as 編號 also stands inside descriptions.
 */
export function headerOf(cells: readonly Cell[]): Header | null {
  return headerOfTexts(cells.map((cell) => (cell.merged === null ? cellText(cell) : "")));
}

export function headerOfTexts(texts: readonly string[]): Header | null {
  const columns = new Map<Column, number>();
  const unknown = new Map<number, string>();
  for (const [index, text] of texts.entries()) {
    if (text.trim() === "") continue;
    const column = columnOf(text);
    if (column !== null && !columns.has(column)) columns.set(column, index);
    else unknown.set(index, text.replace(/\s+/gu, " ").trim());
  }
  const named = columns.has("name") || columns.has("description");
  if (columns.size < 3 || !named || unknown.size > columns.size) return null;
  return { columns, unknown, width: texts.length };
}

/** True for the second row of a header, which carries no more than (月/年). */
export function isHeaderRemainder(cells: readonly Cell[]): boolean {
  const texts = cells.flatMap((cell) => (cell.merged === "above" || cell.items.length === 0 ? [] : [cellText(cell)]));
  return texts.length > 0 && texts.every(isHeaderSuffix);
}
