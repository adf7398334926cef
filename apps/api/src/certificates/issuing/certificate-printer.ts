import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CertificateData } from '@sinau/certificate/certificate-data.js';
import type { CertificateRenderer } from '@sinau/certificate/renderer.js';
import { FileStore } from '../../files/file-store.js';
import type { IssuedFile } from './certificate-issuing.queries.js';

export const CERTIFICATE_RENDERER = Symbol('certificate renderer');

/** Turns a frozen payload into a stored file. The same payload gives the same bytes, so also the same key. */
@Injectable()
export class CertificatePrinter {
  constructor(
    @Inject(CERTIFICATE_RENDERER) private readonly renderer: CertificateRenderer,
    private readonly files: FileStore,
  ) {}

  /** Durable when it resolves. Whoever is killed before writing the hash down prints again, over the same file. */
  async print(certificateId: string, payload: CertificateData): Promise<IssuedFile> {
    const pdf = await this.renderer.render(payload);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const storageKey = `certificates/${certificateId}/${sha256}.pdf`;
    await this.files.put(storageKey, pdf, 'application/pdf');
    return { sha256, bytes: pdf.byteLength, storageKey };
  }
}
