import type { Cell } from "../../formats/document.ts";
import { oneLine } from "../vocabulary/characters.ts";
import type { Piece } from "./pieces.ts";

const BREAK = /<(?:br|\/li|\/p|\/div|\/tr)\b[^<>]*>|<(?:li|p)\b[^<>]*>/giu;
const TAG = /<\/?(?:ul|ol|li|p|br|div|span|b|i|u|strong|em|font|a|sup|sub|table|tbody|tr|td|th)\b[^<>]*>/giu;
const LEAKED = new RegExp(TAG.source, "iu");

/**
 * The pieces without tags of a web page that got into their text, and how many cells had some. It works on whole cells:
 * a tag may have been cut over lines. Every text comes out in one line without runs of spaces.
 */
export function withoutMarkup(pieces: readonly Piece[]): { pieces: Piece[]; cells: number } {
  let cells = 0;
  const clean = (cell: Cell): Cell => {
    if (cell.items.length === 0) return cell;
    if (!cell.items.some((item) => item.includes("<") && LEAKED.test(item)))
      return cell.items.some((item) => oneLine(item) !== item) ? { ...cell, items: cell.items.map(oneLine) } : cell;
    cells++;
    const items = cell.items.flatMap((item) => item.replace(BREAK, "\n").replace(TAG, " ").split("\n"));
    const listed = cell.items.some((item) => /<li\b/iu.test(item));
    return { ...cell, items: items.map(oneLine).filter((item) => item !== ""), list: cell.list || listed };
  };
  const cleaned = pieces.flatMap((piece): Piece[] => {
    if (piece.kind === "row") return [{ ...piece, cells: piece.cells.map(clean) }];
    const text = oneLine(piece.text.replace(TAG, " "));
    return text === "" ? [] : [{ ...piece, text }];
  });
  return { pieces: cleaned, cells };
}
