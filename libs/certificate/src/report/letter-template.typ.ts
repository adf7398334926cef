import { PAPER_PARTS } from './paper-parts.typ.js';

/** The Typst template of letters. As in reports, every word is a string value that Typst does not parse. */
export const LETTER_TEMPLATE = String.raw`${PAPER_PARTS}
#set document(title: d.subject, author: d.issuer.name, date: auto)
#set text(font: "Plus Jakarta Sans", size: 10.5pt, fill: c.ink, lang: "id", region: "ID", fallback: false, hyphenate: false, spacing: 125%)
#set par(leading: 0.68em, spacing: 1.05em)
#set strong(delta: 200)
#show heading: it => block(above: 5.5mm, below: 2.6mm, sticky: true, text(size: 10.5pt, weight: 600, it.body))
#set page(paper: "a4", margin: (x: 25mm, top: 20mm, bottom: 22mm),
  footer: context if counter(page).final().first() > 1 {
    align(right, small([Halaman #counter(page).display() dari #counter(page).final().first()]))
  })

#letterhead
#v(2mm)
#line(length: 100%, stroke: 1.2pt + c.gold)
#v(4mm)
#align(right, d.placeAndDate)
#v(1mm)
#grid(columns: (24mm, 1fr), row-gutter: 2.4mm, ..d.heads.map(one => (
  one.label, if one.value == none { [: ] + box(width: 55mm, line(length: 100%, stroke: 0.5pt + c.muted)) } else { ": " + one.value },
)).flatten())
#v(4mm)
#d.recipient.join(linebreak())
#v(2mm)
#par(d.opening)
#for section in d.sections {
  heading(level: 1, section.title)
  for words in section.paragraphs { par(words) }
}
#v(2mm)
#par(d.closing)
#v(8mm)
#block(breakable: false, width: 100%, grid(columns: (1fr, 75mm), [], signature(d.signature)))
#if sys.inputs.replaced != "0" {
  v(6mm)
  small(sys.inputs.replaced + " huruf tidak dapat dicetak dan tampil sebagai tanda tanya.")
}
`;
