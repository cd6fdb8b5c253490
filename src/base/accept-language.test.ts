import { describe, expect, it } from "vitest";
import { preferredLang } from "./accept-language.ts";

describe("the language a browser asks for", () => {
  it.each([
    ["en-GB,en;q=0.9", "en"],
    ["zh-HK,zh;q=0.9,en;q=0.8", "zh-Hant"],
    ["zh-CN,zh;q=0.9", "zh-Hans"],
    ["zh-Hans-HK;q=0.4, en;q=0.5", "en"],
    ["fr-FR, zh-TW;q=0.1", "zh-Hant"],
    ["yue", "zh-Hant"],
  ])("reads %s as %s", (header, lang) => {
    expect(preferredLang(header)).toBe(lang);
  });

  it.each([undefined, "", "*", "fr", "en;q=0", "en;q=nonsense", ";;,,;q=", "x".repeat(100_000)])(
    "finds none in %s",
    (header) => {
      expect(preferredLang(header)).toBeNull();
    },
  );
});
