import { flushCompileCache } from "node:module";
import { Socket } from "node:net";
import { Worker } from "node:worker_threads";
import { KeptError } from "../base/errors.ts";
import { type Answer, type Call, watchArguments } from "./bounded-call.ts";

// Every TCP connection of Node, fetch included, begins here: a document can't make its reader call anybody.
Socket.prototype.connect = () => {
  throw new Error("no connection is allowed here");
};

process.once("message", (call: Call) => void handle(call));

async function handle(call: Call): Promise<void> {
  new Worker(new URL("./bounded-watch.ts", import.meta.url), { argv: watchArguments(call.bounds) }).unref();
  const said = await answer(call);
  try {
    send(said);
  } catch (error) {
    // A result that can't be cloned.
    send(answerTo(error));
  }
}

async function answer({ module, exported, args }: Call): Promise<Answer> {
  try {
    const found: unknown = await import(module);
    const work: unknown = Object.getOwnPropertyDescriptor(found, exported)?.value;
    if (typeof work !== "function") throw new Error(`${module} exports no function ${exported}`);
    const value: unknown = await Reflect.apply(work, undefined, args);
    return { kind: "result", value };
  } catch (error) {
    return answerTo(error);
  }
}

function answerTo(error: unknown): Answer {
  if (error instanceof KeptError) {
    return { kind: "refusal", code: error.code, refusal: error.kind, text: error.text };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { kind: "fault", message, stack: (error instanceof Error && error.stack) || message };
}

function send(said: Answer): void {
  process.send?.(said, undefined, undefined, () => {
    flushCompileCache();
    process.exit();
  });
}
