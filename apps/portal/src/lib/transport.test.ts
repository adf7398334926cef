import { browserTransport } from './transport.js';

const sent = async (method: string, body?: unknown): Promise<RequestInit> => {
  const answer = { status: 200, headers: new Headers() } as Response;
  const ask = jest.fn<Promise<Response>, [string, RequestInit]>(async () => answer);
  global.fetch = ask as typeof fetch;
  await browserTransport(method, '/api/x', body);
  return ask.mock.calls[0]![1];
};

test('a small write goes on when the page is left or reloaded; browsers refuse that for large ones', async () => {
  const items = (count: number) => ({ items: Array.from({ length: count }, () => ({ id: 'x'.repeat(36) })) });
  expect((await sent('POST', items(40))).keepalive).toBe(true);
  expect((await sent('POST', items(400))).keepalive).toBe(false);
  expect((await sent('GET')).keepalive).toBeUndefined();
});
