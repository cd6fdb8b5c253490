/**
 * Reads a text plan of 5,000 rows in a process of its own, five times, and the floor beside it: the same process that only
 * splits the same text into cells. Prints seconds beyond process start (medians), peak memory and the ratio. The process
 * keeps what Node compiled, as `bin/kept.js` does; the first run fills that cache.
 * Run: node bench/read-text.ts
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROWS = 5_000;
const RUNS = 5;

type Measured = { readonly seconds: number; readonly megabytes: number; readonly found: number };

function planText(): string {
  const header = "編號\t數據種類\t數據集名稱\t一般說明\t目標發放日期 (月/年)\t更新頻率";
  const lines = [
    "運輸署",
    "",
    "2026-2028年度整合開放數據計劃（包含空間數據計劃）",
    "",
    "A. 在 2026 年發放的局／部門數據集",
    "",
    "ii. 非空間數據",
    "",
    header,
  ];
  for (let row = 1; row <= ROWS; row++) {
    if (row % 25 === 0) lines.push("", header);
    const month = String((row % 12) + 1).padStart(2, "0");
    const statements = `第${row}號路段的車流量及平均車速。按時段劃分的數字（包括佔用率）。在「開放數據平台」網站以機器可讀格式(如：CSV) 開放數據。`;
    lines.push(
      `${row}\t運輸\t道路交通資料（第${row}組）\t<ul style="list-style-type: none">${statements}\t${month}/2026\t每季`,
    );
  }
  return lines.join("\n");
}

/** What the measured process does: `whole` reads the plan, `floor` only splits its text. */
async function measure(mode: string, file: string): Promise<void> {
  enableCompileCache(join(tmpdir(), "kept-bench-compiled"));
  let found = 0;
  const start = performance.now();
  if (mode === "whole") {
    const { readPlan } = await import("../src/plan/index.ts");
    const reading = await readPlan(readFileSync(file), { name: file });
    found = reading.commitments.length;
  } else {
    found = readFileSync(file, "utf8")
      .split("\n")
      .map((line) => line.split("\t"))
      .filter((cells) => /^\d+$/.test(cells[0] ?? "")).length;
  }
  const measured: Measured = {
    seconds: (performance.now() - start) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    found,
  };
  console.log(JSON.stringify(measured));
}

function runs(mode: string, file: string): Measured[] {
  return Array.from({ length: RUNS }, () => {
    const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), mode, file], { encoding: "utf8" });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout) as Measured;
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const [mode, file] = process.argv.slice(2);
if (mode !== undefined && file !== undefined) {
  await measure(mode, file);
} else {
  const folder = mkdtempSync(join(tmpdir(), "kept-bench-"));
  try {
    const path = join(folder, "plan.txt");
    writeFileSync(path, planText());
    const whole = runs("whole", path);
    const floor = runs("floor", path);
    if (whole.some(({ found }) => found !== ROWS)) throw new Error("not every row was read");
    const seconds = median(whole.map((run) => run.seconds));
    const least = median(floor.map((run) => run.seconds));
    console.log(
      `reading ${ROWS} rows: ${seconds.toFixed(3)} s beyond process start (target 0.5), loading the reader included`,
    );
    console.log(`splitting the same text: ${least.toFixed(3)} s; ratio ${(seconds / least).toFixed(1)}`);
    console.log(`peak memory: ${Math.max(...whole.map((run) => run.megabytes)).toFixed(0)} MB (target 250)`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
