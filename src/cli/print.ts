import type { Trilingual } from "../base/language.ts";
import type { Context, Output } from "./context.ts";
import { safe, safeJson } from "./display.ts";

/** Long sentences hold wording of documents: nobody reads beyond this on a terminal. */
const LONGEST_LINE = 2_000;

/** Prints lines made safe for a terminal. */
export async function printLines(output: Output, lines: readonly string[]): Promise<void> {
  const text = lines.map((line) => {
    const whole = safe(line);
    return whole.length > LONGEST_LINE ? `${whole.slice(0, LONGEST_LINE)}…` : whole;
  });
  if (text.length > 0) await output.write(`${text.join("\n")}\n`);
}

/** Prints a sentence in the reader's language; its own line breaks are kept. */
export async function printSentence(
  { lang }: Pick<Context, "lang">,
  output: Output,
  sentence: Trilingual,
): Promise<void> {
  await printLines(output, sentence[lang].split("\n"));
}

/** Prints a value as JSON, escaped so that it's as safe for a terminal as it's exact for a program. */
export async function printJson({ out }: Pick<Context, "out">, value: unknown): Promise<void> {
  await out.write(`${safeJson(JSON.stringify(value, null, 2))}\n`);
}
