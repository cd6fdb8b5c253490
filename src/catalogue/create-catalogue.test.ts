import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parsePeriod } from "../base/periods.ts";
import { parseInstant } from "../base/time.ts";
import { type AdoptedPlan, loadBureaux } from "../plan/index.ts";
import { type DatasetHistory, recordReleases } from "../progress/index.ts";
import { type Catalogue, createCatalogue } from "./index.ts";

const instant = (text: string) => parseInstant(text, "end") ?? Number.NaN;
const DATASET = "cyberport-community-enterprises";
const NOW = instant("2026-01-20T10:00:42");

/** The bundled bureau's plan. */
async function bundledPlan(): Promise<AdoptedPlan> {
  const folder = new URL("../../bureaux/hk-itib/", import.meta.url);
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(?:yaml|txt)$/.test(path),
  );
  const files = paths.map((path) => ({ path, bytes: new Uint8Array(readFileSync(new URL(path, folder))) }));
  const [bureau] = await loadBureaux({ list: async () => ["hk-itib"], read: async () => files });
  const plan = bureau?.plans[0];
  if (plan === undefined) throw new Error("the bundled bureau has a plan");
  return plan;
}

function history(at: string, withdrawn: string | null = null, listed: string | null = null): DatasetHistory {
  const period = parsePeriod("2025-Q4");
  if (period === null) throw new Error("2025-Q4 is a period");
  return {
    dataset: DATASET,
    releases: [
      {
        version: "1.0.0",
        at: instant(at),
        coverage: { first: period, last: period },
        withdrawnAt: withdrawn === null ? null : instant(withdrawn),
        simulated: true,
      },
    ],
    listings:
      listed === null
        ? []
        : [{ platform: "data.gov.hk", at: instant(listed), url: "https://example.org", simulated: true }],
  };
}

async function catalogueWith(...histories: DatasetHistory[]): Promise<Catalogue> {
  const plan = await bundledPlan();
  const record = recordReleases(histories);
  return createCatalogue({ plans: () => [plan], record: () => record, now: () => NOW });
}
const rowOf = (catalogue: Catalogue, day: string) =>
  catalogue.progress({ asOf: instant(day) }).commitments.find(({ dataset }) => dataset === DATASET);

describe("what the public may see", () => {
  it("is the adopted plan with what is unconfirmed in it and why", async () => {
    const plan = (await catalogueWith()).plan("hk-itib", "2026-2028");
    expect(plan?.commitments).toHaveLength(16);
    expect(plan?.sections.map(({ state }) => state).filter((state) => state === "not-applicable")).toHaveLength(5);
    const publisher = plan?.commitments[0]?.publisher;
    expect(publisher).toMatchObject({ value: "cyberport", confirmed: false });
    expect(publisher?.why?.["zh-Hant"]).toContain("計劃沒有說明");
    expect(plan?.title.texts?.en.value).toContain("Open Data Plan");
  });

  it("holds nothing of a plan that is not named to be shown", async () => {
    const plan = (await catalogueWith()).plan("hk-itib", "2026-2028");
    const fields = new Set<string>();
    JSON.stringify(plan, (key: string, value: unknown) => {
      fields.add(key);
      return value;
    });
    for (const inside of ["bytes", "reading", "findings", "at", "people", "row"])
      expect(fields.has(inside), inside).toBe(false);
  });

  it("has no plan of another bureau or period", async () => {
    const catalogue = await catalogueWith();
    expect(catalogue.plan("hk-td", "2026-2028")).toBeNull();
    expect(catalogue.plan("hk-itib", "2023-2025")).toBeNull();
    expect(catalogue.bureaux()).toEqual(["hk-itib"]);
  });

  it("is asked as of the last whole minute, so that answers within it are the same", async () => {
    expect((await catalogueWith()).now()).toBe(instant("2026-01-20T10:00:00"));
  });

  it("shows a release from its minute on", async () => {
    const catalogue = await catalogueWith(history("2026-01-20T09:00:00"));
    expect(rowOf(catalogue, "2026-01-19")?.firstReleased).toBeNull();
    expect(rowOf(catalogue, "2026-01-20")?.firstReleased).toBe("2026-01-20");
  });

  it("hides a release, a listing and a withdrawal that wait for their minute, whatever day is asked for", async () => {
    const waiting = await catalogueWith(history("2026-01-25", null, "2026-01-26"));
    expect(rowOf(waiting, "2027-01-01")?.firstReleased).toBeNull();
    expect(rowOf(waiting, "2027-01-01")?.listed).toEqual({ "data.gov.hk": false });
    const withdrawn = await catalogueWith(history("2026-01-10", "2026-02-01"));
    expect(rowOf(withdrawn, "2027-01-01")?.firstReleased).toBe("2026-01-10");
  });
});
