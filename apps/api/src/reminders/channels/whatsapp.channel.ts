import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONFIG } from '../../config.module.js';
import type { Config } from '../../config.js';
import type { MessageChannel, OutgoingMessage, Receipt } from './channel.js';
import { busyReceipt, postJson } from './provider-call.js';

const Accepted = z.object({ messages: z.array(z.object({ id: z.string().max(500) })).min(1) });
const Refused = z.object({ error: z.object({ code: z.number() }) });

/** Too many at once: for the app, the account, the number, the pair of numbers, as spam. */
const TOO_MANY = new Set([4, 80007, 130429, 131048, 131056]);
/** Our token or account is out of order, or theirs is: another person's message would fare no better. */
const OUR_FAULT = new Set([0, 1, 2, 3, 10, 190, 131000, 131005, 131016, 131031, 131042, 131057, 133004]);
/** Not on WhatsApp, or cannot be reached there. */
const NOT_THERE = 131026;

/**
 * WhatsApp Cloud API: one approved template whose body has four parameters (name, title, text, link).
 * https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages
 */
@Injectable()
export class WhatsAppChannel implements MessageChannel {
  readonly name = 'whatsapp';
  readonly showsOnce = false;

  constructor(
    @Inject(CONFIG)
    private readonly config: Pick<
      Config,
      'WHATSAPP_API_URL' | 'WHATSAPP_PHONE_NUMBER_ID' | 'WHATSAPP_TOKEN' | 'WHATSAPP_TEMPLATE'
    >,
  ) {}

  get configured(): boolean {
    return Boolean(this.config.WHATSAPP_PHONE_NUMBER_ID && this.config.WHATSAPP_TOKEN);
  }

  async deliver(message: OutgoingMessage): Promise<Receipt> {
    const { WHATSAPP_API_URL, WHATSAPP_PHONE_NUMBER_ID, WHATSAPP_TOKEN, WHATSAPP_TEMPLATE } = this.config;
    const called = await postJson(
      `${WHATSAPP_API_URL}/${WHATSAPP_PHONE_NUMBER_ID}/messages`,
      WHATSAPP_TOKEN,
      {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: message.address.replace('+', ''),
        type: 'template',
        template: {
          name: WHATSAPP_TEMPLATE,
          language: { code: 'id' },
          components: [
            {
              type: 'body',
              parameters: [message.name, message.title, message.body, message.url].map((text) => ({
                type: 'text',
                text: oneLine(text),
              })),
            },
          ],
        },
        // Comes back with every status, also when the answer to this request is lost.
        biz_opaque_callback_data: message.reminderId,
      },
    );
    return 'receipt' in called ? called.receipt : receiptOf(called.answer);
  }
}

function receiptOf(answer: Parameters<typeof busyReceipt>[0]): Receipt {
  const accepted = Accepted.safeParse(answer.body);
  if (answer.status < 300) return { kind: 'delivered', providerId: accepted.data?.messages[0]?.id ?? null };
  const code = Refused.safeParse(answer.body).data?.error.code;
  if (code === NOT_THERE)
    return {
      kind: 'undeliverable',
      reason: 'Nomor ini tidak ada di WhatsApp (131026).',
      blocksAddress: true,
    };
  const busy = busyReceipt(answer);
  if (busy) return busy;
  const reason = `WhatsApp menolak (${code ?? answer.status}).`;
  if (code !== undefined && TOO_MANY.has(code))
    return { kind: 'postponed', reason, afterSeconds: answer.retryAfterSeconds ?? 60, providerAway: false };
  if (answer.status === 401 || answer.status === 403 || (code !== undefined && OUR_FAULT.has(code)))
    return { kind: 'postponed', reason, providerAway: true };
  return { kind: 'undeliverable', reason, blocksAddress: false };
}

/** Parameters of a template have no line breaks, tabs or runs of spaces, and an empty one is refused. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 900) || '-';
}
