import { type Command, commands, usageOf, written } from "../../src/cli/index.ts";
import { code, markdownTable } from "./markdown.ts";

export function cliPage(): string {
  return [
    "# Command line",
    "",
    "`npx kept …` in a checkout. Every command has `--help`. Messages are in English, Traditional or Simplified Chinese: see `KEPT_LANG` in [configuration](configuration.md).",
    "",
    markdownTable(
      ["exit code", "meaning"],
      [
        ["0", "done"],
        ["1", "the data has errors; with `--json` the findings are still printed"],
        ["2", "wrong usage"],
        ["3", "the program failed"],
      ],
    ),
    ...commands.flatMap(commandPart),
  ].join("\n");
}

function commandPart(command: Command): string[] {
  const rows = command.parameters.map((one) => [
    code(written(one)),
    `${one.about.en}${one.required ? "" : " (optional)"}`,
  ]);
  const parameters = rows.length === 0 ? [] : ["", markdownTable(["parameter", "meaning"], rows)];
  return [
    "",
    `## kept ${command.words.join(" ")}`,
    "",
    "```",
    usageOf(command),
    "```",
    "",
    command.summary.en,
    ...parameters,
  ];
}
