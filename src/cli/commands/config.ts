import type { Command } from "../command.ts";
import { tableLines } from "../display.ts";
import { json } from "../parameters.ts";
import { printJson, printLines } from "../print.ts";
import { say } from "../words/index.ts";

export const config: Command = {
  words: ["config"],
  summary: say("summaryConfig"),
  parameters: [json],
  async run(context, given) {
    const { lang, out, settings } = context;
    if (given(json)) {
      await printJson(context, { settings });
      return 0;
    }
    const columns = [
      { heading: say("headSetting")[lang], most: 24 },
      { heading: say("headValue")[lang], most: 80 },
      { heading: say("headDefault")[lang], most: 80 },
      { heading: say("headFrom")[lang], most: 16 },
    ];
    const from = { environment: say("fromEnvironment")[lang], default: say("fromDefault")[lang] };
    const rows = settings.map((setting) => [setting.name, setting.value, setting.default, from[setting.from]]);
    await printLines(out, tableLines(columns, rows));
    return 0;
  },
};
