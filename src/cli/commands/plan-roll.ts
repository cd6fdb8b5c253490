import { KeptError } from "../../base/errors.ts";
import { same } from "../../base/words.ts";
import type { AdoptedPlan } from "../../plan/index.ts";
import type { Command } from "../command.ts";
import { type Context, Refusal } from "../context.ts";
import { findBureau } from "../find-plan.ts";
import { argument, choice, json, option } from "../parameters.ts";
import { isTextFormat, PLAN_FORMATS, writePlanOutput } from "../plan-output.ts";
import { printJson, printLines } from "../print.ts";
import { releasedMonths } from "../released-months.ts";
import { findingLines } from "../show-findings.ts";
import { planLines } from "../show-plan.ts";
import { say } from "../words/index.ts";
import { checkOutput } from "../write-output.ts";

const BUREAU = argument("BUREAU", say("aboutBureau"));
const PERIOD = argument("PERIOD", say("aboutPeriodRolled"));
const FORMAT = choice("format", "F", say("aboutFormatRolled"), PLAN_FORMATS, { otherwise: null, required: false });
const OUT = option("out", "FILE", say("aboutOut"));

export const planRoll: Command = {
  words: ["plan", "roll"],
  summary: say("summaryPlanRoll"),
  parameters: [BUREAU, PERIOD, FORMAT, OUT, json],
  async run(context, given) {
    const [format, out] = [given(FORMAT), given(OUT)];
    if (format === null && out !== null) throw new Refusal(2, say("rollOutWithoutFormat"));
    if (format !== null && given(json)) throw new Refusal(2, say("rollFormatAndJson"));
    if (format !== null) await checkOutput(context, out, format.toUpperCase(), isTextFormat(format));
    const period = periodOf(given(PERIOD));
    const adopted = await planBefore(context, given(BUREAU), period);
    const { rollPlan } = await import("../../plan/index.ts");
    const released = await releasedMonths(context, adopted, context.now());
    const { plan, findings } = rollPlan(adopted, period, released);
    const told = findingLines(findings, context.lang);
    if (given(json)) await printJson(context, { plan, findings });
    else if (format === null) await printLines(context.out, [...planLines(plan, null, context.lang), "", ...told]);
    else {
      await writePlanOutput(context, plan, { format, lang: adopted.language, out });
      await printLines(context.err, told);
    }
    return 0;
  },
};

type Years = { readonly from: number; readonly to: number };

function periodOf(text: string): Years {
  const [, from, to] = /^((?:19|2\d)\d\d)-((?:19|2\d)\d\d)$/.exec(text) ?? [];
  const years = { from: Number(from), to: Number(to) };
  if (from === undefined || years.to < years.from || years.to - years.from > 20) {
    throw new Refusal(2, say("wrongPeriod", { found: text }));
  }
  return years;
}

/** The latest plan that begins before the years to draft. */
async function planBefore(context: Context, bureau: string, { from }: Years): Promise<AdoptedPlan> {
  const { plans } = await findBureau(context, bureau);
  const before = plans
    .filter((plan) => plan.from < from)
    .toSorted((a, b) => b.from - a.from || b.adoptedAt - a.adoptedAt);
  const [latest] = before;
  if (latest !== undefined) return latest;
  const known = plans.length === 0 ? say("noneKnown") : same(plans.map((plan) => plan.period).join(", "));
  throw new KeptError("plan-not-found", "not-found", say("noPlanBefore", { bureau, year: from, known }));
}
