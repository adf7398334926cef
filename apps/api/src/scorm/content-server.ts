import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import compress from '@fastify/compress';
import staticFiles from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { Config } from '../config.js';
import { hasAlready } from '../files/byte-range.js';
import { answerFor, type Conditions, type FileAnswer } from '../files/file-answer.js';
import { conditionsOf, sendFile } from '../files/send-file.js';
import { contentHeaders, fileHeaders } from './content-headers.js';
import { ContentTokens } from './content-token.js';
import { isRecording } from './content-type.js';
import { PLAYER_PATH } from './package-address.service.js';
import type { PackageFiles } from './package-files.service.js';
import type { StoredFile } from './packages.queries.js';

type Settings = Pick<Config, 'PUBLIC_URL' | 'SINAU_INDEX_KEY'> & { readonly contentUrl: string };

const GONE = 'Alamat ini tidak ada atau sudah tidak berlaku. Buka lagi pelajarannya.';
const PORTAL_MARK = '__PORTAL_ORIGIN__';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function refuse(reply: FastifyReply, status: 404 | 421): FastifyReply {
  return reply
    .status(status)
    .header('cache-control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send(GONE);
}

interface Address {
  readonly packageId: string;
  readonly token: string;
  readonly '*': string;
}

/**
 * The origin for packages: the player and, for whoever holds a token, the files of one package. It knows no sessions,
 * sets and reads no cookie, and answers under its own name alone. Not yet listening.
 * @param player folder with the built player
 */
export async function createContentServer(
  files: PackageFiles,
  settings: Settings,
  player: string,
): Promise<FastifyInstance> {
  const server = fastify({
    logger: false,
    bodyLimit: 1,
    requestTimeout: 30_000,
    connectionTimeout: 65_000,
    // Names in packages are up to 200 bytes, and percent signs make them longer.
    routerOptions: { maxParamLength: 2_000 },
    frameworkErrors: (_error, _request, reply) => void refuse(reply as FastifyReply, 404),
  });
  const portal = new URL(settings.PUBLIC_URL).origin;
  const { host } = new URL(settings.contentUrl);
  const headers = contentHeaders(portal);
  server.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers);
    if (request.headers.host !== host) return refuse(reply, 421);
    // A package has no business in the background after its page was closed.
    if (request.headers['service-worker'] !== undefined) return refuse(reply, 404);
    return undefined;
  });
  server.setNotFoundHandler((_request, reply) => refuse(reply, 404));
  server.setErrorHandler((_error, _request, reply) => refuse(reply, 404));
  await server.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    brotliOptions: { params: { 1: 5 } },
  });
  await servePlayer(server, player, portal);
  const tokens = new ContentTokens(settings.SINAU_INDEX_KEY);
  server.get<{ Params: Address }>('/:packageId/:token/*', async (request, reply) => {
    const { packageId, token, '*': path } = request.params;
    if (!UUID.test(packageId) || !tokens.holds(token, packageId)) return refuse(reply, 404);
    const file = await files.find(packageId, path.normalize('NFC'));
    if (!file) return refuse(reply, 404);
    return sendFile(request, reply, await answerOf(files, file, conditionsOf(request)));
  });
  return server;
}

async function servePlayer(server: FastifyInstance, folder: string, portal: string): Promise<void> {
  const html = (await readFile(join(folder, 'player.html'), 'utf8')).replace(PORTAL_MARK, portal);
  server.get(PLAYER_PATH, (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html),
  );
  await server.register(staticFiles, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    maxAge: '365d',
    immutable: true,
  });
}

/** What has gone from the store ends in the error handler, as not found. */
async function answerOf(files: PackageFiles, file: StoredFile, conditions: Conditions): Promise<FileAnswer> {
  const headers = fileHeaders(file);
  const etag = headers['etag'] ?? '';
  if (isRecording(file.contentType))
    return answerFor({ etag, headers, size: file.bytes }, conditions, (range) => files.read(file, range));
  if (hasAlready(conditions.ifNoneMatch, etag)) return { status: 304, headers, body: null };
  return { status: 200, headers, body: await files.read(file) };
}
