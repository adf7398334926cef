import { routes, type RouteKey } from '@sinau/contracts/routes.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

describe('the HTTP door', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it('answers health with the state of database and queue', async () => {
    expect((await api.anonymous.inject({ url: '/health/live' })).status).toBe(200);
    const ready = await api.anonymous.inject<{ ok: boolean }>({ url: '/health/ready' });
    expect(ready.status).toBe(200);
    expect(ready.body).toEqual({ ok: true, database: true, queue: true, worker: false });
  });

  it('answers an unknown address as a problem without telling more', async () => {
    const answer = await api.anonymous.send('GET /nothing-here');
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'not_found', status: 404 });
  });

  it('refuses a write that another site makes the browser send', async () => {
    const answer = await api.anonymous.inject({
      method: 'POST',
      url: '/api/sign-out',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.status).toBe(403);
    expect(answer.body.code).toBe('forbidden_origin');
  });

  it('refuses a body over the limit', async () => {
    const answer = await api.anonymous.send('POST /sign-in/code', { body: { phone: '0'.repeat(2_000_000) } });
    expect(answer.status).toBe(413);
    expect(answer.body.code).toBe('too_large');
  });

  it.each(['/api/%', '/api/courses/%ED%A0%80'])(
    'answers the unreadable address %s without repeating it',
    async (url) => {
      const answer = await api.anonymous.inject({ url });
      expect(answer.status).toBe(400);
      expect(answer.body.code).toBe('malformed_request');
      expect(answer.raw.toString()).not.toContain('%');
    },
  );

  it('answers an unreadable code of a certificate with the page for unknown ones', async () => {
    const answer = await api.anonymous.inject({ url: '/v/%ED%A0%80' });
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.raw.toString()).toContain('Tidak ditemukan');
    expect(answer.raw.toString()).not.toContain('%ED');
  });

  it('reads no forms: a page of another site could send one', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await api.anonymous.inject({
      method: 'POST',
      url: '/api/sign-in/code',
      headers,
      payload: 'phone=081234567890',
    });
    expect(answer.status).toBe(415);
    expect(answer.body.code).toBe('unsupported_media');
  });

  it('names an unknown field', async () => {
    const answer = await api.anonymous.send('POST /sign-in/code', {
      body: { phone: '081234567890', telepon: '1' },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ path: 'telepon', message: 'Isian "telepon" tidak dikenal.' }]);
  });

  it.each(Object.keys(routes) as RouteKey[])('serves %s', async (key) => {
    const [method, template = ''] = key.split(' ');
    const known = api.app
      .getHttpAdapter()
      .getInstance()
      .hasRoute({ method: method as 'GET', url: `/api${template}` });
    expect(known).toBe(true);
  });
});
