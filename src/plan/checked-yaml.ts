import type { Static, TSchema } from "typebox";
import { Value } from "typebox/value";
import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Document,
  parseDocument,
  visit,
} from "yaml";
import { KeptError } from "../base/errors.ts";
import type { Trilingual } from "../base/language.ts";
import { joined, same } from "../base/words.ts";
import { problemsOf } from "./schema-problems.ts";
import { say } from "./words/index.ts";

/** Where in a YAML file a value stands: keys and list positions from the top. */
export type YamlPath = readonly (string | number)[];

/** Something wrong in a file: at which line (from 1), or null for the whole file, and how to mend it. */
export type FileProblem = { readonly line: number | null; readonly message: Trilingual };

export type CheckedYaml<Content> = {
  readonly file: string;
  readonly content: Content;
  /** The line, from 1, of the value at a path, or of what holds it where it is missing. */
  readonly lineOf: (path: YamlPath) => number;
};

/**
 * Reads a YAML file that a schema describes.
 * Anchors are refused: a few hundred bytes of them can stand for gigabytes.
 * @throws KeptError `file-wrong`, listing every problem with its line.
 */
export function readYaml<Schema extends TSchema>(
  file: string,
  bytes: Uint8Array,
  schema: Schema,
): CheckedYaml<Static<Schema>> {
  const lines = new LineCounter();
  const text = decoded(file, bytes);
  refuseIf(file, tooDeep(text) ? [{ line: null, message: say("file-too-deep") }] : []);
  // The parser looks for doubled keys by comparing each with all others, which takes hours on a hostile file.
  const options = {
    lineCounter: lines,
    schema: "core",
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  } as const;
  const document = parseDocument(text, options);
  refuseIf(file, syntaxProblems(document, lines));
  const lineOf = (path: YamlPath) => lineAt(document, lines, path);
  const content: unknown = document.toJS({ maxAliasCount: 0 });
  if (Value.Check(schema, content)) return { file, content, lineOf };
  return refuse(
    file,
    problemsOf(schema, content).map(({ path, message }) => ({ line: lineOf(path), message })),
  );
}

function decoded(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse(file, [{ line: null, message: say("file-not-utf8") }]);
  }
}

/** Levels that may be open at once, and columns a line may be indented by: ten times what these files have. */
const DEPTH = 64;
const INDENT = 256;

/** The parser needs a millisecond for every few levels of a bottomless file, so that it must not see one. */
function tooDeep(text: string): boolean {
  let open = 0;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index];
    if (letter === "[" || letter === "{") open++;
    else if (letter === "]" || letter === "}") open = Math.max(0, open - 1);
    if (open > DEPTH) return true;
  }
  return new RegExp(`(?:[-?:][ \t]+|,[ \t]*){${DEPTH}}|^[ \t]{${INDENT}}`, "m").test(text);
}

function syntaxProblems(document: Document.Parsed, lines: LineCounter): FileProblem[] {
  const problems: FileProblem[] = document.errors.slice(0, 20).map((error) => ({
    line: lines.linePos(error.pos[0]).line,
    message: error.code === "RESOURCE_EXHAUSTION" ? say("file-too-deep") : say("file-not-yaml", { code: error.code }),
  }));
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) problems.push({ line: lineOfNode(key, lines), message: say("file-key-twice") });
        seen.add(key.value);
      }
    },
    Node(_, node) {
      if (isAlias(node) || node.anchor !== undefined) {
        problems.push({ line: lineOfNode(node, lines), message: say("file-anchor") });
      }
    },
  });
  return problems;
}

function lineOfNode(node: Node, lines: LineCounter): number {
  return lines.linePos(node.range?.[0] ?? 0).line;
}

function lineAt(document: Document.Parsed, lines: LineCounter, path: YamlPath): number {
  let node: unknown = document.contents;
  let line = 1;
  for (const step of path) {
    if (!isCollection(node)) break;
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === step) : undefined;
    if (pair !== undefined && isPair(pair) && isScalar(pair.key)) line = lineOfNode(pair.key, lines);
    node = pair === undefined ? node.get(step, true) : pair.value;
    if (pair === undefined && (isCollection(node) || isScalar(node))) line = lineOfNode(node, lines);
  }
  return line;
}

/** Refuses a file for all that is wrong with it at once. */
export function refuse(file: string, problems: readonly FileProblem[]): never {
  const sorted = [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, 50);
  const listed = sorted.map(({ line, message }) =>
    line === null ? message : say("file-problem-at", { line, message }),
  );
  const heading = say("file-wrong", { file, count: problems.length });
  throw new KeptError("file-wrong", "bad-input", joined([heading, ...listed], same("\n")));
}

export function refuseIf(file: string, problems: readonly FileProblem[]): void {
  if (problems.length > 0) refuse(file, problems);
}
