import { createHash } from "node:crypto";
import { KeptError } from "../base/errors.ts";
import type { Finding } from "../base/finding.ts";
import { readCharacters } from "../formats/characters.ts";
import type { Decoded } from "../formats/decoded.ts";
import { LIMITS } from "../formats/limits.ts";
import { say as sayFormat } from "../formats/words/index.ts";
import { decodeDocument } from "./decode-document.ts";
import { failedReading } from "./failed-reading.ts";
import { type InterpretedDocument, interpretDocument } from "./interpret-document.ts";
import { disagreements, readJsonPlan } from "./json-plan.ts";
import { layoutPlan } from "./layout-plan.ts";
import type { Format, Plan, PlanReading } from "./model.ts";
import type { KnownBureau } from "./reading/read-preamble.ts";
import { formatOfName, sniffFormat } from "./sniff-format.ts";
import { readTidyCsv } from "./tidy-csv.ts";
import { say } from "./words/index.ts";

export type ReadOptions = {
  /** The document's file name, of which only the ending is looked at: what is in the file decides. */
  readonly name?: string;
  /** Bodies whose plans are known, so that a plan can be told to be theirs. */
  readonly known?: readonly KnownBureau[];
};

/**
 * Reads a plan document in any of its forms and languages. Whatever is wrong with the document is among the findings:
 * one that can't be read at all gives a reading without sections and a finding of severity `error`.
 */
export async function readPlan(bytes: Uint8Array, options: ReadOptions = {}): Promise<PlanReading> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const named = formatOfName(options.name ?? "");
  let format: Format | null = null;
  try {
    if (bytes.length > LIMITS.fileBytes) {
      throw new KeptError("too-large", "too-large", sayFormat("too-large", { limit: LIMITS.fileBytes / 1024 / 1024 }));
    }
    if (bytes.length === 0) throw new KeptError("empty-file", "bad-input", sayFormat("empty-file"));
    format = sniffFormat(bytes, named.format);
    const { plan, language, findings } = await readAs(format, bytes, options.known ?? []);
    return { document: { sha256, format, language }, ...plan, findings: [...nameFindings(named, format), ...findings] };
  } catch (error) {
    if (!(error instanceof KeptError)) throw error;
    const failed = failedReading(sha256, error);
    const findings = format === null ? failed.findings : [...nameFindings(named, format), ...failed.findings];
    return { ...failed, document: { ...failed.document, format }, findings };
  }
}

function nameFindings(named: { format: Format | null; extension: string }, format: Format): Finding[] {
  if (named.format === null || named.format === format) return [];
  const message = say("name-differs", { extension: named.extension, format: format.toUpperCase() });
  return [{ code: "name-differs", severity: "warning", message, at: null }];
}

async function readAs(format: Format, bytes: Uint8Array, known: readonly KnownBureau[]): Promise<InterpretedDocument> {
  if (format === "json") return readClaimed(await readJsonPlan(bytes), [], known);
  if (format === "csv") {
    const characters = readCharacters(bytes);
    const tidy = readTidyCsv(characters.text);
    if (tidy !== null) return readWritten(tidy.plan, [...characters.findings, ...tidy.findings], known);
  }
  const decoded = await decodeDocument(format, bytes);
  return interpretDocument(decoded, {
    known,
    wraps: format === "txt" || format === "pdf",
    broken: format === "txt",
    whole: false,
  });
}

/** A plan that came without a layout is laid out and read as a document is, so that its wording alone decides what it means. */
function readWritten(raw: Plan, findings: readonly Finding[], known: readonly KnownBureau[]): InterpretedDocument {
  const { blocks } = layoutPlan(raw, "en");
  const decoded: Decoded = { blocks, title: null, findings };
  return interpretDocument(decoded, { known, wraps: false, broken: false, whole: true });
}

function readClaimed(claimed: Plan, findings: readonly Finding[], known: readonly KnownBureau[]): InterpretedDocument {
  const read = readWritten(claimed, findings, known);
  return { ...read, findings: [...read.findings, ...disagreements(claimed, read.plan)] };
}
