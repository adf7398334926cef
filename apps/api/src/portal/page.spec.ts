import fastify from 'fastify';
import { sendPage, type Portal } from './page.js';

/** A server with one public and one private API answer, and a portal that asks for what its page's name says. */
async function portalServer() {
  const server = fastify();
  server.get('/api/courses', async (_request, reply) => {
    void reply.header('cache-control', 'public, max-age=0, must-revalidate');
    return { items: [] };
  });
  server.get('/api/me', async (request, reply) => {
    void reply.header('cache-control', 'private, no-store');
    return { cookie: request.headers.cookie ?? null };
  });
  const portal: Portal = {
    help: async () => ({}),
    contentUrl: 'http://isi.test',
    render: async ({ path, search }, transport) => {
      if (path === '/moved')
        return { status: 302, html: '', visibility: 'private', redirect: '/masuk', styleHashes: [] };
      const answer = await transport('GET', path === '/me' ? '/api/me' : '/api/courses');
      const html = `<p>${path}${search} ${JSON.stringify(answer.body)}</p>`;
      return {
        status: path === '/missing' ? 404 : 200,
        html,
        visibility: 'public',
        styleHashes: ["'sha256-abc'"],
      };
    },
  };
  server.get('/*', (request, reply) => sendPage(server, portal, request, reply));
  return server;
}

describe('a page', () => {
  it('may be shared when all that went into it is public', async () => {
    const answer = await (await portalServer()).inject('/pelatihan?q=a&b=2?c');
    expect(answer.headers['cache-control']).toContain('public');
    expect(answer.body).toContain('/pelatihan?q=a&b=2?c');
    expect(answer.headers['content-security-policy']).toContain("style-src 'self' 'sha256-abc'");
    expect(answer.headers['content-security-policy']).not.toContain('unsafe');
    // A video may be played from there, and nothing else may be framed.
    expect(answer.headers['content-security-policy']).toContain(
      'frame-src https://www.youtube-nocookie.com;',
    );
  });

  it('may frame packages where a lesson is, and nowhere else', async () => {
    const server = await portalServer();
    const frames = async (url: string) =>
      /frame-src ([^;]+);/.exec(String((await server.inject(url)).headers['content-security-policy']))?.[1];
    expect(await frames('/kelas/1/pelajaran/A1?paket=buka')).toContain('http://isi.test');
    for (const url of ['/kelas/1', '/kelas/1/kuis/A1', '/kantor/studio/1/pelajaran/2'])
      expect(await frames(url)).not.toContain('isi.test');
  });

  it('is private as soon as one answer in it was, although the portal called it public', async () => {
    const answer = await (await portalServer()).inject({ url: '/me', headers: { cookie: 'sinau=x' } });
    expect(answer.body).toContain('sinau=x');
    expect(answer.headers['cache-control']).toBe('private, no-store');
  });

  it.each([
    ['/missing', 404],
    ['/moved', 302],
  ])('is never shared when it is not there: %s', async (url, status) => {
    const answer = await (await portalServer()).inject(url);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['cache-control']).toBe('private, no-store');
  });
});
