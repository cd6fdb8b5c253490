import type { TreeContent, TreeNode, Word } from "./pdf-page.ts";

/** Text of one paragraph: a piece for every page that shows a part of it. */
export type Piece = { readonly page: number; readonly words: readonly Word[] };
export type Text = readonly Piece[];

/**
 * A run of a cell's content: a paragraph, a list with the text of each item, or `bare` text that has no paragraph of its own
 * and so goes on over a page break whatever it ends with.
 */
export type Group = { readonly kind: "paragraph" | "list" | "bare"; readonly items: readonly Text[] };

export type TaggedCell = {
  readonly groups: readonly Group[];
  readonly header: boolean;
  readonly across: number;
  readonly down: number;
};
export type TaggedRow = { readonly cells: readonly TaggedCell[]; readonly inHead: boolean };

export type TaggedBlock =
  | { readonly kind: "line"; readonly level: 0 | 1 | 2 | 3; readonly text: Text }
  | { readonly kind: "table"; readonly rows: readonly TaggedRow[] };

/** Roles that begin and end a paragraph; all others run on within one. */
const BLOCKS = new Set([
  "Root",
  "Document",
  "DocumentFragment",
  "Part",
  "Art",
  "Sect",
  "Div",
  "Aside",
  "BlockQuote",
  "Caption",
  "TOC",
  "TOCI",
  "Index",
  "P",
  "H",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "Title",
  "L",
  "LI",
  "LBody",
  "Table",
  "THead",
  "TBody",
  "TFoot",
  "TR",
  "TH",
  "TD",
  "Note",
  "FENote",
  "Form",
]);
const LEVELS: Readonly<Record<string, 1 | 2 | 3>> = { H: 1, H1: 1, H2: 2, H3: 3, H4: 3, H5: 3, H6: 3, Title: 1 };
/** A list item's label that only points at the item. */
const POINTER = /^[^\p{L}\p{N}]*$|^o$/u;

type Kid = TreeNode | TreeContent;

function isNode(kid: Kid): kid is TreeNode {
  return "children" in kid;
}

function runsOn(kid: Kid): boolean {
  return !isNode(kid) || (!BLOCKS.has(kid.role) && kid.children.every(runsOn));
}

/** Reads one page's structure tree; `wordsOf` gives the words of a piece of marked content and notes that they were reached. */
export class TreeReader {
  readonly #page: number;
  readonly #wordsOf: (mark: number) => readonly Word[];

  constructor(page: number, wordsOf: (mark: number) => readonly Word[]) {
    this.#page = page;
    this.#wordsOf = wordsOf;
  }

  blocks(node: TreeNode): TaggedBlock[] {
    const level = LEVELS[node.role] ?? 0;
    return this.#runs(node).flatMap((run): TaggedBlock[] => {
      if (Array.isArray(run)) return this.#line(run, level);
      if (run.role === "Table") return [{ kind: "table", rows: this.#rows(run, false) }];
      if (run.role === "L") return this.#items(run).flatMap((text) => this.#line(text, 0));
      return this.blocks(run);
    });
  }

  #line(words: readonly Word[], level: 0 | 1 | 2 | 3): TaggedBlock[] {
    return words.length === 0 ? [] : [{ kind: "line", level, text: [{ page: this.#page, words }] }];
  }

  /** A node's children, with those that run on within a paragraph gathered into its words. */
  #runs(node: TreeNode): (Word[] | TreeNode)[] {
    const runs: (Word[] | TreeNode)[] = [];
    for (const kid of node.children) {
      if (isNode(kid) && !runsOn(kid)) {
        runs.push(kid);
        continue;
      }
      const last = runs.at(-1);
      const words = this.#words(kid);
      if (Array.isArray(last)) last.push(...words);
      else runs.push([...words]);
    }
    return runs.filter((run) => !Array.isArray(run) || run.length > 0);
  }

  #words(kid: Kid): readonly Word[] {
    if (isNode(kid)) return kid.children.flatMap((inner) => this.#words(inner));
    const mark = /_mc(\d+)$/.exec(kid.id)?.[1];
    return kid.type === "content" && mark !== undefined ? this.#wordsOf(Number(mark)) : [];
  }

  /** The items of a list and of the lists in it, one after another; those that other pages show are empty here. */
  #items(list: TreeNode): Word[][] {
    return list.children.flatMap((item) => {
      if (!isNode(item)) return [];
      if (item.role === "L") return this.#items(item);
      const own: Word[] = [];
      const inner: Word[][] = [];
      this.#gather(item, own, inner);
      return [own, ...inner];
    });
  }

  #gather(node: TreeNode, own: Word[], inner: Word[][]): void {
    for (const kid of node.children) {
      if (!isNode(kid)) own.push(...this.#words(kid));
      else if (kid.role === "L") inner.push(...this.#items(kid));
      else if (kid.role === "Lbl") own.push(...this.#label(kid));
      else this.#gather(kid, own, inner);
    }
  }

  #label(label: TreeNode): Word[] {
    const words = this.#words(label);
    return words.every((word) => POINTER.test(word.text)) ? [] : words.map((word) => ({ ...word, spaced: true }));
  }

  #rows(node: TreeNode, inHead: boolean): TaggedRow[] {
    return node.children.flatMap((kid) => {
      if (!isNode(kid)) return [];
      if (kid.role !== "TR") return this.#rows(kid, inHead || kid.role === "THead");
      const cells = kid.children.filter(isNode).map((cell) => this.#cell(cell));
      return cells.length === 0 ? [] : [{ cells, inHead }];
    });
  }

  #cell(node: TreeNode): TaggedCell {
    const across = Math.min(node.colSpan ?? 1, 256);
    const down = Math.min(node.rowSpan ?? 1, 1000);
    return { groups: this.#groups(node), header: node.role === "TH", across, down };
  }

  #groups(node: TreeNode): Group[] {
    const kind = node.role === "TD" || node.role === "TH" ? "bare" : "paragraph";
    return this.#runs(node).flatMap((run): Group[] => {
      if (Array.isArray(run)) return [{ kind, items: [[{ page: this.#page, words: run }]] }];
      if (run.role !== "L") return this.#groups(run);
      const items = this.#items(run).map((words): Text => (words.length === 0 ? [] : [{ page: this.#page, words }]));
      return [{ kind: "list", items }];
    });
  }
}
