import type { en } from "./en.ts";

export const zhHans = {
  "empty-file": "档案没有内容：未有收到任何资料。请重新提交文件。",
  "too-large": "文件大于可读取的上限 {limit} MB。请分拆文件，或移除图片后再提交。",
  "truncated": "文件不完整或已损毁，未能读取至结尾。请重新提交。",
  "unpacks-too-large": "文件解压后大于可读取的上限 {limit} MB。请移除图片或不使用的工作表后重新储存。",
  "nested-too-deep": "文件的元素嵌套超过 {limit} 层，并非计划文件所需。请以原来的软件重新储存文件。",
  "line-too-long": "第 {line} 行超过可读取的上限 {limit} 个字元。请将每一列资料分行列出。",
  "cell-too-long": "有储存格超过可读取的上限 {limit} 个字元。请缩短内容，或分成多列。",
  "too-many-rows": "文件超过可读取的上限 {limit} 列。请分拆文件后提交。",
  "too-many-columns": "有一列超过可读取的上限 {limit} 栏。请移除没有内容的栏。",
  "not-text": "档案并非任何已知编码的文字。请以文字、HTML、DOCX、XLSX、PDF、CSV 或 JSON 格式提交文件。",
  "encoding-read": "文字并非采用 UTF-8 编码，现按 {encoding} 读取。请核对字元是否正确。",
  "csv-broken": "第 {line} 行：未能按 CSV 格式读取表格（{reason}）。请检查引号及分隔符号。",
  "pdf-no-text": "PDF 只有页面图像而没有文字，因此未能读取任何内容。请索取其他格式的文件。",
  "pdf-encrypted": "PDF 设有密码保护，未能开启。请索取没有密码的版本。",
  "pdf-too-many-pages": "PDF 共有 {pages} 页，超过可读取的上限 {limit} 页。请分拆文件后提交。",
  "pdf-too-slow": "未能在 {seconds} 秒内读取 PDF。请移除绘图后重新储存，或以其他格式提交文件。",
  "pdf-tags-incomplete": "PDF 的结构标签只涵盖 {percent}% 的文字，因此表格是按文字的位置读取。请核对各列资料。",
  "pdf-text-untagged": "第 {page} 页：部分文字不在 PDF 的结构标签之内，现以一般文字行置于文件末端。请核对是否完整。",
  "pdf-no-glyph": "现有字型没有「{characters}」，PDF 未能显示这些字元。请更换字元，或以其他格式输出文件。",
  "old-office-file":
    "档案属旧式 Word 或 Excel 档案（.doc、.xls），或设有密码。请另存为没有密码的 DOCX 或 XLSX 档案后重新提交。",
  "locked": "文件设有密码，未能读取。请移除密码后重新提交。",
  "too-many-parts": "文件所含的部件超过可读取的上限 {limit} 个。请移除图片或不使用的工作表后重新储存。",
  "zip-unsafe":
    "文件的部件互相重叠、名称重复或指向文件以外，一般文书处理或试算表软件不会如此储存。请以原来的软件重新储存文件。",
  "part-missing": "文件欠缺部件「{part}」，未能读取。请以原来的软件重新储存文件。",
  "not-well-formed": "部件「{part}」第 {line} 行不符合 XML 格式，文件已损毁。请以原来的软件重新储存文件。",
  "document-type-refused":
    "部件「{part}」宣告了文件类型，可借此引入其他档案；文件并无此需要。请以原来的软件重新储存文件。",
  "too-many-cells": "文件超过可读取的上限 {limit} 个储存格。请分拆文件后提交。",
  "tracked-changes": "文件载有追踪修订，现按接受所有修订读取。请核对是否符合原意。",
  "nested-table": "有储存格内含另一表格，其文字已读作该储存格的段落。请核对此列。",
  "external-content-ignored":
    "文件载有巨集、内嵌物件或连结至其他档案。系统没有执行或开启该等项目，只见于其中的内容未有读取。",
  "hidden-sheet": "工作表「{sheet}」已隐藏，但仍已读取。请核对是否属文件内容。",
  "hidden-rows": "工作表「{sheet}」有隐藏的列（{rows}），但仍已读取。请核对是否属文件内容。",
  "hidden-columns": "工作表「{sheet}」有隐藏的栏（{columns}），但仍已读取。请核对是否属文件内容。",
  "hidden-text": "文件有隐藏文字，但仍已读取。请核对是否属文件内容。",
  "covered-content": "此储存格载有内容，但被合并储存格遮盖，无法看见，因此未有读取。请删除该内容或取消合并。",
  "too-many-elements": "文件的标记超过可读取的上限 {limit} 个。请移除没有内容的格式设定后重新储存，或分拆文件后提交。",
} as const satisfies Record<keyof typeof en, string>;
