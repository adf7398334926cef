/** Functions that every compiled design begins with. Names and texts arrive as data and stay text. */
export const PRELUDE = String.raw`// ---- Isi sertifikat: data, bukan kode ----
#let data = json(bytes(sys.inputs.variables))
#let facts = json(bytes(sys.inputs.text))
#let c = json(bytes(sys.inputs.palette)).pairs().map(((k, x)) => (k, rgb(x))).to-dict()
#let svg(name, alt, ..size) = image(bytes(sys.inputs.at(name)), format: "svg", alt: alt, ..size)

// ---- Huruf dan dokumen ----
#let faces = (
  "sans": (font: "Plus Jakarta Sans", weight: 400, style: "normal"),
  "sans-bold": (font: "Plus Jakarta Sans", weight: 600, style: "normal"),
  "serif-bold": (font: "Source Serif 4", weight: 600, style: "normal"),
  "serif-italic": (font: "Source Serif 4", weight: 400, style: "italic"),
)
#set document(title: facts.documentTitle, author: data.issuerName, keywords: (data.number, data.code), date: auto)
#set text(..faces.sans, size: 10pt, fill: c.ink, lang: "id", region: "ID", fallback: false, hyphenate: false, spacing: 112%)
#set text(top-edge: 0.78em, bottom-edge: -0.22em)
#set par(leading: 0.2em, spacing: 0.2em)
#set block(spacing: 0pt)
#show heading: it => it.body

#let at(x, y, w, h, body) = place(top + left, dx: x, dy: y, block(width: w, height: h, body))

// The largest size, going down from the wished one, at which "body" stays within width and height.
#let shrunk(w, h, size, body) = {
  let s = size
  let fits(s) = { let m = measure(block(width: w, body(s))); m.height <= h + 0.01pt and m.width <= w + 0.01pt }
  while s > 4pt and not fits(s) { s = s * 0.96 }
  let last = block(width: w, body(s))
  let height = measure(last).height
  if height <= h + 0.01pt { last } else { scale(x: h / height * 100%, y: h / height * 100%, reflow: true, last) }
}

// A line whose variable is empty is left out.
#let written(lines) = lines.filter(l => none not in l).map(l => l.join("")).join("\n", default: "")
#let set-lines(string) = for (i, part) in string.split("\n").enumerate() { if i > 0 { linebreak() }; part }

#let words(x, y, w, h, face: "sans", size: 10pt, color: c.ink, to: center + horizon, fit: "wrap", role: "text", caps: false, tracking: 0pt, lines) = {
  let string = written(lines)
  let string = if caps { upper(string) } else { string }
  let styled(s) = { set text(..faces.at(face), size: s, fill: color, tracking: tracking * (s / size)); set-lines(string) }
  let widest(parts) = calc.max(0pt, ..parts.map(p => measure({ set text(..faces.at(face), size: 100pt, tracking: tracking * (100pt / size)); p }).width)) / 100pt
  let role-of(body) = if role == "text" { body } else { heading(level: if role == "title" { 1 } else { 2 }, body) }
  if string.trim() == "" { return }
  at(x, y, w, h, align(to, context {
    let parts = if fit == "line" { string.split("\n") } else { string.split(regex("[ \n]")) }
    let natural = widest(parts)
    let largest = if natural == 0 { size } else { calc.min(size, w / natural) }
    role-of(align(to.x, shrunk(w, h, if fit == "line" { largest - 0.01pt } else { largest }, styled)))
  }))
}

#let picture(x, y, w, h, alt, body) = at(x, y, w, h, align(center + horizon, if alt == none { pdf.artifact(body) } else { body }))

#let rule(x, y, w, h, color: c.gold, thickness: 0.5pt, ornament: false) = at(x, y, w, h, pdf.artifact({
  let flat = w >= h
  place(center + horizon, if flat { line(length: w, stroke: thickness + color) } else { line(length: h, angle: 90deg, stroke: thickness + color) })
  if ornament { place(center + horizon, box(fill: c.paper, inset: 1.4mm, rotate(45deg, square(size: 1.6mm, fill: color)))) }
}))

#let qr(x, y, w, h) = at(x, y, w, h, align(center + horizon, box(fill: white, stroke: 0.5pt + c.gold, radius: 0.8mm, inset: 0.4mm,
  svg("qr", "Kode QR menuju " + data.url, width: calc.min(w, h) - 0.8mm))))

#let logo(x, y, w, h) = at(x, y, w, h, align(center + horizon, svg("emblem", "Lambang Sinau", height: calc.min(w, h))))

// Logo dinas ("dinas") atau lembaga ("centre") pada hari persetujuan; kosong bila kantor belum memasangnya.
#let logos = json(bytes(sys.inputs.logos))
#let office-logo(x, y, w, h, name) = if name in logos {
  at(x, y, w, h, align(center + horizon, image("/logos/" + name, format: logos.at(name), width: w, height: h, fit: "contain",
    alt: "Logo " + if name == "dinas" { facts.parent } else { facts.issuer })))
}

#let signature(x, y, w, h, size: 10pt, color: c.ink, bilingual: false) = at(x, y, w, h, context shrunk(w, h, size, s => align(center, {
  set text(size: s, fill: color)
  data.placeAndDate
  linebreak()
  if bilingual { text(..faces.serif-italic, size: s * 0.85, fill: c.muted, data.placeAndDateEn); linebreak() }
  data.signatoryTitle + ","
  block(height: s * 4.4)
  text(weight: 600, data.signatoryName)
  block(above: 0.4em, below: 0.4em, pdf.artifact(line(length: 100%, stroke: 0.5pt + c.gold)))
  set text(size: s * 0.88, fill: c.muted)
  if data.signatoryRank != none { data.signatoryRank; linebreak() }
  if data.signatoryNip != none { "NIP " + data.signatoryNip }
})))

#let materi(x, y, w, h, size: 10pt, color: c.green, bilingual: false) = at(x, y, w, h, context shrunk(w, h, size, s => {
  set text(size: s)
  let head(label, other) = text(fill: white, if bilingual { text(weight: 600, label) + text(size: s * 0.85, " / " + other) } else { text(weight: 600, label) })
  table(
    columns: (s * 3.4, 1fr, ..if facts.hasJp { (if bilingual { s * 8 } else { s * 5 },) }),
    align: (x, y) => (if x == 1 or y > facts.modules.len() and x == 0 { left } else { center }) + horizon,
    inset: (x: s * 0.7, y: s * 0.42),
    stroke: (x, y) => (bottom: 0.4pt + c.goldBright),
    fill: (x, y) => if y == 0 { color } else if y > facts.modules.len() { c.goldTint } else if calc.even(y) { c.greenTint },
    table.header(text(weight: 600, fill: white, "No"), 
      head(facts.listItem, if facts.listItem == "Sesi" { "Session" } else { "Subject" }), ..if facts.hasJp { (head("JP", "Hours"),) }),
    ..facts.modules.enumerate().map(((i, m)) => (str(i + 1), m.title, ..if facts.hasJp { (m.jp,) })).flatten(),
    ..if facts.hasJp { (table.footer(
      table.cell(colspan: 2, text(weight: 600, if bilingual { "Jumlah jam pelajaran / Total hours" } else { "Jumlah jam pelajaran" })),
      text(weight: 600, facts.totalJp),
    ),) },
  )
}))

// ---- Kertas, bingkai, dan tanda contoh ----
#let demo = if facts.demo {
  place(center + horizon, rotate(-24deg, text(size: 104pt, weight: 600, fill: c.alertTint, tracking: 12pt, "CONTOH")))
}
#let ribbon = if facts.demo {
  place(top + center, dy: 17.5mm, box(fill: c.alert, radius: 1mm, inset: (x: 4mm, y: 1.1mm),
    text(size: 8.5pt, weight: 600, fill: white, "CONTOH / DEMO — bukan dokumen resmi")))
}
#let sheet(paper, frame, body) = page(paper: "a4", flipped: paper == "landscape", margin: 0mm,
  background: { if frame != "none" { svg(frame + "-" + paper, none, width: 100%, height: 100%) }; demo },
  ribbon + body)
`;
