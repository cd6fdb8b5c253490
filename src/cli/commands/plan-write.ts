import { LANGS } from "../../base/language.ts";
import type { Command } from "../command.ts";
import { findPlan } from "../find-plan.ts";
import { argument, choice, instant, option } from "../parameters.ts";
import { isTextFormat, PLAN_FORMATS, writePlanOutput } from "../plan-output.ts";
import { releasedMonths } from "../released-months.ts";
import { say } from "../words/index.ts";
import { checkOutput } from "../write-output.ts";

const BUREAU = argument("BUREAU", say("aboutBureau"));
const PERIOD = argument("PERIOD", say("aboutPeriod"));
const FORMAT = choice("format", "F", say("aboutFormat"), PLAN_FORMATS, { otherwise: "txt" as const, required: true });
const LANG = choice("lang", "L", say("aboutLang"), LANGS, { otherwise: "en" as const, required: true });
const AS_OF = instant("as-of", say("aboutAsOfWrite"));
const OUT = option("out", "FILE", say("aboutOut"));

export const planWrite: Command = {
  words: ["plan", "write"],
  summary: say("summaryPlanWrite"),
  parameters: [BUREAU, PERIOD, FORMAT, LANG, AS_OF, OUT],
  async run(context, given) {
    const [format, lang, out] = [given(FORMAT), given(LANG), given(OUT)];
    await checkOutput(context, out, format, isTextFormat(format));
    const adopted = await findPlan(context, given(BUREAU), given(PERIOD));
    const { planEdition } = await import("../../plan/index.ts");
    const released = await releasedMonths(context, adopted, given(AS_OF) ?? context.now());
    await writePlanOutput(context, planEdition(adopted, lang, { released }), { format, lang, out });
    return 0;
  },
};
