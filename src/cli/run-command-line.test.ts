import { describe, expect, it } from "vitest";
import { KeptError } from "../base/errors.ts";
import type { Finding } from "../base/finding.ts";
import { LANGS } from "../base/language.ts";
import { same } from "../base/words.ts";
import { type Plan, FORMATS, type PlanReading } from "../plan/index.ts";
import { usageOf } from "./command.ts";
import { commands } from "./commands/index.ts";
import { exampleContext } from "./example-context.ts";
import { PLAN_FORMATS } from "./plan-output.ts";
import { runCommandLine } from "./run-command-line.ts";

const PACKAGE = new URL("../../package.json", import.meta.url).pathname;

function reading(findings: readonly Finding[], commitments: Plan["commitments"] = []): PlanReading {
  return {
    document: { sha256: "0".repeat(64), format: "txt", language: "en" },
    bureau: { text: "A bureau", id: null },
    title: "A plan",
    period: null,
    remarks: [],
    sections: [],
    commitments,
    findings: [...findings],
  };
}

const finding = (severity: Finding["severity"]): Finding => ({
  code: "a-code",
  severity,
  message: same("Something."),
  at: { line: 3 },
});
const reads = (answer: PlanReading) => ({ services: { readPlan: async () => answer } });

describe("help", () => {
  it.each(commands.map(({ words }) => words.join(" ")))("tells in three languages what kept %s takes", async (name) => {
    const command = commands.find(({ words }) => words.join(" ") === name);
    const texts = new Set<string>();
    for (const lang of LANGS) {
      const context = exampleContext({ lang });
      expect(await runCommandLine([...name.split(" "), "--help"], context)).toBe(0);
      const text = context.printed();
      texts.add(text);
      expect(text).toContain(command === undefined ? "?" : usageOf(command));
      expect(text).toContain(command?.summary[lang]);
      for (const { about } of command?.parameters ?? []) expect(text).toContain(about[lang]);
    }
    expect(texts.size).toBe(LANGS.length);
  });

  it("of a group names its commands, and no others", async () => {
    const context = exampleContext();
    expect(await runCommandLine(["plan", "--help"], context)).toBe(0);
    expect(context.printed()).toContain("plan scaffold");
    expect(context.printed()).not.toContain("status");
  });

  it("is what half a command gets, as an error", async () => {
    const context = exampleContext();
    expect(await runCommandLine(["plan"], context)).toBe(2);
    expect(context.printed()).toBe("");
    expect(context.complained()).toContain("plan scaffold");
  });
});

describe("exit codes", () => {
  it("0 when all went well, notes and warnings included", async () => {
    const context = exampleContext(reads(reading([finding("info"), finding("warning")])));
    expect(await runCommandLine(["plan", "read", PACKAGE], context)).toBe(0);
    expect(context.printed()).toContain("- warning [a-code] line 3: Something.\n- note [a-code] line 3: Something.");
  });

  it("1 when the data has errors, with the findings printed", async () => {
    const context = exampleContext(reads(reading([finding("error")])));
    expect(await runCommandLine(["plan", "read", PACKAGE, "--json"], context)).toBe(1);
    expect(JSON.parse(context.printed())).toMatchObject({ findings: [{ code: "a-code" }] });
  });

  it("1 when something is refused, which is a finding too", async () => {
    const refuse = async (): Promise<never> => {
      throw new KeptError("a-code", "not-found", same("Not here."));
    };
    const context = exampleContext({ services: { bureaux: refuse, catalogue: refuse } });
    expect(await runCommandLine(["status", "--json"], context)).toBe(1);
    expect(JSON.parse(context.printed())).toEqual({
      findings: [{ code: "a-code", severity: "error", message: same("Not here."), at: null }],
    });
    expect(context.complained()).toBe("Not here.\n");
  });

  it("2 for wrong usage, in the reader's language", async () => {
    const context = exampleContext({ lang: "zh-Hant" });
    expect(await runCommandLine(["plan", "raed"], context)).toBe(2);
    expect(context.complained()).toBe(
      "沒有「plan raed」這個指令。是否指「kept plan read」？\n請參閱：kept plan --help\n",
    );
  });

  it("3 when the program fails, with all that is known of it", async () => {
    const context = exampleContext();
    expect(await runCommandLine(["status"], context)).toBe(3);
    expect(context.complained()).toContain("this is a fault of Kept");
    expect(context.complained()).toContain("this test gave no such service");
    expect(context.complained()).toContain("example-context.ts");
  });
});

describe("what is shown to people", () => {
  it("is bounded, and says how much more there is", async () => {
    const row: Plan["commitments"][number] = {
      section: "A.ii",
      number: 1,
      organisation: null,
      category: { text: "", id: null },
      name: "x".repeat(5_000),
      description: [],
      delivery: null,
      date: { text: "01/2026", month: "2026-01", kind: "target" },
      frequency: { text: "", id: null, orAsNeeded: false },
      spatial: false,
      remarks: [],
      at: { line: 1 },
    };
    const many = reading(
      Array.from({ length: 5_000 }, () => finding("info")),
      Array.from({ length: 5_000 }, () => row),
    );
    const context = exampleContext(reads(many));
    expect(await runCommandLine(["plan", "read", PACKAGE], context)).toBe(0);
    expect(context.printed().length).toBeLessThan(200_000);
    expect(context.printed()).toContain("… and 4500 more; --json prints all of them.");
    expect(context.printed()).toContain("… and 4800 more; --json prints all of them.");
  });

  it("garbles no terminal with a binary document", async () => {
    const context = exampleContext({ isTerminal: true });
    expect(await runCommandLine(["plan", "write", "b", "2026-2028", "--format", "pdf", "--lang", "en"], context)).toBe(
      2,
    );
    expect(context.complained()).toContain("Give --out FILE");
  });

  it("offers every form that a plan has", () => {
    expect([...PLAN_FORMATS].sort()).toEqual([...FORMATS].sort());
  });
});
