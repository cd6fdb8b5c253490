import type { Group, TaggedBlock, TaggedCell, TaggedRow, Text } from "./pdf-structure.ts";

/** A paragraph that ends so is taken to end where its page does. */
const SENTENCE_END = /[。．.;；!！?？:：…]["'」』）)]?$/u;

type TaggedTable = Extract<TaggedBlock, { kind: "table" }>;
type TaggedLine = Extract<TaggedBlock, { kind: "line" }>;

/**
 * Puts the pages of a tagged document together. A table that runs over pages stands whole in the tree of each of them,
 * with the content that the page shows: pieces of the same shape that show no row twice, but for one cut by the break, are one.
 */
export function continued(
  pages: readonly (readonly TaggedBlock[])[],
  rightOf: (page: number) => number,
): TaggedBlock[] {
  const all: TaggedBlock[] = [];
  for (const blocks of pages) {
    const [first, ...rest] = blocks;
    if (first === undefined) continue;
    const joined = joinedBlocks(all.at(-1), first, rightOf);
    if (joined === null) all.push(first);
    else all.splice(-1, 1, joined);
    all.push(...rest);
  }
  return all;
}

function joinedBlocks(
  before: TaggedBlock | undefined,
  block: TaggedBlock,
  rightOf: (page: number) => number,
): TaggedBlock | null {
  if (before?.kind === "table" && block.kind === "table") return joinedTables(before, block);
  if (before?.kind === "line" && block.kind === "line") return joinedLines(before, block, rightOf);
  return null;
}

function joinedTables(before: TaggedTable, table: TaggedTable): TaggedTable | null {
  const repeats = repeatedHeads(before.rows, table.rows);
  const shown = before.rows.findLastIndex(showsAnything);
  const next = table.rows.findIndex((row, index) => index >= repeats && showsAnything(row));
  if (next < shown || shapeOf(before.rows) !== shapeOf(table.rows)) return null;
  const rows = before.rows.map((row, index): TaggedRow => {
    const same = table.rows[index];
    if (same === undefined || index < repeats || !showsAnything(same)) return row;
    return { ...row, cells: row.cells.map((cell, column) => joinedCells(cell, same.cells[column])) };
  });
  return { kind: "table", rows };
}

/** How many header rows at the top say again what they said: some programs tag a header that is repeated on every page. */
function repeatedHeads(before: readonly TaggedRow[], rows: readonly TaggedRow[]): number {
  const end = rows.findIndex((row, index) => {
    const first = before[index];
    const isHead = row.inHead || row.cells.every((cell) => cell.header);
    return !isHead || first === undefined || !showsAnything(row) || lettersOf(first) !== lettersOf(row);
  });
  return end === -1 ? rows.length : end;
}

function lettersOf({ cells }: TaggedRow): string {
  const texts = cells.flatMap(({ groups }) => groups.flatMap(({ items }) => items.flat()));
  return texts.flatMap(({ words }) => words.map(({ text }) => text)).join("");
}

function shapeOf(rows: readonly TaggedRow[]): string {
  return rows.map(({ cells }) => cells.map((cell) => `${cell.header}${cell.across}.${cell.down}`).join()).join(";");
}

function showsAnything({ cells }: TaggedRow): boolean {
  return cells.some(({ groups }) => groups.some(({ items }) => items.some((text) => text.length > 0)));
}

function joinedCells(before: TaggedCell, cell: TaggedCell | undefined): TaggedCell {
  const last = before.groups.at(-1);
  const first = cell?.groups[0];
  if (cell === undefined || first === undefined) return before;
  if (last === undefined) return { ...before, groups: cell.groups };
  const group = joinedGroups(last, first);
  const groups =
    group === null
      ? [...before.groups, ...cell.groups]
      : [...before.groups.slice(0, -1), group, ...cell.groups.slice(1)];
  return { ...before, groups };
}

function joinedGroups(before: Group, group: Group): Group | null {
  if (before.kind !== group.kind) return null;
  if (group.kind === "list") {
    if (before.items.length !== group.items.length) return null;
    return { kind: "list", items: before.items.map((text, index) => [...text, ...(group.items[index] ?? [])]) };
  }
  const [text = []] = before.items;
  if (group.kind === "paragraph" && endsSentence(text)) return null;
  return { ...group, items: [[...text, ...(group.items[0] ?? [])]] };
}

function endsSentence(text: Text): boolean {
  return SENTENCE_END.test(text.at(-1)?.words.at(-1)?.text ?? "");
}

/** A paragraph goes on over the page when its last line is full and no sentence ends there. */
function joinedLines(before: TaggedLine, line: TaggedLine, rightOf: (page: number) => number): TaggedLine | null {
  if (before.level !== 0 || line.level !== 0 || endsSentence(before.text)) return null;
  const piece = before.text.at(-1);
  const last = piece?.words.at(-1);
  if (piece === undefined || last === undefined) return null;
  if (last.box[2] < rightOf(piece.page) - 2 * last.size) return null;
  return { ...before, text: [...before.text, ...line.text] };
}
