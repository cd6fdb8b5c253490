import { describe, expect, it } from "vitest";
import { commands } from "./commands/index.ts";
import type { Given } from "./command.ts";
import { Refusal } from "./context.ts";
import { argument, flag, instant, option } from "./parameters.ts";
import { type Asked, readArguments } from "./read-arguments.ts";
import { say } from "./words/index.ts";

const read = (line: string): Asked =>
  readArguments(
    commands,
    line.split(" ").filter((word) => word !== ""),
  );

function given(line: string): Given {
  const asked = read(line);
  return asked.kind === "run" ? asked.given : expect.unreachable(`${line} runs nothing`);
}

function refused(line: string): string {
  try {
    read(line);
  } catch (error) {
    return error instanceof Refusal && error.exit === 2 ? error.text.en : expect.unreachable(String(error));
  }
  return expect.unreachable(`${line} was accepted`);
}

const FILE = argument("FILE", say("aboutFile"));
const json = flag("json", say("aboutJson"));

describe("readArguments", () => {
  it("finds the command and gives its arguments and options", () => {
    expect(read("plan read a.txt --json")).toMatchObject({ kind: "run", command: { words: ["plan", "read"] } });
    expect(given("plan read a.txt --json")(FILE)).toBe("a.txt");
    expect(given("plan read --json a.txt")(json)).toBe(true);
    expect(given("plan read a.txt")(json)).toBe(false);
  });

  it("takes what follows -- as arguments", () => {
    expect(given("plan read -- --help")(FILE)).toBe("--help");
  });

  it("reads an instant in Hong Kong time, a day as its end", () => {
    const asOf = instant("as-of", say("aboutAsOf"));
    expect(given("status --as-of 2026-11-24T12:00")(asOf)).toBe(Date.UTC(2026, 10, 24, 4));
    expect(given("status --as-of=2026-11-24")(asOf)).toBe(Date.UTC(2026, 10, 24, 16) - 1);
    expect(given("status")(asOf)).toBeNull();
  });

  it("takes - as a value", () => {
    const out = option("out", "FILE", say("aboutOut"));
    expect(given("plan write hk-itib 2026-2028 --format txt --lang en --out -")(out)).toBe("-");
  });

  it.each(["--help", "-h", "plan --help", "plan read --help", "plan read a b c --nonsense --help"])(
    "helps: kept %s",
    (line) => {
      expect(read(line).kind).toBe("help");
    },
  );

  it("tells half a command from a wrong one", () => {
    expect(read("").kind).toBe("incomplete");
    expect(read("plan")).toEqual({ kind: "incomplete", words: ["plan"] });
    expect(read("--version").kind).toBe("version");
  });

  it.each([
    ["plan raed a.txt", "There is no command “plan raed”. Did you mean “kept plan read”?"],
    ["plam read a.txt", "There is no command “plam”. Did you mean “kept plan”?"],
    ["compare a b", "There is no command “compare”. Did you mean “kept plan compare”?"],
    ["xyzzy", "There is no command “xyzzy”."],
    ["--verison", "There is no option “--verison” here. Did you mean “--version”?"],
    ["plan read a.txt --jsn", "There is no option “--jsn” here. Did you mean “--json”?"],
    ["plan read a.txt -j", "There is no option “-j” here."],
    ["plan read", "FILE is missing: the plan document"],
    ["plan read a b", "“b” is one argument too many."],
    ["plan read a --json --json", "The option --json is given twice"],
    ["plan read a --json=yes", "The option --json takes no value, but “yes” was given."],
    ["status --as-of", "The option --as-of needs a value after it."],
    ["status --as-of --json", "The option --as-of needs a value after it."],
    ["status --as-of= --json", "The option --as-of needs a value after it."],
    ["status --as-of soon", "--as-of can't be “soon”"],
    ["status --as-of 2026-02-30", "--as-of can't be “2026-02-30”"],
    ["plan write b p --lang en", "--format F is missing"],
    [
      "plan write b p --format dox --lang en",
      "--format can't be “dox”; it is one of txt, html, docx, xlsx, pdf, csv, json. Did you mean “docx”?",
    ],
  ])("refuses: kept %s", (line, sentence) => {
    expect(refused(line)).toContain(sentence);
  });

  it("says where help is to be had", () => {
    expect(refused("plan read")).toMatch(/\nSee: kept plan read --help$/);
    expect(refused("plan raed")).toMatch(/\nSee: kept plan --help$/);
  });
});

describe("the commands", () => {
  it("have names of their own, and options that are written one way", () => {
    expect(new Set(commands.map(({ words }) => words.join(" "))).size).toBe(commands.length);
    for (const { words, parameters } of commands) {
      const names = parameters.map(({ name }) => name);
      expect(new Set(names).size, words.join(" ")).toBe(names.length);
      for (const { kind, name } of parameters)
        expect(name).toMatch(kind === "argument" ? /^[A-Z]+$/ : /^[a-z]+(-[a-z]+)*$/);
    }
  });
});
