import { Injectable } from '@nestjs/common';
import type { JobPayload } from '@sinau/jobs/definitions.js';
import { CertificateIssuing } from './certificate-issuing.service.js';

/** Job `render-certificate`. */
@Injectable()
export class RenderCertificateJob {
  constructor(private readonly issuing: CertificateIssuing) {}

  async run(payload: JobPayload<'render-certificate'>): Promise<void> {
    await this.issuing.issue(payload.certificateId);
  }
}
