import { createHash } from 'node:crypto';
import { Controller, Get, Param, Req, Res, SetMetadata } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { conditionsOf, sendFile } from '../files/send-file.js';
import { allow } from '../http/access.js';
import { notFound } from '../http/problem.js';
import { ACCESS } from '../http/route.js';
import { COVER_NAME } from './podcast-series.js';
import { PodcastService } from './podcast.service.js';

interface Text {
  readonly type: string;
  readonly body: string | Buffer;
}

/** The feed and its files, for podcast apps: outside /api, open to every site, without a cookie. */
@Controller()
export class PodcastController {
  constructor(private readonly podcast: PodcastService) {}

  @Get('podcast.rss')
  @SetMetadata(ACCESS, allow.anyone)
  async feed(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    send(request, reply, { type: 'application/rss+xml; charset=utf-8', body: await this.podcast.feed() });
  }

  @Get('podcast/berkas/:file')
  @SetMetadata(ACCESS, allow.anyone)
  async file(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (file === COVER_NAME)
      return send(request, reply, { type: 'image/jpeg', body: await this.podcast.cover() });
    const [, slug = '', extension = ''] = /^([a-z0-9-]{1,120})\.(m4a|mp3|vtt|json)$/.exec(file) ?? [];
    if (!slug) throw notFound();
    if (extension === 'vtt')
      return send(request, reply, {
        type: 'text/vtt; charset=utf-8',
        body: await this.podcast.transcript(slug),
      });
    if (extension === 'json')
      return send(request, reply, {
        type: 'application/json+chapters',
        body: await this.podcast.chapters(slug),
      });
    await this.recording(slug, extension, request, reply);
  }

  private async recording(
    slug: string,
    extension: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const answer = await this.podcast.recording(slug, extension, conditionsOf(request));
    sendFile(request, reply.header('access-control-allow-origin', '*'), answer);
  }
}

/** Small files with an entity tag: apps ask every hour and mostly hear 304. */
function send(request: FastifyRequest, reply: FastifyReply, { type, body }: Text): void {
  // Weak: the bytes on the way may be compressed.
  const etag = `W/"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
  void reply
    .header('etag', etag)
    .header('cache-control', 'public, max-age=300')
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin');
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
  if (known.includes(etag) || known.includes('*') || known.includes(etag.slice(2)))
    void reply.status(304).send();
  else void reply.type(type).send(body);
}
