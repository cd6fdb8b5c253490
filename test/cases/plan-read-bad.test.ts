import { performance } from "node:perf_hooks";
import { describe, expect, it } from "vitest";
import { LANGS } from "../../src/base/language.ts";
import type { PlanReading } from "../../src/plan/model.ts";
import { readPlan } from "../../src/plan/read-plan.ts";

/** What a person waits for at most, and then some for a busy machine. */
const MOST_MS = 10_000;
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Bytes that look random and are the same every time. */
function noise(length: number, seed = 7): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

const HEADER = "編號\t數據種類\t數據集名稱\t一般說明\t目標發放日期 (月/年)\t更新頻率";
const START = `運輸署\n2026-2028年度整合開放數據計劃（包含空間數據計劃）\nA. 在 2026 年發放的局／部門數據集\ni. 空間數據\n不適用\nii. 非空間數據\n${HEADER}\n`;
const ROW = "1\t運輸\t車速\t車速。\t06/2026\t每月";
const HTML = `<p>運輸署</p><p>2026年度開放數據計劃</p><p>A. 在 2026 年發放的數據集</p><p>ii. 非空間數據</p>`;
const HTML_HEADER = `<tr>${HEADER.split("\t")
  .map((cell) => `<th>${cell}</th>`)
  .join("")}</tr>`;

type Bad = { readonly bytes: Uint8Array; readonly name?: string };

/** Documents of which nothing can be read: the error that says so, by the code of its finding. */
const REFUSED: Readonly<Record<string, readonly [code: string, bad: () => Bad]>> = {
  "an empty file": ["empty-file", () => ({ bytes: new Uint8Array(0), name: "plan.txt" })],
  "a byte order mark alone": ["no-table", () => ({ bytes: new Uint8Array([0xef, 0xbb, 0xbf]), name: "plan.txt" })],
  "blank lines alone": ["no-table", () => ({ bytes: utf8(" \n\t\n\n") })],
  "random bytes": ["not-text", () => ({ bytes: noise(50_000) })],
  "random bytes called csv": ["not-text", () => ({ bytes: noise(50_000, 3), name: "plan.csv" })],
  "random bytes called json": ["not-text", () => ({ bytes: noise(50_000, 5), name: "plan.json" })],
  "random bytes called html": ["not-text", () => ({ bytes: noise(50_000, 9), name: "plan.html" })],
  "UTF-8 broken in the middle": [
    "not-text",
    () => ({ bytes: Uint8Array.from([...utf8(START), 0xe9, 0x9b, 0x41, ...utf8(ROW)]) }),
  ],
  "NULs in a text": ["not-text", () => ({ bytes: utf8(`${START}\u0000\u0000${ROW}`) })],
  "a lone surrogate in UTF-16": ["no-table", () => ({ bytes: Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]) })],
  "a document larger than is read": ["too-large", () => ({ bytes: new Uint8Array(33 * 1024 * 1024).fill(65) })],
  "a line of 20 MB": ["line-too-long", () => ({ bytes: new Uint8Array(20_000_000).fill(97) })],
  "32 MB of tabs": ["line-too-long", () => ({ bytes: new Uint8Array(32 * 1024 * 1024).fill(9) })],
  "32 MB of line breaks": ["too-many-rows", () => ({ bytes: new Uint8Array(32 * 1024 * 1024).fill(10) })],
  "a million short lines": ["too-many-rows", () => ({ bytes: utf8("a b\n".repeat(1_000_000)) })],
  "a row of 300 columns": ["too-many-columns", () => ({ bytes: utf8(START + "x\t".repeat(300)) })],
  "100,000 nested divisions": [
    "nested-too-deep",
    () => ({ bytes: utf8(`<html>${"<div>".repeat(100_000)}`), name: "plan.html" }),
  ],
  "100,000 nested tables": [
    "nested-too-deep",
    () => ({ bytes: utf8(`<html>${"<table><tr><td>".repeat(100_000)}`), name: "plan.html" }),
  ],
  "100,000 nested bold": [
    "nested-too-deep",
    () => ({ bytes: utf8(`<html>${"<b>".repeat(100_000)}`), name: "plan.html" }),
  ],
  "a page of one paragraph of 20 MB": [
    "cell-too-long",
    () => ({ bytes: utf8(`<p>${"a".repeat(20_000_000)}`), name: "plan.html" }),
  ],
  "cells merged to the end of the world": [
    "too-many-cells",
    () => ({
      bytes: utf8(
        `${HTML}<table>${HTML_HEADER}<tr><td rowspan=1000000 colspan=250>x</td></tr>${"<tr></tr>".repeat(90_000)}`,
      ),
      name: "plan.html",
    }),
  ],
  "200,000 table rows": [
    "too-many-rows",
    () => ({ bytes: utf8(`${HTML}<table>${"<tr><td>1".repeat(200_000)}`), name: "plan.html" }),
  ],
  "JSON nested 100,000 deep": ["nested-too-deep", () => ({ bytes: utf8("[".repeat(100_000)), name: "plan.json" })],
  "JSON cut off": ["json-invalid", () => ({ bytes: utf8('{"bureau": {"text": "運輸署"'), name: "plan.json" })],
  "JSON that is something else": ["json-not-a-plan", () => ({ bytes: utf8('{"a": [1, 2]}'), name: "plan.json" })],
  "a JSON list": ["json-not-a-plan", () => ({ bytes: utf8("[[1]]"), name: "plan.json" })],
  "JSON with a prototype": [
    "json-not-a-plan",
    () => ({ bytes: utf8('{"__proto__": {"title": "x"}, "constructor": 1}'), name: "plan.json" }),
  ],
  "a CSV with quotes left open": [
    "csv-broken",
    () => ({
      bytes: utf8(`編號,數據種類,數據集名稱,一般說明,目標發放日期,更新頻率\n1,運輸,"車速,x,06/2026,每月\n`),
      name: "plan.csv",
    }),
  ],
  "a CSV of one record of 20 MB": [
    "csv-broken",
    () => ({ bytes: utf8(`"${"a".repeat(20_000_000)}"`), name: "plan.csv" }),
  ],
  "spaced text of 90,000 wrapped lines": [
    "cell-too-long",
    () => ({
      bytes: utf8(
        START.replaceAll("\t", "    ") +
          "1       運輸    車速    車速。    06/2026    每月\n" +
          `${" ".repeat(24)}車速\n`.repeat(90_000),
      ),
    }),
  ],
  "a row that goes on for 90,000 rows": [
    "cell-too-long",
    () => ({ bytes: utf8(`${START}${ROW}\n${"\t\t\t車速。\t\t\n".repeat(90_000)}`) }),
  ],
  "a letter": [
    "no-table",
    () => ({
      bytes: utf8(
        "Dear Sir,\n\nThank you for your letter on the open data plan of the Bureau.\nWe will reply in June 2026.\n\nYours faithfully",
      ),
      name: "letter.txt",
    }),
  ],
  "a letter in Chinese": [
    "no-table",
    () => ({
      bytes: utf8("敬啟者：\n\n貴局的年度開放數據計劃收悉，現正處理，將於2026年6月回覆。\n\n此致"),
      name: "letter.txt",
    }),
  ],
  "a page without a table": [
    "no-table",
    () => ({
      bytes: utf8("<html><body><h1>Open Data Plan 2026-2028</h1><p>The plan will be published soon.</p></body></html>"),
      name: "plan.html",
    }),
  ],
  "an old Word document": [
    "format-old-office",
    () => ({
      bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...noise(2_000)]),
      name: "plan.doc",
    }),
  ],
  "an RTF": ["format-rtf", () => ({ bytes: utf8("{\\rtf1\\ansi hello}"), name: "plan.rtf" })],
  "a PDF cut off": ["truncated", () => ({ bytes: utf8("%PDF-1.7\n1 0 obj\n<< /Type /Catalog"), name: "plan.pdf" })],
  "a package cut off": [
    "truncated",
    () => ({ bytes: Uint8Array.from([0x50, 0x4b, 3, 4, ...noise(500)]), name: "plan.docx" }),
  ],
};

async function timed({ bytes, name }: Bad): Promise<{ reading: PlanReading; ms: number }> {
  const start = performance.now();
  const reading = await readPlan(bytes, name === undefined ? {} : { name });
  return { reading, ms: performance.now() - start };
}

describe("a document that can't be read gives an error in three languages, soon", () => {
  for (const [title, [code, bad]] of Object.entries(REFUSED)) {
    it(`with ${title}`, { timeout: 60_000 }, async () => {
      const { reading, ms } = await timed(bad());
      const errors = reading.findings.filter(({ severity }) => severity === "error");
      expect(errors.map((finding) => finding.code)).toEqual([code]);
      for (const lang of LANGS) expect(errors[0]?.message[lang]).not.toBe("");
      expect(reading.commitments).toEqual([]);
      expect(ms).toBeLessThan(MOST_MS);
    });
  }
});

/** Documents that are large or strange within what is read: how many commitments come out. */
const READ: Readonly<Record<string, readonly [commitments: number, bad: () => Bad]>> = {
  "a cell that is merged over a million columns": [
    1,
    () => ({
      bytes: utf8(
        `${HTML}<table>${HTML_HEADER}<tr><td>1</td><td>運輸</td><td>車速</td><td>車速。</td><td>06/2026</td><td colspan=1000000>每月</td></tr></table>`,
      ),
      name: "plan.html",
    }),
  ],
  "100,000 paragraphs never closed": [
    1,
    () => ({
      bytes: utf8(
        `${HTML}<table>${HTML_HEADER}<tr><td>1<td>運輸<td>車速<td>車速。<td>06/2026<td>每月</table>${"<p>x".repeat(100_000)}`,
      ),
      name: "plan.html",
    }),
  ],
  "a table that repeats its header 60,000 times": [0, () => ({ bytes: utf8(START + `${HEADER}\n`.repeat(60_000)) })],
  "spaced text that repeats its header 60,000 times": [
    0,
    () => ({ bytes: utf8(START.replaceAll("\t", "   ") + `${HEADER.replaceAll("\t", "   ")}\n`.repeat(60_000)) }),
  ],
  "90,000 rows with one number": [90_000, () => ({ bytes: utf8(START + `${ROW}\n`.repeat(90_000)) })],
  "spaced text of 40,000 wrapped lines": [
    1,
    () => ({
      bytes: utf8(
        START.replaceAll("\t", "    ") +
          "1       運輸    車速    車速。    06/2026    每月\n" +
          `${" ".repeat(24)}車速\n`.repeat(40_000),
      ),
    }),
  ],
  "a row that goes on for 4,000 rows": [
    1,
    () => ({ bytes: utf8(`${START}${ROW}\n${"\t\t\t車速。\t\t\n".repeat(4_000)}`) }),
  ],
  "30,000 organisations": [
    30_000,
    () => ({
      bytes: utf8(
        `${START}C. 其他機構計劃開放的數據集\n${Array.from({ length: 30_000 }, (_, index) => `(1) 第${index}公司\nii. 非空間數據\n${HEADER}\n${ROW}\n`).join("")}`,
      ),
    }),
  ],
  "50,000 footnotes": [1, () => ({ bytes: utf8(`${START}${ROW}*\n${"* 註。\n".repeat(50_000)}`) })],
  "cells full of what slows careless patterns": [
    1,
    () => ({
      bytes: utf8(
        `${START}1\t${" (".repeat(9_000)}\t${"*".repeat(20_000)}x\t${"在「開放數據平台」 ".repeat(2_000)}\t${"(".repeat(9_000)}\t${"every".repeat(4_000)}\n`,
      ),
    }),
  ],
  "replaced, hidden and reversing characters": [
    1,
    () => ({ bytes: utf8(`${START}1\t運輸\t車\uFFFD速\u202E\u200B\t車速。\uFFFE\t06/2026\t每月`) }),
  ],
};

describe("a document that is large or strange is read all the same, soon", () => {
  for (const [title, [commitments, bad]] of Object.entries(READ)) {
    it(`with ${title}`, { timeout: 60_000 }, async () => {
      const { reading, ms } = await timed(bad());
      expect(reading.commitments.length).toBe(commitments);
      expect(ms).toBeLessThan(MOST_MS);
      expect(reading.findings.length).toBeLessThan(20_000);
    });
  }
});

it("reads a text that breaks off in its last character, and says that it does", async () => {
  const reading = await readPlan(utf8(START + ROW).slice(0, -1), { name: "plan.txt" });
  expect(reading.commitments.map(({ name }) => name)).toEqual(["車速"]);
  expect(reading.findings.map(({ code, severity }) => `${severity} ${code}`)).toContain("error truncated");
});

describe("a name that lies is told, and what is in the file is read", () => {
  const documents: Readonly<Record<string, Uint8Array>> = {
    txt: utf8(START + ROW),
    html: utf8(
      `<html><body>${HTML}<table>${HTML_HEADER}<tr>${ROW.split("\t")
        .map((cell) => `<td>${cell}</td>`)
        .join("")}</tr></table>`,
    ),
    csv: utf8((START + ROW).replaceAll("\t", ",")),
  };
  for (const [form, bytes] of Object.entries(documents)) {
    for (const ending of ["txt", "html", "docx", "xlsx", "pdf", "csv", "json"]) {
      it(`${form} called ${ending}`, async () => {
        const reading = await readPlan(bytes, { name: `plan.${ending}` });
        if (form === "txt" && ending === "csv") return expect(reading.commitments.length).toBe(1);
        expect(reading.document.format).toBe(form);
        expect(reading.commitments.length).toBe(1);
        expect(reading.findings.some(({ code }) => code === "name-differs")).toBe(form !== ending);
      });
    }
  }
});
