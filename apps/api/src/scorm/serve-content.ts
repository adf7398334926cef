import { join, resolve } from 'node:path';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config.js';
import { createContentServer } from './content-server.js';
import { PackageFiles } from './package-files.service.js';

const BUILD = 'apps/portal/dist/player';
const LAST_ANSWERS_MS = 2_000;

/**
 * Starts the origin for packages beside the portal's, as far as one is set up. A port that is taken keeps packages
 * closed and nothing else.
 */
export async function serveContent(
  app: NestFastifyApplication,
  config: Config,
  build = BUILD,
): Promise<void> {
  const { contentUrl } = config;
  if (contentUrl === null) return;
  const files = app.get(PackageFiles, { strict: false });
  const server = await createContentServer(files, { ...config, contentUrl }, join(resolve(build)));
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preClose', async () => {
      setTimeout(() => server.server.closeAllConnections(), LAST_ANSWERS_MS).unref();
      await server.close();
    });
  try {
    await server.listen({ port: config.contentPort, host: config.HOST });
  } catch (error) {
    new Logger('scorm').error(`packages cannot be opened: ${(error as Error).message}`);
  }
}
