import type { Block } from "../../formats/document.ts";
import { alignedPieces } from "./align-lines.ts";
import type { Piece } from "./pieces.ts";

/** A decoded document's blocks as pieces. `wraps`: its form cuts long lines. */
export function piecesOf(blocks: readonly Block[], wraps: boolean): Piece[] {
  return blocks.flatMap((block): Piece[] => {
    switch (block.kind) {
      case "line":
        return [{ kind: "line", text: block.text, level: block.level, at: block.at, wraps }];
      case "table":
        return block.rows.map((row) => ({
          kind: "row",
          cells: row.cells,
          header: row.header,
          at: row.at,
          uncertain: false,
        }));
      case "aligned":
        return alignedPieces(block);
    }
  });
}
