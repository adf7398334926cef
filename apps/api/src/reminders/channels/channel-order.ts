import type { ReminderState } from '@sinau/contracts/reminders.contract.js';
import type { OutsideChannel } from './channel.js';

/** A person as the channels see them. */
export interface Recipient {
  readonly phone: string | null;
  readonly email: string | null;
  /** The account, when a device of it shows messages. */
  readonly pushAccount: string | null;
  readonly order: readonly OutsideChannel[];
  readonly turnedOff: readonly OutsideChannel[];
  /** Channels whose present address was refused for good. */
  readonly blocked: readonly OutsideChannel[];
  /** Everybody in the class must get this. */
  readonly mandatory: boolean;
  /** The same message over other channels. */
  readonly siblings: Readonly<Partial<Record<OutsideChannel, ReminderState>>>;
}

/** @returns the address a channel would use; null: there is none */
export function addressOf(recipient: Recipient, channel: OutsideChannel): string | null {
  if (channel === 'push') return recipient.pushAccount;
  return channel === 'email' ? recipient.email : recipient.phone;
}

/** @returns why a channel is not for this person, as staff read it; null: it is */
export function whyNot(
  recipient: Recipient,
  channel: OutsideChannel,
  configured: readonly OutsideChannel[],
): string | null {
  if (!configured.includes(channel)) return 'Saluran ini belum diatur di server.';
  if (!addressOf(recipient, channel)) return 'Penerima tidak punya alamat untuk saluran ini.';
  if (recipient.blocked.includes(channel)) return 'Alamat ini pernah ditolak tetap oleh penyedia.';
  if (recipient.turnedOff.includes(channel) && !recipient.mandatory) return 'Penerima mematikan saluran ini.';
  return null;
}

const DONE_OR_COMING: readonly ReminderState[] = ['planned', 'sending', 'sent', 'unknown'];

/** Whether the same message comes, or came, over a channel that the person prefers: then this one is only its fallback. */
export function comesBetter(
  recipient: Recipient,
  channel: OutsideChannel,
  configured: readonly OutsideChannel[],
): boolean {
  return recipient.order.some((other, place) => {
    const state = recipient.siblings[other];
    if (other === channel || !state) return false;
    if (state === 'sent' || state === 'unknown') return true;
    const isBefore = place < recipient.order.indexOf(channel);
    return isBefore && DONE_OR_COMING.includes(state) && whyNot(recipient, other, configured) === null;
  });
}

/** The next channel to try after one failed: never one that failed already, none while another is on its way. */
export function nextChannel(
  recipient: Recipient,
  failed: OutsideChannel,
  configured: readonly OutsideChannel[],
): OutsideChannel | undefined {
  const others = recipient.order.filter((channel) => channel !== failed);
  if (others.some((channel) => DONE_OR_COMING.includes(recipient.siblings[channel] ?? 'failed')))
    return undefined;
  return others.find(
    (channel) => recipient.siblings[channel] !== 'failed' && whyNot(recipient, channel, configured) === null,
  );
}
