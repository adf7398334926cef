import { createHmac } from 'node:crypto';
import { whatsAppReport } from '../testing/provider-stand-ins.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

const SECRET = 'app secret of the test';
const MEGABYTE = 1024 * 1024;
const FORGERIES_ALLOWED = 60;

describe('reports of WhatsApp at the door', () => {
  let api: TestApi;
  const post = (given: { payload: string; headers: Record<string, string> }) =>
    api.app.inject({ method: 'POST', url: '/api/webhooks/whatsapp', ...given });
  /** A real notification that carries a long name, as those about incoming media do. */
  const report = (id: string, secret = SECRET) => whatsAppReport(secret, { id, status: 'delivered' });

  beforeAll(async () => {
    api = await startTestApi({ WHATSAPP_APP_SECRET: SECRET, RATE_LIMIT_SCALE: '1' });
  });
  afterAll(() => api.close());

  it('come in bundles of up to three megabytes, and no more', async () => {
    expect((await post(report('x'.repeat(2 * MEGABYTE)))).statusCode).toBe(200);
    const answer = await post(report('x'.repeat(3 * MEGABYTE)));
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([413, 'too_large']);
  });

  it('that are signed but make no sense are answered, so that they do not come back', async () => {
    for (const text of ['[]', 'null', '{"entry":[{"changes":[{"value":null}]}]}']) {
      const signature = `sha256=${createHmac('sha256', SECRET).update(text).digest('hex')}`;
      const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
      expect((await post({ payload: text, headers })).statusCode).toBe(200);
    }
  });

  it('are refused unread after many forgeries from one network; true ones still come through', async () => {
    const codes: number[] = [];
    for (let tries = 0; tries < FORGERIES_ALLOWED + 2; tries += 1)
      codes.push((await post(report('wamid.1', 'somebody else'))).statusCode);
    expect(new Set(codes.slice(0, FORGERIES_ALLOWED))).toEqual(new Set([401]));
    expect(codes.slice(FORGERIES_ALLOWED)).toEqual([429, 429]);
    expect((await post(report('wamid.1'))).statusCode).toBe(200);
  });
});
