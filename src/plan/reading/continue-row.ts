import { bulletedRest } from "../../formats/bullets.ts";
import type { Cell } from "../../formats/document.ts";
import { categoryOf } from "../vocabulary/categories.ts";
import { rejoined } from "../vocabulary/characters.ts";
import { readDate } from "../vocabulary/dates.ts";
import { readFrequency } from "../vocabulary/frequencies.ts";
import type { Column } from "../vocabulary/headers.ts";
import { boundCell } from "./bound-cell.ts";
import type { GatheredRow } from "./read-row.ts";

/** What makes a cell of these columns complete in itself, so that two rows which both have one aren't parts of a third. */
const COMPLETE: readonly (readonly [Column, (text: string) => boolean])[] = [
  ["category", (text) => categoryOf(text) !== null],
  ["date", (text) => readDate(text).how !== "unreadable"],
  ["frequency", (text) => readFrequency(text).id !== null],
];

/**
 * True where the second of two rows is the rest of the first, as a page break leaves it: without a number, or with the
 * same one again, and without a category, date or frequency of its own where the first has one.
 */
export function goesOn(
  before: GatheredRow,
  after: GatheredRow,
  number: { number: number; continued: boolean } | null,
): boolean {
  if (number?.continued === true) return true;
  if (number === null ? textOf(after, "number") !== "" : number.number !== before.number) return false;
  const filled = (["name", "date", "frequency"] as const).filter((column) => textOf(after, column) !== "");
  if (filled.length === 3) return false;
  return COMPLETE.every(
    ([column, isComplete]) => !isComplete(textOf(before, column)) || !isComplete(textOf(after, column)),
  );
}

export function isPartFilled(before: GatheredRow, after: GatheredRow, column: Column): boolean {
  return textOf(before, column) !== "" && textOf(after, column) !== "";
}

function textOf(row: GatheredRow, column: Column): string {
  const cell = row.cells.get(column);
  return cell === undefined || cell.merged === "above" ? "" : cell.items.join("");
}

/** Adds what a page break had cut off to the row it belongs to. */
export function continueRow(row: GatheredRow, rest: GatheredRow): void {
  for (const [column, after] of rest.cells) {
    if (column === "number" || after.merged === "above" || after.items.length === 0) continue;
    const before = row.cells.get(column);
    row.cells.set(
      column,
      before === undefined || before.items.length === 0 ? after : joinedCells(before, after, column),
    );
  }
  row.others.push(...rest.others);
}

/** A statement that had ended stays by itself; one that hadn't goes on in the next part. */
function joinedCells(before: Cell, after: Cell, column: Column): Cell {
  const last = before.items.at(-1) ?? "";
  boundCell(last.length + (after.items[0]?.length ?? 0), before.items.length + after.items.length);
  const [first = "", ...rest] = before.list && !after.list ? after.items.flatMap(bulletedRest) : after.items;
  const ended = column === "description" && /[。.;；!！?？][」』”)）]*$/u.test(last);
  const items =
    ended || after.list
      ? [...before.items, first, ...rest]
      : [...before.items.slice(0, -1), rejoined(last, first), ...rest];
  return { ...before, items, list: before.list || after.list };
}
