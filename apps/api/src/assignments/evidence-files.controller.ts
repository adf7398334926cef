import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { conditionsOf, sendFile } from '../files/send-file.js';
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
    const answer = await this.reading.open(actor, params.id, query.size, conditionsOf(request));
    sendFile(request, reply, answer);
  }
}
