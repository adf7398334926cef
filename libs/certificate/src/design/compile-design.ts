import type { Design, DesignElement, DesignPage, TextElement } from './design.js';
import { PRELUDE } from './prelude.typ.js';
import { typstString } from './typst-string.js';
import { VARIABLE_NAMES } from './variables.js';

const PLACEHOLDER = /\{\{([A-Za-z]+)\}\}/g;

/** File name under which a source finds an uploaded picture. */
export const imageKey = (image: { readonly id: string; readonly format: 'png' | 'jpeg' }): string =>
  `${image.id}.${image.format}`;

/** Ids of the pictures that a source shows, by the names that `imageKey` gives. */
export function imagesIn(source: string): string[] {
  const found = source.matchAll(/\/images\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(?:png|jpeg)/g);
  return [...new Set([...found].map(([, id = '']) => id))];
}

const mm = (value: number): string => `${Math.round(value * 100) / 100}mm`;
const pt = (value: number): string => `${Math.round(value * 100) / 100}pt`;
const color = (value: string): string =>
  value.startsWith('#') ? `rgb(${typstString(value)})` : `c.${value}`;

/** "Nomor: {{number}}" as `("Nomor: ", data.number)`: words as strings, variables as values, nothing as markup. */
function lineParts(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (!VARIABLE_NAMES.includes(match[1] ?? '')) continue;
    if (match.index > from) parts.push(typstString(text.slice(from, match.index)));
    parts.push(`data.${match[1]}`);
    from = match.index + match[0].length;
  }
  if (from < text.length || parts.length === 0) parts.push(typstString(text.slice(from)));
  return `(${parts.join(', ')},)`;
}

const VERTICAL = { top: 'top', middle: 'horizon', bottom: 'bottom' } as const;

function words(element: TextElement, box: string): string {
  const options = [
    `face: ${typstString(element.face)}`,
    `size: ${pt(element.size)}`,
    `color: ${color(element.color)}`,
    `to: ${element.align} + ${VERTICAL[element.valign]}`,
    element.fit === 'line' && 'fit: "line"',
    element.role !== 'text' && `role: ${typstString(element.role)}`,
    element.upper && 'caps: true',
    element.tracking > 0 && `tracking: ${pt(element.tracking)}`,
  ].filter(Boolean);
  const lines = element.text.split('\n').map(lineParts).join(', ');
  return `words(${box}, ${options.join(', ')}, (${lines},))`;
}

function call(element: DesignElement, { language }: Design, keys: ReadonlyMap<string, string>): string {
  const box = [element.x, element.y, element.w, element.h].map(mm).join(', ');
  const bilingual = language === 'id-en' ? ', bilingual: true' : '';
  switch (element.type) {
    case 'text':
      return words(element, box);
    case 'image': {
      const alt = element.alt.trim() === '' ? 'none' : typstString(element.alt);
      const path = typstString(`/images/${keys.get(element.imageId) ?? element.imageId}`);
      const size = `width: ${mm(element.w)}, height: ${mm(element.h)}`;
      return `picture(${box}, ${alt}, image(${path}, alt: ${alt}, ${size}, fit: "contain"))`;
    }
    case 'line':
      return `rule(${box}, color: ${color(element.color)}, thickness: ${pt(element.thickness)}${element.ornament ? ', ornament: true' : ''})`;
    case 'signature':
    case 'materi':
      return `${element.type}(${box}, size: ${pt(element.size)}, color: ${color(element.color)}${bilingual})`;
    case 'logo':
      return element.of === 'dinas' || element.of === 'centre'
        ? `office-logo(${box}, ${typstString(element.of)})`
        : `logo(${box})`;
    case 'qr':
      return `qr(${box})`;
  }
}

/**
 * A design as Typst that a person can read and go on writing. The same design gives the same source.
 * @param images the uploaded pictures that it shows
 */
export function compileDesign(
  design: Design,
  images: readonly { readonly id: string; readonly format: 'png' | 'jpeg' }[] = [],
): string {
  const keys = new Map(images.map((image) => [image.id, imageKey(image)]));
  const page = (label: string, { frame, elements }: DesignPage): string =>
    `// ---- ${label} ----\n#sheet(${typstString(design.paper)}, ${typstString(frame)}, {\n` +
    elements.map((element) => `  ${call(element, design, keys)}\n`).join('') +
    '})\n';
  return [
    PRELUDE,
    page('Halaman depan', design.front),
    ...(design.back ? [page('Halaman belakang', design.back)] : []),
  ].join('\n');
}
