import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { problems, type Problem as ProblemBody, type ProblemCode } from '@sinau/contracts/problem.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway } from '../database/errors.js';
import { Problem } from './problem.js';

const byStatus: Record<number, ProblemCode> = {
  400: 'malformed_request',
  401: 'not_signed_in',
  404: 'not_found',
  413: 'too_large',
  415: 'unsupported_media',
  429: 'too_many_requests',
};

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isDatabaseAway(error)) return new Problem('unavailable');
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
  return new Problem((status && byStatus[status]) || 'internal');
}

/** Every error leaves as application/problem+json; only the unexpected ones are logged, without the request's data. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error);
    if (problem.status >= 500) {
      this.logger.error(
        `${request.routeOptions?.url ?? 'unmatched'} ${problem.code} ${request.id}`,
        (error as Error).stack,
      );
    }
    const body: ProblemBody = {
      type: 'about:blank',
      status: problem.status,
      code: problem.code,
      title: problems[problem.code][1],
      ...problem.extra,
      requestId: request.id,
    };
    if (problem.status === 503) void reply.header('retry-after', '10');
    if (problem.extra.retryAfterSeconds)
      void reply.header('retry-after', String(problem.extra.retryAfterSeconds));
    void reply
      .status(problem.status)
      .header('cache-control', 'no-store')
      .type('application/problem+json')
      .send(body);
  }
}
