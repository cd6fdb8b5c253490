import type { Cell } from "../../formats/document.ts";
import { rejoined } from "../vocabulary/characters.ts";
import { headingOf } from "../vocabulary/headings.ts";
import { headerOf } from "./find-header.ts";
import type { Piece, RowPiece } from "./pieces.ts";
import { readNumber } from "./read-row.ts";

/** A row is put together from at most this many lines. */
const MOST_LINES = 40;

/**
 * Puts rows of a tabbed text together again that line breaks inside a cell had cut: a row with fewer cells than its
 * header is followed by lines that make up exactly the missing ones.
 */
export function mendRows(pieces: readonly Piece[]): Piece[] {
  const mended: Piece[] = [];
  let width = 0;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (piece.kind === "row") {
      const numbered = readNumber(piece.cells[0]) !== null;
      const header = numbered ? null : headerOf(piece.cells);
      if (header !== null) width = header.width;
      else if (piece.cells.length < width && numbered) {
        const whole = putTogether(pieces, index, width);
        if (whole !== null) {
          mended.push(whole.row);
          index = whole.last;
          continue;
        }
      }
    }
    mended.push(piece);
  }
  return mended;
}

function putTogether(pieces: readonly Piece[], start: number, width: number): { row: RowPiece; last: number } | null {
  const first = pieces[start];
  if (first?.kind !== "row") return null;
  let cells: Cell[] = [...first.cells];
  for (let last = start + 1; last < Math.min(pieces.length, start + MOST_LINES); last++) {
    const next = pieces[last];
    if (next === undefined || !follows(pieces[last - 1], next)) return null;
    if (next.kind === "line" && headingOf(next.text, false)?.kind === "section") return null;
    const parts: readonly Cell[] =
      next.kind === "row" ? next.cells : [{ items: [next.text], list: false, merged: null, at: next.at }];
    if (next.kind === "row" && (readNumber(parts[0]) !== null || headerOf(parts) !== null)) return null;
    if (cells.length + parts.length - 1 > width) return null;
    cells = [...cells.slice(0, -1), continued(cells.at(-1), parts[0]), ...parts.slice(1)];
    if (cells.length === width) return { row: { ...first, cells }, last };
  }
  return null;
}

/** True where a piece stands on the very next line of the text: a blank line ends a row. */
function follows(before: Piece | undefined, after: Piece): boolean {
  return before !== undefined && "line" in before.at && "line" in after.at && after.at.line === before.at.line + 1;
}

function continued(before: Cell | undefined, after: Cell | undefined): Cell {
  if (before === undefined || after === undefined) throw new Error("a row without cells");
  const last = before.items.at(-1) ?? "";
  const [first = "", ...rest] = after.items;
  return {
    ...before,
    items: [...before.items.slice(0, -1), rejoined(last, first), ...rest].filter((item) => item !== ""),
    list: before.list || after.list,
  };
}
