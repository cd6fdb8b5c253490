import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KeptError } from "../../base/errors.ts";
import { same } from "../../base/words.ts";

/** What a process must be protected from, for `run-bounded.test.ts`. */
export async function length(bytes: Uint8Array): Promise<{ length: number; first: number | undefined }> {
  return { length: bytes.byteLength, first: bytes[0] };
}

export async function loopForEver(): Promise<never> {
  for (;;);
}

export async function neverAnswer(): Promise<unknown> {
  return new Promise(() => setInterval(() => undefined, 1000));
}

export async function backtrack(): Promise<boolean> {
  return /^(?:a|a?)+$/.test(`${"a".repeat(60)}b`);
}

export async function fillTheHeap(): Promise<never> {
  const kept: unknown[] = [];
  for (;;) kept.push({ text: `number ${kept.length}` });
}

export async function fillTheHeapAtOnce(): Promise<number> {
  return Array.from({ length: 300_000_000 }, (_, index) => ({ index })).length;
}

export async function growAString(): Promise<number> {
  const kept: string[] = [];
  for (let length = 1; ; length += 1) {
    const text = "x".repeat(1_000_000 + length);
    kept.push(text, String(Number(text.replaceAll("x", "1")) + length), text.replaceAll("x", "é"));
  }
}

export async function fillBuffers(): Promise<never> {
  const kept: Buffer[] = [];
  for (;;) kept.push(Buffer.alloc(1024 * 1024, kept.length));
}

export async function refuse(): Promise<never> {
  throw new KeptError("no-table", "bad-input", { ...same("No table."), "zh-Hant": "沒有表格。" });
}

export async function breakDown(): Promise<never> {
  throw new TypeError("undefined is not a row");
}

export async function answerWithAFunction(): Promise<unknown> {
  return { format: () => "csv" };
}

export async function leave(): Promise<never> {
  process.exit(0);
}

export async function environment(): Promise<string[]> {
  return Object.keys(process.env);
}

export async function chatter(): Promise<string> {
  console.log("printed by a library");
  console.error("warned by a library");
  return "done";
}

export async function readAFile(): Promise<string> {
  return readFileSync("/etc/hostname", "utf8");
}

export async function writeAFile(): Promise<void> {
  writeFileSync(join(tmpdir(), "kept-was-here"), "");
}

export async function startAProgram(): Promise<string> {
  return execFileSync("true", { encoding: "utf8" });
}

export async function callHome(): Promise<unknown> {
  return fetch("http://127.0.0.1:9/");
}

export async function callHomeDirectly(): Promise<unknown> {
  return connect(9, "127.0.0.1");
}
