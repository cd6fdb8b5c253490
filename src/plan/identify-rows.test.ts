import { expect, test } from "vitest";
import { planEdition } from "./edition-plan.ts";
import { bundledPlan } from "./example-bureau.ts";
import { identifyRows } from "./identify-rows.ts";

const adopted = await bundledPlan();
const english = planEdition(adopted, "en");
const [row] = english.commitments;
if (row === undefined) throw new Error("the plan has rows");

test("knows a row by its name in any language, with or without the bureau's id", () => {
  const identify = identifyRows([adopted]);
  expect(identify(row, english)).toBe("cyberport-community-enterprises");
  expect(
    identify({ ...row, name: "数码港社群企业资料" }, { ...english, bureau: { text: "創新科技及工業局", id: null } }),
  ).toBe("cyberport-community-enterprises");
});

test("knows no row of another bureau, and no name that two datasets have borne", () => {
  expect(identifyRows([adopted])(row, { ...english, bureau: { text: "Education Bureau", id: null } })).toBeNull();
  const renamed = {
    ...adopted,
    commitments: adopted.commitments.map((one) => ({ ...one, dataset: `${one.dataset}-2` })),
  };
  expect(identifyRows([adopted, renamed])(row, english)).toBeNull();
});
