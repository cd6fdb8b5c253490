import { describe, expect, it } from "vitest";
import { KeptError } from "../base/errors.ts";
import type { Bounds } from "./bounded-call.ts";
import { runBounded } from "./run-bounded.ts";

const MODULE = new URL("./bounded-cases/misbehaving.ts", import.meta.url);
const LIMIT = 32 * 1024 * 1024;
const BOUNDS: Bounds = { milliseconds: 10_000, heapMegabytes: 64, megabytes: 400 };
const run = (exported: string, bounds: Partial<Bounds> = {}) =>
  runBounded(MODULE, exported, [], { ...BOUNDS, ...bounds });

async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    (value) => expect.unreachable(`answered ${String(value)}`),
    (error: unknown) => error,
  );
}

async function messageThrownBy(work: Promise<unknown>): Promise<string> {
  const error = await thrownBy(work);
  return error instanceof Error ? error.message : String(error);
}

async function codeThrownBy(work: Promise<unknown>): Promise<string> {
  const error = await thrownBy(work);
  return error instanceof KeptError ? error.code : String(error);
}

describe("runBounded", () => {
  it("hands the bytes over and clones the result back", async () => {
    const result = await runBounded(MODULE, "length", [new Uint8Array([7, 8, 9])], BOUNDS);
    expect(result).toEqual({ length: 3, first: 7 });
  });

  it("hands over the largest document there may be", async () => {
    const result = await runBounded(MODULE, "length", [new Uint8Array(LIMIT).fill(5)], BOUNDS);
    expect(result).toEqual({ length: LIMIT, first: 5 });
  });

  it.each(["loopForEver", "neverAnswer", "backtrack"])("stops work that doesn't end: %s", async (work) => {
    const started = performance.now();
    expect(await codeThrownBy(run(work, { milliseconds: 400 }))).toBe("too-slow");
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it.each(["fillTheHeap", "fillTheHeapAtOnce", "growAString"])("stops work that fills the heap: %s", async (work) => {
    expect(await codeThrownBy(run(work))).toBe("too-large");
  });

  it("stops work that fills buffers, which are not in the heap", async () => {
    expect(await codeThrownBy(run("fillBuffers", { megabytes: 150 }))).toBe("too-large");
  });

  it("says in three languages why it stopped", async () => {
    const error = await thrownBy(run("loopForEver", { milliseconds: 1000 }));
    expect(error).toBeInstanceOf(KeptError);
    expect(error instanceof KeptError && error.text.en).toContain("longer than 1 second and");
    expect(error instanceof KeptError && error.text["zh-Hant"]).toContain("超過1秒");
  });

  it("brings a KeptError back as it was thrown", async () => {
    expect(await thrownBy(run("refuse"))).toMatchObject({
      name: "KeptError",
      code: "no-table",
      kind: "bad-input",
      text: { "en": "No table.", "zh-Hant": "沒有表格。" },
    });
  });

  it("brings any other error back as a fault, with the stack it had", async () => {
    const error = await thrownBy(run("breakDown"));
    expect(error).not.toBeInstanceOf(KeptError);
    expect(error).toMatchObject({ message: "undefined is not a row" });
    expect(error instanceof Error && error.stack).toContain("misbehaving.ts");
  });

  it.each([
    ["answerWithAFunction", "could not be cloned"],
    ["nothingOfTheKind", "exports no function"],
    ["leave", "without an answer"],
  ])("faults when there is no answer to give: %s", async (work, message) => {
    expect(await messageThrownBy(run(work))).toContain(message);
  });

  it("gives the work no environment of ours", async () => {
    expect(await run("environment")).toEqual(["NODE_COMPILE_CACHE"]);
  });

  it("swallows what the work prints", async () => {
    expect(await run("chatter")).toBe("done");
  });

  it("lets the work read no file but the program's, write none and start no program", async () => {
    expect(await messageThrownBy(run("readAFile"))).toContain("allow-fs-read");
    expect(await messageThrownBy(run("writeAFile"))).toContain("allow-fs-write");
    expect(await messageThrownBy(run("startAProgram"))).toContain("allow-child-process");
  });

  it("lets the work connect to nothing", async () => {
    const fetched = await thrownBy(run("callHome"));
    expect(fetched).toMatchObject({ message: "fetch failed" });
    expect(await thrownBy(run("callHomeDirectly"))).toMatchObject({ message: "no connection is allowed here" });
  });
});
