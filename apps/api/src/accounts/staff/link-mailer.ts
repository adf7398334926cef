import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { createTransport, type Transporter } from 'nodemailer';
import { insertMessage } from '../outbox.queries.js';
import { CONFIG } from '../../config.module.js';
import type { Config } from '../../config.js';
import { Transactions } from '../../database/transactions.js';

/** Somebody waits for the answer: a mail server that hangs is given up soon. */
const PATIENCE = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 } as const;

interface Notice {
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly body: string;
}

interface Letter extends Notice {
  readonly token: string;
}

type Sent = Pick<RouteOutput<'POST /manage/invitations'>, 'by' | 'link'>;

/** Carries a link that works once to the person it is for; whoever asked sees it only when nothing else could carry it. */
@Injectable()
export class LinkMailer implements OnApplicationShutdown {
  private readonly logger = new Logger('staff');
  private readonly transport: Transporter | null;

  constructor(
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.transport = config.SMTP_URL ? createTransport({ url: config.SMTP_URL, ...PATIENCE }) : null;
  }

  /** After the commit: a letter cannot be called back. Never throws. */
  async send({ token, ...letter }: Letter): Promise<Sent> {
    const url = `${this.config.PUBLIC_URL}/undangan/${token}`;
    const by = await this.carry({ ...letter, body: `${letter.body}\n\nBuka: ${url}` });
    return by === null ? { by: 'hand', link: url } : { by, link: null };
  }

  /** Tells somebody what happened to their account, after the commit. Never throws. */
  async notify(notice: Notice): Promise<void> {
    await this.carry(notice);
  }

  /** @returns what carried it; null: nothing could */
  private async carry({ name, email, title, body }: Notice): Promise<'email' | 'outbox' | null> {
    if (this.transport) {
      const text = `Halo ${name},\n\n${body}\n\nLatkop UKM, Malang`;
      const letter = { from: this.config.SMTP_FROM, to: { name, address: email }, subject: title, text };
      try {
        await this.transport.sendMail(letter);
        return 'email';
      } catch (error) {
        // Replies may repeat the address: only the code is kept.
        this.logger.warn(
          `a letter was not sent: ${(error as { responseCode?: number }).responseCode ?? 'no answer'}`,
        );
      }
    } else if (this.config.SINAU_DEV_OUTBOX) {
      await insertMessage(this.transactions.reader, email, `${title}. ${body.replace(/\s+/g, ' ')}`);
      return 'outbox';
    }
    return null;
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
