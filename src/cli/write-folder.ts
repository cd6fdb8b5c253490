import { lstat, mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import { Refusal } from "./context.ts";
import { codeOf } from "./open-document.ts";
import { say } from "./words/index.ts";

export type NewFile = { readonly path: string; readonly content: string | Uint8Array };

/** @throws Refusal (2) where something is at that path already that isn't an empty folder. */
export async function refuseUnlessEmpty(folder: string, dir: string): Promise<void> {
  const path = resolve(folder, dir);
  const stat = await lstat(path).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return null;
    throw refusalOf(error, dir);
  });
  if (stat === null) return;
  if (!stat.isDirectory()) throw new Refusal(2, say("dirNotAFolder", { path: dir }));
  const entries = await readdir(path).catch((error: unknown) => {
    throw refusalOf(error, dir);
  });
  if (entries.length > 0) throw new Refusal(2, say("dirNotEmpty", { path: dir }));
}

/** Writes files below an empty folder, which is made where it's missing. Nothing is overwritten, nothing leaves the folder. */
export async function writeFolder(folder: string, dir: string, files: readonly NewFile[]): Promise<void> {
  const root = resolve(folder, dir);
  const placed = files.map(({ path, content }) => ({ to: resolve(root, path), path, content }));
  for (const { to, path } of placed) {
    const inside = relative(root, to);
    if (inside === "" || inside === ".." || inside.startsWith(`..${sep}`) || resolve(inside) === inside) {
      throw new Error(`the file ${path} would be outside its folder`);
    }
  }
  try {
    await mkdir(root, { recursive: true });
    for (const { to, content } of placed) {
      await mkdir(dirname(to), { recursive: true });
      await writeFile(to, content, { flag: "wx" });
    }
  } catch (error) {
    throw refusalOf(error, dir);
  }
}

function refusalOf(error: unknown, path: string): unknown {
  const code = codeOf(error);
  return code === null
    ? error
    : new Refusal(code === "ENOSPC" ? 3 : 2, say("dirFailed", { path, reason: code }), { cause: error });
}
