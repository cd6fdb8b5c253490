import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import type { Command, Found, Given } from "./command.ts";
import { Refusal } from "./context.ts";
import { nearest } from "./nearest.ts";
import { help } from "./parameters.ts";
import { say } from "./words/index.ts";

/** What the command line asks for. */
export type Asked =
  | { readonly kind: "run"; readonly command: Command; readonly given: Given }
  | { readonly kind: "help"; readonly words: readonly string[] }
  | { readonly kind: "version" }
  /** `kept` or `kept plan` alone: half a command. */
  | { readonly kind: "incomplete"; readonly words: readonly string[] };

/**
 * Understands a command line (without the program's own name).
 * @throws Refusal (2) saying what was wrong and what is nearest to it.
 */
export function readArguments(commands: readonly Command[], argv: readonly string[]): Asked {
  const words = leadingWords(commands, argv);
  const rest = argv.slice(words.length);
  const command = commands.find((one) => one.words.join(" ") === words.join(" "));
  if (command !== undefined) {
    return asksForHelp(rest) ? { kind: "help", words } : { kind: "run", command, given: readParameters(command, rest) };
  }
  if (asksForHelp(rest)) return { kind: "help", words };
  const [next] = rest;
  if (next === undefined) return { kind: "incomplete", words };
  if (words.length === 0 && (next === "--version" || next === "-V")) return { kind: "version" };
  throw next.startsWith("-")
    ? unknownOption(next, ["--help", "--version"], words)
    : unknownCommand(commands, [...words, next]);
}

/** As many words from the beginning as some command begins with. */
function leadingWords(commands: readonly Command[], argv: readonly string[]): string[] {
  const words: string[] = [];
  for (const word of argv) {
    const goesOn = commands.some(
      (one) => one.words[words.length] === word && words.every((known, index) => one.words[index] === known),
    );
    if (!goesOn) break;
    words.push(word);
  }
  return words;
}

function asksForHelp(rest: readonly string[]): boolean {
  const end = rest.indexOf("--");
  return rest.slice(0, end === -1 ? rest.length : end).some((text) => text === "--help" || text === "-h");
}

function readParameters(command: Command, rest: readonly string[]): Given {
  const named = command.parameters.filter((one) => one.kind !== "argument");
  const known: ParseArgsOptionsConfig = {};
  for (const one of named) known[one.name] = { type: one.kind === "flag" ? "boolean" : "string" };
  const { tokens } = parseArgs({ args: [...rest], options: known, strict: false, tokens: true });
  const found = new Map<string, Found>();
  const texts: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") texts.push(token.value);
    if (token.kind !== "option") continue;
    const parameter = named.find((one) => one.name === token.name && token.rawName.startsWith("--"));
    if (parameter === undefined) {
      throw unknownOption(
        token.rawName,
        [...named, help].map((one) => `--${one.name}`),
        command.words,
      );
    }
    if (found.has(token.name)) throw wrong(command.words, say("optionTwice", { option: token.rawName }));
    found.set(token.name, valueOf(command, parameter.kind === "flag", token));
  }
  const expected = command.parameters.filter((one) => one.kind === "argument");
  const surplus = texts[expected.length];
  if (surplus !== undefined) throw wrong(command.words, say("tooManyArguments", { found: surplus }));
  for (const [index, one] of expected.entries()) found.set(one.name, texts[index]);
  for (const one of command.parameters) {
    if (one.required && (found.get(one.name) ?? "") === "") {
      const missing =
        one.kind === "argument"
          ? say("argumentMissing", { name: one.name, about: one.about })
          : say("optionMissing", { name: `--${one.name} ${one.placeholder}`, about: one.about });
      throw wrong(command.words, missing);
    }
    // Every value is read once here, so that none is refused when half of the work is done.
    one.read(found.get(one.name));
  }
  return (parameter) => parameter.read(found.get(parameter.name));
}

type OptionToken = { rawName: string; value?: string | undefined; inlineValue?: boolean | undefined };

function valueOf(command: Command, isFlag: boolean, { rawName, value, inlineValue }: OptionToken): Found {
  if (isFlag) {
    if (value === undefined) return true;
    throw wrong(command.words, say("optionTakesNoValue", { option: rawName, found: value }));
  }
  const isNextOption = inlineValue === false && value !== undefined && value.length > 1 && value.startsWith("-");
  if (value === undefined || value === "" || isNextOption)
    throw wrong(command.words, say("optionNeedsValue", { option: rawName }));
  return value;
}

function unknownOption(found: string, candidates: readonly string[], words: readonly string[]): Refusal {
  const likely = nearest(found, candidates);
  const unknown = say("unknownOption", { found });
  return wrong(words, likely === null ? unknown : say("wrongAndNearest", { wrong: unknown, nearest: likely }));
}

function unknownCommand(commands: readonly Command[], words: readonly string[]): Refusal {
  const found = words.join(" ");
  // `kept red FILE` may mean `plan read`: the last word of a command is compared too.
  const known = commands.map((one) => one.words.join(" "));
  const last = commands.find(
    (one) =>
      one.words.at(-1) ===
      nearest(
        found,
        commands.map((each) => each.words.at(-1) ?? ""),
      ),
  );
  const groups = commands.map((one) => one.words.slice(0, words.length).join(" "));
  const likely = nearest(found, [...groups, ...known]) ?? last?.words.join(" ") ?? null;
  const unknown = say("unknownCommand", { found });
  const sentence = likely === null ? unknown : say("wrongAndNearest", { wrong: unknown, nearest: `kept ${likely}` });
  return wrong(words.slice(0, -1), sentence);
}

function wrong(words: readonly string[], sentence: ReturnType<typeof say>): Refusal {
  return new Refusal(2, say("wrongUsage", { sentence, command: ["kept", ...words, "--help"].join(" ") }));
}
