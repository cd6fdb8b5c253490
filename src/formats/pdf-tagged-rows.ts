import type { Place } from "../base/finding.ts";
import { unbulleted } from "./bullets.ts";
import { type Cell, emptyCell, type Row } from "./document.ts";
import { LIMITS } from "./limits.ts";
import { around, placeOf } from "./pdf-geometry.ts";
import type { TaggedCell, TaggedRow, Text } from "./pdf-structure.ts";
import { joinPieces, type LineEnds } from "./pdf-text.ts";

/** How far left of its column's leftmost text a cell may begin, in points. */
const NEAR = 3;

/** Cells that reach down from rows above, by column. */
type Reaching = Map<number, { rows: number; cell: Cell }>;

export function textOf(text: Text, ends: LineEnds): string {
  return joinPieces(
    text.map((piece) => piece.words),
    ends,
  );
}

/** The place of a text that has words: where it begins. */
export function placeOfText(text: Text): Place {
  const [piece] = text;
  if (piece === undefined) throw new Error("a text without words has no place");
  return placeOf(piece.page, around(piece.words.map((word) => word.box)));
}

/** A tagged table's rows, with what its merged cells cover filled in. */
export function renderedRows(rows: readonly TaggedRow[], ends: LineEnds): Row[] {
  const columns = Math.max(0, ...rows.map(widthOf));
  const starts = columnStarts(rows, columns);
  const reaching: Reaching = new Map();
  let at: Place = { page: 1, box: [0, 0, 0, 0] };
  return rows.map((row) => {
    at = placeOfRow(row) ?? at;
    const cells: Cell[] = [];
    for (const tagged of row.cells) {
      reachDown(cells, reaching);
      const missing = widthOf(row) + reaching.size < columns ? columnOf(tagged, starts) - cells.length : 0;
      for (let gap = 0; gap < missing; gap += 1) cells.push(emptyCell(at));
      addCell(cells, tagged, reaching, ends, at);
      if (cells.length >= LIMITS.columns) break;
    }
    reachDown(cells, reaching);
    return { cells, header: row.inHead || row.cells.every((cell) => cell.header), at };
  });
}

function addCell(cells: Cell[], tagged: TaggedCell, reaching: Reaching, ends: LineEnds, row: Place): void {
  const cell = renderedCell(tagged, ends, row);
  for (let column = 0; column < tagged.across; column += 1) {
    const shown = column === 0 ? cell : emptyCell(cell.at, "left");
    const below: Cell = column === 0 ? { ...cell, merged: "above" } : shown;
    if (tagged.down > 1) reaching.set(cells.length, { rows: tagged.down - 1, cell: below });
    cells.push(shown);
  }
}

/** Puts in the cells that rows above reach down with, as far as they stand next. */
function reachDown(cells: Cell[], reaching: Reaching): void {
  for (let above = reaching.get(cells.length); above !== undefined; above = reaching.get(cells.length)) {
    if (above.rows > 1) reaching.set(cells.length, { ...above, rows: above.rows - 1 });
    else reaching.delete(cells.length);
    cells.push(above.cell);
  }
}

function widthOf({ cells }: TaggedRow): number {
  return cells.reduce((sum, cell) => sum + cell.across, 0);
}

function leftOf({ groups }: TaggedCell): number | null {
  const words = groups.flatMap(({ items }) => items.flatMap((text) => text.flatMap((piece) => piece.words)));
  return words.length === 0 ? null : Math.min(...words.map((word) => word.box[0]));
}

/** Where the text of each column begins, from the rows that have all their cells. */
function columnStarts(rows: readonly TaggedRow[], columns: number): number[] {
  const whole = rows.filter((row) => row.cells.length === columns);
  return Array.from({ length: columns }, (_, column) =>
    Math.min(...whole.map(({ cells }) => (cells[column] && leftOf(cells[column])) ?? Number.POSITIVE_INFINITY)),
  );
}

/** The column a cell stands in. Browsers leave empty cells out of their tags, so that the rest of the row must be placed by eye. */
function columnOf(cell: TaggedCell, starts: readonly number[]): number {
  const left = leftOf(cell);
  return left === null ? 0 : starts.findLastIndex((start) => start <= left + NEAR);
}

function placeOfRow({ cells }: TaggedRow): Place | null {
  const pieces = cells.flatMap(({ groups }) => groups.flatMap(({ items }) => items.flat()));
  const [first] = pieces;
  return first === undefined
    ? null
    : placeOfText([
        { page: first.page, words: pieces.filter(({ page }) => page === first.page).flatMap(({ words }) => words) },
      ]);
}

function renderedCell({ groups }: TaggedCell, ends: LineEnds, row: Place): Cell {
  const texts = groups.flatMap(({ items }) => items).filter((text) => text.length > 0);
  const [first] = texts;
  if (first === undefined) return emptyCell(row);
  const at = placeOfText(first);
  const items = texts.map((text) => textOf(text, ends)).filter((item) => item !== "");
  // Bullets as text: typed by hand, in paragraphs or run together in one, or left outside their label by the program.
  const typed = items.map((item) => unbulleted(item));
  if (typed.every((list) => list !== null)) return { items: typed.flat(), list: true, merged: null, at };
  return { items, list: groups.every(({ kind }) => kind === "list"), merged: null, at };
}
