/** A file of a bureau's folder. `path` is within that folder, with forward slashes: `plans/2026-2028/plan.zh-Hant.txt`. */
export type BureauFile =
  | { readonly path: string; readonly bytes: Uint8Array }
  /** A file that is there but was not read, and why. */
  | { readonly path: string; readonly refused: "too-large" | "link-outside" | "not-a-file" };

/** The bureaux that this copy of Kept serves, as files. Only files of the names Kept knows are given. */
export type BureauFiles = {
  /** Ids of the bureaux, sorted: the names of their folders. */
  readonly list: () => Promise<readonly string[]>;
  /** A bureau's files, sorted by path. */
  readonly read: (bureau: string) => Promise<readonly BureauFile[]>;
};

/** Bounds kept before a byte is read. The document's is the reader's own. */
export const BUREAU_LIMITS = {
  bureaux: 1_000,
  filesOfBureau: 1_000,
  yamlBytes: 512 * 1024,
  documentBytes: 32 * 1024 * 1024,
} as const;

const BUREAU = /^bureau\.yaml$/;
const PLAN_YAML = /^plans\/\d{4}-\d{4}\/(?:provenance|commitments)\.yaml$/;
const PLAN_DOCUMENT = /^plans\/\d{4}-\d{4}\/plan\.(?:en|zh-Hant|zh-Hans)\.(?:txt|html|docx|xlsx|pdf|csv|json)$/;

/** How many bytes a file of this name may have, or null where Kept knows no such file. */
export function bytesAllowed(path: string): number | null {
  if (BUREAU.test(path) || PLAN_YAML.test(path)) return BUREAU_LIMITS.yamlBytes;
  return PLAN_DOCUMENT.test(path) ? BUREAU_LIMITS.documentBytes : null;
}
