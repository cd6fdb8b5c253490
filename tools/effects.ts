// Checks rule 5 of the import rules where no import tells: clock, randomness, network and environment
// are handed in, except in the layers that tools/layers.ts lets touch the world.
import { join } from "node:path";
import { LAYERS } from "./layers.ts";
import { type Node, parsed, placeOf, type SourceFile, sourceFiles, walk } from "./syntax.ts";

const SOURCES = ["src/**/*.ts", "src/**/*.tsx"];
const NOT_CODE = /\/[a-z-]*cases\/|\.test\.tsx?$|\.d\.ts$/u;

/** Reaches into the world, and what to write instead. A timer is none: it can end work early, never change what it says. */
const REACHES: ReadonlyMap<string, string> = new Map([
  ["Date.now", "take the instant as an argument"],
  ["performance.now", "take the instant as an argument"],
  ["Math.random", "take a source of randomness as an argument"],
  ["crypto.randomUUID", "take the id as an argument"],
  ["crypto.getRandomValues", "take a source of randomness as an argument"],
  ["randomUUID", "take the id as an argument"],
  ["randomBytes", "take a source of randomness as an argument"],
  ["fetch", "say what is needed in the stage's ports.ts"],
]);

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** `a.b` of a member expression or `a` of an identifier; "" for anything else. */
function dotted(node: unknown): string {
  if (!isNode(node)) return "";
  if (node.type === "Identifier") return String(node["name"]);
  if (node.type !== "MemberExpression" || node["computed"] === true) return "";
  return `${dotted(node["object"])}.${dotted(node["property"])}`;
}

function reach(node: Node): string | undefined {
  if (node.type === "CallExpression") return REACHES.get(dotted(node["callee"]));
  if (node.type === "NewExpression" && dotted(node["callee"]) === "Date" && Array.isArray(node["arguments"]))
    return node["arguments"].length === 0 ? "take the instant as an argument" : undefined;
  if (node.type === "MemberExpression" && dotted(node) === "process.env") return "only main reads the environment";
  return undefined;
}

/** Where a file of a pure layer reaches into the world, and the way out. */
export function reachesOf(file: SourceFile): string[] {
  const layer = LAYERS.find(({ folder }) => file.path.startsWith(`src/${folder}/`));
  if (layer?.world === true) return [];
  const found: string[] = [];
  walk(parsed(file), (node) => {
    const way = reach(node);
    if (way !== undefined)
      found.push(`${placeOf(file, node)} reaches into the world with ${file.text.slice(node.start, node.end)}; ${way}`);
  });
  return found;
}

if (import.meta.main) {
  const files = await sourceFiles(join(import.meta.dirname, ".."), SOURCES);
  const found = files.filter((file) => !NOT_CODE.test(file.path)).flatMap(reachesOf);
  for (const line of found) console.error(line);
  if (found.length > 0) process.exitCode = 1;
}
