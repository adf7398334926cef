import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import staticFiles from '@fastify/static';
import { problems } from '@sinau/contracts/problem.js';
import type { Config } from '../config.js';
import { Transactions } from '../database/transactions.js';
import { centreContact } from './centre-contact.js';
import { sendPage, type Render } from './page.js';
import { pagePolicy } from './page-policy.js';
import { OUTAGE_PAGE, OUTAGE_POLICY } from './outage-page.js';

const BUILD = 'apps/portal/dist';
const IMMUTABLE = 'public, max-age=31536000, immutable';

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
  const help = () => centreContact(app.get(Transactions, { strict: false }), config);
  const portal = { render: await loadRender(folder), help, contentUrl: config.contentUrl };
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
        .header('cache-control', 'no-store')
        .type('application/problem+json')
        .send({ type: 'about:blank', status, code: 'not_found', title, requestId: request.id });
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
