import type { Finding, Place } from "../../base/finding.ts";
import type { Trilingual } from "../../base/language.ts";
import { type Cell, cellText } from "../../formats/document.ts";
import type { Commitment } from "../model.ts";
import { categoryOf } from "../vocabulary/categories.ts";
import { folded, rejoinedAll } from "../vocabulary/characters.ts";
import { type DateRead, readDate, saysDropped } from "../vocabulary/dates.ts";
import { readFrequency } from "../vocabulary/frequencies.ts";
import type { Column } from "../vocabulary/headers.ts";
import { isRemark } from "../vocabulary/headings.ts";
import { say } from "../words/index.ts";
import { describe } from "./describe.ts";
import { excerpt } from "./excerpt.ts";
import type { Header } from "./find-header.ts";

/** A row of a table as gathered from one or more pieces of it: its cells by what their columns are. */
export type GatheredRow = {
  readonly number: number;
  readonly cells: Map<Column, Cell>;
  /** What stands in columns that a plan doesn't have, behind the column's heading. */
  readonly others: string[];
  readonly at: Place;
};

export type RowContext = {
  readonly section: string;
  readonly kind: "planned" | "released";
  readonly spatial: boolean;
  readonly years: readonly number[];
  readonly organisation: string | null;
};

/** The number that a cell says, or null: `3`, `３.`, `(3)`, `3*`; `continued` for `3 (續)`. */
export function readNumber(cell: Cell | undefined): { number: number; continued: boolean } | null {
  return readNumberText(cell === undefined ? "" : cellText(cell));
}

export function readNumberText(written: string): { number: number; continued: boolean } | null {
  if (written.length > 40) return null;
  const text = folded(written);
  const match = text.match(
    /^\(?(\d{1,5})\)?[.、)]?\s*(?:[*#†‡^]+)?(\s*[(（]?(?:續|续|cont['’]?d\.?|continued)[)）]?)?$/iu,
  );
  const number = Number(match?.[1]);
  return match === null || number < 1 ? null : { number, continued: match[2] !== undefined };
}

export function gatherRow(cells: readonly Cell[], header: Header, number: number, at: Place): GatheredRow {
  const row: GatheredRow = { number, cells: new Map(), others: [], at };
  for (const [column, index] of header.columns) {
    const cell = cells[index];
    if (cell !== undefined) row.cells.set(column, cell);
  }
  for (const [index, heading] of header.unknown) {
    const text = cellText(cells[index] ?? { items: [], list: false, merged: null, at });
    if (text !== "") row.others.push(`${heading}: ${text}`);
  }
  for (const cell of cells.slice(header.width)) if (cell.items.length > 0) row.others.push(cellText(cell));
  return row;
}

/** A gathered row as a commitment, with what is to be said about it; null where it has no name and so is nothing promised. */
export function readRow(row: GatheredRow, context: RowContext): { commitment: Commitment | null; findings: Finding[] } {
  const findings: Finding[] = [];
  const note = (code: string, severity: Finding["severity"], message: Trilingual) =>
    findings.push({ code, severity, message, at: row.at });
  const { number } = row;
  const [name, nameRemarks] = plainText(row, "name");
  if (name === "") {
    note("row-incomplete", "error", say("row-incomplete", { number, text: excerpt(textOf(row)) }));
    return { commitment: null, findings };
  }
  const [category, categoryRemarks] = plainText(row, "category");
  const [dateText, dateRemarks] = plainText(row, "date");
  const [frequencyText, frequencyRemarks] = plainText(row, "frequency");
  const [organisation, organisationRemarks] = plainText(row, "organisation");
  const date = readDate(dateText);
  const frequency = readFrequency(frequencyText);
  const categoryId = categoryOf(category);
  const description = describe(row.cells.get("description"));

  if (category === "") note("category-missing", "warning", say("category-missing", { number }));
  else if (categoryId === null)
    note("category-unknown", "warning", say("category-unknown", { number, text: excerpt(category) }));
  const dropped = dateText === "" && frequencyText === "" ? description.statements.find(saysDropped) : undefined;
  if (dropped !== undefined) note("date-dropped", "warning", say("date-dropped", { number, text: excerpt(dropped) }));
  else noteDate(date, excerpt(dateText), number, context, note);
  if (frequencyText === "" && dropped === undefined)
    note("frequency-missing", "error", say("frequency-missing", { number }));
  else if (frequencyText !== "" && frequency.id === null)
    note("frequency-unknown", "warning", say("frequency-unknown", { number, text: excerpt(frequencyText) }));
  else if (frequency.rest !== "")
    note("frequency-more", "info", say("frequency-more", { number, text: excerpt(frequencyText) }));
  if (description.statements.length === 0)
    note("description-missing", "warning", say("description-missing", { number }));

  const inCells = [
    ...description.remarks,
    ...categoryRemarks,
    ...nameRemarks,
    ...dateRemarks,
    ...frequencyRemarks,
    ...organisationRemarks,
  ];
  const own = row.cells.get("remarks")?.items ?? [];
  return {
    commitment: {
      section: context.section,
      number,
      organisation: organisation === "" ? context.organisation : organisation,
      category: { text: category, id: categoryId },
      name,
      description: [...description.statements],
      delivery: description.delivery,
      date: { text: dateText, month: date.month, kind: context.kind === "planned" ? "target" : "released" },
      frequency: { text: frequencyText, id: frequency.id, orAsNeeded: frequency.orAsNeeded },
      spatial: context.spatial,
      remarks: [...(date.remark === null ? [] : [date.remark]), ...inCells, ...own, ...row.others],
      at: row.at,
    },
    findings,
  };
}

type Note = (code: string, severity: Finding["severity"], message: Trilingual) => void;

function noteDate(date: DateRead, text: string, number: number, context: RowContext, note: Note): void {
  const month = date.month ?? "";
  switch (date.how) {
    case "month":
      break;
    case "day":
      note("date-day", "info", say("date-day", { number, text, month }));
      break;
    case "short-year":
      note("date-short-year", "info", say("date-short-year", { number, text, month }));
      break;
    case "quarter":
    case "half":
    case "year":
    case "range":
      note(`date-${date.how}`, "warning", say("date-last-month", { number, text, month }));
      break;
    case "moved":
      note("date-moved", "warning", say("date-moved", { number, text, month }));
      break;
    case "dropped":
      note("date-dropped", "warning", say("date-dropped", { number, text }));
      break;
    case "undetermined":
      note("date-undetermined", "warning", say("date-undetermined", { number, text }));
      break;
    case "unreadable":
      if (text === "") note("date-missing", "error", say("date-missing", { number }));
      else note("date-unreadable", "error", say("date-unreadable", { number, text }));
      break;
  }
  const year = Number(month.slice(0, 4));
  if (date.month !== null && context.years.length > 0 && !context.years.includes(year)) {
    note("date-outside-section", "warning", say("date-outside-section", { number, text, section: context.section }));
  }
}

function textOf({ cells, others }: GatheredRow): string {
  const texts = [...cells].flatMap(([column, cell]) => (column === "number" ? [] : cell.items));
  return [...texts, ...others].join(" ");
}

/** A cell's text in one line, and apart from it what in it begins as a remark. */
function plainText(row: GatheredRow, column: Column): readonly [string, readonly string[]] {
  const items = row.cells.get(column)?.items ?? [];
  const text = rejoinedAll(items.filter((item) => !isRemark(item)));
  return [text, items.filter(isRemark)];
}
