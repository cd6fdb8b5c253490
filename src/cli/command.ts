import type { Trilingual } from "../base/language.ts";
import type { Context, ExitCode } from "./context.ts";

/** What stood on the command line for a parameter: `true` for a flag that was there. */
export type Found = string | true | undefined;

/** An argument or an option of a command, and how its value is read. */
export type Parameter<Value> = {
  /** `FILE` for an argument, `as-of` for an option. */
  readonly name: string;
  readonly kind: "argument" | "option" | "flag";
  /** What stands for the value in the help: `T` in `--as-of T`. */
  readonly placeholder: string;
  readonly required: boolean;
  readonly about: Trilingual;
  /** @throws Refusal (2) where the text can't be used. */
  readonly read: (found: Found) => Value;
};

/** Gives the value of one of the command's parameters. */
export type Given = <Value>(parameter: Parameter<Value>) => Value;

/** A command: `kept plan read FILE --json` has the words `plan` and `read`. */
export type Command = {
  readonly words: readonly string[];
  readonly summary: Trilingual;
  /** Arguments in their order, then options. */
  readonly parameters: readonly Parameter<unknown>[];
  readonly run: (context: Context, given: Given) => Promise<ExitCode>;
};

/** How a parameter is written in a usage line: `FILE`, `--as-of T`, `--json`. */
export function written({ kind, name, placeholder }: Parameter<unknown>): string {
  if (kind === "argument") return name;
  return kind === "flag" ? `--${name}` : `--${name} ${placeholder}`;
}

/** `kept plan read FILE [--json]` */
export function usageOf(command: Command): string {
  const parts = command.parameters.map((one) => (one.required ? written(one) : `[${written(one)}]`));
  return ["kept", ...command.words, ...parts].join(" ");
}
