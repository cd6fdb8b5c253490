import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { beforeAll, describe, expect, it } from "vitest";
import { CRUISE_OPTIONS, IMPORT_RULES } from "./import-rules.ts";

const KEPT: Record<string, string> = {
  "package.json": '{"type":"module","dependencies":{"yaml":"1"},"devDependencies":{"exceljs":"1"}}',
  "src/base/language.ts": 'export const lang = "en";',
  "src/base/trilingual.ts": 'import "./language.ts";',
  "src/formats/csv.ts": 'import "../base/language.ts"; import "yaml"; import "node:crypto";',
  "src/engine/session.ts": 'import "../base/language.ts"; import "node:fs";',
  "src/plan/model.ts": 'import "../base/language.ts";',
  "src/plan/ports.ts": 'import type {} from "./model.ts";',
  "src/plan/index.ts":
    'import "./model.ts"; import "./ports.ts"; import "../formats/csv.ts"; import "../engine/session.ts";',
  "src/plan/model.test.ts": 'import "./model.ts"; import "node:fs"; import "exceljs";',
  "src/progress/status.ts": 'import { x } from "../plan/index.ts";',
  "src/progress/index.ts": 'export * from "./status.ts";',
  "src/catalogue/index.ts": 'import "../progress/index.ts";',
  "src/api/index.ts": 'import "../catalogue/index.ts"; import "../progress/index.ts"; import "node:http";',
  "src/portal/page.tsx":
    'import "../catalogue/index.ts"; export const Page = (): unknown => <p>{import("./part.tsx")}</p>;',
  "src/portal/part.tsx": 'import "../base/language.ts";',
  "src/cli/status.ts": 'import "../progress/index.ts"; import "../plan/index.ts"; import "node:fs";',
  "src/storage/embedded/plans.ts":
    'import type {} from "../../plan/ports.ts"; import "../../base/language.ts"; import "node:sqlite";',
  "src/storage/clustered/plans.ts": 'import type {} from "../../plan/ports.ts";',
  "src/main/kept.ts":
    'import "../api/index.ts"; import "../portal/page.tsx"; import "../cli/status.ts"; import "../storage/embedded/plans.ts"; import "../plan/index.ts";',
  "test/journeys/story.ts": 'import "../../src/main/kept.ts";',
};

/** A file that breaks a rule, and the rule it breaks. */
const BROKEN: readonly (readonly [rule: string, file: string, content: string])[] = [
  ["1-base-imports-nothing-of-ours", "src/base/a.ts", 'import "../formats/csv.ts";'],
  ["1-formats-imports-only-base", "src/formats/a.ts", 'import type {} from "../plan/index.ts";'],
  ["1-engine-imports-only-base", "src/engine/a.ts", 'import "../formats/csv.ts";'],
  ["1-archive-imports-only-earlier-stages", "src/archive/a.ts", 'import "../plan/index.ts";'],
  ["1-plan-imports-only-earlier-stages", "src/plan/a.ts", 'import type { x } from "../progress/index.ts";'],
  ["1-contract-imports-only-earlier-stages", "src/contract/a.ts", 'import "../intake/index.ts";'],
  ["1-intake-imports-only-earlier-stages", "src/intake/a.ts", 'export { x } from "../validate/index.ts";'],
  ["1-validate-imports-only-earlier-stages", "src/validate/a.ts", 'import "../release/index.ts";'],
  ["1-derive-imports-only-earlier-stages", "src/derive/a.ts", 'await import("../protect/index.ts");'],
  ["1-protect-imports-only-earlier-stages", "src/protect/a.ts", 'import "../release/index.ts";'],
  ["1-release-imports-only-earlier-stages", "src/release/a.ts", 'import "../progress/index.ts";'],
  ["1-progress-imports-only-earlier-stages", "src/progress/a.ts", 'import "../catalogue/index.ts";'],
  ["1-catalogue-imports-only-earlier-stages", "src/catalogue/a.ts", 'import "../portal/part.tsx";'],
  ["1-a-stage-is-entered-by-its-index", "src/progress/b.ts", 'import type {} from "../plan/model.ts";'],
  ["1-a-stage-is-entered-by-its-index", "src/main/b.ts", 'import "../plan/model.ts";'],
  ["2-doors-never-meet", "src/api/a.ts", 'import "../portal/part.tsx";'],
  ["2-doors-never-meet", "src/cli/a.ts", 'import "../storage/embedded/plans.ts";'],
  ["2-doors-import-only-stages", "src/cli/b.ts", 'import "../formats/csv.ts";'],
  ["2-public-pages-reach-only-what-is-public", "src/portal/a.tsx", 'import type {} from "../plan/index.ts";'],
  ["2-public-pages-reach-only-what-is-public", "src/api/b.ts", 'import "../engine/session.ts";'],
  ["3-storage-knows-only-ports", "src/storage/embedded/a.ts", 'import "../../plan/index.ts";'],
  ["3-backends-never-meet", "src/storage/clustered/a.ts", 'import "../embedded/plans.ts";'],
  ["4-only-main-wires-storage", "src/plan/c.ts", 'import "../storage/embedded/plans.ts";'],
  ["4-nothing-imports-main", "src/cli/c.ts", 'import "../main/kept.ts";'],
  ["5-the-world-is-handed-in", "src/plan/d.ts", 'import { readFile } from "node:fs/promises";'],
  ["5-the-world-is-handed-in", "src/progress/d.ts", 'import "node:sqlite";'],
  ["6-no-cycles", "src/plan/e.ts", 'import type {} from "./f.ts";'],
  ["6-no-orphans", "src/plan/lonely.ts", "export const nobody = 1;"],
  ["6-no-drawers", "src/plan/g.ts", 'import "./utils/dates.ts";'],
  ["6-every-folder-is-a-layer", "src/plan/h.ts", 'import "../gadgets/a.ts";'],
  ["6-src-stands-alone", "src/plan/i.ts", 'import "../../test/journeys/story.ts";'],
  ["6-examples-are-for-tests", "src/plan/l.ts", 'import "./example-plan.ts";'],
  ["6-what-runs-is-a-dependency", "src/plan/j.ts", 'import "exceljs";'],
  ["6-no-dead-ends", "src/plan/k.ts", 'import "./nowhere.ts";'],
];

/** What the broken files point at, so that only one thing is wrong with each. */
const TARGETS: Record<string, string> = {
  ...Object.fromEntries(
    ["intake", "validate", "protect", "release"].map((stage) => [`src/${stage}/index.ts`, "export const x = 1;"]),
  ),
  "src/plan/example-plan.ts": 'import "node:fs";',
  "src/plan/f.ts": 'import type {} from "./e.ts";',
  "src/plan/utils/dates.ts": "export const x = 1;",
  "src/gadgets/a.ts": "export const x = 1;",
};

async function violations(files: Record<string, string>): Promise<{ rule: string; from: string }[]> {
  const folder = await mkdtemp(join(tmpdir(), "kept-import-rules-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    await symlink(join(import.meta.dirname, "../node_modules"), join(folder, "node_modules"), "junction");
    const { output } = await cruise(["src", "test"], {
      ...CRUISE_OPTIONS,
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: [...IMPORT_RULES] },
    });
    return (output as ICruiseResult).summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("the import rules", () => {
  let found: { rule: string; from: string }[] = [];
  beforeAll(async () => {
    const broken = Object.fromEntries(BROKEN.map(([, file, content]) => [file, content]));
    found = await violations({ ...KEPT, ...TARGETS, ...broken });
  });

  it.each(BROKEN)("%s fires on %s", (rule, file) => {
    expect(found).toContainEqual({ rule, from: file });
  });

  it("are silent on a tree that keeps them", async () => {
    expect(await violations(KEPT)).toEqual([]);
  });

  it("are each seen to fire, and each says the way out", () => {
    const tried = new Set(BROKEN.map(([rule]) => rule));
    expect(IMPORT_RULES.map((rule) => rule.name).filter((name) => !tried.has(name ?? ""))).toEqual([]);
    expect(IMPORT_RULES.filter((rule) => rule.comment?.startsWith("Way out: ") !== true)).toEqual([]);
  });
});
