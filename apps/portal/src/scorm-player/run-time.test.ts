import type { CommitReason, ScormCmi } from '../features/scorm/protocol.js';
import { openingOf12, openingOf2004, watch, type RunTime } from './run-time.js';

describe('a package is opened', () => {
  it('for nobody in particular, from the beginning', () => {
    expect(openingOf12({ learnerId: 'abc', cmi: null }).core).toEqual({
      student_id: 'abc',
      student_name: 'Peserta',
      entry: 'ab-initio',
      credit: 'credit',
      score: {},
    });
    expect(openingOf2004({ learnerId: 'abc', cmi: null })).toEqual({
      learner_id: 'abc',
      learner_name: 'Peserta',
      entry: 'ab-initio',
      score: {},
    });
  });

  it('where it was left, without what was of one session alone', () => {
    const old = openingOf12({
      learnerId: 'abc',
      cmi: {
        'cmi.core.lesson_location': '2',
        'cmi.core.score.raw': '50',
        'cmi.core.session_time': '00:01:00',
        'cmi.core.exit': 'suspend',
        'cmi.suspend_data': 'x',
      },
    });
    expect(old).toMatchObject({
      core: { entry: 'resume', lesson_location: '2', score: { raw: '50' } },
      suspend_data: 'x',
    });
    const recent = openingOf2004({
      learnerId: 'abc',
      cmi: {
        'cmi.location': '2',
        'cmi.score.scaled': '0.5',
        'cmi.session_time': 'PT1M',
        'cmi.exit': 'suspend',
      },
    });
    expect(recent).toMatchObject({ entry: 'resume', location: '2', score: { scaled: '0.5' } });
    expect(JSON.stringify([old, recent])).not.toMatch(/session_time|exit/);
  });
});

it('what a package writes is told, kept elements only', () => {
  const listeners = new Map<string, () => void>();
  const told: [CommitReason, ScormCmi][] = [];
  const runTime: RunTime = {
    on: (event, listener) => void listeners.set(event, listener),
    loadFromJSON: () => undefined,
    renderCommitCMI: () => ({ 'cmi.location': '2', 'cmi.learner_name': 'Peserta', 'cmi.interactions': {} }),
  };
  watch(runTime, (reason, cmi) => told.push([reason, cmi]));
  for (const event of ['SetValue', 'LMSCommit', 'Terminate']) listeners.get(event)?.();
  const kept = { 'cmi.location': '2' };
  expect(told).toEqual([
    ['set', kept],
    ['commit', kept],
    ['finish', kept],
  ]);
});
