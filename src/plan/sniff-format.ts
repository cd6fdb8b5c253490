import { KeptError } from "../base/errors.ts";
import type { Format } from "./model.ts";
import { headerOfTexts } from "./reading/find-header.ts";
import { say } from "./words/index.ts";

const EXTENSIONS: Readonly<Record<string, Format>> = {
  txt: "txt",
  text: "txt",
  tsv: "txt",
  html: "html",
  htm: "html",
  xhtml: "html",
  docx: "docx",
  xlsx: "xlsx",
  pdf: "pdf",
  csv: "csv",
  json: "json",
};

/** The form that a file's name claims, or null. */
export function formatOfName(name: string): { format: Format | null; extension: string } {
  const extension = name.match(/\.([A-Za-z0-9]{1,8})$/)?.[1]?.toLowerCase() ?? "";
  return { format: EXTENSIONS[extension] ?? null, extension };
}

/**
 * The form a document is in, told by what is in it: a name may lie.
 * Throws KeptError `format-old-office`, `format-rtf` or `format-other-package` for what is known but not read.
 */
export function sniffFormat(bytes: Uint8Array, named: Format | null): Format {
  const head = latin1(bytes.subarray(0, 4096));
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return packageFormat(bytes, named);
  if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) throw refused("format-old-office");
  if (head.startsWith("{\\rtf")) throw refused("format-rtf");
  const text = leadingText(bytes);
  const tagged = /^\s*</.test(text) || (named === "html" && /<\/?(?:table|tr|td|p|div|br|h[1-6]|body)\b/iu.test(text));
  if (
    tagged &&
    /<(?:!doctype|html|head|body|table|div|p|h[1-6]|section|main|meta|article|span|ul|ol|\?xml)\b/iu.test(text)
  )
    return "html";
  if (/^\s*(?:\{\s*(?:"|\}|$)|\[\s*[{[\]"])/.test(text)) return "json";
  if (named === "csv" || looksLikeCsv(text)) return "csv";
  return "txt";
}

function refused(code: "format-old-office" | "format-rtf" | "format-other-package"): KeptError {
  return new KeptError(code, "bad-input", say(code));
}

/** A package names its parts in plain text, in its directory at the end at the latest. */
function packageFormat(bytes: Uint8Array, named: Format | null): Format {
  const names = latin1(bytes.subarray(0, 65_536)) + latin1(bytes.subarray(-262_144));
  if (names.includes("word/document.xml")) return "docx";
  if (names.includes("xl/workbook.xml")) return "xlsx";
  // Cut off before its directory: the reader of the form it claims says what is wrong.
  if (named === "docx" || named === "xlsx") return named;
  throw refused("format-other-package");
}

function looksLikeCsv(text: string): boolean {
  return text.split(/\r?\n/u, 40).some((line) => {
    if (line.length > 1_000 || line.includes("\t")) return false;
    return [",", ";"].some((delimiter) => {
      const cells = line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/gu, ""));
      return cells.length >= 4 && headerOfTexts(cells) !== null;
    });
  });
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

function leadingText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 65_536);
  const label =
    head[0] === 0xff && head[1] === 0xfe ? "utf-16le" : head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(label).decode(head);
}
