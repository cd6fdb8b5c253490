import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cut, displayWidth, safe, safeJson, tableLines } from "./display.ts";

describe("safe", () => {
  it("shows escape sequences instead of sending them", () => {
    expect(safe("\u001b[2J\u001b]0;title\u0007")).toBe("␛[2J␛]0;title␇");
    expect(safe("\u009b31m")).toBe("\ufffd31m");
  });

  it("keeps a text on its line", () => {
    expect(safe("one\r\ntwo\u2028three\tfour")).toBe("one  two\ufffdthree four");
  });

  it("shows marks that turn the direction of writing", () => {
    expect(safe("abc\u202egpj.exe\u2066")).toBe("abc\ufffdgpj.exe\ufffd");
  });

  it("leaves ordinary text alone, Chinese and rare characters too", () => {
    expect(safe("埗鰂嘅 𠮷 “quoted” é")).toBe("埗鰂嘅 𠮷 “quoted” é");
  });

  it("lets no control character through, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(safe(text))),
    );
  });
});

describe("safeJson", () => {
  it("escapes what a terminal could take as a command, and changes no value", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const json = safeJson(JSON.stringify({ text }, null, 2));
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ text })));
        return !/[\p{Cc}\u202a-\u202e]/u.test(json.replaceAll("\n", ""));
      }),
    );
  });
});

describe("displayWidth", () => {
  it.each([
    ["abc", 3],
    ["數據集", 6],
    ["「Ａ」", 6],
    ["é", 1],
    ["e\u0301", 1],
    ["𠮷", 2],
    ["한글", 4],
    ["—", 1],
  ])("counts %s", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("cut", () => {
  it("leaves a text that fits and marks one that doesn't", () => {
    expect(cut("數據集", 6)).toBe("數據集");
    expect(cut("數據集資料", 7)).toBe("數據集…");
    expect(cut("數據集資料", 6)).toBe("數據…");
  });

  it("never takes more columns than allowed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 1, max: 30 }),
        (text, most) => displayWidth(cut(text, most)) <= most,
      ),
    );
  });
});

describe("tableLines", () => {
  it("sets columns one below another by the width that is seen", () => {
    const columns = [
      { heading: "Name", most: 20 },
      { heading: "Month", most: 10 },
    ];
    expect(
      tableLines(columns, [
        ["數碼港", "2026-01"],
        ["Events", "2019-03"],
      ]),
    ).toEqual(["Name    Month", "------  -------", "數碼港  2026-01", "Events  2019-03"]);
  });
});
