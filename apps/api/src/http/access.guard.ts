import { Injectable, Logger, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionService } from '../accounts/session.service.js';
import { ReachService } from '../accounts/reach.service.js';
import { hasRole, limitsOf, narrowOf, without, type Access, type Actor } from './access.js';
import { Problem, notFound } from './problem.js';
import { ACCESS, ROUTE_KEY } from './route.js';
import { countingHere, scopeOf } from './scope.js';
import { mayBeViewed } from './viewing.js';

/** Deny by default: a handler without a policy is refused like one that does not exist. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly logger = new Logger('access');

  constructor(
    private readonly sessions: SessionService,
    private readonly reach: ReachService,
  ) {}

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
    return access.kind === 'anyone' || this.admit(access, request, context);
  }

  private async admit(access: Access, request: FastifyRequest, context: ExecutionContext): Promise<boolean> {
    const route = Reflect.getMetadata(ROUTE_KEY, context.getHandler()) as string | undefined;
    request.actor = await this.sessions.resume(request);
    // Who looks through another person's eyes changes nothing and takes nothing along.
    if (request.actor?.viewer && !mayBeViewed(request.method, route)) throw new Problem('viewing_only');
    if (access.kind !== 'roles') return true;
    if (!request.actor) throw new Problem('not_signed_in');
    // A missing permission looks like a missing page (I10).
    if (!hasRole(request.actor, ...access.roles)) throw notFound();
    const actor = await this.within(request.actor, access.roles, route, request);
    request.actor = { ...actor, reach: await this.reachOf(actor, access.roles, route, request) };
    return true;
  }

  /**
   * Who may come here by a role without a limit puts down those that have one, unless what the path names lies within
   * theirs: what the handler asks next is only which roles there are.
   */
  private async within(
    actor: Actor,
    roles: readonly Actor['roles'][number][],
    route: string | undefined,
    request: FastifyRequest,
  ): Promise<Actor> {
    const own = roles.includes('peserta');
    if (!own && limitsOf(actor, roles)) return actor;
    const narrow = narrowOf(actor, roles);
    if (narrow.length === 0) return actor;
    const scope = scopeOf(route ?? '');
    if (own && scope?.kind === 'filtered') return actor;
    const { id = '' } = request.params as { id?: string };
    const covered =
      scope?.kind === 'subject' &&
      (await this.reach.covers(JSON.stringify(narrow), { kind: scope.subject, id, people: 'all' }));
    return covered ? actor : without(actor, narrow);
  }

  /** What a limited role reaches here. @throws Problem not_found for what lies outside, and where no limit was thought of */
  private async reachOf(
    actor: Actor,
    roles: readonly Actor['roles'][number][],
    route: string | undefined,
    request: FastifyRequest,
  ): Promise<string | null> {
    // What is everybody's own (a peserta may come here too) has no office around it.
    if (roles.includes('peserta')) return null;
    const limits = limitsOf(actor, roles);
    if (!limits) return null;
    const scope = scopeOf(route ?? '');
    const counting = scope ? countingHere(scope, limits) : [];
    if (!scope || counting.length === 0) throw notFound();
    const grants = JSON.stringify(counting);
    if (scope.kind === 'subject') {
      const { id = '' } = request.params as { id?: string };
      if (!(await this.reach.covers(grants, { kind: scope.subject, id, people: scope.people })))
        throw notFound();
    }
    return grants;
  }
}

/** What belongs to one person is never cached. */
function cachingOf(access: Access, method: string): string {
  if (access.kind !== 'anyone') return 'private, no-store';
  return method === 'GET' || method === 'HEAD' ? 'public, max-age=0, must-revalidate' : 'no-store';
}
