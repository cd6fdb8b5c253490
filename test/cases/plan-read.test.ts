import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { PlanReading } from "../../src/plan/model.ts";
import { PlanReadingSchema } from "../../src/plan/schemas.ts";
import { readPlan } from "../../src/plan/read-plan.ts";
import { Value } from "typebox/value";

/**
 * Every folder of `plan-read/` is a case, and its name says which: a plan document and `expected.json`, what must come
 * out of it. That is the whole reading but for the document's SHA-256; findings are compared as a set of code and
 * severity; a place (`at`) is compared where the expectation states one. A missing expectation is written with
 * KEPT_WRITE_EXPECTED=1, to be checked against the document by eye; in CI it fails.
 */
const FOLDER = join(import.meta.dirname, "plan-read");

type Placed = { at?: unknown };
type Said = {
  document: { format: string | null; language: string | null };
  commitments: Placed[];
  findings: (Placed & { code: string; severity: string })[];
};

/** What a reading says, in the shape of an expectation. */
function said({ document: { format, language }, commitments, findings, ...plan }: PlanReading): Said {
  const sorted = findings
    .map(({ code, severity, at }) => ({ code, severity, at }))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return { document: { format, language }, ...plan, commitments: [...commitments], findings: sorted };
}

function withoutPlaces(value: Said): Said {
  const unplaced = <Value extends Placed>({ at: _, ...rest }: Value) => rest as Value;
  return { ...value, commitments: value.commitments.map(unplaced), findings: value.findings.map(unplaced) };
}

function placesOf(value: Said): unknown[] {
  return [...value.commitments, ...value.findings].map(({ at }) => at);
}

describe("a plan document is read as its case says", () => {
  for (const name of readdirSync(FOLDER).sort()) {
    it(`reads ${name}`, async () => {
      const folder = join(FOLDER, name);
      const file = readdirSync(folder).find((each) => each.startsWith("plan."));
      if (file === undefined) throw new Error(`${name} has no plan document`);
      const reading = await readPlan(readFileSync(join(folder, file)), { name: file });
      expect(Value.Check(PlanReadingSchema, reading)).toBe(true);
      const actual = said(reading);
      const path = join(folder, "expected.json");
      if (!existsSync(path) && process.env["KEPT_WRITE_EXPECTED"] === "1" && process.env["CI"] === undefined) {
        writeFileSync(path, `${JSON.stringify(withoutPlaces(actual), null, 2)}\n`);
      }
      const expected: Said = JSON.parse(readFileSync(path, "utf8"));
      expect(withoutPlaces(actual)).toEqual(withoutPlaces(expected));
      const places = placesOf(actual);
      for (const [index, place] of placesOf(expected).entries())
        if (place !== undefined) expect(places[index], `place ${index}`).toEqual(place);
    });
  }
});
