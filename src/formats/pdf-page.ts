import type { Box } from "./pdf-geometry.ts";

/** A run of characters without white space, where it stands on its page: points from the top left corner. */
export type Word = {
  readonly text: string;
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
  /** True when white space follows in the page itself, also at a line's end. */
  readonly spaced: boolean;
  /** The marked content that the word belongs to, or null. */
  readonly mark: number | null;
  /** True for what the page declares to be furniture: headers, footers, page numbers. */
  readonly artifact: boolean;
};

/** A horizontal or vertical stroke: `at` is its position across, `from` and `to` its ends along. */
export type Rule = { readonly across: boolean; readonly at: number; readonly from: number; readonly to: number };

/** What a page shows, in the order in which it is painted. */
export type PdfPage = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly rules: readonly Rule[];
  readonly tree: TreeNode | null;
};

/** pdf.js's structure tree of one page: a table stands in it whole, with the content that this page shows. */
export type TreeNode = {
  readonly role: string;
  readonly children: readonly (TreeNode | TreeContent)[];
  readonly rowSpan?: number | undefined;
  readonly colSpan?: number | undefined;
};
export type TreeContent = { readonly type: string; readonly id: string };
