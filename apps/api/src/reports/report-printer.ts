import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ReportRequest } from '@sinau/certificate/report/report-document.js';
import { renderReport } from '@sinau/certificate/report/render-report.js';
import { createRenderPool, type RenderPool } from '@sinau/certificate/sandbox/render-pool.js';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { ReportPictures } from './report-pictures.service.js';

/** A class of 500 takes a few seconds. */
const TIMEOUT_MS = 120_000;

/** Reports are set in a process of their own, which starts with the first one and ends with the worker. */
@Injectable()
export class ReportPrinter implements OnApplicationShutdown {
  private pool: RenderPool | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly pictures: ReportPictures,
  ) {}

  /** @throws CertificateRenderError, RenderTimeout, RenderCrash */
  async print(asked: ReportRequest): Promise<Uint8Array> {
    const request = { ...asked, pictures: await this.pictures.ofReport(asked.report) };
    if (this.config.RENDER_SANDBOX === 'none') return renderReport(request);
    this.pool ??= createRenderPool({ size: 1, timeoutMs: TIMEOUT_MS, recycleAfter: 20 });
    return this.pool.renderReport(request);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.close();
  }
}
