import type { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/utils';
import { readMetadata } from './upload-metadata.js';
import { partsOf } from './upload-parts.js';
import { EXPIRY_HOURS, firstHours } from './uploads.queries.js';
import type { UploadsService } from './uploads.service.js';

const EXPIRY_MS = EXPIRY_HOURS * 3_600_000;

/** What @tus/server keeps uploads in: our file store and database instead of a folder of one machine. */
export class UploadStore extends DataStore {
  override extensions = ['creation', 'expiration', 'termination'];

  constructor(private readonly uploads: UploadsService) {
    super();
  }

  /** The server has put the account into the metadata; a client cannot. */
  override async create(upload: Upload): Promise<Upload> {
    const accountId = upload.metadata?.account ?? '';
    const metadata = readMetadata(upload.metadata);
    await this.uploads.begin({
      ...metadata,
      id: upload.id,
      accountId,
      length: upload.size ?? 0,
    });
    // The server counts the expiry that it announces from here.
    const early = EXPIRY_MS - firstHours(metadata.purpose) * 3_600_000;
    upload.creation_date = new Date(Date.now() - early).toISOString();
    return upload;
  }

  override async write(body: Readable, id: string, offset: number): Promise<number> {
    let at = offset;
    for await (const part of partsOf(body as AsyncIterable<Buffer>))
      at = await this.uploads.append(id, at, part);
    return at;
  }

  override async getUpload(id: string): Promise<Upload> {
    const found = await this.uploads.find(id);
    if (!found) throw ERRORS.FILE_NOT_FOUND;
    return new Upload({
      id,
      size: found.length,
      offset: found.received,
      metadata: { purpose: found.purpose, kind: found.kind, filename: found.filename },
      // The server counts the expiry from here; each part that arrives renews it.
      creation_date: new Date(Date.parse(found.expiresAt) - EXPIRY_MS).toISOString(),
    });
  }

  override async remove(id: string): Promise<void> {
    await this.uploads.remove(id);
  }

  override getExpiration(): number {
    return EXPIRY_MS;
  }
}
