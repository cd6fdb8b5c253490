// Checks that every sentence of ours is in a words folder, in three languages that say the same.
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { sentencesIn } from "./sentences.ts";
import { type Node, parsed, type SourceFile, sourceFiles, textOf, walk } from "./syntax.ts";
import { type WordsFolder, wordsProblems } from "./words-checks.ts";

/** Words themselves, vocabulary that parsers recognise, tests, and the cases and examples they run on. */
const NOT_CODE = /\/(?:words|vocabulary|fixtures|[a-z-]*cases)\/|\/example-[a-z-]+\.ts$|\.test\.tsx?$|\.d\.ts$/u;

function isWords(value: unknown): value is Record<string, string> {
  return typeof value === "object" && value !== null && Object.values(value).every((text) => typeof text === "string");
}

async function wordsOf(root: string, folder: string): Promise<WordsFolder> {
  const load = async (file: string, name: string): Promise<Record<string, string>> => {
    const exported: unknown = await import(pathToFileURL(join(root, folder, file)).href);
    const words: unknown =
      typeof exported === "object" && exported !== null && name in exported ? Reflect.get(exported, name) : null;
    if (!isWords(words)) throw new Error(`${folder}/${file} must export ${name}, an object of sentences`);
    return words;
  };
  return {
    folder,
    words: {
      en: await load("en.ts", "en"),
      zhHant: await load("zh-hant.ts", "zhHant"),
      zhHans: await load("zh-hans.ts", "zhHans"),
    },
  };
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** A test of whether code names a key: whole, as a property, or by a template such as `status-${status}`. */
export function keysNamedBy(files: readonly SourceFile[]): (key: string) => boolean {
  const whole = new Set<string>();
  const patterns: RegExp[] = [];
  const visit = (node: Node): void => {
    const text = textOf(node);
    if (text !== null) whole.add(text);
    if (node.type === "Identifier" && typeof node["name"] === "string") whole.add(node["name"]);
    if (node.type !== "TemplateLiteral" || !Array.isArray(node["quasis"])) return;
    const fixed = node["quasis"].map((part: Node) => textOf(part) ?? "");
    if (fixed.join("") !== "") patterns.push(new RegExp(`^${fixed.map(escaped).join(".+")}$`, "u"));
  };
  for (const file of files) walk(parsed(file), visit);
  return (key) => whole.has(key) || patterns.some((pattern) => pattern.test(key));
}

/** Everything that is wrong with the words of the tree at `root`, a line each. */
export async function problemsIn(root: string): Promise<string[]> {
  const files = await sourceFiles(root, ["src/**/*.ts", "src/**/*.tsx"]);
  const code = files.filter((file) => !NOT_CODE.test(file.path));
  const folders = files.filter((file) => file.path.endsWith("/words/en.ts")).map((file) => dirname(file.path));
  const problems = code.flatMap(sentencesIn);
  for (const folder of folders) {
    const given = await wordsOf(root, folder);
    problems.push(...wordsProblems(given));
    const named = keysNamedBy(code.filter((file) => file.path.startsWith(`${dirname(folder)}/`)));
    for (const key of Object.keys(given.words.en)) {
      if (!named(key))
        problems.push(`${folder} "${key}" is said nowhere in ${dirname(folder)}; delete it in all three languages`);
    }
  }
  return problems;
}

if (import.meta.main) {
  const problems = await problemsIn(join(import.meta.dirname, ".."));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
