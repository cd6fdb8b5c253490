import { CsvError, parse } from "csv-parse/sync";
import { KeptError } from "../base/errors.ts";
import type { Row } from "./document.ts";
import { readCharacters } from "./characters.ts";
import type { Decoded } from "./decoded.ts";
import { LIMITS } from "./limits.ts";
import { textCell } from "./text.ts";
import { say } from "./words/index.ts";

/**
 * Reads a CSV (RFC 4180; commas, semicolons or tabs) as one table; a record stands at the line it begins on.
 * Throws KeptError `empty-file`, `not-text`, `csv-broken`, `cell-too-long`, `too-many-rows` or `too-many-columns`.
 */
export function decodeCsv(bytes: Uint8Array): Decoded {
  const { text, findings } = readCharacters(bytes);
  const records = csvRecords(text);
  const rows: Row[] = records.map(({ cells, line }) => {
    const at = { line };
    return { cells: cells.map((cell) => textCell(cell, at)), header: false, at };
  });
  return { blocks: [{ kind: "table", rows }], title: null, findings };
}

export type CsvRow = { readonly cells: readonly string[]; readonly line: number };

/** The records of a CSV text, empty ones left out, each with the line it begins on (from 1). */
export function csvRecords(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LIMITS.lineLength * 2,
      on_record: (record: readonly string[], { lines }) => {
        const filled = record.findLastIndex((cell) => cell.trim() !== "") + 1;
        if (filled > LIMITS.columns) {
          throw new KeptError("too-many-columns", "too-large", say("too-many-columns", { limit: LIMITS.columns }));
        }
        if (rows.length > LIMITS.rows) {
          throw new KeptError("too-many-rows", "too-large", say("too-many-rows", { limit: LIMITS.rows }));
        }
        const breaks = record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/gu)?.length ?? 0), 0);
        if (filled > 0) rows.push({ cells: record.slice(0, filled), line: lines - breaks });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error["lines"] ?? 1);
    throw new KeptError("csv-broken", "bad-input", say("csv-broken", { line, reason: error.code }), { cause: error });
  }
  return rows;
}

/** The delimiter of which most of the first lines hold three or more outside quotation marks; prose is full of commas. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 16_384)
    .replace(/"(?:[^"]|"")*"?/gu, "")
    .split(/[\r\n]+/u);
  const counts = [",", ";", "\t"].map((delimiter) => ({
    delimiter,
    lines: lines.filter((line) => line.split(delimiter).length > 3).length,
  }));
  return counts.reduce((best, count) => (count.lines > best.lines ? count : best)).delimiter;
}

/** Writes records as CSV (RFC 4180) in UTF-8 with a byte order mark, without which spreadsheets garble Chinese. */
export function encodeCsv(records: readonly (readonly string[])[]): Uint8Array {
  const lines = records.map((record) => record.map(quoted).join(","));
  return new TextEncoder().encode(`\uFEFF${lines.join("\r\n")}\r\n`);
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
