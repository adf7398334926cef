import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../config.module.js';
import type { Config } from '../../config.js';
import { Encryption } from '../../database/encryption.js';
import { Transactions } from '../../database/transactions.js';
import type { MessageChannel, OutgoingMessage, Receipt } from './channel.js';
import * as queries from './push-devices.queries.js';
import { pushKeysOf, type PushKeys } from './push-keys.js';
import { pushTo, type DeviceOutcome } from './push-request.js';
import type { Subscription } from './push-services.js';

/** To every device of one account. Each is handed a message once, also when the sender died in between. */
@Injectable()
export class PushChannel implements MessageChannel {
  readonly name = 'push';
  /** A device that was begun is left alone, so the same message may be handed over again. */
  readonly showsOnce = true;
  readonly configured = true;
  private readonly keys: PushKeys;

  constructor(
    private readonly transactions: Transactions,
    private readonly encryption: Encryption,
    @Inject(CONFIG) config: Config,
  ) {
    this.keys = pushKeysOf(config);
  }

  get publicKey(): string {
    return this.keys.publicKey;
  }

  async deliver(message: OutgoingMessage): Promise<Receipt> {
    const em = this.transactions.reader;
    const begun = await queries.beginDevices(em, message.address, message.reminderId);
    const outcomes = await Promise.all(begun.map((device) => this.tell(device, message)));
    const states = await queries.statesOf(em, message.address, message.reminderId);
    return receiptOf(states, outcomes);
  }

  private async tell(device: queries.SealedDevice, message: OutgoingMessage): Promise<DeviceOutcome> {
    const em = this.transactions.reader;
    const outcome = await this.push(device, message);
    if (outcome.kind === 'gone') await queries.forgetDevice(em, device.id);
    else if (outcome.kind !== 'unknown')
      await queries.noteDevice(em, device.id, message.reminderId, outcome.kind);
    return outcome;
  }

  /** What cannot be opened or encrypted fails on its own: the other devices are none the worse. */
  private async push(device: queries.SealedDevice, message: OutgoingMessage): Promise<DeviceOutcome> {
    try {
      const text = this.encryption.open(device, `push:${message.address}`);
      return await pushTo(JSON.parse(text) as Subscription, message, this.keys);
    } catch {
      return { kind: 'refused', reason: 'Kunci perangkat penerima tidak dapat dibuka.' };
    }
  }
}

/** One device that took it is enough: the person was told. */
function receiptOf(states: readonly string[], outcomes: readonly DeviceOutcome[]): Receipt {
  if (states.includes('taken')) return { kind: 'delivered', providerId: null };
  const later = outcomes.filter((outcome) => outcome.kind === 'postponed');
  if (later[0])
    return {
      kind: 'postponed',
      reason: later[0].reason,
      afterSeconds: later.map(({ afterSeconds }) => afterSeconds).find((seconds) => seconds !== undefined),
      providerAway: later.every(({ providerAway }) => providerAway),
    };
  if (states.includes('trying'))
    return { kind: 'unknown', reason: 'Layanan notifikasi tidak menjawab, pesan mungkin tampil.' };
  const refused = outcomes.find((outcome) => outcome.kind === 'refused');
  const reason = refused?.reason ?? 'Tidak ada lagi perangkat penerima yang terdaftar.';
  return { kind: 'undeliverable', reason, blocksAddress: false };
}
