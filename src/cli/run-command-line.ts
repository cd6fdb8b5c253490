import { KeptError } from "../base/errors.ts";
import { commands } from "./commands/index.ts";
import { type Context, type ExitCode, Refusal } from "./context.ts";
import { helpLines } from "./help.ts";
import { printJson, printLines, printSentence } from "./print.ts";
import { readArguments } from "./read-arguments.ts";
import { say } from "./words/index.ts";

/** Runs what the command line (without the program's own name) asks for; whatever is thrown becomes an exit code. */
export async function runCommandLine(argv: readonly string[], context: Context): Promise<ExitCode> {
  try {
    return await run(argv, context);
  } catch (error) {
    return await report(error, argv, context);
  }
}

async function run(argv: readonly string[], context: Context): Promise<ExitCode> {
  const asked = readArguments(commands, argv);
  switch (asked.kind) {
    case "run":
      return asked.command.run(context, asked.given);
    case "help":
      await printLines(context.out, helpLines(commands, asked.words, context.lang));
      return 0;
    case "version":
      await printLines(context.out, [context.version]);
      return 0;
    case "incomplete":
      await printLines(context.err, helpLines(commands, asked.words, context.lang));
      return 2;
  }
}

/** A KeptError is a finding about what was given; any other error is a fault of ours and is shown whole. */
async function report(error: unknown, argv: readonly string[], context: Context): Promise<ExitCode> {
  if (error instanceof Refusal) {
    await printSentence(context, context.err, error.text);
    return error.exit;
  }
  if (error instanceof KeptError) {
    await printSentence(context, context.err, error.text);
    const finding = { code: error.code, severity: "error", message: error.text, at: null };
    if (argv.includes("--json")) await printJson(context, { findings: [finding] });
    return 1;
  }
  await printSentence(context, context.err, say("programFailed"));
  const whole = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await printLines(context.err, whole.split("\n"));
  return 3;
}
