import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { RouteKey } from '@sinau/contracts/routes.js';
import type { FastifyRequest } from 'fastify';
import { concatMap, type Observable } from 'rxjs';
import type { Actor } from '../../http/access.js';
import { ROUTE_KEY } from '../../http/route.js';
import { AccessTrail } from './access-trail.service.js';
import { WATCHED } from './watched-routes.js';

/** Notes a look before its answer goes out: what cannot be noted is not shown. */
@Injectable()
export class AccessTrailInterceptor implements NestInterceptor {
  constructor(private readonly trail: AccessTrail) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { actor, params } = context.switchToHttp().getRequest<FastifyRequest>();
    const noting = actor && this.notingOf(context, actor, (params as { id?: string } | undefined)?.id);
    if (!noting) return next.handle();
    // A refusal throws and shows nothing, so nothing is noted.
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        await noting();
        return answer;
      }),
    );
  }

  private notingOf(
    context: ExecutionContext,
    actor: Actor,
    id: string | undefined,
  ): (() => Promise<void>) | undefined {
    const { viewer } = actor;
    if (viewer) return () => this.trail.noteViewing({ ...actor, viewer });
    const route = Reflect.getMetadata(ROUTE_KEY, context.getHandler()) as RouteKey | undefined;
    const watched = route && WATCHED[route];
    return watched && id ? () => this.trail.note(actor, watched, id) : undefined;
  }
}
