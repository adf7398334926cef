import type { ServerResponse } from 'node:http';
import type { Connect, Plugin, ViteDevServer } from 'vite';

type Render = (typeof import('../src/entry-server.js'))['render'];

/**
 * `vite` in development: renders pages on the server like production does, with hot reload.
 * The API is another process; `SINAU_API` names it (default http://127.0.0.1:3000).
 */
export function devServer(): Plugin {
  const api = process.env.SINAU_API ?? 'http://127.0.0.1:3000';
  return {
    name: 'sinau:dev-server',
    apply: 'serve',
    config: () => ({
      server: { host: '127.0.0.1', proxy: { '/api': api, '/v': api, '/files': api } },
    }),
    configureServer: (server) => () => {
      server.middlewares.use((request, response, next) => {
        respond(server, api, request, response).catch((error: unknown) => next(error));
      });
    },
  };
}

async function respond(
  server: ViteDevServer,
  api: string,
  request: Connect.IncomingMessage,
  response: ServerResponse,
) {
  const url = new URL(request.originalUrl ?? '/', 'http://portal');
  const { render } = (await server.ssrLoadModule('/src/entry-server.tsx')) as { render: Render };
  const cookie = request.headers.cookie ?? '';
  const page = await render({ path: url.pathname, search: url.search }, async (method, path, body) => {
    const answer = await fetch(api + path, {
      method,
      headers: { accept: 'application/json', 'content-type': 'application/json', cookie },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json().catch(() => null) };
  });
  if (page.redirect) response.setHeader('location', page.redirect);
  response.statusCode = page.status;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(page.html && (await server.transformIndexHtml(url.pathname, page.html)));
}
