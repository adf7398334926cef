import { z } from 'zod';
import { Id, Instant } from './common.js';
import type { RouteTable } from './route.js';

const BASE64URL = /^[A-Za-z0-9_-]+$/;
const key = (bytes: number) =>
  z
    .string()
    .max(200)
    .regex(BASE64URL)
    .refine(
      (text) => Math.floor((text.length * 3) / 4) === bytes,
      'Kunci perangkat ini keliru. Muat ulang halaman.',
    );

const PushDevice = z
  .object({
    id: Id,
    /** As the browser calls itself, e.g. "Android, Chrome". */
    device: z.string(),
    addedAt: Instant,
    /** The one that asks. */
    current: z.boolean(),
  })
  .meta({ id: 'PushDevice' });

export const PushDevices = z
  .object({
    /** Of this server (RFC 8292): what a browser binds a subscription to. Base64url of 65 bytes. */
    publicKey: z.string(),
    /** Newest first. */
    items: z.array(PushDevice),
  })
  .meta({ id: 'PushDevices' });

export const pushRoutes = {
  'GET /me/push-devices': { summary: 'Devices that show my messages', response: PushDevices },
  'POST /me/push-devices': {
    summary: 'Show my messages on this device, as long as I am signed in on it',
    /** A `PushSubscription` of the browser, as its `toJSON()`. */
    body: z.object({
      endpoint: z.url({ error: 'Alamat layanan notifikasi keliru.' }).max(2048),
      keys: z.object({ p256dh: key(65), auth: key(16) }),
    }),
    response: PushDevices,
  },
  'DELETE /me/push-devices/:id': {
    summary: 'No longer show my messages on a device',
    params: z.object({ id: Id }),
    response: PushDevices,
  },
} as const satisfies RouteTable;
