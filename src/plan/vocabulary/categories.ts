import type { Lang } from "../../base/language.ts";
import { squeezed } from "./characters.ts";

/** DATA.GOV.HK's twenty categories: the plan's 數據種類 is exactly one of these names. */
const CATEGORIES: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  "city-management": {
    "en": "City Management and Utilities",
    "zh-Hant": "城市管理及公共設施",
    "zh-Hans": "城市管理及公共设施",
  },
  "climate-and-weather": { "en": "Climate and Weather", "zh-Hant": "氣象", "zh-Hans": "气象" },
  "commerce-and-industry": { "en": "Commerce and Industry", "zh-Hant": "工商業", "zh-Hans": "工商业" },
  "social-welfare": { "en": "Community and Social Welfare", "zh-Hant": "社區及社會福利", "zh-Hans": "社区及社会福利" },
  "development": {
    "en": "Development, Geography and Land Information",
    "zh-Hant": "發展、地理及土地資訊",
    "zh-Hans": "发展、地理及土地资讯",
  },
  "education": { "en": "Education", "zh-Hant": "教育", "zh-Hans": "教育" },
  "legislature": { "en": "Election and Legislature", "zh-Hant": "選舉及立法機關", "zh-Hans": "选举及立法机关" },
  "employment-and-labour": { "en": "Employment and Labour", "zh-Hant": "就業及勞工", "zh-Hans": "就业及劳工" },
  "environment": { "en": "Environment", "zh-Hant": "環境", "zh-Hans": "环境" },
  "finance": { "en": "Finance", "zh-Hant": "財經", "zh-Hans": "财经" },
  "food": { "en": "Food", "zh-Hant": "食物", "zh-Hans": "食物" },
  "health": { "en": "Health", "zh-Hant": "衞生", "zh-Hans": "卫生" },
  "housing": { "en": "Housing", "zh-Hant": "房屋", "zh-Hans": "房屋" },
  "law-and-security": { "en": "Law and Security", "zh-Hant": "法律及保安", "zh-Hans": "法律及保安" },
  "population": { "en": "Population", "zh-Hant": "人口", "zh-Hans": "人口" },
  "recreation-and-culture": {
    "en": "Recreation, Sports and Culture",
    "zh-Hant": "康樂、體育及文化",
    "zh-Hans": "康乐、体育及文化",
  },
  "information-technology-and-broadcasting": {
    "en": "Technology and Broadcasting",
    "zh-Hant": "科技及廣播",
    "zh-Hans": "科技及广播",
  },
  "tourism": { "en": "Tourism", "zh-Hant": "旅遊", "zh-Hans": "旅游" },
  "transport": { "en": "Transportation", "zh-Hant": "運輸", "zh-Hans": "运输" },
  "miscellaneous": { "en": "Miscellaneous", "zh-Hant": "其他", "zh-Hans": "其他" },
};

/** Other wordings met in plans: older names, spelling variants. */
const VARIANTS: Readonly<Record<string, string>> = {
  "Information Technology and Broadcasting": "information-technology-and-broadcasting",
  "資訊科技及廣播": "information-technology-and-broadcasting",
  "资讯科技及广播": "information-technology-and-broadcasting",
  "衛生": "health",
  "Transport": "transport",
  "交通運輸": "transport",
  "City Management": "city-management",
  "Others": "miscellaneous",
};

/** A longer text names no category. In UTF-16 units. */
const LONGEST = 120;

function categoryKey(text: string): string {
  return squeezed(text)
    .replaceAll("&", "and")
    .replaceAll(/[,、,]/gu, "")
    .replaceAll("衛", "衞");
}

const BY_NAME = new Map<string, string>();
for (const [id, names] of Object.entries(CATEGORIES)) {
  for (const name of Object.values(names)) BY_NAME.set(categoryKey(name), id);
}
for (const [name, id] of Object.entries(VARIANTS)) BY_NAME.set(categoryKey(name), id);

export const CATEGORY_IDS: readonly string[] = Object.keys(CATEGORIES);

/** The category that a plan's wording names, or null. */
export function categoryOf(text: string): string | null {
  return text.length > LONGEST ? null : (BY_NAME.get(categoryKey(text)) ?? null);
}

/** A category's name in all three languages, or null for an id that isn't one. */
export function categoryName(id: string): Readonly<Record<Lang, string>> | null {
  return CATEGORIES[id] ?? null;
}
