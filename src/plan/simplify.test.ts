import { expect, test } from "vitest";
import { simplified } from "./simplify.ts";

test.each([
  ["計劃、計畫", "计划、计划"],
  ["上載至網站的數據集", "上载至网站的数据集"],
  ["衞生、顯著、發布、發佈、裏面", "卫生、显著、发布、发布、里面"],
  ["「開放數據平台」資訊、軟件", "「开放数据平台」资讯、软件"],
])("changes characters and keeps Hong Kong's words: %s", (traditional, expected) => {
  expect(simplified(traditional)).toBe(expected);
});

test("leaves other text alone", () => {
  expect(simplified("Smart-Space 01/2026（CSV）")).toBe("Smart-Space 01/2026（CSV）");
});
