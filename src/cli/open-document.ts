import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { resolve } from "node:path";
import { KeptError } from "../base/errors.ts";
import { type Context, Refusal } from "./context.ts";
import { say } from "./words/index.ts";

const CHUNK = 1024 * 1024;

type Where = Pick<Context, "folder" | "largestDocument">;

/**
 * Reads a document that the command line names. It is opened once and looked at through its descriptor, so that what
 * was checked is what is read.
 * @throws Refusal (2) for what is no file or can't be opened, KeptError `too-large` for more than may be read.
 */
export async function openDocument({ folder, largestDocument }: Where, path: string): Promise<Uint8Array> {
  // Opening a pipe would otherwise wait for somebody to write into it.
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY;
  const file = await open(resolve(folder, path), flags).catch((error: unknown) => {
    throw refusalOf(error, path);
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new Refusal(2, say("fileNotRegular", { path }));
    if (stat.size > largestDocument) throw tooLarge(path, largestDocument);
    return await readAll(file, path, largestDocument);
  } finally {
    await file.close();
  }
}

/** Reads to the end whatever size was told: a file may grow meanwhile, and those of /proc tell none. */
async function readAll(file: FileHandle, path: string, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK), 0, CHUNK, null).catch((error: unknown) => {
      throw refusalOf(error, path);
    });
    if (bytesRead === 0) return new Uint8Array(Buffer.concat(chunks));
    size += bytesRead;
    if (size > most) throw tooLarge(path, most);
    chunks.push(buffer.subarray(0, bytesRead));
  }
}

function tooLarge(path: string, most: number): KeptError {
  return new KeptError("too-large", "too-large", say("fileTooLarge", { path, megabytes: most / 1024 / 1024 }));
}

function refusalOf(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  if (code === "ENOENT" || code === "ENOTDIR") return new Refusal(2, say("fileMissing", { path }));
  if (code === "EACCES" || code === "EPERM") return new Refusal(2, say("fileNotAllowed", { path }));
  if (code === "EISDIR" || code === "ENXIO" || code === "ENODEV")
    return new Refusal(2, say("fileNotRegular", { path }));
  return new Refusal(2, say("fileNotOpened", { path, reason: code }), { cause: error });
}

/** The code of an error of the operating system (`ENOENT`), or of Node about a path; null for anything else. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
