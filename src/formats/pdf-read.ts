import type { PDFPageProxy } from "pdfjs-dist";
import { KeptError } from "../base/errors.ts";
import { IDENTITY, type Matrix, matrixOf } from "./pdf-geometry.ts";
import { type FontMetrics, Interpreter } from "./pdf-interpret.ts";
import { type OpenPdf, openPdf, refusing } from "./pdf-open.ts";
import type { PdfPage, TreeNode } from "./pdf-page.ts";
import { say } from "./words/index.ts";

/** How long a PDF may take, in processor time; a plan of 40 pages takes two. */
const SECONDS = 8;
/**
 * A table's tree comes with every page that shows a part of it, so that it grows with the square of the pages.
 * Beyond this many nodes in all, the tags are left unread and the text is read from where it stands.
 */
const MOST_NODES = 800_000;

/** `program` is what wrote the document, as far as it says. */
export type PdfContent = {
  readonly title: string | null;
  readonly program: string | null;
  readonly pages: readonly PdfPage[];
};

function metricsOf(font: unknown): FontMetrics {
  if (typeof font !== "object" || font === null) return { unit: 0.001, vertical: false };
  const matrix = "fontMatrix" in font && Array.isArray(font.fontMatrix) ? matrixOf(font.fontMatrix) : null;
  return { unit: matrix?.[0] ?? 0.001, vertical: "vertical" in font && font.vertical === true };
}

function countNodes(node: TreeNode): number {
  let count = 1;
  for (const child of node.children) if ("children" in child) count += countNodes(child);
  return count;
}

/** From PDF's units, which count upwards, to points from the top left of the page as it is shown. */
function shown(page: PDFPageProxy): { matrix: Matrix; width: number; height: number } {
  const { width, height, transform } = page.getViewport({ scale: 1 / page.userUnit });
  return { matrix: matrixOf(transform) ?? IDENTITY, width, height };
}

async function readPage(pdf: OpenPdf, number: number, withTree: boolean): Promise<PdfPage> {
  const page = await pdf.document.getPage(number);
  const { matrix, width, height } = shown(page);
  // Annotations (mode 0: none) are left out: comments and form fields are not the plan.
  const list = await page.getOperatorList({ annotationMode: 0 });
  const interpreter = new Interpreter(matrix, pdf.operators, (name) =>
    page.commonObjs.has(name) ? metricsOf(page.commonObjs.get(name)) : null,
  );
  interpreter.run(list);
  const tree: TreeNode | null = withTree ? await page.getStructTree() : null;
  page.cleanup();
  return { number, width, height, words: interpreter.words, rules: interpreter.rules, tree };
}

async function readPages(pdf: OpenPdf, late: () => boolean): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  let nodes = 0;
  for (let number = 1; number <= pdf.document.numPages && !late(); number += 1) {
    const page = await readPage(pdf, number, nodes <= MOST_NODES);
    if (page.tree !== null) nodes += countNodes(page.tree);
    pages.push(page);
  }
  return nodes <= MOST_NODES ? pages : pages.map((page) => ({ ...page, tree: null }));
}

/** One of the document's own statements about itself, or null. */
function statedIn(info: object, name: "Title" | "Creator"): string | null {
  const stated: unknown = Object.getOwnPropertyDescriptor(info, name)?.value;
  return typeof stated === "string" && stated.trim() !== "" ? stated.trim() : null;
}

/** Milliseconds between two looks at the time a document has taken. */
const LOOK = 200;
/** A busy machine gives a process only a part of its time: by the clock this many times as long is allowed. */
const PATIENCE = 6;

/** Rejects once reading has used so many seconds of this thread's own processor time. */
function deadline(seconds: number): {
  readonly passed: Promise<never>;
  readonly late: () => boolean;
  readonly stop: () => void;
} {
  const slow = Promise.withResolvers<never>();
  const before = process.threadCpuUsage();
  let late = false;
  const stop = (): void => {
    clearInterval(looking);
    clearTimeout(waiting);
  };
  const refuse = (): void => {
    late = true;
    stop();
    slow.reject(new KeptError("pdf-too-slow", "too-slow", say("pdf-too-slow", { seconds })));
  };
  const looking = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    if ((user + system) / 1e6 >= seconds) refuse();
  }, LOOK);
  const waiting = setTimeout(refuse, PATIENCE * seconds * 1000);
  return { passed: slow.promise, late: () => late, stop };
}

/**
 * Reads what every page of a PDF shows.
 * @throws KeptError as `openPdf` does, and `pdf-too-slow`.
 */
export async function readPdf(bytes: Uint8Array, seconds = SECONDS): Promise<PdfContent> {
  const pdf = await openPdf(bytes);
  const { passed, late, stop } = deadline(seconds);
  try {
    const reading = refusing(async () => {
      const { info } = await pdf.document.getMetadata();
      const [title, program] = [statedIn(info, "Title"), statedIn(info, "Creator")];
      return { title, program, pages: await readPages(pdf, late) };
    });
    return await Promise.race([reading, passed]);
  } finally {
    stop();
    await pdf.close();
  }
}
