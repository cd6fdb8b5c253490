/**
 * The page's design, in typst. All text comes to it as data (`sys.inputs`), never as markup, so that none of it can be read
 * as a command. Text without fallback fonts: the same document looks the same on every machine.
 */
export const TEMPLATE = String.raw`
#let data = json(bytes(sys.inputs.data))
#let ink = rgb("#1b2733")
#let soft = rgb("#5b6773")
#let thin = 0.5pt + rgb("#9aa5b1")

#set document(title: data.title, date: none)
#set text(
  lang: data.lang, region: data.region, font: data.fonts, fallback: false,
  size: 9.5pt, fill: ink, hyphenate: false, cjk-latin-spacing: none,
)
#set par(leading: 0.62em, spacing: 0.75em, justify: false, linebreaks: "simple")
#set page(
  paper: "a4", flipped: true, margin: (x: 18mm, top: 17mm, bottom: 19mm),
  footer-descent: 35%,
  footer: context {
    set text(size: 7.5pt, fill: soft)
    line(length: 100%, stroke: 0.4pt + rgb("#c3cad2"))
    v(-0.6em)
    grid(
      columns: (1fr, auto), column-gutter: 2em,
      data.title,
      [#counter(page).display() / #counter(page).final().first()],
    )
  },
)
#set heading(outlined: true, bookmarked: true)
#show heading.where(level: 1): set block(width: 100%, stroke: (bottom: 1.2pt + ink), inset: (bottom: 0.5em))
#show heading: set block(above: 1.4em, below: 0.9em, breakable: false, sticky: true)
#show heading: it => {
  set text(weight: "bold", size: (17pt, 12pt, 10pt).at(it.level - 1))
  it
}
#set list(marker: [•], indent: 0pt, body-indent: 0.45em, spacing: 0.6em)
#set table(
  stroke: thin, align: left + top, inset: (x: 5pt, y: 5pt),
)
#show table.cell.where(y: 0): set text(size: 9.5pt)

#let content-of(cell) = {
  if cell.list { list(..cell.items.map(item => text(item))) }
  else if cell.items.len() == 1 { text(cell.items.first()) }
  else { for item in cell.items { par(text(item)) } }
}
#let cell-of(cell, header) = table.cell(
  colspan: cell.across, rowspan: cell.down, breakable: cell.breakable,
  fill: if header { rgb("#e6ebf0") } else { none },
  if header { strong(content-of(cell)) } else { content-of(cell) },
)
#for block-data in data.blocks {
  if block-data.kind == "table" {
    let parts = block-data.runs.map(run => {
      let cells = run.rows.map(row => row.map(cell => cell-of(cell, run.header))).flatten()
      if run.header { (table.header(repeat: run.first, level: if run.first { 1 } else { 2 }, ..cells),) } else { cells }
    }).flatten()
    block(above: 0.9em, below: 1.2em, table(columns: block-data.widths.map(width => width * 1fr), ..parts))
  } else if block-data.level > 0 {
    heading(level: block-data.level, text(block-data.text))
  } else {
    block(breakable: block-data.breakable, par(text(block-data.text)))
  }
}
`;
