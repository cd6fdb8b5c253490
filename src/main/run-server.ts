import { type DestinationStream, pino } from "pino";
import type { Catalogue } from "../catalogue/index.ts";
import { type Output, printLines, Refusal, type Serving } from "../cli/index.ts";
import type { Configuration } from "./configuration.ts";
import { say } from "./words/index.ts";

/** How long requests under way may take once the program was asked to stop. Milliseconds. */
const DRAIN = 10_000;
const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * Serves until SIGINT or SIGTERM; a second one ends the program at once.
 * @throws Refusal (3) where the address can't be listened on.
 */
export async function serve(configuration: Configuration, catalogue: Catalogue, err: Output): Promise<Serving> {
  const { host, port, url, lang } = configuration;
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    err.isTerminal ? linesTo(err) : process.stderr,
  );
  const { startServer } = await import("./serve.ts");
  const server = await startServer({ host, port, url, catalogue, log }).catch((error: unknown) => {
    throw refusalOf(error, host, port);
  });
  const { promise: stopped, resolve, reject } = Promise.withResolvers<void>();
  const stop = (): void => {
    // Without a listener of ours the next signal ends the program.
    for (const signal of SIGNALS) process.removeListener(signal, stop);
    log.info(say("stopping")[lang]);
    const late = setTimeout(resolve, DRAIN);
    void server
      .close()
      .then(resolve, reject)
      .finally(() => clearTimeout(late));
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return { address: server.address, url: url ?? server.address, stopped };
}

/** The log for people: time and message on a line, and the stack of an error below. */
function linesTo(err: Output): DestinationStream {
  return {
    write(line) {
      const entry: unknown = JSON.parse(line);
      const error = fieldOf(entry, "err");
      const stack = fieldOf(error, "stack") ?? fieldOf(error, "message");
      const told = [fieldOf(entry, "time"), fieldOf(entry, "msg")].filter((part) => typeof part === "string").join(" ");
      void printLines(err, [told, ...(typeof stack === "string" ? stack.split("\n") : [])]);
    },
  };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

function refusalOf(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  if (code === "EADDRINUSE") return new Refusal(3, say("portTaken", { host, port }), { cause: error });
  if (code === null || !["EACCES", "EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN"].includes(code)) return error;
  return new Refusal(3, say("hostRefused", { host, port, reason: code }), { cause: error });
}
