import type { Trilingual } from "./language.ts";

/**
 * Where in a document something stands.
 * `line` counts from 1: lines of a text, records' first lines of a CSV, blocks (paragraphs and table rows) of a DOCX.
 * `box` is [left, top, right, bottom] in points from the page's top left corner. `cell` is as in a spreadsheet: `C12`.
 */
export type Place =
  | { readonly line: number }
  | { readonly page: number; readonly box: [number, number, number, number] }
  | { readonly sheet: string; readonly cell: string };

export type Severity = "info" | "warning" | "error";

/**
 * Something a check says about data: what was found, what was expected and what to do.
 * Bad data is a finding; a wrong program is an error.
 */
export type Finding = {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Trilingual;
  /** Null when the finding is about the whole document. */
  readonly at: Place | null;
};

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}
