import { z } from 'zod';
import { EvidenceFile, RubricCriterion } from './assignments.contract.js';
import { Code, Id, Instant, Ok, Paging, line, pageOf } from './common.js';
import type { RouteTable } from './route.js';

const Level = z.object({ criterion: z.string(), score: z.int() });

/** A classmate's work to review. Nothing in it says whose it is. */
export const PeerTask = z
  .object({
    id: Id,
    text: z.string(),
    /** Photos and videos; documents carry names inside and are not shown. */
    files: z.array(EvidenceFile),
    levels: z.array(Level),
    body: z.string(),
    /** Null: still to be written. */
    sentAt: Instant.nullable(),
  })
  .meta({ id: 'PeerTask' });
export type PeerTask = z.infer<typeof PeerTask>;

/** What a classmate says about my work. Nothing in it says who. */
export const ReceivedReview = z
  .object({ id: Id, levels: z.array(Level), body: z.string(), sentAt: Instant, reported: z.boolean() })
  .meta({ id: 'ReceivedReview' });
export type ReceivedReview = z.infer<typeof ReceivedReview>;

export const PeerReviews = z
  .object({
    title: z.string(),
    rubric: z.array(RubricCriterion),
    /** How many I may review at most. */
    wanted: z.int(),
    /** Whether I have handed in, which opens reviewing. */
    open: z.boolean(),
    tasks: z.array(PeerTask),
    received: z.array(ReceivedReview),
  })
  .meta({ id: 'PeerReviews' });
export type PeerReviews = z.infer<typeof PeerReviews>;

/** A review with both names, for the class's trainers. */
export const ManagedPeerReview = z
  .object({
    id: Id,
    submissionId: Id,
    assignmentTitle: z.string(),
    /** Final assignments have a page for grading; practice has none. */
    final: z.boolean(),
    batchLabel: z.string(),
    authorName: z.string(),
    reviewerName: z.string(),
    levels: z.array(Level),
    body: z.string(),
    sentAt: Instant,
    reportedAt: Instant.nullable(),
    reportReason: z.string().nullable(),
    hidden: z.boolean(),
  })
  .meta({ id: 'ManagedPeerReview' });
export type ManagedPeerReview = z.infer<typeof ManagedPeerReview>;

const mine = z.object({ id: Id, code: Code });
const one = z.object({ id: Id });

export const peerReviewRoutes = {
  'GET /enrolments/:id/assignments/:code/peer-reviews': {
    summary: "Classmates' work that I review, and what classmates say about mine",
    params: mine,
    response: PeerReviews,
  },
  'POST /enrolments/:id/assignments/:code/peer-reviews': {
    summary: "Give me classmates' work to review, as much as the assignment allows and there is",
    params: mine,
    response: PeerReviews,
  },
  'POST /peer-reviews/:id/send': {
    summary: 'Send my review. It cannot be changed afterwards',
    params: one,
    body: z.object({
      levels: z.array(z.object({ criterion: z.string().max(200), score: z.int().min(0).max(10) })).max(20),
      body: line('Ulasan', 20, 1000),
    }),
    response: Ok,
  },
  'POST /peer-reviews/:id/report': {
    summary: 'Report a review of my work that hurts; it disappears from my page and trainers see it',
    params: one,
    body: z.object({ reason: line('Alasan', 5, 500) }),
    response: Ok,
  },
  'GET /manage/peer-reviews': {
    summary: 'Reviews among learners of my classes, reported ones first',
    query: Paging.extend({
      batch: Id.optional(),
      submission: Id.optional(),
      reported: z.enum(['yes']).optional(),
    }),
    response: pageOf(ManagedPeerReview),
  },
  'PUT /manage/peer-reviews/:id': {
    summary: 'Hide a review from its receiver, or show it again',
    params: one,
    body: z.object({ hidden: z.boolean() }),
    response: Ok,
  },
} as const satisfies RouteTable;
