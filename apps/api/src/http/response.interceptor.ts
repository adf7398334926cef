import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { routes, type RouteKey } from '@sinau/contracts/routes.js';
import type { RouteContract } from '@sinau/contracts/route.js';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { ACCESS, ROUTE_KEY } from './route.js';
import type { Access } from './access.js';

/** Only what the contract names leaves the server; what belongs to one person is never cached. */
@Injectable()
export class ResponseInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const key = Reflect.getMetadata(ROUTE_KEY, context.getHandler()) as RouteKey | undefined;
    if (!key) return next.handle();
    const contract: RouteContract = routes[key];
    const access = Reflect.getMetadata(ACCESS, context.getHandler()) as Access;
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (access.kind !== 'anyone') void reply.header('cache-control', 'private, no-store');
    else if (!reply.hasHeader('cache-control')) {
      void reply.header(
        'cache-control',
        key.startsWith('GET ') ? 'public, max-age=0, must-revalidate' : 'no-store',
      );
    }
    if (contract.raw === 'download') return next.handle();
    return next.handle().pipe(map((value) => contract.response.parse(value)));
  }
}
