/**
 * Characters of the CJK Radicals Supplement block and the ideographs that look the same (Unicode's
 * EquivalentUnifiedIdeograph.txt), which NFKC leaves apart. Chromium writes a radical's code where a font draws both with
 * one glyph, so that 增長率 arrives as 增⻑率; no text means a radical.
 */
const PAIRS =
  "⺠民⺬示⺮竹⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";

const IDEOGRAPHS = new Map<string, string>();
for (let at = 0; at < PAIRS.length; at += 2) IDEOGRAPHS.set(PAIRS.charAt(at), PAIRS.charAt(at + 1));

/**
 * A text with radicals' codes, those of the Kangxi Radicals block too, replaced by those of the ideographs that they
 * stand for, and ligatures (ﬁ) by their letters.
 */
export function withoutRadicals(text: string): string {
  return text
    .replace(/[\u2E80-\u2EFF]/gu, (radical) => IDEOGRAPHS.get(radical) ?? radical)
    .replace(/[\u2F00-\u2FD5\uFB00-\uFB06]/gu, (character) => character.normalize("NFKC"));
}
