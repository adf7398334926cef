/**
 * What every paper of the centre has: its words (`d`), colours (`c`), letterhead and signatures. `d.issuer` is the head.
 */
export const PAPER_PARTS = String.raw`
#let d = json(bytes(sys.inputs.report))
#let c = json(bytes(sys.inputs.palette)).pairs().map(((k, v)) => (k, rgb(v))).to-dict()
#let mark(..size) = if sys.inputs.logo == "" {
  image(bytes(sys.inputs.emblem), format: "svg", alt: "Lambang " + d.issuer.name, ..size)
} else { image("/logo", format: sys.inputs.logo, alt: "Logo " + d.issuer.name, ..size) }
#let small(body) = text(size: 7.6pt, fill: c.muted, body)
#let letterhead = grid(columns: (18mm, 1fr), column-gutter: 5mm, align: horizon, mark(width: 18mm), {
  text(size: 8.4pt, tracking: 0.4pt, fill: c.muted, upper(d.issuer.parent))
  linebreak()
  text(size: 12pt, weight: 600, fill: c.green, d.issuer.name)
  linebreak()
  small(d.issuer.address)
})

#let signature(one) = {
  one.above
  linebreak()
  strong(one.title)
  v(20mm)
  if one.name == none { line(length: 60mm, stroke: 0.5pt + c.ink) } else { strong(one.name) }
  v(-1mm)
  if one.rank != none { small(one.rank); linebreak() }
  if one.nip != none { small("NIP " + one.nip) }
}
`;
