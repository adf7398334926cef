import { pickCmi, type CommitReason, type ScormCmi, type StartMessage } from '../features/scorm/protocol.js';

/** What both run-time libraries have in common, as far as it is used here. */
export interface RunTime {
  on(event: string, listener: () => void): void;
  loadFromJSON(json: Record<string, unknown>, element: string): void;
  renderCommitCMI(terminate: boolean, includeTotalTime: boolean): unknown;
}

type Opening = Pick<StartMessage, 'learnerId' | 'cmi'>;

/** Nobody's name: a package is told nothing that leads to a person. */
const NAME = 'Peserta';

/** SCORM 1.2 RTE 3.4. What is of one session alone (session_time, exit) does not come back. */
export function openingOf12({ learnerId, cmi }: Opening): Record<string, unknown> {
  const score = {
    raw: cmi?.['cmi.core.score.raw'],
    min: cmi?.['cmi.core.score.min'],
    max: cmi?.['cmi.core.score.max'],
  };
  return {
    core: present({
      student_id: learnerId,
      student_name: NAME,
      entry: cmi ? 'resume' : 'ab-initio',
      credit: 'credit',
      lesson_status: cmi?.['cmi.core.lesson_status'],
      lesson_location: cmi?.['cmi.core.lesson_location'],
      total_time: cmi?.['cmi.core.total_time'],
      score: present(score),
    }),
    ...present({ suspend_data: cmi?.['cmi.suspend_data'] }),
  };
}

/** SCORM 2004 RTE 4.2. */
export function openingOf2004({ learnerId, cmi }: Opening): Record<string, unknown> {
  return present({
    learner_id: learnerId,
    learner_name: NAME,
    entry: cmi ? 'resume' : 'ab-initio',
    completion_status: cmi?.['cmi.completion_status'],
    success_status: cmi?.['cmi.success_status'],
    progress_measure: cmi?.['cmi.progress_measure'],
    location: cmi?.['cmi.location'],
    total_time: cmi?.['cmi.total_time'],
    suspend_data: cmi?.['cmi.suspend_data'],
    score: present({
      scaled: cmi?.['cmi.score.scaled'],
      raw: cmi?.['cmi.score.raw'],
      min: cmi?.['cmi.score.min'],
      max: cmi?.['cmi.score.max'],
    }),
  });
}

function present(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

const EVENTS: Readonly<Record<string, CommitReason>> = {
  LMSSetValue: 'set',
  LMSCommit: 'commit',
  LMSFinish: 'finish',
  SetValue: 'set',
  Commit: 'commit',
  Terminate: 'finish',
};

/** Tells of everything that a package wrote, with all it has written so far. */
export function watch(runTime: RunTime, told: (reason: CommitReason, cmi: ScormCmi) => void): void {
  for (const [event, reason] of Object.entries(EVENTS))
    runTime.on(event, () => told(reason, pickCmi(runTime.renderCommitCMI(reason === 'finish', true))));
}
