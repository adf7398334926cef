import { startTestApi, type TestApi } from '../testing/test-api.js';
import { mayScrape } from './metrics.policy.js';

const TOKEN = 'prometheus-of-the-centre';
const bearer = { authorization: `Bearer ${TOKEN}` };

describe('who is shown the metrics', () => {
  const closed = { METRICS_TOKEN: undefined, onlyThisMachine: true };
  const open = { METRICS_TOKEN: undefined, onlyThisMachine: false };
  const guarded = { METRICS_TOKEN: TOKEN, onlyThisMachine: false };

  it.each([
    ['this machine, on an instance of its own', closed, {}, '127.0.0.1', true],
    ['this machine over IPv6', closed, {}, '::1', true],
    ['this machine, by its mapped address', closed, {}, '::ffff:127.0.0.1', true],
    ['another machine', closed, {}, '10.0.0.5', false],
    ['nobody knows who', closed, {}, undefined, false],
    ['this machine, for somebody else', closed, { 'x-forwarded-for': '10.0.0.5' }, '127.0.0.1', false],
    ['a neighbour of a server without a token', open, {}, '10.0.0.5', false],
    ['the server itself, without a token', open, {}, '127.0.0.1', false],
    ['who brings the token', guarded, bearer, '10.0.0.5', true],
    ['who brings another one', guarded, { authorization: `Bearer ${TOKEN}x` }, '10.0.0.5', false],
    ['who brings none', guarded, {}, '127.0.0.1', false],
    ['who brings it through a proxy', guarded, { ...bearer, forwarded: 'for=1.2.3.4' }, '10.0.0.5', false],
  ])('%s', (_name, config, headers, peer, may) => {
    expect(mayScrape(config, headers, peer)).toBe(may);
  });
});

describe('GET /metrics', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ METRICS_TOKEN: TOKEN });
  });
  afterAll(() => api.close());
  const get = (headers: Record<string, string>) =>
    api.anonymous.inject({ method: 'GET', url: '/metrics', headers });

  it('answers Prometheus and hides from everybody else', async () => {
    const answer = await get(bearer);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('text/plain');
    expect(answer.raw.toString()).toContain('http_request_duration_seconds');
    expect((await get({})).status).toBe(404);
    expect((await get({ authorization: 'Bearer wrong' })).status).toBe(404);
  });
});
