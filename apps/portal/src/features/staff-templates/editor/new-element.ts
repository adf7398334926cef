import type { TemplateElement } from '@sinau/contracts/template-design.js';
import type { Size } from './geometry.js';

type Plain = Exclude<TemplateElement, { type: 'image' }>['type'];

/** Sizes that are good to begin with. */
const SIZES: Readonly<Record<TemplateElement['type'], readonly [w: number, h: number]>> = {
  text: [120, 10],
  image: [40, 30],
  logo: [16, 16],
  line: [100, 4],
  qr: [28, 28],
  signature: [88, 38],
  materi: [230, 90],
};

function boxOf(type: TemplateElement['type'], { width, height }: Size) {
  const [wished, h] = SIZES[type];
  const w = Math.min(wished, width - 20);
  return { id: 'baru', x: (width - w) / 2, y: (height - h) / 2, w, h };
}

/** An element in the middle of the paper. */
export function newElement(type: Plain, paper: Size): TemplateElement {
  const box = boxOf(type, paper);
  switch (type) {
    case 'text':
      return {
        ...box,
        type,
        text: 'Teks baru',
        face: 'sans',
        size: 12,
        color: 'ink',
        align: 'center',
        valign: 'middle',
        fit: 'wrap',
        upper: false,
        tracking: 0,
        role: 'text',
      };
    case 'line':
      return { ...box, type, color: 'gold', thickness: 0.5, ornament: false };
    case 'signature':
      return { ...box, type, size: 10, color: 'ink' };
    case 'materi':
      return { ...box, type, size: 10, color: 'green' };
    case 'logo':
    case 'qr':
      return { ...box, type };
  }
}

export const newImage = (
  image: { readonly id: string; readonly width: number; readonly height: number },
  paper: Size,
): TemplateElement => {
  const box = boxOf('image', paper);
  const h = Math.min(80, Math.max(5, (box.w * image.height) / image.width));
  return { ...box, h: Math.round(h * 10) / 10, type: 'image', imageId: image.id, alt: '' };
};
