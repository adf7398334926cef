import jsqr from 'jsqr';
import { qrSvg } from './qr.js';

const URL_TEXT = 'https://sinau.example.go.id/v/K7QM4XWD9TRA';

/** Draws the dark runs of the SVG path into a bitmap, four pixels per module. */
function rasterise(svg: string): { pixels: Uint8ClampedArray; side: number; modules: number } {
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const side = modules * 4;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const dark = /<path fill="#000000" d="([^"]+)"/.exec(svg)?.[1] ?? '';
  for (const [, x, y, length] of dark.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = Number(y) * 4; row < Number(y) * 4 + 4; row++) {
      const from = (row * side + Number(x) * 4) * 4;
      for (let i = from; i < from + Number(length) * 16; i += 4) pixels.fill(0, i, i + 3);
    }
  }
  return { pixels, side, modules };
}

describe('qrSvg', () => {
  it('decodes to the text', () => {
    const { pixels, side } = rasterise(qrSvg(URL_TEXT));
    expect(jsqr.default(pixels, side, side)?.data).toBe(URL_TEXT);
  });

  it('leaves a quiet zone of four modules', () => {
    const svg = qrSvg(URL_TEXT);
    const starts = [...svg.matchAll(/M(\d+) (\d+)h\d+v1/g)];
    expect(Math.min(...starts.map((m) => Number(m[1])))).toBe(4);
    expect(Math.min(...starts.map((m) => Number(m[2])))).toBe(4);
  });

  it('refuses more than a code can hold', () => {
    expect(() => qrSvg('x'.repeat(3000))).toThrow('Data too long');
  });
});
