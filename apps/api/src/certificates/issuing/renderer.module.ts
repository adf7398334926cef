import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { createCertificateRenderer, type CertificateRenderer } from '@sinau/certificate/renderer.js';
import { createRenderPool, type RenderPool } from '@sinau/certificate/sandbox/render-pool.js';
import type { Config } from '../../config.js';
import { CONFIG, ConfigModule } from '../../config.module.js';
import { CERTIFICATE_RENDERER } from './certificate-composer.js';

/** The processes that set certificates; they end with the worker. */
class SandboxedRenderer implements CertificateRenderer, OnApplicationShutdown {
  private readonly pool: RenderPool = createRenderPool();
  readonly render = this.pool.render;
  readonly unprintable = this.pool.unprintable;

  onApplicationShutdown(): Promise<void> {
    return this.pool.close();
  }
}

@Module({
  imports: [ConfigModule],
  providers: [
    {
      provide: CERTIFICATE_RENDERER,
      inject: [CONFIG],
      useFactory: ({ RENDER_SANDBOX }: Config): CertificateRenderer =>
        RENDER_SANDBOX === 'process' ? new SandboxedRenderer() : createCertificateRenderer(),
    },
  ],
  exports: [CERTIFICATE_RENDERER],
})
export class RendererModule {}
