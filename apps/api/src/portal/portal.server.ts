import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { problems } from '@sinau/contracts/problem.js';
import { pagePolicy } from './page-policy.js';
import { OUTAGE_PAGE, OUTAGE_POLICY } from './outage-page.js';

interface RenderedPage {
  readonly status: number;
  readonly html: string;
  readonly visibility: 'public' | 'private';
  readonly redirect?: string;
  readonly styleHashes: readonly string[];
}

type Transport = (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;
/** How people reach the centre: digits as dialled; absent where nothing is configured. */
interface HelpContact {
  readonly phone?: string | undefined;
  readonly whatsapp?: string | undefined;
}
type Render = (
  request: { path: string; search: string },
  transport: Transport,
  help: HelpContact,
) => Promise<RenderedPage>;

interface Portal {
  readonly render: Render;
  readonly help: HelpContact;
}

const BUILD = 'apps/portal/dist';
const IMMUTABLE = 'public, max-age=31536000, immutable';

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

async function sendPage(
  server: FastifyInstance,
  { render, help }: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const mark = request.url.indexOf('?');
  const path = mark < 0 ? request.url : request.url.slice(0, mark);
  const search = mark < 0 ? '' : request.url.slice(mark);
  const { transport, sawPrivate } = transportFor(server, request);
  const page = await render({ path, search }, transport, help);
  const shared = page.visibility === 'public' && page.status === 200 && !sawPrivate();
  void reply.header(
    'cache-control',
    shared ? 'public, max-age=60, stale-while-revalidate=600' : 'private, no-store',
  );
  if (page.redirect) return reply.redirect(page.redirect, 302);
  return reply
    .status(page.status)
    .header('content-security-policy', pagePolicy(page.styleHashes))
    .type('text/html; charset=utf-8')
    .send(page.html);
}

async function loadRender(folder: string): Promise<Render> {
  const bundle = (await import(pathToFileURL(join(folder, 'server', 'entry-server.js')).href)) as {
    render: Render;
  };
  return bundle.render;
}

/** Serves the built portal: its files, and every page as HTML that is readable before any script runs. */
export async function servePortal(app: NestFastifyApplication, config: Config, build = BUILD): Promise<void> {
  const folder = resolve(build);
  await access(join(folder, 'client')).catch(() => {
    throw new Error(`The portal is not built: run "npm run build" (looked in ${folder})`);
  });
  const help = { phone: config.HELP_PHONE, whatsapp: config.HELP_WHATSAPP };
  const portal = { render: await loadRender(folder), help };
  const server = app.getHttpAdapter().getInstance();
  const logger = new Logger('portal');
  await server.register(staticFiles, {
    root: join(folder, 'client'),
    wildcard: false,
    index: false,
    preCompressed: true,
    globIgnore: ['.vite/**'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? IMMUTABLE : 'public, max-age=0, must-revalidate',
      );
      // A service worker fetches under the policy its own file came with.
      void reply.header('content-security-policy', pagePolicy([]));
    },
  });
  server.get('/*', async (request, reply) => {
    if (/^\/(api|health|metrics)(\/|\?|$)/.test(request.url)) {
      const [status, title] = problems.not_found;
      return reply
        .status(status)
        .type('application/problem+json')
        .send({ type: 'about:blank', status, code: 'not_found', title });
    }
    try {
      return await sendPage(server, portal, request, reply);
    } catch (error) {
      logger.error(`page failed ${request.id}`, (error as Error).stack);
      return reply
        .status(503)
        .header('content-security-policy', OUTAGE_POLICY)
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(OUTAGE_PAGE);
    }
  });
}
