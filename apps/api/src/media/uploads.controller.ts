import {
  Controller,
  Delete,
  Head,
  Logger,
  Options,
  Patch,
  Post,
  Req,
  Res,
  SetMetadata,
  applyDecorators,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { allow } from '../http/access.js';
import { Problem, notFound } from '../http/problem.js';
import { ACCESS } from '../http/route.js';
import { TusServer } from './tus-server.js';
import { bodyOf } from './upload-body.js';
import { uploadProblem } from './upload-problem.js';
import { everyUploader } from './upload.policy.js';

const uploaders = SetMetadata(ACCESS, allow.roles(...everyUploader));
const Protocol = (method: MethodDecorator) => applyDecorators(method, uploaders);

/** The tus protocol at /api/uploads, behind the same session, origin and role checks as every route. */
@Controller('uploads')
export class UploadsController {
  private readonly logger = new Logger('uploads');

  constructor(private readonly tus: TusServer) {}

  @Protocol(Options())
  options(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pass(request, reply);
  }

  @Protocol(Post())
  create(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pass(request, reply);
  }

  @Protocol(Head(':id'))
  offset(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pass(request, reply);
  }

  @Protocol(Patch(':id'))
  append(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pass(request, reply);
  }

  @Protocol(Delete(':id'))
  terminate(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pass(request, reply);
  }

  private async pass(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!request.actor) throw notFound();
    const body = request.method === 'PATCH' ? bodyOf(request.raw) : undefined;
    const { response, error } = await this.tus
      .answer(toWebRequest(request, body?.stream), request.actor)
      .finally(() => {
        if (body?.release()) void reply.header('connection', 'close');
      });
    for (const [name, value] of response.headers) {
      // CORS is none of ours: other sites have been refused already.
      if (!name.startsWith('access-control-') && name !== 'content-length') void reply.header(name, value);
    }
    if (response.status < 400) return void reply.status(response.status).send();
    const problem = uploadProblem(response.status, error);
    if (!problem) {
      if (error instanceof Error) throw error;
      this.logger.error(`tus answered ${response.status} ${request.id}`);
      throw new Problem('internal');
    }
    void reply
      .status(problem.status)
      .header('cache-control', 'no-store')
      .type('application/problem+json')
      .send({ type: 'about:blank', ...problem, requestId: request.id });
  }
}

function toWebRequest(request: FastifyRequest, body: ReadableStream | undefined): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && name !== 'cookie') headers.set(name, value);
  }
  // Only the path counts here, and it must not be one that the visitor's Host header makes.
  return new Request(new URL(request.url, 'http://uploads'), {
    method: request.method,
    headers,
    ...(body && { body, duplex: 'half' }),
  });
}
