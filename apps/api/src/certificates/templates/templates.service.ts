import { Injectable } from '@nestjs/common';
import { imageKey, imagesIn } from '@sinau/certificate/design/compile-design.js';
import type { EntityManager } from 'typeorm';
import { FileStore } from '../../files/file-store.js';
import { orNotFound } from '../../http/problem.js';
import { findImages } from './template-images.queries.js';
import { findSource } from './template.queries.js';

/** A look as the renderer takes it: Typst source and the pictures that it shows. */
export interface SourceTemplate {
  readonly kind: 'source';
  /** "Tanda tamat 2026 v3": what an error calls it. */
  readonly name: string;
  readonly source: string;
  readonly images: Readonly<Record<string, Uint8Array>>;
}

/** Published looks, for certificates to be printed with. */
@Injectable()
export class TemplatesService {
  constructor(private readonly files: FileStore) {}

  /** What a published version prints with; it never changes, so it may be kept. @throws Problem not_found, also for drafts */
  async sourceOf(em: EntityManager, templateVersionId: string): Promise<SourceTemplate> {
    const { name, source } = orNotFound(await findSource(em, templateVersionId));
    return this.templateOf(em, name, source);
  }

  /** A source that is perhaps not saved, with the pictures that it names and that there are. */
  async templateOf(em: EntityManager, name: string, source: string): Promise<SourceTemplate> {
    const found = await findImages(em, imagesIn(source));
    const images = await Promise.all(
      found.map(async (image) => [imageKey(image), await this.files.get(image.storageKey)] as const),
    );
    return { kind: 'source', name, source, images: Object.fromEntries(images) };
  }
}
