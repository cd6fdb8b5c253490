import { type Finding, hasErrors, type Place, type Severity } from "../base/finding.ts";
import type { Lang, Trilingual } from "../base/language.ts";
import type { ExitCode } from "./context.ts";
import { say } from "./words/index.ts";

/** More than this nobody reads on a terminal. */
const MOST = 200;

const SEVERITIES: Readonly<Record<Severity, Trilingual>> = {
  error: say("severityError"),
  warning: say("severityWarning"),
  info: say("severityInfo"),
};

/** The exit code of a command that found this about its data. */
export function exitFor(findings: readonly Finding[]): ExitCode {
  return hasErrors(findings) ? 1 : 0;
}

/** Findings for people: the worst first, each with its place and code. */
export function findingLines(findings: readonly Finding[], lang: Lang): string[] {
  if (findings.length === 0) return [say("noFindings")[lang]];
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity);
  const [errors, warnings, infos] = [of("error"), of("warning"), of("info")];
  const lines = [...errors, ...warnings, ...infos].slice(0, MOST).map((finding) => findingLine(finding, lang));
  const hidden = findings.length - lines.length;
  const count = say("countFindings", { errors: errors.length, warnings: warnings.length, infos: infos.length });
  return [
    say("headFindings")[lang],
    ...lines,
    ...(hidden > 0 ? [say("moreNotShown", { count: hidden })[lang]] : []),
    count[lang],
  ];
}

function findingLine({ severity, code, message, at }: Finding, lang: Lang): string {
  const place = at === null ? "" : `${placeText(at)[lang]}: `;
  return `- ${SEVERITIES[severity][lang]} [${code}] ${place}${message[lang]}`;
}

function placeText(at: Place): Trilingual {
  if ("line" in at) return say("atLine", { line: at.line });
  if ("sheet" in at) return say("atCell", { sheet: at.sheet, cell: at.cell });
  const [left, top] = at.box;
  return say("atPage", { page: at.page, left: Math.round(left), top: Math.round(top) });
}
