/** Inputs, document metadata, type and the page with its frame and demo marks. */
export const SETUP = String.raw`
#let d = json(bytes(sys.inputs.text))
#let c = json(bytes(sys.inputs.palette)).pairs().map(((k, v)) => (k, rgb(v))).to-dict()
#let svg(name, alt, ..size) = image(bytes(sys.inputs.at(name)), format: "svg", alt: alt, ..size)

#let sans = "Plus Jakarta Sans"
#let serif = "Source Serif 4"

#set document(title: d.documentTitle, author: d.issuer, keywords: (d.number, d.code), date: auto)
#set text(font: sans, size: 10pt, fill: c.ink, lang: "id", region: "ID", fallback: false, hyphenate: false, spacing: 112%)
#set par(leading: 0.58em, spacing: 0pt)
#set block(spacing: 0pt)
#set strong(delta: 200)
#show heading: it => it.body

#let demo-label = "CONTOH / DEMO — bukan dokumen resmi"
#let demo-stamp = if d.demo {
  place(center + horizon, rotate(-24deg, text(size: 118pt, weight: 600, fill: c.alertTint, tracking: 14pt)[CONTOH]))
}
#let demo-ribbon = if d.demo {
  place(top + center, dy: -8.1mm, box(fill: c.alert, radius: 1mm, inset: (x: 4mm, y: 1.3mm),
    text(size: 8.5pt, weight: 600, fill: white, tracking: 0.4pt, demo-label)))
}

// The frame leaves 247 x 161 mm; what a page does not need becomes space between its parts.
#let page-style(frame, body) = page(paper: "a4", flipped: true, margin: (x: 30mm, top: 25.5mm, bottom: 25mm),
  background: svg(frame, none, width: 297mm, height: 210mm) + demo-stamp, demo-ribbon + body)
`;
