import { Injectable, Logger, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionService } from '../accounts/session.service.js';
import { hasRole, type Access } from './access.js';
import { Problem, notFound } from './problem.js';
import { ACCESS } from './route.js';

/** Deny by default: a handler without a policy is refused like one that does not exist. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly logger = new Logger('access');

  constructor(private readonly sessions: SessionService) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const access = Reflect.getMetadata(ACCESS, context.getHandler()) as Access | undefined;
    if (!access) {
      this.logger.error(
        `${context.getClass().name}.${context.getHandler().name} states no policy and is refused`,
      );
      throw notFound();
    }
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    void http.getResponse<FastifyReply>().header('cache-control', cachingOf(access, request.method));
    return access.kind === 'anyone' || this.admit(access, request);
  }

  private async admit(access: Access, request: FastifyRequest): Promise<boolean> {
    request.actor = await this.sessions.resume(request);
    if (access.kind !== 'roles') return true;
    if (!request.actor) throw new Problem('not_signed_in');
    // A missing permission looks like a missing page (I10).
    if (!hasRole(request.actor, ...access.roles)) throw notFound();
    return true;
  }
}

/** What belongs to one person is never cached. */
function cachingOf(access: Access, method: string): string {
  if (access.kind !== 'anyone') return 'private, no-store';
  return method === 'GET' || method === 'HEAD' ? 'public, max-age=0, must-revalidate' : 'no-store';
}
