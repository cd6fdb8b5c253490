// Writes the drawing of the layers into ARCHITECTURE.md, from the list the import rules are made from.
// With --check it changes nothing and fails where the drawing is out of date.
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LAYERS, type Layer, of, PUBLIC_STAGES } from "./layers.ts";

const BEGIN = "<!-- layers: written by `npm run architecture`; change tools/layers.ts instead -->";
const END = "<!-- layers end -->";

/** The layers as a plain-text drawing, highest first; `exists` tells which are there already. */
export function drawing(layers: readonly Layer[], exists: (folder: string) => boolean): string {
  const width = Math.max(...layers.map((layer) => layer.folder.length));
  const line = (layer: Layer): string => {
    const number = String(layer.number ?? "").padStart(2);
    const later = exists(layer.folder) ? "" : " (later)";
    return `  ${number} ${layer.folder.padEnd(width)}  ${layer.says}${later}`;
  };
  const kind = (name: Layer["kind"]): string[] => layers.filter((layer) => layer.kind === name).map(line);
  const open = layers.filter((layer) => layer.public === true).map((layer) => layer.folder);
  return [
    "main: reads the environment, wires everything; nothing imports it",
    ...kind("main"),
    "  │",
    `  ├─▶ doors: import base and stages by index.ts, never one another; ${open.join(" and ")} only ${PUBLIC_STAGES.join(" and ")}`,
    ...kind("door"),
    "  │     │",
    "  ├─▶ storage: imports base and the stages' ports.ts; only main imports it",
    ...kind("storage"),
    "  │     │",
    "  ▼     ▼",
    "stages: a stage imports those above it in this list, by index.ts",
    ...kind("stage"),
    "  │",
    "  ▼",
    "ground: every stage may import it; formats and engine import base, base imports nothing of ours",
    ...kind("ground"),
  ].join("\n");
}

/** The document with the drawing between its two markers. */
export function redrawn(document: string, picture: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`ARCHITECTURE.md has lost its markers: ${BEGIN} … ${END}`);
  return `${document.slice(0, begin)}${BEGIN}\n\n\`\`\`text\n${picture}\n\`\`\`\n\n${document.slice(end)}`;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, "..");
  const path = join(root, "ARCHITECTURE.md");
  const before = await readFile(path, "utf8");
  const after = redrawn(
    before,
    drawing(LAYERS, (folder) => existsSync(join(root, "src", folder))),
  );
  if (before === after) console.log(`the drawing shows ${of("stage").length} stages as tools/layers.ts lists them`);
  else if (process.argv.includes("--check")) {
    console.error("ARCHITECTURE.md: the drawing of the layers is out of date");
    process.exitCode = 1;
  } else await writeFile(path, after);
}
