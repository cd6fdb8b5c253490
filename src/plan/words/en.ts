export const en = {
  // What reading a plan document finds.
  "no-table":
    "No table of datasets was found: a plan has sections A to D, each with a table that begins with a header row. Send the plan document itself.",
  "format-unknown": "The document's form isn't one that is read. Send it as text, HTML, DOCX, XLSX, PDF, CSV or JSON.",
  "format-old-office":
    "The document is in an old Office form (DOC, XLS) or is locked with a password. Save it as DOCX or XLSX without a password and send that.",
  "format-rtf": "The document is in RTF, which isn't read. Save it as DOCX and send that.",
  "format-other-package":
    "The document is a package, but neither DOCX nor XLSX. Save it in one of these and send that.",
  "name-differs":
    "The file's name ends in .{extension}, but what is in it is {format}; it was read as {format}. Give the file its right name.",
  "title-missing": "The document doesn't name itself as an open data plan. Write the title above section A.",
  "bureau-missing": "The document doesn't say which bureau or department it is of. Write the name above the title.",
  "period-missing": "The title doesn't say which years the plan is for. Write them in the title, such as 2026-2028.",
  "language-unknown": "The language of the document can't be told from its text.",
  "section-missing":
    "The document has no section {section}. A plan has sections A to D; where a section holds nothing it says so.",
  "section-without-parts":
    "“{text}” is headed, but neither its spatial nor its non-spatial data follows. Add the part and its table, or the words “Not applicable”.",
  "markup-removed":
    "{count} {count|cell|cells} held tags of a web page, such as <ul>; they were left out, and the text kept.",
  "part-unplaced": "“{text}” stands before any lettered section. Put it under the section it belongs to.",
  "part-assumed":
    "Section {section} isn't divided into spatial and non-spatial data; by the plan's title its rows were taken as “{part}”. Write the part above the table.",
  "organisation-missing":
    "Section C doesn't name an organisation. Write its number and name above its tables, such as (1).",
  "organisation-unnumbered":
    "“{text}” has no number; as the line above a part of section C it was taken as organisation {number}. Number it, such as ({number}).",
  "organisation-doubled":
    "Section C has organisation number {number} more than once; “{text}” was taken as number {taken}. Number every organisation once.",
  "years-missing": "The heading of section {section} names no year. Write the year or years of release in it.",
  "line-unplaced": "“{text}” belongs to no part of a plan that is known; it was left out.",
  "column-unknown": "The column “{text}” isn't one of a plan's; what it holds was kept as remarks of the rows.",
  "column-missing": "The table has no column for {column}. Add it to the header row.",
  "column-number": "the number",
  "column-category": "the category",
  "column-name": "the name of the dataset",
  "column-description": "the description",
  "column-date": "the month of release",
  "column-frequency": "the update frequency",
  "row-without-header":
    "The row “{text}” stands in a table without a header row, so its columns can't be told. Repeat the header above it.",
  "row-unplaced": "The row “{text}” belongs to no section. Put it under the section and part it belongs to.",
  "row-joined": "Row {number} was cut in two, as by a page break; its parts were joined.",
  "row-uncertain":
    "Row {number}: nothing shows where the row begins and ends, so its cells were put together by likelihood. Check them, or send the document in another form.",
  "row-incomplete":
    "Row {number}, “{text}”, has no name of a dataset, so nothing can be promised by it. Fill in the name, or remove the row.",
  "number-missing": "The row “{text}” has no number. Number it.",
  "number-unreadable": "The row “{text}” has no number that can be read. Number it 1, 2, 3 and so on.",
  "number-doubled": "Section {section} has number {number} more than once. Number every row once.",
  "number-gap": "Section {section} leaves out {numbers} in its numbering. Check whether rows are missing.",
  "number-order":
    "Section {section}: number {number} stands after a higher one. Put the rows in the order of their numbers.",
  "state-contradiction": "Section {section} says that it is not applicable, and yet has rows. Remove one or the other.",
  "table-missing": "Section {section} has neither a table nor the words “Not applicable”. Add one or the other.",
  "category-missing": "Row {number} has no category. Give one of the twenty categories of DATA.GOV.HK.",
  "category-unknown": "Row {number}: “{text}” isn't one of the twenty categories of DATA.GOV.HK. Use one of them.",
  "description-missing": "Row {number} has no description. Say what the dataset holds.",
  "date-missing": "Row {number} has no month. Give it as month/year, such as 06/2026.",
  "date-unreadable": "Row {number}: “{text}” can't be read as a month. Give it as month/year, such as 06/2026.",
  "date-undetermined":
    "Row {number}: the month is “{text}”, so there is none by which the promise can be judged. Give a month as soon as it is known.",
  "date-dropped":
    "Row {number}: “{text}” says that the promise is dropped, so no month is promised. Give the reason in the remarks.",
  "date-last-month":
    "Row {number}: “{text}” is longer than a month; its last month, {month}, was taken. Give the month itself.",
  "date-moved": "Row {number}: “{text}” moves the date; {month} was taken as the month now promised.",
  "date-day": "Row {number}: “{text}” is a day; its month, {month}, was taken.",
  "date-short-year": "Row {number}: “{text}” has a year of two digits; it was read as {month}. Write the year in four.",
  "date-outside-section":
    "Row {number}: “{text}” isn't in the years of section {section}. Move the row, or mend the date.",
  "frequency-missing": "Row {number} has no update frequency. Say how often the dataset is updated.",
  "frequency-unknown":
    "Row {number}: “{text}” stands for no one update frequency. Use a usual wording, such as quarterly.",
  "frequency-more": "Row {number}: “{text}” says more than how often; it was kept as written.",
  "json-invalid": "The file isn't JSON that can be read: {reason}. Check the place it names.",
  "json-not-a-plan": "The JSON isn't a plan: at {path}, {problem}. Write it as “kept plan write --format json” does.",
  "json-disagrees":
    "What the JSON says of {where} isn't what its own wording means: it has {found}, the wording means {expected}. The wording was followed.",
  "json-row-unplaced":
    "The commitment {where} of the JSON didn't come out as a row: its section isn't among the sections, or is said to hold none. Mend the sections.",
  "csv-section-unknown": "Line {line}: “{text}” isn't the id of a section, such as A.ii or C.1.i. Mend it.",
  "findings-left-out":
    "There {count|is|are} {count} more {count|finding|findings} of the kind {kind}, of which the first thousand are listed.",
  // A plan document's fixed wording.
  "layout-number": "No.",
  "layout-category": "Category of data",
  "layout-name": "Name of dataset",
  "layout-description": "General description",
  "layout-target-date": "Target release date (month/year)",
  "layout-release-date": "Release date (month/year)",
  "layout-frequency": "Update frequency",
  "layout-remarks": "Remarks",
  "layout-spatial": "i. Spatial data",
  "layout-non-spatial": "ii. Non-spatial data",
  "layout-not-applicable": "Not applicable",
  "tidy-bureau": "Bureau or department",
  "tidy-title": "Title",
  "tidy-plan-remarks": "Remarks on the plan",
  "tidy-section": "Section",
  "tidy-heading": "Heading of the section",
  "tidy-state": "State of the section",
  "tidy-section-remarks": "Remarks on the section",
  "tidy-organisation": "Organisation",
  // Loading a bureau's files.
  "file-wrong": "{file} can't be used: {count} {count|problem|problems}.",
  "file-problem-at": "line {line}: {message}",
  "file-whole": "the whole file",
  "file-not-utf8": "The file isn't text in UTF-8. Save it as UTF-8.",
  "file-not-yaml": "This isn't YAML ({code}). Look at its indentation, colons and quotation marks.",
  "file-key-twice": "The same key stands twice. Take one of them out.",
  "file-too-deep": "The values are nested too deeply. Write them with fewer levels.",
  "file-anchor": "Anchors (&) and aliases (*) aren't allowed here. Write the value out.",
  "file-missing": "{field} is missing. Expected: {expected}.",
  "file-unknown": "{field} isn't a field of this file. Expected one of: {known}. Correct its spelling or take it out.",
  "file-expected": "{field} is {found}. Expected: {expected}.",
  "file-no-such-day": "There is no day or time {day}. Write a date such as 2026-11-24, or 2026-11-24T10:00+08:00.",
  "file-reason-missing": "{field} isn't confirmed and gives no reason. Add `why`.",
  "file-reason-unknown":
    "`why` names {reason}, which isn't among the file's `reasons` ({known}). Add it there or name another.",
  "file-reason-none": "no reason given",
  "file-simplified": "Proposed from the Traditional Chinese, character by character; nobody has confirmed it.",
  "file-refused-too-large": "{file} is larger than Kept reads. A plan document may have 32 MB, any other file 512 KB.",
  "file-refused-link-outside": "{file} is a link that leads out of the bureau's folder. Put the file itself there.",
  "file-refused-not-a-file": "{file} isn't a file that can be read. Put a plain file there.",
  "expect-id": "an id of letters a to z, digits and single hyphens, beginning with a letter, at most 100 characters",
  "expect-text": "a text that isn't empty",
  "expect-texts": "a list of texts, one for each statement of the document",
  "expect-count": "a whole number from 1",
  "expect-boolean": "true or false",
  "expect-reason": "the name of one of the file's `reasons`, or a sentence in en and zh-Hant",
  "expect-section": "a section such as A.ii, C.1.i or D.ii",
  "expect-month": "a month such as 2026-06, or null",
  "expect-day": "a day such as 2026-01-01",
  "expect-received": "a day such as 2026-11-24, or an instant such as 2026-11-24T10:00+08:00",
  "expect-years": "the first and last year of the plan, such as 2026-2028",
  "expect-schedule":
    "kind, first and due, such as kind quarter, first 2025-Q4 and due after P1M; or null where nothing is due",
  "expect-digest": "the SHA-256 of the document, 64 digits 0 to 9 and a to f",
  "expect-document": "a file name such as plan.zh-Hant.pdf: the language, then the form",
  "expect-address": "an address that begins with https://",
  "expect-fields": "a mapping with {fields}",
  "expect-list": "a list",
  "expect-one-of": "one of {choices}",
  "bureau-file-absent": "{file} is missing. Add it; `kept plan scaffold` writes one to start from.",
  "bureau-id-differs": "The bureau's id is {id}, but its folder is called {folder}. Make them the same.",
  "bureau-id-twice": "{id} stands twice in {list}. Give each its own id.",
  "bureau-demonstration-unsaid": "A demonstration must say why it is one. Add `demonstrationBecause`.",
  "bureau-publisher-unknown": "No publisher is called {publisher}. Those in bureau.yaml are: {known}.",
  "bureau-language-twice": "There are two documents in {language}. Keep the one that was adopted.",
  "bureau-period-differs":
    "The plan's years don't agree: the folder says {folder}, provenance.yaml {provenance}, the document {document}. Correct whichever is wrong.",
  "bureau-digest-differs":
    "{file} isn't the document that was received: its SHA-256 is {found}, not {expected}. Put back the file as it was received.",
  "bureau-document-wrong": "{file} can't be adopted as it reads with errors:",
  "bureau-row-unknown": "The plan has no row {row} ({name}). Correct the section and number, or take the entry out.",
  "bureau-row-missing": "Row {row} of the plan ({name}) has no entry. Add one.",
  "bureau-row-twice": "Row {row} has two entries. Keep one.",
  "bureau-name-differs":
    "The entry for {row} is called {name}, but the document says {found}. Check that it is the right row, then copy the document's name.",
  "bureau-dataset-twice": "{dataset} is the dataset of two rows. A row has a dataset of its own.",
  "bureau-statements":
    "The description of {row} in {language} has {found} {found|statement|statements}, the document's {expected}. Translate statement by statement.",
  "bureau-said-twice":
    "{row} is given in {language}, but a document in that language says it already. Take it out here.",
  "bureau-language-missing": "{row} has no {field} in en, or none in zh-Hant. Add what the document doesn't say.",
  "bureau-schedule-absent": "{row} is updated {frequency}, so it needs a schedule: {expected}.",
  "bureau-schedule-needless": "{row} is updated {frequency}, so it can't have a schedule. Write null.",
  "bureau-period-wrong":
    "{row}: {first} isn't a period of the kind {kind}. Write one such as 2026, 2026-H1, 2026-Q3, 2026-03, FY2025-26 or FY2025-26-Q1.",
  "bureau-kind-differs": "{row} is updated {frequency}, but its periods are of the kind {kind}. Expected: {expected}.",
  "bureau-wording-unknown":
    "The document says “{wording}” nowhere outside its rows. Copy the wording from the document, or take the entry out.",
  "bureau-wording-language": "“{wording}” has no translation in en, or none in zh-Hant. Add it.",
  "bureau-change-unknown": "{dataset} is no dataset of this plan, so that its date can't have moved. Correct the id.",
  // An adopted plan in one language.
  "edition-title": "{from}-{to} Open Data Plan",
  "edition-planned": "{letter}. Departmental datasets to be released in {years}",
  "edition-year": "{year}",
  "edition-comma": ", ",
  "edition-semicolon": "; ",
  "edition-and": "{rest} and {last}",
  "edition-others": "C. Datasets of other organisations planned for release",
  "edition-progress":
    "D. Progress: datasets of bureaux/departments and other organisations uploaded to the “Open Data Portal” and/or the “CSDI Portal” websites",
  "edition-platform-data-gov-hk": "the “Open Data Portal”",
  "edition-platform-csdi": "the “CSDI Portal”",
  "edition-delivery": "The data is released on {platforms}.",
  "edition-delivery-formats": "The data is released on {platforms} in a machine-readable format (e.g. {formats}).",
  "edition-or-as-needed": "{frequency} or as and when necessary",
  "edition-language-en": "English",
  "edition-language-zh-Hant": "Traditional Chinese",
  "edition-language-zh-Hans": "Simplified Chinese",
  "edition-not-confirmed":
    "Remarks: This edition was prepared from the bureau's {language} document. The bureau has not confirmed: {parts}.",
  "edition-part-bureau": "the bureau's name",
  "edition-part-outside": "the title, headings, columns and remarks",
  "edition-part-names": "the names of {rows}",
  "edition-part-descriptions": "the descriptions of {rows}",
  "edition-all-rows": "all rows",
  "edition-quoted": "“{text}”",
  "edition-not-translated": "Remarks: Left as the document words it, for want of a translation: {texts}.",
  "edition-sample":
    "Remarks: The releases added to section D since the plan was adopted are of sample data in a demonstration; they are not releases by the bureau.",
  // Two editions of one plan.
  "align-period":
    "The editions are for different years: {first} in one, {second} in the other. Correct whichever is wrong.",
  "align-section-first": "Section {section} stands only in the second edition. Add it to the first, or take it out.",
  "align-section-second": "Section {section} stands only in the first edition. Add it to the second, or take it out.",
  "align-years": "Section {section} is for different years: {first} in one edition, {second} in the other.",
  "align-state": "Section {section} has {first} in one edition, {second} in the other.",
  "align-state-entries": "rows",
  "align-state-not-applicable": "“not applicable”",
  "align-state-empty": "a table without rows",
  "align-remarks": "Section {section} has {first} {first|remark|remarks} in one edition, {second} in the other.",
  "align-row-first": "Row {row} ({name}) stands only in the second edition. Add it to the first, or take it out.",
  "align-row-second": "Row {row} ({name}) stands only in the first edition. Add it to the second, or take it out.",
  "align-field":
    "{row}: the editions differ in {field}: {first} in one, {second} in the other. Correct whichever is wrong.",
  "align-date": "the date",
  "align-frequency": "the update frequency",
  "align-category": "the category",
  "align-spatial": "the part, spatial (i) or not (ii)",
  "align-delivery": "the platforms",
  "align-statements":
    "{row} is described in {first} {first|statement|statements} in one edition, {second} in the other.",
  // Next period's draft.
  "roll-needs-reason":
    "{section} {number} ({name}) was due by {date} and is not out. Give a new month and a reason before the plan is adopted.",
  "roll-no-month":
    "{section} {number} ({name}) has no month ({date}). It stays among the later years; give a month, or a reason why there is none.",
  "roll-beyond-period":
    "{section} {number} ({name}) is due by {date}, after the plan's last year, {to}. Check the month or the plan's years.",
  // What a new bureau starts from.
  "scaffold-blank": "TO BE SUPPLIED",
  "scaffold-bureau":
    "The bureau, its publishers, the people who act in Kept, and the terms of its data.\nWritten from the plan document: what it doesn't say is null and has to be supplied. Nothing here has been confirmed.",
  "scaffold-id":
    "PROPOSED from its place alone, NOT CONFIRMED: replace it by a lifelong id (publisher-subject) before anything is published",
  "scaffold-publishers": "add every body that publishes a dataset of the plan",
  "scaffold-people": "TO BE SUPPLIED: id, names, publisher and roles (officer, approver) of everybody who acts here",
  "scaffold-licence": "TO BE SUPPLIED: the title and address of the terms under which the data may be used",
  "scaffold-provenance":
    "Where the plan came from. Put the document beside this file, byte for byte as received, under the name given below.",
  "scaffold-period": "TO BE SUPPLIED: first and last year, such as 2026-2028; the folder bears the same name",
  "scaffold-adopted": "TO BE SUPPLIED: the day from which the plan is in force",
  "scaffold-file": "the document's name in this folder",
  "scaffold-received": "TO BE SUPPLIED: the day on which the document was received",
  "scaffold-from": "TO BE SUPPLIED: from whom, or from which address",
  "scaffold-commitments":
    "What the plan document doesn't say of its own rows: one entry a row.\nFill in what is null; set `confirmed: true` where the publisher has confirmed it.",
  "scaffold-schedule":
    "TO BE SUPPLIED: the first period covered, and when a period is due (after: P1M and so on, or month: 1 to 12); check the kind",
  "scaffold-contract":
    "What this dataset must contain. The plan says what is filled in; the publisher has to supply the rest.",
  "scaffold-sources": "TO BE SUPPLIED: the records that the publisher holds, and in which form they come",
  "scaffold-tables": "TO BE SUPPLIED: the tables to be published, their fields, types, units and keys",
  "scaffold-checks": "TO BE SUPPLIED: what must hold of the records and of the tables",
  "scaffold-disclosure": "TO BE SUPPLIED: which small figures must be suppressed",
  "scaffold-charts": "TO BE SUPPLIED: at least one chart",
  "scaffold-reason-to-confirm": "Not stated in the plan document; to be confirmed by the bureau.",
  "scaffold-reason-to-supply": "To be supplied; the publisher has not confirmed it.",
  "scaffold-reason-proposed": "Proposed from the plan document, which doesn't say who publishes a row.",
  "scaffold-reason-no-schedule": "The plan says that the dataset is updated as and when necessary.",
} as const;
