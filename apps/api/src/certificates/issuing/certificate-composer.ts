import { Inject, Injectable } from '@nestjs/common';
import type { CertificateRenderer } from '@sinau/certificate/renderer.js';
import { SmallLogos } from '../../settings/branding/small-logos.service.js';
import { CredentialsService } from '../credentials/credentials.service.js';
import type { ToIssue } from './certificate-issuing.queries.js';
import { CertificateLooks } from './certificate-looks.service.js';

export const CERTIFICATE_RENDERER = Symbol('certificate renderer');

/** Sets the page of a certificate and puts its credential inside: the same bytes, however often. */
@Injectable()
export class CertificateComposer {
  constructor(
    @Inject(CERTIFICATE_RENDERER) private readonly renderer: CertificateRenderer,
    private readonly looks: CertificateLooks,
    private readonly credentials: CredentialsService,
    private readonly logos: SmallLogos,
  ) {}

  /** @throws whatever the renderer throws */
  async compose(certificateId: string, { payload, templateVersionId }: ToIssue): Promise<Uint8Array> {
    const template = await this.looks.of(templateVersionId);
    const bytes = await this.credentials.credentialOf(certificateId);
    return this.renderer.render({
      data: payload,
      template,
      attachment: { name: 'credential.json', mediaType: 'application/vc+ld+json', bytes },
      logos: await this.logos.ofCertificate(payload),
    });
  }
}
