import { HtmlValidate } from "html-validate";
import { Converter as toTraditional } from "opencc-js/cn2t";
import { Converter as toSimplified } from "opencc-js/t2cn";
import { beforeAll, describe, expect, it } from "vitest";
import { LANGS, type Lang, pageLang } from "../../src/base/language.ts";
import { bundledSite, type TestSite } from "../bundled-site.ts";
import { type PageRead, readPage } from "./read-page.ts";

let site: TestSite;
const pages = new Map<string, { lang: Lang; html: string; read: PageRead }>();
const answered = new Map<string, number>();

/** Every page that can be reached from the three starts, once with a day asked for and once refused. */
beforeAll(async () => {
  site = await bundledSite();
  const waiting = [
    "/en",
    "/tc",
    "/sc",
    "/",
    "/en/progress?asOf=2026-03-01",
    "/tc/plans/hk-itib/2026-2028?asOf=2025-01-01",
  ];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (answered.has(address)) continue;
    const answer = await site.app.inject(address);
    answered.set(address, answer.statusCode);
    const { location } = answer.headers;
    if (typeof location === "string") waiting.push(location);
    const lang = LANGS.find((candidate) => pageLang(candidate) === answer.headers["content-language"]);
    if (lang === undefined || !String(answer.headers["content-type"]).startsWith("text/html")) continue;
    const read = readPage(answer.body);
    pages.set(address, { lang, html: answer.body, read });
    for (const link of read.links)
      waiting.push(new URL(link, `http://site${address}`).href.replace("http://site", "").split("#", 1)[0] ?? "/");
  }
  for (const address of ["/en/nothing", "/tc/nothing", "/sc/nothing"]) {
    const { body } = await site.app.inject(address);
    pages.set(address, {
      lang: address.startsWith("/en") ? "en" : address.startsWith("/tc") ? "zh-Hant" : "zh-Hans",
      html: body,
      read: readPage(body),
    });
  }
});

describe("a crawl of the whole site", () => {
  it("finds the pages, and every link answered", () => {
    expect(pages.size).toBeGreaterThanOrEqual(9);
    expect([...answered].filter(([, status]) => status >= 400)).toEqual([]);
  });

  it("finds what every link into a page points at", () => {
    const broken: string[] = [];
    for (const [address, { read }] of pages) {
      for (const link of read.links) {
        const { pathname, search, hash } = new URL(link, `http://site${address}`);
        const target = pages.get(`${pathname}${search}`);
        if (hash !== "" && target?.read.ids.has(hash.slice(1)) !== true) broken.push(`${address}: ${link}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it("finds only valid HTML", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      rules: {
        // As the renderer writes them; both are valid.
        "void-style": "off",
        "doctype-style": "off",
        // Roles are written out so that a table is one where it is shown as cards; `rowheader` is not yet known to the rule.
        "no-redundant-role": "off",
        "prefer-native-element": "off",
        // A long title is the plan's own.
        "long-title": "off",
      },
    });
    const errors: string[] = [];
    for (const [address, { html }] of pages) {
      const report = await validator.validateString(html);
      for (const { messages } of report.results)
        errors.push(
          ...messages.map(({ ruleId, message, selector }) => `${address}: ${ruleId}: ${message} ${selector ?? ""}`),
        );
    }
    expect([...new Set(errors)].slice(0, 20)).toEqual([]);
  });

  it("finds no style, script or picture within a page", () => {
    for (const [address, { html }] of pages)
      expect(html, address).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:|https?:\/\//);
  });
});

const HAN = /\p{Script=Han}/u;
const simplified = toSimplified({ from: "hk", to: "cn" });
const traditional = toTraditional({ from: "cn", to: "hk" });
/** Characters that are both Simplified ones and Traditional ones in their own right say nothing of a language. */
const BOTH = new Set("了只系后里面干并几制表松台咸准向合同周云征谷群峰");

function onlyTraditional(text: string): string[] {
  return [...text].filter((character) => !BOTH.has(character) && simplified(character) !== character);
}

function onlySimplified(text: string): string[] {
  // 說, which Hong Kong also writes 説, changes both ways: it is no Simplified character.
  return [...text].filter(
    (character) => !BOTH.has(character) && traditional(character) !== character && simplified(character) === character,
  );
}

describe("the languages of a page", () => {
  it("on an English page there is no Chinese but what is tagged as Chinese", () => {
    expect(untagged("en", (text) => HAN.test(text))).toEqual([]);
  });

  it("on a Traditional page there is no Simplified character but what is tagged", () => {
    expect(untagged("zh-Hant", (text) => onlySimplified(text).length > 0)).toEqual([]);
  });

  it("on a Simplified page there is no Traditional character but what is tagged", () => {
    expect(untagged("zh-Hans", (text) => onlyTraditional(text).length > 0)).toEqual([]);
  });

  it("on a Chinese page there is no English sentence", () => {
    const sentence = /(?:\b[a-z]{2,}\b[ ,]+){3}/;
    expect([
      ...untagged("zh-Hant", (text) => sentence.test(text)),
      ...untagged("zh-Hans", (text) => sentence.test(text)),
    ]).toEqual([]);
  });

  it("what is tagged as another language is there: the plan as received, and the languages' own names", () => {
    for (const [address, { lang, read }] of pages) {
      const others = read.said.filter((said) => said.lang !== pageLang(lang));
      expect(others.length, address).toBeGreaterThanOrEqual(2);
    }
  });
});

/** Texts of the pages in a language that are tagged as in it and yet show another. */
function untagged(lang: Lang, isOther: (text: string) => boolean): string[] {
  const found = new Set<string>();
  for (const page of pages.values()) {
    if (page.lang !== lang) continue;
    for (const said of page.read.said)
      if (said.lang === pageLang(lang) && isOther(said.text)) found.add(said.text.slice(0, 100));
  }
  return [...found].slice(0, 10);
}
