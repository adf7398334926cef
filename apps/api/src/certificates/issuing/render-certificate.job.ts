import { Injectable } from '@nestjs/common';
import type { JobPayload } from '@sinau/jobs/definitions.js';
import { CertificateIssuing, MakingPostponed } from './certificate-issuing.service.js';

/** Job `render-certificate`. */
@Injectable()
export class RenderCertificateJob {
  constructor(private readonly issuing: CertificateIssuing) {}

  async run(payload: JobPayload<'render-certificate'>): Promise<void> {
    try {
      await this.issuing.issue(payload.certificateId);
    } catch (error) {
      // A signer that is away for an hour must not use up the tries of a thousand jobs: the row knows when to ring again.
      if (!(error instanceof MakingPostponed)) throw error;
    }
  }
}
