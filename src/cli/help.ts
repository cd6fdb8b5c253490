import type { Lang } from "../base/language.ts";
import { type Command, type Parameter, usageOf, written } from "./command.ts";
import { displayWidth } from "./display.ts";
import { help } from "./parameters.ts";
import { say } from "./words/index.ts";

type Entry = readonly [name: string, about: string];

/** The help of a command, of a group of commands (`plan`) or of the whole program, line by line. */
export function helpLines(commands: readonly Command[], words: readonly string[], lang: Lang): string[] {
  const command = commands.find((one) => one.words.join(" ") === words.join(" "));
  return command === undefined ? groupHelp(commands, words, lang) : commandHelp(command, lang);
}

function commandHelp(command: Command, lang: Lang): string[] {
  const entries = (named: readonly Parameter<unknown>[]) => named.map((one): Entry => [written(one), one.about[lang]]);
  const named = command.parameters.filter((one) => one.kind === "argument");
  const options = [...command.parameters.filter((one) => one.kind !== "argument"), help];
  return [
    say("usage", { usage: usageOf(command) })[lang],
    "",
    command.summary[lang],
    ...section(say("headArguments")[lang], entries(named)),
    ...section(say("headOptions")[lang], entries(options)),
    "",
    say("exitCodes")[lang],
  ];
}

function groupHelp(commands: readonly Command[], words: readonly string[], lang: Lang): string[] {
  const usage = ["kept", ...words].join(" ");
  const members = commands.filter((one) => words.every((word, index) => one.words[index] === word));
  const whole = words.length === 0;
  const options: Entry[] = [
    ["--help", help.about[lang]],
    ...(whole ? [["--version", say("aboutVersion")[lang]] as const] : []),
  ];
  return [
    say("usageOfGroup", { usage })[lang],
    ...(whole ? ["", say("summaryOfProgram")[lang]] : []),
    ...section(
      say("headCommands")[lang],
      members.map((one): Entry => [one.words.join(" "), one.summary[lang]]),
    ),
    ...section(say("headOptions")[lang], options),
    "",
    say("moreHelp", { usage })[lang],
    say("exitCodes")[lang],
  ];
}

function section(heading: string, entries: readonly Entry[]): string[] {
  if (entries.length === 0) return [];
  const width = Math.max(...entries.map(([name]) => displayWidth(name)));
  return [
    "",
    heading,
    ...entries.map(([name, about]) => `  ${name}${" ".repeat(width - displayWidth(name))}  ${about}`),
  ];
}
