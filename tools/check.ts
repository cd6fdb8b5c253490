// Runs the checks of the house, two at a time, and says one line for each: what was checked and how to mend it.
// `npm run check -- types lint` runs only those named.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";

type Check = { readonly name: string; readonly says: string; readonly command: string; readonly mend: string };

const ROOT = join(import.meta.dirname, "..");
const CODE = ["src", "tools", "test", "bench", "bin"].filter((folder) => existsSync(join(ROOT, folder))).join(" ");

/** The longest first, so that two cores finish together. */
const CHECKS: readonly Check[] = [
  {
    name: "types",
    says: "types agree",
    command: "tsc -p tsconfig.json",
    mend: "cure the type, in its schema where it has one",
  },
  {
    name: "dead",
    says: "no dead code, no unused dependency",
    command: "knip --no-progress",
    mend: "delete it, or use it",
  },
  { name: "lint", says: "no mistake the linter knows", command: "oxlint", mend: "npm run lint -- --fix mends some" },
  {
    name: "words",
    says: "every sentence is in three languages",
    command: "node tools/words.ts",
    mend: "write in the folder's words/",
  },
  {
    name: "imports",
    says: "who may import whom",
    command: `depcruise ${CODE} --output-type err-long`,
    mend: "each rule says its way out",
  },
  { name: "format", says: "layout of the code", command: "oxfmt --check", mend: "npm run format" },
  {
    name: "effects",
    says: "clock, chance and environment are handed in",
    command: "node tools/effects.ts",
    mend: "take it as an argument",
  },
  {
    name: "reference",
    says: "docs/reference is what the code says",
    command: "node tools/reference.ts --check",
    mend: "npm run reference",
  },
  {
    name: "architecture",
    says: "the drawing of the layers",
    command: "node tools/architecture.ts --check",
    mend: "npm run architecture",
  },
];

type Outcome = { readonly passed: boolean; readonly seconds: string; readonly output: string };

/** What a check prints goes to a file: a pipe that is full makes oxlint panic, because Node has made it non-blocking. */
async function run(check: Check, folder: string): Promise<Outcome> {
  const begun = performance.now();
  const path = join(folder, `${check.name}.txt`);
  const file = await open(path, "w");
  const child = spawn(check.command, { shell: true, cwd: ROOT, stdio: ["ignore", file.fd, file.fd] });
  const passed = await new Promise<boolean>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code === 0));
  });
  await file.close();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  return { passed, seconds, output: (await readFile(path, "utf8")).trim() };
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`no check is called ${unknown.join(", ")}; there are ${CHECKS.map((check) => check.name).join(", ")}`);
  process.exit(2);
}

const queue = CHECKS.filter((check) => named.length === 0 || named.includes(check.name));
const total = queue.length;
let failed = 0;

async function work(folder: string): Promise<void> {
  for (let check = queue.shift(); check !== undefined; check = queue.shift()) {
    const { passed, seconds, output } = await run(check, folder);
    if (passed) console.log(`ok    ${check.name.padEnd(13)}${check.says} (${seconds} s)`);
    else {
      failed += 1;
      console.log(`FAIL  ${check.name.padEnd(13)}${check.says} (${seconds} s). To mend: ${check.mend}\n${output}\n`);
    }
  }
}

const folder = await mkdtemp(join(tmpdir(), "kept-check-"));
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, () => work(folder)));
await rm(folder, { recursive: true });
console.log(failed === 0 ? `all ${total} checks passed` : `${failed} of ${total} checks failed`);
if (failed > 0) process.exitCode = 1;
