import { z } from 'zod';
import { Evidence, RubricCriterion } from './assignments.contract.js';
import { Code, line, paragraph } from './common.js';
import { CompletionRule } from './courses.contract.js';

/** Of a thing of the draft, as its ETag: it rises with each save. */
export const Revision = z.int().min(0);

/** Of how many classmates each learner reviews the work, without names; 0: none. A draft on a device may not have it yet. */
export const PeerReviews = z.int().min(0).max(3).default(0);

export const TestSettings = z.object({
  questions: z.array(Code).max(200),
  minutes: z.int().min(1).max(600),
  shuffle: z.boolean(),
});

/** Everything of a course that is not a module, a lesson or a question. A draft may have gaps: what is empty is a problem, not an error. */
export const CourseHead = z
  .object({
    title: line('Judul', 3, 160),
    shortTitle: line('Judul pendek', 0, 60),
    family: line('Rumpun', 0, 80),
    summary: line('Ringkasan', 0, 600),
    /** Markdown. */
    description: paragraph('Deskripsi', 60_000),
    goal: line('Tujuan', 0, 1000),
    objectives: z.array(line('Tujuan khusus', 1, 1000)).max(30),
    audience: line('Sasaran', 0, 500),
    prerequisites: z.array(line('Prasyarat', 1, 1000)).max(30),
    equipment: z.array(line('Perlengkapan', 1, 1000)).max(60),
    minutesPerJp: z.int().min(1).max(240),
    completion: CompletionRule,
    preTest: TestSettings,
    postTest: TestSettings,
    finalAssignment: z.object({
      title: line('Judul tugas akhir', 0, 160),
      /** Markdown. */
      instructions: paragraph('Petunjuk tugas akhir', 60_000),
      evidence: z.array(Evidence).max(10),
      passingScore: z.int().min(0).max(100),
      revisions: z.int().min(0).max(10),
      peerReviews: PeerReviews,
      rubric: z.array(RubricCriterion).max(20),
    }),
  })
  .meta({ id: 'CourseHead' });
export type CourseHead = z.infer<typeof CourseHead>;
