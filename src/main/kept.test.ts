import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Type } from "typebox";
import { Value } from "typebox/value";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import program from "../../package.json" with { type: "json" };
import { commands } from "../cli/index.ts";
import { PlanComparisonSchema, PlanReadingSchema } from "../plan/schemas.ts";
import { ProgressSchema } from "../progress/index.ts";
import { PROGRAM } from "./configuration.ts";
import { endOf, runKept, startKept } from "./run-kept.ts";

const PLAN = join(PROGRAM, "bureaux/hk-itib/plans/2026-2028/plan.zh-Hant.txt");
/** Each run is a process or two, and other tests run beside it. */
const TIME = 60_000;
const NOW = { KEPT_NOW: "2026-11-24T12:00" };
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-cli-"));
  copyFileSync(PLAN, join(folder, "plan.txt"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const inFolder = (...args: string[]) => runKept(args, { folder, environment: NOW });
const parsed = (text: string): unknown => JSON.parse(text);
const Findings = PlanReadingSchema.properties.findings;
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

describe("kept", { timeout: TIME }, () => {
  it("helps, and tells its version, whatever the environment", async () => {
    const { exit, out } = await inFolder("--help");
    expect(exit).toBe(0);
    for (const { words } of commands) expect(out).toContain(words.join(" "));
    expect((await inFolder("--version")).out).toBe(`${program.version}\n`);
  });

  it("ends with 2 for wrong usage, in the language that the locale asks for", async () => {
    const { exit, out, err } = await runKept(["plan", "read"], {
      environment: { KEPT_LANG: "", LC_ALL: "zh_HK.UTF-8" },
    });
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain("欠缺 FILE");
  });

  it("ends with 2 for a setting that can't be used", async () => {
    const { exit, err } = await runKept(["config"], { environment: { PORT: "x", KEPT_LANG: "zh-Hans" } });
    expect(exit).toBe(2);
    expect(err).toContain("设定 PORT 的值「x」不能使用");
  });
});

describe("kept plan read", { timeout: TIME }, () => {
  it("prints the reading as JSON", async () => {
    const { exit, out, err } = await inFolder("plan", "read", "plan.txt", "--json");
    expect([exit, err]).toEqual([0, ""]);
    const reading: unknown = parsed(out);
    expect(Value.Errors(PlanReadingSchema, reading)).toEqual([]);
    expect(reading).toMatchObject({ bureau: { id: "hk-itib" }, period: { from: 2026, to: 2028 } });
    expect(reading).toHaveProperty("commitments.length", 16);
  });

  it("prints it for people in their language", async () => {
    const { exit, out } = await runKept(["plan", "read", PLAN], { environment: { KEPT_LANG: "zh-Hant" } });
    expect(exit).toBe(0);
    expect(out).toMatch(/^A\.ii +1 +數碼港社群企業資料 +2026-01 +每季$/m);
    expect(out).toContain("錯誤 0 項");
  });

  it("ends with 1 where the data has errors, and still prints the findings", async () => {
    write("prose.txt", "This is no plan.\n".repeat(50));
    const { exit, out } = await inFolder("plan", "read", "prose.txt", "--json");
    expect(exit).toBe(1);
    const reading: unknown = parsed(out);
    expect(Value.Errors(PlanReadingSchema, reading)).toEqual([]);
    expect(reading).toHaveProperty("findings.0.severity", "error");
  });

  it("refuses a file beyond the limit without reading it", async () => {
    write("huge.txt", "");
    truncateSync(join(folder, "huge.txt"), 1024 ** 4);
    const { exit, out, err } = await inFolder("plan", "read", "huge.txt", "--json");
    expect(exit).toBe(1);
    expect(err).toContain("more than 32 MB");
    expect(parsed(out)).toMatchObject({ findings: [{ code: "too-large", severity: "error", at: null }] });
  });

  it("sends the terminal no control character of a document", async () => {
    const hostile = readFileSync(PLAN, "utf8").replace(
      "數碼港社群企業資料",
      "社群\u001b[2J\u001b]0;owned\u0007\u009b31m\u202e資料",
    );
    write("hostile.txt", hostile);
    const [asText, asJson] = [
      await inFolder("plan", "read", "hostile.txt"),
      await inFolder("plan", "read", "hostile.txt", "--json"),
    ];
    for (const { out } of [asText, asJson]) {
      expect(out).toContain("社群");
      expect(out.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
    }
  });

  it("ends as it would have when nobody reads on", async () => {
    const { exit, err } = await runKept(["plan", "read", PLAN, "--json"], { stopReading: true });
    expect([exit, err]).toEqual([0, ""]);
  });
});

describe("kept plan write", { timeout: TIME }, () => {
  it("writes a document that reads back, whole or not at all", async () => {
    const { exit, err } = await inFolder(
      "plan",
      "write",
      "hk-itib",
      "2026-2028",
      "--format",
      "docx",
      "--lang",
      "zh-Hant",
      "--out",
      "out.docx",
    );
    expect([exit, err.includes("out.docx")]).toEqual([0, true]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
    const read = await inFolder("plan", "read", "out.docx", "--json");
    expect(parsed(read.out)).toHaveProperty("commitments.length", 16);
  });

  it("writes to standard output", async () => {
    const { exit, bytes } = await inFolder("plan", "write", "hk-itib", "2026-2028", "--format", "xlsx", "--lang", "en");
    expect(exit).toBe(0);
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
  });

  it("overwrites neither a folder nor what a link points to", async () => {
    mkdirSync(join(folder, "there"));
    write("precious.txt", "precious");
    symlinkSync("precious.txt", join(folder, "link.txt"));
    for (const out of ["there", "link.txt", "no/such/folder.txt"]) {
      const { exit } = await inFolder(
        "plan",
        "write",
        "hk-itib",
        "2026-2028",
        "--format",
        "txt",
        "--lang",
        "en",
        "--out",
        out,
      );
      expect(exit, out).toBe(2);
    }
    expect(readFileSync(join(folder, "precious.txt"), "utf8")).toBe("precious");
  });

  it("says which plans there are", async () => {
    const options = ["--format", "txt", "--lang", "en"];
    const plan = await inFolder("plan", "write", "hk-itib", "1999-2001", ...options);
    expect([plan.exit, plan.err]).toEqual([1, "hk-itib has no plan for “1999-2001” here. Known: 2026-2028.\n"]);
  });
});

describe("kept plan compare, roll and scaffold", { timeout: TIME }, () => {
  it("compares two documents", async () => {
    write("later.txt", readFileSync(PLAN, "utf8").replace("06/2026", "09/2026"));
    const asJson = await inFolder("plan", "compare", "plan.txt", "later.txt", "--json");
    const comparison = parsed(asJson.out);
    // What the two readings found comes with the comparison.
    const Printed = Type.Object({
      ...PlanComparisonSchema.properties,
      findings: Type.Object({ old: Findings, new: Findings }),
    });
    expect(Value.Errors(Printed, comparison)).toEqual([]);
    expect(comparison).toMatchObject({ summary: { later: 1, unchanged: 15 } });
  });

  it("rolls a plan on", async () => {
    const { exit, out } = await inFolder("plan", "roll", "hk-itib", "2027-2029", "--json");
    expect(exit).toBe(0);
    expect(parsed(out)).toMatchObject({ plan: { period: { from: 2027, to: 2029 } } });
    expect((await inFolder("plan", "roll", "hk-itib", "2020-2022")).exit).toBe(1);
  });

  it("scaffolds into an empty folder only", async () => {
    const { exit } = await inFolder("plan", "scaffold", "plan.txt", "new/bureau");
    expect(exit).toBe(0);
    expect(readdirSync(join(folder, "new/bureau")).sort()).toEqual(["bureau.yaml", "datasets", "plans"]);
    expect(readFileSync(join(folder, "new/bureau/plans/2026-2028/plan.zh-Hant.txt"))).toEqual(readFileSync(PLAN));
    expect((await inFolder("plan", "scaffold", "plan.txt", "new/bureau")).exit).toBe(2);
  });
});

describe("kept status", { timeout: TIME }, () => {
  it("prints the progress as JSON, as of any instant", async () => {
    const { exit, out } = await inFolder("status", "--json");
    expect(exit).toBe(0);
    const progress: unknown = parsed(out);
    expect(Value.Errors(ProgressSchema, progress)).toEqual([]);
    expect(progress).toMatchObject({ asOf: "2026-11-24T12:00:00+08:00", sample: true });
    const past = await inFolder("status", "--json", "--as-of", "2026-01-15", "--bureau", "hk-itib");
    expect(parsed(past.out)).toMatchObject({ asOf: "2026-01-15T23:59:59.999+08:00" });
  });

  it("says to people that it is a sample", async () => {
    const { out } = await runKept(["status"], { folder, environment: { ...NOW, KEPT_LANG: "zh-Hans" } });
    expect(out).toContain("样本：");
    expect(out).toContain("数码港社群企业资料");
  });

  it("knows which bureaux there are", async () => {
    expect(await inFolder("status", "--bureau", "nobody")).toMatchObject({ exit: 1, out: "" });
  });
});

describe("kept config", { timeout: TIME }, () => {
  it("tells every setting and where it comes from", async () => {
    const { exit, out } = await runKept(["config", "--json"], { folder, environment: { PORT: "81" } });
    expect(exit).toBe(0);
    expect(parsed(out)).toHaveProperty("settings");
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      `"name": "PORT", "value": "81", "default": "8080", "from": "environment"`,
    );
  });
});

describe("kept start", { timeout: TIME }, () => {
  it("says where it listens, refuses a port in use, and stops when asked to", async () => {
    const server = startKept(["start"], { folder, environment: { ...NOW, PORT: "0" } });
    const ended = endOf(server);
    try {
      const said = await new Promise<string>((resolve, reject) => {
        let text = "";
        server.once("close", () => reject(new Error(`ended: ${text}`)));
        server.stdout.setEncoding("utf8").on("data", (more: string) => {
          text += more;
          if (/Open .*\n/.test(text)) resolve(text);
        });
      });
      const address = /Kept is listening on (http:\/\/127\.0\.0\.1:(\d+))/.exec(said);
      expect(said).toContain(`Open ${address?.[1]}/en/plans/hk-itib/2026-2028`);
      expect((await fetch(`${address?.[1]}/api/v1/progress`)).status).toBe(200);
      const second = await runKept(["start"], { folder, environment: { ...NOW, PORT: address?.[2] ?? "" } });
      expect(second.exit).toBe(3);
      expect(second.err).toContain("another program already uses it");
      expect(second.err).not.toContain("    at ");
    } finally {
      server.kill("SIGTERM");
    }
    expect(await ended).toBe(0);
  });
});
