import type { Lang } from "../base/language.ts";
import { columnWidths, textWidth } from "./column-widths.ts";
import type { Cell, LaidOut, Row } from "./document.ts";
import { columnName } from "./xlsx-xml.ts";

export type LaidCell = { readonly column: number; readonly style: number; readonly string: number | null };
/** `number` counts from 1; `height` is in points. */
export type LaidRow = { readonly number: number; readonly height: number; readonly cells: readonly LaidCell[] };

/** Cell formats by their place in the style sheet, lines by level. */
export const STYLES = { line: [1, 2, 3, 4], wrapped: [5, 6, 7, 8], header: 9, cell: 10 } as const;
/** Of lines by level, in points; the first is that of cells as well. */
export const SIZES = [11, 18, 14, 12] as const;
/** In points; fonts with Han characters stand taller. */
const LINE_HEIGHT: Readonly<Record<Lang, number>> = { "en": 14.4, "zh-Hant": 16.2, "zh-Hans": 16.2 };
/** The most that a row may have, in points. */
const TALLEST = 409;
/** What A4 landscape holds at a readable size, in widths of a digit. */
const PAGE = 132;

/** Where everything stands on the sheet: rows, merged ranges, column widths, and each text once. */
export class SheetLayout {
  readonly rows: LaidRow[] = [];
  readonly merges: string[] = [];
  readonly strings: string[] = [];
  /** One a column, in widths of a digit. */
  readonly widths: readonly number[];
  /** The row repeated on each printed page: the first header, where all tables have the same. */
  printTitle: number | null = null;
  readonly #indices = new Map<string, number>();
  readonly #sameHeaders: boolean;
  readonly #lineHeight: number;
  #number = 0;

  constructor({ blocks, language }: LaidOut) {
    this.#lineHeight = LINE_HEIGHT[language];
    const widths = columnWidths(blocks, PAGE).map(Math.round);
    this.widths = widths.length === 0 ? [PAGE] : widths;
    const headers = blocks.flatMap((block) => (block.kind === "table" ? [headerText(block.rows)] : []));
    this.#sameHeaders =
      headers[0] !== undefined && headers[0] !== "" && headers.every((header) => header === headers[0]);
  }

  /** A line that outgrows the table's width is merged across it and wrapped, or printing would cut it off. */
  addLine(text: string, level: 0 | 1 | 2 | 3): void {
    // An empty row sets a line apart from a table above.
    if ((this.rows.at(-1)?.cells.length ?? 0) > 1) this.#number++;
    this.#number++;
    const size = SIZES[level] / SIZES[0];
    const room = this.widths.reduce((sum, width) => sum + width, 0) / size;
    const lines = linesIn(text.split("\n"), room);
    if (lines > 1 && this.widths.length > 1)
      this.merges.push(`A${this.#number}:${columnName(this.widths.length - 1)}${this.#number}`);
    const style = (lines > 1 ? STYLES.wrapped : STYLES.line)[level];
    const height = Math.ceil(this.#lineHeight * size * lines + (level === 0 ? 0 : 6));
    this.rows.push({ number: this.#number, height, cells: [{ column: 0, style, string: this.#string(text) }] });
  }

  addTable(rows: readonly Row[], textOf: (cell: Cell) => string): void {
    const start = this.#number + 1;
    if (this.#sameHeaders && rows[0]?.header === true) this.printTitle ??= start;
    for (const [index, row] of rows.entries()) {
      this.#number++;
      const cells = row.cells.map((cell, column): LaidCell => {
        const text = cell.merged === null ? textOf(cell) : "";
        return {
          column,
          style: row.header ? STYLES.header : STYLES.cell,
          string: text === "" ? null : this.#string(text),
        };
      });
      this.rows.push({ number: this.#number, height: this.#heightOf(row), cells });
      for (const column of row.cells.keys()) this.#merge(rows, index, column, start);
    }
  }

  /** Programs fit a row to its text only once somebody edits it, so that its height is said. */
  #heightOf(row: Row): number {
    const lines = row.cells.map((cell, column) => {
      const across = 1 + runOf(row.cells, column + 1, "left");
      const room = this.widths.slice(column, column + across).reduce((sum, width) => sum + width, 0) - 1;
      return cell.merged === null ? linesIn(cell.items, row.header ? room / 1.1 : room, cell.list ? 2 : 0) : 1;
    });
    return Math.min(Math.ceil(this.#lineHeight * lines.reduce((most, count) => Math.max(most, count), 1) + 3), TALLEST);
  }

  #merge(rows: readonly Row[], index: number, column: number, start: number): void {
    const cells = rows[index]?.cells ?? [];
    if (cells[column]?.merged !== null || cells[column].items.length === 0) return;
    const across = runOf(cells, column + 1, "left");
    let down = 0;
    while (rows[index + down + 1]?.cells[column]?.merged === "above") down++;
    if (across + down === 0) return;
    this.merges.push(`${columnName(column)}${start + index}:${columnName(column + across)}${start + index + down}`);
  }

  #string(text: string): number {
    const known = this.#indices.get(text);
    if (known !== undefined) return known;
    this.#indices.set(text, this.strings.length);
    return this.strings.push(text) - 1;
  }
}

function runOf(cells: readonly Cell[], from: number, merged: Cell["merged"]): number {
  let length = 0;
  while (cells[from + length]?.merged === merged && cells[from + length] !== undefined) length++;
  return length;
}

/** How many lines items take in so much room, each on lines of its own. */
function linesIn(items: readonly string[], room: number, mark = 0): number {
  return items.reduce(
    (sum, item) => sum + Math.max(1, Math.ceil(((textWidth(item) + mark) * 1.06) / Math.max(room, 1))),
    0,
  );
}

function headerText(rows: readonly Row[]): string {
  const first = rows[0];
  return first?.header === true ? JSON.stringify(first.cells.map(({ items }) => items)) : "";
}
