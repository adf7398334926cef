import { Injectable } from '@nestjs/common';
import type { ClassEvaluation, SessionAttendance } from '@sinau/contracts/evaluation.contract.js';
import { Transactions } from '../database/transactions.js';
import type { Workbook } from '../files/workbook.js';
import type { Actor } from '../http/access.js';
import { orNotFound } from '../http/problem.js';
import { ItemAnalysisService } from '../item-analysis/item-analysis.service.js';
import { SurveyService } from '../learning/survey.service.js';
import { evaluationWorkbook } from './evaluation-workbook.js';
import * as queries from './evaluation.queries.js';
import { surveyResultOf } from './satisfaction.rule.js';
import { passingOf, testResultOf } from './tests.rule.js';

/** What a class thought, learned and attended, on one page. */
@Injectable()
export class EvaluationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly analysis: ItemAnalysisService,
    private readonly surveys: SurveyService,
  ) {}

  /** @throws Problem not_found, also for a class of other trainers */
  async read(actor: Actor, batchId: string): Promise<ClassEvaluation> {
    const em = this.transactions.reader;
    const { batchLabel, courseTitle, ...gain } = await this.analysis.gain(actor, batchId);
    const facts = orNotFound(await queries.findClassFacts(em, batchId));
    const sessions = await queries.findSessions(em, batchId);
    return {
      batchLabel,
      courseTitle,
      survey: surveyResultOf(this.surveys.elements().items, await queries.findSurveys(em, batchId), facts),
      tests: { ...(await this.tests(batchId, facts.postTestScore)), gain },
      attendance: { sessions, presentPercent: presentPercentOf(sessions) },
    };
  }

  async file(actor: Actor, batchId: string): Promise<Workbook> {
    return evaluationWorkbook(await this.read(actor, batchId));
  }

  private async tests(batchId: string, needed: number | null) {
    const pairs = await this.analysis.testPairs(batchId);
    const post = pairs.flatMap((pair) => pair.post ?? []);
    return {
      pre: testResultOf(pairs.flatMap((pair) => pair.pre ?? [])),
      post: testResultOf(post),
      passing: passingOf(post, needed),
    };
  }
}

/** Everybody at every session held; a person without a line was not there. */
function presentPercentOf(sessions: readonly SessionAttendance[]): number | null {
  const held = sessions.filter((session) => session.held);
  const present = held.reduce((sum, session) => sum + session.present, 0);
  const people = held.reduce(
    (sum, { present: there, excused, sick, absent, unrecorded }) =>
      sum + there + excused + sick + absent + unrecorded,
    0,
  );
  return people === 0 ? null : Math.floor((present * 1000) / people) / 10;
}
