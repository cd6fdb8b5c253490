import type { Lang, Trilingual } from "../../base/language.ts";
import type { PlanComparison, PlanReading } from "../../plan/index.ts";
import type { Command } from "../command.ts";
import type { Context } from "../context.ts";
import { openDocument } from "../open-document.ts";
import { argument, json } from "../parameters.ts";
import { printJson, printLines } from "../print.ts";
import { exitFor, findingLines } from "../show-findings.ts";
import { limited } from "../show-plan.ts";
import { say } from "../words/index.ts";

const OLD = argument("OLD", say("aboutOld"));
const NEW = argument("NEW", say("aboutNew"));

export const planCompare: Command = {
  words: ["plan", "compare"],
  summary: say("summaryPlanCompare"),
  parameters: [OLD, NEW, json],
  async run(context, given) {
    const older = await read(context, given(OLD));
    const newer = await read(context, given(NEW));
    const [bureaux, { comparePlans, identifyRows }] = await Promise.all([
      context.services.bureaux(),
      import("../../plan/index.ts"),
    ]);
    const plans = bureaux.flatMap((bureau) => bureau.plans);
    const comparison = comparePlans(older, newer, identifyRows(plans));
    const findings = { old: older.findings, new: newer.findings };
    if (given(json)) await printJson(context, { ...comparison, findings });
    else await printLines(context.out, comparisonLines(comparison, findings, [given(OLD), given(NEW)], context.lang));
    return exitFor([...findings.old, ...findings.new]);
  },
};

async function read(context: Context, path: string): Promise<PlanReading> {
  return context.services.readPlan(await openDocument(context, path), path);
}

type Findings = { readonly old: PlanReading["findings"]; readonly new: PlanReading["findings"] };

function comparisonLines(
  comparison: PlanComparison,
  findings: Findings,
  paths: readonly [string, string],
  lang: Lang,
): string[] {
  const { rows, added, dropped, summary } = comparison;
  const changed = rows.filter((row) => row.changes.length > 0 || row.doubtful);
  const refLine = ({ section, number, name, date }: PlanComparison["added"][number]) =>
    `- ${section} ${number} ${name} (${date.month ?? date.text})`;
  const part = (heading: Trilingual, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", heading[lang], ...lines];
  const errors = (path: string, found: PlanReading["findings"]) =>
    exitFor(found) === 0 ? [] : ["", path, ...findingLines(found, lang)];
  const nothing = changed.length + added.length + dropped.length === 0;
  return [
    `${comparison.older.title} → ${comparison.newer.title}`,
    ...(nothing ? [say("nothingChanged")[lang]] : []),
    ...part(
      say("headAdded"),
      limited(added, lang, (shown) => shown.map(refLine)),
    ),
    ...part(
      say("headDropped"),
      limited(dropped, lang, (shown) => shown.map(refLine)),
    ),
    ...part(
      say("headChanged"),
      limited(changed, lang, (shown) => shown.flatMap((row) => rowLines(row, lang))),
    ),
    "",
    say("countUnchanged", { count: summary.unchanged })[lang],
    ...errors(paths[0], findings.old),
    ...errors(paths[1], findings.new),
  ];
}

type ComparedRow = PlanComparison["rows"][number];
type Change = ComparedRow["changes"][number];

function rowLines({ before, after, changes, doubtful }: ComparedRow, lang: Lang): string[] {
  const doubt = doubtful ? [say("doubtful", { before: before.name, after: after.name })] : [];
  const sentences = [...doubt, ...changes.map(sayChange)].map((sentence) => `    ${sentence[lang]}`);
  return [`- ${after.section} ${after.number} ${after.name}`, ...sentences];
}

function sayChange(change: Change): Trilingual {
  const known = (month: string | null) => month ?? say("notKnown");
  switch (change.kind) {
    case "renamed":
      return say("changeRenamed", { from: change.from, to: change.to });
    case "moved":
      return say("changeMoved", { from: change.from, to: change.to });
    case "frequency":
      return say("changeFrequency", { from: change.from, to: change.to });
    case "description":
      return say("changeDescription");
    case "released":
      return say("changeReleased", { released: known(change.released), promised: known(change.promised) });
    case "date": {
      const months = { from: known(change.from), to: known(change.to) };
      if (change.direction === "unknown" || change.months === null) return say("changeDateUnknown", months);
      const by = { ...months, months: Math.abs(change.months) };
      return change.direction === "later" ? say("changeDateLater", by) : say("changeDateEarlier", by);
    }
  }
}
