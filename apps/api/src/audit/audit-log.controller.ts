import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { AuditCheckService } from './audit-check.service.js';
import { AuditLogService } from './audit-log.service.js';

const readers = allow.roles('dinas', 'admin');

@Controller()
export class AuditLogController {
  constructor(
    private readonly log: AuditLogService,
    private readonly checks: AuditCheckService,
  ) {}

  @Route('GET /manage/audit', readers)
  list(@Input() { query }: Input<'GET /manage/audit'>): Promise<RouteOutput<'GET /manage/audit'>> {
    return this.log.list(query);
  }

  @Route('GET /manage/audit/choices', readers)
  choices(): Promise<RouteOutput<'GET /manage/audit/choices'>> {
    return this.log.choices();
  }

  @Route('GET /manage/audit/checks', readers)
  listChecks(): Promise<RouteOutput<'GET /manage/audit/checks'>> {
    return this.checks.list();
  }

  @Route('POST /manage/audit/checks', readers)
  check(@CurrentActor() actor: Actor): Promise<RouteOutput<'POST /manage/audit/checks'>> {
    return this.checks.start(actor);
  }
}
