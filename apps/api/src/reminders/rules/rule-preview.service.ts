import { Injectable } from '@nestjs/common';
import type { ReminderEvent } from '@sinau/contracts/reminders.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem } from '../../http/problem.js';
import { readExample } from '../sending/message-facts.queries.js';
import { writeMessage } from '../sending/messages.js';
import { insertTestMessage } from './reminder-rules.queries.js';
import { faultsOf, render, type Template } from './template.js';
import { examplesOf } from './template-variables.js';

type Asked = RouteInput<'POST /manage/reminder-rules/:event/preview'>['body'];
type Preview = RouteOutput<'POST /manage/reminder-rules/:event/preview'>;

/** Shows what a message would say before anybody gets it. */
@Injectable()
export class RulePreviewService {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Problem invalid_input naming the variable that is unknown or missing */
  async preview(event: ReminderEvent, asked: Asked): Promise<Preview> {
    refuseFaulty(event, asked);
    const facts = asked.batchId
      ? await readExample(this.transactions.reader, { event, ...asked, batchId: asked.batchId })
      : undefined;
    if (!facts) {
      const example = render(asked, examplesOf(event));
      return { ...example, recipientName: null, dueAt: null, real: false };
    }
    const { title, body } = writeMessage(event, facts, asked);
    return { title, body, recipientName: facts.name, dueAt: facts.dueAt, real: true };
  }

  /** @throws Problem invalid_input naming the variable that is unknown or missing */
  async sendToMe(actor: Actor, event: ReminderEvent, template: Template): Promise<{ ok: true }> {
    refuseFaulty(event, template);
    const { title, body } = render(template, examplesOf(event));
    await this.transactions.run((em) =>
      insertTestMessage(
        em,
        { accountId: actor.accountId, event, link: `/kantor/pengingat/aturan/${event}` },
        { title: `[Uji] ${title}`, body },
      ),
    );
    return { ok: true };
  }
}

function refuseFaulty(event: ReminderEvent, template: Template): void {
  const errors = faultsOf(event, template);
  if (errors.length) throw new Problem('invalid_input', { errors });
}
