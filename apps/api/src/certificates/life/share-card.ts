import { headingFontPath } from '@sinau/certificate/font-path.js';
import { qrSvg } from '@sinau/certificate/qr.js';
import sharp, { type OverlayOptions } from 'sharp';

/** Square, as WhatsApp, Instagram and marketplaces show it best. */
const SIDE = 1080;
const MARGIN = 90;
const WIDE = SIDE - 2 * MARGIN;
const QR_SIDE = 240;

export interface CardFacts {
  readonly holderName: string;
  readonly businessName: string | null;
  readonly courseTitle: string;
  readonly kindLabel: string;
  readonly number: string;
  readonly verifyUrl: string;
  readonly demo: boolean;
}

const petal = (turn: number) =>
  `<path transform="rotate(${turn} 980 120)" d="M980 120C915 45 925 -45 980 -100C1035 -45 1045 45 980 120Z" fill="#333f95"/>`;

const BACKGROUND = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 1080 1080">
<rect width="1080" height="1080" fill="#26317a"/>
${[0, 45, 90, 135, 180, 225, 270, 315].map(petal).join('')}
<rect x="30" y="30" width="1020" height="1020" rx="44" fill="none" stroke="#d99a2b" stroke-width="5"/>
<path d="M${MARGIN} 745h900" stroke="#d99a2b" stroke-width="5" stroke-linecap="round" stroke-dasharray="1 20"/>
<rect x="${MARGIN}" y="780" width="${QR_SIDE}" height="${QR_SIDE}" rx="16" fill="#fff"/>
</svg>`;

// Pango reads markup: what a person is called must stay a name.
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

interface Words {
  readonly text: string;
  readonly color: string;
  readonly left?: number;
  readonly top: number;
  readonly width?: number;
  /** Pixels that the text may take at most; a long one becomes smaller to fit. */
  readonly height: number;
}

/** Text of one colour, as large as its box allows; in the certificate's own font, so that no machine needs one installed. */
async function written({
  text,
  color,
  left = MARGIN,
  top,
  width = WIDE,
  height,
}: Words): Promise<OverlayOptions> {
  const markup = `<span foreground="${color}">${escaped(text)}</span>`;
  const input = await sharp({
    text: {
      text: markup,
      font: 'Plus Jakarta Sans SemiBold',
      fontfile: headingFontPath(),
      width,
      height,
      rgba: true,
      wrap: 'word-char',
    },
  })
    .png()
    .toBuffer();
  return { input, left, top };
}

/** A picture to show around: who, what and where to check it. PNG, 1080 pixels square. */
export async function shareCard(facts: CardFacts): Promise<Buffer> {
  const address = new URL(facts.verifyUrl);
  const beside = { left: MARGIN + QR_SIDE + 40, width: WIDE - QR_SIDE - 40 };
  const words = await Promise.all(
    [
      { text: 'LATKOP UKM JAWA TIMUR', color: '#e0a845', top: 100, height: 30, width: 620 },
      { text: facts.kindLabel, color: '#c9cff5', top: 150, height: 34, width: 620 },
      { text: facts.holderName, color: '#ffffff', top: 265, height: 150 },
      ...(facts.businessName ? [{ text: facts.businessName, color: '#c9cff5', top: 440, height: 44 }] : []),
      { text: facts.courseTitle, color: '#e0a845', top: 540, height: 150 },
      { text: facts.number, color: '#ffffff', top: 800, height: 34, ...beside },
      { text: 'Pindai untuk memeriksa keasliannya', color: '#c9cff5', top: 860, height: 32, ...beside },
      { text: `${address.host}${address.pathname}`, color: '#c9cff5', top: 915, height: 30, ...beside },
      ...(facts.demo ? [{ text: 'CONTOH / DEMO', color: '#e0a845', top: 970, height: 34, ...beside }] : []),
    ].map(written),
  );
  const qr = await sharp(Buffer.from(qrSvg(facts.verifyUrl, '#17205c')), { density: 300 })
    .resize(QR_SIDE - 16, QR_SIDE - 16, { kernel: 'nearest' })
    .png()
    .toBuffer();
  return sharp(Buffer.from(BACKGROUND))
    .composite([...words, { input: qr, left: MARGIN + 8, top: 788 }])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
