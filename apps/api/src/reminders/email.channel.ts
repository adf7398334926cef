import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG } from '../config.module.js';
import type { Config } from '../config.js';

/** The provider refused for good: another try would get the same answer. */
export class UndeliverableError extends Error {}

export interface Email {
  readonly reminderId: string;
  readonly address: string;
  readonly name: string;
  readonly title: string;
  readonly body: string;
  readonly link: string;
}

/** E-mail over SMTP with short timeouts: a provider that hangs holds up one message, not the queue. */
@Injectable()
export class EmailChannel implements OnApplicationShutdown {
  private readonly transport: Transporter | null;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'SMTP_URL' | 'SMTP_FROM' | 'PUBLIC_URL'>,
  ) {
    this.transport = config.SMTP_URL
      ? createTransport(config.SMTP_URL, {
          pool: true,
          connectionTimeout: 10_000,
          greetingTimeout: 10_000,
          socketTimeout: 20_000,
        } as object)
      : null;
  }

  /** @throws UndeliverableError for a permanent refusal, any other error for one that may pass */
  async deliver(email: Email): Promise<void> {
    if (!this.transport) throw new UndeliverableError('E-mail belum diatur di server (SMTP_URL).');
    try {
      await this.transport.sendMail({
        from: this.config.SMTP_FROM,
        to: { name: email.name, address: email.address },
        subject: email.title,
        text: `Halo ${email.name},\n\n${email.body}\n\nBuka: ${this.config.PUBLIC_URL}${email.link}\n\nLatkop UKM, Malang`,
        messageId: `<${email.reminderId}@${new URL(this.config.PUBLIC_URL).hostname}>`,
      });
    } catch (error) {
      const { responseCode, message } = error as { responseCode?: number; message: string };
      // Replies may repeat the address: only the code is kept.
      if (responseCode && responseCode >= 500)
        throw new UndeliverableError(`Server e-mail menolak (${responseCode}).`);
      throw new Error(
        responseCode
          ? `Server e-mail menunda (${responseCode}).`
          : `Server e-mail tidak menjawab: ${codeOf(error) ?? message.slice(0, 60)}`,
      );
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string }).code;
}
