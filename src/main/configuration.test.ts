import { describe, expect, it } from "vitest";
import { type Environment, languageOf, PROGRAM, readConfiguration, WrongSettings } from "./configuration.ts";

const around = { folder: "/nowhere", program: PROGRAM };
const read = (environment: Environment) => readConfiguration(environment, around).configuration;

function problems(environment: Environment): string[] {
  try {
    read(environment);
  } catch (error) {
    return error instanceof WrongSettings ? error.problems.map(({ en }) => en) : expect.unreachable(String(error));
  }
  return expect.unreachable("was accepted");
}

describe("readConfiguration", () => {
  it("has a default for everything", () => {
    expect(read({})).toMatchObject({
      data: "/nowhere/data",
      url: null,
      host: "127.0.0.1",
      port: 8080,
      now: null,
      lang: "en",
    });
  });

  it("serves the bundled bureaux where the working folder has none", () => {
    expect(read({}).bureaux).toBe(`${PROGRAM}bureaux`);
    expect(readConfiguration({}, { ...around, folder: PROGRAM }).configuration.bureaux).toBe(`${PROGRAM}bureaux`);
  });

  it("takes an empty variable for none", () => {
    expect(read({ PORT: "", KEPT_NOW: "" })).toMatchObject({ port: 8080, now: null });
  });

  it("reads what the environment says", () => {
    const environment = {
      KEPT_DATA: "kept",
      KEPT_URL: "https://data.example.hk/",
      HOST: "::",
      PORT: "0",
      KEPT_NOW: "2026-11-24T12:00",
    };
    expect(read(environment)).toMatchObject({
      data: "/nowhere/kept",
      url: "https://data.example.hk",
      host: "::",
      port: 0,
      now: Date.UTC(2026, 10, 24, 4),
    });
  });

  it.each([
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "80a"],
    ["KEPT_URL", "data.example.hk"],
    ["KEPT_URL", "https://data.example.hk/portal"],
    ["KEPT_URL", "https://me:secret@data.example.hk"],
    ["KEPT_URL", "javascript:alert(1)"],
    ["HOST", "a b"],
    ["KEPT_NOW", "tomorrow"],
    ["KEPT_LANG", "fr"],
    ["KEPT_BUREAUX", "/not/there"],
  ])("refuses %s %s, saying what was found and what is expected", (name, found) => {
    const [problem, ...others] = problems({ [name]: found });
    expect(others).toEqual([]);
    expect(problem).toContain(`The setting ${name} is “${found}”, which can't be used. Expected: `);
  });

  it("names every wrong value at once", () => {
    expect(problems({ PORT: "x", HOST: "a b" })).toHaveLength(2);
  });

  it("tells for each setting where its value comes from", () => {
    const { settings } = readConfiguration({ PORT: "81" }, around);
    expect(settings.find(({ name }) => name === "PORT")).toMatchObject({
      value: "81",
      default: "8080",
      from: "environment",
    });
    expect(settings.find(({ name }) => name === "HOST")).toMatchObject({ value: "127.0.0.1", from: "default" });
  });
});

describe("the language", () => {
  it.each<[Environment, string]>([
    [{ KEPT_LANG: "zh-Hans", LANG: "en_GB.UTF-8" }, "zh-Hans"],
    [{ LC_ALL: "zh_CN.UTF-8", LANG: "zh_HK.UTF-8" }, "zh-Hans"],
    [{ LC_MESSAGES: "zh_HK.UTF-8", LANG: "en_GB.UTF-8" }, "zh-Hant"],
    [{ LANG: "zh_TW" }, "zh-Hant"],
    [{ LC_ALL: "C", LANG: "zh_HK.UTF-8" }, "en"],
    [{ LANG: "fr_FR.UTF-8" }, "en"],
    [{}, "en"],
  ])("of %o is %s", (environment, lang) => {
    expect(read(environment).lang).toBe(lang);
    expect(languageOf(environment)).toBe(lang);
  });
});
