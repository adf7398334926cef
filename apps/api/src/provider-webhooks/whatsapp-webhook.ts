import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const Status = z.object({
  id: z.string().min(1).max(500),
  status: z.enum(['sent', 'delivered', 'read', 'failed']),
  /** Seconds since 1970. */
  timestamp: z.string().regex(/^\d{1,12}$/),
  biz_opaque_callback_data: z.string().max(512).optional(),
  errors: z.array(z.object({ code: z.number() })).optional(),
});

/** Only what we act upon; everything else that WhatsApp reports (incoming messages, template reviews) is left alone. */
const Notification = z.object({
  entry: z.array(z.object({ changes: z.array(z.object({ value: z.unknown() })) })).max(1000),
});

/** One report about one message. */
export interface DeliveryReport {
  readonly providerId: string;
  /** What we named the message when we sent it: a reminder's id, if it is ours. */
  readonly reminderId: string | null;
  readonly status: 'sent' | 'delivered' | 'read' | 'failed';
  readonly at: Date;
  readonly errorCode: number | null;
}

/** Constant time. @param header `sha256=<hex>` over the bytes of the body, keyed with the app's secret */
export function isSigned(body: Buffer, header: string | undefined, secret: string): boolean {
  const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
  const given = Buffer.from(header ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components; unknown parts are passed over. */
export function reportsIn(body: unknown): DeliveryReport[] {
  const notification = Notification.safeParse(body);
  if (!notification.success) return [];
  return notification.data.entry
    .flatMap((entry) => entry.changes)
    .flatMap((change) => (change.value as { statuses?: unknown } | null)?.statuses ?? [])
    .flatMap((found) => {
      const status = Status.safeParse(found);
      return status.success ? [reportOf(status.data)] : [];
    });
}

function reportOf(status: z.infer<typeof Status>): DeliveryReport {
  return {
    providerId: status.id,
    reminderId: z.uuid().safeParse(status.biz_opaque_callback_data).data ?? null,
    status: status.status,
    at: new Date(Number(status.timestamp) * 1000),
    errorCode: status.errors?.[0]?.code ?? null,
  };
}
