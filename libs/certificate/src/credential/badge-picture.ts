import { emblemSvg } from '../artwork/emblem.js';
import { PALETTE } from '../artwork/palette.js';

const SIZE = 640;
const FONTS = `font-family="'Plus Jakarta Sans','DejaVu Sans',Verdana,sans-serif" text-anchor="middle"`;
const LINE = 22;
const MOST_LINES = 3;

/** The badge of a course, drawn for the holder to show: the centre's mark, the course and the year. It names nobody. */
export function badgePicture(facts: {
  courseTitle: string;
  /** "STTP", "SK" or "PELATIH" */
  kind: string;
  jp: number;
  issuedOn: string;
  issuerName: string;
  demo: boolean;
}): string {
  const lines = wrapped(facts.courseTitle);
  const size = lines.length > 2 ? 34 : 40;
  const top = 408 - ((lines.length - 1) * size * 1.2) / 2;
  const title = lines.map((line, index) =>
    text(line, 320, top + index * size * 1.2, size, PALETTE.paper, 700),
  );
  const below = `${labels[facts.kind] ?? 'Sertifikat'} ${facts.jp > 0 ? `· ${facts.jp} JP ` : ''}· ${facts.issuedOn.slice(0, 4)}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}">` +
    `<title>${escaped(facts.courseTitle)}</title>` +
    plate() +
    nested(emblemSvg(), 205, 88, 230) +
    title.join('') +
    text(below, 320, 506, 23, PALETTE.goldBright, 600) +
    text(facts.issuerName, 320, 548, 17, PALETTE.goldTint, 500) +
    (facts.demo ? text('CONTOH / DEMO', 320, 60, 22, PALETTE.goldBright, 700) : '') +
    '</svg>'
  );
}

const labels: Record<string, string> = { STTP: 'Lulus', SK: 'Mengikuti', PELATIH: 'Pelatih' };

/** A plate with eight soft sides, like a kawung seen from above, with two gold lines. */
function plate(): string {
  const outline = (inset: number) => {
    const [near, far] = [inset, SIZE - inset];
    const cut = 150 - inset * 0.4;
    return (
      `M${near + cut} ${near}H${far - cut}Q${far} ${near} ${far} ${near + cut}V${far - cut}` +
      `Q${far} ${far} ${far - cut} ${far}H${near + cut}Q${near} ${far} ${near} ${far - cut}V${near + cut}` +
      `Q${near} ${near} ${near + cut} ${near}Z`
    );
  };
  return (
    `<path d="${outline(8)}" fill="${PALETTE.goldBright}"/>` +
    `<path d="${outline(18)}" fill="${PALETTE.greenDeep}"/>` +
    `<path d="${outline(30)}" fill="${PALETTE.green}" stroke="${PALETTE.goldBright}" stroke-width="2"/>`
  );
}

/** One of our own drawings inside another, at a place and a size. */
function nested(svg: string, x: number, y: number, size: number): string {
  const viewBox = /viewBox="([^"]+)"/.exec(svg)?.[1] ?? '0 0 40 40';
  const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  return `<svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox="${viewBox}">${inner}</svg>`;
}

function text(words: string, x: number, y: number, size: number, color: string, weight: number): string {
  // Words longer than the plate are pressed together rather than cut.
  const wide = words.length * size * 0.6 > 540 ? ' textLength="540" lengthAdjust="spacingAndGlyphs"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${color}" ${FONTS}${wide}>${escaped(words)}</text>`;
}

function wrapped(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && (`${last} ${word}`.length <= LINE || lines.length === MOST_LINES))
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => (line.length > 48 ? `${line.slice(0, 47)}…` : line));
}

/** Letters only: nothing in a title becomes a tag, an entity or a character that XML forbids. */
function escaped(words: string): string {
  return (
    words
      // oxlint-disable-next-line no-control-regex -- exactly these are forbidden in XML 1.0
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
