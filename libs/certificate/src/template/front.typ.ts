/** The certificate itself. */
export const FRONT_PAGE = String.raw`
#let rule(width) = pdf.artifact(box(width: width, height: 2mm, {
  place(horizon + center, line(length: 100%, stroke: 0.5pt + c.gold))
  place(horizon + center, box(fill: c.paper, inset: (x: 1.6mm), rotate(45deg, square(size: 1.5mm, fill: c.gold))))
}))

#let letterhead-words = align(center, {
  svg("emblem", "Lambang Sinau: tunas kawung di atas buku terbuka", height: 15.5mm)
  v(3mm)
  text(size: 8.4pt, tracking: 0.8pt, fill: c.muted, upper(d.parent))
  v(2.6mm)
  text(size: 11.5pt, weight: 600, tracking: 0.6pt, fill: c.green, upper(d.issuer))
})

// Logos stand at both sides; without any the words have the whole line.
#let logos = json(bytes(sys.inputs.logos))
#let logo-at(side, name, owner) = if name in logos {
  place(top + side, box(width: 22mm, height: 20mm, align(side + horizon,
    image("/logos/" + name, format: logos.at(name), alt: "Logo " + owner, width: 22mm, height: 20mm, fit: "contain"))))
}
#let letterhead = if logos.len() == 0 { letterhead-words } else {
  logo-at(left, "dinas", d.parent)
  logo-at(right, "centre", d.issuer)
  align(center, block(width: 100% - 52mm, letterhead-words))
}

#let title = align(center, {
  heading(level: 1, text(font: serif, size: 28pt, weight: 600, tracking: 1.8pt, fill: c.green, upper(d.heading)))
  v(4.6mm)
  text(size: 10.5pt, tracking: 0.3pt)[Nomor: #text(weight: 600, d.number)]
})

#let holder(width) = context align(center, {
  text(font: serif, style: "italic", size: 12.5pt, fill: c.muted)[diberikan kepada]
  v(4.4mm)
  headline(d.holder, width, 17.5mm, 36pt, 24pt, 9pt, it => text(font: serif, weight: 600, it))
  v(3.4mm)
  rule(118mm)
  if d.business != none {
    v(2.8mm)
    headline(d.business, width, 10mm, 12pt, 9pt, 6pt, it => text(weight: 600, fill: c.gold, it))
  }
})

#let course(width) = context align(center, {
  text(size: 10.5pt, d.deed)
  v(3.8mm)
  headline(d.course, width, 14mm, 18pt, 15pt, 7pt, it => text(font: serif, weight: 600, fill: c.green, it))
  v(4.4mm)
  fit(width, 18mm, (10.5pt, 10pt, 9.5pt, 9pt, 8pt, 7pt), size => {
    balanced(width, {
      set par(leading: 0.7em)
      set text(size: size)
      for run in d.sentence {
        let words = if run.whole { unbroken(run.text) } else { run.text }
        if run.strong { strong(words) } else { words }
      }
    })
  })
})

#let verify = {
  block(stroke: 0.5pt + c.gold, fill: white, inset: 0.6mm, radius: 0.8mm,
    svg("qr", "Kode QR menuju " + d.url, width: 28mm))
  v(2.4mm)
  text(size: 9pt, weight: 600, tracking: 0.7pt, d.code)
  v(2mm)
  text(size: 7.4pt, fill: c.muted)[Pindai untuk memeriksa keaslian]
}

#let signature(width) = context fit(width, 40.5mm, (10pt, 9.5pt, 9pt, 8.5pt, 8pt, 7pt), size => align(center, {
  let s = d.signatory
  set text(size: size)
  d.placeAndDate
  v(2.2mm)
  s.title + ","
  v(14mm)
  text(weight: 600, size: size + 0.5pt, s.name)
  v(2mm)
  pdf.artifact(line(length: 100%, stroke: 0.5pt + c.gold))
  v(2mm)
  set text(size: size - 1.2pt, fill: c.muted)
  if s.rank != none { s.rank; v(1.6mm) }
  if s.nip != none [NIP #s.nip]
}))

#page-style("front", {
  letterhead
  v(1.2fr)
  title
  v(1.5fr)
  holder(228mm)
  v(1.2fr)
  course(216mm)
  v(1fr)
  grid(columns: (1fr, 1fr), align: (left + bottom, right + bottom), verify, signature(90mm))
})
`;
