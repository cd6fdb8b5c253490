import type { Block } from "./document.ts";
import { continued } from "./pdf-continue.ts";
import { around } from "./pdf-geometry.ts";
import type { PdfPage, Word } from "./pdf-page.ts";
import { type TaggedBlock, TreeReader } from "./pdf-structure.ts";
import { placeOfText, renderedRows, textOf } from "./pdf-tagged-rows.ts";
import type { LineEnds } from "./pdf-text.ts";

/** What the structure tags give: blocks, and the words of each page that no tag reaches. */
export type Tagged = {
  readonly blocks: readonly Block[];
  readonly unreached: ReadonlyMap<number, readonly Word[]>;
  /** The part of the text that the tags reach, 0 to 1. */
  readonly reached: number;
};

function lengthOf(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + word.text.length, 0);
}

/** Reads the whole document by its structure tags. */
export function readTagged(pages: readonly PdfPage[], ends: LineEnds): Tagged {
  const unreached = new Map<number, readonly Word[]>();
  const perPage: TaggedBlock[][] = [];
  const seen = new Set<string>();
  const hidden: Word[] = [];
  let reached = 0;
  for (const page of pages) {
    const marked = Map.groupBy(page.words, (word) => (word.artifact ? null : word.mark));
    const marks = new Set<number>();
    const reader = new TreeReader(page.number, (mark) => {
      // A piece of content belongs to one place; a tree that names it twice would double its text.
      if (marks.has(mark)) return [];
      marks.add(mark);
      return marked.get(mark) ?? [];
    });
    perPage.push(page.tree === null ? [] : reader.blocks(page.tree));
    const isReached = (word: Word): boolean => !word.artifact && word.mark !== null && marks.has(word.mark);
    const tagged = page.words.filter(isReached);
    reached += lengthOf(tagged);
    for (const word of tagged) seen.add(word.text);
    const loose = page.words.filter((word) => !word.artifact && !isReached(word));
    if (loose.length > 0) unreached.set(page.number, loose);
    const body = tagged.length === 0 ? null : around(tagged.map((word) => word.box));
    hidden.push(...page.words.filter((word) => word.artifact && body !== null && within(word, body)), ...loose);
  }
  // A header row that is repeated on every page is furniture there, and tagged where it stands first.
  const missed = lengthOf(hidden.filter((word) => !word.artifact || !seen.has(word.text)));
  const right = new Map(pages.map(({ number, words }) => [number, Math.max(0, ...words.map((word) => word.box[2]))]));
  const blocks = continued(perPage, (page) => right.get(page) ?? 0).map((block) => rendered(block, ends));
  return { blocks, unreached, reached: reached === 0 ? 0 : reached / (reached + missed) };
}

function within(word: Word, [, top, , bottom]: readonly [number, number, number, number]): boolean {
  return word.baseline > top && word.baseline < bottom;
}

function rendered(block: TaggedBlock, ends: LineEnds): Block {
  if (block.kind === "table") return { kind: "table", rows: renderedRows(block.rows, ends) };
  return { kind: "line", text: textOf(block.text, ends), level: block.level, at: placeOfText(block.text) };
}
