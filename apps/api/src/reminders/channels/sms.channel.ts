import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONFIG } from '../../config.module.js';
import type { Config } from '../../config.js';
import type { MessageChannel, OutgoingMessage, Receipt } from './channel.js';
import { busyReceipt, postJson } from './provider-call.js';

const Accepted = z.object({ id: z.string().max(500) });
/** Two joined messages of the GSM alphabet: people pay attention to one, and Latkop pays for each. */
const LONGEST = 306;

/** Any SMS gateway that takes `{ to, text, reference }` with a bearer token; any 2xx means taken. */
@Injectable()
export class SmsChannel implements MessageChannel {
  readonly name = 'sms';
  readonly showsOnce = false;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'SMS_GATEWAY_URL' | 'SMS_GATEWAY_TOKEN'>,
  ) {}

  get configured(): boolean {
    return Boolean(this.config.SMS_GATEWAY_URL);
  }

  async deliver(message: OutgoingMessage): Promise<Receipt> {
    const called = await postJson(this.config.SMS_GATEWAY_URL ?? '', this.config.SMS_GATEWAY_TOKEN, {
      to: message.address,
      text: textOf(message),
      reference: message.reminderId,
    });
    if ('receipt' in called) return called.receipt;
    const { answer } = called;
    if (answer.status < 300)
      return { kind: 'delivered', providerId: Accepted.safeParse(answer.body).data?.id ?? null };
    const reason = `Gerbang SMS menolak (${answer.status}).`;
    if (answer.status === 401 || answer.status === 403)
      return { kind: 'postponed', reason, providerAway: true };
    return busyReceipt(answer) ?? { kind: 'undeliverable', reason, blocksAddress: false };
  }
}

/** The link is never cut; the text before it is. */
function textOf(message: OutgoingMessage): string {
  const room = LONGEST - message.url.length - 1;
  const text = `${message.title}. ${message.body}`.replace(/\s+/g, ' ');
  return `${text.length > room ? `${text.slice(0, room - 3)}...` : text} ${message.url}`;
}
