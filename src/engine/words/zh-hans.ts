import type { en } from "./en.ts";

export const zhHans = {
  tooSlow: "处理时间超过{seconds}秒，已中止，没有保留任何内容。请缩减或分拆文件后再试。",
  tooLarge: "处理所需记忆体超过{megabytes} MB，已中止，没有保留任何内容。请缩减或分拆文件后再试。",
} as const satisfies Record<keyof typeof en, string>;
