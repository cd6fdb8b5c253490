import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bureauxFolder } from "./bureaux-folder.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "kept-bureaux-"));
  await mkdir(join(root, "hk-a/plans/2026-2028"), { recursive: true });
  await mkdir(join(root, "hk-a/datasets/x"), { recursive: true });
  await mkdir(join(root, "Not An Id"));
  await writeFile(join(root, "hk-a/bureau.yaml"), "id: hk-a\n");
  await writeFile(join(root, "hk-a/plans/2026-2028/plan.en.txt"), "A");
});
afterEach(() => rm(root, { recursive: true }));

const textsOf = async () =>
  (await bureauxFolder(root).read("hk-a")).map((file) => [
    file.path,
    "bytes" in file ? new TextDecoder().decode(file.bytes) : file.refused,
  ]);

test("lists folders that bear an id, and reads the files Kept knows, by path", async () => {
  await mkdir(join(root, "hk-b"));
  for (const stray of [
    "hk-a/notes.txt",
    "hk-a/plans/README.md",
    "hk-a/plans/2026-2028/draft.docx",
    "hk-a/datasets/x/contract.yaml",
    "loose.yaml",
  ]) {
    await writeFile(join(root, stray), "stray");
  }
  expect(await bureauxFolder(root).list()).toEqual(["hk-a", "hk-b"]);
  expect(await textsOf()).toEqual([
    ["bureau.yaml", "id: hk-a\n"],
    ["plans/2026-2028/plan.en.txt", "A"],
  ]);
});

test("follows a link within the bureau's folder, never out of it", async () => {
  await writeFile(join(root, "secret.yaml"), "secret");
  await symlink(join(root, "secret.yaml"), join(root, "hk-a/plans/2026-2028/commitments.yaml"));
  await symlink("../../bureau.yaml", join(root, "hk-a/plans/2026-2028/provenance.yaml"));
  await symlink("nowhere", join(root, "hk-a/plans/2026-2028/plan.zh-Hant.txt"));
  expect(await textsOf()).toEqual([
    ["bureau.yaml", "id: hk-a\n"],
    ["plans/2026-2028/commitments.yaml", "link-outside"],
    ["plans/2026-2028/plan.en.txt", "A"],
    ["plans/2026-2028/plan.zh-Hant.txt", "not-a-file"],
    ["plans/2026-2028/provenance.yaml", "id: hk-a\n"],
  ]);
});

test("doesn't follow a link to a folder of plans", async () => {
  await rm(join(root, "hk-a/plans"), { recursive: true });
  await symlink("/etc", join(root, "hk-a/plans"));
  expect(await textsOf()).toEqual([["bureau.yaml", "id: hk-a\n"]]);
});

test("doesn't read what is too large, or no file", async () => {
  await truncate(join(root, "hk-a/bureau.yaml"), 600 * 1024);
  await mkdir(join(root, "hk-a/plans/2026-2028/commitments.yaml"));
  expect(await textsOf()).toEqual([
    ["bureau.yaml", "too-large"],
    ["plans/2026-2028/commitments.yaml", "not-a-file"],
    ["plans/2026-2028/plan.en.txt", "A"],
  ]);
});

test("a folder that isn't there holds no bureaux", async () => {
  expect(await bureauxFolder(join(root, "nowhere")).list()).toEqual([]);
});
