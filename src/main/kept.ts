import program from "../../package.json" with { type: "json" };
import { type Context, type ExitCode, printLines, runCommandLine } from "../cli/index.ts";
import { LIMITS } from "../formats/limits.ts";
import { fixedClock, systemClock } from "./clock.ts";
import { languageOf, PROGRAM, readConfiguration, WrongSettings } from "./configuration.ts";
import { outputTo } from "./output.ts";
import { wire } from "./wire.ts";

const out = outputTo(process.stdout);
const err = outputTo(process.stderr);

// A promise that nobody waited for has failed: nothing can be relied on any more.
process.on("unhandledRejection", (error) => {
  void printLines(err, (error instanceof Error ? (error.stack ?? error.message) : String(error)).split("\n")).then(() =>
    process.exit(3),
  );
});

async function run(): Promise<ExitCode> {
  const around = { folder: process.cwd(), program: PROGRAM };
  const { configuration, settings } = readConfiguration(process.env, around);
  const clock = configuration.now === null ? systemClock : fixedClock(configuration.now);
  const context: Context = {
    lang: configuration.lang,
    folder: around.folder,
    largestDocument: LIMITS.fileBytes,
    out,
    err,
    now: clock,
    version: program.version,
    settings,
    services: wire(configuration, clock, err),
  };
  return runCommandLine(process.argv.slice(2), context);
}

async function refuse(error: unknown): Promise<ExitCode> {
  if (!(error instanceof WrongSettings)) throw error;
  await printLines(
    err,
    error.problems.map((problem) => problem[languageOf(process.env)]),
  );
  return 2;
}

process.exit(await run().catch(refuse));
