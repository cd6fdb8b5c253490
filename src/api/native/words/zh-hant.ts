import type { en } from "./en.ts";

export const zhHant = {
  "title-bad-input": "未能理解有關請求",
  "title-not-found": "找不到",
  "title-gone": "已撤回",
  "title-conflict": "與現有內容有衝突",
  "title-forbidden": "不獲許可",
  "title-too-large": "過大",
  "title-too-slow": "運算量過大",
  "title-method-not-allowed": "不接受此方法",
  "title-internal": "本程式出現故障",
  "not-found": "{path} 並無內容。計劃清單載於 /api/v1/plans。",
  "plan-not-found": "此處沒有 {bureau} 已採納的 {period} 年度計劃。計劃清單載於 /api/v1/plans。",
  "bureau-not-found": "此處沒有名為 {bureau} 的政策局的計劃。現有：{known}。",
  "unknown-parameter": "此處沒有名為 {name} 的參數。可用：{allowed}。",
  "no-parameters": "此處沒有名為 {name} 的參數；此網址不接受任何參數。",
  "repeated-parameter": "參數 {name} 重複出現。請只填寫一次。",
  "wrong-parameter": "參數 {name} 不可為「{value}」。應為：{expected}。",
  "expected-page": "1至{most}的整數",
  "expected-bureau": "政策局的識別碼，例如 hk-itib",
  "expected-asOf":
    "日期，例如 2026-11-24；或時間，例如 2026-11-24T10:00（香港時間）或 2026-11-24T10:00:00+08:00（加號須寫成 %2B）；年份由1900至2999",
  "method-not-allowed": "{path} 不接受 {method}。可用：{allowed}。",
  "bad-request": "未能讀取網址：當中有未正確編碼的字元。",
  "address-too-long": "網址超過{most}個字元。",
  "internal": "程式出現故障，與閣下無關。事件已予記錄，編號為 {reference}；請稍後再試。",
} as const satisfies Record<keyof typeof en, string>;
