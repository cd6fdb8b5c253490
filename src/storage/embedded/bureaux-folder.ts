import { constants } from "node:fs";
import { open, readdir, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { isId } from "../../base/ids.ts";
import { BUREAU_LIMITS, type BureauFile, type BureauFiles, bytesAllowed } from "../../plan/ports.ts";

/**
 * The bureaux in a folder, one subfolder each (`KEPT_BUREAUX`).
 * A link may point elsewhere within the folder, never out of it. Files of other names are left alone: a bureau's
 * folder also holds what other stages read.
 */
export function bureauxFolder(root: string): BureauFiles {
  return {
    async list() {
      const entries = await readdir(root, { withFileTypes: true }).catch(ifMissing([]));
      const names = entries.filter((entry) => entry.isDirectory() && isId(entry.name)).map((entry) => entry.name);
      return names.sort().slice(0, BUREAU_LIMITS.bureaux);
    },
    async read(bureau) {
      if (!isId(bureau)) throw new Error(`not the id of a bureau: ${bureau}`);
      const folder = join(root, bureau);
      const inside = await realpath(folder);
      const files: BureauFile[] = [];
      for (const path of await pathsOf(folder)) {
        const allowed = bytesAllowed(path);
        if (allowed !== null && files.length < BUREAU_LIMITS.filesOfBureau) {
          files.push(await readFile(inside, path, allowed));
        }
      }
      return files;
    },
  };
}

/** Paths of what stands in the folder itself and in `plans/<period>/`: no deeper, and no link to a folder is followed. */
async function pathsOf(folder: string): Promise<string[]> {
  const top = await readdir(folder, { withFileTypes: true });
  const paths = top.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
  if (top.some((entry) => entry.isDirectory() && entry.name === "plans")) {
    const periods = await readdir(join(folder, "plans"), { withFileTypes: true });
    for (const period of periods.filter((entry) => entry.isDirectory())) {
      for (const name of await readdir(join(folder, "plans", period.name))) paths.push(`plans/${period.name}/${name}`);
    }
  }
  return paths.sort();
}

async function readFile(inside: string, path: string, allowed: number): Promise<BureauFile> {
  const real = await realpath(join(inside, path)).catch(ifMissing(null));
  if (real === null) return { path, refused: "not-a-file" };
  if (!real.startsWith(inside + sep)) return { path, refused: "link-outside" };
  // Opening a pipe would otherwise wait for somebody to write into it.
  const file = await open(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const { size } = await file.stat().then((stat) => (stat.isFile() ? stat : { size: -1 }));
    if (size < 0) return { path, refused: "not-a-file" };
    if (size > allowed) return { path, refused: "too-large" };
    const buffer = Buffer.alloc(size);
    const { bytesRead } = await file.read(buffer, 0, size, 0);
    return { path, bytes: new Uint8Array(buffer.subarray(0, bytesRead)) };
  } finally {
    await file.close();
  }
}

/** A folder that isn't there, a link that leads nowhere: an answer, not a fault. */
function ifMissing<Answer>(answer: Answer): (error: unknown) => Answer {
  return (error) => {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT" || code === "ELOOP") return answer;
    throw error;
  };
}
