import { LIMITS } from "./limits.ts";
import { KeptError } from "../base/errors.ts";
import { say } from "./words/index.ts";
import { StringItem } from "./xlsx-strings.ts";
import { SPREADSHEET, cellPosition, isTrue } from "./xlsx-xml.ts";
import { type XmlAttributes, type XmlPart, readXml } from "./xml.ts";

/** A cell with something in it; `column` counts from 0. */
export type SheetCell = { readonly column: number; readonly text: string };
/** A row with at least one such cell; `number` counts from 1. */
export type SheetRow = { readonly number: number; readonly hidden: boolean; readonly cells: readonly SheetCell[] };
/** Columns count from 0, rows from 1, both ends included. */
export type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export type Sheet = {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Range[];
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
  /** The first filled cell beyond the last column that is read, or null. */
  readonly beyond: { readonly row: number; readonly column: number } | null;
};

/** What a cell's value means: the workbook's strings and its number formats. */
export type Values = {
  readonly string: (index: number) => string | undefined;
  readonly number: (value: number, style: string | undefined) => string;
};

/** What all sheets together have taken so far of `LIMITS`. */
export class Spent {
  #rows = 0;
  #cells = 0;
  #text = 0;

  row(): void {
    if (++this.#rows > LIMITS.rows)
      throw new KeptError("too-many-rows", "too-large", say("too-many-rows", { limit: LIMITS.rows }));
  }

  cells(count: number): void {
    this.#cells += count;
    if (this.#cells > LIMITS.cells)
      throw new KeptError("too-many-cells", "too-large", say("too-many-cells", { limit: LIMITS.cells }));
  }

  /** A shared string costs a few bytes each time it is used, however long it is. */
  text(length: number): void {
    if (length > LIMITS.lineLength)
      throw new KeptError("cell-too-long", "bad-input", say("cell-too-long", { limit: LIMITS.lineLength }));
    this.#text += length;
    if (this.#text <= LIMITS.unpackedBytes) return;
    throw new KeptError(
      "unpacks-too-large",
      "too-large",
      say("unpacks-too-large", { limit: LIMITS.unpackedBytes / (1024 * 1024) }),
    );
  }
}

/** Reads a sheet's filled cells, empty ones and empty rows left out, so that a cell in the last row costs no more than one in the first. */
export function readSheet(part: XmlPart, values: Values, spent: Spent): Sheet {
  const reader = new SheetReader(values, spent);
  readXml(part, SPREADSHEET, reader);
  return reader;
}

type OpenCell = { column: number; type: string; style: string | undefined; value: string };

class SheetReader implements Sheet {
  readonly rows: SheetRow[] = [];
  readonly merges: Range[] = [];
  readonly hiddenColumns: [number, number][] = [];
  beyond: Sheet["beyond"] = null;
  readonly #values: Values;
  readonly #spent: Spent;
  readonly #item = new StringItem();
  #row = 0;
  #hidden = false;
  #cells: SheetCell[] = [];
  #column = -1;
  #cell: OpenCell | null = null;
  #inValue = false;

  constructor(values: Values, spent: Spent) {
    this.#values = values;
    this.#spent = spent;
  }

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (name === "row") this.#openRow(attributes);
    else if (name === "c") this.#openCell(attributes);
    else if (name === "v") this.#inValue = this.#cell !== null;
    else if (name === "mergeCell") this.#merge(attributes["ref"] ?? "");
    else if (name === "col") this.#hideColumns(attributes);
    else if (this.#cell !== null) this.#item.open(name);
  };

  readonly close = (name: string): void => {
    if (name === "row") this.#closeRow();
    else if (name === "c") this.#closeCell();
    else if (name === "v") this.#inValue = false;
    else if (this.#cell !== null) this.#item.close(name);
  };

  readonly text = (text: string): void => {
    if (this.#cell === null) return;
    if (this.#inValue) this.#cell.value += text;
    else this.#item.add(text);
  };

  #openRow({ r: number, hidden }: XmlAttributes): void {
    const given = Number(number ?? Number.NaN);
    this.#row = Number.isInteger(given) && given > 0 ? given : this.#row + 1;
    this.#hidden = isTrue(hidden);
    this.#cells = [];
    this.#column = -1;
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    this.#spent.row();
    this.rows.push({ number: this.#row, hidden: this.#hidden, cells: this.#cells });
  }

  #openCell({ r: reference, t: type, s: style }: XmlAttributes): void {
    this.#column = cellPosition(reference ?? "")?.column ?? this.#column + 1;
    this.#cell = { column: this.#column, type: type ?? "n", style, value: "" };
  }

  #closeCell(): void {
    const cell = this.#cell;
    if (cell === null) return;
    this.#cell = null;
    const text = this.#textOf(cell, this.#item.take());
    if (text.trim() === "") return;
    if (cell.column >= LIMITS.columns) {
      this.beyond ??= { row: this.#row, column: cell.column };
      return;
    }
    this.#spent.cells(1);
    this.#spent.text(text.length);
    this.#cells.push({ column: cell.column, text });
  }

  #textOf({ type, style, value }: OpenCell, inline: string): string {
    if (type === "s") return this.#values.string(Number(value)) ?? "";
    if (type === "inlineStr") return inline;
    if (type === "b") return isTrue(value) ? "TRUE" : "FALSE";
    // A formula's text, an error such as #N/A, an ISO date.
    if (type !== "n") return value;
    const number = Number(value);
    return value.trim() === "" || !Number.isFinite(number) ? value : this.#values.number(number, style);
  }

  #hideColumns({ hidden, min, max }: XmlAttributes): void {
    if (isTrue(hidden) && this.hiddenColumns.length < 1_000)
      this.hiddenColumns.push([Number(min ?? 1) - 1, Number(max ?? 1) - 1]);
  }

  #merge(reference: string): void {
    const [first, last] = reference.split(":").map(cellPosition);
    if (!first || !last) return;
    if (this.merges.length >= LIMITS.cells)
      throw new KeptError("too-many-cells", "too-large", say("too-many-cells", { limit: LIMITS.cells }));
    this.merges.push({ top: first.row, left: first.column, bottom: last.row, right: last.column });
  }
}
