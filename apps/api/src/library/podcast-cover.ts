import sharp from 'sharp';

/** Between 1,400 and 3,000 pixels, as Apple Podcasts asks. */
const SIDE = 1500;

const petal = (turn: number) =>
  `<path transform="rotate(${turn} 750 640)" d="M750 640C640 520 660 380 750 290C840 380 860 520 750 640Z" fill="#4552a3"/>`;

const wave = (radius: number) =>
  `<path d="M${750 - radius} 640a${radius} ${radius} 0 0 1 ${radius * 2} 0" fill="none" stroke="#d99a2b" stroke-width="22" stroke-linecap="round" opacity="${(1 - radius / 900).toFixed(2)}"/>`;

/** A microphone before a batik flower, in our own colours and without letters: no font is needed to draw it. */
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 1500 1500">
<rect width="1500" height="1500" fill="#26317a"/>
<rect x="60" y="60" width="1380" height="1380" rx="90" fill="none" stroke="#4552a3" stroke-width="10"/>
${[0, 45, 90, 135, 180, 225, 270, 315].map(petal).join('')}
${[330, 430, 530].map(wave).join('')}
<rect x="620" y="380" width="260" height="480" rx="130" fill="#fffefb"/>
<path d="M540 700v40a210 210 0 0 0 420 0v-40M750 960v180M610 1150h280" fill="none" stroke="#fffefb" stroke-width="46" stroke-linecap="round"/>
<path d="M690 500h120M690 580h120M690 660h120" stroke="#26317a" stroke-width="26" stroke-linecap="round"/>
<path d="M240 1320h1020" stroke="#d99a2b" stroke-width="16" stroke-linecap="round" stroke-dasharray="2 44"/>
</svg>`;

let drawing: Promise<Buffer> | undefined;

/** The picture of the series: JPEG, square, without an alpha channel. Drawn once per process. */
export function podcastCover(): Promise<Buffer> {
  drawing ??= sharp(Buffer.from(SVG))
    .flatten()
    .toColourspace('srgb')
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
  return drawing;
}
