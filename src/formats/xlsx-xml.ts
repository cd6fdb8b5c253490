import type { Namespaces } from "./xml.ts";

/** Prefixes of SpreadsheetML's namespaces, transitional and strict; its own elements go without one. */
export const SPREADSHEET: Namespaces = {
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "",
  "http://purl.oclc.org/ooxml/spreadsheetml/main": "",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
};

/** A column's letters, from 0: `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? "" : columnName(rest - 1)}${String.fromCodePoint(65 + (column % 26))}`;
}

/** Row (from 1) and column (from 0) of a reference such as `C12` or `$C$12`, or null. */
export function cellPosition(reference: string): { row: number; column: number } | null {
  const [, letters, digits] = reference.match(/^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/u) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.codePointAt(0) ?? 64) - 64;
  return { row: Number(digits), column: column - 1 };
}

/** `xsd:boolean`. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** Text as stored, where a character that XML can't hold is `_xHHHH_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export function unescaped(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** Text to store, so that what only looks like an escape is read back as it stands. */
export function escapedText(text: string): string {
  return text.includes("_x") ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_") : text;
}
