import { Controller, Get, Header, Inject, Req, SetMetadata } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { allow } from '../http/access.js';
import { ACCESS } from '../http/route.js';
import { notFound } from '../http/problem.js';
import type { FastifyRequest } from 'fastify';
import { mayScrape } from './metrics.policy.js';

const registry = new Registry();
const durations = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time to answer, by route pattern',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
  registers: [registry],
});

export function measureRequests(app: NestFastifyApplication): void {
  collectDefaultMetrics({ register: registry });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', async (request, reply) => {
      const labels = {
        method: request.method,
        route: request.routeOptions.url ?? 'unmatched',
        status: String(reply.statusCode),
      };
      durations.observe(labels, reply.elapsedTime / 1000);
    });
}

/** For Prometheus: counts and times by route, nothing of persons. Whoever may not see it finds nothing. */
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get()
  @SetMetadata(ACCESS, allow.anyone)
  @Header('content-type', registry.contentType)
  async metrics(@Req() { headers, socket }: FastifyRequest): Promise<string> {
    if (!mayScrape(this.config, headers, socket.remoteAddress)) throw notFound();
    return registry.metrics();
  }
}
