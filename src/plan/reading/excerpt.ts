import { oneLine } from "../vocabulary/characters.ts";

/** Enough of a text to find it again by. */
export function excerpt(text: string): string {
  const line = oneLine(text.slice(0, 1_000));
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
