import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { code, markdownTable } from "./markdown.ts";

const SOURCES = fileURLToPath(new URL("../../src/", import.meta.url));
const WEIGHT = "info|warning|error|bad-input|not-found|gone|conflict|forbidden|too-large|too-slow";

/** A code with its weight and, close behind, the sentence that says it: in calls, and in objects written out. */
const SAID = [
  new RegExp(
    `"([a-z]+(?:-[a-z0-9]+)*)",\\s*(?:[a-zA-Z. ]+\\?\\s*)?"(${WEIGHT})"[^;]{0,120}?\\bsay[a-zA-Z]*\\(\\s*"([a-zA-Z0-9-]+)"`,
    "g",
  ),
  new RegExp(
    `code: "([a-z]+(?:-[a-z0-9]+)*)",\\s*severity: "(${WEIGHT})"[^;]{0,120}?\\bsay[a-zA-Z]*\\(\\s*"([a-zA-Z0-9-]+)"`,
    "g",
  ),
];

type Sentences = Readonly<Record<string, string>>;
type Words = { readonly en: Sentences; readonly hant: Sentences; readonly hans: Sentences };

/** Every finding and refusal whose sentence stands beside its code in the sources, with that sentence in three languages. */
export async function findingsPage(): Promise<string> {
  const parts: string[] = [];
  for (const file of globSync("**/words/en.ts", { cwd: SOURCES }).sort()) {
    const folder = dirname(dirname(file));
    const rows = rowsOf(folder, await wordsOf(folder));
    if (rows.length > 0)
      parts.push(
        `## ${folder}`,
        "",
        markdownTable(["code", "severity or kind", "English", "繁體中文", "简体中文"], rows),
        "",
      );
  }
  return [
    "# Findings and errors",
    "",
    "A finding says something about data, with a severity; a refusal has a kind, which decides the HTTP status. Codes are stable. What stands in braces is filled in.",
    "",
    ...parts,
  ].join("\n");
}

async function wordsOf(folder: string): Promise<Words> {
  const file = (name: string) => join(SOURCES, folder, "words", name);
  const [en, hant, hans] = await Promise.all([
    sentencesOf(file("en.ts"), "en"),
    sentencesOf(file("zh-hant.ts"), "zhHant"),
    sentencesOf(file("zh-hans.ts"), "zhHans"),
  ]);
  return { en, hant, hans };
}

async function sentencesOf(path: string, exported: string): Promise<Sentences> {
  const words: unknown = await import(path);
  const found: unknown = Object.getOwnPropertyDescriptor(words, exported)?.value;
  if (typeof found !== "object" || found === null) throw new Error(`${path} exports no ${exported}`);
  return Object.fromEntries(Object.entries(found).map(([key, sentence]) => [key, String(sentence)]));
}

function rowsOf(folder: string, { en, hant, hans }: Words): string[][] {
  const rows = new Map<string, string[]>();
  for (const file of globSync("**/*.{ts,tsx}", { cwd: join(SOURCES, folder) }).sort()) {
    if (file.includes(".test.") || file.startsWith("words/")) continue;
    const source = readFileSync(join(SOURCES, folder, file), "utf8");
    for (const [, name = "", weight = "", key = ""] of SAID.flatMap((pattern) => [...source.matchAll(pattern)])) {
      if (en[key] !== undefined)
        rows.set(`${name} ${key}`, [code(name), weight, en[key], hant[key] ?? "", hans[key] ?? ""]);
    }
  }
  return [...rows.keys()].sort().flatMap((key) => [rows.get(key) ?? []]);
}
