import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import type { LaidOut, Row } from "./document.ts";
import { columnWidths } from "./pdf-columns.ts";
import { encodePdf } from "./pdf-encode.ts";

const at = { line: 1 } as const;
const row = (items: readonly (readonly string[])[], header = false): Row => ({
  cells: items.map((each) => ({ items: each, list: each.length > 1, merged: null, at })),
  header,
  at,
});
const plan = (text: string): LaidOut => ({
  title: "開放數據計劃",
  language: "zh-Hant",
  blocks: [
    { kind: "line", text, level: 1, at },
    { kind: "table", rows: [row([["編號"], ["名稱"]], true), row([["1"], ["甲", "乙"]])] },
  ],
});

describe("a written PDF", () => {
  it("declares itself tagged, PDF/UA-1 and in Hong Kong's Chinese, and carries no date", async () => {
    const text = Buffer.from(await encodePdf(plan("計劃"))).toString("latin1");
    expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(text).toContain("<rdf:li>zh-HK</rdf:li>");
    expect(text).toMatch(/\/Marked true/u);
    expect(text).not.toMatch(/CreateDate|ModifyDate|CreationDate|ModDate/u);
  });

  it("is the same bytes for the same document", async () => {
    expect(Buffer.from(await encodePdf(plan("計劃"))).equals(Buffer.from(await encodePdf(plan("計劃"))))).toBe(true);
  });

  it("is refused where a character is in no font, and says which", async () => {
    await expect(encodePdf(plan("計劃 \u{1F600}"))).rejects.toMatchObject({
      code: "pdf-no-glyph",
      text: { en: expect.stringContaining("\u{1F600}") },
    });
  });

  it("keeps Hong Kong's own characters", async () => {
    await expect(encodePdf(plan("深水埗、鰂魚涌、嘅、衞、𨋢"))).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe("column widths", () => {
  it("give numbers little and descriptions much, and no column less than its longest word", () => {
    const widths = columnWidths([
      row([["No."], ["Category"], ["Description"]], true),
      row([["1"], ["Transportation"], ["A long description of what the dataset contains, ".repeat(6)]]),
    ]);
    const [number = 0, category = 0, description = 0] = widths;
    expect(number).toBeLessThan(4);
    expect(category).toBeGreaterThan("Transportation".length * 0.55);
    expect(description).toBeGreaterThan(4 * category);
  });
});
