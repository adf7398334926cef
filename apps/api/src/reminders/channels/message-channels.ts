import { Injectable } from '@nestjs/common';
import type { MessageChannel, OutsideChannel } from './channel.js';
import { EmailChannel } from './email.channel.js';
import { PushChannel } from './push.channel.js';
import { SmsChannel } from './sms.channel.js';
import { WhatsAppChannel } from './whatsapp.channel.js';

/** The adapters by name. */
@Injectable()
export class MessageChannels {
  private readonly all: readonly MessageChannel[];

  constructor(email: EmailChannel, whatsapp: WhatsAppChannel, sms: SmsChannel, push: PushChannel) {
    this.all = [email, whatsapp, sms, push];
  }

  find(name: OutsideChannel): MessageChannel | undefined {
    return this.all.find((channel) => channel.name === name);
  }

  /** Those that this server has a provider for. */
  get configured(): OutsideChannel[] {
    return this.all.filter((channel) => channel.configured).map((channel) => channel.name);
  }
}
