import { KeptError } from "../base/errors.ts";
import type { Finding } from "../base/finding.ts";
import type { Decoded } from "./decoded.ts";
import type { Block } from "./document.ts";
import { readAligned } from "./pdf-aligned.ts";
import { withoutFurniture } from "./pdf-furniture.ts";
import { placeOf } from "./pdf-geometry.ts";
import { readRuled } from "./pdf-ruled.ts";
import type { PdfPage } from "./pdf-page.ts";
import { readPdf } from "./pdf-read.ts";
import { readTagged } from "./pdf-tagged.ts";
import { joinWords, type LineEnds, lineEndsOf, linesOf } from "./pdf-text.ts";
import { say } from "./words/index.ts";

/** Tags that reach less of the text than this are not to be trusted with any of it. */
const ENOUGH = 0.95;

/**
 * Reads a PDF: by its structure tags where they reach the text; else its ruled tables by their rules; else, where it has
 * neither, as aligned lines. Page numbers and running headers are left out. Nothing in the file is run or fetched.
 * `seconds` is how long it may take, 8 unless told.
 * @throws KeptError `empty-file`, `too-large`, `truncated`, `unpacks-too-large`, `pdf-encrypted`, `pdf-too-many-pages`,
 * `pdf-too-slow`, `pdf-no-text`.
 */
export async function decodePdf(bytes: Uint8Array, seconds?: number): Promise<Decoded> {
  const { title, program, pages } = await readPdf(bytes, seconds);
  if (pages.every(({ words }) => words.length === 0)) {
    throw new KeptError("pdf-no-text", "bad-input", say("pdf-no-text"));
  }
  const ends = lineEndsOf(pages, program);
  const findings: Finding[] = [];
  if (pages.some(({ tree }) => tree !== null)) {
    const { blocks, unreached, reached } = readTagged(pages, ends);
    if (reached >= ENOUGH) {
      const loose = looseLines(pages, unreached, ends);
      return { title, blocks: [...blocks, ...loose.blocks], findings: loose.findings };
    }
    const message = say("pdf-tags-incomplete", { percent: Math.floor(reached * 100) });
    if (reached > 0) findings.push({ code: "pdf-tags-incomplete", severity: "info", message, at: null });
  }
  const body = withoutFurniture(pages);
  return { title, blocks: readRuled(body, ends) ?? [readAligned(body, ends)], findings };
}

/** The little that stands outside good tags: it is kept, and said. */
function looseLines(
  pages: readonly PdfPage[],
  unreached: ReadonlyMap<number, readonly PdfPage["words"][number][]>,
  ends: LineEnds,
): { blocks: Block[]; findings: Finding[] } {
  const blocks: Block[] = [];
  const findings: Finding[] = [];
  for (const page of withoutFurniture(pages)) {
    const loose = new Set(unreached.get(page.number));
    const lines = linesOf(page.words.filter((word) => loose.has(word)));
    const [first] = lines;
    if (first === undefined) continue;
    for (const { words, box } of lines) {
      blocks.push({ kind: "line", text: joinWords(words, ends), level: 0, at: placeOf(page.number, box) });
    }
    const message = say("pdf-text-untagged", { page: page.number });
    findings.push({ code: "pdf-text-untagged", severity: "warning", message, at: placeOf(page.number, first.box) });
  }
  return { blocks, findings };
}
