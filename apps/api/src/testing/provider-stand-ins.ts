import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Request {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Record<string, unknown>;
}

export interface StandIn {
  readonly url: string;
  readonly taken: Request[];
  /** What the next requests get, one each; then all is well again. `hang up`: taken, and never answered. */
  readonly next: (Trouble | 'hang up')[];
  close(): Promise<void>;
}

interface Trouble {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
}

async function startProvider(accept: (request: Request) => Trouble): Promise<StandIn> {
  const taken: Request[] = [];
  const next: StandIn['next'] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const given = {
      path: request.url ?? '',
      authorization: request.headers.authorization,
      body: await bodyOf(request),
    };
    const trouble = next.shift();
    if (!trouble || trouble === 'hang up') taken.push(given);
    if (trouble === 'hang up') return void request.socket.destroy();
    const { status, body, headers } = trouble ?? accept(given);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body ?? {}));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    next,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** WhatsApp Cloud API as it answers `POST /{version}/{phone-number-id}/messages`. */
export const startWhatsApp = (): Promise<StandIn> => {
  let count = 0;
  return startProvider(({ path, authorization, body }) => {
    const shaped =
      /^\/v[\d.]+\/\d+\/messages$/.test(path) &&
      body.messaging_product === 'whatsapp' &&
      body.type === 'template' &&
      /^628\d+$/.test(String(body.to));
    if (!authorization?.startsWith('Bearer ')) return whatsAppError(401, 190);
    if (!shaped) return whatsAppError(400, 100);
    count += 1;
    return {
      status: 200,
      body: {
        messaging_product: 'whatsapp',
        contacts: [{ input: body.to, wa_id: body.to }],
        messages: [{ id: `wamid.${count}`, message_status: 'accepted' }],
      },
    };
  });
};

export function whatsAppError(status: number, code: number, headers?: Record<string, string>): Trouble {
  const body = { error: { message: '(#x)', type: 'OAuthException', code, fbtrace_id: 'trace' } };
  return { status, body, ...(headers ? { headers } : {}) };
}

/** An SMS gateway that takes `{ to, text, reference }`. */
export const startSmsGateway = (): Promise<StandIn> => {
  let count = 0;
  return startProvider(() => {
    count += 1;
    return { status: 202, body: { id: `sms-${count}` } };
  });
};

/** A status report as WhatsApp sends it, with its signature over the bytes. */
export function whatsAppReport(
  secret: string,
  status: { id: string; status: string; reminderId?: string; code?: number },
): { payload: string; headers: Record<string, string> } {
  const payload = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '1',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '62341', phone_number_id: '123' },
              statuses: [
                {
                  id: status.id,
                  status: status.status,
                  timestamp: String(Math.floor(Date.now() / 1000)),
                  recipient_id: '628',
                  ...(status.reminderId ? { biz_opaque_callback_data: status.reminderId } : {}),
                  ...(status.code ? { errors: [{ code: status.code, title: 'x' }] } : {}),
                },
              ],
            },
          },
        ],
      },
    ],
  });
  const signature = createHmac('sha256', secret).update(payload).digest('hex');
  return {
    payload,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
  };
}
