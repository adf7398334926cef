import { Inject, Injectable } from '@nestjs/common';
import { RateLimitsService } from '../../accounts/rate-limits.service.js';
import { CONFIG } from '../../config.module.js';
import type { Config } from '../../config.js';
import { Encryption } from '../../database/encryption.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { notFound, wrongField } from '../../http/problem.js';
import type { Input } from '../../http/route.js';
import { PushChannel } from '../channels/push.channel.js';
import { isPublicKey, isPushService, type Subscription } from '../channels/push-services.js';
import * as queries from './push-subscriptions.queries.js';

/** Devices that show somebody's messages. The address of one lets anybody send to it: it comes in and never goes out. */
@Injectable()
export class PushSubscriptions {
  constructor(
    private readonly transactions: Transactions,
    private readonly encryption: Encryption,
    private readonly limits: RateLimitsService,
    private readonly channel: PushChannel,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUSH_EXTRA_ORIGIN'>,
  ) {}

  async list(actor: Actor) {
    const found = await queries.listDevices(this.transactions.reader, actor.accountId);
    const items = found.map((device) => ({ ...device, current: device.sessionId === actor.sessionId }));
    return { publicKey: this.channel.publicKey, items };
  }

  async add(actor: Actor, { endpoint, keys }: Input<'POST /me/push-devices'>['body']) {
    if (!isPushService(endpoint, this.config.PUSH_EXTRA_ORIGIN))
      throw wrongField('endpoint', 'Browser ini memakai layanan notifikasi yang tidak kami kenal.');
    if (!isPublicKey(keys.p256dh))
      throw wrongField('keys.p256dh', 'Kunci perangkat ini keliru. Muat ulang halaman.');
    const { accountId, sessionId } = actor;
    await this.limits.consume('push_device_account', accountId);
    const subscription: Subscription = { endpoint, ...keys };
    const sealed = this.encryption.seal(JSON.stringify(subscription), `push:${accountId}`);
    const index = this.encryption.index(endpoint, 'push endpoint');
    await this.transactions.run((em) => queries.saveDevice(em, { accountId, sessionId, index, sealed }));
    return this.list(actor);
  }

  async remove(actor: Actor, id: string) {
    if (!(await queries.removeDevice(this.transactions.reader, actor.accountId, id))) throw notFound();
    return this.list(actor);
  }
}
