import { PAPER_PARTS } from './paper-parts.typ.js';

/**
 * The Typst template of reports. Every word comes in as JSON and is only ever used as a string value, which Typst does
 * not parse: markup in a name prints as it is written.
 */
export const REPORT_TEMPLATE = String.raw`${PAPER_PARTS}
#let present = json(bytes(sys.inputs.pictures))

#set document(title: d.title + ": " + d.subtitle, author: d.issuer.name, keywords: (d.number,), date: auto)
#set text(font: "Plus Jakarta Sans", size: 9.5pt, fill: c.ink, lang: "id", region: "ID", fallback: false, hyphenate: false, spacing: 125%)
#set par(leading: 0.62em, spacing: 0.95em)
#set strong(delta: 200)
#set heading(numbering: "1.")
#show heading.where(level: 1): it => block(above: 8mm, below: 3.4mm, sticky: true, {
  set text(size: 13pt, weight: 600, fill: c.green)
  if it.numbering != none { counter(heading).display(); h(2mm) }
  it.body
})
#show heading.where(level: 2): it => block(above: 5mm, below: 2.4mm, sticky: true, text(size: 10.5pt, weight: 600, it.body))

#show figure.caption: it => align(left, text(size: 8.6pt, it.body))
#set page(paper: "a4", margin: (x: 20mm, top: 25mm, bottom: 23mm),
  header: context if counter(page).get().first() > 1 {
    grid(columns: (1fr, auto), column-gutter: 6mm, small(d.title + " · " + d.subtitle), small(d.number))
    v(-1.6mm)
    line(length: 100%, stroke: 0.5pt + c.goldBright)
  },
  footer: {
    line(length: 100%, stroke: 0.5pt + c.goldBright)
    v(-1.6mm)
    grid(columns: (1fr, auto), column-gutter: 6mm, small(d.made),
      context small([Halaman #counter(page).display() dari #counter(page).final().first()]))
  })

#let facts(rows) = table(columns: (60mm, 1fr), inset: (x: 1.5mm, y: 1.5mm),
  stroke: (x, y) => (bottom: 0.4pt + c.goldBright),
  ..rows.map(((label, value)) => (text(fill: c.muted, label), strong(value))).flatten())

// A run without a space finds places to break, so that it stays in its column.
#let soft(string) = string.replace(regex("[/_@.-]"), it => it.text + sym.zws)

#let grid-table(block) = {
  set text(size: if block.columns.len() > 9 { 7.2pt } else if block.columns.len() > 6 { 8pt } else { 8.6pt })
  set par(leading: 0.5em)
  table(
    columns: block.columns.map(one => one.width * 1fr),
    align: (x, y) => (if block.columns.at(x).numeric { right } else { left }) + top,
    inset: (x: 1.5mm, y: if block.columns.len() > 6 { 1.25mm } else { 1.5mm }),
    stroke: (x, y) => (bottom: 0.4pt + c.goldBright),
    fill: (x, y) => if y == 0 { c.green } else if calc.even(y) { c.greenTint },
    table.header(..block.columns.map(one => text(weight: 600, fill: white, one.label))),
    ..block.rows.flatten().map(cell => soft(cell.text)),
  )
}

// Two in a row, each with its words; what was removed meanwhile says so.
#let gallery(pictures) = grid(columns: (1fr, 1fr), column-gutter: 6mm, row-gutter: 6mm, ..pictures.map(one => if one.id in present {
  figure(numbering: none, supplement: none, gap: 2mm, caption: one.title,
    image("/picture-" + one.id, format: "jpg", alt: one.alt, width: 100%, height: 58mm, fit: "contain"))
} else {
  block(width: 100%, height: 58mm, stroke: 0.5pt + c.goldBright, align(center + horizon, small("Foto ini sudah dihapus.")))
  text(size: 8.6pt, one.title)
}))

// What is short stays on one page with its heading.
#let show-block(one) = block(width: 100%, above: 4mm, below: 4mm, breakable: one.rows.len() > 12 or one.paragraphs.len() > 3 or one.kind == "pictures", {
  if one.caption != "" { heading(level: 2, numbering: none, one.caption) }
  for words in one.paragraphs { par(words) }
  if one.kind == "pictures" { gallery(one.pictures) }
  if one.rows.len() > 0 {
    if one.kind == "facts" { facts(one.rows.map(row => (row.at(0).text, row.at(1).text))) } else { grid-table(one) }
  }
})

#letterhead
#v(2mm)
#line(length: 100%, stroke: 1.2pt + c.gold)
#v(16mm)
#block(par(leading: 0.4em, text(size: 24pt, weight: 600, fill: c.green, d.title)))
#block(above: 5mm, text(size: 14pt, d.subtitle))
#block(above: 5mm, text(fill: c.muted, "Nomor " + d.number))
#v(4mm)
#grid(columns: d.highlights.map(_ => 1fr), column-gutter: 3mm, ..d.highlights.map(one => block(
  width: 100%, height: 24mm, fill: c.greenTint, radius: 1.5mm, inset: 3.5mm, {
    text(size: 19pt, weight: 600, fill: c.green, one.value)
    linebreak()
    text(size: 8.4pt, one.label)
  })))
#v(4mm)
#facts(d.facts.map(one => (one.label, one.value)))
#heading(level: 1, numbering: none, "Ringkasan")
#list(marker: text(fill: c.gold, "•"), spacing: 0.9em, ..d.summary)
#pagebreak()
#for section in d.sections {
  heading(level: 1, section.title)
  for one in section.blocks { show-block(one) }
}
#heading(level: 1, "Lampiran")
#if d.attachments.len() == 0 { par("Nihil.") } else { enum(..d.attachments) }

#v(8mm)
#block(breakable: false, width: 100%, {
  grid(columns: (1fr, 1fr), column-gutter: 10mm, row-gutter: 3mm, [], d.placeAndDate, ..d.signatures.map(signature))
})
#v(6mm)
#block(breakable: false, stroke: (left: 1.6pt + c.gold), inset: (left: 4mm, y: 1mm), small({
  "Sidik isi (SHA-256): " + d.fingerprint.clusters().chunks(8).map(part => part.join()).join(" ")
  linebreak()
  "Isi laporan ini dibekukan saat dibuat. Versi lain punya nomor dan sidik sendiri."
  if sys.inputs.replaced != "0" {
    linebreak()
    sys.inputs.replaced + " huruf tidak dapat dicetak dan tampil sebagai tanda tanya."
  }
}))
`;
