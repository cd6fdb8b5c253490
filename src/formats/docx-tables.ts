import { KeptError } from "../base/errors.ts";
import type { Finding, Place } from "../base/finding.ts";
import { unbulleted } from "./bullets.ts";
import { type Block, type Cell, type Row, emptyCell } from "./document.ts";
import { LIMITS } from "./limits.ts";
import { say } from "./words/index.ts";

/** A paragraph's lines, in a cell or loose; `list` where the document marks it as an item of a list. */
export type Paragraph = { readonly lines: readonly string[]; readonly list: boolean; readonly level: 0 | 1 | 2 | 3 };

export type OpenCell = {
  /** Columns that it spans. */
  across: number;
  /** `above`: the cell above goes on; `left`: the one to the left does, in the way of old documents. */
  continues: "above" | "left" | null;
  readonly content: (Paragraph | OpenTable)[];
  /** UTF-16 units of text so far. */
  length: number;
};
export type OpenRow = { header: boolean; deleted: boolean; before: number; readonly cells: OpenCell[] };
export type OpenTable = { readonly rows: OpenRow[] };

/** Lays a document's paragraphs and tables out as blocks, each line and row under its running number. */
export class Blocks {
  readonly blocks: Block[] = [];
  readonly findings: Finding[] = [];
  #number = 0;
  #cells = 0;

  addParagraph({ lines, level }: Paragraph): void {
    for (const text of lines) this.blocks.push({ kind: "line", text, level, at: this.#next() });
  }

  /** A table that only lays out other tables gives way to its cells' paragraphs and to those tables. */
  addTable(table: OpenTable): void {
    if (!laysOut(table)) {
      const rows = this.#rows(table);
      if (rows.length > 0) this.blocks.push({ kind: "table", rows });
      return;
    }
    for (const part of table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content))) {
      if ("rows" in part) this.addTable(part);
      else this.addParagraph(part);
    }
  }

  #next(): Place {
    return { line: ++this.#number };
  }

  #rows(table: OpenTable): Row[] {
    /** The cell that each column's merged cells go on from. */
    const above: (Cell | undefined)[] = [];
    let wide = false;
    return table.rows.flatMap((row) => {
      if (row.deleted) return [];
      const at = this.#next();
      const cells: Cell[] = Array.from({ length: Math.min(row.before, LIMITS.columns) }, () => emptyCell(at));
      for (const open of row.cells) {
        const column = cells.length;
        const across = Math.min(open.across, LIMITS.columns - column);
        if (across < open.across && !wide) {
          this.#find("too-many-columns", "error", at);
          wide = true;
        }
        if (across === 0) break;
        const held = open.continues === "above" ? above[column] : undefined;
        const cell = held === undefined ? this.#cell(open, at) : { ...held, merged: "above" as const, at };
        above[column] = cell;
        cells.push(cell);
        for (let more = 1; more < across; more++) cells.push(emptyCell(at, "left"));
      }
      this.#cells += cells.length;
      if (this.#cells > LIMITS.cells)
        throw new KeptError("too-many-cells", "too-large", say("too-many-cells", { limit: LIMITS.cells }));
      return [{ cells, header: row.header, at }];
    });
  }

  #cell(open: OpenCell, at: Place): Cell {
    if (open.continues === "left") return emptyCell(at, "left");
    if (open.content.some((part) => "rows" in part)) this.#find("nested-table", "info", at);
    const paragraphs = paragraphsIn(open);
    const items = paragraphs.flatMap(({ lines }) => lines);
    const list = paragraphs.some((paragraph) => paragraph.list && paragraph.lines.length > 0);
    const bullets = list ? null : unbulleted(items.join("\n"));
    return { items: bullets ?? items, list: list || bullets !== null, merged: null, at };
  }

  #find(code: "too-many-columns" | "nested-table", severity: Finding["severity"], at: Place): void {
    const message = code === "nested-table" ? say(code) : say(code, { limit: LIMITS.columns });
    this.findings.push({ code, severity, message, at });
  }
}

function paragraphsIn(cell: OpenCell): Paragraph[] {
  return cell.content.flatMap((part) =>
    "rows" in part ? part.rows.flatMap((row) => row.cells.flatMap(paragraphsIn)) : [part],
  );
}

function laysOut(table: OpenTable): boolean {
  return tablesIn(table).some(isData);
}

/** Four columns or more, or a table inside that has: a small table in a cell is only a way to set out its text. */
function isData(table: OpenTable): boolean {
  return table.rows.some((row) => row.cells.reduce((sum, cell) => sum + cell.across, 0) >= 4) || laysOut(table);
}

function tablesIn(table: OpenTable): OpenTable[] {
  return table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content.filter((part) => "rows" in part)));
}
