import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newPhone, sentCode } from '../testing/accounts.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { HttpMessageGateway, MessageNotSent } from './message-gateway.js';

interface Taken {
  readonly authorization: string | undefined;
  readonly body: { to: string; text: string };
}

let server: Server;
let url: string;
let taken: Taken[] = [];
let answer = 202;

async function read(request: IncomingMessage): Promise<Taken> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    authorization: request.headers.authorization,
    body: JSON.parse(Buffer.concat(chunks).toString()) as Taken['body'],
  };
}

beforeAll(async () => {
  server = createServer((request, response) => {
    void read(request).then((one) => {
      taken.push(one);
      // A gateway that hangs never answers.
      if (answer !== 0)
        response.writeHead(answer, answer === 302 ? { location: '/elsewhere' } : {}).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  taken = [];
  answer = 202;
});

describe('the HTTP gateway', () => {
  it('posts address and text with the bearer token', async () => {
    await new HttpMessageGateway(url, 'secret').send('+628123456789', 'Halo');
    expect(taken).toEqual([{ authorization: 'Bearer secret', body: { to: '+628123456789', text: 'Halo' } }]);
  });

  it.each([400, 401, 429, 500, 302])('reports an answer of %i, naming nobody', async (status) => {
    answer = status;
    const failure = await new HttpMessageGateway(url, undefined)
      .send('+628123456789', 'Halo')
      .catch((error: Error) => error);
    expect(failure).toBeInstanceOf(MessageNotSent);
    expect(String(failure)).not.toMatch(/628123456789|Halo/);
  });

  it('gives up after five seconds', async () => {
    answer = 0;
    await expect(new HttpMessageGateway(url, undefined).send('+628123456789', 'Halo')).rejects.toThrow(
      'no answer in 5 s',
    );
  }, 60_000);

  it('reports a gateway that is away', async () => {
    await expect(
      new HttpMessageGateway('http://127.0.0.1:9/send', undefined).send('+628123456789', 'Halo'),
    ).rejects.toThrow('gateway not reachable');
  });
});

describe('signing in through a gateway', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({
      MESSAGE_GATEWAY_URL: url,
      MESSAGE_GATEWAY_TOKEN: 'secret',
      SINAU_DEV_OUTBOX: '0',
    });
  });
  afterAll(() => api.close());
  const ask = (phone: string) => api.anonymous.call('POST /sign-in/code', { body: { phone } });

  it('works, and shows no outbox', async () => {
    const phone = newPhone();
    expect((await ask(phone)).status).toBe(202);
    const code = /\d{6}/.exec(taken[0]?.body.text ?? '')?.[0] ?? '';
    expect(taken[0]?.body.to).toBe(phone);
    const entered = await api.anonymous.call('POST /sign-in/phone', { body: { phone, code } });
    expect(entered.body.developmentOutbox).toBe(false);
    expect((await api.anonymous.call('GET /dev/outbox')).status).toBe(404);
    expect(await api.query('select id from development_outbox')).toEqual([]);
  });

  it('says so when the gateway fails, and lets the person try again at once', async () => {
    const phone = newPhone();
    answer = 500;
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const failed = await ask(phone);
      expect([failed.status, failed.body.code]).toEqual([503, 'unavailable']);
      expect(failed.body.detail).toBe(
        'Kode belum terkirim karena layanan pesan sedang terganggu. Coba lagi sebentar.',
      );
    }
    answer = 200;
    expect((await ask(phone)).body.resendAfterSeconds).toBe(30);
  });

  it('keeps the code that did arrive when the next one fails', async () => {
    const phone = newPhone();
    await ask(phone);
    const code = /\d{6}/.exec(taken[0]?.body.text ?? '')?.[0] ?? '';
    await api.query(`update sign_in_codes set sent_at = now() - interval '40 seconds' where phone = $1`, [
      phone,
    ]);
    answer = 500;
    expect((await ask(phone)).status).toBe(503);
    const [row] = await api.query<{ sends: number }>('select sends from sign_in_codes where phone = $1', [
      phone,
    ]);
    expect(row?.sends).toBe(1);
    expect((await api.anonymous.call('POST /sign-in/phone', { body: { phone, code } })).status).toBe(200);
  });
});

describe('the development outbox', () => {
  it('shows the newest twenty messages', async () => {
    const api = await startTestApi({ MESSAGE_GATEWAY_URL: '' });
    try {
      await api.query(
        `insert into development_outbox (recipient, body, created_at)
         select '+6281', 'old ' || n, now() - make_interval(mins => n) from generate_series(1, 30) n`,
      );
      const phone = newPhone();
      await api.anonymous.call('POST /sign-in/code', { body: { phone } });
      const answered = await api.anonymous.call('GET /dev/outbox');
      expect(answered.headers['cache-control']).toBe('private, no-store');
      expect(answered.body.items).toHaveLength(20);
      expect(answered.body.items[0]).toEqual({
        id: expect.any(String),
        to: phone,
        text: `${await sentCode(api, phone)} adalah kode masuk Sinau Anda. Berlaku 5 menit. Jangan berikan kepada siapa pun.`,
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      });
      expect(answered.body.items[1]?.text).toBe('old 1');
    } finally {
      await api.close();
    }
  });
});
