import { unbulleted } from "./bullets.ts";
import { type Block, type Cell, emptyCell, type Line, type Row, type Table } from "./document.ts";
import { around, type Box, placeOf } from "./pdf-geometry.ts";
import { type Grid, type GridCell, gridsOf } from "./pdf-grid.ts";
import type { PdfPage, Word } from "./pdf-page.ts";
import { joinWords, type LineEnds, linesOf, type TextLine } from "./pdf-text.ts";

/** Bullets of word processors' symbol fonts, private codes that mean nothing elsewhere; and a middle dot that stands alone. */
const SYMBOL_BULLET = /^[\uF0B7\uF0A7\uF0D8\uF076\uF06C\uF0FC]|^\u00B7$/u;
/** Between the lines of one paragraph, in ems of its text: from baseline to baseline. */
const PITCH = 1.9;
/** A line that stops this much short of the right edge ends its paragraph, in ems. */
const SHORT = 2.5;

/** Reads ruled tables as tables and all else as lines; null where no page has a ruled table. */
export function readRuled(pages: readonly PdfPage[], ends: LineEnds): Block[] | null {
  const grids = pages.map((page) => gridsOf(page.rules).filter((grid) => wordsIn(page, grid.box).length > 0));
  if (grids.every((onPage) => onPage.length === 0)) return null;
  return pages.flatMap((page, index) => pageBlocks(page, grids[index] ?? [], ends));
}

function inside({ box, size, baseline }: Word, [left, top, right, bottom]: Box): boolean {
  const x = (box[0] + box[2]) / 2;
  const y = baseline - 0.3 * size;
  return x >= left && x <= right && y >= top && y <= bottom;
}

function wordsIn(page: PdfPage, box: Box): Word[] {
  return page.words.filter((word) => inside(word, box));
}

function pageBlocks(page: PdfPage, grids: readonly Grid[], ends: LineEnds): Block[] {
  const right = Math.max(0, ...page.words.map((word) => word.box[2]));
  const outside = page.words.filter((word) => !grids.some((grid) => inside(word, grid.box)));
  const placed: { top: number; block: Block }[] = grids.map((grid) => ({
    top: grid.box[1],
    block: tableOf(page, grid, ends),
  }));
  for (const lines of paragraphs(linesOf(outside), grids, right)) {
    const box = around(lines.map((line) => line.box));
    const text = joinWords(
      lines.flatMap((line) => line.words),
      ends,
    );
    const block: Line = { kind: "line", text, level: 0, at: placeOf(page.number, box) };
    placed.push({ top: box[1], block });
  }
  return placed.toSorted((a, b) => a.top - b.top).map(({ block }) => block);
}

/** Lines that go on from one another: the upper one full, the lower one near it and of its size, no table between. */
function paragraphs(lines: readonly TextLine[], grids: readonly Grid[], right: number): TextLine[][] {
  const all: TextLine[][] = [];
  for (const line of lines) {
    const before = all.at(-1)?.at(-1);
    const size = line.words[0]?.size ?? 0;
    const goesOn =
      before !== undefined &&
      Math.abs((before.words[0]?.size ?? 0) - size) < 0.5 &&
      line.baseline - before.baseline < PITCH * size &&
      before.box[2] > right - SHORT * size &&
      !grids.some(({ box }) => box[1] > before.baseline && box[1] < line.baseline);
    if (goesOn) all.at(-1)?.push(line);
    else all.push([line]);
  }
  return all;
}

function tableOf(page: PdfPage, grid: Grid, ends: LineEnds): Table {
  const at = (cell: GridCell) => placeOf(page.number, cell.box);
  const slots = new Map<number, Cell>();
  const words = wordsIn(page, grid.box);
  for (const cell of grid.cells) {
    const own = words.filter((word) => inside(word, cell.box));
    const read = own.length === 0 ? emptyCell(at(cell)) : cellOf(own, ends, at(cell));
    for (let row = cell.row; row < cell.row + cell.down; row += 1) {
      slots.set(row * grid.columns + cell.column, row === cell.row ? read : { ...read, merged: "above" });
      for (let column = cell.column + 1; column < cell.column + cell.across; column += 1) {
        slots.set(row * grid.columns + column, emptyCell(at(cell), "left"));
      }
    }
  }
  const rows = Array.from({ length: grid.rows }, (_, row): Row => {
    const cells = Array.from({ length: grid.columns }, (__, column) => slots.get(row * grid.columns + column));
    const whole = cells.filter((cell) => cell !== undefined);
    const boxes = grid.cells.filter((cell) => cell.row <= row && row < cell.row + cell.down).map((cell) => cell.box);
    return { cells: whole, header: false, at: placeOf(page.number, around(boxes)) };
  });
  return { kind: "table", rows };
}

/** A cell's wrapped lines run on; a bullet at a line's start begins an item. */
function cellOf(words: readonly Word[], ends: LineEnds, at: Cell["at"]): Cell {
  const items: Word[][] = [];
  let bullets = 0;
  for (const line of linesOf(words)) {
    const [first, ...rest] = line.words;
    if (first === undefined) continue;
    const text = first.text.replace(SYMBOL_BULLET, "•");
    const begins = unbulleted(text) !== null;
    if (begins) bullets += 1;
    const own = [{ ...first, text }, ...rest];
    if (begins || items.length === 0) items.push(own);
    else items.at(-1)?.push(...own);
  }
  const texts = items.map((item) => joinWords(item, ends));
  const listed = texts.flatMap((text) => unbulleted(text) ?? [text]).filter((text) => text !== "");
  return { items: listed, list: bullets > 0 && bullets === items.length, merged: null, at };
}
