import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KeptError } from "../base/errors.ts";
import { Refusal } from "./context.ts";
import { openDocument } from "./open-document.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-open-"));
  writeFileSync(join(folder, "plan.txt"), "A plan");
  mkdirSync(join(folder, "folder"));
  execFileSync("mkfifo", [join(folder, "pipe")]);
  symlinkSync("loop", join(folder, "loop"));
  symlinkSync("plan.txt", join(folder, "link"));
  writeFileSync(join(folder, "huge.txt"), "");
  truncateSync(join(folder, "huge.txt"), 1024 ** 4);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function refusalOf(path: string): Promise<Refusal> {
  const error = await openDocument({ folder, largestDocument: 32 * 1024 * 1024 }, path).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof Refusal ? error : expect.unreachable(`${path}: ${String(error)}`);
}

describe("openDocument", () => {
  it.each(["plan.txt", "./folder/../plan.txt", "link"])("reads a file: %s", async (path) => {
    expect(new TextDecoder().decode(await openDocument({ folder, largestDocument: 32 * 1024 * 1024 }, path))).toBe(
      "A plan",
    );
  });

  it.each([
    ["folder", "isn't a file that can be read"],
    ["pipe", "isn't a file that can be read"],
    ["/dev/zero", "isn't a file that can be read"],
    ["missing.txt", "There is no file"],
    ["plan.txt/x", "There is no file"],
    ["loop", "can't be opened (ELOOP)"],
    ["a\0b", "can't be opened"],
    ["x".repeat(5_000), "can't be opened (ENAMETOOLONG)"],
  ])("refuses what is none, at once: %s", async (path, sentence) => {
    const refusal = await refusalOf(path);
    expect(refusal.exit).toBe(2);
    expect(refusal.text.en).toContain(sentence);
  });

  it("refuses a file beyond the limit without reading it", async () => {
    await expect(openDocument({ folder, largestDocument: 32 * 1024 * 1024 }, "huge.txt")).rejects.toThrow(KeptError);
  });

  it("reads no more than the limit of a file that hides its size", async () => {
    expect(
      (await openDocument({ folder, largestDocument: 32 * 1024 * 1024 }, "/proc/self/stat")).length,
    ).toBeGreaterThan(10);
    await expect(openDocument({ folder, largestDocument: 32 * 1024 * 1024 }, "/proc/self/mem")).rejects.toThrow(
      Refusal,
    );
  });
});
