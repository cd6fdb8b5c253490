import type { Finding } from "../base/finding.ts";
import type { Block } from "./document.ts";

/** What a decoder makes of a file's bytes. `title` is the document's own metadata title, or null. */
export type Decoded = {
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly findings: readonly Finding[];
};
