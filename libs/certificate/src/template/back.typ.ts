/** The table of materi and how to verify. */
export const BACK_PAGE = String.raw`
#let row-padding(size) = calc.max(size - 4.4pt, 2.2pt)

#let materi(size) = {
  set text(size: size)
  let head(label) = text(weight: 600, fill: white, label)
  table(
    columns: if d.hasJp { (12mm, 1fr, 18mm) } else { (12mm, 1fr) },
    align: (x, y) => (if x == 1 or y > d.modules.len() and x == 0 { left } else { center }) + horizon,
    inset: (x: 3mm, y: row-padding(size)),
    stroke: (x, y) => (bottom: 0.4pt + c.goldBright),
    fill: (x, y) => if y == 0 { c.green } else if y > d.modules.len() { c.goldTint } else if calc.even(y) { c.greenTint },
    table.header(head[No], head(d.listItem), ..if d.hasJp { (head[JP],) }),
    ..d.modules.enumerate().map(((i, m)) => (str(i + 1), m.title, ..if d.hasJp { (m.jp,) })).flatten(),
    ..if d.hasJp {
      (table.footer(table.cell(colspan: 2, text(weight: 600)[Jumlah jam pelajaran]), text(weight: 600, d.totalJp)),)
    },
  )
}

// True when short titles leave so much room that measuring (a whole extra layout of the table) is not needed.
#let roomy(size, space) = {
  let row = 0.75 * size + 2 * row-padding(size)
  let column = space.width - 36mm
  (d.modules.len() + 2) * row < 0.85 * space.height and d.modules.all(m => m.title.len() * 0.65 * size < column)
}

#let materi-in(space) = {
  let sizes = (12.5pt, 11.5pt, 10.5pt, 10pt, 9.5pt, 9pt, 8.5pt, 7.5pt, 6.5pt, 5.5pt)
  let largest = sizes.first()
  if roomy(largest, space) { materi(largest) } else { fit(space.width, space.height, sizes, materi) }
}

#let how-to-verify = block(width: 100%, stroke: (left: 1.6pt + c.gold), inset: (left: 4mm, y: 0.6mm), {
  set text(size: 8.6pt)
  set par(leading: 0.62em, spacing: 0.75em)
  text(weight: 600, fill: c.green)[Cara memeriksa keaslian]
  parbreak()
  [Pindai kode QR di halaman depan, atau buka #text(weight: 600, d.url).]
  parbreak()
  [Cocokkan nama, nomor, dan kode #text(weight: 600, d.code) dengan yang tampil di halaman itu.]
  parbreak()
  text(size: 7.6pt, fill: c.muted)[#if d.hasJp [1 JP (jam pelajaran) = 45 menit. ]Diterbitkan oleh #d.issuer, #d.address.]
})

#page-style("back", {
  v(1mm)
  context align(center, {
    heading(level: 2, text(font: serif, size: 22pt, weight: 600, tracking: 1.6pt, fill: c.green, upper(d.listHeading)))
    v(5mm)
    headline(d.course, 220mm, 12mm, 13pt, 11pt, 7pt, it => text(font: serif, weight: 600, it))
    v(3.6mm)
    headline("Nomor " + d.number + "  ·  " + d.holder, 228mm, 9mm, 9pt, 6pt, 5pt, it => text(fill: c.muted, it))
  })
  v(6.5mm)
  block(height: 1fr, layout(materi-in))
  v(6mm)
  grid(columns: (1fr, 20mm), align: (left + horizon, right + horizon), column-gutter: 6mm,
    how-to-verify, pdf.artifact(svg("emblem", none, height: 17mm)))
})
`;
