import { Injectable } from '@nestjs/common';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { OutcomeAnswer } from '@sinau/contracts/outcomes.contract.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { notFound, orNotFound } from '../http/problem.js';
import * as answers from './answers.queries.js';
import { AnswersService } from './answers.service.js';
import { staffLimits } from './outcome.policy.js';
import { ProductsService } from './products.service.js';
import { ShopsService } from './shops.service.js';
import { findFollowedPerson } from './timeline.queries.js';

/** One business in one class, for who calls it up: what was said when, by whom it was written down, and what there is to see. */
@Injectable()
export class OutcomeTimeline {
  constructor(
    private readonly transactions: Transactions,
    private readonly answers: AnswersService,
    private readonly products: ProductsService,
    private readonly shops: ShopsService,
  ) {}

  /** @throws Problem not_found, also for a class of other trainers */
  async read(actor: Actor, enrolmentId: string): Promise<RouteOutput<'GET /manage/outcomes/:id'>> {
    const em = this.transactions.reader;
    const person = orNotFound(await findFollowedPerson(em, enrolmentId, staffLimits(actor)));
    const [followed] = await answers.listFollowed(em, { enrolmentId });
    return {
      ...person,
      followed: orNotFound(followed),
      salesBands: await answers.listBands(em, 'sales'),
      capitalBands: await answers.listBands(em, 'capital'),
      answers: await answers.listAnswers(em, enrolmentId),
      products: await this.products.ofEnrolment(enrolmentId),
      shops: await this.shops.ofEnrolment(enrolmentId),
    };
  }

  /** @throws Problem not_found, state_conflict before its time, invalid_input */
  async record(
    actor: Actor,
    enrolmentId: string,
    spoken: RouteInput<'POST /manage/outcomes/:id/answers'>['body'],
  ): Promise<OutcomeAnswer> {
    const person = await findFollowedPerson(this.transactions.reader, enrolmentId, staffLimits(actor));
    if (!person) throw notFound();
    return this.answers.record(actor, enrolmentId, spoken);
  }
}
