import { addressOfLang } from "../../base/language.ts";
import type { Command } from "../command.ts";
import { printSentence } from "../print.ts";
import { say } from "../words/index.ts";

export const start: Command = {
  words: ["start"],
  summary: say("summaryStart"),
  parameters: [],
  async run(context) {
    const { address, url, stopped } = await context.services.serve();
    const [plan] = (await context.services.catalogue()).plans();
    const page = plan === undefined ? "" : `${addressOfLang(context.lang)}/plans/${plan.bureau.id}/${plan.period}`;
    await printSentence(context, context.out, say("listening", { url: address }));
    await printSentence(context, context.out, say("openPage", { url: `${url}/${page}` }));
    await stopped;
    return 0;
  },
};
