import { Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { Transactions } from '../database/transactions.js';
import { insertMessage } from './outbox.queries.js';

const TIMEOUT_MS = 5_000;

/** The message did not leave. Says why without saying to whom. */
export class MessageNotSent extends Error {}

/** Brings a short text to a phone (WhatsApp or SMS). */
@Injectable()
export abstract class MessageGateway {
  /**
   * @param to E.164
   * @throws MessageNotSent
   */
  abstract send(to: string, text: string): Promise<void>;
}

/** POSTs `{ to, text }` to MESSAGE_GATEWAY_URL with a bearer token; any 2xx means taken. */
export class HttpMessageGateway extends MessageGateway {
  constructor(
    private readonly url: string,
    private readonly token: string | undefined,
  ) {
    super();
  }

  async send(to: string, text: string): Promise<void> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
      },
      body: JSON.stringify({ to, text }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((error: Error) => {
      throw new MessageNotSent(error.name === 'TimeoutError' ? 'no answer in 5 s' : 'gateway not reachable');
    });
    await response.body?.cancel();
    if (!response.ok) throw new MessageNotSent(`gateway answered ${response.status}`);
  }
}

/** For machines without a gateway: the message can be read at /api/dev/outbox. */
export class OutboxMessageGateway extends MessageGateway {
  constructor(private readonly transactions: Transactions) {
    super();
  }

  async send(to: string, text: string): Promise<void> {
    await insertMessage(this.transactions.reader, to, text);
  }
}

class NoMessageGateway extends MessageGateway {
  override send(): Promise<void> {
    return Promise.reject(new MessageNotSent('neither MESSAGE_GATEWAY_URL nor SINAU_DEV_OUTBOX is set'));
  }
}

export function chooseGateway(config: Config, transactions: Transactions): MessageGateway {
  if (config.MESSAGE_GATEWAY_URL)
    return new HttpMessageGateway(config.MESSAGE_GATEWAY_URL, config.MESSAGE_GATEWAY_TOKEN);
  return config.SINAU_DEV_OUTBOX ? new OutboxMessageGateway(transactions) : new NoMessageGateway();
}
