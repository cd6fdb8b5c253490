import type { Place } from "../../base/finding.ts";
import type { Cell } from "../../formats/document.ts";

/** A document as the reader walks it: lines and table rows, in reading order. */
export type Piece =
  | {
      readonly kind: "line";
      readonly text: string;
      readonly level: 0 | 1 | 2 | 3;
      readonly at: Place;
      /** True where the format cuts long lines, so that a heading may go on in the next one. */
      readonly wraps: boolean;
    }
  | {
      readonly kind: "row";
      readonly cells: readonly Cell[];
      readonly header: boolean;
      readonly at: Place;
      /** True where nothing but likelihood says where the row begins or ends. */
      readonly uncertain: boolean;
    };

export type LinePiece = Extract<Piece, { kind: "line" }>;
export type RowPiece = Extract<Piece, { kind: "row" }>;

/** The text of the only cell of a row that holds any, and its column; null when none or several do. */
export function loneCell(
  row: RowPiece,
): { readonly text: string; readonly column: number; readonly spans: boolean } | null {
  const filled = row.cells.flatMap((cell, column) =>
    cell.items.length > 0 && cell.merged !== "above" ? [{ cell, column }] : [],
  );
  const [only, second] = filled;
  if (only === undefined || second !== undefined) return null;
  const spans = row.cells[only.column + 1]?.merged === "left";
  return { text: only.cell.items.join(" "), column: only.column, spans };
}
