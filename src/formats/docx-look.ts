const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Languages of Latin and of Han text, the font of the latter and the one to take where it is missing. */
export type Look = {
  readonly latin: string;
  readonly eastAsian: string;
  readonly font: string;
  readonly instead: string;
};

/** Sizes are in half points, spacing in twentieths of a point. */
export function styles({ latin, eastAsian, font }: Look): string {
  const heading = (level: number, size: number, before: number, after: number) =>
    [
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>`,
      `<w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="${after}"/>`,
      `<w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="1F3A5F"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`,
    ].join("");
  const text = (id: string, name: string, paragraph: string, run: string) =>
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
  const edges = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const borders = edges.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="8A9199"/>`).join("");
  const small = '<w:sz w:val="19"/><w:szCs w:val="19"/>';
  return [
    `<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>`,
    `<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="${font}" w:cs="Arial"/><w:sz w:val="21"/><w:szCs w:val="21"/>`,
    `<w:lang w:val="${latin}" w:eastAsia="${eastAsian}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:spacing w:after="100"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>',
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    heading(1, 32, 0, 160),
    heading(2, 26, 320, 120),
    heading(3, 22, 200, 100),
    text("TableText", "Table Text", '<w:spacing w:before="30" w:after="30"/>', small),
    text(
      "TableHeading",
      "Table Heading",
      '<w:keepNext/><w:spacing w:before="50" w:after="50"/><w:jc w:val="center"/>',
      `<w:b/><w:bCs/>${small}`,
    ),
    text("AfterTable", "After Table", '<w:spacing w:after="0" w:line="160" w:lineRule="exact"/>', '<w:sz w:val="12"/>'),
    '<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="TableText"/><w:pPr>',
    `<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
    '<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/></w:pPr>',
    '<w:rPr><w:color w:val="55606B"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>',
    '<w:style w:type="table" w:customStyle="1" w:styleId="PlanTable"><w:name w:val="Plan Table"/><w:basedOn w:val="TableNormal"/>',
    `<w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr></w:style></w:styles>`,
  ].join("");
}

/** One list: a bullet that hangs outside the text. */
export function numbering(): string {
  return [
    `<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>`,
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>',
    '<w:pPr><w:ind w:left="240" w:hanging="240"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:hint="default"/></w:rPr></w:lvl>',
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  ].join("");
}

/** Compatibility mode 15 is that of Word 2013 and later: without it Word opens a file as one of 2007. */
export function settings({ latin, eastAsian }: Look): string {
  return [
    `<w:settings xmlns:w="${MAIN}"><w:zoom w:percent="100"/><w:compat>`,
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    `<w:themeFontLang w:val="${latin}" w:eastAsia="${eastAsian}"/></w:settings>`,
  ].join("");
}

/** Page number and count. */
export function footer(): string {
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  return [
    `<w:ftr xmlns:w="${MAIN}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${field("PAGE")}`,
    `<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field("NUMPAGES")}</w:p></w:ftr>`,
  ].join("");
}

export function fontTable({ font, instead }: Look): string {
  return [
    `<w:fonts xmlns:w="${MAIN}"><w:font w:name="Arial"><w:altName w:val="Liberation Sans"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>`,
    `<w:font w:name="${font}"><w:altName w:val="${instead}"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`,
  ].join("");
}
