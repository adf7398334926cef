import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TemplateImage } from '@sinau/contracts/certificate-templates.contract.js';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import { FileStore } from '../../files/file-store.js';
import type { Actor } from '../../http/access.js';
import { orNotFound } from '../../http/problem.js';
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
    const found = await queries.listImages(this.transactions.reader);
    return { items: found.map(toImage) };
  }

  /** The same picture twice is one. @throws Problem as `preparePicture` */
  async add(actor: Actor, upload: Buffer): Promise<TemplateImage> {
    const { bytes, format, width, height } = await preparePicture(upload);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const storageKey = `certificate-templates/${sha256}.${format}`;
    await this.files.put(storageKey, bytes, `image/${format}`);
    return this.transactions.run(async (em) => {
      const facts = { format, width, height, bytes: bytes.length, storageKey, sha256, by: actor.accountId };
      const name = `Gambar ${width} × ${height}`;
      const kept = orNotFound(await queries.keepImage(em, { ...facts, name }));
      await this.audit.record(em, actor, {
        action: 'certificate_template_image.added',
        subjectType: 'certificate_template_image',
        subjectId: kept.id,
        details: { sha256, bytes: bytes.length },
      });
      return toImage(kept);
    });
  }

  /** @throws Problem not_found */
  async file(id: string): Promise<{ bytes: Buffer; format: 'png' | 'jpeg' }> {
    const [found] = await queries.findImages(this.transactions.reader, [id]);
    const { storageKey, format } = orNotFound(found);
    return { bytes: await this.files.get(storageKey), format };
  }
}

const toImage = ({ storageKey: _, ...image }: queries.ImageRow): TemplateImage => ({
  ...image,
  url: `/api/manage/certificate-template-images/${image.id}/file`,
});
