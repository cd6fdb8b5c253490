import { describe, expect, it } from "vitest";
import { drawing, redrawn } from "./architecture.ts";
import { LAYERS } from "./layers.ts";

describe("the drawing of the layers", () => {
  it("names every layer once, and says which are still to come", () => {
    const lines = drawing(LAYERS, (folder) => folder !== "engine").split("\n");
    for (const { folder, says } of LAYERS) {
      const mine = lines.filter((line) => line.includes(says) && line.includes(` ${folder} `));
      expect(mine).toHaveLength(1);
      expect(mine[0]?.endsWith("(later)")).toBe(folder === "engine");
    }
  });

  it("replaces what stands between the markers and nothing else", () => {
    const before =
      "# A\n<!-- layers: written by `npm run architecture`; change tools/layers.ts instead -->\nold\n<!-- layers end -->\nB\n";
    const after = redrawn(before, "new");
    expect(after).toMatch(/^# A\n<!-- layers: /u);
    expect(after).toContain("```text\nnew\n```");
    expect(after).not.toContain("old");
    expect(after.endsWith("<!-- layers end -->\nB\n")).toBe(true);
    expect(redrawn(after, "new")).toBe(after);
  });

  it("refuses a document that has lost its markers", () => {
    expect(() => redrawn("# A\n", "new")).toThrow("lost its markers");
  });
});
