import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { problems, type Problem as ProblemBody, type ProblemCode } from '@sinau/contracts/problem.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorCode, isDatabaseAway } from '../database/errors.js';
import { Problem } from './problem.js';

const byStatus: Record<number, ProblemCode> = {
  400: 'malformed_request',
  401: 'not_signed_in',
  404: 'not_found',
  413: 'too_large',
  415: 'unsupported_media',
  429: 'too_many_requests',
};

const LETTER = 'Ada huruf yang tidak dapat disimpan. Hapus huruf itu, lalu kirim lagi.';
const RANGE = 'Ada tanggal atau angka di luar batas. Periksa lagi isian Anda.';
// SQLSTATEs of values that passed the contract and yet no column can hold: NUL in a text (a byte, or escaped in
// JSON), a number, an instant or a zone that PostgreSQL does not have. Theirs to mend, not a fault of ours.
const unstorable: Record<string, string> = {
  '22021': LETTER,
  '22P05': LETTER,
  '22003': RANGE,
  '22007': RANGE,
  '22008': RANGE,
  '22009': RANGE,
};

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isDatabaseAway(error)) return new Problem('unavailable');
  const detail = unstorable[errorCode(error) ?? ''];
  if (detail) return new Problem('invalid_input', { detail });
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
    // Could also be a statement of ours that computes nonsense, so it leaves a trace, without the value.
    const sqlState = errorCode(error) ?? '';
    if (sqlState in unstorable)
      this.logger.warn(
        `${request.routeOptions?.url ?? 'unmatched'} refused by SQLSTATE ${sqlState} ${request.id}`,
      );
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
