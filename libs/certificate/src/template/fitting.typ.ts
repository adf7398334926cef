/** Functions that size text to the room it has. */
export const FITTING = String.raw`
#let line-width(body) = measure(body).width

// The first size whose block stays within the height; the last one is squeezed if even that is too tall.
#let fit(width, height, sizes, body) = {
  for size in sizes {
    let candidate = block(width: width, body(size))
    if measure(candidate).height <= height { return candidate }
  }
  let last = block(width: width, body(sizes.last()))
  let share = height / measure(last).height * 100%
  scale(x: share, y: share, origin: top, reflow: true, last)
}

// A box that keeps the number of lines but makes them about equally long. Few trials: each one is a layout.
#let balanced(width, body) = {
  let natural = measure(body).width
  if natural <= width { return body }
  let height = measure(block(width: width, body)).height
  let lines = calc.ceil(natural / width)
  for slack in (1.04, 1.12) {
    let narrow = natural / lines * slack
    if narrow < width and measure(block(width: narrow, body)).height <= height {
      return block(width: narrow, body)
    }
  }
  block(width: width, body)
}

#let style-at(style, size, string) = { set text(size: size); set par(leading: 0.42em); style(string) }

// One line down to the size "comfort"; below that two balanced lines, as large as width and height allow.
#let headline(string, width, height, largest, comfort, smallest, style) = {
  let styled(size) = style-at(style, size, string)
  let natural = line-width(styled(100pt)) / 100pt
  let single = calc.min(largest, width / natural)
  if single >= comfort { return styled(single - 0.01pt) }
  let widest-word = calc.max(..string.split(" ").map(word => line-width(style-at(style, 100pt, word)) / 100pt))
  let size = calc.min(largest, 2 * width / natural, width / widest-word)
  while size >= smallest {
    let two = measure(block(style-at(style, size, { string; linebreak(); string }))).height
    let tall = measure(block(width: width, styled(size))).height
    if tall <= calc.min(two + 0.1pt, height) {
      return balanced(width, styled(size))
    }
    size -= 0.5pt
  }
  let share = calc.min(100%, width / line-width(styled(smallest)) * 100%)
  scale(x: share, y: share, reflow: true, box(styled(smallest)))
}

// Short runs that belong together stay on one line.
#let unbroken(string) = if string.len() < 40 { string.replace(" ", sym.space.nobreak) } else { string }
`;
