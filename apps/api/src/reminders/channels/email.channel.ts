import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG } from '../../config.module.js';
import type { Config } from '../../config.js';
import type { MessageChannel, OutgoingMessage, Receipt } from './channel.js';

interface SmtpError {
  readonly responseCode?: number;
  readonly response?: string;
  readonly code?: string;
  readonly errno?: string;
  readonly command?: string;
  readonly message: string;
}

/** Given beside the URL and not after it: there they would be defaults of messages, and ten minutes the real limit. */
const PATIENCE = {
  pool: true,
  // Of a connection that the server had closed before a byte of the message went out, never of one in the middle.
  maxRequeues: 1,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
} as const;

/** E-mail over SMTP with short timeouts: a provider that hangs holds up one message, not the queue. */
@Injectable()
export class EmailChannel implements MessageChannel, OnApplicationShutdown {
  readonly name = 'email';
  /** By its Message-ID. */
  readonly showsOnce = true;
  private readonly transport: Transporter | null;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'SMTP_URL' | 'SMTP_FROM' | 'PUBLIC_URL'>,
  ) {
    this.transport = config.SMTP_URL ? createTransport({ url: config.SMTP_URL, ...PATIENCE }) : null;
  }

  get configured(): boolean {
    return this.transport !== null;
  }

  async deliver(email: OutgoingMessage): Promise<Receipt> {
    if (!this.transport)
      return {
        kind: 'undeliverable',
        reason: 'E-mail belum diatur di server (SMTP_URL).',
        blocksAddress: false,
      };
    const messageId = `<${email.reminderId}@${new URL(this.config.PUBLIC_URL).hostname}>`;
    try {
      await this.transport.sendMail({
        from: this.config.SMTP_FROM,
        to: { name: email.name, address: email.address },
        subject: email.title,
        text: textOf(email),
        messageId,
        ...(email.invitation ? { icalEvent: { ...email.invitation, filename: 'undangan.ics' } } : {}),
        ...(email.unsubscribeUrl ? { headers: unsubscribeHeaders(email.unsubscribeUrl) } : {}),
      });
      return { kind: 'delivered', providerId: messageId };
    } catch (error) {
      return receiptOf(error as SmtpError);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

function textOf(email: OutgoingMessage): string {
  const stop = email.unsubscribeUrl ? `\n\nBerhenti menerima e-mail ini: ${email.unsubscribeUrl}` : '';
  return `Halo ${email.name},\n\n${email.body}\n\nBuka: ${email.url}\n\nLatkop UKM, Malang${stop}`;
}

/** RFC 2369 and, for the button of mail programs, RFC 8058. */
function unsubscribeHeaders(url: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** Replies may repeat the address: only the code is kept. */
function receiptOf(error: SmtpError): Receipt {
  const { responseCode } = error;
  if (responseCode && responseCode >= 500)
    return {
      kind: 'undeliverable',
      reason: `Server e-mail menolak (${responseCode}).`,
      blocksAddress: isBounce(error),
    };
  if (responseCode)
    return {
      kind: 'postponed',
      reason: `Server e-mail menunda (${responseCode}).`,
      providerAway: error.command === 'CONN' || responseCode === 421,
    };
  return neverConnected(error)
    ? {
        kind: 'postponed',
        reason: `Server e-mail tidak menjawab: ${error.code ?? 'putus'}`,
        providerAway: true,
      }
    : { kind: 'unknown', reason: 'Server e-mail tidak menjawab, e-mail mungkin terkirim.' };
}

/** The recipient was refused by name; 5.7 is about the sender or the content (RFC 3463). */
function isBounce(error: SmtpError): boolean {
  return (
    error.code === 'EENVELOPE' &&
    [550, 551, 553].includes(error.responseCode ?? 0) &&
    !/\b5\.7\.\d/.test(error.response ?? '')
  );
}

/** It failed while greeting: no message had been handed over. */
function neverConnected(error: SmtpError): boolean {
  return (
    ['EDNS', 'EAUTH', 'ETLS', 'EPROXY'].includes(error.code ?? '') ||
    /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|Connection timeout|Greeting never received/.test(
      `${error.errno ?? ''} ${error.message}`,
    )
  );
}
