import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { framesOf, pagePolicy } from './page-policy.js';

interface RenderedPage {
  readonly status: number;
  readonly html: string;
  readonly visibility: 'public' | 'private';
  readonly redirect?: string;
  readonly styleHashes: readonly string[];
  readonly scriptHashes?: readonly string[];
}

type Transport = (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;
/** Who runs the site and how people reach them: digits as dialled; absent where nothing is set. */
export interface HelpContact {
  readonly phone?: string | undefined;
  readonly whatsapp?: string | undefined;
  readonly email?: string | undefined;
  readonly openingHours?: string | undefined;
  readonly name?: string | undefined;
  readonly parent?: string | undefined;
  readonly address?: string | undefined;
  readonly logoDinas?: string | undefined;
  readonly logoCentre?: string | undefined;
}
export type Render = (
  request: { path: string; search: string },
  transport: Transport,
  help: HelpContact,
) => Promise<RenderedPage>;

/** The built portal, ready to render. */
export interface Portal {
  readonly render: Render;
  /** Asked for every page, so that a change in the office counts at once. */
  readonly help: () => Promise<HelpContact>;
  /** Origin for packages. */
  readonly contentUrl: string | null;
}

/**
 * The portal's own API calls, answered in this process as the same visitor. A page that used anything private
 * is private itself, whatever the portal believes.
 */
function transportFor(server: FastifyInstance, request: FastifyRequest) {
  let sawPrivate = false;
  const transport: Transport = async (method, path, body) => {
    const answer = await server.inject({
      method: method as 'GET',
      url: path,
      remoteAddress: request.ip,
      headers: {
        ...(request.headers.cookie ? { cookie: request.headers.cookie } : {}),
        'user-agent': 'sinau-portal',
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    if (String(answer.headers['cache-control']).includes('private')) sawPrivate = true;
    return { status: answer.statusCode, body: answer.body ? answer.json() : null };
  };
  return { transport, sawPrivate: () => sawPrivate };
}

/** Renders one page for one visitor. Shared caches may keep it only when nothing private went into it. */
export async function sendPage(
  server: FastifyInstance,
  { render, help, contentUrl }: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const mark = request.url.indexOf('?');
  const path = mark < 0 ? request.url : request.url.slice(0, mark);
  const search = mark < 0 ? '' : request.url.slice(mark);
  const { transport, sawPrivate } = transportFor(server, request);
  const page = await render({ path, search }, transport, await help());
  const shared = page.visibility === 'public' && page.status === 200 && !sawPrivate();
  void reply.header(
    'cache-control',
    shared ? 'public, max-age=60, stale-while-revalidate=600' : 'private, no-store',
  );
  if (page.redirect) return reply.redirect(page.redirect, 302);
  return reply
    .status(page.status)
    .header(
      'content-security-policy',
      pagePolicy(page.styleHashes, framesOf(path, contentUrl), page.scriptHashes),
    )
    .type('text/html; charset=utf-8')
    .send(page.html);
}
