import { randomUUID } from "node:crypto";
import { lstat, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { type Context, Refusal } from "./context.ts";
import { codeOf } from "./open-document.ts";
import { printLines, printSentence } from "./print.ts";
import { say } from "./words/index.ts";

/** A document to be written, and whether a terminal can show it. */
export type OutputDocument = { readonly bytes: Uint8Array; readonly format: string; readonly isText: boolean };

/** Writes a document to the file that `--out` names, or to standard output for null and `-`. */
export async function writeOutput(context: Context, out: string | null, document: OutputDocument): Promise<void> {
  if (out !== null && out !== "-") {
    await writeFile(resolve(context.folder, out), out, document.bytes);
    await printSentence(context, context.err, say("written", { path: out, count: document.bytes.length }));
  } else if (!context.out.isTerminal) {
    await context.out.write(document.bytes);
  } else if (document.isText) {
    await printLines(context.out, new TextDecoder().decode(document.bytes).split("\n"));
  }
}

/**
 * Refuses before any work is done what could not be written in the end.
 * @throws Refusal (2)
 */
export async function checkOutput(
  context: Context,
  out: string | null,
  format: string,
  isText: boolean,
): Promise<void> {
  if (out === null || out === "-") {
    if (context.out.isTerminal && !isText) throw new Refusal(2, say("outTerminal", { format }));
    return;
  }
  await refuseUnlessFile(resolve(context.folder, out), out);
}

async function refuseUnlessFile(path: string, shown: string): Promise<void> {
  const stat = await lstat(path).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return null;
    throw refusalOf(error, shown);
  });
  if (stat !== null && !stat.isFile()) throw new Refusal(2, say("outNotAFile", { path: shown }));
}

/** The file is there whole or not at all: written beside its place, synced, and moved over what was there. */
async function writeFile(path: string, shown: string, bytes: Uint8Array): Promise<void> {
  await refuseUnlessFile(path, shown);
  const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.part`);
  try {
    const file = await open(beside, "wx", 0o666);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw refusalOf(error, shown);
  }
}

function refusalOf(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  if (code === "ENOENT" || code === "ENOTDIR") return new Refusal(2, say("outFolderMissing", { path }));
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return new Refusal(2, say("outNotAllowed", { path }));
  return new Refusal(3, say("outFailed", { path, reason: code }), { cause: error });
}
