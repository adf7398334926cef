import { formatDate } from '../../lib/format.js';

/** A note with the names that people know it by. */
export interface NamedNote {
  readonly enrolmentId: string;
  readonly code: string;
  readonly courseTitle: string;
  readonly lessonTitle: string;
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Notes course by course, in the given order. */
export function byCourse<Note extends NamedNote>(notes: readonly Note[]): [title: string, notes: Note[]][] {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const group = groups.get(note.courseTitle);
    if (group) group.push(note);
    else groups.set(note.courseTitle, [note]);
  }
  return [...groups];
}

/** As plain text, for any phone. */
export function toPlainText(notes: readonly NamedNote[]): string {
  const parts = byCourse(notes).map(([title, some]) => {
    const lessons = some.map(
      ({ lessonTitle, text, at }) => `${lessonTitle} (${formatDate(at)})\n\n${text}\n`,
    );
    return `${title}\n${'='.repeat(title.length)}\n\n${lessons.join('\n')}`;
  });
  return `Catatan saya\n\n${parts.join('\n')}`;
}

/** As Markdown. The words stay as they were written. */
export function toMarkdown(notes: readonly NamedNote[]): string {
  const parts = byCourse(notes).map(([title, some]) => {
    const lessons = some.map(
      ({ lessonTitle, text, at }) => `### ${lessonTitle}\n\n_${formatDate(at)}_\n\n${text}\n`,
    );
    return `## ${title}\n\n${lessons.join('\n')}`;
  });
  return `# Catatan saya\n\n${parts.join('\n')}`;
}

/** Notes with all the words of a search. */
export function matching<Note extends NamedNote>(notes: readonly Note[], search: string): Note[] {
  const words = search.toLocaleLowerCase('id').split(/\s+/).filter(Boolean);
  return notes.filter(({ text, lessonTitle, courseTitle }) => {
    const all = `${text} ${lessonTitle} ${courseTitle}`.toLocaleLowerCase('id');
    return words.every((word) => all.includes(word));
  });
}
