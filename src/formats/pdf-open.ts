import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { KeptError } from "../base/errors.ts";
import { LIMITS } from "./limits.ts";
import { refuseTraps } from "./pdf-unpack.ts";
import { say } from "./words/index.ts";

/** A PDF that is open; it holds memory until it is closed. */
export type OpenPdf = {
  readonly document: PDFDocumentProxy;
  /** pdf.js's numbers for the operators of a page. */
  readonly operators: Readonly<Record<string, number>>;
  close(): Promise<void>;
};

/** Where the end mark must stand: readers accept this much after it (PDF 1.7, annex H, note 18, doubled). */
const TAIL_BYTES = 2048;

function hasEndMark(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-TAIL_BYTES)).includes("%%EOF");
}

function asKeptError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof KeptError) return error;
  switch (error.name) {
    case "PasswordException":
      return new KeptError("pdf-encrypted", "bad-input", say("pdf-encrypted"), { cause: error });
    case "InvalidPDFException":
    case "FormatError":
    case "UnknownErrorException":
      return new KeptError("truncated", "bad-input", say("truncated"), { cause: error });
    default:
      return error;
  }
}

/** Runs what reads a PDF, so that pdf.js's complaints about the file become refusals. */
export async function refusing<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    throw asKeptError(error);
  }
}

/**
 * Opens a PDF without running anything in it: no scripts, forms, attachments, pictures or network.
 * @throws KeptError `empty-file`, `too-large`, `truncated`, `unpacks-too-large`, `pdf-encrypted`, `pdf-too-many-pages`.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  if (bytes.length === 0) throw new KeptError("empty-file", "bad-input", say("empty-file"));
  if (bytes.length > LIMITS.fileBytes) {
    const limit = LIMITS.fileBytes / 1024 / 1024;
    throw new KeptError("too-large", "too-large", say("too-large", { limit }));
  }
  if (!hasEndMark(bytes)) throw new KeptError("truncated", "bad-input", say("truncated"));
  refuseTraps(bytes);
  const [pdfjs, { WorkerMessageHandler }] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.mjs"),
  ]);
  // Through a channel its two halves talk by tasks; its own loopback talks by microtasks, which let no timer run.
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  WorkerMessageHandler.initializeFromPort(port1);
  // Its types allow no port that isn't a browser's worker, though any message port will do.
  const wiring: object = { port: port2, verbosity: pdfjs.VerbosityLevel.ERRORS };
  const worker = new pdfjs.PDFWorker(wiring);
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const loading = pdfjs.getDocument({
    // pdf.js takes its bytes away from whoever hands them over.
    data: Uint8Array.from(bytes),
    worker,
    cMapUrl: join(folder, "cmaps") + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, "standard_fonts") + sep,
    disableFontFace: false,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    // Larger pictures are skipped before they are decoded: only text and rules are read.
    maxImageSize: 1,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const close = async (): Promise<void> => {
    await loading.destroy();
    worker.destroy();
    port1.close();
    port2.close();
  };
  try {
    const document = await refusing(() => loading.promise);
    if (document.numPages > LIMITS.pages) {
      const values = { pages: document.numPages, limit: LIMITS.pages };
      throw new KeptError("pdf-too-many-pages", "too-large", say("pdf-too-many-pages", values));
    }
    return { document, operators: pdfjs.OPS, close };
  } catch (error) {
    await close();
    throw error;
  }
}
