import { type ChildProcess, fork } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { KeptError } from "../base/errors.ts";
import type { Answer, Bounds, Call } from "./bounded-call.ts";
import { say } from "./words/index.ts";

/** One document: the command that reads it ends within 10 s, and stays below 500 MB with its own process. */
export const DOCUMENT_BOUNDS: Bounds = { milliseconds: 8_500, heapMegabytes: 288, megabytes: 384 };

/** The only folder such a process may read: the program with its packages. */
const PROGRAM = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Where Node keeps what it compiled for these processes, which saves most of their start. Nobody else loads from it:
 * what a hostile document could ever bring a reader to write there would stay among readers.
 */
const CACHE = fileURLToPath(new URL("../../node_modules/.cache/kept/bounded", import.meta.url));

/** How much of what a dying process wrote about its death is kept, characters. */
const LAST_WORDS = 4_000;

/**
 * Calls an exported async function of a module in a process of its own and answers with a structured clone of its
 * result. That process has no environment, reads no file but the program's own, writes none but its cache, starts no
 * program and opens no connection.
 * A process and not a thread: V8 ends the whole process when a thread's heap is full at the wrong moment.
 * A KeptError crosses as it was thrown; any other error is thrown as a fault with the stack it had over there.
 * @throws KeptError `too-slow` or `too-large` when the work was stopped.
 */
export async function runBounded(
  module: URL,
  exported: string,
  args: readonly unknown[],
  bounds: Bounds = DOCUMENT_BOUNDS,
): Promise<unknown> {
  // Node lets a process write into a folder only if it's there when the process starts. Without it all is slower, no more.
  await mkdir(CACHE, { recursive: true }).catch(() => undefined);
  const child = fork(fileURLToPath(new URL("./bounded-child.ts", import.meta.url)), {
    execArgv: [
      `--max-old-space-size=${bounds.heapMegabytes}`,
      "--permission",
      `--allow-fs-read=${PROGRAM}`,
      `--allow-fs-write=${CACHE}`,
      // For the thread that watches the bounds from inside.
      "--allow-worker",
    ],
    env: { NODE_COMPILE_CACHE: CACHE },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const answer = await answerOf(child, { module: module.href, exported, args, bounds }).catch((error: unknown) => {
    child.kill("SIGKILL");
    throw error;
  });
  // Once it has answered it ends by itself, when what it compiled is on the disk.
  return resultOf(answer);
}

function answerOf(child: ChildProcess, call: Call): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const { bounds } = call;
  const clock = setTimeout(() => {
    const text = say("tooSlow", { seconds: bounds.milliseconds / 1000 });
    reject(new KeptError("too-slow", "too-slow", text));
  }, bounds.milliseconds);
  let lastWords = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    lastWords = (lastWords + text).slice(-LAST_WORDS);
  });
  child.once("message", (answer: Answer) => resolve(answer));
  child.once("error", reject);
  child.once("close", (code, signal) => {
    // Killed by its own watch, or by V8 when the heap was full.
    const full = signal === "SIGKILL" || signal === "SIGABRT" || lastWords.includes("heap out of memory");
    const text = say("tooLarge", { megabytes: bounds.megabytes });
    const fault = new Error(`the process ended without an answer (${signal ?? code}): ${lastWords}`);
    reject(full ? new KeptError("too-large", "too-large", text) : fault);
  });
  child.send(call, (error) => {
    // A process that died before it heard everything is told of by its end.
    if (error !== null && !child.killed && child.connected) reject(error);
  });
  return promise.finally(() => clearTimeout(clock));
}

function resultOf(answer: Answer): unknown {
  switch (answer.kind) {
    case "result":
      return answer.value;
    case "refusal":
      throw new KeptError(answer.code, answer.refusal, answer.text);
    case "fault": {
      const fault = new Error(answer.message);
      fault.stack = answer.stack;
      throw fault;
    }
  }
}
