import type { Finding, Place } from "../base/finding.ts";
import type { Trilingual } from "../base/language.ts";
import type { Decoded } from "./decoded.ts";
import { type Block, type Cell, type Row, emptyCell } from "./document.ts";
import { LIMITS } from "./limits.ts";
import { type Package, openPackage } from "./ooxml.ts";
import { textCell } from "./text.ts";
import { type Sheet, type SheetRow, Spent, readSheet } from "./xlsx-sheet.ts";
import { readStrings } from "./xlsx-strings.ts";
import { readNumberFormats } from "./xlsx-styles.ts";
import { SPREADSHEET, columnName, isTrue } from "./xlsx-xml.ts";
import { shownNumber } from "./xlsx-numbers.ts";
import { readXml } from "./xml.ts";
import { say } from "./words/index.ts";

/**
 * Reads a workbook: one table a sheet, its empty rows and its trailing empty cells left out, columns in their places.
 * Numbers and dates are the text that a person sees; formulas are what they last gave. A sheet knows no headings and no
 * header rows: every level is absent and `header` is false. Hidden sheets, rows and columns are read, with a finding.
 * Throws KeptError as `openPackage` and `readXml` do, and `cell-too-long`, `too-many-rows`, `too-many-cells` or `unpacks-too-large`;
 * columns past the limit are a finding, and the others are read.
 */
export function decodeXlsx(bytes: Uint8Array): Decoded {
  const workbook = openPackage(bytes, "xl");
  const { sheets, epoch1904 } = readWorkbook(workbook);
  const strings = readStrings(workbook.related("sharedStrings"));
  const format = readNumberFormats(workbook.related("styles"));
  const values = {
    string: (index: number) => strings[index],
    number: (value: number, style: string | undefined) => shownNumber(value, format(style), epoch1904),
  };
  const spent = new Spent();
  const findings: Finding[] = [...workbook.findings];
  const blocks: Block[] = [];
  for (const { name, part, hidden } of sheets) {
    const sheet = readSheet(workbook.part(part), values, spent);
    const first = sheet.rows[0];
    if (first === undefined) continue;
    if (hidden) findings.push(note("hidden-content", say("hidden-sheet", { sheet: name }), placeOf(name, first)));
    findings.push(...sheetFindings(name, sheet));
    const { rows, covered } = rowsOf(name, sheet, spent);
    for (const at of covered)
      findings.push({ code: "covered-content", severity: "warning", message: say("covered-content"), at });
    blocks.push({ kind: "table", rows });
  }
  return { blocks, title: workbook.title, findings };
}

type SheetEntry = { readonly name: string; readonly part: string; readonly hidden: boolean };

/** The worksheets in their order (chart sheets hold no cells), and from which year days are counted. */
function readWorkbook(workbook: Package): { sheets: SheetEntry[]; epoch1904: boolean } {
  const parts = new Map(
    workbook.relationships
      .filter(({ type, external }) => type === "worksheet" && !external)
      .map(({ id, target }) => [id, target]),
  );
  const sheets: SheetEntry[] = [];
  let epoch1904 = false;
  readXml(workbook.part(workbook.main), SPREADSHEET, {
    open(name, attributes) {
      if (name === "workbookPr") epoch1904 = isTrue(attributes["date1904"]);
      const part = parts.get(attributes["r:id"] ?? "");
      if (name !== "sheet" || part === undefined) return;
      const state = attributes["state"];
      // Two entries for one part would let a small workbook be read any number of times.
      parts.delete(attributes["r:id"] ?? "");
      sheets.push({ name: attributes["name"] ?? "", part, hidden: state === "hidden" || state === "veryHidden" });
    },
  });
  return { sheets, epoch1904 };
}

function placeAt(sheet: string, row: number, column: number): Place {
  return { sheet, cell: `${columnName(column)}${row}` };
}

function placeOf(sheet: string, row: SheetRow): Place {
  return placeAt(sheet, row.number, row.cells[0]?.column ?? 0);
}

function note(code: string, message: Trilingual, at: Place): Finding {
  return { code, severity: "info", message, at };
}

/** What of a sheet is hidden though it has content, and what lies past the last column that is read. */
function sheetFindings(name: string, { rows, hiddenColumns, beyond }: Sheet): Finding[] {
  const findings: Finding[] = [];
  const hiddenRows = rows.filter((row) => row.hidden);
  if (hiddenRows[0] !== undefined) {
    const numbers = few(hiddenRows.map((row) => String(row.number)));
    findings.push(
      note("hidden-content", say("hidden-rows", { sheet: name, rows: numbers }), placeOf(name, hiddenRows[0])),
    );
  }
  const isHidden = Array.from({ length: LIMITS.columns }, (_, column) =>
    hiddenColumns.some(([first, last]) => column >= first && column <= last),
  );
  const firsts = new Map<number, number>();
  for (const row of rows) {
    for (const { column } of row.cells)
      if (isHidden[column] === true && !firsts.has(column)) firsts.set(column, row.number);
  }
  const [first] = firsts;
  if (first !== undefined) {
    const columns = few([...firsts.keys()].sort((one, other) => one - other).map(columnName));
    findings.push(
      note("hidden-content", say("hidden-columns", { sheet: name, columns }), placeAt(name, first[1], first[0])),
    );
  }
  if (beyond !== null) {
    const message = say("too-many-columns", { limit: LIMITS.columns });
    findings.push({
      code: "too-many-columns",
      severity: "error",
      message,
      at: placeAt(name, beyond.row, beyond.column),
    });
  }
  return findings;
}

function few(names: readonly string[]): string {
  return names.length <= 10 ? names.join(", ") : `${names.slice(0, 10).join(", ")}, …`;
}

/** Rows with every column in its place; cells merged across are followed by covered ones, cells merged down repeat. */
function rowsOf(sheet: string, { rows, merges }: Sheet, spent: Spent): { rows: Row[]; covered: Place[] } {
  const ordered = [...rows].sort((one, other) => one.number - other.number);
  const grid = ordered.map((row) => {
    const cells: (Cell | undefined)[] = [];
    for (const { column, text } of row.cells) cells[column] = textCell(text, placeAt(sheet, row.number, column));
    return cells;
  });
  const covered: Place[] = [];
  for (const { top, left, bottom, right } of merges) {
    const start = firstFrom(ordered, top);
    const anchor = ordered[start]?.number === top ? grid[start]?.[left] : undefined;
    for (let index = start; (ordered[index]?.number ?? Infinity) <= bottom; index++) {
      const [row, cells] = [ordered[index], grid[index]];
      if (row === undefined || cells === undefined) break;
      const last = Math.min(right, LIMITS.columns - 1);
      spent.cells(Math.max(1, last - left + 1));
      for (let column = left; column <= last; column++) {
        if (row.number === top && column === left) continue;
        const at = placeAt(sheet, row.number, column);
        if (cells[column]?.merged === null && covered.length < 100) covered.push(at);
        if (anchor === undefined) cells[column] = undefined;
        else
          cells[column] =
            row.number > top && column === left ? { ...anchor, merged: "above", at } : emptyCell(at, "left");
      }
    }
  }
  return { rows: grid.flatMap((cells, index) => finishedRow(sheet, ordered[index], cells, spent)), covered };
}

/** Index of the first row whose number is at least this. */
function firstFrom(rows: readonly SheetRow[], number: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function finishedRow(
  sheet: string,
  row: SheetRow | undefined,
  cells: readonly (Cell | undefined)[],
  spent: Spent,
): Row[] {
  const length = cells.findLastIndex((cell) => cell !== undefined) + 1;
  if (row === undefined || length === 0) return [];
  spent.cells(Math.max(0, length - row.cells.length));
  const full = Array.from({ length }, (_, column) => cells[column] ?? emptyCell(placeAt(sheet, row.number, column)));
  return [{ cells: full, header: false, at: placeOf(sheet, row) }];
}
