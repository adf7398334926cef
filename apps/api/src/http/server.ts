import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { Config } from '../config.js';
import { refuseOtherOrigins } from './origin.js';

const MEGABYTE = 1024 * 1024;

/** Requests are logged by route and outcome: no address, body, cookie or query leaves in a log line. */
const serializers = {
  req: (request: { method: string; routeOptions?: { url?: string } }) => ({
    method: request.method,
    route: request.routeOptions?.url ?? 'unmatched',
  }),
};

function createAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    logger:
      config.LOG_LEVEL === 'silent'
        ? false
        : { level: config.LOG_LEVEL === 'info' ? 'warn' : config.LOG_LEVEL, serializers },
    // Behind n proxies the n-th address from the right is the visitor: `true` would let anyone choose theirs.
    trustProxy: (_address, hop) => hop < config.TRUSTED_PROXIES,
    bodyLimit: MEGABYTE,
    requestTimeout: 60_000,
    connectionTimeout: 65_000,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 200 },
    genReqId: () => crypto.randomUUID(),
  });
}

/** The HTTP application with its limits and headers, not yet listening. */
export async function createServer(root: Type, config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(root, createAdapter(config), {
    logger: config.LOG_LEVEL === 'silent' ? false : ['error', 'warn', 'log'],
    bufferLogs: false,
  });
  await app.register(cookie);
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    brotliOptions: { params: { 1: 5 } },
  });
  await app.register(multipart, { limits: { files: 1, fields: 0, parts: 2, fileSize: 30 * MEGABYTE } });
  await app.register(helmet, {
    // Answers are data; pages bring a policy of their own.
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: config.secureCookies,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
  refuseOtherOrigins(app.getHttpAdapter().getInstance());
  app.setGlobalPrefix('api', { exclude: ['health/*path', 'metrics', 'v', 'v/:code'] });
  app.enableShutdownHooks();
  return app;
}
