import { Parser } from "htmlparser2";
import { KeptError } from "../base/errors.ts";
import type { Place } from "../base/finding.ts";
import { unbulleted } from "./bullets.ts";
import { readCharacters } from "./characters.ts";
import type { Decoded } from "./decoded.ts";
import { type Block, type Cell, type Row, emptyCell } from "./document.ts";
import { LIMITS } from "./limits.ts";
import { say } from "./words/index.ts";

/** Text that a page carries but doesn't show. */
const UNSHOWN = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "math",
  "iframe",
  "object",
  "select",
  "textarea",
  "button",
]);
/** Elements that begin and end a paragraph. */
const BREAKING = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "caption",
  "center",
  "dd",
  "details",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hr",
  "html",
  "li",
  "main",
  "nav",
  "ol",
  "p",
  "pre",
  "section",
  "summary",
  "ul",
]);

type OpenCell = {
  readonly at: Place;
  readonly header: boolean;
  readonly across: number;
  readonly down: number;
  readonly items: string[];
  /** Tables nested in the cell, by the number of items before each. */
  readonly nested: { readonly after: number; readonly table: OpenTable }[];
  list: boolean;
};
type OpenRow = { readonly at: Place; readonly inHead: boolean; readonly cells: OpenCell[] };
type OpenTable = { readonly rows: OpenRow[]; inHead: boolean };

/**
 * Reads a web page's headings, paragraphs and tables from parser events, never holding a tree, so that depth costs nothing.
 * Scripts, styles and addresses in it are left alone. A table that only lays out other tables gives way to them.
 * Throws KeptError `empty-file`, `not-text`, `nested-too-deep`, `cell-too-long`, `too-many-rows`, `too-many-columns` or `too-many-cells`.
 */
export function decodeHtml(bytes: Uint8Array): Decoded {
  const { text, findings } = readCharacters(bytes);
  const page = new Page(text);
  const parser = new Parser(page.handler(), { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false });
  page.follow(parser);
  // In pieces, so that a refusal comes before the whole of a hostile page has been walked.
  for (let start = 0; start < text.length; start += 65_536) parser.write(text.slice(start, start + 65_536));
  parser.end();
  return { blocks: page.finished(), title: page.title, findings };
}

class Page {
  title: string | null = null;
  readonly #blocks: Block[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #cells: OpenCell[] = [];
  readonly #text: string;
  #position: () => number = () => 0;
  #depth = 0;
  #unshown = 0;
  #inTitle = false;
  #level: 0 | 1 | 2 | 3 = 0;
  #paragraph = "";
  #rows = 0;
  #line = 1;
  #counted = 0;

  constructor(text: string) {
    this.#text = text;
  }

  follow(parser: Parser): void {
    this.#position = () => parser.startIndex;
  }

  handler() {
    return {
      onopentag: (name: string, attributes: Record<string, string>) => this.#open(name, attributes),
      onclosetag: (name: string) => this.#close(name),
      ontext: (text: string) => this.#add(text),
    };
  }

  finished(): Block[] {
    this.#endParagraph();
    while (this.#tables.length > 0) this.#closeTable();
    return this.#blocks;
  }

  /** Counted on as the parser moves, so that finding a line costs nothing but its own length. */
  #place(): Place {
    const position = this.#position();
    for (; this.#counted < position; this.#counted++) if (this.#text.charCodeAt(this.#counted) === 10) this.#line++;
    return { line: this.#line };
  }

  #open(name: string, attributes: Record<string, string>): void {
    if (++this.#depth > LIMITS.depth)
      throw new KeptError("nested-too-deep", "bad-input", say("nested-too-deep", { limit: LIMITS.depth }));
    if (UNSHOWN.has(name)) this.#unshown++;
    if (this.#unshown > 0) return;
    if (name === "title") this.#inTitle = true;
    else if (name === "br") this.#endParagraph();
    else if (name === "table") this.#openTable();
    else if (name === "thead" || name === "tbody" || name === "tfoot") this.#setHead(name === "thead");
    else if (name === "tr") this.#openRow();
    else if (name === "td" || name === "th") this.#openCell(name === "th", attributes);
    else if (BREAKING.has(name)) {
      this.#endParagraph();
      if (/^h[1-6]$/.test(name)) this.#level = name === "h1" ? 1 : name === "h2" ? 2 : 3;
      if (name === "li") this.#markList();
    }
  }

  #close(name: string): void {
    this.#depth--;
    if (UNSHOWN.has(name)) {
      this.#unshown--;
      return;
    }
    if (this.#unshown > 0) return;
    if (name === "title") this.#endTitle();
    else if (name === "table") this.#closeTable();
    else if (name === "thead") this.#setHead(false);
    else if (name === "td" || name === "th") this.#closeCell();
    else if (BREAKING.has(name)) {
      this.#endParagraph();
      if (/^h[1-6]$/.test(name)) this.#level = 0;
    }
  }

  #add(text: string): void {
    if (this.#unshown > 0) return;
    this.#paragraph += text;
    if (this.#paragraph.length > LIMITS.lineLength)
      throw new KeptError("cell-too-long", "bad-input", say("cell-too-long", { limit: LIMITS.lineLength }));
  }

  #endTitle(): void {
    if (!this.#inTitle) return;
    this.#inTitle = false;
    this.title ??= collapsed(this.#paragraph) || null;
    this.#paragraph = "";
  }

  #endParagraph(): void {
    const text = collapsed(this.#paragraph);
    this.#paragraph = "";
    if (text === "") return;
    const cell = this.#cells.at(-1);
    if (cell !== undefined) cell.items.push(text);
    else this.#blocks.push({ kind: "line", text, level: this.#level, at: this.#place() });
  }

  #markList(): void {
    const cell = this.#cells.at(-1);
    if (cell !== undefined) cell.list = true;
  }

  #openTable(): void {
    this.#endParagraph();
    const table: OpenTable = { rows: [], inHead: false };
    this.#cells.at(-1)?.nested.push({ after: this.#cells.at(-1)?.items.length ?? 0, table });
    this.#tables.push(table);
  }

  #closeTable(): void {
    this.#endParagraph();
    const table = this.#tables.pop();
    if (table === undefined) return;
    while (this.#cells.length > this.#tables.length) this.#cells.pop();
    if (this.#tables.length === 0) this.#blocks.push(...blocksOf(table));
  }

  #setHead(inHead: boolean): void {
    this.#endParagraph();
    const table = this.#tables.at(-1);
    if (table !== undefined) table.inHead = inHead;
  }

  #openRow(): void {
    this.#closeCell();
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (++this.#rows > LIMITS.rows)
      throw new KeptError("too-many-rows", "too-large", say("too-many-rows", { limit: LIMITS.rows }));
    table.rows.push({ at: this.#place(), inHead: table.inHead, cells: [] });
  }

  #openCell(header: boolean, attributes: Record<string, string>): void {
    this.#closeCell();
    const row = this.#tables.at(-1)?.rows.at(-1);
    if (row === undefined) return;
    const cell: OpenCell = {
      at: this.#place(),
      header,
      across: span(attributes["colspan"], LIMITS.columns),
      down: span(attributes["rowspan"], LIMITS.rows),
      items: [],
      nested: [],
      list: false,
    };
    row.cells.push(cell);
    this.#cells.push(cell);
  }

  #closeCell(): void {
    this.#endParagraph();
    if (this.#cells.length === this.#tables.length && this.#cells.length > 0) this.#cells.pop();
  }
}

function span(text: string | undefined, most: number): number {
  const count = Number.parseInt(text ?? "1", 10);
  return Number.isFinite(count) && count >= 1 ? Math.min(count, most) : 1;
}

function collapsed(text: string): string {
  return text.replace(/[\s\u00A0]+/gu, " ").trim();
}

/** A table, or where it only lays out other tables, its cells' text and those tables in reading order. */
function blocksOf(table: OpenTable): Block[] {
  const cells = table.rows.flatMap((row) => row.cells);
  const laysOut = cells.some((cell) => cell.nested.some(({ table: inner }) => isData(inner)));
  if (!laysOut) return table.rows.length === 0 ? [] : [{ kind: "table", rows: spread(table.rows) }];
  return cells.flatMap((cell) => {
    const blocks: Block[] = [];
    let done = 0;
    const lines = (until: number) => {
      for (const text of cell.items.slice(done, until)) blocks.push({ kind: "line", text, level: 0, at: cell.at });
      done = until;
    };
    for (const { after, table: inner } of cell.nested) {
      lines(after);
      blocks.push(...blocksOf(inner));
    }
    lines(cell.items.length);
    return blocks;
  });
}

/** Four columns or more, or a table inside that has: a small table in a cell is only a way to set out its text. */
function isData(table: OpenTable): boolean {
  return table.rows.some(
    (row) =>
      row.cells.reduce((sum, cell) => sum + cell.across, 0) >= 4 ||
      row.cells.some((cell) => cell.nested.some(({ table: inner }) => isData(inner))),
  );
}

/** Rows with every column in its place: cells merged across are followed by covered ones, cells merged down repeat. */
function spread(rows: readonly OpenRow[]): Row[] {
  const above: { cell: Cell; rows: number }[] = [];
  let count = 0;
  return rows.map((row) => {
    const cells: Cell[] = [];
    const waiting = [...row.cells];
    while (waiting.length > 0 || above.slice(cells.length).some((held) => held !== undefined && held.rows > 0)) {
      if (cells.length >= LIMITS.columns)
        throw new KeptError("too-many-columns", "too-large", say("too-many-columns", { limit: LIMITS.columns }));
      const held = above[cells.length];
      if (held !== undefined && held.rows > 0) {
        held.rows--;
        cells.push(held.cell);
        continue;
      }
      const cell = waiting.shift();
      if (cell === undefined) {
        cells.push(emptyCell(row.at));
        continue;
      }
      const own = finished(cell);
      for (let column = 0; column < cell.across && cells.length < LIMITS.columns; column++) {
        const part = column === 0 ? own : emptyCell(cell.at, "left");
        if (cell.down > 1)
          above[cells.length] = { cell: column === 0 ? { ...own, merged: "above" } : part, rows: cell.down - 1 };
        cells.push(part);
      }
    }
    count += cells.length;
    if (count > LIMITS.cells)
      throw new KeptError("too-many-cells", "too-large", say("too-many-cells", { limit: LIMITS.cells }));
    return {
      cells,
      header: row.cells.length > 0 && (row.inHead || row.cells.every((cell) => cell.header)),
      at: row.at,
    };
  });
}

function finished(cell: OpenCell): Cell {
  const inner = cell.nested.flatMap(({ table }) =>
    table.rows.flatMap((row) => row.cells.flatMap((nested) => finished(nested).items)),
  );
  const items = [...cell.items, ...inner];
  const bullets = cell.list ? null : unbulleted(items.join("\n"));
  return { items: bullets ?? items, list: cell.list || bullets !== null, merged: null, at: cell.at };
}
