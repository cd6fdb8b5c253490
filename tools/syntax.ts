import { glob, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { parseSync, type Program, visitorKeys } from "oxc-parser";

/** Any node of a syntax tree; which fields hold its children is `visitorKeys`' to say. */
export type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>;

export type SourceFile = { readonly path: string; readonly text: string };

/** The files of ours that a check looks at, with `/` in their paths whatever the system, sorted. */
export async function sourceFiles(root: string, patterns: readonly string[]): Promise<SourceFile[]> {
  const paths: string[] = [];
  for await (const path of glob(patterns, { cwd: root })) paths.push(path);
  return Promise.all(
    paths.toSorted().map(async (path) => ({
      path: path.split(sep).join("/"),
      text: await readFile(join(root, path), "utf8"),
    })),
  );
}

export function parsed(file: SourceFile): Program {
  const { program, errors } = parseSync(file.path, file.text);
  const [first] = errors;
  if (first !== undefined) throw new Error(`${file.path} can't be parsed: ${first.message}`);
  return program;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

function children(node: Node): Node[] {
  return (visitorKeys[node.type] ?? []).flatMap((key) => {
    const child = node[key];
    return (Array.isArray(child) ? child : [child]).filter(isNode);
  });
}

/** Visits every node with its ancestors, the nearest last. */
export function walk(root: Program, visit: (node: Node, ancestors: readonly Node[]) => void): void {
  const step = (node: Node, ancestors: readonly Node[]): void => {
    visit(node, ancestors);
    const inner = [...ancestors, node];
    for (const child of children(node)) step(child, inner);
  };
  if (isNode(root)) step(root, []);
}

/** `path:line` of a node, as editors and terminals open it. */
export function placeOf(file: SourceFile, node: Node): string {
  return `${file.path}:${file.text.slice(0, node.start).split("\n").length}`;
}

/** The text of a string, of a template's fixed parts or of JSX text; null for other nodes. */
export function textOf(node: Node): string | null {
  if (node.type === "JSXText" || node.type === "Literal")
    return typeof node["value"] === "string" ? node["value"] : null;
  if (node.type !== "TemplateElement") return null;
  const { value } = node;
  return typeof value === "object" && value !== null && "cooked" in value && typeof value.cooked === "string"
    ? value.cooked
    : null;
}
