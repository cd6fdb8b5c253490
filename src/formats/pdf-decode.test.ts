import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { KeptError } from "../base/errors.ts";
import type { Block, Row } from "./document.ts";
import { decodePdf } from "./pdf-decode.ts";
import { pagesOf, pdfOf, streamOf, textAt } from "./pdf-samples.ts";

const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, "fixtures", name));

function linesIn(blocks: readonly Block[]): { level: number; text: string }[] {
  return blocks.flatMap((block) => (block.kind === "line" ? [{ level: block.level, text: block.text }] : []));
}
function tablesIn(blocks: readonly Block[]): (readonly Row[])[] {
  return blocks.flatMap((block) => (block.kind === "table" ? [block.rows] : []));
}
function textsOf(row: Row | undefined): (string | null)[] {
  return row?.cells.map((cell) => cell.merged ?? cell.items.join(" ").normalize("NFKC")) ?? [];
}
function alignedIn(blocks: readonly Block[]): string[][] {
  return blocks.flatMap((block) =>
    block.kind === "aligned" ? block.lines.map((line) => line.segments.map(({ text }) => text.normalize("NFKC"))) : [],
  );
}
async function refusal(bytes: Uint8Array, seconds?: number): Promise<string> {
  try {
    await decodePdf(bytes, seconds);
  } catch (error) {
    if (error instanceof KeptError) return error.code;
    throw error;
  }
  return "none";
}

const HEADS = ["編號", "數據種類", "數據集名稱", "一般說明", "目標發放日期 (月/年)", "更新頻率"].map((text) =>
  text.normalize("NFKC"),
);
const spaceless = (texts: readonly (string | null)[]): (string | null)[] =>
  texts.map((text) => text?.replaceAll(" ", "") ?? null);
const NONE = ["", "不適用", "left", "left", "left", "left"];

describe.each(["chromium-tagged.pdf", "libreoffice-tagged.pdf"])("a tagged PDF of another program (%s)", (name) => {
  it(
    "reads by its tags: headings, a table that runs over pages as one, lists as items",
    { timeout: 30_000 },
    async () => {
      const { blocks, findings, title } = await decodePdf(fixture(name));
      expect(title).toBe("開放數據計劃");
      expect(findings).toEqual([]);
      expect(linesIn(blocks)).toContainEqual({ level: 3, text: "i. 空間數據" });
      const [none = [], filled = []] = tablesIn(blocks);
      expect(tablesIn(blocks)).toHaveLength(2);
      expect(none.map(textsOf).map(spaceless)).toEqual([spaceless(HEADS), NONE]);
      expect(filled.map((row) => row.header)).toEqual([true, ...Array.from({ length: 14 }, () => false)]);
      expect(filled.slice(1).map((row) => row.cells[0]?.items)).toEqual(
        Array.from({ length: 14 }, (_, index) => [String(index + 1)]),
      );
      for (const row of filled.slice(1)) {
        expect(row.cells[3]?.list).toBe(true);
        expect(row.cells[3]?.items).toHaveLength(2);
        expect(row.cells[3]?.items[0]?.normalize("NFKC")).toMatch(
          /^社群企業.*growth rate of all enterprises, sector by sector, since.*增長率。$/u,
        );
      }
    },
  );
});

describe.each(["chromium-ruled.pdf", "libreoffice-untagged.pdf"])("an untagged PDF with rules (%s)", (name) => {
  it(
    "reads its tables by their rules, one for each page, without running headers and page numbers",
    { timeout: 30_000 },
    async () => {
      const { blocks } = await decodePdf(fixture(name));
      const [none = [], ...pages] = tablesIn(blocks);
      expect(none.map(textsOf).map(spaceless)).toEqual([spaceless(HEADS), NONE]);
      const numbers = pages
        .flat()
        .map((row) => textsOf(row)[0])
        .filter((text) => /^\d+$/u.test(text ?? ""));
      expect(numbers).toEqual(Array.from({ length: 14 }, (_, index) => String(index + 1)));
      expect(pages.flat()[1]?.cells[3]).toMatchObject({ list: true, items: [expect.any(String), expect.any(String)] });
      const lines = linesIn(blocks).map(({ text }) => text);
      expect(lines.at(-1)).toBe("完");
      expect(lines.join("\n")).not.toMatch(/第 \d 頁|^創新科技及工業局$/mu);
    },
  );
});

describe("an untagged PDF without rules", () => {
  it("reads as aligned lines whose runs stand where the columns are", { timeout: 30_000 }, async () => {
    const lines = alignedIn((await decodePdf(fixture("chromium-bare.pdf"))).blocks);
    expect(lines).toContainEqual(HEADS);
    expect(
      lines.filter(([first, second]) => /^\d+$/u.test(first ?? "") && second === "科技").map(([first]) => first),
    ).toEqual(Array.from({ length: 14 }, (_, index) => String(index + 1)));
    expect(lines.flat().join("\n")).not.toMatch(/第 \d 頁/u);
  });

  it("grows downwards over pages and keeps the place on the page", async () => {
    const { blocks } = await decodePdf(pagesOf([textAt(50, 700, "one"), textAt(50, 700, "two")]));
    const [block] = blocks;
    if (block?.kind !== "aligned") throw new Error("expected aligned lines");
    const [one, two] = block.lines;
    expect([one?.page, two?.page]).toEqual([1, 2]);
    expect((two?.top ?? 0) - (one?.top ?? 0)).toBe(800);
    expect(two?.at).toEqual({ page: 2, box: [50, 91.2, 65.6, 101.2] });
  });

  it("follows the page's rotation", async () => {
    const rotated = "BT /F 10 Tf 0 1 -1 0 60 50 Tm (one) Tj ET BT /F 10 Tf 0 1 -1 0 60 250 Tm (two) Tj ET";
    const { blocks } = await decodePdf(pagesOf([rotated], "/Rotate 90"));
    expect(alignedIn(blocks)).toEqual([["one", "two"]]);
  });

  it("leaves out page numbers and what every page repeats at its edge, and nothing of the body", async () => {
    const page = (number: number): string =>
      textAt(50, 780, "Open data plan") +
      textAt(50, 700, `${number}`) +
      textAt(120, 700, "name") +
      textAt(290, 20, `- ${number} -`);
    const { blocks } = await decodePdf(pagesOf([page(1), page(2), page(3)]));
    expect(alignedIn(blocks)).toEqual([
      ["1", "name"],
      ["2", "name"],
      ["3", "name"],
    ]);
  });
});

describe("a ruled table drawn by hand", () => {
  const rules = "1 w 50 600 300 60 re S 50 630 m 350 630 l S 100 600 m 100 660 l S 200 630 m 200 660 l S\n";

  it("finds cells merged across where an inner rule is missing, and joins wrapped lines", async () => {
    const text =
      textAt(55, 645, "No.") +
      textAt(105, 645, "Name") +
      textAt(205, 645, "Kind") +
      textAt(55, 618, "1") +
      textAt(105, 618, "a name that wraps") +
      textAt(105, 606, "to a second line");
    const [rows = []] = tablesIn((await decodePdf(pagesOf([rules + text]))).blocks);
    expect(rows.map(textsOf)).toEqual([
      ["No.", "Name", "Kind"],
      ["1", "a name that wraps to a second line", "left"],
    ]);
    expect(rows[1]?.cells[1]?.at).toEqual({ page: 1, box: [100, 170, 350, 200] });
  });

  it("begins an item at every bullet", async () => {
    const text =
      textAt(55, 618, "1") +
      textAt(105, 619, "\\225 one that") +
      textAt(112, 610, "wraps") +
      textAt(105, 602, "\\225 two");
    const [rows = []] = tablesIn((await decodePdf(pagesOf([rules + text]))).blocks);
    expect(rows[1]?.cells[1]).toMatchObject({ items: ["one that wraps", "two"], list: true });
  });
});

describe("a PDF that can't be read", () => {
  const whole = fixture("libreoffice-untagged.pdf");

  it.each([
    ["empty", new Uint8Array(), "empty-file"],
    ["random bytes", Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + 13) % 256), "truncated"],
    ["a header and noise", Buffer.from(`%PDF-1.7\n${"noise ".repeat(99)}\n%%EOF`), "truncated"],
    ["cut in the middle", whole.subarray(0, whole.length / 2), "truncated"],
    ["behind a password", fixture("encrypted.pdf"), "pdf-encrypted"],
    ["without any text", pagesOf(["0 0 m 10 10 l S"]), "pdf-no-text"],
    ["more pages than are read", pagesOf(Array.from({ length: 501 }, () => "")), "pdf-too-many-pages"],
  ])("is refused when it is %s", async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  it(
    "is refused when a small stream unpacks to a large one, however often it is packed",
    { timeout: 30_000 },
    async () => {
      const huge = deflateSync(deflateSync(Buffer.alloc(120 * 1024 * 1024, "q Q ")));
      const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>";
      const filter = "/Filter [/FlateDecode /FlateDecode]";
      const objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        streamOf(filter, huge),
      ];
      expect(await refusal(pdfOf(objects))).toBe("unpacks-too-large");
    },
  );

  it("is refused in time when drawings call one another without end", { timeout: 30_000 }, async () => {
    const form = (next: string): Buffer =>
      streamOf(
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F ${next} 0 R >> >>`,
        "/F Do ".repeat(12),
      );
    const page =
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>";
    const forms = Array.from({ length: 12 }, (_, index) => form(String(6 + index)));
    const last = streamOf("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "0 0 m 9 9 l S");
    const objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      page,
      streamOf("", "/F Do"),
      ...forms,
      last,
    ];
    expect(await refusal(pdfOf(objects), 1)).toBe("pdf-too-slow");
  });
});
