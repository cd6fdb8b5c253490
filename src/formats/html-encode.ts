import { pageLang } from "../base/language.ts";
import type { Block, Cell, LaidOut, Row } from "./document.ts";

/** Print and screen rules of a document that stands alone: nothing is loaded from elsewhere. */
const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.7 "Noto Sans HK", "PingFang HK", "Microsoft JhengHei", system-ui, sans-serif; }
:root:lang(zh-Hans) { font-family: "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
body { max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; } h3 { font-size: 1rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { border: 1px solid #8a8a8a; padding: .4rem .6rem; text-align: start; vertical-align: top; }
th { background: #8882; } ul { margin: 0; padding-inline-start: 1.2rem; }
thead { display: table-header-group; } tr { break-inside: avoid; }
@media print { @page { size: A4 landscape; } body { margin: 0; max-width: none; } }
`;

/** Writes a document as one HTML file with real headings, lists and table headers. */
export function encodeHtml(document: LaidOut): Uint8Array {
  const html = [
    "<!doctype html>",
    `<html lang="${pageLang(document.language)}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(document.title)}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    "<main>",
    ...document.blocks.map(blockHtml),
    "</main>",
    "</body>",
    "</html>",
    "",
  ];
  return new TextEncoder().encode(html.join("\n"));
}

function blockHtml(block: Block): string {
  if (block.kind === "line") {
    const tag = block.level === 0 ? "p" : `h${block.level}`;
    return `<${tag}>${escaped(block.text)}</${tag}>`;
  }
  if (block.kind === "aligned") throw new Error("aligned text is read, never written");
  const headers = block.rows.filter((row) => row.header);
  const body = block.rows.filter((row) => !row.header);
  return [
    "<table>",
    ...(headers.length > 0 ? ["<thead>", ...headers.map(rowHtml), "</thead>"] : []),
    ...(body.length > 0 ? ["<tbody>", ...body.map(rowHtml), "</tbody>"] : []),
    "</table>",
  ].join("\n");
}

function rowHtml(row: Row): string {
  const cells = row.cells.map((cell, column) => {
    if (cell.merged === "left") return "";
    const rest = row.cells.slice(column + 1);
    const end = rest.findIndex((next) => next.merged !== "left");
    const across = 1 + (end === -1 ? rest.length : end);
    const tag = row.header ? 'th scope="col"' : "td";
    return `<${tag}${across > 1 ? ` colspan="${across}"` : ""}>${cellHtml(cell)}</${row.header ? "th" : "td"}>`;
  });
  return `<tr>${cells.join("")}</tr>`;
}

function cellHtml(cell: Cell): string {
  if (cell.list) return `<ul>${cell.items.map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>`;
  return cell.items.map(escaped).join("<br>");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
