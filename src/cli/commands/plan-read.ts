import type { Command } from "../command.ts";
import { openDocument } from "../open-document.ts";
import { argument, json } from "../parameters.ts";
import { printJson, printLines } from "../print.ts";
import { exitFor, findingLines } from "../show-findings.ts";
import { planLines } from "../show-plan.ts";
import { say } from "../words/index.ts";

const FILE = argument("FILE", say("aboutFile"));

export const planRead: Command = {
  words: ["plan", "read"],
  summary: say("summaryPlanRead"),
  parameters: [FILE, json],
  async run(context, given) {
    const path = given(FILE);
    const reading = await context.services.readPlan(await openDocument(context, path), path);
    const { lang, out } = context;
    if (given(json)) await printJson(context, reading);
    else
      await printLines(out, [
        ...planLines(reading, reading.document, lang),
        "",
        ...findingLines(reading.findings, lang),
      ]);
    return exitFor(reading.findings);
  },
};
