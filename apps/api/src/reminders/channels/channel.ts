import type { ReminderChannel } from '@sinau/contracts/reminders.contract.js';
import type { Invitation } from '../../calendar/invitations.service.js';

/** Channels with a provider of their own; the inbox is a table here and needs none. */
export type OutsideChannel = Exclude<ReminderChannel, 'inbox'>;

/** One message to one address, complete: an adapter looks nothing up (but push the devices of its account). */
export interface OutgoingMessage {
  readonly reminderId: string;
  readonly name: string;
  /** E-mail address, E.164, or of push the account. */
  readonly address: string;
  readonly title: string;
  readonly body: string;
  /** Absolute address inside the portal. */
  readonly url: string;
  /** Stops this channel without signing in; null for messages of a class that everybody must get. */
  readonly unsubscribeUrl: string | null;
  /** What it changes in the recipient's calendar; only e-mail carries it. */
  readonly invitation?: Invitation | null;
}

/** What became of it. Reasons are shown to staff, so they name no address. */
export type Receipt =
  | { readonly kind: 'delivered'; readonly providerId: string | null }
  /** Certainly not sent; may work later. `providerAway`: it says nothing about this address. */
  | {
      readonly kind: 'postponed';
      readonly reason: string;
      readonly afterSeconds?: number | undefined;
      readonly providerAway: boolean;
    }
  /** Certainly not sent, and never will be. `blocksAddress`: nothing else gets through to it either. */
  | { readonly kind: 'undeliverable'; readonly reason: string; readonly blocksAddress: boolean }
  /** Handed over, and no answer came. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** A provider's adapter. Never throws: whatever happens is a receipt. */
export interface MessageChannel {
  readonly name: OutsideChannel;
  readonly configured: boolean;
  /** Whether the same message handed over twice shows once, so that an unknown outcome may be tried again. */
  readonly showsOnce: boolean;
  deliver(message: OutgoingMessage): Promise<Receipt>;
}
