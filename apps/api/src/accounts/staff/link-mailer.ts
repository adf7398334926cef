import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { createTransport, type Transporter } from 'nodemailer';
import { insertMessage } from '../outbox.queries.js';
import { CONFIG } from '../../config.module.js';
import type { Config } from '../../config.js';
import { Transactions } from '../../database/transactions.js';

/** Somebody waits for the answer: a mail server that hangs is given up soon. */
const PATIENCE = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 } as const;

interface Letter {
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly body: string;
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
  async send({ name, email, title, body, token }: Letter): Promise<Sent> {
    const url = `${this.config.PUBLIC_URL}/undangan/${token}`;
    if (this.transport) {
      const text = `Halo ${name},\n\n${body}\n\nBuka: ${url}\n\nLatkop UKM, Malang`;
      const letter = { from: this.config.SMTP_FROM, to: { name, address: email }, subject: title, text };
      try {
        await this.transport.sendMail(letter);
        return { by: 'email', link: null };
      } catch (error) {
        // Replies may repeat the address: only the code is kept.
        this.logger.warn(
          `a link was not sent: ${(error as { responseCode?: number }).responseCode ?? 'no answer'}`,
        );
      }
    } else if (this.config.SINAU_DEV_OUTBOX) {
      await insertMessage(this.transactions.reader, email, `${title}. ${body} ${url}`);
      return { by: 'outbox', link: null };
    }
    return { by: 'hand', link: url };
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
