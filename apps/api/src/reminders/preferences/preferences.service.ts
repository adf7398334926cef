import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { CONFIG } from '../../config.module.js';
import type { Config } from '../../config.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { orNotFound } from '../../http/problem.js';
import type { Input } from '../../http/route.js';
import type { OutsideChannel } from '../channels/channel.js';
import { MessageChannels } from '../channels/message-channels.js';
import { settingOf } from '../../settings/values/settings.service.js';
import * as queries from './preferences.queries.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';

/** Over which channels a person wants to be told, and how the providers are. */
@Injectable()
export class PreferencesService {
  private readonly links: UnsubscribeLinks;

  constructor(
    private readonly transactions: Transactions,
    private readonly channels: MessageChannels,
    private readonly audit: AuditService,
    @Inject(CONFIG) config: Pick<Config, 'PUBLIC_URL' | 'SINAU_INDEX_KEY'>,
  ) {
    this.links = new UnsubscribeLinks(config);
  }

  async read(actor: Actor) {
    const found = orNotFound(await queries.readPreferences(this.transactions.reader, actor.accountId));
    const channels = found.order.map((channel) => ({
      channel,
      on: !found.turnedOff.includes(channel),
      offered: this.channels.configured.includes(channel),
      address: shownAddress(channel, found),
      refused: found.refused.includes(channel),
    }));
    return { channels, ...(await this.quietHours()) };
  }

  /** As people write them: 20.00. */
  private async quietHours(): Promise<{ quietFrom: string; quietTo: string }> {
    const em = this.transactions.reader;
    const [from, to] = [
      await settingOf(em, 'reminders.quiet_from'),
      await settingOf(em, 'reminders.quiet_to'),
    ];
    return { quietFrom: from.replace(':', '.'), quietTo: to.replace(':', '.') };
  }

  async save(actor: Actor, chosen: Input<'PUT /me/message-settings'>['body']) {
    await queries.savePreferences(this.transactions.reader, actor.accountId, chosen);
    return this.read(actor);
  }

  async health() {
    const found = await queries.listHealth(this.transactions.reader);
    const items = found.map((one) => ({ ...one, offered: this.channels.configured.includes(one.channel) }));
    return { items };
  }

  /** @returns which channel the link stops; null when we did not make it */
  linkOf(token: string): OutsideChannel | null {
    return this.links.read(token)?.channel ?? null;
  }

  /** Turns the link's channel off, however often it is asked. @returns null when we did not make the link */
  async unsubscribe(token: string): Promise<OutsideChannel | null> {
    const link = this.links.read(token);
    if (!link) return null;
    await this.transactions.run(async (em) => {
      await queries.turnOff(em, link.accountId, link.channel);
      await this.audit.record(em, null, {
        action: 'messages.unsubscribed',
        subjectType: 'account',
        subjectId: link.accountId,
        details: { channel: link.channel },
      });
    });
    return link.channel;
  }
}

function shownAddress(
  channel: OutsideChannel,
  found: { readonly phone: string | null; readonly email: string | null; readonly devices: number },
): string | null {
  if (channel === 'push') return found.devices > 0 ? `${found.devices} perangkat` : null;
  return channel === 'email' ? maskedEmail(found.email) : maskedPhone(found.phone);
}

/** "+62812••••789" */
function maskedPhone(phone: string | null): string | null {
  return phone && `${phone.slice(0, 6)}••••${phone.slice(-3)}`;
}

/** "s•••@example.id" */
function maskedEmail(email: string | null): string | null {
  return email && `${email.slice(0, 1)}•••${email.slice(email.lastIndexOf('@'))}`;
}
