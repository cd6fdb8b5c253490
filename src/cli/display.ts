/**
 * Text for a terminal. What comes from a document may hold control characters that move the cursor, change the title
 * or hide what follows: none of them reaches the terminal.
 */

/** Controls of C0 and C1, DEL, line separators, marks that turn the direction of writing, and halves of pairs. */
const UNSAFE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const INVISIBLE = /^[\p{M}\p{Cf}]$/u;
const WIDE =
  /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{Emoji_Presentation}\u3000-\u303e\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]$/u;

/** The text on one line, each unsafe character replaced by a visible one. */
export function safe(text: string): string {
  return text.replace(UNSAFE, (found) => {
    if (found === "\n" || found === "\t" || found === "\r") return " ";
    const code = found.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return "\ufffd";
  });
}

/** The same for JSON, where an escape keeps the value as it was. */
export function safeJson(text: string): string {
  return text.replace(UNSAFE, (found) =>
    found === "\n" ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Columns that a text takes: a Han character two, a combining mark none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

function widthOf(character: string): number {
  if (character < "\u0300") return 1;
  if (INVISIBLE.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** The text in at most so many columns, `…` where it was cut. */
export function cut(text: string, columns: number): string {
  let width = 0;
  let kept = "";
  for (const character of text) {
    width += widthOf(character);
    if (width > columns) return `${keep(kept, columns - 1)}…`;
    kept += character;
  }
  return kept;
}

function keep(text: string, columns: number): string {
  let width = 0;
  let kept = "";
  for (const character of text) {
    width += widthOf(character);
    if (width > columns) break;
    kept += character;
  }
  return kept;
}

/** A column of a table: its heading, and how wide it may become. */
export type Column = { readonly heading: string; readonly most: number };

/** Lines of an aligned table, two spaces between its columns. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const all = [columns.map((column) => column.heading), ...rows];
  const cells = all.map((row) => columns.map(({ most }, index) => cut(safe(row[index] ?? ""), most)));
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => displayWidth(row[index] ?? ""))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) => cell + " ".repeat((widths[index] ?? 0) - displayWidth(cell)))
      .join("  ")
      .trimEnd();
  const [head = [], ...body] = cells;
  return [line(head), widths.map((width) => "-".repeat(width)).join("  "), ...body.map(line)];
}
