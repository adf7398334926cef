import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TemplateImage } from '@sinau/contracts/certificate-templates.contract.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import { FileStore } from '../../files/file-store.js';
import type { Actor } from '../../http/access.js';
import { Problem, orNotFound } from '../../http/problem.js';
import { preparePicture } from '../../files/printed-picture.js';
import * as queries from './template-images.queries.js';

/** Pictures and logos that looks show. */
@Injectable()
export class TemplateImages {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly audit: AuditService,
  ) {}

  async list(): Promise<{ items: TemplateImage[] }> {
    const em = this.transactions.reader;
    const [found, uses] = [await queries.listImages(em), await queries.listUses(em, null)];
    return { items: found.map((image) => toImage(image, uses)) };
  }

  /** The same picture twice is one. @throws Problem as `preparePicture` */
  async add(actor: Actor, upload: Buffer): Promise<TemplateImage> {
    const { bytes, format, width, height } = await preparePicture(upload);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    // Never a key that was used before: the sweep may be about to take that away.
    const storageKey = `certificate-templates/${randomUUID()}.${format}`;
    return this.transactions.run(async (em) => {
      const facts = { format, width, height, bytes: bytes.length, storageKey, sha256, by: actor.accountId };
      const name = `Gambar ${width} × ${height}`;
      const kept = orNotFound(await queries.keepImage(em, { ...facts, name }));
      // Before the row is there for others: it never stands without its bytes.
      await this.files.put(kept.storageKey, bytes, `image/${format}`);
      await this.record(actor, em, 'added', kept.id, { sha256, bytes: bytes.length });
      return toImage(kept, await queries.listUses(em, kept.id));
    });
  }

  /**
   * Off the shelf, to be put back if it was a mistake. Drafts go on showing it, and are published without it.
   * @throws Problem not_found, image_in_use when a published version shows it
   */
  async remove(actor: Actor, id: string): Promise<{ ok: true }> {
    await this.transactions.run(async (em) => {
      const { bytes } = orNotFound(await queries.lockImage(em, id));
      const kept = (await queries.listUses(em, id)).filter(({ published }) => published);
      if (kept.length > 0) throw inUse(kept.map(({ name }) => name));
      await queries.removeImage(em, id);
      await this.record(actor, em, 'removed', id, { bytes });
    });
    return { ok: true };
  }

  /** @throws Problem not_found when it is on the shelf, or gone for good */
  async restore(actor: Actor, id: string): Promise<TemplateImage> {
    return this.transactions.run(async (em) => {
      const image = orNotFound(await queries.restoreImage(em, id));
      await this.record(actor, em, 'restored', id, { bytes: image.bytes });
      return toImage(image, await queries.listUses(em, id));
    });
  }

  /** @throws Problem not_found */
  async file(id: string): Promise<{ bytes: Buffer; format: 'png' | 'jpeg' }> {
    const [found] = await queries.findImages(this.transactions.reader, [id]);
    const { storageKey, format } = orNotFound(found);
    return { bytes: await this.files.get(storageKey), format };
  }

  private record(
    actor: Actor,
    em: EntityManager,
    deed: 'added' | 'removed' | 'restored',
    subjectId: string,
    details: Readonly<Record<string, string | number>>,
  ): Promise<void> {
    const action = `certificate_template_image.${deed}`;
    return this.audit.record(em, actor, {
      action,
      subjectType: 'certificate_template_image',
      subjectId,
      details,
    });
  }
}

/** "Dipakai templat “A”, “B” dan 2 lainnya. …" */
function inUse(names: readonly string[]): Problem {
  const more = names.length > 3 ? ` dan ${names.length - 3} lainnya` : '';
  const listed = names
    .slice(0, 3)
    .map((name) => `“${name}”`)
    .join(', ');
  return new Problem('image_in_use', {
    detail: `Dipakai templat ${listed}${more}. Versi terbit tidak pernah berubah.`,
  });
}

const toImage = (
  { storageKey: _, ...image }: queries.ImageRow,
  uses: readonly queries.ImageUse[],
): TemplateImage => ({
  ...image,
  url: `/api/manage/certificate-template-images/${image.id}/file`,
  uses: uses.filter(({ imageId }) => imageId === image.id),
});
