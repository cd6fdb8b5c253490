import type { Aligned, AlignedLine, Segment } from "./document.ts";
import { placeOf } from "./pdf-geometry.ts";
import type { PdfPage, Word } from "./pdf-page.ts";
import { joinWords, type LineEnds, linesOf, type TextLine } from "./pdf-text.ts";

/** A gap this wide sets two runs of text apart, in ems. */
const WIDE = 1;
/** A gap this wide does so where a column is known to begin. */
const NARROW = 0.4;
/** How far a run may begin from where its column does, in points. */
const NEAR = 1.5;
/** So many lines that begin a run at the same place make a column. */
const ENOUGH = 3;

function gapBefore(line: TextLine, index: number): number {
  const [before, word] = [line.words[index - 1], line.words[index]];
  if (before === undefined || word === undefined) return Number.POSITIVE_INFINITY;
  return (word.box[0] - before.box[2]) / Math.max(before.size, word.size, 1);
}

/** Where on a page columns begin: places at which several lines begin a run of text after a gap, in two of them a wide one. */
function columnsOf(lines: readonly TextLine[]): number[] {
  const starts = lines
    .flatMap((line) => line.words.map((word, index) => ({ left: word.box[0], gap: gapBefore(line, index) })))
    .filter(({ gap }) => gap > NARROW)
    .sort((a, b) => a.left - b.left);
  const columns: number[] = [];
  let group: { left: number; gap: number }[] = [];
  for (const start of [...starts, { left: Number.POSITIVE_INFINITY, gap: 0 }]) {
    if (group.length > 0 && start.left - (group.at(-1)?.left ?? 0) > NEAR) {
      const wide = group.filter(({ gap }) => gap > WIDE).length;
      if (group.length >= ENOUGH && wide >= 2) columns.push(group[Math.floor(group.length / 2)]?.left ?? 0);
      group = [];
    }
    group.push(start);
  }
  return columns;
}

function segmentsOf(line: TextLine, columns: readonly number[], ends: LineEnds): Segment[] {
  const runs: Word[][] = [];
  for (const [index, word] of line.words.entries()) {
    const gap = gapBefore(line, index);
    const atColumn = columns.some((column) => Math.abs(column - word.box[0]) <= NEAR);
    const run = runs.at(-1);
    if (run === undefined || gap > WIDE || (gap > NARROW && atColumn)) runs.push([word]);
    else run.push(word);
  }
  return runs.map((run) => ({
    text: joinWords(run, ends),
    from: run[0]?.box[0] ?? 0,
    to: run.at(-1)?.box[2] ?? 0,
  }));
}

/** A document's text as lines whose columns are told only by where they stand. */
export function readAligned(pages: readonly PdfPage[], ends: LineEnds): Aligned {
  const lines: AlignedLine[] = [];
  let above = 0;
  for (const page of pages) {
    const onPage = linesOf(page.words);
    const columns = columnsOf(onPage);
    for (const line of onPage) {
      lines.push({
        segments: segmentsOf(line, columns, ends),
        top: above + line.box[1],
        bottom: above + line.box[3],
        page: page.number,
        at: placeOf(page.number, line.box),
      });
    }
    above += page.height;
  }
  return { kind: "aligned", lines };
}
