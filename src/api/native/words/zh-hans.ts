import type { en } from "./en.ts";

export const zhHans = {
  "title-bad-input": "未能理解有关请求",
  "title-not-found": "找不到",
  "title-gone": "已撤回",
  "title-conflict": "与现有内容有冲突",
  "title-forbidden": "不获许可",
  "title-too-large": "过大",
  "title-too-slow": "运算量过大",
  "title-method-not-allowed": "不接受此方法",
  "title-internal": "本程式出现故障",
  "not-found": "{path} 并无内容。计划清单载于 /api/v1/plans。",
  "plan-not-found": "此处没有 {bureau} 已采纳的 {period} 年度计划。计划清单载于 /api/v1/plans。",
  "bureau-not-found": "此处没有名为 {bureau} 的政策局的计划。现有：{known}。",
  "unknown-parameter": "此处没有名为 {name} 的参数。可用：{allowed}。",
  "no-parameters": "此处没有名为 {name} 的参数；此网址不接受任何参数。",
  "repeated-parameter": "参数 {name} 重复出现。请只填写一次。",
  "wrong-parameter": "参数 {name} 不可为「{value}」。应为：{expected}。",
  "expected-page": "1至{most}的整数",
  "expected-bureau": "政策局的识别码，例如 hk-itib",
  "expected-asOf":
    "日期，例如 2026-11-24；或时间，例如 2026-11-24T10:00（香港时间）或 2026-11-24T10:00:00+08:00（加号须写成 %2B）；年份由1900至2999",
  "method-not-allowed": "{path} 不接受 {method}。可用：{allowed}。",
  "bad-request": "未能读取网址：当中有未正确编码的字元。",
  "address-too-long": "网址超过{most}个字元。",
  "internal": "程式出现故障，与阁下无关。事件已予记录，编号为 {reference}；请稍后再试。",
} as const satisfies Record<keyof typeof en, string>;
