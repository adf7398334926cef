import { encode } from 'uqr';

/** ISO/IEC 18004 asks for four light modules on every side. */
const QUIET_ZONE = 4;

/**
 * Any of the eight masks decodes; the search for the nicest one costs seven times the encoding itself.
 * Mask 3 (diagonal) breaks up the runs of the ASCII bytes of a URL well.
 */
const MASK = 3;

/** Dark runs of one row as closed rectangles in module units. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    path += `M${start} ${y}h${x + 1 - start}v1h-${x + 1 - start}z`;
  }
  return path;
}

/**
 * A QR code (level M) as SVG text, one unit per module with the quiet zone included. All modules are one path,
 * so viewers leave no hairlines between rows. Throws when the text exceeds a version 40 code.
 */
export function qrSvg(text: string, color = '#000000'): string {
  const { data, size } = encode(text, { ecc: 'M', boostEcc: false, maskPattern: MASK, border: QUIET_ZONE });
  const path = data.map(rowPath).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">` +
    `<path fill="#ffffff" d="M0 0h${size}v${size}h-${size}z"/><path fill="${color}" d="${path}"/></svg>`
  );
}
