import { Controller, Get, Res, SetMetadata } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { allow } from '../http/access.js';
import { ACCESS } from '../http/route.js';
import { HealthService } from './health.service.js';

/** For load balancers: live = the process answers, ready = it can serve people. */
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  @SetMetadata(ACCESS, allow.anyone)
  live() {
    return { ok: true };
  }

  @Get('ready')
  @SetMetadata(ACCESS, allow.anyone)
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const state = await this.health.state();
    void reply.status(state.ok ? 200 : 503).header('cache-control', 'no-store');
    return state;
  }
}
