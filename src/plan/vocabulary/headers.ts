import { remembered } from "../../base/remembered.ts";
import { squeezed } from "./characters.ts";

/** The columns that a plan's table may have; `section` only in a table that holds a whole plan. */
export type Column =
  | "section"
  | "number"
  | "organisation"
  | "category"
  | "name"
  | "description"
  | "date"
  | "frequency"
  | "remarks";

/** Tried in order: `數據集名稱` holds `數據`, `更新頻率` could hold a date. Brackets are already taken off. */
const WORDINGS: readonly (readonly [Column, RegExp])[] = [
  [
    "frequency",
    /^(?:數據|数据)?(?:更新)?(?:頻率|频率|頻次|频次|週期|周期)$|^(?:update|updating)?frequency(?:ofupdates?|ofupdating)?$|^updates?$/,
  ],
  [
    "date",
    /^(?:目[標标]|[預预][計计]|[擬拟][議议]?|[實实][際际]|首次)?(?:開放|开放|發放|发放|發布|发布|公布|推出|上[載载])(?:數據|数据|數據集|数据集)?(?:日期|月份|[時时][間间])?$|^目[標标](?:日期|月份)$|^(?:target(?:ed)?|actual|expected|planned|proposed)?(?:date(?:of)?)?(?:release|launch|publication|upload)(?:d)?(?:date|month(?:\/year)?)?$|^(?:target|planned|expected)?(?:date|month)(?:of(?:release|launch|publication|upload))?$/,
  ],
  [
    "category",
    /^(?:數據|数据|數據集|数据集)?(?:種類|种类|類別|类别|分類|分类)$|^(?:data|dataset)?(?:categor(?:y|ies)|type)(?:of(?:data|datasets?))?$/,
  ],
  [
    "name",
    /^(?:數據集|数据集)?(?:名[稱称]|[標标][題题])$|^(?:數據集|数据集)$|^(?:names?of)?(?:the)?(?:data|dataset)s?(?:names?|titles?)?$|^(?:name|title)$/,
  ],
  [
    "description",
    /^(?:數據集|数据集)?的?(?:一般|簡要|简要|概括|[內内]容)?(?:[說说]明|[簡简]介|描述|[內内]容)$|^(?:general|brief|dataset)?(?:description|content)s?(?:of(?:the)?(?:data|dataset)s?)?$/,
  ],
  ["organisation", /^(?:機構|机构|組織|组织)(?:名[稱称])?$|^(?:name(?:of)?)?organi[sz]ations?(?:name)?$/],
  ["remarks", /^(?:備註|备注|備注|備考|附[註注]|[註注])$|^(?:remarks?|notes?)$/],
  ["section", /^(?:部分|部份|分部)$|^section$/],
  [
    "number",
    /^(?:編號|编号|序號|序号|項目|项目|項目編號|项目编号|項次|项次)$|^(?:item|serial|ref(?:erence)?)?(?:no\.?|number|#)$|^(?:item|serial|s\/n)$/,
  ],
];

/** A longer text is a cell's content, whatever words it begins with. In UTF-16 units. */
const LONGEST = 120;
const IN_BRACKETS = /[([][^()[\]]*[)\]]|[*#†‡^]+$/gu;

/** Which column a header cell names, or null. Bracketed words such as (月/年) don't count. */
export function columnOf(header: string): Column | null {
  return header.length > LONGEST ? null : columnNamed(header);
}

const columnNamed = remembered(5_000, (header: string): Column | null => {
  const key = squeezed(header).replace(IN_BRACKETS, "");
  if (key === "") return null;
  return WORDINGS.find(([, wording]) => wording.test(key))?.[0] ?? null;
});

/** True for a header cell that only carries the second line of one: (月/年), (MM/YYYY). */
export function isHeaderSuffix(text: string): boolean {
  return (
    text.length <= LONGEST &&
    /^[([]?(?:月(?:份)?\/年(?:份)?|年\/月|mm?\/yy(?:yy)?|month\/year|m\/y)[)\]]?$/.test(squeezed(text))
  );
}
