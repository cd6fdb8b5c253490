/**
 * Bounds on a document before and while it is read: a plan of 5,000 rows takes a tenth of each.
 * Sizes in bytes, text in UTF-16 units.
 */
export const LIMITS = {
  /** A document as received. */
  fileBytes: 32 * 1024 * 1024,
  /** All parts of a DOCX or XLSX together, once unpacked. */
  unpackedBytes: 96 * 1024 * 1024,
  /** Parts in a DOCX or XLSX. */
  parts: 2_000,
  /** One line of a text, one cell of a table. */
  lineLength: 100_000,
  /** Elements open at once in HTML or XML. */
  depth: 512,
  /** Elements and attributes of all parts of a DOCX or XLSX together. */
  elements: 4_000_000,
  /** Rows of all tables together. */
  rows: 100_000,
  /** Cells of all tables together. */
  cells: 500_000,
  /** Columns of one row. */
  columns: 256,
  /** Pages of a PDF. */
  pages: 500,
} as const;
