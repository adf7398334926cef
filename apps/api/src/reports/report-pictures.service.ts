import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { ReportDocument } from '@sinau/certificate/report/report-document.js';
import sharp from 'sharp';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { findPictures } from './report-making.queries.js';

/** 82 mm wide in print at 250 dots an inch, and a little more for pictures that stand. */
const LONGEST_SIDE = 900;
/** Twelve of them with all words stay below 5 MB. */
const MOST_BYTES = 350_000;
const QUALITIES = [78, 60, 40, 20];

/** As small as paper needs it. */
async function forPaper(bytes: Buffer): Promise<Buffer> {
  let printed = bytes;
  for (const quality of QUALITIES) {
    printed = await sharp(bytes)
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality })
      .toBuffer();
    if (printed.byteLength <= MOST_BYTES) break;
  }
  return printed;
}

/** Brings the pictures that a report names. */
@Injectable()
export class ReportPictures {
  private readonly logger = new Logger('reports');

  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
  ) {}

  /** By id; without those that were removed, and those whose bytes are not what the report means. */
  async ofReport({ sections }: Pick<ReportDocument, 'sections'>): Promise<Record<string, Uint8Array>> {
    const ids = sections.flatMap(({ blocks }) => blocks.flatMap(({ pictures = [] }) => pictures));
    if (ids.length === 0) return {};
    const found = await findPictures(
      this.transactions.reader,
      ids.map(({ id }) => id),
    );
    const printed: Record<string, Uint8Array> = {};
    for (const { id, sha256, storageKey } of found) {
      const bytes = await this.files.get(storageKey);
      if (createHash('sha256').update(bytes).digest('hex') === sha256) printed[id] = await forPaper(bytes);
      else this.logger.warn(`photo ${id} is not what was sent: left out`);
    }
    return printed;
  }
}
