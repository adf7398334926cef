import type { CompletionRule } from '@sinau/contracts/courses.contract.js';
import {
  finalScoreOf,
  gradeLabelOf,
  percentOf,
  standingOf,
  toCents,
  type Achievements,
} from './completion.rule.js';

const rule: CompletionRule = {
  attendancePercent: 80,
  lessonsPercent: 100,
  postTestScore: 70,
  finalAssignmentScore: 70,
  surveyRequired: true,
  weights: { postTest: 40, finalAssignment: 40, quizzes: 20 },
  grades: [
    { min: 70, label: 'Cukup' },
    { min: 90, label: 'Sangat Memuaskan' },
    { min: 80, label: 'Memuaskan' },
  ],
};

const everything: Achievements = {
  lessons: 30,
  lessonsDone: 30,
  sessions: 5,
  sessionsPresent: 4,
  postTestScore: 75,
  finalAssignmentScore: 85,
  quizzes: 2,
  quizBestSum: 150,
  surveyDone: true,
};

describe('the completion rule', () => {
  // what is different from a learner who did everything > what is then missing > final score > label
  const cases: [
    string,
    Partial<Achievements>,
    Partial<CompletionRule>,
    string[],
    number | null,
    string | null,
  ][] = [
    ['everything done', {}, {}, [], 79, 'Cukup'],
    ['one lesson open', { lessonsDone: 29 }, {}, ['lessons'], 79, 'Cukup'],
    ['exactly the share of lessons asked for', { lessonsDone: 24 }, { lessonsPercent: 80 }, [], 79, 'Cukup'],
    [
      'just below the share of lessons',
      { lessonsDone: 23 },
      { lessonsPercent: 80 },
      ['lessons'],
      79,
      'Cukup',
    ],
    [
      'a third is not 34 percent',
      { lessons: 3, lessonsDone: 1 },
      { lessonsPercent: 34 },
      ['lessons'],
      79,
      'Cukup',
    ],
    ['absent twice in five', { sessionsPresent: 3 }, {}, ['attendance'], 79, 'Cukup'],
    ['a class without sessions', { sessions: 0, sessionsPresent: 0 }, {}, [], 79, 'Cukup'],
    ['no post test yet', { postTestScore: null }, {}, ['post_test'], null, null],
    ['post test just missed', { postTestScore: 69.99 }, {}, ['post_test'], 77, 'Cukup'],
    ['post test just reached', { postTestScore: 70 }, {}, [], 77, 'Cukup'],
    ['final assignment not graded', { finalAssignmentScore: null }, {}, ['final_assignment'], null, null],
    ['final assignment failed', { finalAssignmentScore: 50 }, {}, ['final_assignment'], 65, null],
    ['no survey', { surveyDone: false }, {}, ['survey'], 79, 'Cukup'],
    ['no survey where none is asked for', { surveyDone: false }, { surveyRequired: false }, [], 79, 'Cukup'],
    ['one quiz never taken counts nothing', { quizBestSum: 75 }, {}, [], 71.5, 'Cukup'],
    ['a course without quizzes scales the rest', { quizzes: 0, quizBestSum: 0 }, {}, [], 80, 'Memuaskan'],
    [
      'top marks',
      { postTestScore: 100, finalAssignmentScore: 100, quizBestSum: 200 },
      {},
      [],
      100,
      'Sangat Memuaskan',
    ],
    [
      'the label starts at its threshold',
      { postTestScore: 90, finalAssignmentScore: 90, quizBestSum: 180 },
      {},
      [],
      90,
      'Sangat Memuaskan',
    ],
    [
      'nothing at all',
      {
        lessonsDone: 0,
        sessionsPresent: 0,
        postTestScore: null,
        finalAssignmentScore: null,
        quizBestSum: 0,
        surveyDone: false,
      },
      {},
      ['lessons', 'attendance', 'post_test', 'final_assignment', 'survey'],
      null,
      null,
    ],
  ];

  it.each(cases)('%s', (_name, done, changed, missing, finalScore, label) => {
    const standing = standingOf({ ...rule, ...changed }, { ...everything, ...done });
    expect(standing.requirements.filter(({ met }) => !met).map(({ key }) => key)).toEqual(missing);
    expect(standing.met).toBe(missing.length === 0);
    expect(standing.finalScore).toBe(finalScore);
    expect(standing.gradeLabel).toBe(label);
  });

  it('leaves attendance out where there are no sessions', () => {
    const standing = standingOf(rule, { ...everything, sessions: 0, sessionsPresent: 0 });
    expect(standing.requirements.map(({ key }) => key)).not.toContain('attendance');
    expect(standing.attendancePercent).toBeNull();
  });

  it('shows needed and reached in percent and points', () => {
    expect(standingOf(rule, { ...everything, lessonsDone: 29 }).requirements).toEqual([
      { key: 'lessons', needed: 100, reached: 96, met: false },
      { key: 'attendance', needed: 80, reached: 80, met: true },
      { key: 'post_test', needed: 70, reached: 75, met: true },
      { key: 'final_assignment', needed: 70, reached: 85, met: true },
      { key: 'survey', needed: 1, reached: 1, met: true },
    ]);
  });

  it('does not complete a class that gives no final score', () => {
    const weights = { postTest: 0, finalAssignment: 0, quizzes: 0 };
    expect(standingOf({ ...rule, weights }, everything).met).toBe(false);
  });
});

describe('scores', () => {
  it.each([
    [79.004, 79],
    [79.005, 79.01],
    [1.005, 1.01],
    [66.666666, 66.67],
    [100, 100],
  ])('%d is rounded to %d', (given, rounded) => {
    expect(toCents(given)).toBe(rounded);
  });

  it('weighs uneven quizzes to two decimals', () => {
    // 0.4 × 83.33 + 0.4 × 77.78 + 0.2 × (200 ÷ 3)
    expect(
      finalScoreOf(rule, {
        ...everything,
        postTestScore: 83.33,
        finalAssignmentScore: 77.78,
        quizzes: 3,
        quizBestSum: 200,
      }),
    ).toBe(77.78);
  });

  it('has no label below the lowest threshold', () => {
    expect(gradeLabelOf(rule, 69.99)).toBeNull();
    expect(gradeLabelOf(rule, null)).toBeNull();
  });

  it('never rounds an unfinished share up', () => {
    expect(percentOf(999, 1000)).toBe(99);
    expect(percentOf(0, 0)).toBe(100);
  });
});
