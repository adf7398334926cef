import { mayWait } from './digest.policy.js';
import type { MessageFacts } from '../sending/messages.js';

const at = { now: '2026-11-22T09:00:00Z', digest: '2026-11-23T00:00:00Z' };
const facts = (over: Partial<MessageFacts>): MessageFacts => ({
  name: 'Bu Rina',
  courseTitle: 'Fotografi',
  batchLabel: null,
  enrolmentId: null,
  certificateId: null,
  certificateExpiresOn: null,
  staffBatchId: null,
  sessionTitle: null,
  startsAt: null,
  place: null,
  until: null,
  score: null,
  passed: null,
  dayPlan: null,
  workTitle: null,
  workSlug: null,
  loanDueOn: null,
  questionLessonCode: null,
  questionLessonTitle: null,
  reason: null,
  shopId: null,
  shopPlatform: null,
  dutyGiver: null,
  dutySteps: null,
  dutyFrom: null,
  dutyTo: null,
  ...over,
});

describe('an e-mail and the digest of the next morning', () => {
  it.each([
    ['a graded assignment', 'assignment_graded', {}, true],
    ['a session in a week', 'session_week', { startsAt: '2026-11-29T02:00:00Z' }, true],
    ['a session two hours after the digest', 'session_tomorrow', { startsAt: '2026-11-23T02:00:00Z' }, false],
    ['an offer that ends before it', 'offer_made', { until: '2026-11-22T17:00:00Z' }, false],
    ['an offer that ends days later', 'offer_made', { until: '2026-11-26T17:00:00Z' }, true],
    ['a deadline that is past', 'assignment_overdue', { until: '2026-11-21T17:00:00Z' }, true],
    ['a book due on the day of the digest', 'loan_due', { loanDueOn: '2026-11-22' }, false],
    ['a book due three days later', 'loan_due', { loanDueOn: '2026-11-25' }, true],
    ['a session that moved, however far', 'session_moved', { startsAt: '2026-12-29T02:00:00Z' }, false],
    ['two hours before a session', 'session_two_hours', { startsAt: '2026-12-29T02:00:00Z' }, false],
  ] as const)('%s', (_what, event, over, waits) => {
    expect(mayWait(event, facts(over), at)).toBe(waits);
  });
});
