import { staffPaths } from '../staff-kit/staff-paths.js';

type Path = (id: string) => string;

const PATHS: Readonly<Record<string, Path>> = {
  account: staffPaths.account,
  batch: staffPaths.batch,
  bank_question: staffPaths.question,
  course: staffPaths.studio,
  consultation_case: staffPaths.consultationCase,
  library_work: staffPaths.work,
  submission: staffPaths.grade,
  room: () => staffPaths.rooms,
  reminder_rule: () => staffPaths.reminderRules(),
};

/** The page of what an entry is about; undefined when it has none. */
export const subjectPath = (type: string, id: string): string | undefined => PATHS[type]?.(id);
