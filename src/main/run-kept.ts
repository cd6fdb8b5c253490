import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Runs the real program, for tests. */

const KEPT = fileURLToPath(new URL("../../bin/kept.js", import.meta.url));

export type Ran = { readonly exit: number | null; readonly out: string; readonly bytes: Buffer; readonly err: string };

export type Surroundings = {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Stop reading what it prints at the first byte, as `| head -c1` does. */
  readonly stopReading?: boolean;
};

/** Starts it with a language of its own and nothing else of the environment but what is given. */
export function startKept(args: readonly string[], { folder, environment }: Surroundings = {}) {
  const env = { KEPT_LANG: "en", ...environment };
  return spawn(process.execPath, [KEPT, ...args], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
}

export async function runKept(args: readonly string[], around: Surroundings = {}): Promise<Ran> {
  const child = startKept(args, around);
  const out: Buffer[] = [];
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => {
    out.push(chunk);
    if (around.stopReading === true) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const exit = await endOf(child);
  const bytes = Buffer.concat(out);
  return { exit, out: bytes.toString(), bytes, err };
}

/** The exit code of a program, once it has ended and all it wrote is read. */
export function endOf(child: ChildProcess): Promise<number | null> {
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once("error", reject).once("close", resolve);
  return promise;
}
