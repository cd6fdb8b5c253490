export const en = {
  "empty-file": "The file is empty: nothing was received. Send the document again.",
  "too-large": "The document is larger than {limit} MB, the most that is read. Send it in parts, or without pictures.",
  "truncated": "The document breaks off or is damaged and can't be read to its end. Send it again.",
  "unpacks-too-large":
    "The document unpacks to more than {limit} MB, the most that is read. Save it again without pictures or unused sheets.",
  "nested-too-deep":
    "Elements are nested more than {limit} deep, which no plan needs. Save the document again from the program that made it.",
  "line-too-long":
    "Line {line} is longer than {limit} characters, the longest that is read. Put every row on a line of its own.",
  "cell-too-long":
    "A cell is longer than {limit} characters, the longest that is read. Shorten it, or split it into rows.",
  "too-many-rows": "The document has more than {limit} rows, the most that is read. Send it in parts.",
  "too-many-columns":
    "A row has more than {limit} columns, the most that is read. Remove the columns that hold nothing.",
  "not-text":
    "The file is not text in any known encoding. Send the document as text, HTML, DOCX, XLSX, PDF, CSV or JSON.",
  "encoding-read": "The text is not in UTF-8; it was read as {encoding}. Check that the characters are right.",
  "csv-broken": "Line {line}: the table can't be read as CSV ({reason}). Check the quotation marks and the delimiters.",
  "pdf-no-text":
    "The PDF holds pictures of pages and no text, so nothing in it can be read. Ask for the document in another form.",
  "pdf-encrypted": "The PDF is protected by a password and can't be opened. Ask for a copy without one.",
  "pdf-too-many-pages": "The PDF has {pages} pages; at most {limit} are read. Send it in parts.",
  "pdf-too-slow":
    "The PDF couldn't be read within {seconds} seconds. Save it again without drawings, or send the document in another form.",
  "pdf-tags-incomplete":
    "The PDF's structure tags reach only {percent}% of its text, so its tables were read from where the text stands. Check the rows.",
  "pdf-text-untagged":
    "Page {page}: some text stands outside the PDF's structure tags; it was read as plain lines after everything else. Check that it is complete.",
  "pdf-no-glyph":
    "The characters {characters} are in none of the fonts at hand, so the PDF can't show them. Replace them, or write the document in another form.",
  "old-office-file":
    "The file is a Word or Excel file of the old kind (.doc, .xls), or is locked with a password. Save it as DOCX or XLSX without a password and send it again.",
  "locked": "The document is locked with a password and can't be read. Save it without one and send it again.",
  "too-many-parts":
    "The document consists of more than {limit} parts, the most that is read. Save it again without pictures or unused sheets.",
  "zip-unsafe":
    "The document's parts overlap, bear the same name or point outside it, as no word processor or spreadsheet writes them. Save it again from the program that made it.",
  "part-missing":
    "The document has no part called {part} and can't be read. Save it again from the program that made it.",
  "not-well-formed":
    "Line {line} of the part {part} is not well-formed XML. The document is damaged: save it again from the program that made it.",
  "document-type-refused":
    "The part {part} declares a document type, which could pull in other files; no document needs one. Save it again from the program that made it.",
  "too-many-cells": "The document has more than {limit} cells, the most that is read. Send it in parts.",
  "tracked-changes":
    "The document carries tracked changes. It was read as if all of them were accepted. Check that this is what was meant.",
  "nested-table": "A cell holds a table of its own; its text was read as paragraphs of the cell. Check this row.",
  "external-content-ignored":
    "The document carries macros, embedded objects or links to other files. They were neither run nor followed; what only they would show was not read.",
  "hidden-sheet": "The sheet “{sheet}” is hidden; it was read all the same. Check that it belongs to the document.",
  "hidden-rows":
    "Rows of the sheet “{sheet}” are hidden ({rows}); they were read all the same. Check that they belong to the document.",
  "hidden-columns":
    "Columns of the sheet “{sheet}” are hidden ({columns}); they were read all the same. Check that they belong to the document.",
  "hidden-text": "Some of the text is hidden; it was read all the same. Check that it belongs to the document.",
  "covered-content":
    "This cell has content, but a merged cell covers it and nobody sees it. It was not read. Delete it, or undo the merging.",
  "too-many-elements":
    "The document has more than {limit} pieces of markup, the most that is read. Save it again without formatting that holds nothing, or send it in parts.",
} as const;
