import { Injectable, Logger, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SessionService } from '../accounts/session.service.js';
import { hasRole, type Access } from './access.js';
import { Problem, notFound } from './problem.js';
import { ACCESS } from './route.js';

/** Deny by default: a handler without a policy is refused like one that does not exist. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly logger = new Logger('access');

  constructor(private readonly sessions: SessionService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = Reflect.getMetadata(ACCESS, context.getHandler()) as Access | undefined;
    if (!access) {
      this.logger.error(
        `${context.getClass().name}.${context.getHandler().name} states no policy and is refused`,
      );
      throw notFound();
    }
    if (access.kind === 'anyone') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.actor = await this.sessions.resume(request);
    if (access.kind === 'maybe_signed_in') return true;
    if (!request.actor) throw new Problem('not_signed_in');
    // A missing permission looks like a missing page (I10).
    if (!hasRole(request.actor, ...access.roles)) throw notFound();
    return true;
  }
}
