import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { problems } from '@sinau/contracts/problem.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { AppLogger } from '../logging.js';
import { acceptForms } from './forms.js';
import { refuseOtherOrigins } from './origin.js';
import { keepRawBodies } from './raw-body.js';
import { readableAddress } from './readable-address.js';
import { limitSlowBodies } from './slow-bodies.js';

const MEGABYTE = 1024 * 1024;
const LAST_ANSWERS_MS = 2_000;
/** Characters of one part of an address. */
const LONGEST_PARAM = 200;

/** Requests are logged by route and outcome: no address, body, cookie or query leaves in a log line. */
const serializers = {
  req: (request: { method: string; routeOptions?: { url?: string } }) => ({
    method: request.method,
    route: request.routeOptions?.url ?? 'unmatched',
  }),
};

/** An address that cannot be decoded never reaches a route or the problem filter. */
function answerUnreadable(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const [status, title] = problems.malformed_request;
  void reply
    .status(status)
    .type('application/problem+json')
    .send({ type: 'about:blank', status, code: 'malformed_request', title, requestId: request.id });
}

function createAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    // Errors are logged by the problem filter and durations are in the metrics; a line per request is for debugging.
    logger: config.LOG_LEVEL === 'debug' ? { level: 'info', serializers } : false,
    // Behind n proxies the n-th address from the right is the visitor: `true` would let anyone choose theirs.
    trustProxy: (_address, hop) => hop < config.TRUSTED_PROXIES,
    bodyLimit: MEGABYTE,
    // For uploads; other bodies have a minute (limitSlowBodies), and headers Node's own minute.
    requestTimeout: 15 * 60_000,
    connectionTimeout: 65_000,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: LONGEST_PARAM, ignoreTrailingSlash: true },
    // Codes come from paper and cameras: their page answers whatever was read.
    rewriteUrl: ({ url = '/' }) => readableAddress(url, '/v/', LONGEST_PARAM),
    frameworkErrors: answerUnreadable,
    genReqId: () => crypto.randomUUID(),
  });
}

/** The HTTP application with its limits and headers, not yet listening. */
export async function createServer(root: Type, config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(root, createAdapter(config), {
    logger: new AppLogger(config),
    // Fastify reads JSON by itself; Nest would add forms, which nothing here sends.
    bodyParser: false,
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
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    strictTransportSecurity: config.secureCookies,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    // Headers for browsers that no longer exist, and isolation that pages without scripts of others do not need.
    dnsPrefetchControl: false,
    ieNoOpen: false,
    originAgentCluster: false,
    permittedCrossDomainPolicies: false,
    xssFilter: false,
  });
  const server = app.getHttpAdapter().getInstance();
  refuseOtherOrigins(server);
  limitSlowBodies(server, '/api/uploads/');
  keepRawBodies(server, '/api/webhooks/');
  acceptForms(server, { read: ['/hadir', '/v', '/undangan'], empty: '/api/berhenti/' });
  endOpenConnections(server);
  app.setGlobalPrefix('api', {
    exclude: [
      'health/*path',
      'metrics',
      'v',
      'v/:code',
      'v/:code/:token',
      'antrean/hari-ini',
      'antrean/nomor/:id',
      'podcast.rss',
      'podcast/berkas/:file',
      'hadir',
      'hadir/:short',
      'kalender/:file',
      'produk/:slug',
      'produk/:slug/foto/:photo',
      'undangan/:token',
      '.well-known/did.json',
      'segel/ca.pem',
      'credentials/*path',
      'presentations/*path',
    ],
  });
  app.enableShutdownHooks();
  return app;
}

/** Browsers open connections ahead of use: shutting down waits two seconds for answers under way, then hangs up on all. */
function endOpenConnections(server: FastifyInstance): void {
  server.addHook('preClose', async () => {
    setTimeout(() => server.server.closeAllConnections(), LAST_ANSWERS_MS).unref();
  });
}
