import { compileDesign } from '@sinau/certificate/design/compile-design.js';
import type { TemplateDesign } from '@sinau/contracts/template-design.js';
import type { EntityManager } from 'typeorm';
import { wrongField } from '../../http/problem.js';
import { findImages } from './template-images.queries.js';
import type { StoredLook } from './template.queries.js';

/** What the editor sends: a design, or Typst by hand. */
export type SentLook = { readonly design: TemplateDesign } | { readonly source: string };

export const pagesOf = (design: TemplateDesign) => [
  { name: 'front', ...design.front },
  ...(design.back ? [{ name: 'back', ...design.back }] : []),
];

/** As it is stored: a design with its source, or a source alone. @throws Problem invalid_input for a picture that is not there */
export async function storedLook(em: EntityManager, look: SentLook): Promise<StoredLook> {
  if ('source' in look) return { design: null, source: look.source };
  const { design } = look;
  const wanted = pagesOf(design).flatMap(({ name, elements }) =>
    elements.flatMap((element, at) =>
      element.type === 'image' ? [{ id: element.imageId, path: `look.design.${name}.elements[${at}]` }] : [],
    ),
  );
  const images = await findImages(
    em,
    wanted.map(({ id }) => id),
  );
  const lost = wanted.find(({ id }) => !images.some((image) => image.id === id));
  if (lost) throw wrongField(lost.path, 'Gambar ini tidak ada lagi. Pilih gambar lain.');
  return { design, source: compileDesign(design, images) };
}
