import { around, type Box } from "./pdf-geometry.ts";
import type { PdfPage, Word } from "./pdf-page.ts";

/** Han, kana and the punctuation and full-width forms that go with them: set without spaces. */
const CJK = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFE30-\uFE4F\uFF00-\uFFEF]`;
const ENDS_CJK = new RegExp(`${CJK}$`, "u");
const BEGINS_CJK = new RegExp(`^${CJK}`, "u");
/** A word that may be broken after its last sign, without a space lost: `Smart-`, `and/`, and addresses of the web. */
const BREAKS_ITSELF = /\S[-‐–/]$|^https?:.*[.?&=_]$/u;

/** A gap on a line that is a space though no space is written, in ems. Between Han and Latin a gap of a quarter em is only air. */
const SPACE = 0.15;
const SPACE_BY_CJK = 0.45;

/** How a document ends its lines: with the space that stood there, or without. */
export type LineEnds = { readonly keepSpaces: boolean };

/** One line of text: words left to right. */
export type TextLine = { readonly words: readonly Word[]; readonly box: Box; readonly baseline: number };

export function lineOf(words: readonly Word[]): TextLine {
  return { words, box: around(words.map((word) => word.box)), baseline: words[0]?.baseline ?? 0 };
}

/** Whether a word painted after another goes on upon the same line. */
export function sameLine(before: Word, word: Word): boolean {
  const size = Math.max(before.size, word.size);
  return Math.abs(before.baseline - word.baseline) < 0.5 * size && word.box[0] > before.box[2] - 0.5 * size;
}

function gapIsSpace(before: Word, word: Word): boolean {
  const gap = (word.box[0] - before.box[2]) / Math.max(before.size, word.size, 1);
  return gap > (ENDS_CJK.test(before.text) || BEGINS_CJK.test(word.text) ? SPACE_BY_CJK : SPACE);
}

function breakIsSpace(before: Word, word: Word, ends: LineEnds): boolean {
  if (before.spaced) return true;
  if (ends.keepSpaces) return false;
  return !ENDS_CJK.test(before.text) && !BEGINS_CJK.test(word.text) && !BREAKS_ITSELF.test(before.text);
}

/** Words in reading order as text: spaces where the page shows them, wrapped lines put together. */
export function joinWords(words: readonly Word[], ends: LineEnds): string {
  let text = "";
  let before: Word | null = null;
  for (const word of words) {
    if (before !== null) {
      const spaced = sameLine(before, word)
        ? before.spaced || gapIsSpace(before, word)
        : breakIsSpace(before, word, ends);
      if (spaced) text += " ";
    }
    text += word.text;
    before = word;
  }
  return text.trim();
}

/** The same for text that page breaks cut into pieces. */
export function joinPieces(pieces: readonly (readonly Word[])[], ends: LineEnds): string {
  let text = "";
  let before: Word | undefined;
  for (const piece of pieces) {
    const [first] = piece;
    if (before !== undefined && first !== undefined && breakIsSpace(before, first, ends)) text += " ";
    text += joinWords(piece, ends);
    before = piece.at(-1) ?? before;
  }
  return text.trim();
}

/**
 * Most programs write the space at a wrapped line's end, some drop it. Where a document writes them,
 * a missing one means that there is none: in `數碼港` / `Smart-Space` the next line joins on.
 */
export function lineEndsOf(pages: readonly PdfPage[], program: string | null): LineEnds {
  // Known to write them; a short document may have no line that shows it.
  if (program?.startsWith("Typst")) return { keepSpaces: true };
  let kept = 0;
  let dropped = 0;
  for (const { words } of pages) {
    for (const [index, word] of words.entries()) {
      const next = words[index + 1];
      if (next === undefined || word.artifact || next.artifact || sameLine(word, next)) continue;
      const wrapped = next.baseline > word.baseline && next.baseline - word.baseline < 2.2 * word.size;
      if (!wrapped) continue;
      if (word.spaced) kept += 1;
      else if (/[\p{L},]$/u.test(word.text) && /^\p{Ll}/u.test(next.text)) dropped += 1;
    }
  }
  return { keepSpaces: kept > 0 && kept >= dropped };
}

/** Puts words that stand on one line together, from the top of the page down, each line from left to right. */
export function linesOf(words: readonly Word[]): TextLine[] {
  const sorted = words.toSorted((a, b) => a.baseline - b.baseline || a.box[0] - b.box[0]);
  const lines: Word[][] = [];
  for (const word of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    const near = first !== undefined && word.baseline - first.baseline < 0.4 * Math.max(first.size, word.size);
    if (near) line?.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => lineOf(line.toSorted((a, b) => a.box[0] - b.box[0])));
}
