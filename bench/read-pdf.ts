/**
 * Reads a tagged PDF plan of 40 pages in a process of its own, five times, and the floor beside it: the same process with
 * pdf.js alone taking out the text of the same file. Prints whole process times (medians), peak memory and the ratio.
 * Run: node bench/read-pdf.ts
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Block, Cell, LaidOut, Row } from "../src/formats/document.ts";

const ROWS = 435;
const PAGES = 40;
const RUNS = 5;

type Measured = { readonly pages: number; readonly rows: number; readonly megabytes: number };
type Timed = Measured & { readonly seconds: number };

const at = { line: 1 } as const;
const cell = (items: readonly string[], list = false): Cell => ({ items, list, merged: null, at });
const row = (cells: readonly Cell[], header = false): Row => ({ cells, header, at });
const line = (text: string, level: 0 | 1 | 2 | 3): Block => ({ kind: "line", text, level, at });

function plan(): LaidOut {
  const title = "2026-2028年度整合開放數據計劃（包含空間數據計劃）";
  const heads = ["編號", "數據種類", "數據集名稱", "一般說明", "目標發放日期 (月/年)", "更新頻率"];
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const statements = [
      `第${index + 1}號路段的車流量及平均車速，按時段劃分的數字，包括佔用率、旅程時間及車輛種類，以及每年與上一年度的比較。`,
      "在「開放數據平台」網站以機器可讀格式(如：CSV) 開放數據。",
    ];
    const month = String((index % 12) + 1).padStart(2, "0");
    const name = `道路交通資料（第${index + 1}組）`;
    return row([
      cell([String(index + 1)]),
      cell(["運輸"]),
      cell([name]),
      cell(statements, true),
      cell([`${month}/2026`]),
      cell(["每季"]),
    ]);
  });
  const headed = [
    row(
      heads.map((text) => cell([text])),
      true,
    ),
    ...rows,
  ];
  const headings = [
    line("運輸署", 0),
    line(title, 1),
    line("A. 在 2026 年發放的局／部門數據集", 2),
    line("ii. 非空間數據", 3),
  ];
  return { title, language: "zh-Hant", blocks: [...headings, { kind: "table", rows: headed }] };
}

/** What the measured process does: `whole` reads the document, `floor` only takes out its text. */
async function measure(mode: string, file: string): Promise<Measured> {
  const bytes = readFileSync(file);
  if (mode === "whole") {
    const { decodePdf } = await import("../src/formats/pdf-decode.ts");
    const { blocks } = await decodePdf(bytes);
    const rows = blocks.flatMap((block) => (block.kind === "table" ? block.rows.filter(({ header }) => !header) : []));
    const pages = Math.max(...rows.map((each) => ("page" in each.at ? each.at.page : 0)));
    return { pages, rows: rows.length, megabytes: process.resourceUsage().maxRSS / 1024 };
  }
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const loading = pdfjs.getDocument({ data: Uint8Array.from(bytes), verbosity: pdfjs.VerbosityLevel.ERRORS });
  const document = await loading.promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await page.getTextContent();
    page.cleanup();
  }
  const pages = document.numPages;
  await loading.destroy();
  return { pages, rows: 0, megabytes: process.resourceUsage().maxRSS / 1024 };
}

function runs(mode: string, file: string): Timed[] {
  return Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), mode, file], { encoding: "utf8" });
    const seconds = (performance.now() - start) / 1000;
    if (run.status !== 0) throw new Error(run.stderr);
    return { ...(JSON.parse(run.stdout) as Measured), seconds };
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const [mode, file] = process.argv.slice(2);
if (mode !== undefined && file !== undefined) {
  console.log(JSON.stringify(await measure(mode, file)));
} else {
  const folder = mkdtempSync(join(tmpdir(), "kept-bench-"));
  try {
    const { encodePdf } = await import("../src/formats/pdf-encode.ts");
    const path = join(folder, "plan.pdf");
    const start = performance.now();
    writeFileSync(path, await encodePdf(plan()));
    console.log(`writing it: ${((performance.now() - start) / 1000).toFixed(2)} s`);
    const whole = runs("whole", path);
    const floor = runs("floor", path);
    const wrong = whole.find(({ rows, pages }) => rows !== ROWS || pages < PAGES);
    if (wrong !== undefined) throw new Error(`expected ${ROWS} rows on ${PAGES} pages, found ${JSON.stringify(wrong)}`);
    const seconds = median(whole.map((run) => run.seconds));
    const least = median(floor.map((run) => run.seconds));
    console.log(
      `reading ${whole[0]?.pages} pages, ${ROWS} rows: ${seconds.toFixed(2)} s, the whole process (target 4)`,
    );
    console.log(`pdf.js alone taking out the text: ${least.toFixed(2)} s; ratio ${(seconds / least).toFixed(1)}`);
    console.log(`peak memory: ${Math.max(...whole.map((run) => run.megabytes)).toFixed(0)} MB (target 500)`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
