import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { SmallLogos } from '../../settings/branding/small-logos.service.js';
import type { CertificateTemplate } from '@sinau/certificate/certificate-template.js';
import type { CertificateData } from '@sinau/certificate/certificate-data.js';
import {
  createRenderPool,
  type RenderPool,
  type RenderPoolOptions,
} from '@sinau/certificate/sandbox/render-pool.js';

/** Two pictures of somebody's work in progress at a time: the processor is needed for people, too. */
const PROCESSES = 2;
/** A certificate takes about 30 ms. */
const TIMEOUT_MS = 6_000;

/** Previews are set in processes of their own, which start at the first preview and end with the application. */
@Injectable()
export class TemplateRenderer implements OnModuleDestroy {
  /** Taken up with the first preview. */
  readonly options: RenderPoolOptions = { size: PROCESSES, timeoutMs: TIMEOUT_MS, recycleAfter: 50 };
  private pool: RenderPool | undefined;

  constructor(private readonly logos: SmallLogos) {}

  /** @throws UnprintableTextError, CertificateRenderError, RenderTimeout, RenderCrash, RangeError */
  async render(data: CertificateData, template: CertificateTemplate): Promise<Uint8Array> {
    const logos = await this.logos.ofCertificate(data);
    return this.started().render({ data, template, attachment: null, logos });
  }

  /** Characters that the fonts lack. */
  unprintable(text: string): string[] {
    return this.started().unprintable(text);
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool?.close();
  }

  private started(): RenderPool {
    return (this.pool ??= createRenderPool(this.options));
  }
}
