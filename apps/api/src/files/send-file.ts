import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Conditions, FileAnswer } from './file-answer.js';

export function conditionsOf({ headers }: FastifyRequest): Conditions {
  const { range, 'if-range': ifRange, 'if-none-match': ifNoneMatch } = headers;
  return { range, ifRange: typeof ifRange === 'string' ? ifRange : undefined, ifNoneMatch };
}

export function sendFile(request: FastifyRequest, reply: FastifyReply, answer: FileAnswer): FastifyReply {
  // Offsets of a range are those of the bytes as they lie there.
  if (answer.headers['accept-ranges']) request.headers['x-no-compression'] = '1';
  return reply
    .status(answer.status)
    .headers(answer.headers)
    .send(answer.body ?? undefined);
}
