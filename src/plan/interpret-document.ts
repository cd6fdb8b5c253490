import type { Finding } from "../base/finding.ts";
import type { Lang } from "../base/language.ts";
import type { Decoded } from "../formats/decoded.ts";
import { cellText } from "../formats/document.ts";
import type { Plan } from "./model.ts";
import { interpretPieces } from "./reading/interpret-pieces.ts";
import { languageOf } from "./reading/language-of.ts";
import { withoutMarkup } from "./reading/leaked-markup.ts";
import { mendRows } from "./reading/mend-rows.ts";
import type { Piece } from "./reading/pieces.ts";
import { type KnownBureau, readPreamble } from "./reading/read-preamble.ts";
import { piecesOf } from "./reading/walk-blocks.ts";
import { say } from "./words/index.ts";

export type InterpretedDocument = { readonly plan: Plan; readonly language: Lang | null; readonly findings: Finding[] };

/**
 * Finds the plan in a decoded document, whatever its form. `wraps`: the form cuts long lines, so a heading may go on
 * in the next; `broken`: it also cuts rows, so that one may have to be put together from lines; `whole`: it never cuts a row.
 */
export function interpretDocument(
  decoded: Decoded,
  options: {
    readonly known: readonly KnownBureau[];
    readonly wraps: boolean;
    readonly broken: boolean;
    readonly whole: boolean;
  },
): InterpretedDocument {
  const walked = piecesOf(decoded.blocks, options.wraps);
  const clean = withoutMarkup(options.broken ? mendRows(walked) : walked);
  const { pieces } = clean;
  const { preamble, sections, commitments, findings } = interpretPieces(pieces, { whole: options.whole });
  const { bureau, title, period, remarks, others } = readPreamble(preamble, options.known);
  const language = languageOf(textOf(pieces));

  const about: Finding[] = [...decoded.findings];
  const note = (code: string, severity: Finding["severity"], message: Finding["message"]) =>
    about.push({ code, severity, message, at: null });
  if (clean.cells > 0) note("markup-removed", "info", say("markup-removed", { count: clean.cells }));
  if (sections.length > 0) {
    if (title === "") note("title-missing", "warning", say("title-missing"));
    else if (period === null) note("period-missing", "warning", say("period-missing"));
    if (bureau.text === "") note("bureau-missing", "warning", say("bureau-missing"));
    if (language === null) note("language-unknown", "warning", say("language-unknown"));
    for (const index of others) {
      const line = preamble[index];
      if (line !== undefined)
        about.push({
          code: "line-unplaced",
          severity: "info",
          message: say("line-unplaced", { text: line.text.slice(0, 60) }),
          at: line.at,
        });
    }
  }
  return {
    plan: { bureau, title, period, remarks, sections, commitments },
    language,
    findings: bounded([...about, ...findings]),
  };
}

/** A document wrong in every line isn't told so a hundred thousand times. */
const MOST_OF_ONE_KIND = 1_000;

/** The findings with those of one kind beyond the first thousand counted instead of listed. */
function bounded(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, { count: number; severity: Finding["severity"] }>();
  const kept = findings.filter(({ code, severity }) => {
    const count = (counts.get(code)?.count ?? 0) + 1;
    counts.set(code, { count, severity });
    return count <= MOST_OF_ONE_KIND;
  });
  for (const [kind, { count, severity }] of counts) {
    if (count <= MOST_OF_ONE_KIND) continue;
    const message = say("findings-left-out", { kind, count: count - MOST_OF_ONE_KIND });
    kept.push({ code: "findings-left-out", severity, message, at: null });
  }
  return kept;
}

function textOf(pieces: readonly Piece[]): string {
  let text = "";
  for (const piece of pieces) {
    text += piece.kind === "line" ? piece.text : piece.cells.map(cellText).join(" ");
    if (text.length > 20_000) break;
  }
  return text;
}
