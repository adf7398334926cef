import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { EvidenceReading } from './evidence-reading.service.js';

@Controller()
export class EvidenceFilesController {
  constructor(private readonly reading: EvidenceReading) {}

  @Route('GET /evidence-files/:id', allow.signedIn)
  async file(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: Input<'GET /evidence-files/:id'>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { range, 'if-range': ifRange, 'if-none-match': ifNoneMatch } = request.headers;
    const answer = await this.reading.open(actor, params.id, query.size, {
      range,
      ifRange: typeof ifRange === 'string' ? ifRange : undefined,
      ifNoneMatch,
    });
    // Offsets of a range are those of the bytes as they lie there.
    if (answer.headers['accept-ranges']) request.headers['x-no-compression'] = '1';
    void reply
      .status(answer.status)
      .headers(answer.headers)
      .send(answer.body ?? undefined);
  }
}
