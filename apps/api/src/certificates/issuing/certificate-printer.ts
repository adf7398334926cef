import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { FileStore } from '../../files/file-store.js';
import { InstitutionSealer } from '../sealing/institution-sealer.service.js';
import { CertificateComposer } from './certificate-composer.js';
import type { SealedFile, ToIssue } from './certificate-issuing.queries.js';
import * as unfinished from './unfinished-files.queries.js';

/** Turns a frozen payload into a sealed, stored file. */
@Injectable()
export class CertificatePrinter {
  constructor(
    private readonly composer: CertificateComposer,
    private readonly sealer: InstitutionSealer,
    private readonly files: FileStore,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Durable when it resolves. No two seals are alike, so whoever is killed before the hash is written down leaves a file
   * that counts for nothing: its name is noted first, and the sweep takes it away.
   * @throws whatever the renderer, the sealer and the store throw
   */
  async print(certificateId: string, wanted: ToIssue): Promise<SealedFile> {
    // Nothing is set for a signer that is not there.
    await this.sealer.ready();
    const pdf = await this.sealer.seal(await this.composer.compose(certificateId, wanted));
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const storageKey = `certificates/${certificateId}/${sha256}.pdf`;
    await unfinished.noteFile(this.transactions.reader, storageKey, certificateId);
    await this.files.put(storageKey, pdf, 'application/pdf');
    return { sha256, bytes: pdf.byteLength, storageKey };
  }
}
