import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { readHead, saveHead } from './api/save-head.js';
import type { CourseHead, StudioCourse } from './api/studio-course.js';
import { autosaveName, readUnsaved, readWork } from './autosave-store.js';
import { mergeParts, withFields } from './merge-head.js';
import { useAutosave } from './use-autosave.js';

type Field = keyof CourseHead;

/** Two people changed the same fields: both are shown, nothing is sent until one is chosen for each. */
export interface HeadConflict<T> {
  readonly fields: readonly (keyof T & string)[];
  readonly mine: T;
  readonly theirs: T;
  readonly revision: number;
}

const pick = <F extends Field>(head: CourseHead, fields: readonly F[]): Pick<CourseHead, F> =>
  Object.fromEntries(fields.map((field) => [field, head[field]])) as Pick<CourseHead, F>;

/**
 * A form over some fields of the head, saved while it is filled in. What a colleague changed in other fields is put
 * together with it without a question; only the same field changed twice asks.
 * @param form its name on this device
 */
export function useHeadForm<F extends Field>(course: StudioCourse, form: string, fields: readonly F[]) {
  type Part = Pick<CourseHead, F>;
  const client = useQueryClient();
  const name = autosaveName.head(course.id, form);
  const [start] = useState(() => startOf<Part>(name, course, pick(course.head, fields)));
  const [value, setValue] = useState(start.value);
  const [conflict, setConflict] = useState<HeadConflict<Part> | null>(null);
  const [stuck, setStuck] = useState<Part | null>(null);
  const base = useRef(start.base);

  const save = async (part: Part, revision: number) => {
    const saved = await saveHead(client, course.id, part, revision);
    base.current = pick(saved.head, fields);
    return saved;
  };
  const settle = (part: Part, revision: number) => {
    setConflict(null);
    setValue(part);
    autosave.resolve(part, revision);
  };
  const onConflict = async (mine: Part) => {
    const fresh = await readHead(client, course.id);
    const theirs = pick(fresh.head, fields);
    const merge = mergeParts(base.current, mine, theirs);
    base.current = theirs;
    if (merge.conflicts.length === 0) settle(merge.value, fresh.revision);
    else setConflict({ fields: merge.conflicts, mine: merge.value, theirs, revision: fresh.revision });
  };
  /** Theirs cannot be read without a signal; then the question waits for a tap. */
  const ask = (mine: Part) => {
    setStuck(null);
    onConflict(mine).catch(() => setStuck(mine));
  };
  const autosave = useAutosave<Part>({
    name,
    value,
    revision: start.revision,
    save,
    onConflict: ({ value: mine }) => ask(mine),
  });

  return {
    value,
    autosave,
    conflict,
    /** Asks for theirs again, when that failed. */
    askAgain: stuck && (() => ask(stuck)),
    change: (part: Partial<Part>) => setValue((now) => ({ ...now, ...part })),
    /** Ends a conflict. @param fromThem fields in which theirs is taken */
    choose: (fromThem: readonly (keyof Part)[]) =>
      conflict && settle(withFields(conflict.mine, conflict.theirs, fromThem), conflict.revision),
  };
}

/** Kept work of an earlier visit comes first; what it began with is known only if nobody saved since. */
function startOf<Part>(name: string, course: StudioCourse, fromServer: Part) {
  const value = readUnsaved<Part>(name);
  if (value === undefined) return { value: fromServer, base: fromServer, revision: course.revision };
  const { sent, edited } = readWork<Part>(name);
  const revision = (sent ?? edited)?.revision ?? course.revision;
  return { value, revision, base: revision === course.revision ? fromServer : undefined };
}
