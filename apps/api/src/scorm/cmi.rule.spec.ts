import { isDone, outcomeOf } from './cmi.rule.js';

describe('what a SCORM 1.2 package says', () => {
  it.each([
    ['nothing', {}, { score: null, completed: false, passed: false, position: 0 }],
    ['incomplete', { 'cmi.core.lesson_status': 'incomplete' }, { completed: false, score: null }],
    ['browsed', { 'cmi.core.lesson_status': 'browsed' }, { completed: false }],
    [
      'failed',
      { 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '40' },
      { completed: false, score: 40 },
    ],
    ['completed', { 'cmi.core.lesson_status': 'completed' }, { completed: true, passed: false, position: 1 }],
    [
      'passed',
      { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '80' },
      { passed: true, score: 80 },
    ],
    [
      'a score of its own scale',
      { 'cmi.core.score.raw': '15', 'cmi.core.score.min': '10', 'cmi.core.score.max': '20' },
      { score: 50 },
    ],
    ['more than all', { 'cmi.core.score.raw': '120' }, { score: 100 }],
    ['less than nothing', { 'cmi.core.score.raw': '-5' }, { score: 0 }],
    ['no number', { 'cmi.core.score.raw': 'Infinity' }, { score: null }],
    [
      'a scale without width',
      { 'cmi.core.score.raw': '5', 'cmi.core.score.min': '5', 'cmi.core.score.max': '5' },
      { score: null },
    ],
  ])('%s', (_what, cmi, outcome) => {
    expect(outcomeOf('1.2', cmi)).toMatchObject(outcome);
  });
});

describe('what a SCORM 2004 package says', () => {
  it.each([
    ['nothing', {}, { score: null, completed: false, passed: false, position: 0 }],
    ['half', { 'cmi.progress_measure': '0.5' }, { position: 0.5 }],
    ['too much progress', { 'cmi.progress_measure': '7' }, { position: 1 }],
    ['completed', { 'cmi.completion_status': 'completed' }, { completed: true, position: 1 }],
    ['a scaled score', { 'cmi.score.scaled': '0.855', 'cmi.score.raw': '3' }, { score: 85.5 }],
    ['a negative one', { 'cmi.score.scaled': '-1' }, { score: 0 }],
    ['a raw one', { 'cmi.score.raw': '3', 'cmi.score.max': '4' }, { score: 75 }],
    ['passed', { 'cmi.success_status': 'passed' }, { passed: true, completed: false }],
    ['words of 1.2', { 'cmi.core.lesson_status': 'passed' }, { passed: false, completed: false }],
  ])('%s', (_what, cmi, outcome) => {
    expect(outcomeOf('2004', cmi)).toMatchObject(outcome);
  });
});

it.each([
  [{ completed: true, passed: false, score: null }, null, true],
  [{ completed: false, passed: true, score: null }, null, true],
  [{ completed: false, passed: false, score: 100 }, null, false],
  [{ completed: true, passed: true, score: 69.99 }, 70, false],
  [{ completed: true, passed: false, score: 70 }, 70, true],
  // Passed by its own measure, but nobody can see how.
  [{ completed: true, passed: true, score: null }, 70, false],
])('%j with passing score %s is done: %s', (outcome, passingScore, done) => {
  expect(isDone({ position: 1, ...outcome }, passingScore)).toBe(done);
});
