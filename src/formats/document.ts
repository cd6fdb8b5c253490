import type { Place } from "../base/finding.ts";
import type { Lang } from "../base/language.ts";

/**
 * A document as every format sees it: lines, tables and loose aligned text, in reading order.
 * Each format decodes to it and is encoded from it, so that what is written can be read back equal.
 */
export type LaidOut = {
  readonly title: string;
  readonly language: Lang;
  readonly blocks: readonly Block[];
};

export type Block = Line | Table | Aligned;

/** A paragraph outside any table. `level` is its heading level where the format marks headings, else 0. */
export type Line = { readonly kind: "line"; readonly text: string; readonly level: 0 | 1 | 2 | 3; readonly at: Place };

export type Table = { readonly kind: "table"; readonly rows: readonly Row[] };

/** `header` is true where the format itself marks the row as a header (`<th>`, a repeated Word row, a tagged TH). */
export type Row = { readonly cells: readonly Cell[]; readonly header: boolean; readonly at: Place };

export type Cell = {
  /** The paragraphs or list items of the cell, trimmed, none empty; an empty cell has none. */
  readonly items: readonly string[];
  /** True when the items are items of a real list, so that each is one statement whatever it contains. */
  readonly list: boolean;
  /** `above`: continues a cell merged downwards, whose items it repeats. `left`: covered by a cell merged across, and empty. */
  readonly merged: "above" | "left" | null;
  readonly at: Place;
};

/**
 * Lines whose columns are told only by where text stands: spaced text, or a page without tags or rules.
 * A whole such document is aligned lines; which are headings and which are rows is for the reader to say.
 */
export type Aligned = { readonly kind: "aligned"; readonly lines: readonly AlignedLine[] };

export type AlignedLine = {
  /** Runs of text set apart from one another, left to right. */
  readonly segments: readonly Segment[];
  /** Top and bottom of the line, growing downwards and never restarting at a page: for telling rows apart by their gaps. */
  readonly top: number;
  readonly bottom: number;
  /** 1 for the first page; text without pages has one. */
  readonly page: number;
  readonly at: Place;
};

/** `from` and `to` are its left and right edge, in the line's own unit (points, or character cells). */
export type Segment = { readonly text: string; readonly from: number; readonly to: number };

export function emptyCell(at: Place, merged: Cell["merged"] = null): Cell {
  return { items: [], list: false, merged, at };
}

export function cellText(cell: Cell): string {
  return cell.items.join("\n");
}
