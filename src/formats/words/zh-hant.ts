import type { en } from "./en.ts";

export const zhHant = {
  "empty-file": "檔案沒有內容：未有收到任何資料。請重新提交文件。",
  "too-large": "文件大於可讀取的上限 {limit} MB。請分拆文件，或移除圖片後再提交。",
  "truncated": "文件不完整或已損毀，未能讀取至結尾。請重新提交。",
  "unpacks-too-large": "文件解壓後大於可讀取的上限 {limit} MB。請移除圖片或不使用的工作表後重新儲存。",
  "nested-too-deep": "文件的元素嵌套超過 {limit} 層，並非計劃文件所需。請以原來的軟件重新儲存文件。",
  "line-too-long": "第 {line} 行超過可讀取的上限 {limit} 個字元。請將每一列資料分行列出。",
  "cell-too-long": "有儲存格超過可讀取的上限 {limit} 個字元。請縮短內容，或分成多列。",
  "too-many-rows": "文件超過可讀取的上限 {limit} 列。請分拆文件後提交。",
  "too-many-columns": "有一列超過可讀取的上限 {limit} 欄。請移除沒有內容的欄。",
  "not-text": "檔案並非任何已知編碼的文字。請以文字、HTML、DOCX、XLSX、PDF、CSV 或 JSON 格式提交文件。",
  "encoding-read": "文字並非採用 UTF-8 編碼，現按 {encoding} 讀取。請核對字元是否正確。",
  "csv-broken": "第 {line} 行：未能按 CSV 格式讀取表格（{reason}）。請檢查引號及分隔符號。",
  "pdf-no-text": "PDF 只有頁面圖像而沒有文字，因此未能讀取任何內容。請索取其他格式的文件。",
  "pdf-encrypted": "PDF 設有密碼保護，未能開啟。請索取沒有密碼的版本。",
  "pdf-too-many-pages": "PDF 共有 {pages} 頁，超過可讀取的上限 {limit} 頁。請分拆文件後提交。",
  "pdf-too-slow": "未能在 {seconds} 秒內讀取 PDF。請移除繪圖後重新儲存，或以其他格式提交文件。",
  "pdf-tags-incomplete": "PDF 的結構標籤只涵蓋 {percent}% 的文字，因此表格是按文字的位置讀取。請核對各列資料。",
  "pdf-text-untagged": "第 {page} 頁：部分文字不在 PDF 的結構標籤之內，現以一般文字行置於文件末端。請核對是否完整。",
  "pdf-no-glyph": "現有字型沒有「{characters}」，PDF 未能顯示這些字元。請更換字元，或以其他格式輸出文件。",
  "old-office-file":
    "檔案屬舊式 Word 或 Excel 檔案（.doc、.xls），或設有密碼。請另存為沒有密碼的 DOCX 或 XLSX 檔案後重新提交。",
  "locked": "文件設有密碼，未能讀取。請移除密碼後重新提交。",
  "too-many-parts": "文件所含的部件超過可讀取的上限 {limit} 個。請移除圖片或不使用的工作表後重新儲存。",
  "zip-unsafe":
    "文件的部件互相重疊、名稱重複或指向文件以外，一般文書處理或試算表軟件不會如此儲存。請以原來的軟件重新儲存文件。",
  "part-missing": "文件欠缺部件「{part}」，未能讀取。請以原來的軟件重新儲存文件。",
  "not-well-formed": "部件「{part}」第 {line} 行不符合 XML 格式，文件已損毀。請以原來的軟件重新儲存文件。",
  "document-type-refused":
    "部件「{part}」宣告了文件類型，可藉此引入其他檔案；文件並無此需要。請以原來的軟件重新儲存文件。",
  "too-many-cells": "文件超過可讀取的上限 {limit} 個儲存格。請分拆文件後提交。",
  "tracked-changes": "文件載有追蹤修訂，現按接受所有修訂讀取。請核對是否符合原意。",
  "nested-table": "有儲存格內含另一表格，其文字已讀作該儲存格的段落。請核對此列。",
  "external-content-ignored":
    "文件載有巨集、內嵌物件或連結至其他檔案。系統沒有執行或開啟該等項目，只見於其中的內容未有讀取。",
  "hidden-sheet": "工作表「{sheet}」已隱藏，但仍已讀取。請核對是否屬文件內容。",
  "hidden-rows": "工作表「{sheet}」有隱藏的列（{rows}），但仍已讀取。請核對是否屬文件內容。",
  "hidden-columns": "工作表「{sheet}」有隱藏的欄（{columns}），但仍已讀取。請核對是否屬文件內容。",
  "hidden-text": "文件有隱藏文字，但仍已讀取。請核對是否屬文件內容。",
  "covered-content": "此儲存格載有內容，但被合併儲存格遮蓋，無法看見，因此未有讀取。請刪除該內容或取消合併。",
  "too-many-elements": "文件的標記超過可讀取的上限 {limit} 個。請移除沒有內容的格式設定後重新儲存，或分拆文件後提交。",
} as const satisfies Record<keyof typeof en, string>;
