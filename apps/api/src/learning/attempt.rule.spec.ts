import { scoreOf, viewOf, type AskedQuestion, type StoredAttempt } from './attempt.rule.js';
import { shuffled } from './shuffled.js';

const question = (change: Partial<AskedQuestion> = {}): AskedQuestion => ({
  id: 'q',
  code: 'Q-1',
  kind: 'multiple',
  text: '?',
  options: [
    { id: 'a', text: 'A' },
    { id: 'b', text: 'B' },
    { id: 'c', text: 'C' },
  ],
  matches: [],
  unit: '',
  imageUrl: null,
  imageAlt: '',
  tolerance: 0,
  order: [],
  key: ['a', 'c'],
  feedbackCorrect: 'Tepat.',
  feedbackWrong: 'Belum tepat.',
  points: 1,
  choice: [],
  ...change,
});

const attempt = (change: Partial<StoredAttempt> = {}): StoredAttempt => ({
  id: 'a',
  enrolmentId: 'e',
  quizCode: 'post',
  lessonId: null,
  title: 'Tes akhir',
  number: 1,
  maxAttempts: 2,
  passingScore: 70,
  deadlineAt: null,
  submittedAt: null,
  score: null,
  passed: null,
  expired: false,
  questions: [question({ choice: ['a'] }), question({ code: 'Q-2' })],
  ...change,
});

describe('answers', () => {
  it.each([
    [[1, 1, 1], [true, true, false], 66.67],
    [[1, 1, 1], [true, false, false], 33.33],
    [[3, 1], [true, false], 75],
    [[1], [true], 100],
    [[1, 2], [false, false], 0],
  ])('points %j, right %j: %d', (points, right, score) => {
    const questions = points.map((one, index) =>
      question({ points: one, choice: right[index] ? ['c', 'a'] : ['b'] }),
    );
    expect(scoreOf(questions)).toBe(score);
  });
});

describe('what of an attempt leaves the server', () => {
  const secrets = /key|Tepat|Belum tepat|points|feedbackCorrect/;

  it('holds no key of a test before it is handed in', () => {
    expect(JSON.stringify(viewOf(attempt()))).not.toMatch(secrets);
  });

  const handedIn = { submittedAt: '2026-11-21T03:00:00Z', score: 0, quizCode: 'post', maxAttempts: 2 };

  it.each([
    ['passed', { passed: true, number: 1 }],
    ['handed in for the last time', { passed: false, number: 2 }],
  ])('holds the key of a post test that is %s', (_name, result) => {
    const { questions } = viewOf(attempt({ ...handedIn, ...result }));
    expect(questions.map(({ feedback }) => feedback)).toEqual([
      { correct: false, feedback: 'Belum tepat.', key: ['a', 'c'], optionFeedback: [] },
      { correct: false, feedback: 'Belum tepat.', key: ['a', 'c'], optionFeedback: [] },
    ]);
  });

  it('holds no key of a post test that may be taken again, nor ever of the pre test with the same questions', () => {
    expect(JSON.stringify(viewOf(attempt({ ...handedIn, passed: false, number: 1 })))).not.toMatch(secrets);
    const pre = attempt({ ...handedIn, quizCode: 'pre', passed: null, number: 1, maxAttempts: 1 });
    expect(JSON.stringify(viewOf(pre))).not.toMatch(secrets);
  });

  it('holds the key of answered questions of a quiz only', () => {
    const { questions } = viewOf(attempt({ lessonId: 'l' }));
    expect(questions[0]?.feedback).toEqual({
      correct: false,
      feedback: 'Belum tepat.',
      key: ['a', 'c'],
      optionFeedback: [],
    });
    expect(JSON.stringify(questions[1])).not.toMatch(secrets);
  });
});

describe('shuffling', () => {
  it('keeps every question and, with another random source, finds another order', () => {
    const items = Array.from({ length: 12 }, (_, index) => index);
    let state = 7;
    const random = () => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296;
    const one = shuffled(items, random);
    const two = shuffled(items, random);
    expect([...one].sort((a, b) => a - b)).toEqual(items);
    expect(one).not.toEqual(items);
    expect(two).not.toEqual(one);
    expect(items[0]).toBe(0);
  });
});
