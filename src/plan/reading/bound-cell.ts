import { KeptError } from "../../base/errors.ts";
import { LIMITS } from "../../formats/limits.ts";
import { say } from "../../formats/words/index.ts";

/** More paragraphs or list items than any cell has. */
const MOST_ITEMS = 5_000;

/**
 * Refuses a cell put together from several parts that is longer, in UTF-16 units, or has more items than one may.
 * Throws KeptError `cell-too-long`.
 */
export function boundCell(length: number, items: number): void {
  if (length > LIMITS.lineLength || items > MOST_ITEMS)
    throw new KeptError("cell-too-long", "bad-input", say("cell-too-long", { limit: LIMITS.lineLength }));
}
