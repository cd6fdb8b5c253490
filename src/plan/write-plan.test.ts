import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyPlan, said } from "../../test/generate/any-plan.ts";
import { LANGS } from "../base/language.ts";
import type { Format } from "./model.ts";
import { readPlan } from "./read-plan.ts";
import { writePlan } from "./write-plan.ts";

const RUNS: Readonly<Record<Format, number>> = { txt: 150, html: 150, csv: 150, json: 150, xlsx: 60, docx: 40, pdf: 4 };

describe("a plan that is written is read back equal", () => {
  for (const [format, numRuns] of Object.entries(RUNS) as [Format, number][]) {
    for (const language of LANGS) {
      it(`as ${format} in ${language}`, { timeout: 120_000 }, async () => {
        await fc.assert(
          fc.asyncProperty(anyPlan(language), async (plan) => {
            const bytes = await writePlan(plan, format, language);
            const reading = await readPlan(bytes, { name: `plan.${format}` });
            expect(said(reading)).toEqual(said(plan));
            expect(reading.document).toMatchObject({ format, language });
            expect(reading.findings.filter(({ severity }) => severity === "error")).toEqual([]);
          }),
          { numRuns },
        );
      });
    }
  }
});

it("writes the same bytes for the same plan", async () => {
  const [plan] = fc.sample(anyPlan("zh-Hant"), { numRuns: 1, seed: 7 });
  if (plan === undefined) throw new Error("no plan was generated");
  for (const format of Object.keys(RUNS) as Format[]) {
    const [first, second] = [await writePlan(plan, format, "zh-Hant"), await writePlan(plan, format, "zh-Hant")];
    expect(Buffer.compare(first, second), format).toBe(0);
  }
}, 60_000);
