import { describe, expect, it } from "vitest";
import { reachesOf } from "./effects.ts";
import { sentencesIn } from "./sentences.ts";
import { keysNamedBy } from "./words.ts";
import { wordsProblems } from "./words-checks.ts";

const file = (text: string, path = "src/portal/page.tsx") => ({ path, text });
const folder = (en: string, zhHant: string, zhHans: string) =>
  wordsProblems({
    folder: "src/x/words",
    words: { en: { key: en }, zhHant: { key: zhHant }, zhHans: { key: zhHans } },
  });

describe("words in three languages", () => {
  it("accepts a sentence said in all three", () => {
    expect(folder("Line {line} is empty.", "第 {line} 行沒有內容。", "第 {line} 行没有内容。")).toEqual([]);
  });

  it("accepts Hong Kong's own forms of characters, and names that are the same everywhere", () => {
    expect(folder("It is said here.", "說明載於衞生署及裏面。", "说明载于卫生署及里面。")).toEqual([]);
    expect(folder("CSV", "CSV", "CSV")).toEqual([]);
  });

  it("accepts a space between English sentences that is nothing in Chinese", () => {
    expect(folder(" ", "", "")).toEqual([]);
  });

  it.each([
    [
      "a key that one language lacks",
      { en: { a: "A day." }, zhHant: { a: "一天。" }, zhHans: {} },
      'zhHans has no "a"',
    ],
    ["a key that English lacks", { en: {}, zhHant: { a: "一天。" }, zhHans: {} }, "is not in English"],
  ])("names %s", (_, words, problem) => {
    expect(wordsProblems({ folder: "src/x/words", words }).join("\n")).toContain(problem);
  });

  it.each([
    ["another placeholder", "Row {row}.", "第 {line} 列。", "第 {line} 列。", "other placeholders"],
    ["an empty text", "A row.", "", "", "is empty"],
    ["an untranslated text", "A row of the plan.", "A row of the plan.", "A row of the plan.", "is the English text"],
    ["an English sentence inside", "No.", "請 try it again later。", "请 try it again later。", "English sentence"],
    ["half-width punctuation", "First, second.", "首先,其次。", "首先,其次。", "half-width"],
    [
      "Traditional characters in Simplified text",
      "Open data.",
      "開放數據。",
      "開放数据。",
      "is not the Traditional sentence",
    ],
    [
      "Simplified characters in Traditional text",
      "Open data.",
      "开放數據。",
      "开放数据。",
      "Simplified characters: 开",
    ],
    ["another wording in Simplified", "Upload.", "上載。", "上传。", "is not the Traditional sentence"],
  ])("names %s", (_, en, hant, hans, problem) => {
    expect(folder(en, hant, hans).join("\n")).toContain(problem);
  });
});

describe("keys in code", () => {
  const named = keysNamedBy([file('say("whole"); t.property; say(`month${n}`); say(n ? "yes" : "no");')]);

  it.each(["whole", "property", "month12", "yes", "no"])("finds %s", (key) => {
    expect(named(key)).toBe(true);
  });

  it("misses one that nobody says", () => {
    expect(named("quarter1")).toBe(false);
  });
});

describe("sentences in code", () => {
  it.each([
    "const x = <p>Hello</p>;",
    'const x = <a title="Next">{n}</a>;',
    'say("開放");',
    "const x = `第 ${n} 行`;",
    'throw new KeptError("a", "bad-input", same("The file is empty."));',
    'reply.send("Nothing was found here");',
  ])("finds the one in %s", (text) => {
    expect(sentencesIn(file(text))).not.toEqual([]);
  });

  it.each([
    'throw new Error("a sentence needs its value");',
    'const x = <p class="wide tall deep">{say("hello")}</p>;',
    "const HAN = /[一-鿿]/u; // 中文",
    'type Way = "over the hill" | "far away from";',
    'const Schema = Type.String({ description: "Last day of the month." });',
    'if (message.includes("out of memory")) stop();',
    'const STYLE = "p { margin: 0 auto 0 auto; }";',
  ])("passes by %s", (text) => {
    expect(sentencesIn(file(text))).toEqual([]);
  });
});

describe("reaches into the world", () => {
  const reaching = ["new Date();", "Date.now();", "Math.random();", "process.env;", "fetch(url);", "randomUUID();"];

  it.each(reaching)("finds %s in a stage", (text) => {
    expect(reachesOf(file(text, "src/plan/a.ts"))).toHaveLength(1);
  });

  it.each(reaching)("lets main say %s", (text) => {
    expect(reachesOf(file(text, "src/main/a.ts"))).toEqual([]);
  });

  it("lets a stage make a date of an instant it was given", () => {
    expect(reachesOf(file("new Date(instant); Math.max(1, 2); given.now();", "src/plan/a.ts"))).toEqual([]);
  });
});
