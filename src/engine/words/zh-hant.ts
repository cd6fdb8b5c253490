import type { en } from "./en.ts";

export const zhHant = {
  tooSlow: "處理時間超過{seconds}秒，已中止，沒有保留任何內容。請縮減或分拆文件後再試。",
  tooLarge: "處理所需記憶體超過{megabytes} MB，已中止，沒有保留任何內容。請縮減或分拆文件後再試。",
} as const satisfies Record<keyof typeof en, string>;
